import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { closeRegister, openRegister, writeTransaction, type OpenOptions, type Register } from '../../electron/store/open-register.ts';
import { savePerson } from '../../electron/store/people-repository.ts';
import type { Stamp } from '../../electron/store/register-handle.ts';
import type { Clock } from '../../electron/system/clock.ts';

/** A real encrypted register in a folder of its own. */
export interface RegisterFixture {
  readonly directory: string;
  readonly path: string;
  readonly keys: { readonly database: Buffer; readonly audit: Buffer };
  readonly register: Register;
  readonly stamp: () => Stamp;
  readonly open: (changes?: Partial<OpenOptions>) => Register;
  readonly dispose: () => void;
}

/** A clock that moves one second with every look. */
export function createSteppingClock(start = '2026-03-02T08:00:00.000Z'): Clock {
  let ticks = 0;
  const next = (): number => { ticks += 1; return ticks; };
  return {
    now: () => new Date(Date.parse(start) + next() * 1000).toISOString(),
    monotonicMilliseconds: () => ticks * 1000,
    bootId: '00000000-0000-4000-8000-000000000000',
  };
}

export const PERSON = {
  id: '7d2a0f4e-0000-4000-8000-000000000001', name: 'Олена Працівник', position: 'фахівчиня', phone: null, email: null,
  role: 'focal-point', keySlot: null,
} as const;

/** Makes a register with one person in it. */
export function createRegisterFixture(): RegisterFixture {
  const directory = mkdtempSync(join(tmpdir(), 'register-'));
  const path = join(directory, 'register.db');
  const keys = { database: randomBytes(32), audit: randomBytes(32) };
  const clock = createSteppingClock();
  const open = (changes: Partial<OpenOptions> = {}): Register =>
    openRegister({ path, keys, clock, applicationVersion: '0.0.0-test', create: false, ...changes });
  const register = open({ create: true });
  const stamp = (): Stamp => ({ at: clock.now(), by: PERSON.id });
  writeTransaction(register, (db) => { savePerson(db, { at: clock.now(), by: null }, PERSON); });
  const dispose = (): void => {
    closeRegister(register);
    rmSync(directory, { recursive: true, force: true });
  };
  return { directory, path, keys, register, stamp, open, dispose };
}
