import type { PacketRequest } from '../../../shared/ipc/channels/referral-channels.ts';
import { basisOf, questionsFor, serviceOf, type Asking, type Question } from './purpose-questions.ts';
import type { ReferralDraft } from './referral-draft.ts';

const answered: Readonly<Record<Question, (draft: ReferralDraft, asking: Asking) => boolean>> = {
  purpose: (draft) => draft.purpose !== null,
  recipient: (draft) => draft.recipientId !== null,
  service: (draft, asking) => serviceOf(draft, asking) !== null,
  basis: (draft, asking) => basisOf(draft, asking) !== null,
  related: (draft) => draft.relatedToPerpetrator !== null,
  safe: (draft) => draft.assessedSafe !== null,
  member: (draft) => draft.familyIndex !== null,
  document: (draft) => draft.document.kind !== null && draft.document.reference.trim() !== '',
  objects: (draft) => draft.childObjects !== null,
  reason: (draft) => draft.reasonText.trim().length >= 3,
};

/** Questions that still wait for an answer, in the order they are asked. */
export function openQuestions(draft: ReferralDraft, asking: Asking): readonly Question[] {
  return questionsFor(draft, asking).filter((question) => !answered[question](draft, asking));
}

/** A need counts once it says why: three letters at least. */
export function statedNeeds(need: ReferralDraft['need']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(need).map(([path, why]) => [path, why.trim()] as const).filter(([, why]) => why.length >= 3),
  );
}

/**
 * The question behind the first steps: may anything be told, and what could a need open. It leaves out the words that are
 * still being typed, so that typing asks nothing. Null until everything it depends on has been answered.
 */
export function outlineRequest(caseId: string, draft: ReferralDraft, asking: Asking): PacketRequest | null {
  if (openQuestions(draft, asking).some((question) => question !== 'reason')) return null;
  return packetRequest(caseId, { ...draft, reasonText: '', dismissed: [], need: {} }, asking);
}

/** The request of the draft, or null while it names no purpose and recipient. What is missing stays missing: the policy reads it cautiously. */
export function packetRequest(caseId: string, draft: ReferralDraft, asking: Asking): PacketRequest | null {
  const { purpose, recipientId } = draft;
  if (purpose === null || recipientId === null) return null;
  const basis = basisOf(draft, asking);
  const { kind, reference, names } = draft.document;
  return {
    caseId, purpose, recipientId, service: serviceOf(draft, asking), bases: basis === null ? [] : [basis],
    need: statedNeeds(draft.need), reasonText: draft.reasonText, dismissed: [...draft.dismissed],
    relatedToPerpetrator: draft.relatedToPerpetrator, assessedSafe: draft.assessedSafe, familyIndex: draft.familyIndex,
    childObjects: draft.childObjects ?? false, approval: draft.approval === null ? null : { id: draft.approval.id },
    document: kind === null || reference.trim() === '' ? null : { kind, reference: reference.trim(), names: [...names] },
    language: draft.language,
  };
}
