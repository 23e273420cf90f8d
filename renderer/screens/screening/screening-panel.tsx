import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notices.tsx';
import { Select } from '../../components/select.tsx';
import { useText } from '../../text/text.ts';
import type { Mark } from './screening-marks.ts';
import { HAND_KINDS, tokenKind } from './screening-tokens.ts';
import style from './screening.module.css';
import type { HandMark, Screening } from './use-screening.ts';

/** How many marks stand, said politely; and one press for all that are certain. */
export function Standing({ screening, text, onReplace }: { readonly screening: Screening; readonly text: string; readonly onReplace: (marks: readonly Mark[]) => void }): ReactNode {
  const { t } = useText();
  const { marks, isChecked, failure } = screening;
  const certain = marks.filter((mark) => mark.tier === 'auto');
  const state = (): string => {
    if (text.trim() === '') return t('screening.empty');
    if (!isChecked && marks.length === 0) return t('screening.checking');
    return marks.length === 0 ? t('screening.none') : t('screening.open', { count: marks.length });
  };
  return (
    <>
      <div className={style['panelHead']}>
        <h3>{t('screening.marks')}</h3>
        <span role="status" className="soft dense">{state()}</span>
      </div>
      {marks.length === 0 ? null : <p className="soft dense">{t('screening.marksHelp')}</p>}
      {certain.length < 2 ? null : <div><Button size="small" onPress={() => { onReplace(certain); }}>{t('screening.replaceCertain', { count: certain.length })}</Button></div>}
      <FailureNotice failure={failure} />
    </>
  );
}

/** Marks by hand what the check did not find, everywhere it stands in the text. */
export function HandTools({ selectedWords, onMark }: { readonly selectedWords: () => string; readonly onMark: (mark: HandMark) => void }): ReactNode {
  const { t } = useText();
  const [type, setType] = useState<(typeof HAND_KINDS)[number]>('PERSON');
  const [isNothing, setNothing] = useState(false);
  const options = HAND_KINDS.map((id) => ({ id, label: t(`screening.kinds.${tokenKind({ type: id })}`) }));
  const mark = (): void => {
    const words = selectedWords().trim();
    setNothing(words === '');
    if (words !== '') onMark({ words, type });
  };
  return (
    <div className={style['tools']}>
      <Select label={t('screening.handKind')} options={options} value={type} onChange={(chosen) => { if (chosen !== null) setType(chosen); }} />
      <Button onPress={mark}>{t('screening.hand')}</Button>
      <span role="status" className="soft dense">{isNothing ? t('screening.handNothing') : t('screening.handHelp')}</span>
    </div>
  );
}
