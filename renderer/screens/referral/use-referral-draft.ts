import { useCallback, useRef } from 'react';
import { useScreenMemory } from '../../memory.tsx';
import { useText } from '../../text/text.ts';
import { changeDraft, emptyDraft, type ReferralDraft } from './referral-draft.ts';

export const STEPS = ['recipient', 'basis', 'reason', 'decision', 'issue'] as const;
export type Step = (typeof STEPS)[number];

interface Kept { readonly draft: ReferralDraft; readonly step: Step }

export interface KeptDraft extends Kept {
  readonly change: (change: Partial<ReferralDraft>) => void;
  readonly goTo: (step: Step) => void;
  readonly startOver: () => void;
}

/**
 * The answers of one case's referral, kept while the person is elsewhere in the application.
 * SECURITY: held in the memory of the screens only, which the lock takes away with everything else.
 */
export function useReferralDraft(caseId: string): KeptDraft {
  const { language } = useText();
  const [kept, keep] = useScreenMemory<Kept>(`referral ${caseId}`, { draft: emptyDraft(language), step: 'recipient' });
  // Two changes in one event build on each other; what is typed must stand in the field at once, or letters are lost.
  const latest = useRef(kept);
  const update = useCallback((next: (past: Kept) => Kept) => {
    latest.current = next(latest.current);
    keep(latest.current);
  }, [keep]);
  return {
    ...kept,
    change: useCallback((change) => { update((past) => ({ ...past, draft: changeDraft(past.draft, change) })); }, [update]),
    goTo: useCallback((step) => { update((past) => ({ ...past, step })); }, [update]),
    startOver: useCallback(() => { update(() => ({ draft: emptyDraft(language), step: 'recipient' })); }, [update, language]),
  };
}
