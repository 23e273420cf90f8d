const WORD_BITS = 11n;
const WORDS = 8;
const DIGEST_BITS = 256n;
/** A list this long gives eleven bits a word. */
export const FEWEST_WORDS = 2048;
const DIGEST = /^[0-9a-f]{64}$/u;

/**
 * Eight words that stand for the first 88 bits of a digest: what two people read to each other by telephone, for keys,
 * packs of rules and checkpoints of the log alike.
 *
 * @param digest SHA-256, 64 hex digits
 * @throws Error for anything else, and for a list of fewer than 2,048 words
 */
export function wordsOfDigest(digest: string, list: readonly string[]): readonly string[] {
  if (!DIGEST.test(digest) || list.length < FEWEST_WORDS) throw new Error('digest/words');
  const bits = BigInt(`0x${digest}`);
  return Array.from({ length: WORDS }, (_, at) => list[Number((bits >> (DIGEST_BITS - WORD_BITS * BigInt(at + 1))) & (2n ** WORD_BITS - 1n))] ?? '');
}
