import { useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import type { FieldProps } from '../../components/text-field.tsx';
import { useText } from '../../text/text.ts';
import { codeWord } from '../referral/field-words.ts';
import { DismissDialog } from './dismiss-dialog.tsx';
import { DismissedList, MarkList, type MarkActions } from './mark-list.tsx';
import { MarkedTextArea } from './marked-text-area.tsx';
import { replaceMarks, type Dismissal } from './screening-marks.ts';
import { HandTools, Standing } from './screening-panel.tsx';
import { createTokenMaker, type TokenMaker } from './screening-tokens.ts';
import style from './screening.module.css';
import { useScreening, type HandMark } from './use-screening.ts';

export interface ScreeningFieldProps extends FieldProps {
  readonly caseId: string;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly dismissed: readonly Dismissal[];
  readonly onDismissedChange: (dismissed: readonly Dismissal[]) => void;
  /** relation of each family member of the case: «[мати]» reads better than «[особа 1]» */
  readonly relations: readonly (string | null)[];
  /** told after each check how many marks stand, and while a check is due, null */
  readonly onStanding?: (count: number | null) => void;
  readonly rows?: number;
  readonly maxLength: number;
}

const UNDO_STEPS = 50;

function useTokens(text: string, relations: readonly (string | null)[]): TokenMaker {
  const { t, language } = useText();
  const maker = useMemo(() => createTokenMaker({
    kind: (kind) => t(`screening.tokens.${kind}`),
    relation: (relation) => (relation === 'child' ? t('screening.childToken') : codeWord('relation', relation, language)),
  }, { relations }), [t, language, relations]);
  maker.readText(text);
  return maker;
}

/** A text that marks what names somebody while it is typed, with a list to settle every mark. Works by keyboard alone. */
export function ScreeningField(props: ScreeningFieldProps): ReactNode {
  const { caseId, text, onTextChange, dismissed, onDismissedChange, relations, onStanding, rows = 6, maxLength, ...field } = props;
  const { t } = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  const [hand, setHand] = useState<readonly HandMark[]>([]);
  const [past, setPast] = useState<readonly string[]>([]);
  const [pointed, setPointed] = useState<number | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const screening = useScreening(caseId, text, { dismissed, hand, onStanding });
  const tokens = useTokens(text, relations);
  const withdraw = (words: string): void => { onDismissedChange(dismissed.filter((entry) => entry.words !== words)); };
  const actions: MarkActions = {
    tokenOf: tokens.tokenOf,
    replace: (marks) => { setPast((texts) => [...texts, text].slice(-UNDO_STEPS)); onTextChange(replaceMarks(text, marks, tokens.tokenOf)); },
    askDismiss: (mark) => { setAsked(mark.words); },
    restore: withdraw,
    point: (mark) => { setPointed(mark?.start ?? null); },
    show: (mark) => { area.current?.focus(); area.current?.setSelectionRange(mark.start, mark.end); },
  };
  const undo = (): void => { onTextChange(past.at(-1) ?? text); setPast(past.slice(0, -1)); };
  const selectedWords = (): string => area.current?.value.slice(area.current.selectionStart, area.current.selectionEnd) ?? '';
  return (
    <div className={style['split']}>
      <div className={style['panel']}>
        <MarkedTextArea {...field} text={text} onChange={onTextChange} marks={screening.marks} pointed={pointed} area={area} rows={rows} maxLength={maxLength} />
        <HandTools selectedWords={selectedWords} onMark={(mark) => { withdraw(mark.words); setHand((marks) => [...marks, mark]); }} />
      </div>
      <div className={style['panel']}>
        <Standing screening={screening} text={text} onReplace={actions.replace} />
        <MarkList marks={screening.marks} actions={actions} />
        {past.length === 0 ? null : <div><Button size="small" tone="quiet" onPress={undo}>{t('screening.undo')}</Button></div>}
        <DismissedList dismissed={dismissed} restore={actions.restore} />
      </div>
      <DismissDialog words={asked} onClose={() => { setAsked(null); }}
        onDismiss={(reason) => { if (asked !== null) onDismissedChange([...dismissed, { words: asked, reason }]); setAsked(null); }} />
    </div>
  );
}
