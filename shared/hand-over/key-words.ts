const WORD_BITS = 11n;
const WORDS = 8;
const DIGEST_BITS = 256n;

/** What the words of two keys are drawn from: to be digested with SHA-256. */
export function keyWordsSource(keys: { readonly sealKey: string; readonly signingKey: string }): string {
  return `oberih-key-card\n${keys.sealKey}\n${keys.signingKey}`;
}

/**
 * Eight words (88 bits) for a digest: two people compare them by telephone.
 *
 * @param digest 64 hex digits @param list at least 2,048 words
 */
export function wordsOfDigest(digest: string, list: readonly string[]): readonly string[] {
  const bits = BigInt(`0x${digest}`);
  return Array.from({ length: WORDS }, (_, at) => list[Number((bits >> (DIGEST_BITS - WORD_BITS * BigInt(at + 1))) & (2n ** WORD_BITS - 1n))] ?? '');
}
