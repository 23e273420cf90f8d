import { closeSync, existsSync, openSync } from 'node:fs';
import type Driver from 'better-sqlite3-multiple-ciphers';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Clock } from '../system/clock.ts';
import { APPLICATION_ID, migrateSchema, type SchemaConnection } from './migration-runner.ts';
import { migrations, type Migration } from './migrations/index.ts';
import { connect, exchangeKey } from './register-connection.ts';
import { rememberContext, type RegisterContext } from './register-context.ts';
import type { ReadableRegister, Row, SqlParameters, WritableRegister } from './register-handle.ts';
import { explainFailure } from './sqlite-failure.ts';

declare const opened: unique symbol;

/** An open register. It can do nothing by itself: `readTransaction` and `writeTransaction` hand out the handles. */
export interface Register {
  readonly [opened]: true;
}

/** What it takes to open a register file. */
export interface OpenOptions {
  readonly path: string;
  /** 32 bytes each, from the key file. Both are copied, and the copies are zeroed: the caller zeroes its own. */
  readonly keys: { readonly database: Uint8Array; readonly audit: Uint8Array };
  readonly clock: Clock;
  readonly applicationVersion: string;
  /** True makes a new file and refuses an existing one; false refuses a missing one. */
  readonly create: boolean;
  /** The schema to reach; tests of migrations give a shorter list. */
  readonly migrations?: readonly Migration[];
}

interface Internals {
  readonly database: Driver.Database;
  readonly statements: Map<string, Driver.Statement>;
  readonly context: RegisterContext;
  busy: boolean;
}

const internals = new WeakMap<Register, Internals>();

/**
 * Opens the register: checks that the file is one of ours and not of a newer version, brings the schema up to date
 * (after a verified copy), and answers the only object through which it can be read or written.
 *
 * @throws {AppError} register/missing, register/exists, register/damaged, register/newer-version, register/read-only,
 * register/disk-full
 */
export function openRegister(options: OpenOptions): Register {
  const exists = existsSync(options.path);
  if (options.create && exists) throw new AppError('register/exists');
  if (!options.create && !exists) throw new AppError('register/missing');
  try {
    if (options.create) closeSync(openSync(options.path, 'ax', 0o600));
  } catch {
    throw new AppError('register/read-only');
  }
  const database = connect(options.path, options.keys.database);
  try {
    migrateSchema({
      connection: schemaConnection(database), path: options.path, migrations: options.migrations ?? migrations,
      openCopy: (path) => schemaConnection(connect(path, options.keys.database)),
    });
  } catch (failure) {
    database.close();
    throw explainFailure(failure);
  }
  return remember(database, options);
}

function remember(database: Driver.Database, options: Omit<OpenOptions, 'create' | 'path'>): Register {
  const register = Object.freeze({}) as Register;
  const context = {
    auditKey: Uint8Array.from(options.keys.audit), applicationVersion: options.applicationVersion, clock: options.clock,
    schema: Number(database.pragma('user_version', { simple: true })), signing: { signer: null },
  };
  internals.set(register, { database, statements: new Map(), context, busy: false });
  return register;
}

/**
 * Reads a register file that nobody works on (a backup) without changing a byte of it or writing anything beside it: it is
 * neither migrated nor given a journal. Every page has been checked before `work` sees it.
 *
 * @throws {AppError} register/missing, register/newer-version, register/damaged when the key does not fit, the file is no
 * register, or its own check finds a fault
 */
export function inspectRegister<Result>(options: Omit<OpenOptions, 'create' | 'migrations'>, work: (db: ReadableRegister) => Result): Result {
  if (!existsSync(options.path)) throw new AppError('register/missing');
  const database = connect(options.path, options.keys.database, true);
  const register = remember(database, options);
  try {
    if (Number(database.pragma('application_id', { simple: true })) !== APPLICATION_ID) throw new AppError('register/damaged');
    if (Number(database.pragma('user_version', { simple: true })) > migrations.length) throw new AppError('register/newer-version');
    if (checkIntegrity(register).length > 0) throw new AppError('register/damaged');
    return readTransaction(register, work);
  } finally {
    internals.delete(register);
    database.close();
  }
}

function schemaConnection(database: Driver.Database): SchemaConnection {
  return {
    execute: (sql) => { database.exec(sql); },
    number: (pragma) => Number(database.pragma(pragma, { simple: true })),
    column: (sql) => database.prepare(sql).pluck().all(),
    copyInto: (path) => { database.prepare('VACUUM INTO ?').run(path); },
    close: () => { database.close(); },
  };
}

/** Closes the file after folding the journal into it, and zeroes the keys. A closed register answers `register/locked`. */
export function closeRegister(register: Register): void {
  const inner = internals.get(register);
  if (inner === undefined) return;
  internals.delete(register);
  inner.statements.clear();
  try {
    inner.database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // a full disk must not keep the register open: the journal is folded in at the next start
  }
  inner.database.close();
  inner.context.auditKey.fill(0);
  inner.context.signing.signer = null;
}

function innerOf(register: Register): Internals {
  const inner = internals.get(register);
  if (inner === undefined) throw new AppError('register/locked');
  return inner;
}

function statementOf(inner: Internals, sql: string): Driver.Statement {
  const known = inner.statements.get(sql);
  if (known !== undefined) return known;
  const statement = inner.database.prepare(sql);
  inner.statements.set(sql, statement);
  return statement;
}

interface Life { alive: boolean }

