import { useCallback, useRef } from 'react';
import { useKeptWork, type KeptWork } from '../../kept-work.ts';
import { useScreenMemory } from '../../memory.tsx';
import { useText } from '../../text/text.ts';
import { keptReferralSchema, type KeptReferral, type Step } from './kept-referral.ts';
import { changeDraft, emptyDraft, type ReferralDraft } from './referral-draft.ts';

export interface KeptDraft extends KeptReferral, Pick<KeptWork<KeptReferral>, 'drop' | 'isBroughtBack' | 'failure'> {
  readonly change: (change: Partial<ReferralDraft>) => void;
  readonly goTo: (step: Step) => void;
  readonly startOver: () => void;
}

/** Whether a referral holds an answer that would be missed. */
export function isStarted({ purpose, reasonText }: ReferralDraft): boolean {
  return purpose !== null || reasonText !== '';
}

/**
 * The answers of one case's referral, kept while the person is elsewhere in the application and through a lock.
 * SECURITY: held in the memory of the screens, which the lock takes away with everything else, and inside the register.
 */
export function useReferralDraft(caseId: string): KeptDraft {
  const { language } = useText();
  const place = `referral ${caseId}`;
  const [kept, keep] = useScreenMemory<KeptReferral>(place, { draft: emptyDraft(language), step: 'recipient' });
  // Two changes in one event build on each other; what is typed must stand in the field at once, or letters are lost.
  const latest = useRef(kept);
  const set = useCallback((next: KeptReferral) => {
    latest.current = next;
    keep(next);
  }, [keep]);
  const { later, drop, isBroughtBack, failure } = useKeptWork({ key: place, caseId, schema: keptReferralSchema }, (work) => {
    if (isStarted(latest.current.draft) || !isStarted(work.draft)) return false;
    set(work);
    return true;
  });
  const update = useCallback((next: (past: KeptReferral) => KeptReferral) => {
    set(next(latest.current));
    later(latest.current);
  }, [set, later]);
  return {
    ...kept, drop, isBroughtBack, failure,
    change: useCallback((change) => { update((past) => ({ ...past, draft: changeDraft(past.draft, change) })); }, [update]),
    goTo: useCallback((step) => { update((past) => ({ ...past, step })); }, [update]),
    startOver: useCallback(() => {
      drop();
      set({ draft: emptyDraft(language), step: 'recipient' });
    }, [drop, set, language]),
  };
}
