import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { KEY_FILE_COPIES, type KeyFileOptions } from '../store/key-file.ts';
import { unlockWithSecret, type UnlockSecret } from '../store/unlock-secret.ts';
import { destroyKeys } from '../store/unlocked-keys.ts';
import type { Clock } from '../system/clock.ts';
import { synchroniseFile, synchroniseFolderOf } from '../system/durable-file.ts';
import { BACKUP_FILES, measureFile } from './backup-manifest.ts';
import { newestBackup } from './backup-folder.ts';
import { verifyBackup, type VerifiedBackup } from './verify-backup.ts';

/** What opening a backup needs from around it. */
export interface BackupOpening {
  readonly clock: Clock;
  readonly applicationVersion: string;
  readonly keyOptions: KeyFileOptions;
  /** The secrets are those of the day the backup was made. */
  readonly secret: UnlockSecret;
}

/** A backup that opened with a secret and was read back whole. */
export interface OpenedBackup extends VerifiedBackup {
  /** Where it is: the folder given, or the newest backup in it. */
  readonly path: string;
  /** Name of that folder. */
  readonly name: string;
}


/**
 * Opens the newest backup of a folder (or the backup the folder is) with a passphrase or a recovery key and verifies it.
 *
 * @throws {AppError} backup/missing, backup/damaged, register/wrong-secret, register/keys-damaged, register/newer-version
 */
export async function openBackup(folder: string, opening: BackupOpening): Promise<OpenedBackup> {
  const { path, name } = newestBackup(folder);
  const keys = await unlockWithSecret(path, opening.secret, opening.keyOptions);
  try {
    return { path, name, ...verifyBackup(path, { keys, clock: opening.clock, applicationVersion: opening.applicationVersion }) };
  } finally {
    destroyKeys(keys);
  }
}

const STAGED = '.restored';

/**
 * Puts a verified backup into a folder that holds no register: copies it under temporary names, holds the copies against
 * the digests of the verified backup, and only then gives them their names, the database last, because that is what makes
 * it a register. The folder must be prepared (made, earlier key files set aside). Killed at any moment, the folder holds
 * either no register or the whole of it.
 *
 * @throws {AppError} register/exists, file/not-written, backup/damaged and what `openBackup` throws
 */
export async function restoreBackup(folder: string, directory: string, opening: BackupOpening): Promise<OpenedBackup> {
  const [database, keyFile] = BACKUP_FILES;
  const target = join(directory, database);
  if (existsSync(target)) throw new AppError('register/exists');
  const source = await openBackup(folder, opening);
  try {
    stage(source, directory, { from: database, to: database });
    for (const name of KEY_FILE_COPIES) stage(source, directory, { from: keyFile, to: name });
    for (const name of [...KEY_FILE_COPIES, database]) renameSync(join(directory, name + STAGED), join(directory, name));
    synchroniseFolderOf(target);
    return source;
  } catch (failure) {
    for (const name of [database, ...KEY_FILE_COPIES]) rmSync(join(directory, name + STAGED), { force: true });
    throw failure instanceof AppError ? failure : new AppError('file/not-written');
  }
}

/** Copies one file under its temporary name, flushes it and reads it back. */
function stage(source: OpenedBackup, directory: string, file: { readonly from: (typeof BACKUP_FILES)[number]; readonly to: string }): void {
  const staged = file.to + STAGED;
  rmSync(join(directory, staged), { force: true });
  copyFileSync(join(source.path, file.from), join(directory, staged));
  chmodSync(join(directory, staged), 0o600);
  synchroniseFile(join(directory, staged));
  const expected = source.content.files.find(({ name }) => name === file.from);
  const copied = measureFile(directory, staged);
  if (expected?.sha256 !== copied.sha256 || expected.size !== copied.size) throw new AppError('backup/damaged');
}
