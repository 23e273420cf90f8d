import { existsSync, rmSync } from 'node:fs';
import { AppError } from '../../shared/errors/app-error.ts';
import { synchroniseFile, synchroniseFolderOf } from '../system/durable-file.ts';
import type { Migration } from './migrations/index.ts';
import { explainFailure } from './sqlite-failure.ts';

/** `OBER`: says that a decrypted file is a register and not another SQLite file. */
export const APPLICATION_ID = 0x4f_42_45_52;

/** The little a migration needs of a connection, so that the driver stays in `open-register`. */
export interface SchemaConnection {
  readonly execute: (sql: string) => void;
  readonly number: (pragma: string) => number;
  readonly column: (sql: string) => readonly unknown[];
  /** A compact copy under the same key. */
  readonly copyInto: (path: string) => void;
  readonly close: () => void;
}

/** A migration run: the open file, where it lies, and how to open a copy of it for checking. */
export interface MigrationRun {
  readonly connection: SchemaConnection;
  readonly path: string;
  readonly migrations: readonly Migration[];
  readonly openCopy: (path: string) => SchemaConnection;
}

/** Where the copy made before migrating away from a version is kept. */
export function copyPathBefore(path: string, version: number): string {
  return `${path}.before-migration-from-${String(version)}`;
}

/**
 * Brings the schema to the last of `migrations`. An existing file is first copied; the copy is reopened, checked and
 * flushed before anything changes. Each step commits together with its version stamp.
 *
 * @throws {AppError} register/newer-version when the file was written by a later application, register/damaged when it
 * is not a register, file/not-written when the copy does not check out
 */
export function migrateSchema(run: MigrationRun): void {
  const { connection, migrations } = run;
  assertMonotonic(migrations);
  const current = connection.number('user_version');
  const empty = current === 0 && connection.column('SELECT name FROM sqlite_master').length === 0;
  if (!empty && connection.number('application_id') !== APPLICATION_ID) throw new AppError('register/damaged');
  if (current > migrations.length) throw new AppError('register/newer-version');
  const pending = migrations.slice(current);
  if (pending.length === 0) return;
  if (!empty) keepVerifiedCopy(run, current);
  for (const migration of pending) applyMigration(connection, migration);
}

function assertMonotonic(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`store/migration-order:${migration.name}`);
  });
}

function applyMigration(connection: SchemaConnection, migration: Migration): void {
  connection.execute('BEGIN EXCLUSIVE');
  try {
    migration.up(connection.execute);
    if (connection.column('SELECT "table" FROM pragma_foreign_key_check').length > 0) {
      throw new Error(`store/migration-foreign-keys:${migration.name}`);
    }
    connection.execute(`PRAGMA application_id = ${String(APPLICATION_ID)}`);
    connection.execute(`PRAGMA user_version = ${String(migration.version)}`);
    connection.execute('COMMIT');
  } catch (failure) {
    rollBack(connection);
    throw failure;
  }
}

function rollBack(connection: SchemaConnection): void {
  try {
    connection.execute('ROLLBACK');
  } catch {
    // SQLite has already rolled back by itself (full disk, input or output error): the first failure is the one to tell
  }
}

/** INVARIANT: no existing register is migrated before a copy of it was reopened with the key and found whole. */
function keepVerifiedCopy(run: MigrationRun, version: number): void {
  const copyPath = copyPathBefore(run.path, version);
  if (existsSync(copyPath)) rmSync(copyPath);
  run.connection.copyInto(copyPath);
  if (!isWhole(run.openCopy, copyPath, version)) throw new AppError('file/not-written');
  synchroniseFile(copyPath);
  synchroniseFolderOf(copyPath);
}

/** Whether a copy reads back. One that does not says nothing about the register: a disk that is full or fails cut it short. */
function isWhole(openCopy: MigrationRun['openCopy'], copyPath: string, version: number): boolean {
  try {
    const copy = openCopy(copyPath);
    try {
      const findings = copy.column('PRAGMA integrity_check');
      copy.execute('PRAGMA wal_checkpoint(TRUNCATE)');
      return findings.length === 1 && findings[0] === 'ok' && copy.number('user_version') === version;
    } finally {
      copy.close();
    }
  } catch (failure) {
    const explained = explainFailure(failure);
    if (explained instanceof AppError && explained.code === 'register/damaged') return false;
    throw explained;
  }
}
