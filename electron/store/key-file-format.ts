import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isAcceptableCost, type DerivationCost } from '../system/key-derivation.ts';
import { BOX_BYTES, SEAL_BYTES } from '../system/sealed-box.ts';
import { canonicalJson } from './canonical-json.ts';

const MOST_BYTES = 64 * 1024;
const MOST_SLOTS = 16;

function base64(bytes: number): z.ZodType<string> {
  return z.string().max(256).refine((value) => {
    const decoded = Buffer.from(value, 'base64');
    return decoded.length === bytes && decoded.toString('base64') === value;
  });
}

const passphraseDerivation = z.strictObject({
  name: z.literal('argon2id'), v: z.literal(19), m: z.int().positive(), t: z.int().positive(), p: z.int().positive(), salt: base64(16),
});
const recoveryDerivation = z.strictObject({ name: z.literal('hkdf-sha256'), salt: base64(16) });
const KEY_BYTES = 32;
const sealed = {
  id: z.uuid(), publicKey: base64(KEY_BYTES),
  /** the private half, sealed under the key made from the secret */ privateKey: base64(KEY_BYTES + SEAL_BYTES),
  /** the data key, sealed to the public half: it can be exchanged without the secret */ wrapped: base64(KEY_BYTES + BOX_BYTES),
  commitment: base64(KEY_BYTES),
};
const slotSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), kdf: passphraseDerivation, ...sealed }),
  z.strictObject({ kind: z.literal('recovery'), kdf: recoveryDerivation, ...sealed }),
  z.strictObject({ kind: z.literal('shares'), kdf: recoveryDerivation, ...sealed }),
]);

const contentSchema = z.strictObject({
  format: z.literal('oberih-keys'), version: z.literal(2), registerId: z.uuid(), generation: z.int().min(1),
  /** subkeys that stay when the data key is exchanged, sealed under the data key; null before the first exchange */
  carried: base64(3 * KEY_BYTES + SEAL_BYTES).nullable(),
  /** the data key before, sealed under the new one, while an exchange is under way */
  previous: base64(KEY_BYTES + SEAL_BYTES).nullable(),
  slots: z.array(slotSchema).min(1).max(MOST_SLOTS),
}).refine((content) => new Set(content.slots.map((slot) => slot.id)).size === content.slots.length);
const fileSchema = z.strictObject({ check: z.string().length(64), content: contentSchema, mac: base64(32) });

/** One way to the data key: a passphrase, the printed recovery key, or printed shares together. Byte values are base64. */
export type KeySlot = z.infer<typeof slotSchema>;
/** What the header seal covers: everything but the seal. */
export type KeyFileContent = z.infer<typeof contentSchema>;
/** A key file that is well formed; whether it is genuine shows only after unlocking. */
export interface KeyFile {
  readonly content: KeyFileContent;
  /** Seal over the content, base64. */
  readonly mac: string;
}

function checksum(file: KeyFile): string {
  return createHash('sha256').update(canonicalJson({ content: file.content, mac: file.mac }), 'utf8').digest('hex');
}

/** The bytes of a key file: canonical JSON and a line end. */
export function serialiseKeyFile(file: KeyFile): Buffer {
  return Buffer.from(`${canonicalJson({ check: checksum(file), content: file.content, mac: file.mac })}\n`, 'utf8');
}

function costOf(slot: KeySlot): DerivationCost | null {
  return slot.kind !== 'passphrase' ? null : { memoryKiB: slot.kdf.m, iterations: slot.kdf.t, parallelism: slot.kdf.p };
}

/**
 * Reads a key file, or null when it is not one: too large, not canonical, checksum wrong, a slot too many, a cost below
 * `floor` or above the cap. Allocates nothing that the file asks for.
 */
export function parseKeyFile(bytes: Uint8Array, floor: DerivationCost): KeyFile | null {
  if (bytes.length > MOST_BYTES) return null;
  const parsed = fileSchema.safeParse(jsonOrNull(bytes));
  if (!parsed.success) return null;
  const { check, content, mac } = parsed.data;
  const file = { content, mac };
  const costs = content.slots.map(costOf).filter((cost) => cost !== null);
  const sound = check === checksum(file) && serialiseKeyFile(file).equals(bytes) && costs.every((cost) => isAcceptableCost(cost, floor));
  return sound ? file : null;
}

function jsonOrNull(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
