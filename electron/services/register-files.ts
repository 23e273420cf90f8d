import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { finishDestruction } from '../store/destroy-register.ts';
import { hasKeyFile, KEY_FILE_COPIES } from '../store/key-file.ts';
import { synchroniseFolderOf } from '../system/durable-file.ts';
import { makeFolder } from '../system/make-folder.ts';

/** Where a register keeps its files. */
export interface RegisterFiles {
  readonly directory: string;
  readonly database: string;
  /** A register that is being made; it gets its name when it is complete. */
  readonly unfinished: string;
}

/** Names the files of the register in a folder. */
export function registerFiles(directory: string): RegisterFiles {
  return { directory, database: join(directory, 'register.db'), unfinished: join(directory, 'register.db.unfinished') };
}

/** Whether there is a register to unlock. A destruction that was cut off is finished first. */
export function hasRegister(files: RegisterFiles): boolean {
  finishDestruction(files.directory);
  return existsSync(files.database);
}

/**
 * Makes the folder ready for a new register: makes it for the owner alone, removes what an interrupted creation left, and
 * puts key files without a register aside under another name (they may belong to a register that was moved away).
 *
 * @throws {AppError} register/exists, register/read-only
 */
export function prepareFolder(files: RegisterFiles, moment: string): void {
  if (hasRegister(files)) throw new AppError('register/exists');
  try {
    makeFolder(files.directory, 0o700);
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(files.unfinished + ending, { force: true });
    if (hasKeyFile(files.directory)) setKeysAside(files.directory, moment);
  } catch {
    throw new AppError('register/read-only');
  }
}

function setKeysAside(directory: string, moment: string): void {
  const mark = moment.replace(/[^0-9TZ]/g, '');
  for (const name of KEY_FILE_COPIES) {
    const path = join(directory, name);
    if (existsSync(path)) renameSync(path, `${path}.set-aside-${mark}`);
  }
}

/** Gives the finished register its name: from here on it exists. @throws {AppError} file/not-written */
export function publishRegister(files: RegisterFiles): void {
  try {
    renameSync(files.unfinished, files.database);
    synchroniseFolderOf(files.database);
  } catch {
    throw new AppError('file/not-written');
  }
}
