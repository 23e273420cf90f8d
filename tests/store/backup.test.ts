import { randomInt } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertCase } from '../../electron/store/case-repository.ts';
import { AGENCY, createRegister, PASSPHRASE, PERSON, testApplication, type TestApplication } from '../support/cheap-application.ts';
import { reportHeld, trials } from '../support/held.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { contentDigest } from '../support/register-content.ts';
import { askOracle } from '../support/sqlcipher-oracle.ts';
import { keyFor } from '../../electron/store/unlocked-keys.ts';

const CASES = 12;
const WITH_PASSPHRASE = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
const room = mkdtempSync(join(tmpdir(), 'oberih-backups-'));
const stick = join(room, 'stick');
let chosen: string | null = stick;
let first: TestApplication;
let recovery: readonly string[];

beforeAll(async () => {
  first = testApplication({ chooseFolder: () => Promise.resolve(chosen) });
  recovery = await createRegister(first);
  for (let index = 0; index < CASES; index += 1) {
    first.application.session.write((db, stamp) => insertCase(db, stamp, { id: inventCaseId(index), caseCode: inventCaseCode(index), record: inventCase(index) }));
  }
});
beforeEach(() => {
  chosen = stick;
  rmSync(stick, { recursive: true, force: true });
  mkdirSync(stick);
});
afterAll(() => {
  first.dispose();
  rmSync(room, { recursive: true, force: true });
});

function elsewhere(name: string): TestApplication {
  return testApplication({ directory: join(mkdtempSync(join(room, `${name}-`)), 'register'), chooseFolder: () => Promise.resolve(chosen) });
}

/** Every table of a register, without the entries that unlocking and restoring add and the keys that the paper makes for itself. */
function contentOf(test: TestApplication, entries: number): string {
  return test.application.session.read((db) => contentDigest(db, entries, ['person_keys', 'person_key_seals']));
}

describe('a backup', () => {
  it('restores to the same register on another computer, with the passphrase and with the recovery key', async () => {
    const made = await first.must('backup.create', {});
    expect({ cases: made.cases, removed: made.removed }).toEqual({ cases: CASES, removed: 0 });
    const expected = contentOf(first, made.entries);
    for (const secret of [WITH_PASSPHRASE, { kind: 'recovery-key', recoveryKey: recovery.join('-') } as const]) {
      const second = elsewhere('second');
      const status = await second.must('backup.restore', { secret });
      expect([status.state, status.agency, status.person?.name]).toEqual(['unlocked', AGENCY, PERSON.name]);
      expect(contentOf(second, made.entries)).toBe(expected);
      expect((await second.must('audit.verify', {})).ok).toBe(true);
      second.dispose();
    }
  });

  it('is a register that the official library opens, and says nobody’s name', async () => {
    const { name } = await first.must('backup.create', {});
    const files = readdirSync(join(stick, name)).toSorted();
    expect(files).toEqual(['manifest.json', 'register.db', 'register.keys']);
    expect(name).toMatch(/^oberih-20261123T\d{6}Z-[0-9A-F]{10}(-\d+)?$/u);
    const key = keyFor(first.application.session.opened().keys, 'db');
    const answer = askOracle(join(stick, name, 'register.db'), key);
    expect([answer.caseCodes.length, answer.integrity]).toEqual([CASES, []]);
    const readable = readFileSync(join(stick, name, 'manifest.json'), 'utf8') + name;
    expect([AGENCY.name, PERSON.name, inventCaseCode(0)].filter((word) => readable.includes(word))).toEqual([]);
  });

  it('never overwrites an earlier one, and only the oldest beyond ten go', async () => {
    const names: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      names.push((await first.must('backup.create', {})).name);
      if (round % 2 === 1) first.clock.pass(1000);
    }
    expect(new Set(names).size).toBe(12);
    expect(readdirSync(stick).toSorted()).toEqual(names.slice(2).toSorted());
  });

  it('leaves the stick as it was when it is stopped, and clears away what a killed one left', async () => {
    mkdirSync(join(stick, 'oberih-20260101T000000Z-0123456789.unfinished'));
    writeFileSync(join(stick, 'мої нотатки.txt'), 'лишається');
    await first.must('backup.create', {});
    expect(readdirSync(stick).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
    expect(existsSync(join(stick, 'мої нотатки.txt'))).toBe(true);
    chosen = join(stick, 'мої нотатки.txt');
    const refused = await first.call('backup.create', {});
    expect(refused.ok ? null : refused.error.code).toBe('file/not-written');
    chosen = null;
    const cancelled = await first.call('backup.create', {});
    expect(cancelled.ok ? null : cancelled.error.code).toBe('file/cancelled');
  });

  it('reminds when there is none or it is old', async () => {
    const fresh = elsewhere('fresh');
    await createRegister(fresh);
    expect(await fresh.must('backup.status', {})).toEqual({ at: null, days: null, due: true, triedAt: null });
    await fresh.must('backup.create', {});
    expect((await fresh.must('backup.status', {})).due).toBe(false);
    fresh.clock.pass(7 * 86_400_000);
    await fresh.must('register.unlock', { secret: WITH_PASSPHRASE });
    expect(await fresh.must('backup.status', {})).toMatchObject({ days: 7, due: true });
    fresh.dispose();
  });
});

