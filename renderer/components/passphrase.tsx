import { useState, type ReactNode } from 'react';
import { useChannel } from '../api.ts';
import { useText } from '../text/text.ts';
import { typedAlphabet } from './passphrase-draft.ts';
import { SecretField, type FieldProps } from './text-field.tsx';
import style from './passphrase.module.css';

export interface PassphraseFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
}

/** A secret with a word about the keyboard below it: which letters are being typed, and whether Caps Lock is on. */
export function PassphraseField({ value, help, ...rest }: PassphraseFieldProps): ReactNode {
  const { t } = useText();
  const [isCaps, setCaps] = useState(false);
  const alphabet = typedAlphabet(value);
  return (
    <div className={style['field']}>
      <SecretField {...rest} value={value} help={help} onKeyDown={(event) => { setCaps(event.getModifierState('CapsLock')); }} onKeyUp={(event) => { setCaps(event.getModifierState('CapsLock')); }} />
      <p className={style['hint']} role="status">
        {alphabet === 'none' ? null : <span>{t(`firstRun.keyboard.${alphabet}`)}</span>}
        {isCaps ? <strong>{t('firstRun.keyboard.caps')}</strong> : null}
      </p>
    </div>
  );
}

const STRENGTHS = ['s0', 's1', 's2', 's3', 's4'] as const;

/** What the register thinks of a phrase; null until it has answered. */
export function useAssessment(passphrase: string): { readonly isAcceptable: boolean; readonly strength: (typeof STRENGTHS)[number]; readonly advice: 'none' | 'too-short' | 'common' | 'repeats' | 'sequence' | 'add-words' } | null {
  const answer = useChannel('passphrase.assess', passphrase === '' ? null : { passphrase }, { keepPrevious: true, forgetAtOnce: true });
  if (answer.data === undefined || passphrase === '') return null;
  const { score, acceptable, advice } = answer.data;
  return { isAcceptable: acceptable, strength: STRENGTHS[score] ?? 's0', advice };
}

/** Strength as a bar, a word and what to do. */
export function PassphraseStrength({ passphrase }: { readonly passphrase: string }): ReactNode {
  const { t } = useText();
  const assessment = useAssessment(passphrase);
  if (assessment === null) return null;
  const { strength, advice, isAcceptable } = assessment;
  return (
    <div className={style['strength']} data-good={isAcceptable ? '' : undefined}>
      <meter className={style['meter']} min={0} max={4} value={Math.max(STRENGTHS.indexOf(strength), 0.2)} aria-label={t('firstRun.passphrase.strength')} />
      <span role="status">
        {t('firstRun.passphrase.strength')}: <strong>{t(`firstRun.strength.${strength}`)}</strong>
        {advice === 'none' ? null : `. ${t(`firstRun.advice.${advice}`)}`}
      </span>
    </div>
  );
}
