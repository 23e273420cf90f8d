import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Clock } from '../system/clock.ts';
import { writeFileDurably } from '../system/durable-file.ts';

/**
 * Makes guessing at the keyboard slow: after each wrong try 1, 2, 4 … 60 seconds. It is courtesy, not protection: who has
 * the files guesses elsewhere, and there only the cost of the key derivation counts. Nothing is ever erased.
 */
export interface UnlockThrottle {
  /** @throws {AppError} register/too-many-tries with `seconds` still to wait */
  readonly assertMayTry: () => void;
  readonly noteFailure: () => void;
  /** Forgets the wrong tries; answers how many there were. */
  readonly noteSuccess: () => number;
}

interface Tries { readonly failed: number; readonly at: string }

const FILE = 'register.tries';
const LONGEST_SECONDS = 60;
const NO_TRIES: Tries = { failed: 0, at: '' };

/** The throttle of one register folder; it remembers across restarts. */
export function createUnlockThrottle(directory: string, clock: Clock): UnlockThrottle {
  const path = join(directory, FILE);
  return {
    assertMayTry: () => {
      const { failed, at } = readTries(path);
      if (failed === 0) return;
      const wait = Math.min(LONGEST_SECONDS, 2 ** (failed - 1));
      // a clock that was put back must not make the wait longer than the whole of it
      const passed = Math.max(0, (Date.parse(clock.now()) - Date.parse(at)) / 1000);
      if (passed < wait) throw new AppError('register/too-many-tries', { seconds: Math.ceil(wait - passed) });
    },
    noteFailure: () => {
      const tries: Tries = { failed: readTries(path).failed + 1, at: clock.now() };
      writeFileDurably(path, Buffer.from(JSON.stringify(tries)));
    },
    noteSuccess: () => {
      const { failed } = readTries(path);
      rmSync(path, { force: true });
      return failed;
    },
  };
}

function readTries(path: string): Tries {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isTries(read) ? read : NO_TRIES;
  } catch {
    return NO_TRIES;
  }
}

function isTries(read: unknown): read is Tries {
  return typeof read === 'object' && read !== null && 'failed' in read && 'at' in read && typeof read.at === 'string'
    && Number.isFinite(Date.parse(read.at)) && typeof read.failed === 'number' && Number.isInteger(read.failed) && read.failed > 0;
}
