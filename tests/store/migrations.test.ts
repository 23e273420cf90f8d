import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertCase, loadCase } from '../../electron/store/case-repository.ts';
import { copyPathBefore } from '../../electron/store/migration-runner.ts';
import { migrations, type Migration } from '../../electron/store/migrations/index.ts';
import { checkIntegrity, closeRegister, readTransaction, writeTransaction, type Register } from '../../electron/store/open-register.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { createRegisterFixture, type RegisterFixture } from '../support/register-fixture.ts';

const FOLDER = fileURLToPath(new URL('../../electron/store/migrations/', import.meta.url));

/** Hash of each migration that has been released. A released migration never changes; a new one gets a new line. */
const RELEASED: Readonly<Record<string, string>> = {
  '0001-first-tables': 'ea0305789f9cffdf0a5efbc9c76bde2ad048ffd091e3b2317d6fc3d7cdde62d8',
};

function changedSinceRelease(released: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(released).filter(([name, hash]) =>
    createHash('sha256').update(readFileSync(`${FOLDER}${name}.ts`)).digest('hex') !== hash).map(([name]) => name);
}

let fixture: RegisterFixture;
beforeEach(() => { fixture = createRegisterFixture(); });
afterEach(() => { fixture.dispose(); });

function second(up: Migration['up']): readonly Migration[] {
  return [...migrations, { version: 2, name: '0002-trial', up }];
}

function versionOf(register: Register): unknown {
  return readTransaction(register, (db) => db.column('PRAGMA user_version')[0]);
}

describe('migrations', () => {
  it('stay as they were released', () => {
    expect(changedSinceRelease(RELEASED)).toEqual([]);
    expect(Object.keys(RELEASED)).toEqual(migrations.map((migration) => migration.name));
    expect(changedSinceRelease({ '0001-first-tables': '0'.repeat(64) })).toEqual(['0001-first-tables']); // control
  });

  it('are numbered without a gap, one file each, importing nothing', () => {
    const files = readdirSync(FOLDER).filter((name) => name !== 'index.ts').sort();
    expect(files).toEqual(migrations.map((migration) => `${migration.name}.ts`));
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1));
    for (const file of files) expect(readFileSync(`${FOLDER}${file}`, 'utf8')).not.toMatch(/\bimport\b|\brequire\(/u);
  });

  it('refuse a list with a gap', () => {
    closeRegister(fixture.register);
    expect(() => fixture.open({ migrations: [...migrations, { version: 3, name: 'gap', up: () => undefined }] })).toThrow('store/migration-order');
  });
});

describe('schema 1', () => {
  it('has only STRICT tables', () => {
    const loose = readTransaction(fixture.register, (db) => db.column(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"));
    expect(loose).toEqual([]);
  });

  it('is stamped with its version and ours', () => {
    expect(versionOf(fixture.register)).toBe(1);
    expect(readTransaction(fixture.register, (db) => db.column('PRAGMA application_id')[0])).toBe(0x4f_42_45_52);
  });

  it('holds foreign keys', () => {
    expect(() => writeTransaction(fixture.register, (db) => db.run("INSERT INTO case_records (case_number, record) VALUES (99, '{}')"))).toThrow(/FOREIGN KEY/u);
  });
});

describe('migrating an existing encrypted register', () => {
  beforeEach(() => {
    writeTransaction(fixture.register, (db) => { insertCase(db, fixture.stamp(), { id: inventCaseId(0), caseCode: inventCaseCode(0), record: inventCase(0) }); });
    closeRegister(fixture.register);
  });

  it('keeps a checked copy of the state before, stamps the new version and loses nothing', () => {
    const register = fixture.open({ migrations: second((execute) => { execute('CREATE TABLE trial (one INTEGER NOT NULL) STRICT'); }) });
    expect(versionOf(register)).toBe(2);
    expect(readTransaction(register, (db) => loadCase(db, inventCaseId(0))?.record.child?.surname)).toBe(inventCase(0).child?.surname);
    closeRegister(register);
    const copy = fixture.open({ path: copyPathBefore(fixture.path, 1) });
    expect([versionOf(copy), checkIntegrity(copy)]).toEqual([1, []]);
    closeRegister(copy);
    expect(readFileSync(copyPathBefore(fixture.path, 1)).subarray(0, 6).toString('latin1')).not.toBe('SQLite');
  });

  it('changes nothing when a step fails half-way', () => {
    expect(() => fixture.open({ migrations: second((execute) => {
      execute('CREATE TABLE trial (one INTEGER) STRICT');
      execute('DELETE FROM case_records');
      throw new Error('trial');
    }) })).toThrow('trial');
    const register = fixture.open();
    expect(versionOf(register)).toBe(1);
    expect(readTransaction(register, (db) => [loadCase(db, inventCaseId(0))?.revision, db.column("SELECT name FROM sqlite_master WHERE name = 'trial'").length])).toEqual([1, 0]);
    closeRegister(register);
  });

  it('refuses a step that leaves a reference without its row', () => {
    expect(() => fixture.open({ migrations: second((execute) => {
      execute('PRAGMA defer_foreign_keys = ON');
      execute("INSERT INTO case_drafts (case_number, based_on, saved_at, draft) VALUES (99, 1, '2026-01-01', '{}')");
    }) })).toThrow('store/migration-foreign-keys');
  });

  it('makes no copy when there is nothing to do', () => {
    closeRegister(fixture.open());
    expect(existsSync(copyPathBefore(fixture.path, 1))).toBe(false);
  });
});
