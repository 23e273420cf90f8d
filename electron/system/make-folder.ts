import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { synchroniseFolderOf } from './durable-file.ts';

/**
 * Makes a folder and those above it that are missing. Node's own recursive call never returns where a folder cannot be made
 * in one that is there (`/proc`); this one asks for each level once. Each new level is flushed, so that what is flushed in it
 * later is still found after a power cut.
 *
 * @returns the topmost folder that was made; null when nothing had to be made
 * @throws {AppError} file/not-written
 */
export function makeFolder(path: string, mode = 0o777): string | null {
  const missing: string[] = [];
  for (let level = path; !isFolder(level); level = dirname(level)) {
    missing.unshift(level);
    if (dirname(level) === level) throw new AppError('file/not-written');
  }
  try {
    for (const level of missing) {
      mkdirSync(level, { mode });
      flushName(level);
    }
  } catch {
    throw new AppError('file/not-written');
  }
  return missing[0] ?? null;
}

/** A file system that cannot flush a folder, or a parent that may not be read, is no reason to do without the folder. */
function flushName(level: string): void {
  try {
    synchroniseFolderOf(level);
  } catch {
    // it is there all the same
  }
}

/** Whether a folder is there. @throws {AppError} file/not-written for anything else of that name, and where nobody may look */
function isFolder(path: string): boolean {
  let found: ReturnType<typeof statSync>;
  try {
    found = statSync(path, { throwIfNoEntry: false });
  } catch {
    throw new AppError('file/not-written');
  }
  if (found !== undefined && !found.isDirectory()) throw new AppError('file/not-written');
  return found !== undefined;
}
