import type { Basis, Category, Purpose, Service } from '../../../shared/policy/codes.ts';
import type { Language } from '../../../shared/ipc/channel.ts';

export const DOCUMENT_KINDS = ['court-ruling', 'investigating-judge-ruling', 'act', 'written-request'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** An approval a supervisor signed for; what it is worth is for the application to say. */
export interface Approval {
  readonly id: string;
  /** name of the supervisor */
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

/** What the worker has chosen so far. Kept in memory until the packet is issued or the register locks. */
export interface ReferralDraft {
  readonly purpose: Purpose | null;
  readonly recipientId: string | null;
  readonly service: Service | null;
  readonly basis: Basis | null;
  readonly relatedToPerpetrator: boolean | null;
  readonly assessedSafe: boolean | null;
  readonly familyIndex: number | null;
  readonly childObjects: boolean | null;
  readonly document: { readonly kind: DocumentKind | null; readonly reference: string; readonly names: readonly Category[] };
  readonly need: Readonly<Record<string, string>>;
  readonly reasonText: string;
  readonly dismissed: readonly { readonly words: string; readonly reason: string }[];
  readonly approval: Approval | null;
  readonly language: Language;
}

export function emptyDraft(language: Language): ReferralDraft {
  return {
    purpose: null, recipientId: null, service: null, basis: null, relatedToPerpetrator: null, assessedSafe: null,
    familyIndex: null, childObjects: null, document: { kind: null, reference: '', names: [] }, need: {},
    reasonText: '', dismissed: [], approval: null, language,
  };
}

/** A change of what is asked for also drops the answers that belonged to the old question. */
export function changeDraft(draft: ReferralDraft, change: Partial<ReferralDraft>): ReferralDraft {
  const next = { ...draft, ...change };
  if (next.purpose !== draft.purpose) {
    return { ...next, recipientId: null, service: null, basis: null, need: {}, approval: null,
      relatedToPerpetrator: null, assessedSafe: null, familyIndex: null, childObjects: null,
      document: { kind: null, reference: '', names: [] } };
  }
  if (next.recipientId !== draft.recipientId) return { ...next, relatedToPerpetrator: null, assessedSafe: null, need: {}, approval: null };
  if (next.service !== draft.service) return { ...next, need: {} };
  return next;
}
