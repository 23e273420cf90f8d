import type { ComponentType } from 'react';
import type { ScreenName, ScreenProps } from './navigation.tsx';
import { CaseScreen } from './screens/case/case-screen.tsx';
import { CasesScreen } from './screens/cases/cases-screen.tsx';
import { ConsentCentreScreen } from './screens/consent-centre/consent-centre-screen.tsx';
import { ConsentScreen } from './screens/consent/consent-screen.tsx';
import { DisclosuresScreen } from './screens/disclosures/disclosures-screen.tsx';
import { ExchangeScreen } from './screens/incoming/exchange-screen.tsx';
import { EvacuationScreen } from './screens/evacuation/evacuation-screen.tsx';
import { IncidentScreen } from './screens/incidents/incident-screen.tsx';
import { IncidentsScreen } from './screens/incidents/incidents-screen.tsx';
import { PolicyScreen } from './screens/policy/policy-screen.tsx';
import { WhatIfScreen } from './screens/policy/what-if-screen.tsx';
import { RecipientsScreen } from './screens/recipients/recipients-screen.tsx';
import { ReferralScreen } from './screens/referral/referral-screen.tsx';
import { RequestScreen } from './screens/requests/request-screen.tsx';
import { RequestsScreen } from './screens/requests/requests-screen.tsx';
import { KeepingScreen } from './screens/retention/keeping-screen.tsx';
import { RetentionScreen } from './screens/retention/retention-screen.tsx';
import { ScreeningScreen } from './screens/screening/screening-screen.tsx';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { TodayScreen } from './screens/today/today-screen.tsx';

/**
 * One component a place. A place that is not here yet is offered nowhere: no dead links.
 * To add a screen: import it and add its line.
 */
export const screens: { readonly [Name in ScreenName]?: ComponentType<ScreenProps<Name>> } = {
  today: TodayScreen,
  cases: CasesScreen,
  case: CaseScreen,
  consents: ConsentCentreScreen,
  consent: ConsentScreen,
  referral: ReferralScreen,
  screening: ScreeningScreen,
  rules: WhatIfScreen,
  policy: PolicyScreen,
  disclosures: DisclosuresScreen,
  requests: RequestsScreen,
  request: RequestScreen,
  exchange: ExchangeScreen,
  recipients: RecipientsScreen,
  evacuation: EvacuationScreen,
  retention: RetentionScreen,
  keeping: KeepingScreen,
  incidents: IncidentsScreen,
  incident: IncidentScreen,
  settings: SettingsScreen,
};

/** Whether a place can be shown: ask before offering a way to it. */
export function hasScreen(name: ScreenName): boolean {
  return screens[name] !== undefined;
}
