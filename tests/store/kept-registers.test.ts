import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../electron/store/audit-verification.ts';
import { listCases } from '../../electron/store/case-list.ts';
import { loadCase } from '../../electron/store/case-repository.ts';
import { listConsents } from '../../electron/store/consent-repository.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { checkIntegrity, closeRegister, openRegister, readTransaction, writeTransaction, type Register } from '../../electron/store/open-register.ts';
import type { ReadableRegister, Row } from '../../electron/store/register-handle.ts';
import { reportHeld } from '../support/held.ts';
import { inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { createSteppingClock } from '../support/register-fixture.ts';
import { fixtureCase, fixtureConsent, FULL_CASES } from './fixtures/fill-schema.ts';
import { FIXTURE_KEYS } from './fixtures/fixture-facts.ts';

const room = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => { rmSync(room, { recursive: true, force: true }); });

const keptPath = (version: number): string => fileURLToPath(new URL(`fixtures/schema-${String(version).padStart(4, '0')}.db`, import.meta.url));
const VERSIONS = migrations.map(({ version }) => version).filter((version) => existsSync(keptPath(version)));

/** Columns that a later schema took away on purpose, and why nothing is lost with them. */
const GONE: Readonly<Record<string, string>> = {
  'consents.record': 'a second copy of what the first event of a consent says',
  'person_keys.secret': 'a signing key that stood readable for everyone with the data key; whoever comes in next gets a new one',
};

function open(path: string, list = migrations): Register {
  return openRegister({ path, keys: FIXTURE_KEYS, clock: createSteppingClock(), applicationVersion: '0.0.0-test', create: false, migrations: list });
}

function placeOf(version: number, name: string): string {
  const path = join(room, `${name}-${String(version)}.db`);
  copyFileSync(keptPath(version), path);
  return path;
}

type Tables = ReadonlyMap<string, readonly Row[]>;

/** Every row of every table. Search indexes are left out: they are asked. */
function tablesOf(db: ReadableRegister): Tables {
  const names = db.column("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'case_search%' ORDER BY name");
  return new Map(names.map((name) => [String(name), db.all(`SELECT * FROM "${String(name)}"`)]));
}

/** What of `before` is not in `after` as it was: `table.column` or `table`. */
function differences(before: Tables, after: Tables): readonly string[] {
  return [...before].flatMap(([table, rows]) => {
    const now = after.get(table);
    if (now?.length !== rows.length) return [table];
    const columns = Object.keys(rows[0] ?? {}).filter((column) => GONE[`${table}.${column}`] === undefined || Object.hasOwn(now[0] ?? {}, column));
    return columns.filter((column) => {
      const known = rows.map((row) => text(row[column])).toSorted();
      return now.map((row) => text(row[column])).toSorted().some((value, index) => value !== known[index]);
    }).map((column) => `${table}.${column}`);
  });
}

function text(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : JSON.stringify(value);
}

/** What was entered when the register was made, read through the repositories of today. */
function contentFindings(db: ReadableRegister, cases: number): readonly string[] {
  return Array.from({ length: cases }, (_, index) => index).flatMap((index) => {
    const stored = loadCase(db, inventCaseId(index));
    const isEdited = index < FULL_CASES || index % 5 === 0;
    const { plan, ...rest } = fixtureCase(index);
    const isRight = sorted(stored?.record) === sorted({ ...rest, ...(isEdited ? { plan } : {}), caseCode: inventCaseCode(index) });
    const isConsentRight = index >= FULL_CASES || sorted(listConsents(db, inventCaseId(index))[0]?.consent) === sorted(fixtureConsent(index));
    const isFound = listCases(db, { query: inventCaseCode(index), sort: 'name', offset: 0, limit: 5 }).total === 1;
    return isRight && isConsentRight && isFound ? [] : [`case ${String(index)}: ${String(isRight)} ${String(isConsentRight)} ${String(isFound)}`];
  });
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (typeof member === 'object' && member !== null && !Array.isArray(member)
    ? Object.fromEntries(Object.entries(member).sort(([left], [right]) => (left < right ? -1 : 1))) : member));
}

describe('a kept register', () => {
  it('is there for every schema but at most the newest (make-fixtures.ts makes it)', () => {
    expect(VERSIONS.slice(0, migrations.length - 1)).toEqual(migrations.slice(0, -1).map(({ version }) => version));
  });

  it.each(VERSIONS)('of schema %i is migrated to the newest with every row as it was', (version) => {
    const path = placeOf(version, 'migrated');
    const old = open(path, migrations.slice(0, version));
    const before = readTransaction(old, tablesOf);
    expect([...before].filter(([, rows]) => rows.length === 0).map(([table]) => table)).toEqual([]); // every table has something to lose
    closeRegister(old);
    const register = open(path);
    const after = readTransaction(register, tablesOf);
    const cases = before.get('cases')?.length ?? 0;
    const found = [...differences(before, after), ...readTransaction(register, (db) => [...contentFindings(db, cases), ...(verifyAudit(db).ok ? [] : ['chain'])]), ...checkIntegrity(register)];
    expect(found).toEqual([]);
    writeTransaction(register, (db) => { db.run("UPDATE recipients SET record = json_set(record, '$.name', 'x')"); });
    expect(differences(before, readTransaction(register, tablesOf))).toEqual(['recipients.record']); // control
    closeRegister(register);
    expect(reportHeld(`rows of schema ${String(version)} after migrating`, [...before.values()].reduce((sum, rows) => sum + rows.length, 0), found.length)).toBe(true);
  });

  it.each(VERSIONS.filter((version) => version > 1))('of schema %i is refused by an application that knows only the schema before', (version) => {
    expect(() => open(placeOf(version, 'newer'), migrations.slice(0, version - 1))).toThrow('register/newer-version');
  });
});
