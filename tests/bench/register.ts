/**
 * The encrypted register beside the same schema and the same repository functions on an unencrypted file, measured turn
 * by turn so that a busy computer slows both. `OBERIH_BENCH_CASES` sets the number of cases (100000 is the target size).
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { insertCase, loadCase, updateCase } from '../../electron/store/case-repository.ts';
import { listCases, type CaseSort } from '../../electron/store/case-list.ts';
import { connectionPragmas } from '../../electron/store/connection-pragmas.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { closeRegister, openRegister, readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import { rememberContext } from '../../electron/store/register-context.ts';
import type { ReadableRegister, Row, SqlParameters, WritableRegister } from '../../electron/store/register-handle.ts';
import { createSystemClock } from '../../electron/system/clock.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';

interface Side {
  readonly read: <Result>(work: (db: ReadableRegister) => Result) => Result;
  readonly write: <Result>(work: (db: WritableRegister) => Result) => Result;
  readonly close: () => void;
}

const clock = createSystemClock();
const stamp = (): { at: string; by: null } => ({ at: clock.now(), by: null });

function encryptedSide(path: string): Side {
  const register = openRegister({ path, keys: { database: randomBytes(32), audit: randomBytes(32) }, clock, applicationVersion: '0.0.0-bench', create: true });
  return {
    read: (work) => readTransaction(register, work), write: (work) => writeTransaction(register, work),
    close: () => { closeRegister(register); },
  };
}

/** The only other place that opens the driver: without a cipher, to have something to compare with. */
function plainSide(path: string): Side {
  const database = new Driver(path);
  for (const pragma of connectionPragmas(process.platform)) database.pragma(`${pragma.name} = ${pragma.write}`);
  for (const migration of migrations) migration.up((sql) => { database.exec(sql); });
  const statements = new Map<string, Driver.Statement>();
  const statement = (sql: string): Driver.Statement => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const handle = {
    all: (sql: string, parameters: SqlParameters = {}) => statement(sql).pluck(false).all(parameters) as readonly Row[],
    get: (sql: string, parameters: SqlParameters = {}) => statement(sql).pluck(false).get(parameters) as Row | undefined,
    column: (sql: string, parameters: SqlParameters = {}) => statement(sql).pluck(true).all(parameters),
    eachOf: (sql: string, parameters: SqlParameters = {}) => statement(sql).pluck(true).iterate(parameters),
    run: (sql: string, parameters: SqlParameters = {}) => statement(sql).run(parameters).changes,
  } as unknown as WritableRegister;
  rememberContext(handle, { auditKey: randomBytes(32), applicationVersion: '0.0.0-bench', clock, schema: migrations.length, signing: { signer: null } });
  const within = <Result>(begin: string, work: () => Result): Result => {
    statement(begin).run();
    const result = work();
    statement('COMMIT').run();
    return result;
  };
  return {
    read: (work) => within('BEGIN', () => work(handle)), write: (work) => within('BEGIN IMMEDIATE', () => work(handle)),
    close: () => { database.close(); },
  };
}

function fill(side: Side, cases: number): void {
  const batch = 1000;
  for (let start = 0; start < cases; start += batch) {
    side.write((db) => {
      for (let index = start; index < Math.min(cases, start + batch); index += 1) {
        insertCase(db, stamp(), { id: inventCaseId(index), caseCode: inventCaseCode(index), record: inventCase(index) });
      }
    });
  }
}

interface Sides { readonly encrypted: Side; readonly plain: Side }
interface Times { readonly encrypted: readonly number[]; readonly plain: readonly number[] }

function measure(sides: Sides, rounds: number, work: (side: Side, round: number) => void): Times {
  const time = (side: Side, round: number): number => {
    const begun = performance.now();
    work(side, round);
    return performance.now() - begun;
  };
  for (let round = 0; round < Math.ceil(rounds / 10); round += 1) { work(sides.encrypted, round); work(sides.plain, round); }
  const encrypted: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    encrypted.push(time(sides.encrypted, round));
    plain.push(time(sides.plain, round));
  }
  return { encrypted, plain };
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((left, right) => left - right)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
}

/** One figure with its limit. */
interface BenchLine { readonly text: string; readonly held: boolean }

function ratioLine(name: string, times: Times, limit: number): BenchLine {
  const [encrypted, plain] = [quantile(times.encrypted, 0.5), quantile(times.plain, 0.5)];
  const value = encrypted / plain;
  return { held: value <= limit, text: `${name}: ${encrypted.toFixed(3)} ms encrypted, ${plain.toFixed(3)} ms plain, ratio ${value.toFixed(2)} (limit ${String(limit)})` };
}

