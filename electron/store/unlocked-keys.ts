import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error.ts';
import { deriveSubkey, sealText } from '../system/key-derivation.ts';
import { canonicalJson } from './canonical-json.ts';
import type { KeyFile, KeyFileContent } from './key-file-format.ts';

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

const rootKeys = new WeakMap<UnlockedKeys, Buffer>();
const FINGERPRINT_LENGTH = 10;

function rootOf(keys: UnlockedKeys): Buffer {
  const root = rootKeys.get(keys);
  if (root === undefined) throw new AppError('register/locked');
  return root;
}

function subkeyOf(rootKey: Uint8Array, registerId: string, purpose: KeyPurpose | 'fingerprint'): Buffer {
  return deriveSubkey(rootKey, Buffer.from(registerId, 'utf8'), `oberih/${purpose}/v1`);
}

/** Takes the data key over (it must not be used or zeroed by the caller any more) and answers the opened keys. */
export function holdKeys(rootKey: Buffer, facts: Omit<UnlockedKeys, 'fingerprint'>): UnlockedKeys {
  const fingerprint = subkeyOf(rootKey, facts.registerId, 'fingerprint').toString('hex').slice(0, FINGERPRINT_LENGTH).toUpperCase();
  const keys = Object.freeze({ ...facts, fingerprint });
  rootKeys.set(keys, rootKey);
  return keys;
}

/** The key of one purpose, 32 bytes; the caller zeroes it. @throws {AppError} register/locked after `destroyKeys` */
export function keyFor(keys: UnlockedKeys, purpose: KeyPurpose): Buffer {
  return subkeyOf(rootOf(keys), keys.registerId, purpose);
}

/** Zeroes the data key; the keys answer `register/locked` from then on. */
export function destroyKeys(keys: UnlockedKeys): void {
  rootKeys.get(keys)?.fill(0);
  rootKeys.delete(keys);
}

/** Lends the data key for wrapping it again; it must not be kept. @throws {AppError} register/locked */
export function lendRootKey(keys: UnlockedKeys): Uint8Array {
  return rootOf(keys);
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
