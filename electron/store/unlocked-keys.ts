import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error.ts';
import { deriveSubkey, sealText } from '../system/key-derivation.ts';
import { openWith, sealWith } from '../system/sealed-box.ts';
import { canonicalJson } from './canonical-json.ts';
import type { KeyFile, KeyFileContent } from './key-file-format.ts';
import { forgetPrivateHalf } from './own-slot.ts';

/** What the data key is divided into; one key serves one purpose. */
export const KEY_PURPOSES = ['db', 'audit-mac', 'header-mac', 'attachments', 'backup'] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

/** An opened key file. Holds the data key out of reach; ends with `destroyKeys`. */
export interface UnlockedKeys {
  readonly registerId: string;
  /** Counts every change of the key file; the register remembers it, so that an old file put back is noticed. */
  readonly generation: number;
  /** The slot that opened. */
  readonly slotId: string;
  /** Ten symbols that tell this register from another, printed on the recovery sheet. Says nothing about the key. */
  readonly fingerprint: string;
  /** True when one of the two copies is missing, damaged or older: call `repairKeyFile`. */
  readonly needsRepair: boolean;
}

/** What stays the same when the data key is exchanged: the log's seals, attachments, and the ten symbols on paper. */
const CARRIED = ['audit-mac', 'attachments', 'fingerprint'] as const;
type CarriedPurpose = (typeof CARRIED)[number];

interface Held {
  readonly root: Buffer;
  /** Of a data key that was exchanged: the subkeys that stay, and the data key before while the exchange is under way. */
  readonly carried: ReadonlyMap<string, Buffer>;
  readonly previous: Buffer | null;
}

const held = new WeakMap<UnlockedKeys, Held>();
const FINGERPRINT_LENGTH = 10;
const KEY_BYTES = 32;
const CARRIED_LABEL = 'oberih/carried/v1';
const PREVIOUS_LABEL = 'oberih/previous/v1';

function heldBy(keys: UnlockedKeys): Held {
  const found = held.get(keys);
  if (found === undefined) throw new AppError('register/locked');
  return found;
}

function subkeyOf(rootKey: Uint8Array, registerId: string, purpose: KeyPurpose | 'fingerprint'): Buffer {
  return deriveSubkey(rootKey, Buffer.from(registerId, 'utf8'), `oberih/${purpose}/v1`);
}

/**
 * Takes the data key over (it must not be used or zeroed by the caller any more) and answers the opened keys. The content
 * is of a genuine key file; what is sealed in it under the data key is opened too.
 */
export function holdKeys(root: Buffer, facts: Omit<UnlockedKeys, 'fingerprint'>, content: Pick<KeyFileContent, 'registerId' | 'carried' | 'previous'>): UnlockedKeys {
  const carried = openCarried(root, content);
  const previous = content.previous === null ? null : openUnder(root, content.registerId, { label: PREVIOUS_LABEL, sealed: content.previous });
  const fingerprintKey = carried.get('fingerprint') ?? subkeyOf(root, facts.registerId, 'fingerprint');
  const keys = Object.freeze({ ...facts, fingerprint: fingerprintKey.toString('hex').slice(0, FINGERPRINT_LENGTH).toUpperCase() });
  held.set(keys, { root, carried, previous });
  return keys;
}

function openCarried(root: Buffer, content: Pick<KeyFileContent, 'registerId' | 'carried'>): ReadonlyMap<string, Buffer> {
  if (content.carried === null) return new Map();
  const bytes = openUnder(root, content.registerId, { label: CARRIED_LABEL, sealed: content.carried });
  return new Map(CARRIED.map((purpose, index) => [purpose, bytes.subarray(index * KEY_BYTES, (index + 1) * KEY_BYTES)]));
}

function openUnder(root: Uint8Array, registerId: string, given: { readonly label: string; readonly sealed: string }): Buffer {
  const key = deriveSubkey(root, Buffer.from(registerId, 'utf8'), given.label);
  try {
    return openWith(key, Buffer.from(given.sealed, 'base64'), Buffer.from(given.label, 'utf8'));
  } catch {
    throw new AppError('register/keys-damaged');
  } finally {
    key.fill(0);
  }
}

function sealUnder(root: Uint8Array, registerId: string, given: { readonly label: string; readonly plain: Uint8Array }): string {
  const key = deriveSubkey(root, Buffer.from(registerId, 'utf8'), given.label);
  try {
    return sealWith(key, given.plain, Buffer.from(given.label, 'utf8')).toString('base64');
  } finally {
    key.fill(0);
  }
}

/** What a key file says of an exchange of the data key, for `next` in place of the one held. @throws {AppError} register/locked */
export function sealExchange(keys: UnlockedKeys, next: Uint8Array): Pick<KeyFileContent, 'carried' | 'previous'> {
  const { root } = heldBy(keys);
  const parts = CARRIED.map((purpose) => carriedKey(keys, purpose));
  const plain = Buffer.concat(parts);
  for (const part of parts) part.fill(0);
  try {
    return {
      carried: sealUnder(next, keys.registerId, { label: CARRIED_LABEL, plain }),
      previous: sealUnder(next, keys.registerId, { label: PREVIOUS_LABEL, plain: root }),
    };
  } finally {
    plain.fill(0);
  }
}

/** A copy of the caller's own, to be zeroed. */
function carriedKey(keys: UnlockedKeys, purpose: CarriedPurpose): Buffer {
  const { root, carried } = heldBy(keys);
  return ownCopyOf(carried.get(purpose)) ?? subkeyOf(root, keys.registerId, purpose);
}

function ownCopyOf(key: Buffer | undefined): Buffer | null {
  return key === undefined ? null : Buffer.from(key);
}

/** The key of one purpose, 32 bytes; the caller zeroes it. @throws {AppError} register/locked after `destroyKeys` */
export function keyFor(keys: UnlockedKeys, purpose: KeyPurpose): Buffer {
  const { root, carried } = heldBy(keys);
  // SECURITY: a derived key is handed out itself; a copy of it would leave the first one behind
  return ownCopyOf(carried.get(purpose)) ?? subkeyOf(root, keys.registerId, purpose);
}

/** The database's key before an exchange that was not finished, 32 bytes; null when none is under way. The caller zeroes it. */
export function previousDatabaseKey(keys: UnlockedKeys): Buffer | null {
  const { previous } = heldBy(keys);
  return previous === null ? null : subkeyOf(previous, keys.registerId, 'db');
}

/** Zeroes the data key; the keys answer `register/locked` from then on. */
export function destroyKeys(keys: UnlockedKeys): void {
  const found = held.get(keys);
  held.delete(keys);
  forgetPrivateHalf(keys);
  for (const key of [found?.root, found?.previous, ...found?.carried.values() ?? []]) key?.fill(0);
}

/** Lends the data key for wrapping it again; it must not be kept. @throws {AppError} register/locked */
export function lendRootKey(keys: UnlockedKeys): Uint8Array {
  return heldBy(keys).root;
}

/** Seal over the whole content: slots added, removed, changed or put back from an older file show. */
export function headerSeal(rootKey: Uint8Array, content: KeyFileContent): Buffer {
  const key = subkeyOf(rootKey, content.registerId, 'header-mac');
  const seal = sealText(key, canonicalJson(content));
  key.fill(0);
  return seal;
}

/** Whether a key file carries the seal that only a holder of the data key can make. */
export function isGenuine(rootKey: Uint8Array, file: KeyFile): boolean {
  return timingSafeEqual(headerSeal(rootKey, file.content), Buffer.from(file.mac, 'base64'));
}
