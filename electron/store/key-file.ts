import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { writeFileDurably } from '../system/durable-file.ts';
import { calibrateCost, COST_FLOOR, type DerivationCost } from '../system/key-derivation.ts';
import { createRecoverySecret, parseRecoveryKey, recoveryGroups } from '../system/recovery-key.ts';
import type { BoxKeys } from '../system/sealed-box.ts';
import { parseKeyFile, serialiseKeyFile, type KeyFile, type KeyFileContent, type KeySlot } from './key-file-format.ts';
import { openSlot, sealSlot, type Secret } from './key-slots.ts';
import { passOwnSlot, rememberOwnSlot } from './own-slot.ts';
import { headerSeal, holdKeys, isGenuine, lendRootKey, type UnlockedKeys } from './unlocked-keys.ts';

/** The two copies beside the register. Every change writes both, one after the other. */
export const KEY_FILE_COPIES = ['register.keys', 'register.keys.copy'] as const;

/** Left out by the product. */
export interface KeyFileOptions {
  /**
   * SECURITY: a cost below the floor, for tests that cannot wait. Slots made cheaper than the floor open only where this
   * same option is given; a test proves that nothing in the product gives it.
   */
  readonly testCost?: DerivationCost;
  /**
   * Told what comes next and how much of the whole is done (0 to 1, null when there is but one step). What it throws stops
   * the work there, before anything is written.
   */
  readonly onStep?: (step: 'deriving-key' | 'writing-keys', fraction: number | null) => void;
}

/** A new key file: opened, and the recovery key that is shown once. */
export interface CreatedKeys {
  readonly keys: UnlockedKeys;
  readonly recoveryGroups: readonly string[];
}

/** Bytes of a data key. */
export const ROOT_KEY_BYTES = 32;
const NO_FLOOR: DerivationCost = { memoryKiB: 1, iterations: 1, parallelism: 1 };
/** Fewer slots than these never remain: one secret that is forgotten must not be the end. */
export const SHORTEST_LIFE = 2;

/** Where the steps of a new slot begin, as parts of its time: measuring the computer, deriving, writing. */
const BEGINS = { deriving: 0.35, writing: 0.95 };

async function costFrom(options: KeyFileOptions): Promise<DerivationCost> {
  options.onStep?.('deriving-key', 0);
  const cost = options.testCost ?? await calibrateCost();
  options.onStep?.('deriving-key', BEGINS.deriving);
  return cost;
}

/** Writes both copies. INVARIANT: what is written can be read back: a seventeenth slot is refused here and not found out at the next unlock. */
export function writeKeyFile(directory: string, rootKey: Uint8Array, content: KeyFileContent): void {
  const bytes = serialiseKeyFile({ content, mac: headerSeal(rootKey, content).toString('base64') });
  if (parseKeyFile(bytes, NO_FLOOR) === null) throw new AppError('input/too-large');
  for (const name of KEY_FILE_COPIES) writeFileDurably(join(directory, name), bytes);
}

/** Whether a folder holds a key file or a copy of one. */
export function hasKeyFile(directory: string): boolean {
  return KEY_FILE_COPIES.some((name) => existsSync(join(directory, name)));
}

/**
 * Makes the data key and the key file with two slots: the passphrase, at a cost calibrated to about a second, and a
 * recovery key of 160 bits.
 *
 * @throws {AppError} register/exists, file/not-written
 */
export async function createKeyFile(directory: string, passphrase: string, options: KeyFileOptions = {}): Promise<CreatedKeys> {
  if (hasKeyFile(directory)) throw new AppError('register/exists');
  const rootKey = randomBytes(ROOT_KEY_BYTES);
  const registerId = randomUUID();
  const cost = await costFrom(options);
  const recovery = createRecoverySecret();
  const slot = await sealSlot(rootKey, { kind: 'passphrase', passphrase }, { registerId, cost });
  const recoverySlot = await sealSlot(rootKey, { kind: 'recovery', bytes: recovery }, { registerId, cost });
  options.onStep?.('writing-keys', BEGINS.writing);
  const content: KeyFileContent = { format: 'oberih-keys', version: 2, registerId, generation: 1, carried: null, previous: null, slots: [slot, recoverySlot] };
  writeKeyFile(directory, rootKey, content);
  const groups = recoveryGroups(recovery);
  recovery.fill(0);
  const keys = holdKeys(rootKey, { registerId, generation: 1, slotId: slot.id, needsRepair: false }, content);
  rememberOwnSlot(keys, { publicKey: Buffer.from(slot.publicKey, 'base64'), privateKey: null });
  return { keys, recoveryGroups: groups };
}

interface Copy { readonly file: KeyFile; readonly bytes: Buffer }

