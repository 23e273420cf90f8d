import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { AppError } from '../../shared/errors/app-error.ts';
import { inspectAgeHeader, LARGEST_SEALED, type AgeHeader } from '../../shared/hand-over/age-header.ts';
import { isNoMatch } from './passphrase-file.ts';
import { inThread } from './passphrase-thread.ts';

/** Who can open a sealed file: the holder of a key, or whoever is told the passphrase. */
export type AgeLock = { readonly recipient: string } | { readonly passphrase: string };
/** What opens one. */
export type AgeSecret = { readonly identity: string } | { readonly passphrase: string };

/** A pair of age keys (X25519): the identity opens what is sealed for the recipient. */
export interface SealKeyPair { readonly identity: string; readonly recipient: string }

const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';

/** A new pair. SECURITY: the identity is kept in the register alone. */
export async function createSealKeys(): Promise<SealKeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The key that is sealed for, of the identity that opens. @throws {AppError} hand-over/wrong-key when it is no identity */
export async function recipientOf(identity: string): Promise<string> {
  try {
    return await identityToRecipient(identity);
  } catch {
    throw new AppError('hand-over/wrong-key');
  }
}

/** Whether a text is an age key (X25519) with a sound checksum. */
export function isSealKey(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return /^age1[02-9ac-hj-np-z]{58}$/u.test(text);
  } catch {
    return false;
  }
}

/** The bytes of a passphrase as typed, in the one form it is used in: NFKC, words parted by single spaces. */
function passphraseBytes(typed: string): Uint8Array {
  return Buffer.from(typed.normalize('NFKC').trim().replaceAll(/\s+/gu, ' '), 'utf8');
}

/**
 * Encrypts and authenticates bytes (age v1); under a passphrase in a thread of its own.
 *
 * @param workFactor log2 of the passphrase's cost; below 18 for tests alone
 * @throws {AppError} recipient/invalid when the recipient's key is none
 */
export async function sealBytes(plain: Uint8Array, lock: AgeLock, workFactor = 18): Promise<Uint8Array> {
  if ('passphrase' in lock) {
    const outcome = await inThread({ kind: 'seal', bytes: plain, passphrase: passphraseBytes(lock.passphrase), workFactor });
    if (!outcome.ok) throw new Error('hand-over/seal'); // sealing has no outcome but this one
    return outcome.bytes;
  }
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(lock.recipient);
  } catch {
    // SECURITY: the library quotes the key it refuses.
    throw new AppError('recipient/invalid');
  }
  return encrypter.encrypt(plain);
}

/** What opens a sealed file. @throws {AppError} hand-over/damaged, hand-over/too-large */
export function lockOf(file: Uint8Array): 'passphrase' | 'key' {
  return headerOf(unarmored(file)).lock;
}

/** @throws {AppError} hand-over/damaged, hand-over/too-large */
function headerOf(sealed: Uint8Array): Extract<AgeHeader, { ok: true }> {
  const header = inspectAgeHeader(sealed);
  if (header.ok) return header;
  throw new AppError(header.problem === 'too-large' ? 'hand-over/too-large' : 'hand-over/damaged');
}

/**
 * Opens a sealed file, whole or not at all; with a passphrase in a thread of its own.
 *
 * @throws {AppError} hand-over/too-large, hand-over/damaged, hand-over/wrong-key
 */
export async function openBytes(file: Uint8Array, secret: AgeSecret): Promise<Uint8Array> {
  const sealed = unarmored(file);
  const header = headerOf(sealed);
  if (header.lock === 'passphrase' && 'passphrase' in secret) return openWithPassphrase(sealed, secret.passphrase, header.workFactor);
  if (header.lock === 'passphrase' || 'passphrase' in secret) throw new AppError('hand-over/wrong-key');
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(secret.identity);
  } catch {
    throw new AppError('hand-over/wrong-key');
  }
  try {
    return await decrypter.decrypt(sealed);
  } catch (failure) {
    throw new AppError(isNoMatch(failure) ? 'hand-over/wrong-key' : 'hand-over/damaged');
  }
}

async function openWithPassphrase(sealed: Uint8Array, typed: string, workFactor: number): Promise<Uint8Array> {
  const outcome = await inThread({ kind: 'open', bytes: sealed, passphrase: passphraseBytes(typed), workFactor });
  if (outcome.ok) return outcome.bytes;
  throw new AppError(outcome.problem === 'wrong-passphrase' ? 'hand-over/wrong-key' : 'hand-over/damaged');
}

/** What some editors put before a text in UTF-8. */
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;
const hasByteOrderMark = (file: Uint8Array): boolean => BYTE_ORDER_MARK.every((byte, at) => file[at] === byte);

function unarmored(file: Uint8Array): Uint8Array {
  if (file.length > 2 * LARGEST_SEALED) throw new AppError('hand-over/too-large');
  const text = file.subarray(hasByteOrderMark(file) ? BYTE_ORDER_MARK.length : 0);
  const head = Buffer.from(text.subarray(0, 256)).toString('latin1').trimStart();
  if (!head.startsWith(ARMOR)) return file;
  try {
    return armor.decode(Buffer.from(text).toString('latin1'));
  } catch {
    throw new AppError('hand-over/damaged');
  }
}
