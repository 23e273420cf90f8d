import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors/app-error.ts';
import { connectionPragmas } from '../../electron/store/connection-pragmas.ts';
import { loadCase, insertCase } from '../../electron/store/case-repository.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { checkIntegrity, closeRegister, copyRegister, readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import type { WritableRegister } from '../../electron/store/register-handle.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { createRegisterFixture, type RegisterFixture } from '../support/register-fixture.ts';
import { reportHeld, trials } from '../support/held.ts';
import { askOracle } from '../support/sqlcipher-oracle.ts';

let fixture: RegisterFixture;
beforeEach(() => { fixture = createRegisterFixture(); });
afterEach(() => { fixture.dispose(); });

function addCases(count: number): void {
  writeTransaction(fixture.register, (db) => {
    for (let index = 0; index < count; index += 1) {
      insertCase(db, fixture.stamp(), { id: inventCaseId(index), caseCode: inventCaseCode(index), record: inventCase(index) });
    }
  });
}

describe('connection settings', () => {
  const expected = Object.fromEntries(connectionPragmas(process.platform).map((pragma) => [pragma.name, pragma.read]));

  it('hold on every connection, the ones of copies too', () => {
    const seen: unknown[] = [];
    const listener = (message: unknown): void => { seen.push(message); };
    subscribe('oberih:register-connection', listener);
    closeRegister(fixture.register);
    closeRegister(fixture.open());
    const later = [...migrations, { version: migrations.length + 1, name: '9999-trial', up: (execute: (sql: string) => void) => { execute('CREATE TABLE trial (one INTEGER) STRICT'); } }];
    closeRegister(fixture.open({ migrations: later }));
    unsubscribe('oberih:register-connection', listener);
    expect(seen.length).toBe(3);
    const failed = seen.filter((settings) => JSON.stringify(settings) !== JSON.stringify(expected)).length;
    expect(reportHeld('connection settings read back', seen.length, failed)).toBe(true);
  });

  it('say memory for temporary files and full for flushing, whatever the table says', () => {
    expect(expected).toMatchObject({ temp_store: 2, synchronous: 2, journal_mode: 'wal', foreign_keys: 1, trusted_schema: 0, secure_delete: 1, mmap_size: 0 });
  });

  it('flush to the disk itself on macOS', () => {
    const mac = Object.fromEntries(connectionPragmas('darwin').map((pragma) => [pragma.name, pragma.read]));
    expect(mac).toMatchObject({ fullfsync: 1, checkpoint_fullfsync: 1 });
  });
});

describe('register file', () => {
  it('is SQLCipher 4 to the official library, which finds every page sealed', () => {
    addCases(60);
    closeRegister(fixture.register);
    const answer = askOracle(fixture.path, fixture.keys.database);
    expect(answer.caseCodes.length).toBe(60);
    expect(answer.searchHits).toBeGreaterThan(0);
    expect(answer.integrity).toEqual([]);
  });

  it('shows one flipped bit to the official library and to our own check (control)', () => {
    addCases(60);
    closeRegister(fixture.register);
    const bytes = readFileSync(fixture.path);
    bytes.writeUInt8(bytes.readUInt8(4096 * 5 + 100) ^ 1, 4096 * 5 + 100);
    writeFileSync(fixture.path, bytes);
    let answer: readonly string[];
    try {
      answer = askOracle(fixture.path, fixture.keys.database).integrity;
    } catch {
      answer = ['refused'];
    }
    expect(answer.length).toBeGreaterThan(0);
    expect(() => {
      const register = fixture.open();
      try {
        const findings = checkIntegrity(register);
        if (findings.length > 0) throw new AppError('register/damaged');
      } finally {
        closeRegister(register);
      }
    }).toThrow('register/damaged');
  });

  it('has no plain header and looks random', () => {
    addCases(200);
    closeRegister(fixture.register);
    const bytes = readFileSync(fixture.path);
    expect(bytes.subarray(0, 15).toString('latin1')).not.toContain('SQLite');
    const counts = new Array<number>(256).fill(0);
    for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
    const entropy = -counts.reduce((sum, count) => sum + (count === 0 ? 0 : (count / bytes.length) * Math.log2(count / bytes.length)), 0);
    expect(entropy).toBeGreaterThan(7.99);
  });

  it('belongs to its owner alone', () => {
    if (process.platform === 'win32') return;
    expect(statSync(fixture.path).mode & 0o077).toBe(0);
    expect(statSync(`${fixture.path}-wal`).mode & 0o077).toBe(0);
  });

  it('opens with no other key', () => {
    addCases(3);
    closeRegister(fixture.register);
    const tried = trials('OBERIH_WRONG_KEYS', 1000);
    let opened = 0;
    for (let index = 0; index < tried; index += 1) {
      const near = Buffer.from(fixture.keys.database);
      near.writeUInt8(near.readUInt8(index % 32) ^ (1 << (index % 8)), index % 32);
      const database = index % 2 === 0 ? randomBytes(32) : near;
      try {
        closeRegister(fixture.open({ keys: { database, audit: fixture.keys.audit } }));
        opened += 1;
      } catch (failure) {
        if (!(failure instanceof AppError) || failure.code !== 'register/damaged') opened += 1;
      }
    }
    expect(reportHeld('wrong keys refused', tried, opened)).toBe(true);
    closeRegister(fixture.open());
  });

  it('is refused when a newer application wrote it, and left as it is', () => {
    closeRegister(fixture.register);
    const later = [...migrations, { version: migrations.length + 1, name: '9999-trial', up: (execute: (sql: string) => void) => { execute('CREATE TABLE trial (one INTEGER) STRICT'); } }];
    closeRegister(fixture.open({ migrations: later }));
    const before = readFileSync(fixture.path);
    expect(() => fixture.open()).toThrow('register/newer-version');
    expect(readFileSync(fixture.path).equals(before)).toBe(true);
  });

  it('is not made over another and not opened when missing', () => {
    expect(() => fixture.open({ create: true })).toThrow('register/exists');
    expect(() => fixture.open({ path: join(fixture.directory, 'none.db') })).toThrow('register/missing');
    writeFileSync(join(fixture.directory, 'noise.db'), randomBytes(8192));
    expect(() => fixture.open({ path: join(fixture.directory, 'noise.db') })).toThrow('register/damaged');
  });

  it('is copied whole under the same key', () => {
    addCases(25);
    const copy = join(fixture.directory, 'copy.db');
    copyRegister(fixture.register, copy);
    const register = fixture.open({ path: copy });
    expect(checkIntegrity(register)).toEqual([]);
    expect(readTransaction(register, (db) => loadCase(db, inventCaseId(24))?.caseCode)).toBe(inventCaseCode(24));
    closeRegister(register);
  });

  it('keeps what was committed when the process dies without closing', () => {
    addCases(5);
    const [path, crashed] = [fixture.path, join(fixture.directory, 'crashed.db')];
    for (const tail of ['', '-wal']) copyFileSync(`${path}${tail}`, `${crashed}${tail}`);
    const register = fixture.open({ path: crashed });
    expect(readTransaction(register, (db) => loadCase(db, inventCaseId(4))?.revision)).toBe(1);
    closeRegister(register);
  });
});