function readCopies(directory: string, options: KeyFileOptions): readonly Copy[] {
  if (!hasKeyFile(directory)) throw new AppError('register/missing');
  const copies = KEY_FILE_COPIES.flatMap((name) => {
    const bytes = readOrNull(join(directory, name));
    const file = bytes === null ? null : parseKeyFile(bytes, options.testCost ?? COST_FLOOR);
    return file === null || bytes === null ? [] : [{ file, bytes }];
  });
  if (copies.length === 0) throw new AppError('register/keys-damaged');
  return copies.toSorted((left, right) => right.file.content.generation - left.file.content.generation);
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

type Tried = { readonly outcome: 'opened'; readonly rootKey: Buffer; readonly own: BoxKeys; readonly slotId: string } | { readonly outcome: 'other' | 'altered' };

async function tryCopy(file: KeyFile, secret: Secret, options: KeyFileOptions): Promise<Tried> {
  let altered = false;
  const slots = file.content.slots.filter((candidate) => candidate.kind === secret.kind);
  for (const [index, slot] of slots.entries()) {
    options.onStep?.('deriving-key', slots.length === 1 ? null : index / slots.length);
    const answer = await openSlot(file.content.registerId, slot, secret);
    if (answer.outcome === 'opened' && isGenuine(answer.rootKey, file)) return { ...answer, slotId: slot.id };
    if (answer.outcome === 'opened') for (const key of [answer.rootKey, answer.own.privateKey]) key.fill(0);
    altered ||= answer.outcome !== 'other';
  }
  return { outcome: altered ? 'altered' : 'other' };
}

/**
 * Opens the register's keys with a secret of any kind. Newest copy first; a copy that was tampered with yields to one that
 * was not.
 *
 * @throws {AppError} register/missing, register/wrong-secret, register/keys-damaged
 */
export async function unlockKeyFile(directory: string, secret: Secret, options: KeyFileOptions): Promise<UnlockedKeys> {
  const copies = readCopies(directory, options);
  const distinct = copies.filter((copy, index) => copies.findIndex((other) => other.bytes.equals(copy.bytes)) === index);
  let altered = false;
  for (const { file, bytes } of distinct) {
    const tried = await tryCopy(file, secret, options);
    if (tried.outcome === 'opened') {
      const { registerId, generation } = file.content;
      const sound = copies.filter((copy) => copy.bytes.equals(bytes)).length === KEY_FILE_COPIES.length;
      const keys = holdKeys(tried.rootKey, { registerId, generation, slotId: tried.slotId, needsRepair: !sound }, file.content);
      rememberOwnSlot(keys, tried.own);
      return keys;
    }
    altered ||= tried.outcome === 'altered';
  }
  throw new AppError(altered ? 'register/keys-damaged' : 'register/wrong-secret');
}

/**
 * Opens the register's keys with a passphrase; every passphrase slot is tried. Takes about a second a slot.
 *
 * @throws {AppError} register/missing, register/wrong-secret, register/keys-damaged when both copies are unreadable,
 * below the floor, or altered
 */
export function unlockWithPassphrase(directory: string, passphrase: string, options: KeyFileOptions = {}): Promise<UnlockedKeys> {
  return unlockKeyFile(directory, { kind: 'passphrase', passphrase }, options);
}

/**
 * Opens the register's keys with the printed recovery key, however its groups are spaced.
 *
 * @throws {AppError} register/missing, register/wrong-secret also for groups with a mistake in them, register/keys-damaged
 */
export async function unlockWithRecoveryKey(directory: string, typed: string, options: KeyFileOptions = {}): Promise<UnlockedKeys> {
  const bytes = parseRecoveryKey(typed);
  if (bytes === null) throw new AppError('register/wrong-secret');
  try {
    return await unlockKeyFile(directory, { kind: 'recovery', bytes }, options);
  } finally {
    bytes.fill(0);
  }
}

/** SECURITY: a change starts only from the genuine file of the generation that was unlocked. */
function genuineCopy(directory: string, keys: UnlockedKeys, options: KeyFileOptions): Copy {
  const root = lendRootKey(keys);
  const found = readCopies(directory, options).find((copy) => copy.file.content.registerId === keys.registerId && isGenuine(root, copy.file));
  if (found === undefined || found.file.content.generation < keys.generation) throw new AppError('register/keys-damaged');
  return found;
}

/** The content of the genuine key file. @throws {AppError} register/locked, register/keys-damaged */
export function genuineContent(directory: string, keys: UnlockedKeys, options: KeyFileOptions): KeyFileContent {
  return genuineCopy(directory, keys, options).file.content;
}

/** The bytes of the genuine key file, to lay beside a copy of the register. @throws {AppError} register/locked, register/keys-damaged */
export function readGenuineKeyFile(directory: string, keys: UnlockedKeys, options: KeyFileOptions): Uint8Array {
  return genuineCopy(directory, keys, options).bytes;
}

/** Writes the next generation with these slots; answers the keys held anew. @throws {AppError} register/locked, file/not-written */
export function changeKeyFile(directory: string, keys: UnlockedKeys, next: { readonly content: KeyFileContent; readonly slots: readonly KeySlot[]; readonly slotId: string }): UnlockedKeys {
  const content = { ...next.content, generation: next.content.generation + 1, slots: [...next.slots] };
  writeKeyFile(directory, lendRootKey(keys), content);
  return heldAgain(keys, content, next.slotId);
}

function heldAgain(keys: UnlockedKeys, content: KeyFileContent, slotId: string): UnlockedKeys {
  const next = holdKeys(Buffer.from(lendRootKey(keys)), { registerId: keys.registerId, generation: content.generation, slotId, needsRepair: false }, content);
  passOwnSlot(keys, next);
  return next;
}

/** A change of one slot: the keys that hold from now on; those given must still be destroyed. */
export interface SlotChange {
  readonly keys: UnlockedKeys;
  readonly slotId: string;
}

/**
 * Adds a passphrase of another person. The data key stays; it is only wrapped once more.
 *
 * @throws {AppError} register/locked, register/keys-damaged, file/not-written, input/too-large at the seventeenth slot
 */
export async function addPassphraseSlot(
  directory: string, keys: UnlockedKeys, added: { readonly passphrase: string } & KeyFileOptions,
): Promise<SlotChange> {
  const content = genuineContent(directory, keys, added);
  const slot = await sealSlot(lendRootKey(keys), { kind: 'passphrase', passphrase: added.passphrase }, { registerId: keys.registerId, cost: await costFrom(added) });
  added.onStep?.('writing-keys', BEGINS.writing);
  return { keys: changeKeyFile(directory, keys, { content, slots: [...content.slots, slot], slotId: keys.slotId }), slotId: slot.id };
}

/** A slot's new passphrase. `beforeWriting` is handed the public half of the slot's new pair: what it throws leaves the old in force. */
export interface NewPassphrase extends KeyFileOptions {
  readonly slotId: string;
  readonly passphrase: string;
  readonly beforeWriting?: (publicKey: Uint8Array) => void;
}

/**
 * Gives a slot a new passphrase; the old one opens nothing from then on (except old copies of the key file).
 *
 * @throws {AppError} register/locked, register/keys-damaged also when the slot is not there, file/not-written
 */
export async function replacePassphrase(directory: string, keys: UnlockedKeys, next: NewPassphrase): Promise<SlotChange> {
  const content = genuineContent(directory, keys, next);
  if (!content.slots.some((slot) => slot.id === next.slotId && slot.kind === 'passphrase')) throw new AppError('register/keys-damaged');
  const secret = { kind: 'passphrase', passphrase: next.passphrase } as const;
  const slot = await sealSlot(lendRootKey(keys), secret, { registerId: keys.registerId, cost: await costFrom(next), id: next.slotId });
  next.onStep?.('writing-keys', BEGINS.writing);
  next.beforeWriting?.(Buffer.from(slot.publicKey, 'base64'));
  const slots = content.slots.map((old) => (old.id === slot.id ? slot : old));
  return { keys: changeKeyFile(directory, keys, { content, slots, slotId: keys.slotId }), slotId: slot.id };
}

/**
 * Takes a slot away. Whoever knew its secret may still have a copy of the data key or of an old key file.
 *
 * @throws {AppError} register/locked, register/keys-damaged when the slot is not there or fewer than two would remain
 */
export function removeSlot(directory: string, keys: UnlockedKeys, removed: { readonly slotId: string } & KeyFileOptions): SlotChange {
  const { slotId } = removed;
  const content = genuineContent(directory, keys, removed);
  const slots = content.slots.filter((slot) => slot.id !== slotId);
  if (slots.length === content.slots.length || slots.length < SHORTEST_LIFE) throw new AppError('register/keys-damaged');
  return { keys: changeKeyFile(directory, keys, { content, slots, slotId: keys.slotId }), slotId };
}

/**
 * Makes a new recovery key in place of the old ones: for a sheet that was never confirmed, lost, or seen by others.
 *
 * @throws {AppError} register/locked, register/keys-damaged, file/not-written
 */
export async function replaceRecoveryKey(directory: string, keys: UnlockedKeys, options: KeyFileOptions = {}): Promise<CreatedKeys> {
  const content = genuineContent(directory, keys, options);
  const recovery = createRecoverySecret();
  const secret = { kind: 'recovery', bytes: recovery } as const;
  const slot = await sealSlot(lendRootKey(keys), secret, { registerId: keys.registerId, cost: COST_FLOOR });
  const groups = recoveryGroups(recovery);
  recovery.fill(0);
  const slots = [...content.slots.filter((old) => old.kind !== 'recovery'), slot];
  return { keys: changeKeyFile(directory, keys, { content, slots, slotId: keys.slotId }), recoveryGroups: groups };
}

/** The ids of the passphrase slots, in the order they were made. @throws {AppError} register/locked, register/keys-damaged */
export function listPassphraseSlots(directory: string, keys: UnlockedKeys, options: KeyFileOptions = {}): readonly string[] {
  return genuineContent(directory, keys, options).slots.filter((slot) => slot.kind === 'passphrase').map((slot) => slot.id);
}

/**
 * Writes both copies again from the genuine one.
 *
 * @throws {AppError} register/locked, register/keys-damaged, file/not-written
 */
export function repairKeyFile(directory: string, keys: UnlockedKeys, options: KeyFileOptions = {}): UnlockedKeys {
  const content = genuineContent(directory, keys, options);
  writeKeyFile(directory, lendRootKey(keys), content);
  return heldAgain(keys, content, keys.slotId);
}
