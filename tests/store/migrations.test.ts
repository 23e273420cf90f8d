import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertCase, loadCase } from '../../electron/store/case-repository.ts';
import { verifyAudit } from '../../electron/store/audit-verification.ts';
import { copyPathBefore } from '../../electron/store/migration-runner.ts';
import { migrations, type Migration } from '../../electron/store/migrations/index.ts';
import { checkIntegrity, closeRegister, readTransaction, writeTransaction, type Register } from '../../electron/store/open-register.ts';
import { savePerson } from '../../electron/store/people-repository.ts';
import { keepPack, listPacks, loadPackInForce, putPackInForce, trustPackKey } from '../../electron/store/policy-pack-repository.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { createRegisterFixture, PERSON, type RegisterFixture } from '../support/register-fixture.ts';

const FOLDER = fileURLToPath(new URL('../../electron/store/migrations/', import.meta.url));

/** Hash of each migration that has been released. A released migration never changes; a new one gets a new line. */
const RELEASED: Readonly<Record<string, string>> = {
  '0001-first-tables': 'ea0305789f9cffdf0a5efbc9c76bde2ad048ffd091e3b2317d6fc3d7cdde62d8',
  '0002-policy-packs': 'f239ac9b3dd3d6d553bc2f8a7c984e7e6fbd4ce7987fb75077bc5ec0a25aa403',
  '0003-consent-life': '135ef487fec4114f37239bd341e524c44de1ebc1df98de6c50bfc6239ec6e6f8',
  '0004-hand-over': '059ba4078cef97c83f1fbac538e5fade468dd7ad70fa50a6ccdc6b0503750d72',
  '0005-requests': '8fa833c681636b49f2b478c19606fa58c670ec1ad71d060b470918efb8b28d92',
  '0006-approvals-and-kept-work': 'fe62075d0039e94222ff69fb2c9387101a3e2bb1376c182b0ee3e9ce382717c0',
  '0007-retention-and-incidents': '5b618bdf6bfe2c734d622ead0f51053016407615b571de6f5d2dd03b1a7de485',
  '0008-attachments': 'cd4f2f18937da0f8c992f496e3dcf98dd5bcdd33e284570793c8b56fb9fd47fe',
  '0009-audit-signatures': '25b85c31ccd14e6d3739829cee4b45688f41eebc2cde86f3ee6af6f502f1d96a',
  '0010-signing-secrets-sealed': '1985389b88bde92a4eddb0fbe15ffac4d91d31f118fbd280eec647f4aee2d5a4',
};

function changedSinceRelease(released: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(released).filter(([name, hash]) =>
    createHash('sha256').update(readFileSync(`${FOLDER}${name}.ts`)).digest('hex') !== hash).map(([name]) => name);
}

/** The version a new register has. */
const NOW = migrations.length;

const PACK = { digest: `sha256:${'a'.repeat(64)}`, id: 'trial', version: '2.0.0', origin: 'imported', parent: null, data: { trial: true }, source: null } as const;

let fixture: RegisterFixture;
beforeEach(() => { fixture = createRegisterFixture(); });
afterEach(() => { fixture.dispose(); });

/** The schema as released, and one step more. */
function oneMore(up: Migration['up']): readonly Migration[] {
  return [...migrations, { version: NOW + 1, name: 'trial', up }];
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
    expect(() => fixture.open({ migrations: [...migrations, { version: NOW + 2, name: 'gap', up: () => undefined }] })).toThrow('store/migration-order');
  });
});

