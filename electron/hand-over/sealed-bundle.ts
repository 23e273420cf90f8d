import { AppError, type ErrorCode } from '../../shared/errors/app-error.ts';
import { readBundle, type BundleProblem, type OpenedBundle } from '../../shared/hand-over/bundle.ts';
import { openBytes, recipientOf, type AgeSecret } from './age-file.ts';
import { signatureTools } from './signature-tools.ts';

const CODES: Readonly<Record<BundleProblem, ErrorCode>> = {
  'not-ours': 'hand-over/not-a-packet', 'newer-version': 'hand-over/newer-version', 'signature': 'hand-over/signature',
  'damaged': 'hand-over/damaged', 'not-for-you': 'hand-over/not-for-you',
};

/**
 * Opens a hand-over file: sizes, decryption, signature, digests, then content. Nothing is answered until all of it fits;
 * whether the signer is known is for the caller to judge.
 *
 * @throws {AppError} hand-over/too-large, hand-over/damaged, hand-over/wrong-key, hand-over/not-a-packet,
 * hand-over/newer-version, hand-over/signature, hand-over/not-for-you
 */
export async function openSealedBundle(file: Uint8Array, secret: AgeSecret): Promise<OpenedBundle> {
  const plain = await openBytes(file, secret);
  const opened = readBundle(plain, 'identity' in secret ? await recipientOf(secret.identity) : null, signatureTools);
  if (!opened.ok) throw new AppError(CODES[opened.problem]);
  return opened;
}
