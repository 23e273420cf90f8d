import type { Translate } from '../text/text.ts';
import type { FormIssue } from './form-issue.ts';

/** A new passphrase while it is being chosen. */
export interface PassphraseDraft {
  readonly way: 'generated' | 'own';
  readonly suggestion: string;
  readonly own: string;
  readonly repeat: string;
}
export const EMPTY_PASSPHRASE: PassphraseDraft = { way: 'generated', suggestion: '', own: '', repeat: '' };

/** The phrase that would be taken. */
export function chosenPassphrase(draft: PassphraseDraft): string {
  return draft.way === 'generated' ? draft.suggestion : draft.own;
}

/** What stands against a new phrase. `isAcceptable` is the register's own judgement of it. */
export function passphraseIssues(draft: PassphraseDraft, isAcceptable: boolean, t: Translate): readonly FormIssue[] {
  if (draft.way === 'own' && draft.own === '') return [{ fieldId: 'passphrase-own', text: t('firstRun.passphrase.empty') }];
  if (!isAcceptable) return [{ fieldId: draft.way === 'own' ? 'passphrase-own' : 'passphrase-repeat', text: t('firstRun.passphrase.weak') }];
  return chosenPassphrase(draft) === draft.repeat ? [] : [{ fieldId: 'passphrase-repeat', text: t('firstRun.passphrase.mismatch') }];
}

/** Which alphabet the letters of a secret come from: enough to notice a wrong keyboard layout, without showing the secret. */
export function typedAlphabet(secret: string): 'none' | 'cyrillic' | 'latin' | 'mixed' {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(secret);
  const isLatin = /\p{Script=Latin}/u.test(secret);
  if (isCyrillic && isLatin) return 'mixed';
  if (isCyrillic) return 'cyrillic';
  return isLatin ? 'latin' : 'none';
}
