import type { English } from '../english.ts';
import type { uk } from '../uk/index.ts';
import { attachments } from './attachments.ts';
import { auditLog } from './audit-log.ts';
import { caseText } from './case.ts';
import { cases } from './cases.ts';
import { codes } from './codes.ts';
import { common } from './common.ts';
import { consentCentre } from './consent-centre.ts';
import { consent } from './consent.ts';
import { disclosures } from './disclosures.ts';
import { errors } from './errors.ts';
import { evacuation } from './evacuation.ts';
import { exchange } from './exchange.ts';
import { explain } from './explain.ts';
import { firstRun } from './first-run.ts';
import { help } from './help.ts';
import { incidents } from './incidents.ts';
import { kept } from './kept.ts';
import { people } from './people.ts';
import { policy } from './policy.ts';
import { reasons } from './reasons.ts';
import { recipients } from './recipients.ts';
import { referral } from './referral.ts';
import { requests } from './requests.ts';
import { retention } from './retention.ts';
import { rules } from './rules.ts';
import { screening } from './screening.ts';
import { settings } from './settings.ts';
import { shares } from './shares.ts';
import { shell } from './shell.ts';
import { survival } from './survival.ts';
import { today } from './today.ts';
import { unlock } from './unlock.ts';

export const en: English<typeof uk> = {
  common, shell, codes, reasons, explain, errors,
  firstRun, unlock, today, cases, case: caseText, attachments, evacuation, consent, consentCentre, referral, screening, rules, policy, disclosures, exchange, requests, retention, incidents, recipients, settings, shares, survival, people, auditLog, kept, help,
};
