import { existsSync, renameSync, rmSync } from 'node:fs';
import { AppError } from '../../shared/errors/app-error.ts';
import { removeQuietly, synchroniseFile, synchroniseFolderOf } from '../system/durable-file.ts';
import type { KeyFileOptions } from './key-file.ts';
import { finishExchange, prepareExchange } from './key-file-exchange.ts';
import { closeRegister, copyRegisterUnder, inspectRegister, openRegister, type OpenOptions, type Register } from './open-register.ts';
import { countRows } from './register-counts.ts';
import { destroyKeys, keyFor, previousDatabaseKey, type UnlockedKeys } from './unlocked-keys.ts';

/** A register whose data key is to be exchanged, and how to open it. */
export interface ExchangePlace extends Pick<OpenOptions, 'clock' | 'applicationVersion'> {
  /** Folder of the key file. */
  readonly directory: string;
  readonly databasePath: string;
  readonly keyOptions: KeyFileOptions;
}

/** The copy under the new key, before it takes the register's name. */
function exchangedPath(databasePath: string): string {
  return `${databasePath}.exchanged`;
}

/**
 * Exchanges the data key of an open register on a copy, without the slots named, and closes the register: open it again
 * with the keys that are answered. The order makes every moment safe to be killed at: the verified copy lies ready before
 * the key file changes, the key file opens both until the copy has the register's name, and only then the old key goes.
 * Synchronous, so that nothing is written in between.
 *
 * @throws {AppError} register/keys-damaged, register/disk-full, file/not-written; before the key file has changed the
 * register stays open and as it was
 */
export function exchangeDataKey(place: ExchangePlace, opened: { readonly register: Register; readonly keys: UnlockedKeys }, without: readonly string[]): UnlockedKeys {
  const prepared = prepareExchange(place.directory, opened.keys, { ...place.keyOptions, without });
  try {
    makeCopy(place, opened.register, { before: opened.keys, next: prepared.keys });
  } catch (failure) {
    destroyKeys(prepared.keys);
    removeCopy(place.databasePath);
    throw failure;
  }
  closeRegister(opened.register);
  prepared.commit();
  return takeOver(place, prepared.keys);
}

function makeCopy(place: ExchangePlace, register: Register, keys: { readonly before: UnlockedKeys; readonly next: UnlockedKeys }): void {
  const key = { before: keyFor(keys.before, 'db'), next: keyFor(keys.next, 'db') };
  try {
    writeCopy(place, register, key);
  } finally {
    key.before.fill(0);
    key.next.fill(0);
  }
}

function writeCopy(place: ExchangePlace, register: Register, key: { readonly before: Uint8Array; readonly next: Uint8Array }): void {
  const copy = exchangedPath(place.databasePath);
  removeCopy(place.databasePath);
  copyRegisterUnder(register, copy, key);
  synchroniseFile(copy);
  synchroniseFolderOf(copy);
}

function removeCopy(databasePath: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) removeQuietly(exchangedPath(databasePath) + ending);
}

/** The copy becomes the register, and the key file forgets the key before. */
function takeOver(place: ExchangePlace, keys: UnlockedKeys): UnlockedKeys {
  renameSync(exchangedPath(place.databasePath), place.databasePath);
  for (const ending of ['-wal', '-shm']) rmSync(place.databasePath + ending, { force: true });
  synchroniseFolderOf(place.databasePath);
  const finished = finishExchange(place.directory, keys, place.keyOptions);
  destroyKeys(keys);
  return finished;
}

/**
 * Finishes an exchange that was cut off, before a register is opened; answers the keys to open it with. Without one it
 * answers the keys as they are and clears away a copy that never counted.
 *
 * @throws {AppError} register/damaged when neither key opens the register
 */
export function completeExchange(place: ExchangePlace, keys: UnlockedKeys): UnlockedKeys {
  const before = previousDatabaseKey(keys);
  if (before === null) {
    removeCopy(place.databasePath);
    return keys;
  }
  try {
    if (!isUnder(place, keys, place.databasePath)) return continueExchange(place, keys, before);
    removeCopy(place.databasePath);
    const finished = finishExchange(place.directory, keys, place.keyOptions);
    destroyKeys(keys);
    return finished;
  } finally {
    before.fill(0);
  }
}

/** The register is still under the key before: whatever was written to it since the copy was made must not be lost, so the copy is made anew. */
function continueExchange(place: ExchangePlace, keys: UnlockedKeys, before: Buffer): UnlockedKeys {
  const audit = keyFor(keys, 'audit-mac');
  const next = keyFor(keys, 'db');
  const { clock, applicationVersion, databasePath } = place;
  const register = openRegister({ path: databasePath, keys: { database: before, audit }, clock, applicationVersion, create: false });
  try {
    writeCopy(place, register, { before, next });
  } finally {
    closeRegister(register);
    audit.fill(0);
    next.fill(0);
  }
  return takeOver(place, keys);
}

function isUnder(place: ExchangePlace, keys: UnlockedKeys, path: string): boolean {
  if (!existsSync(path)) return false;
  const lent = { database: keyFor(keys, 'db'), audit: keyFor(keys, 'audit-mac') };
  try {
    inspectRegister({ path, keys: lent, clock: place.clock, applicationVersion: place.applicationVersion }, countRows);
    return true;
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'register/damaged') return false;
    throw failure;
  } finally {
    lent.database.fill(0);
    lent.audit.fill(0);
  }
}
