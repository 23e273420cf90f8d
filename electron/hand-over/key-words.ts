import { hash } from 'node:crypto';
import { wordsOfDigest } from '../../shared/digest/digest-words.ts';
import { keyWordsSource } from '../../shared/hand-over/key-words.ts';
import { wordList } from '../system/passphrase.ts';

/** Eight words (88 bits) that stand for a partner's two keys together: two people compare them by telephone. */
export function keyWords(keys: { readonly sealKey: string; readonly signingKey: string }, language: 'uk' | 'en'): readonly string[] {
  return wordsOfDigest(hash('sha256', keyWordsSource(keys), 'hex'), wordList(language));
}
