import { useEffect, useMemo, useState } from 'react';
import { isFailure, send, type ChannelFailure } from '../../api.ts';
import { markByHand, shiftFindings, standingMarks, type Dismissal, type Finding, type Mark } from './screening-marks.ts';

const PAUSE_MS = 250;

export interface HandMark { readonly words: string; readonly type: string }

interface Checked { readonly text: string; readonly findings: readonly Finding[] }
const NOTHING_CHECKED: Checked = { text: '', findings: [] };

interface Settled {
  readonly dismissed: readonly Dismissal[];
  readonly hand: readonly HandMark[];
  /** told how many marks stand once they belong to the text as it is; null while a check is due */
  readonly onStanding: ((count: number | null) => void) | undefined;
}

export interface Screening {
  readonly marks: readonly Mark[];
  /** the marks belong to exactly this text: nothing has been typed since */
  readonly isChecked: boolean;
  readonly failure: ChannelFailure | null;
}

/** Checks a text while it is typed: a moment after the last key, never in between. Until then the marks move along with the words. */
export function useScreening(caseId: string, text: string, settled: Settled): Screening {
  const [checked, setChecked] = useState<Checked>(NOTHING_CHECKED);
  const [failure, setFailure] = useState<ChannelFailure | null>(null);
  useEffect(() => {
    if (text.trim() === '') {
      setChecked({ text, findings: [] });
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      send('screening.check', { caseId, text }).then(
        ({ findings }) => {
          if (!isCurrent) return;
          setChecked({ text, findings });
          setFailure(null);
        },
        (error: unknown) => {
          if (isCurrent && isFailure(error)) setFailure(error);
        },
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [caseId, text]);
  const { dismissed, hand, onStanding } = settled;
  const marks = useMemo(() => {
    const found = shiftFindings(checked.findings, checked.text, text);
    const byHand = hand.flatMap(({ words, type }) => markByHand(text, words, type));
    return standingMarks(text, [...found, ...byHand], dismissed);
  }, [checked, text, dismissed, hand]);
  const isChecked = checked.text === text;
  useEffect(() => {
    onStanding?.(isChecked ? marks.length : null);
  }, [onStanding, isChecked, marks.length]);
  return { marks, isChecked, failure };
}
