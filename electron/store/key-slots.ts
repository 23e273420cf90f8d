import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { deriveFromPassphrase, deriveSubkey, passphraseBytes, type DerivationCost } from '../system/key-derivation.ts';
import { createBoxKeys, type BoxKeys, openBox, openWith, sealTo, sealWith } from '../system/sealed-box.ts';
import { canonicalJson } from './canonical-json.ts';
import type { KeySlot } from './key-file-format.ts';

const SALT_BYTES = 16;
const NO_SALT = Buffer.alloc(0);

/** What opens a slot: the words of a person, or the bytes of the printed key, or those that printed shares make together. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery' | 'shares'; readonly bytes: Uint8Array };

/** `opened`: the data key. `other`: the secret is not this slot's. `altered`: it is, but the slot was tampered with. */
export type SlotAnswer =
  | { readonly outcome: 'opened'; readonly rootKey: Buffer; /** the slot's own halves */ readonly own: BoxKeys }
  | { readonly outcome: 'other' | 'altered' };

type Derivation = KeySlot['kdf'];

async function wrappingKey(secret: Secret, kdf: Derivation): Promise<Buffer | null> {
  const salt = Buffer.from(kdf.salt, 'base64');
  if (secret.kind !== 'passphrase') return kdf.name === 'hkdf-sha256' ? deriveSubkey(secret.bytes, salt, `oberih/${secret.kind}/v1`) : null;
  if (kdf.name !== 'argon2id') return null;
  const bytes = passphraseBytes(secret.passphrase);
  if (bytes.length === 0) return null;
  try {
    const key = await deriveFromPassphrase(bytes, salt, { memoryKiB: kdf.m, iterations: kdf.t, parallelism: kdf.p });
    return Buffer.from(key.buffer, key.byteOffset, key.length); // the same memory, not a copy that would stay behind
  } finally {
    bytes.fill(0);
  }
}

type SlotHead = Pick<KeySlot, 'id' | 'kind' | 'kdf' | 'publicKey'>;

/** SECURITY: binds a slot to its register and its own parameters; a slot carried elsewhere or cheapened does not open. */
function boundData(registerId: string, slot: SlotHead): Buffer {
  const { id, kind, kdf, publicKey } = slot;
  return Buffer.from(canonicalJson({ format: 'oberih-keys', version: 2, registerId, slot: { id, kind, kdf, publicKey } }), 'utf8');
}

function commitmentOf(key: Buffer): Buffer {
  return deriveSubkey(key, NO_SALT, 'oberih/commit/v1');
}

function newDerivation(secret: Secret, cost: DerivationCost): Derivation {
  const salt = randomBytes(SALT_BYTES).toString('base64');
  return secret.kind !== 'passphrase'
    ? { name: 'hkdf-sha256', salt }
    : { name: 'argon2id', v: 19, m: cost.memoryKiB, t: cost.iterations, p: cost.parallelism, salt };
}

/**
 * Makes a slot: a key pair whose private half only the secret opens, and the data key sealed to its public half. `id`
 * keeps the slot of somebody who changes their passphrase.
 */
export async function sealSlot(
  rootKey: Uint8Array, secret: Secret, made: { readonly registerId: string; readonly cost: DerivationCost; readonly id?: string },
): Promise<KeySlot> {
  const kdf = newDerivation(secret, made.cost);
  const key = await wrappingKey(secret, kdf);
  if (key === null) throw new Error('keys/derivation');
  const pair = createBoxKeys();
  try {
    const head = { id: made.id ?? randomUUID(), kind: secret.kind, kdf, publicKey: pair.publicKey.toString('base64') };
    const bound = boundData(made.registerId, head);
    const privateKey = sealWith(key, pair.privateKey, bound).toString('base64');
    const wrapped = sealTo(pair.publicKey, rootKey, bound).toString('base64');
    return { ...head, privateKey, wrapped, commitment: commitmentOf(key).toString('base64') } as KeySlot; // kind and kdf were made from one secret
  } finally {
    key.fill(0);
    pair.privateKey.fill(0);
  }
}

/** The same slot for another data key; needs no secret. SECURITY: only for a slot of a genuine file. */
export function resealSlot(rootKey: Uint8Array, slot: KeySlot, registerId: string): KeySlot {
  return { ...slot, wrapped: sealTo(Buffer.from(slot.publicKey, 'base64'), rootKey, boundData(registerId, slot)).toString('base64') };
}

/**
 * Tries a secret on a slot. The key commitment says first whether the secret is this slot's at all. The caller zeroes what
 * an opened slot answers.
 */
export async function openSlot(registerId: string, slot: KeySlot, secret: Secret): Promise<SlotAnswer> {
  const key = await wrappingKey(secret, slot.kdf);
  if (key === null) return { outcome: 'other' };
  try {
    if (!timingSafeEqual(commitmentOf(key), Buffer.from(slot.commitment, 'base64'))) return { outcome: 'other' };
    const bound = boundData(registerId, slot);
    const privateKey = openWith(key, Buffer.from(slot.privateKey, 'base64'), bound);
    try {
      const own = { publicKey: Buffer.from(slot.publicKey, 'base64'), privateKey };
      return { outcome: 'opened', rootKey: openBox(own, Buffer.from(slot.wrapped, 'base64'), bound), own };
    } catch (failure) {
      privateKey.fill(0);
      throw failure;
    }
  } catch {
    return { outcome: 'altered' };
  } finally {
    key.fill(0);
  }
}
