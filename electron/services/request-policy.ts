import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import { kyivDay, readMoment } from '../../shared/policy/kyiv-day.ts';
import { outcomeOptions, type OutcomeOption } from '../../shared/requests/outcomes.ts';
import { asksWhetherRelated, policyQuestionOf } from '../../shared/requests/policy-question.ts';
import type { RequestQuestion, RequestVerdict } from '../../shared/requests/request-record.ts';
import { loadCase } from '../store/case-repository.ts';
import { listDecisionConsents } from '../store/consent-repository.ts';
import { listDisclosures, type StoredDisclosure } from '../store/disclosure-repository.ts';
import { loadRecipient } from '../store/recipient-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import type { StoredRequest } from '../store/request-repository.ts';
import { listRestrictions } from '../store/restriction-repository.ts';
import { policyInForce } from './policy-in-force.ts';

/** Who asks the policy, and when. */
export interface Examining { readonly by: string; readonly now: string; readonly today: string }

/**
 * What the policy in force says about a request now; null while a person has not answered what only a person can. A
 * request about nobody we know is put to it with an empty case: the way to the answer is the same.
 *
 * @throws {AppError} recipient/not-found, register/damaged
 */
export function examineRequest(db: ReadableRegister, stored: StoredRequest, asking: Examining): RequestVerdict | null {
  const { request, caseId } = stored;
  if (request.question === null) return null;
  const asked = policyQuestionOf(request);
  const found = caseId === null ? null : loadCase(db, caseId);
  const record: CaseRecord = found === null ? {} : { ...found.record, caseCode: found.caseCode };
  const pack = policyInForce(db);
  const decision = evaluate({
    now: asking.now, case: record,
    consents: caseId === null ? [] : listDecisionConsents(db, caseId),
    restrictions: caseId === null ? [] : listRestrictions(db, caseId).filter(({ endedOn }) => endedOn === null || endedOn > asking.today).map(({ restriction }) => restriction),
    request: {
      by: asking.by, purpose: asked.purpose, service: null, bases: asked.bases, need: {}, reasonText: '', document: asked.document,
      childObjects: request.question.childObjects, approval: request.question.approval, recipient: recipientPart(db, stored, record),
    },
  }, pack);
  const { effect, reasons, obligations, policy } = decision;
  return { effect, reasons: [...reasons], obligations: [...obligations], policy, purpose: asked.purpose, recipientType: asked.recipientType, bases: [...asked.bases] };
}

function recipientPart(db: ReadableRegister, { request }: StoredRequest, record: CaseRecord): Readonly<Record<string, unknown>> {
  const question = request.question ?? { recipientId: null, familyIndex: null, relatedToPerpetrator: null };
  const asked = policyQuestionOf(request);
  const card = question.recipientId === null ? null : loadRecipient(db, question.recipientId);
  const familyIndex = asked.asksForMember ? question.familyIndex : null;
  const member = familyIndex === null ? undefined : record.family?.[familyIndex];
  const related = asksWhetherRelated(asked) ? question.relatedToPerpetrator : false;
  return {
    id: card?.id ?? 'requester', type: asked.recipientType, signatory: card?.signatory ?? false, undertaking: card?.undertaking ?? false,
    assessedSafe: card?.assessedSafe ?? false, familyIndex, legalRepresentative: member?.isLegalRepresentative === true,
    // Not asked stays not answered: the policy treats a missing answer as an error, never as «no».
    ...(related === null ? {} : { relatedToPerpetrator: related }),
  };
}

/** The ways the request may end as things stand. */
export function optionsOf(stored: StoredRequest, verdict: RequestVerdict | null): readonly OutcomeOption[] {
  return outcomeOptions(stored.request, { verdict, hasCase: stored.caseId !== null });
}

/** Packets issued for the purpose of this request since it was received, newest first: the enclosures it may have. */
export function packetsFor(db: ReadableRegister, { request, caseId }: StoredRequest): readonly StoredDisclosure[] {
  if (caseId === null) return [];
  const { purpose } = policyQuestionOf(request);
  return listDisclosures(db, caseId).filter(({ disclosure, at }) => disclosure.purpose === purpose && kyivDay(readMoment(at) ?? 0) >= request.receivedOn);
}

/**
 * Whether the answers to the question can be kept: the card is of the right kind, the family member exists.
 *
 * @throws {AppError} request/invalid with `problem`
 */
export function assertAnswerable(db: ReadableRegister, stored: StoredRequest, question: RequestQuestion): void {
  const asked = policyQuestionOf(stored.request);
  if (question.recipientId !== null && loadRecipient(db, question.recipientId)?.type !== asked.recipientType) throw new AppError('request/invalid', { problem: 'recipient-kind' });
  if (question.familyIndex === null) return;
  const record = stored.caseId === null ? null : loadCase(db, stored.caseId)?.record ?? null;
  if (!asked.asksForMember || record?.family?.[question.familyIndex] === undefined) throw new AppError('request/invalid', { problem: 'family-member' });
}