describe('the schema', () => {
  it('has only STRICT tables', () => {
    const loose = readTransaction(fixture.register, (db) => db.column(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"));
    expect(loose).toEqual([]);
  });

  it('is stamped with its version and ours', () => {
    expect(versionOf(fixture.register)).toBe(NOW);
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
    const register = fixture.open({ migrations: oneMore((execute) => { execute('CREATE TABLE trial (one INTEGER NOT NULL) STRICT'); }) });
    expect(versionOf(register)).toBe(NOW + 1);
    expect(readTransaction(register, (db) => loadCase(db, inventCaseId(0))?.record.child?.surname)).toBe(inventCase(0).child?.surname);
    closeRegister(register);
    const copy = fixture.open({ path: copyPathBefore(fixture.path, NOW) });
    expect([versionOf(copy), checkIntegrity(copy)]).toEqual([NOW, []]);
    closeRegister(copy);
    expect(readFileSync(copyPathBefore(fixture.path, NOW)).subarray(0, 6).toString('latin1')).not.toBe('SQLite');
  });

  it('changes nothing when a step fails half-way', () => {
    expect(() => fixture.open({ migrations: oneMore((execute) => {
      execute('CREATE TABLE trial (one INTEGER) STRICT');
      execute('DELETE FROM case_records');
      throw new Error('trial');
    }) })).toThrow('trial');
    const register = fixture.open();
    expect(versionOf(register)).toBe(NOW);
    expect(readTransaction(register, (db) => [loadCase(db, inventCaseId(0))?.revision, db.column("SELECT name FROM sqlite_master WHERE name = 'trial'").length])).toEqual([1, 0]);
    closeRegister(register);
  });

  it('refuses a step that leaves a reference without its row', () => {
    expect(() => fixture.open({ migrations: oneMore((execute) => {
      execute('PRAGMA defer_foreign_keys = ON');
      execute("INSERT INTO case_drafts (case_number, based_on, saved_at, draft) VALUES (99, 1, '2026-01-01', '{}')");
    }) })).toThrow('store/migration-foreign-keys');
  });

  it('makes no copy when there is nothing to do', () => {
    closeRegister(fixture.open());
    expect(existsSync(copyPathBefore(fixture.path, NOW))).toBe(false);
  });
});

describe('the second schema', () => {
  /** A register of the first schema with a case in it, closed. */
  function ofFirstSchema(): string {
    const path = `${fixture.path}.first`;
    const first = fixture.open({ path, create: true, migrations: migrations.slice(0, 1) });
    writeTransaction(first, (db) => {
      savePerson(db, { at: '2026-01-01T00:00:00.000Z', by: null }, PERSON);
      insertCase(db, fixture.stamp(), { id: inventCaseId(0), caseCode: inventCaseCode(0), record: inventCase(0) });
    });
    expect(versionOf(first)).toBe(1);
    closeRegister(first);
    return path;
  }

  it('is reached from an encrypted register of the first with nothing lost', () => {
    const path = ofFirstSchema();
    const register = fixture.open({ path });
    expect([versionOf(register), checkIntegrity(register)]).toEqual([NOW, []]);
    expect(readTransaction(register, (db) => [loadCase(db, inventCaseId(0))?.record.child?.surname, listPacks(db), loadPackInForce(db), verifyAudit(db).ok]))
      .toEqual([inventCase(0).child?.surname, [], null, true]);
    writeTransaction(register, (db) => {
      keepPack(db, fixture.stamp(), PACK);
      putPackInForce(db, fixture.stamp(), { digest: PACK.digest, kind: 'imported', reason: 'перевірка' });
    });
    expect(readTransaction(register, (db) => loadPackInForce(db)?.version)).toBe('2.0.0');
    closeRegister(register);
    expect(readFileSync(path).includes('перевірка')).toBe(false);
    const copy = fixture.open({ path: copyPathBefore(path, 1), migrations: migrations.slice(0, 1) });
    expect([versionOf(copy), checkIntegrity(copy)]).toEqual([1, []]);
    closeRegister(copy);
  });

  it.each(['policy_packs', 'policy_keys', 'policy_changes'])('lets nothing be changed or deleted in %s', (table) => {
    writeTransaction(fixture.register, (db) => {
      keepPack(db, fixture.stamp(), PACK);
      trustPackKey(db, fixture.stamp(), new Uint8Array(32));
      putPackInForce(db, fixture.stamp(), { digest: PACK.digest, kind: 'imported', reason: 'перевірка' });
    });
    const first = table === 'policy_packs' ? 'id' : table === 'policy_keys' ? 'trusted_at' : 'reason';
    expect(() => writeTransaction(fixture.register, (db) => db.run(`UPDATE ${table} SET ${first} = 'x'`))).toThrow('append-only');
    expect(() => writeTransaction(fixture.register, (db) => db.run(`DELETE FROM ${table}`))).toThrow('append-only');
  });

  it('refuses to put in force what is not kept', () => {
    expect(() => {
      writeTransaction(fixture.register, (db) => { putPackInForce(db, fixture.stamp(), { digest: PACK.digest, kind: 'imported', reason: 'перевірка' }); });
    }).toThrow(/FOREIGN KEY/u);
  });
});
