import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';

/** Flushes a file that exists to the disk. @throws Error of the file system */
export function synchroniseFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Flushes the folder that holds `path`, so that a rename in it survives a power cut. Windows has no such call and needs none. */
export function synchroniseFolderOf(path: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(dirname(path), 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A file that is safely on the disk under a temporary name and still invisible under its own. */
export interface PreparedFile {
  /** Gives the file its name (replacing one of that name) and flushes the folder. */
  readonly commit: () => void;
  /** Removes the temporary file; harmless after `commit`. */
  readonly discard: () => void;
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}

/** The temporary name used beside `path`. Left behind only by a killed process; it can be deleted at any time. */
export function temporaryPathOf(path: string): string {
  return `${path}.tmp`;
}

/**
 * Removes what lies under a temporary name, a file or a folder, if the disk lets it. What was begun and failed is to be told
 * as it failed, and what is left behind counts for nothing.
 */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // the disk fails
  }
}

/**
 * First half of a durable write: the bytes, flushed, under a temporary name readable by the owner alone.
 *
 * @throws {AppError} file/not-written; nothing is left behind then
 */
export function prepareFile(path: string, bytes: Uint8Array): PreparedFile {
  const temporary = temporaryPathOf(path);
  const discard = (): void => { removeQuietly(temporary); };
  try {
    rmSync(temporary, { force: true });
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      writeWhole(descriptor, bytes);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    discard();
    throw new AppError('file/not-written');
  }
  const commit = (): void => {
    try {
      renameSync(temporary, path);
      synchroniseFolderOf(path);
    } catch {
      throw new AppError('file/not-written');
    }
  };
  return { commit, discard };
}

/**
 * Writes a file so that a reader, or a computer that lost power, sees either the old content or the new, never a part.
 *
 * @throws {AppError} file/not-written
 */
export function writeFileDurably(path: string, bytes: Uint8Array): void {
  const prepared = prepareFile(path, bytes);
  try {
    prepared.commit();
  } catch (failure) {
    prepared.discard();
    throw failure;
  }
}
