import { randomBytes } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error.ts';
import { changeKeyFile, genuineContent, ROOT_KEY_BYTES, SHORTEST_LIFE, writeKeyFile, type KeyFileOptions } from './key-file.ts';
import type { KeyFileContent } from './key-file-format.ts';
import { resealSlot } from './key-slots.ts';
import { holdKeys, sealExchange, type UnlockedKeys } from './unlocked-keys.ts';

/** A new data key that no file knows yet. */
export interface PreparedExchange {
  /** The keys to come; destroy them when the exchange is given up. */
  readonly keys: UnlockedKeys;
  /** Writes the key file: from here on the slots open the new data key, which still opens the old one. @throws {AppError} file/not-written */
  readonly commit: () => void;
}

/**
 * Prepares another data key for everyone who has a slot, except the slots named; nobody has to be asked for a passphrase.
 * SECURITY: whoever loses their slot knew the old data key; only an exchange takes the register away from them.
 *
 * @throws {AppError} register/locked, register/keys-damaged also when fewer than two slots would remain
 */
export function prepareExchange(directory: string, keys: UnlockedKeys, made: { readonly without: readonly string[] } & KeyFileOptions): PreparedExchange {
  const before = genuineContent(directory, keys, made);
  const kept = before.slots.filter((slot) => !made.without.includes(slot.id));
  if (kept.length < SHORTEST_LIFE || before.previous !== null) throw new AppError('register/keys-damaged');
  const rootKey = randomBytes(ROOT_KEY_BYTES);
  const content: KeyFileContent = {
    ...before, generation: before.generation + 1, ...sealExchange(keys, rootKey), slots: kept.map((slot) => resealSlot(rootKey, slot, keys.registerId)),
  };
  const next = holdKeys(rootKey, { registerId: keys.registerId, generation: content.generation, slotId: keys.slotId, needsRepair: false }, content);
  return { keys: next, commit: () => { writeKeyFile(directory, rootKey, content); } };
}

/** Forgets the data key before the exchange, once nothing is under it any more. @throws {AppError} register/keys-damaged, file/not-written */
export function finishExchange(directory: string, keys: UnlockedKeys, options: KeyFileOptions): UnlockedKeys {
  const content = genuineContent(directory, keys, options);
  return changeKeyFile(directory, keys, { content: { ...content, previous: null }, slots: content.slots, slotId: keys.slotId });
}
