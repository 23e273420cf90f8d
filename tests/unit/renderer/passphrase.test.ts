import { describe, expect, it } from 'vitest';
import { passphraseIssues, typedAlphabet, type PassphraseDraft } from '../../../renderer/components/passphrase-draft.ts';
import { pickGroups } from '../../../renderer/components/pick-groups.ts';
import type { Translate } from '../../../renderer/text/text.ts';

describe('typedAlphabet', () => {
  it.each([
    // typed, alphabet
    ['', 'none'], ['123 !', 'none'], ['криниця', 'cyrillic'], ['well', 'latin'], ['криниця well', 'mixed'], ['ґїєі’', 'cyrillic'],
  ] as const)('of %j is %s', (typed, alphabet) => { expect(typedAlphabet(typed)).toBe(alphabet); });
});

describe('pickGroups', () => {
  it('asks for two different groups of the sheet, in their order, and not always for the same', () => {
    const picked = Array.from({ length: 500 }, () => pickGroups(9));
    expect(picked.filter(([first, second]) => !(first >= 0 && first < second && second < 9))).toEqual([]);
    expect(new Set(picked.map(String)).size).toBeGreaterThan(20);
  });
});

describe('passphraseIssues', () => {
  // the key stands for its sentence
  const t = ((key: string) => key) as unknown as Translate;
  const draft = (changes: Partial<PassphraseDraft>): PassphraseDraft => ({ way: 'own', suggestion: 'a b c d', own: '', repeat: '', ...changes });
  it.each([
    // draft, acceptable, what stands against it
    [draft({}), false, ['passphrase-own firstRun.passphrase.empty']],
    [draft({ own: 'x', repeat: 'x' }), false, ['passphrase-own firstRun.passphrase.weak']],
    [draft({ own: 'one two three', repeat: 'one two' }), true, ['passphrase-repeat firstRun.passphrase.mismatch']],
    [draft({ own: 'one two three', repeat: 'one two three' }), true, []],
    [draft({ way: 'generated', repeat: 'a b c' }), true, ['passphrase-repeat firstRun.passphrase.mismatch']],
    [draft({ way: 'generated', repeat: 'a b c d', own: 'ignored' }), true, []],
  ])('of %j', (given, isAcceptable, expected) => {
    expect(passphraseIssues(given, isAcceptable, t).map(({ fieldId, text }) => `${fieldId} ${text}`)).toEqual(expected);
  });
});