describe('a drill', () => {
  it('opens a backup with what somebody types, remembers when, and changes nothing else', async () => {
    await first.must('backup.create', {});
    const before = contentOf(first, 20);
    for (const secret of [WITH_PASSPHRASE, { kind: 'recovery-key', recoveryKey: recovery.join(' ') } as const]) {
      expect((await first.must('backup.verify', { secret })).cases).toBe(CASES);
    }
    expect((await first.must('backup.status', {})).triedAt).toBe(first.clock.now());
    expect(contentOf(first, 20)).toBe(before);
    const wrong = await first.call('backup.verify', { secret: { kind: 'passphrase', passphrase: 'зовсім інші слова тут стоять нині' } });
    expect(wrong.ok ? null : wrong.error.code).toBe('register/wrong-secret');
  });
});

describe('restoring', () => {
  it('refuses a folder without a backup, a wrong passphrase, a register that is there, and leaves nothing behind', async () => {
    const second = elsewhere('refused');
    const missing = await second.call('backup.restore', { secret: WITH_PASSPHRASE });
    expect(missing.ok ? null : missing.error.code).toBe('backup/missing');
    await first.must('backup.create', {});
    const wrong = await second.call('backup.restore', { secret: { kind: 'passphrase', passphrase: 'зовсім інші слова тут стоять нині' } });
    expect(wrong.ok ? null : wrong.error.code).toBe('register/wrong-secret');
    expect(readdirSync(second.directory).filter((name) => !name.startsWith('language'))).toEqual([]);
    await second.must('backup.restore', { secret: WITH_PASSPHRASE });
    const again = await second.call('backup.restore', { secret: WITH_PASSPHRASE });
    expect(again.ok ? null : again.error.code).toBe('register/exists');
    second.dispose();
  });
});

describe('reading a backup back', () => {
  it('control: an untouched copy verifies, one of another register does not with these keys', async () => {
    await first.must('backup.create', {});
    expect((await first.must('backup.verify', { secret: null })).cases).toBe(CASES);
    const other = elsewhere('other');
    await createRegister(other);
    const refused = await other.call('backup.verify', { secret: null });
    expect(refused.ok ? null : refused.error.code).toBe('backup/other-register');
    expect((await other.must('backup.verify', { secret: WITH_PASSPHRASE })).cases).toBe(CASES);
    other.dispose();
  });

  it('notices every flipped bit', async () => {
    const { name } = await first.must('backup.create', {});
    const whole = join(room, 'whole');
    rmSync(whole, { recursive: true, force: true });
    cpSync(join(stick, name), whole, { recursive: true });
    const files = ['register.db', 'register.keys', 'manifest.json'] as const;
    const tried = trials('OBERIH_BACKUP_FLIPS', 120);
    let failed = 0;
    for (let trial = 0; trial < tried; trial += 1) {
      const file = files[trial % files.length] ?? 'register.db';
      const bytes = readFileSync(join(whole, file));
      const at = randomInt(bytes.length);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << randomInt(8)), at);
      writeFileSync(join(stick, name, file), bytes);
      const answer = await first.call('backup.verify', { secret: null });
      // a changed space between the manifest's members is no change of what it says
      const harmless = file === 'manifest.json' && sameMeaning(bytes, readFileSync(join(whole, file)));
      if (answer.ok && !harmless) failed += 1;
      copyFileSync(join(whole, file), join(stick, name, file));
    }
    expect(reportHeld('flipped bits in a backup', tried, failed)).toBe(true);
  });
});

function sameMeaning(left: Buffer, right: Buffer): boolean {
  try {
    return JSON.stringify(JSON.parse(left.toString('utf8'))) === JSON.stringify(JSON.parse(right.toString('utf8')));
  } catch {
    return false;
  }
}
