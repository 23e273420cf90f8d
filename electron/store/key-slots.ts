import { createCipheriv, createDecipheriv, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { deriveFromPassphrase, deriveSubkey, passphraseBytes, type DerivationCost } from '../system/key-derivation.ts';
import { canonicalJson } from './canonical-json.ts';
import type { KeySlot } from './key-file-format.ts';

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NO_SALT = Buffer.alloc(0);

/** What opens a slot: the words of a person, or the bytes of the printed key. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly bytes: Uint8Array };

/** `opened`: the data key. `other`: the secret is not this slot's. `altered`: it is, but the slot was tampered with. */
export type SlotAnswer =
  | { readonly outcome: 'opened'; readonly rootKey: Buffer }
  | { readonly outcome: 'other' | 'altered' };

type Derivation = KeySlot['kdf'];

async function wrappingKey(secret: Secret, kdf: Derivation): Promise<Buffer | null> {
  const salt = Buffer.from(kdf.salt, 'base64');
  if (secret.kind === 'recovery') return kdf.name === 'hkdf-sha256' ? deriveSubkey(secret.bytes, salt, 'oberih/recovery/v1') : null;
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

/** SECURITY: binds a slot to its register and its own parameters; a slot carried elsewhere or cheapened does not open. */
function boundData(registerId: string, slot: Pick<KeySlot, 'id' | 'kind' | 'kdf' | 'nonce'>): Buffer {
  const { id, kind, kdf, nonce } = slot;
  return Buffer.from(canonicalJson({ format: 'oberih-keys', version: 1, registerId, slot: { id, kind, kdf, nonce } }), 'utf8');
}

function commitmentOf(key: Buffer): Buffer {
  return deriveSubkey(key, NO_SALT, 'oberih/commit/v1');
}

function newDerivation(secret: Secret, cost: DerivationCost): Derivation {
  const salt = randomBytes(SALT_BYTES).toString('base64');
  return secret.kind === 'recovery'
    ? { name: 'hkdf-sha256', salt }
    : { name: 'argon2id', v: 19, m: cost.memoryKiB, t: cost.iterations, p: cost.parallelism, salt };
}

/** Wraps the data key for a secret in a new slot. `id` keeps the slot of somebody who changes their passphrase. */
export async function sealSlot(
  rootKey: Uint8Array, secret: Secret, made: { readonly registerId: string; readonly cost: DerivationCost; readonly id?: string },
): Promise<KeySlot> {
  const kdf = newDerivation(secret, made.cost);
  const key = await wrappingKey(secret, kdf);
  if (key === null) throw new Error('keys/derivation');
  const head = { id: made.id ?? randomUUID(), kind: secret.kind, kdf, nonce: randomBytes(NONCE_BYTES).toString('base64') } as KeySlot; // kind and kdf were made from one secret
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.from(head.nonce, 'base64'), { authTagLength: TAG_BYTES });
  cipher.setAAD(boundData(made.registerId, head));
  const wrapped = Buffer.concat([cipher.update(rootKey), cipher.final(), cipher.getAuthTag()]).toString('base64');
  const commitment = commitmentOf(key).toString('base64');
  key.fill(0);
  return { ...head, wrapped, commitment };
}

/** Tries a secret on a slot. The key commitment says first whether the secret is this slot's at all. */
export async function openSlot(registerId: string, slot: KeySlot, secret: Secret): Promise<SlotAnswer> {
  const key = await wrappingKey(secret, slot.kdf);
  if (key === null) return { outcome: 'other' };
  try {
    if (!timingSafeEqual(commitmentOf(key), Buffer.from(slot.commitment, 'base64'))) return { outcome: 'other' };
    const wrapped = Buffer.from(slot.wrapped, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'), { authTagLength: TAG_BYTES });
    decipher.setAAD(boundData(registerId, slot));
    decipher.setAuthTag(wrapped.subarray(wrapped.length - TAG_BYTES));
    return { outcome: 'opened', rootKey: Buffer.concat([decipher.update(wrapped.subarray(0, wrapped.length - TAG_BYTES)), decipher.final()]) };
  } catch {
    return { outcome: 'altered' };
  } finally {
    key.fill(0);
  }
}
