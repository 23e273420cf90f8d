import { Decrypter, identityToRecipient } from 'age-encryption';
import { ed25519 } from '@noble/curves/ed25519.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { inspectAgeHeader } from '../../shared/hand-over/age-header.ts';
import { readBundle, type OpenedBundle } from '../../shared/hand-over/bundle.ts';
import type { SignatureTools } from '../../shared/hand-over/minisign.ts';
import type { OpenerProblem } from './opener-words.ts';

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The primitives of a browser page: libraries alone, because a page from a file has no others everywhere. */
export const openerTools: SignatureTools = {
  blake2b512: (bytes) => blake2b(bytes, { dkLen: 64 }),
  sha256: (bytes) => hexOf(sha256(bytes)),
  isSignedBy: (bytes, signature, publicKey) => {
    try {
      return ed25519.verify(signature, bytes, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
};

export type Opening = OpenedBundle | { readonly ok: false; readonly problem: OpenerProblem };

/** Opens a hand-over file with what was typed: every check of the application, in the same order. */
export async function openFile(file: Uint8Array, typed: string): Promise<Opening> {
  const header = inspectAgeHeader(file);
  if (!header.ok) return header;
  const isPassphrase = header.lock === 'passphrase';
  const decrypter = new Decrypter();
  const identity = typed.trim().toUpperCase();
  let plain: Uint8Array;
  try {
    if (isPassphrase) decrypter.addPassphrase(typed.normalize('NFKC').trim().replaceAll(/\s+/gu, ' '));
    else decrypter.addIdentity(identity);
  } catch {
    return { ok: false, problem: 'wrong-key' };
  }
  try {
    plain = await decrypter.decrypt(file);
  } catch (failure) {
    const noneFits = failure instanceof Error && failure.message.startsWith('no identity matched');
    return { ok: false, problem: noneFits ? (isPassphrase ? 'wrong-passphrase' : 'wrong-key') : 'damaged' };
  }
  return readBundle(plain, isPassphrase ? null : await identityToRecipient(identity), openerTools);
}
