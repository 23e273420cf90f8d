import { channel } from 'node:diagnostics_channel';
import Driver from 'better-sqlite3-multiple-ciphers';
import { connectionPragmas, readingPragmas, type ConnectionPragma } from './connection-pragmas.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { explainFailure } from './sqlite-failure.ts';

const KEY_BYTES = 32;
/** Every connection ever opened publishes the settings it read back here, so that tests can hold all of them. */
const connections = channel('oberih:register-connection');

/**
 * Opens one connection: SQLCipher 4 format, raw key, every pragma set and read back.
 *
 * @throws {AppError} register/damaged when the key does not fit or the file is no register
 */
export function connect(path: string, key: Uint8Array, readonly = false): Driver.Database {
  const database = connectUnset(path, key, readonly);
  try {
    connections.publish(applyPragmas(database, (readonly ? readingPragmas : connectionPragmas)(process.platform)));
    return database;
  } catch (failure) {
    database.close();
    throw explainFailure(failure);
  }
}

/** SECURITY: nothing else may construct `Driver`. A bare 32-byte buffer would be taken for a passphrase, hence `raw:`. */
function connectUnset(path: string, key: Uint8Array, readonly: boolean): Driver.Database {
  const rawKey = rawKeyOf(key);
  let database: Driver.Database | null = null;
  try {
    database = new Driver(path, { fileMustExist: true, readonly });
    database.pragma("cipher = 'sqlcipher'");
    database.pragma('legacy = 4');
    database.key(rawKey);
    database.prepare('SELECT count(*) FROM sqlite_master').get();
    return database;
  } catch (failure) {
    database?.close();
    throw explainFailure(failure);
  } finally {
    rawKey.fill(0);
  }
}

function applyPragmas(database: Driver.Database, pragmas: readonly ConnectionPragma[]): Readonly<Record<string, unknown>> {
  const readBack: Record<string, unknown> = {};
  for (const pragma of pragmas) {
    database.pragma(`${pragma.name} = ${pragma.write}`);
    const value = database.pragma(pragma.name, { simple: true });
    if (value !== pragma.read) throw new Error(`store/pragma-refused:${pragma.name}`);
    readBack[pragma.name] = value;
  }
  return readBack;
}

function rawKeyOf(key: Uint8Array): Buffer {
  if (key.length !== KEY_BYTES) throw new Error('store/key-length');
  return Buffer.concat([Buffer.from('raw:'), key]);
}

/**
 * Puts a closed copy under another key and reads it back whole under that. A copy that was cut off in between opens with
 * neither: only ever for a file that something else can be made of again.
 *
 * @throws {AppError} register/damaged, register/disk-full, file/not-written
 */
export function exchangeKey(path: string, key: { readonly before: Uint8Array; readonly next: Uint8Array }): void {
  const copy = connectUnset(path, key.before, false);
  const next = rawKeyOf(key.next);
  try {
    copy.pragma('temp_store = MEMORY');
    copy.rekey(next);
  } catch (failure) {
    throw explainFailure(failure);
  } finally {
    next.fill(0);
    copy.close();
  }
  const findings = findingsOf(connect(path, key.next, true));
  if (findings.length !== 1 || findings[0] !== 'ok') throw new AppError('register/damaged');
}

function findingsOf(copy: Driver.Database): readonly unknown[] {
  try {
    return copy.prepare('PRAGMA integrity_check').pluck().all();
  } catch (failure) {
    throw explainFailure(failure);
  } finally {
    copy.close();
  }
}
