import { hash } from 'node:crypto';
import { wordList } from '../system/passphrase.ts';

const WORD_BITS = 11n;
const WORDS = 8;
const DIGEST_BITS = 256n;

/** Eight words (88 bits) that stand for a partner's two keys together: two people compare them by telephone. */
export function keyWords(keys: { readonly sealKey: string; readonly signingKey: string }, language: 'uk' | 'en'): readonly string[] {
  const bits = BigInt(`0x${hash('sha256', `oberih-key-card\n${keys.sealKey}\n${keys.signingKey}`, 'hex')}`);
  const words = wordList(language);
  return Array.from({ length: WORDS }, (_, at) => words[Number((bits >> (DIGEST_BITS - WORD_BITS * BigInt(at + 1))) & (2n ** WORD_BITS - 1n))] ?? '');
}
