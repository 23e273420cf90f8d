import { expect } from 'vitest';
import { readTransaction, writeTransaction, type Register } from '../../electron/store/open-register.ts';
import type { WritableRegister } from '../../electron/store/register-handle.ts';

/** Does one change of the store and expects exactly one new entry of the log. `name` is the function that is tried. */
export function leavesOneEntry(register: Register, name: string, change: (db: WritableRegister) => unknown): void {
  const count = (): number => readTransaction(register, (db) => Number(db.column('SELECT count(*) FROM audit_events')[0]));
  const before = count();
  writeTransaction(register, change);
  expect(count() - before, name).toBe(1);
}
