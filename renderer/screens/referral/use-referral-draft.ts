import { skipToken, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { queries } from '../../api.ts';
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
 * SECURITY: held with the other answers of the page only, so that the lock empties them with everything else.
 */
export function useReferralDraft(caseId: string): KeptDraft {
  const { language } = useText();
  const queryKey = ['draft.referral', caseId] as const;
  const fresh: Kept = { draft: emptyDraft(language), step: 'recipient' };
  const { data } = useQuery<Kept>({ queryKey, queryFn: skipToken, initialData: fresh, staleTime: Infinity, gcTime: Infinity });
  const keep = useCallback((next: (kept: Kept) => Kept) => {
    queries.setQueryData<Kept>(['draft.referral', caseId], (kept) => next(kept ?? { draft: emptyDraft(language), step: 'recipient' }));
  }, [caseId, language]);
  return {
    ...(data ?? fresh),
    change: useCallback((change) => { keep((kept) => ({ ...kept, draft: changeDraft(kept.draft, change) })); }, [keep]),
    goTo: useCallback((step) => { keep((kept) => ({ ...kept, step })); }, [keep]),
    startOver: useCallback(() => { keep(() => ({ draft: emptyDraft(language), step: 'recipient' })); }, [keep, language]),
  };
}
