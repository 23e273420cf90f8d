import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { explainDiskFailure } from './disk-failure.ts';

/** Says that one process works on the register of a folder. */
export interface RegisterLock {
  /** Lets the folder go; harmless twice. */
  readonly release: () => void;
}

const LOCK_NAME = 'register.lock';
const TRIES = 3;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    // EPERM: it lives and belongs to somebody else
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM';
  }
}

/** Linux: when the process began, so that a number given again to another process is not taken for the old owner. */
function beganAt(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** What this process holds: a lock of ours that could not be removed, on a disk that failed, is not held by anybody. */
const heldHere = new Set<string>();

function ownerLives(path: string): boolean {
  try {
    const [pid, began] = readFileSync(path, 'utf8').trim().split(' ');
    const number = Number(pid);
    if (number === process.pid) return heldHere.has(path);
    if (!Number.isInteger(number) || number <= 0 || !isAlive(number)) return false;
    return (began ?? '') === '' || beganAt(number) === began;
  } catch {
    return false;
  }
}

/**
 * Takes the folder for this process. A lock left by a process that is gone is taken over.
 *
 * @throws {AppError} register/in-use when a living process has it, register/read-only when the folder cannot be written,
 * register/disk-full, file/not-written
 */
export function lockRegister(directory: string): RegisterLock {
  const path = join(directory, LOCK_NAME);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const descriptor = openExclusively(path);
    if (descriptor !== null) return hold(path, descriptor);
    if (ownerLives(path)) throw new AppError('register/in-use');
    remove(path);
  }
  throw new AppError('register/in-use');
}

function openExclusively(path: string): number | null {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'EEXIST') return null;
    throw explainDiskFailure(failure) ?? new AppError('register/read-only');
  }
}

/** INVARIANT: a lock that could not be written whole is not left behind. */
function hold(path: string, descriptor: number): RegisterLock {
  try {
    writeSync(descriptor, `${String(process.pid)} ${beganAt(process.pid)}\n`);
    fsyncSync(descriptor);
  } catch (failure) {
    remove(path);
    throw explainDiskFailure(failure) ?? failure;
  } finally {
    closeSync(descriptor);
  }
  heldHere.add(path);
  let held = true;
  return { release: () => {
    if (!held) return;
    held = false;
    heldHere.delete(path);
    remove(path);
  } };
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // left to whoever takes the folder next: nobody holds it any more
  }
}
