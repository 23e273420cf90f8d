import { randomBytes, randomInt } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors/app-error.ts';
import { verifyAudit } from '../../electron/store/audit-verification.ts';
import { insertCase, loadCase } from '../../electron/store/case-repository.ts';
import { checkIntegrity, closeRegister, openRegister, readTransaction, writeTransaction, type Register } from '../../electron/store/open-register.ts';
import { reportHeld, trials } from '../support/held.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { createSteppingClock } from '../support/register-fixture.ts';

const CASES = 40;
const directory = mkdtempSync(join(tmpdir(), 'flips-'));
const keys = { database: randomBytes(32), audit: randomBytes(32) };
const path = join(directory, 'register.db');
const [whole, journal] = [join(directory, 'whole.db'), join(directory, 'journal.db')];
const open = (create = false): Register => openRegister({ path, keys, clock: createSteppingClock(), applicationVersion: '0.0.0-fault', create });

beforeAll(() => {
  const register = open(true);
  for (let index = 0; index < CASES; index += 1) {
    writeTransaction(register, (db) => insertCase(db, { at: '2026-03-01T00:00:00.000Z', by: null }, { id: inventCaseId(index), caseCode: inventCaseCode(index), record: inventCase(index) }));
  }
  copyFileSync(path, journal);
  copyFileSync(`${path}-wal`, `${journal}-wal`);
  closeRegister(register);
  copyFileSync(path, whole);
});
afterAll(() => { rmSync(directory, { recursive: true, force: true }); });

/** What a reader gets from the file as it lies: a refusal, or cases that are each whole and as they were entered. */
function readAll(): 'refused' | 'wrong' | number {
  let register: Register | undefined;
  try {
    register = open();
    if (checkIntegrity(register).length > 0) return 'refused';
    const states = readTransaction(register, (db) => [
      ...Array.from({ length: CASES }, (_, index) => {
        const stored = loadCase(db, inventCaseId(index));
        return stored === null ? 'absent' : JSON.stringify(stored.record) === expected(index) ? 'right' : 'wrong';
      }), verifyAudit(db).ok ? 'right' : 'wrong',
    ]);
    const prefix = states.slice(0, CASES).filter((state) => state === 'right').length;
    return states.includes('wrong') || states.slice(0, prefix).includes('absent') ? 'wrong' : prefix;
  } catch (failure) {
    return failure instanceof AppError ? 'refused' : 'wrong';
  } finally {
    if (register !== undefined) closeRegister(register);
  }
}

const known = new Map<number, string>();
function expected(index: number): string {
  const text = known.get(index) ?? sortedText({ ...inventCase(index), caseCode: inventCaseCode(index) });
  known.set(index, text);
  return text;
}
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => typeof member === 'object' && member !== null && !Array.isArray(member)
    ? Object.fromEntries(Object.entries(member).sort(([left], [right]) => (left < right ? -1 : 1))) : member);
}

function place(from: string, change: (bytes: Buffer) => Buffer, part: '' | '-wal'): void {
  for (const tail of ['', '-wal', '-shm']) rmSync(`${path}${tail}`, { force: true });
  copyFileSync(from, path);
  if (from === journal) copyFileSync(`${journal}-wal`, `${path}-wal`);
  writeFileSync(`${path}${part}`, change(readFileSync(`${path}${part}`)));
}

function flipOne(bytes: Buffer): Buffer {
  const at = randomInt(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << randomInt(8)), at);
  return bytes;
}

describe('one flipped bit', () => {
  it('control: an untouched file reads whole', () => {
    place(whole, (bytes) => bytes, '');
    expect(readAll()).toBe(CASES);
    place(journal, (bytes) => bytes, '-wal');
    expect(readAll()).toBe(CASES);
  });

  it('in the register never gives a wrong answer', () => {
    const tried = trials('OBERIH_REGISTER_FLIPS', 400);
    let failed = 0;
    let refused = 0;
    for (let trial = 0; trial < tried; trial += 1) {
      place(whole, flipOne, '');
      const answer = readAll();
      if (answer === 'refused') refused += 1;
      if (answer === 'wrong' || (typeof answer === 'number' && answer !== CASES)) failed += 1;
    }
    process.stdout.write(`${String(refused)} of ${String(tried)} were refused, the others read whole\n`);
    expect(refused).toBeGreaterThan(tried * 0.9);
    expect(reportHeld('flipped bits in the register', tried, failed)).toBe(true);
  });

  it('in the journal gives a refusal or what was committed up to some moment', () => {
    const tried = Math.ceil(trials('OBERIH_REGISTER_FLIPS', 400) / 5);
    let failed = 0;
    for (let trial = 0; trial < tried; trial += 1) {
      place(journal, flipOne, '-wal');
      if (readAll() === 'wrong') failed += 1;
    }
    expect(reportHeld('flipped bits in the journal', tried, failed)).toBe(true);
  });

  it('nor a journal cut off at any place', () => {
    const length = readFileSync(`${journal}-wal`).length;
    const step = trials('OBERIH_CUT_STEP', 16_384);
    let [tried, failed] = [0, 0];
    for (let cut = 0; cut < length; cut += step + 7) {
      place(journal, (bytes) => bytes, '-wal');
      truncateSync(`${path}-wal`, cut);
      tried += 1;
      if (readAll() === 'wrong') failed += 1;
    }
    expect(reportHeld('journals cut off', tried, failed)).toBe(true);
  });
});
