import { centreItemsOf, holdsOn, sortCentre, type CentreCase } from '../../shared/consent/centre.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { listConsentCases, type ConsentCase } from '../store/consent-cases.ts';
import { listAllConsents } from '../store/consent-repository.ts';
import { listNotices } from '../store/notice-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { listAllRestrictions } from '../store/restriction-repository.ts';
import type { Handlers } from './handlers.ts';
import { policyInForce } from './policy-in-force.ts';
import type { Session } from './session.ts';

/** What asks for somebody's hand in all cases: of open ones everything, of others what recipients still have to be told. */
export function createConsentCentreHandlers(session: Session): Pick<Handlers, 'consent.centre'> {
  return {
    'consent.centre': () => {
      const day = session.today();
      return session.write((db, stamp) => {
        appendAuditEvent(db, stamp, { action: 'consent.centre-read', caseId: null });
        const pack = policyInForce(db);
        return { day, items: [...sortCentre(loadCentreCases(db, day, stamp.at).flatMap((found) => centreItemsOf(found, day, pack)))] };
      });
    },
  };
}

function loadCentreCases(db: ReadableRegister, day: string, now: string): readonly CentreCase[] {
  const consents = listAllConsents(db, 'open');
  const restrictions = listAllRestrictions(db);
  const notices = Map.groupBy(listNotices(db, { caseId: null, openOnly: true }, now), ({ caseId }) => caseId);
  return listConsentCases(db).map((found: ConsentCase) => ({
    caseId: found.id, caseCode: found.caseCode, caseName: found.name, record: found.record, notices: notices.get(found.id) ?? [],
    consents: (consents.get(found.id) ?? []).map(({ consent, events }) => ({ id: consent.id, events: events.map(({ event }) => event) })),
    restrictions: (restrictions.get(found.id) ?? []).filter(({ restriction, endedOn }) => holdsOn(restriction, endedOn, day)).map(({ restriction }) => restriction),
  }));
}
