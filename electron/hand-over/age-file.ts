import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { AppError } from '../../shared/errors/app-error.ts';
import { inspectAgeHeader, LARGEST_SEALED } from '../../shared/hand-over/age-header.ts';

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

/** A passphrase as typed, in the one form it is used in: NFKC, words parted by single spaces. */
function tidyPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');
}

/**
 * Encrypts and authenticates bytes (age v1).
 *
 * @param workFactor log2 of the passphrase's cost; below 18 for tests alone
 * @throws {AppError} recipient/invalid when the recipient's key is none
 */
export async function sealBytes(plain: Uint8Array, lock: AgeLock, workFactor = 18): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  try {
    if ('recipient' in lock) encrypter.addRecipient(lock.recipient);
    else encrypter.setPassphrase(tidyPassphrase(lock.passphrase));
  } catch {
    // SECURITY: the library quotes the key it refuses.
    throw new AppError('recipient/invalid');
  }
  if (!('recipient' in lock)) encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(plain);
}

/** What opens a sealed file. @throws {AppError} hand-over/damaged, hand-over/too-large */
export function lockOf(file: Uint8Array): 'passphrase' | 'key' {
  const header = inspectAgeHeader(unarmored(file));
  if (header.ok) return header.lock;
  throw new AppError(header.problem === 'too-large' ? 'hand-over/too-large' : 'hand-over/damaged');
}

/**
 * Opens a sealed file, whole or not at all.
 *
 * @throws {AppError} hand-over/too-large, hand-over/damaged, hand-over/wrong-key
 */
export async function openBytes(file: Uint8Array, secret: AgeSecret): Promise<Uint8Array> {
  const sealed = unarmored(file);
  const lock = lockOf(sealed);
  if ((lock === 'passphrase') !== ('passphrase' in secret)) throw new AppError('hand-over/wrong-key');
  const decrypter = new Decrypter();
  try {
    if ('identity' in secret) decrypter.addIdentity(secret.identity);
    else decrypter.addPassphrase(tidyPassphrase(secret.passphrase));
  } catch {
    throw new AppError('hand-over/wrong-key');
  }
  try {
    return await decrypter.decrypt(sealed);
  } catch (failure) {
    // the library tells the two apart by its message alone; neither quotes anything of the file
    const noneFits = failure instanceof Error && failure.message.startsWith('no identity matched');
    throw new AppError(noneFits ? 'hand-over/wrong-key' : 'hand-over/damaged');
  }
}

function unarmored(file: Uint8Array): Uint8Array {
  if (file.length > 2 * LARGEST_SEALED) throw new AppError('hand-over/too-large');
  const head = Buffer.from(file.subarray(0, 256)).toString('latin1').trimStart();
  if (!head.startsWith(ARMOR)) return file;
  try {
    return armor.decode(Buffer.from(file).toString('latin1'));
  } catch {
    throw new AppError('hand-over/damaged');
  }
}