describe('transactions', () => {
  const count = (): unknown => readTransaction(fixture.register, (db) => db.get('SELECT count(*) AS total FROM cases')?.['total']);

  it('leave nothing behind when the work throws', () => {
    expect(() => { writeTransaction(fixture.register, (db) => {
      insertCase(db, fixture.stamp(), { id: inventCaseId(0), caseCode: inventCaseCode(0), record: {} });
      throw new Error('trial');
    }); }).toThrow('trial');
    expect(count()).toBe(0);
  });

  it('refuse promises and undo what was done before one', () => {
    expect(() => writeTransaction(fixture.register, async (db) => {
      insertCase(db, fixture.stamp(), { id: inventCaseId(0), caseCode: inventCaseCode(0), record: {} });
      await Promise.resolve();
    })).toThrow('store/asynchronous-transaction');
    expect(count()).toBe(0);
  });

  it('do not nest', () => {
    expect(() => readTransaction(fixture.register, () => readTransaction(fixture.register, () => 1))).toThrow('store/nested-transaction');
    expect(count()).toBe(0);
  });

  it('give a reading handle no way to write', () => {
    readTransaction(fixture.register, (db) => {
      expect('run' in db).toBe(false);
      expect(() => db.all('DELETE FROM settings RETURNING key')).toThrow('store/write-through-reading-handle');
      expect(() => db.get('PRAGMA user_version = 9')).toThrow();
    });
  });

  it('give handles that die with them', () => {
    let kept: WritableRegister | undefined;
    writeTransaction(fixture.register, (db) => { kept = db; });
    expect(() => kept?.get('SELECT 1')).toThrow('store/handle-outlived-transaction');
    expect(() => kept?.run('DELETE FROM settings')).toThrow('store/handle-outlived-transaction');
  });

  it('answer register/locked when the register is closed', () => {
    closeRegister(fixture.register);
    expect(() => readTransaction(fixture.register, () => 1)).toThrow('register/locked');
    expect(() => writeTransaction(fixture.register, () => 1)).toThrow('register/locked');
  });

  it('never quote a value or the key in an error', () => {
    const canary = 'КАНАРКА-4711';
    const failures: unknown[] = [];
    for (const work of [
      () => writeTransaction(fixture.register, (db) => db.run('INSERT INTO settings (key, value) VALUES ($k, $v)', { k: canary, v: canary })),
      () => writeTransaction(fixture.register, (db) => db.run(`INSERT INTO nothing VALUES ('x')`)),
      () => fixture.open({ keys: { database: randomBytes(31), audit: fixture.keys.audit } }),
    ]) {
      try { work(); } catch (failure) { failures.push(failure); }
    }
    expect(failures.length).toBe(3);
    const told = failures.map((failure) => failure instanceof Error ? `${failure.message}\n${failure.stack ?? ''}` : String(failure)).join('\n');
    expect(told).not.toContain(canary);
    expect(told).not.toContain(fixture.keys.database.toString('hex'));
  });
});