function handleOver(inner: Internals, life: Life): WritableRegister {
  const reading = (sql: string, column: boolean): Driver.Statement => {
    if (!life.alive) throw new Error('store/handle-outlived-transaction');
    const statement = statementOf(inner, sql);
    if (!statement.readonly) throw new Error('store/write-through-reading-handle');
    return statement.pluck(column);
  };
  const handle = {
    all: (sql: string, parameters: SqlParameters = {}) => reading(sql, false).all(parameters) as readonly Row[],
    get: (sql: string, parameters: SqlParameters = {}) => reading(sql, false).get(parameters) as Row | undefined,
    column: (sql: string, parameters: SqlParameters = {}) => reading(sql, true).all(parameters),
    eachOf: (sql: string, parameters: SqlParameters = {}) => reading(sql, true).iterate(parameters),
    run: (sql: string, parameters: SqlParameters = {}): number => {
      if (!life.alive) throw new Error('store/handle-outlived-transaction');
      return statementOf(inner, sql).run(parameters).changes;
    },
  } as unknown as WritableRegister; // the brand exists only in types; this is where it is given
  rememberContext(handle, inner.context);
  return handle;
}

function inTransaction<Result>(inner: Internals, begin: string, work: () => Result): Result {
  if (inner.busy) throw new Error('store/nested-transaction');
  inner.busy = true;
  try {
    rollBack(inner);
    statementOf(inner, begin).run();
    const result = work();
    if (isThenable(result)) throw new Error('store/asynchronous-transaction');
    statementOf(inner, 'COMMIT').run();
    return result;
  } catch (failure) {
    rollBack(inner);
    throw explainFailure(failure);
  } finally {
    inner.busy = false;
  }
}

/** Ends what is open. On a disk that fails even this can fail; then it is tried again before the next transaction. */
function rollBack(inner: Internals): void {
  try {
    if (inner.database.inTransaction) inner.database.exec('ROLLBACK');
  } catch {
    // the failure that led here is the one to tell
  }
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/**
 * Runs `work` over one unchanging state of the register and answers its result. Synchronous only; the handle is dead
 * afterwards. Transactions do not nest.
 *
 * @throws {AppError} register/locked when the register is closed, register/damaged, register/in-use
 */
export function readTransaction<Result>(register: Register, work: (db: ReadableRegister) => Result): Result {
  const inner = innerOf(register);
  const life = { alive: true };
  const { all, get, column, eachOf } = handleOver(inner, life);
  const reading = { all, get, column, eachOf } as unknown as ReadableRegister; // without `run`; the brand exists only in types
  rememberContext(reading, inner.context);
  try {
    return inTransaction(inner, 'BEGIN', () => work(reading));
  } finally {
    life.alive = false;
  }
}

/**
 * Runs `work` as one change: when this returns, all of it is durably on the disk; when it throws, none of it happened.
 * Synchronous only; the handle is dead afterwards. Transactions do not nest.
 *
 * @throws {AppError} register/locked, register/disk-full, register/read-only, register/damaged, register/in-use
 */
export function writeTransaction<Result>(register: Register, work: (db: WritableRegister) => Result): Result {
  const inner = innerOf(register);
  const life = { alive: true };
  try {
    return inTransaction(inner, 'BEGIN IMMEDIATE', () => work(handleOver(inner, life)));
  } finally {
    life.alive = false;
  }
}

/** SQLite's own check of every page, and unless `quick` of every index: the problems it names, none when the file is sound. */
export function checkIntegrity(register: Register, depth: 'whole' | 'quick' = 'whole'): readonly string[] {
  const inner = innerOf(register);
  try {
    const lines = inner.database.prepare(depth === 'quick' ? 'PRAGMA quick_check' : 'PRAGMA integrity_check').pluck().all().map(String);
    return lines.length === 1 && lines[0] === 'ok' ? [] : lines;
  } catch (failure) {
    throw explainFailure(failure);
  }
}

/**
 * Writes the whole file anew without what was deleted from it, folds the journal in and empties it. Answers whether nothing
 * is left over: no free page in the file, nothing in the journal. Another connection that reads can keep the journal.
 *
 * @throws {AppError} register/disk-full, register/read-only, register/locked, register/in-use
 */
export function compactRegister(register: Register): boolean {
  const inner = innerOf(register);
  if (inner.busy) throw new Error('store/nested-transaction');
  try {
    inner.database.exec('VACUUM');
    const [folded] = inner.database.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number; readonly log: number }[];
    return folded?.busy === 0 && folded.log === 0 && Number(inner.database.pragma('freelist_count', { simple: true })) === 0;
  } catch (failure) {
    throw explainFailure(failure);
  }
}

/** Writes a compact encrypted copy under the same key to a path that does not exist yet. The caller verifies and renames. */
export function copyRegister(register: Register, path: string): void {
  const inner = innerOf(register);
  try {
    inner.database.prepare('VACUUM INTO ?').run(path);
  } catch (failure) {
    throw explainFailure(failure);
  }
}

/**
 * Writes a compact copy under another key (32 bytes) to a path that does not exist yet, for the exchange of the data key.
 * The copy has been read back whole when this returns. INVARIANT: the key of a register in use is never changed in place.
 *
 * @throws {AppError} register/disk-full, file/not-written, register/damaged when the copy does not read back
 */
export function copyRegisterUnder(register: Register, path: string, key: { readonly before: Uint8Array; readonly next: Uint8Array }): void {
  copyRegister(register, path);
  exchangeKey(path, key);
}
