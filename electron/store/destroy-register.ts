import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { synchroniseFolderOf, writeFileDurably } from '../system/durable-file.ts';
import { KEY_FILE_COPIES } from './key-file.ts';

/** Says that the keys of this folder are being destroyed; stands from before the first to after the last change. */
const MARKER = 'register.leaving';
/** Key files with their copies, unfinished and set aside ones. */
const KEY_FILE = /^register\.keys(?:\.|$)/u;
/** The database with its journals and copies. */
const DATA_FILE = /^register\.db(?:[.-]|$)/u;
const FORMAT = '"oberih-keys"';
/** SQLCipher keeps what its page keys are mixed with at the beginning of the file. */
const DATA_BEGINNING = 4096;

/** What became of a register that was destroyed. Its keys are gone in any case. */
export interface DestroyedRegister {
  /** Whether its encrypted file could be removed as well. */
  readonly dataRemoved: boolean;
}

/**
 * Tries whether the register of a folder can be destroyed, while it can still be said: its key files can be written. Nothing
 * is lost when the destruction never follows.
 *
 * @throws {AppError} evacuation/not-destroyed
 */
export function prepareDestruction(directory: string): void {
  try {
    writeFileDurably(join(directory, MARKER), Buffer.from('1'));
    for (const name of namesIn(directory, KEY_FILE)) closeSync(openSync(join(directory, name), 'r+'));
  } catch {
    rmSync(join(directory, MARKER), { force: true });
    throw new AppError('evacuation/not-destroyed');
  }
}

/**
 * Makes the closed register of a folder unreadable: overwrites every key file, flushes it, removes it, and then removes the
 * encrypted data, whose size does not matter: without keys it is noise. Takes milliseconds.
 *
 * Killed at any moment it leaves either a key file that still opens the register, or none: then the rest is removed by
 * `finishDestruction`. An SSD may keep what was overwritten in cells nobody can address; nothing here can change that.
 *
 * @throws {AppError} evacuation/not-destroyed when a key file is still readable afterwards (a write-protected folder); the
 * register can be opened then
 */
export function destroyRegister(directory: string): DestroyedRegister {
  prepareDestruction(directory);
  for (const name of namesIn(directory, KEY_FILE)) destroyFile(join(directory, name), Number.POSITIVE_INFINITY);
  synchroniseFolderOf(join(directory, MARKER));
  if (hasReadableKeys(directory)) {
    rmSync(join(directory, MARKER), { force: true });
    throw new AppError('evacuation/not-destroyed');
  }
  return { dataRemoved: removeData(directory) };
}

/**
 * Finishes a destruction that was cut off: without a readable key file the data goes; with one the register opens as before.
 * Without the marker of a destruction nothing is ever removed.
 */
export function finishDestruction(directory: string): void {
  if (!existsSync(join(directory, MARKER))) return;
  if (hasReadableKeys(directory)) rmSync(join(directory, MARKER), { force: true });
  else removeData(directory);
}

function namesIn(directory: string, pattern: RegExp): readonly string[] {
  return readdirSync(directory).filter((name) => pattern.test(name));
}

/** SECURITY: any key file counts that was not overwritten, also of a later version: in doubt nothing is removed. */
function hasReadableKeys(directory: string): boolean {
  return KEY_FILE_COPIES.some((name) => {
    try {
      const text = readFileSync(join(directory, name), 'utf8');
      return JSON.parse(text) !== null && text.includes(FORMAT);
    } catch {
      return false;
    }
  });
}

/** Random bytes over the beginning of a file (all of it, if it is no longer), flushed, and the file removed. */
function destroyFile(path: string, most: number): boolean {
  try {
    const descriptor = openSync(path, 'r+');
    try {
      const length = Math.min(fstatSync(descriptor).size, most);
      writeSync(descriptor, randomBytes(length), 0, length, 0);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // a file that cannot be written may still be removed
  }
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** INVARIANT: only once no key file is readable. The marker goes last, so that a kill in between is finished later. */
function removeData(directory: string): boolean {
  const removed = namesIn(directory, DATA_FILE).map((name) => destroyFile(join(directory, name), DATA_BEGINNING)).every(Boolean);
  for (const name of namesIn(directory, KEY_FILE)) destroyFile(join(directory, name), Number.POSITIVE_INFINITY);
  try {
    synchroniseFolderOf(join(directory, MARKER));
    if (removed) rmSync(join(directory, MARKER), { force: true });
  } catch {
    return false;
  }
  return removed;
}
