import { randomBytes } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import type { PaperShare } from '../../shared/recovery/paper-share.ts';

const SET_BYTES = 4;

/**
 * Splits a secret of 160 bits into papers of which `threshold` open, numbered from 1. Fewer say nothing about it.
 * SECURITY: the caller zeroes the secret; the papers hold it and are kept no longer than until they are printed.
 */
export async function splitSecret(secret: Uint8Array, made: { readonly threshold: number; readonly total: number }): Promise<readonly PaperShare[]> {
  const plain = Uint8Array.from(secret); // the library takes nothing but a plain array
  try {
    const parts = await split(plain, made.total, made.threshold);
    const setId = randomBytes(SET_BYTES).toString('hex');
    return parts.map((data, index) => ({ setId, ...made, number: index + 1, data }));
  } finally {
    plain.fill(0);
  }
}

/** The secret behind papers of one set; with wrong ones among them, another. The caller zeroes it. */
export async function combineShares(shares: readonly PaperShare[]): Promise<Uint8Array> {
  return combine(shares.map(({ data }) => Uint8Array.from(data)));
}