function limitLine(name: string, milliseconds: number, limit: number): BenchLine {
  return { held: milliseconds <= limit, text: `${name}: ${milliseconds.toFixed(2)} ms (limit ${String(limit)} ms)` };
}

const QUERIES = [
  'шевч', 'Shevch', 'марія ков', 'ol', 'знамян', 'Halahan', 'OBR-LV-26-12', '067000', '+380 67 000', '4321', 'юл', 'яремчук', 'євг', 'дмит', 'olek',
  'софія', 'ґал', 'поліщук ганна', 'тарас іван', 'н', 'а', 'згур', 'nechui', '1234', 'бовогри', 'щер', 'їж', 'Yuliia', 'OBR', 'петрук наталія сергіївна',
];
const SORTS: readonly CaseSort[] = ['updated', 'name', 'risk', 'due', 'code', 'registered'];

const SEARCHES = QUERIES.length * SORTS.length;

/** Letters and names whose hits stand together at one place of some order: what a walk through a list finds hardest. */
const CLUSTERED = ['ш', 'ч', 'щ', 'а', 'OBR'];

/** Every search was made several times: its quickest time, so that another program's burst is not taken for ours. */
function quietest(times: readonly number[], searches: number): readonly number[] {
  return Array.from({ length: searches }, (_, index) => Math.min(...times.filter((_time, round) => round % searches === index)));
}

/** Searches as people type them, and those whose hits lie together far from the beginning of a list. */
function searchLines(sides: Sides): readonly BenchLine[] {
  const search = measure(sides, SEARCHES * 3, (side, round) => { side.read((db) => { searchOnce(db, round % SEARCHES); }); });
  const slowest = quantile(quietest(search.encrypted, SEARCHES), 0.95);
  const kinds = CLUSTERED.length * SORTS.length;
  const gathered = measure(sides, kinds * 3, (side, round) => {
    const [query = '', sort = 'name'] = [CLUSTERED[round % CLUSTERED.length], SORTS[Math.floor(round / CLUSTERED.length) % SORTS.length]];
    side.read((db) => listCases(db, { query, sort, offset: 0, limit: 50 }));
  });
  return [
    ratioLine('search', search, 1.5), limitLine('search p95', slowest, 20),
    limitLine('search, slowest of those that gather at one place', Math.max(...quietest(gathered.encrypted, kinds)), 50),
  ];
}

/** Builds both files, measures, and answers the lines. */
function benchRegister(cases: number): readonly BenchLine[] {
  const directory = mkdtempSync(join(tmpdir(), 'register-bench-'));
  const sides = { encrypted: encryptedSide(join(directory, 'encrypted.db')), plain: plainSide(join(directory, 'plain.db')) };
  try {
    fill(sides.encrypted, cases);
    fill(sides.plain, cases);
    process.stdout.write(`register bench: ${String(cases)} cases, ${(statSync(join(directory, 'encrypted.db')).size / 2 ** 20).toFixed(0)} MiB encrypted\n`);
    const at = (round: number): number => (round * 7919) % cases;
    const read = measure(sides, 2000, (side, round) => { side.read((db) => loadCase(db, inventCaseId(at(round)))); });
    const save = measure(sides, 300, (side, round) => { side.write((db) => { saveAnother(db, at(round), round); }); });
    return [ratioLine('point read', read, 2.5), ratioLine('durable save', save, 1.5), ...searchLines(sides)];
  } finally {
    sides.encrypted.close();
    sides.plain.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

function saveAnother(db: WritableRegister, index: number, round: number): void {
  const stored = loadCase(db, inventCaseId(index));
  if (stored === null) throw new Error('bench/no-case');
  const record = { ...stored.record, plan: { ...stored.record.plan, goals: `Мета ${String(round)} ${String(performance.now())}` } };
  updateCase(db, stamp(), { id: stored.id, revision: stored.revision, record });
}

function searchOnce(db: ReadableRegister, round: number): void {
  const query = QUERIES[round % QUERIES.length] ?? '';
  listCases(db, { query, sort: SORTS[Math.floor(round / QUERIES.length) % SORTS.length] ?? 'updated', offset: 0, limit: 50, ...(round % 4 === 0 ? { statuses: ['open'] as const } : {}) });
}

const lines = benchRegister(Number(process.env['OBERIH_BENCH_CASES'] ?? 10_000));
for (const line of lines) process.stdout.write(`${line.held ? 'held' : 'MISSED'}: ${line.text}\n`);
process.exitCode = lines.every((line) => line.held) ? 0 : 1;
