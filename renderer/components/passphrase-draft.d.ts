import type { Translate } from '../text/text.ts';
import type { FormIssue } from './form-issue.ts';
/** A new passphrase while it is being chosen. */
export interface PassphraseDraft {
    readonly way: 'generated' | 'own';
    readonly suggestion: string;
    readonly own: string;
    readonly repeat: string;
}
export declare const EMPTY_PASSPHRASE: PassphraseDraft;
/** The phrase that would be taken. */
export declare function chosenPassphrase(draft: PassphraseDraft): string;
/** What stands against a new phrase. `isAcceptable` is the register's own judgement of it. */
export declare function passphraseIssues(draft: PassphraseDraft, isAcceptable: boolean, t: Translate): readonly FormIssue[];
/** Which alphabet the letters of a secret come from: enough to notice a wrong keyboard layout, without showing the secret. */
export declare function typedAlphabet(secret: string): 'none' | 'cyrillic' | 'latin' | 'mixed';
