import { isInForce } from '../../shared/domain/consent-state.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { consentRecordSchema, restrictionSchema, type ConsentRecord } from '../../shared/domain/consent-record.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { completedYears } from '../../shared/policy/age.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { loadCase } from '../store/case-repository.ts';
import { insertConsent, listConsents, recordWithdrawal } from '../store/consent-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { endRestriction, insertRestriction, listRestrictions } from '../store/restriction-repository.ts';
import type { Handler, Handlers } from './handlers.ts';
import type { Session } from './session.ts';
import { policyInForce } from './policy-in-force.ts';
import { fitRelations, requiredAgreement } from './required-agreement.ts';

type ConsentHandlers = Pick<Handlers, 'consent.list' | 'consent.record' | 'consent.withdraw' | 'restriction.add' | 'restriction.end'>;

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
    'restriction.end': ({ caseId, restrictionId, on, reason }) => {
      session.write((db, stamp) => {
        if (!listRestrictions(db, caseId).some((stored) => stored.restriction.id === restrictionId)) throw new AppError('restriction/not-found');
        endRestriction(db, stamp, { restrictionId, on, reason });
      });
      return {};
    },
  };
}

function recordOf(db: ReadableRegister, caseId: string): CaseRecord {
  const stored = loadCase(db, caseId);
  if (stored === null) throw new AppError('case/not-found');
  return stored.record;
}

function listOfCase(session: Session, caseId: string): ReturnType<Handler<'consent.list'>> {
  const today = session.today();
  const { pack, record, consents, restrictions } = session.write((db, stamp) => {
    const found = { pack: policyInForce(db), record: recordOf(db, caseId), consents: listConsents(db, caseId), restrictions: listRestrictions(db, caseId) };
    appendAuditEvent(db, stamp, { action: 'consent.read', caseId });
    return found;
  });
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

/**
 * @throws {AppError} consent/invalid when it is dated ahead, ends before it begins, or is `given` by nobody
 */
function recordConsent(session: Session, input: Parameters<Handler<'consent.record'>>[0]): { id: string; problems: [] } {
  const consent = consentRecordSchema.parse({ ...input.consent, id: session.createIdentifier(), withdrawals: [], usedOn: null });
  const problem = problemOf(consent, session.today());
  if (problem !== null) throw new AppError('consent/invalid', { problem });
  session.write((db, stamp) => { insertConsent(db, stamp, { caseId: input.caseId, consent }); });
  return { id: consent.id, problems: [] };
}

/** Why a consent cannot be recorded as it is; a code, or null. */
function problemOf(consent: ConsentRecord, today: string): string | null {
  if (consent.givenOn > today) return 'given-in-future';
  if (consent.validUntil !== null && consent.validUntil < consent.givenOn) return 'ends-before-it-begins';
  const nobody = consent.representative.expressed !== 'given' && consent.child.expressed !== 'given' && consent.representative.waiver === null;
  if ((consent.state === 'given' || consent.state === 'renewed') && nobody) return 'given-by-nobody';
  return null;
}

/** @throws {AppError} consent/not-found, consent/invalid when dated ahead or before the consent was given */
function withdraw(session: Session, input: Parameters<Handler<'consent.withdraw'>>[0]): { noticeIds: [] } {
  if (input.recipients !== undefined && input.recipients !== 'all') throw new AppError('consent/invalid', { problem: 'recipients' });
  const today = session.today();
  session.write((db, stamp) => {
    const stored = listConsents(db, input.caseId).find(({ consent }) => consent.id === input.consentId);
    if (stored === undefined) throw new AppError('consent/not-found');
    if (input.on > today || input.on < stored.consent.givenOn) throw new AppError('consent/invalid', { problem: 'withdrawal-day' });
    recordWithdrawal(db, stamp, { consentId: input.consentId, on: input.on, services: input.services, reason: input.reason });
  });
  return { noticeIds: [] };
}
