import type { Withdrawn } from '../../shared/consent/consent-event.ts';
import { checkCapture } from '../../shared/consent/check-capture.ts';
import type { CaptureProblem } from '../../shared/consent/standing-schema.ts';
import { isInForce } from '../../shared/domain/consent-state.ts';
import { consentRecordSchema, restrictionSchema, type ConsentRecord } from '../../shared/domain/consent-record.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { completedYears } from '../../shared/policy/age.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { appendConsentEvent, insertConsent } from '../store/consent-repository.ts';
import { endRestriction, insertRestriction, listRestrictions } from '../store/restriction-repository.ts';
import { consentOf, loadCaseOfConsents, withdrawalDebts, type CaseOfConsents } from './consent-case.ts';
import type { Handler, Handlers } from './handlers.ts';
import { openNotice } from './notice-service.ts';
import { fitRelations, requiredAgreement } from './required-agreement.ts';
import type { Session } from './session.ts';

type ConsentHandlers = Pick<Handlers, 'consent.list' | 'consent.record' | 'consent.withdraw' | 'restriction.add' | 'restriction.end'>;
type Typed = Parameters<Handler<'consent.record'>>[0];

/** Consents, withdrawals and restrictions of a case. What they permit is decided by the policy alone. */
export function createConsentHandlers(session: Session): ConsentHandlers {
  return {
    'consent.list': ({ caseId }) => listOfCase(session, caseId),
    'consent.record': (input) => recordConsent(session, input),
    'consent.withdraw': (input) => withdraw(session, input),
    'restriction.add': ({ caseId, restriction }) => {
      const added = restrictionSchema.parse({ ...restriction, id: session.createIdentifier() });
      session.write((db, stamp) => { insertRestriction(db, stamp, { caseId, restriction: added }); });
      return { id: added.id };
    },
    'restriction.end': ({ caseId, restrictionId, on, reason, askedBy }) => {
      session.write((db, stamp) => {
        if (!listRestrictions(db, caseId).some((stored) => stored.restriction.id === restrictionId)) throw new AppError('restriction/not-found');
        endRestriction(db, stamp, { restrictionId, on, reason, askedBy: askedBy ?? null });
      });
      return {};
    },
  };
}

function listOfCase(session: Session, caseId: string): ReturnType<Handler<'consent.list'>> {
  const today = session.today();
  const { found, restrictions } = session.write((db, stamp) => {
    const read = { found: loadCaseOfConsents(db, caseId), restrictions: listRestrictions(db, caseId) };
    appendAuditEvent(db, stamp, { action: 'consent.read', caseId });
    return read;
  });
  const { record, pack, consents } = found;
  const dob = record.child?.dob ?? null;
  return {
    consents: consents.map(({ consent, recordedAt, recordedBy }) => ({ ...consent, recordedAt, recordedBy, inForce: isInForce(consent, today) })),
    restrictions: restrictions.map(({ restriction, recordedAt, endedAt }) => ({ ...restriction, recordedAt, endedAt })),
    required: {
      ...requiredAgreement(record, today, pack),
      ageYears: dob === null ? null : completedYears(dob, today), estimated: record.child?.dobEstimated ?? false,
    },
    fitRelations: [...fitRelations(record, pack)],
  };
}

/** What a typed consent becomes: a record with an id, nothing withdrawn, nothing used. */
export function newConsent(session: Session, typed: Typed['consent']): ConsentRecord {
  return consentRecordSchema.parse({ ...typed, id: session.createIdentifier(), withdrawals: [], usedOn: null });
}

/**
 * Everything wrong with a consent as typed. One of the very day of a withdrawal or refusal is defeated by it until the
 * next day, which nobody expects: so it is told.
 */
export function problemsOf(found: CaseOfConsents, { consent, capture }: { readonly consent: ConsentRecord; readonly capture: Typed['capture'] }, today: string): CaptureProblem[] {
  const isDefeated = found.consents.some(({ life }) => [...life.withdrawn.map(({ on }) => on), ...life.against.map(({ givenOn }) => givenOn)].some((on) => on >= consent.givenOn)
    || (life.record.state === 'refused' && life.record.givenOn >= consent.givenOn));
  return [
    ...checkCapture({ consent, capture: capture ?? null, today }, found),
    ...(isDefeated && consent.state === 'given' ? [{ code: 'same-day-as-withdrawal', part: 'dates', level: 'warn' } as const] : []),
  ];
}

/** @throws {AppError} consent/invalid with the first problem that cannot be recorded */
export function assertRecordable(problems: readonly CaptureProblem[]): void {
  const blocking = problems.find(({ level }) => level === 'block');
  if (blocking !== undefined) throw new AppError('consent/invalid', { problem: blocking.code });
}

/** @throws {AppError} case/not-found; consent/invalid when it is dated ahead, ends before it begins, or is `given` by nobody */
function recordConsent(session: Session, { caseId, consent: typed, capture }: Typed): { id: string; problems: CaptureProblem[] } {
  const consent = newConsent(session, typed);
  return session.write((db, stamp) => {
    const problems = problemsOf(loadCaseOfConsents(db, caseId), { consent, capture }, session.today());
    assertRecordable(problems);
    insertConsent(db, stamp, { caseId, consent, capture: capture ?? null });
    return { id: consent.id, problems };
  });
}

/**
 * Writes a withdrawal down, and for each recipient who has received something a notice: in one transaction, so that no
 * withdrawal is without the duty to tell.
 *
 * @throws {AppError} case/not-found, consent/not-found, consent/invalid when dated ahead or before the consent was given
 */
function withdraw(session: Session, input: Parameters<Handler<'consent.withdraw'>>[0]): { noticeIds: string[] } {
  const { caseId, consentId, on, services, reason } = input;
  const withdrawal: Withdrawn = { kind: 'withdrawn', on, id: session.createIdentifier(), services, recipients: input.recipients ?? 'all', reason };
  return session.write((db, stamp) => {
    const found = loadCaseOfConsents(db, caseId);
    consentOf(found, consentId);
    const debts = withdrawalDebts(db, found, { ...withdrawal, consentId, now: stamp.at });
    appendConsentEvent(db, stamp, { consentId, event: withdrawal, today: session.today() });
    const noticeIds = debts.toTell.map(({ recipientId, recipientName, disclosures, tell }) => openNotice({ db, stamp, id: session.createIdentifier() }, {
      caseId, recipientId, recipientName, consentId, disclosureIds: disclosures.map(({ disclosure }) => disclosure.id),
      content: { kind: 'withdrawal', caseCode: found.caseCode, on, services: tell, packetIds: [] },
    }));
    return { noticeIds };
  });
}
