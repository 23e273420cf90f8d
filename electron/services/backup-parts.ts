import type { BackupSource } from '../backup/create-backup.ts';
import type { BackupOpening } from '../backup/restore-backup.ts';
import type { BackupReading, VerifiedBackup } from '../backup/verify-backup.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { VerifiedBackupFacts } from '../../shared/ipc/channels/backup-channels.ts';
import { APPLICATION_VERSION } from './application-version.ts';
import type { CallContext } from './handlers.ts';
import { registerFiles } from './register-files.ts';
import type { RegisterServiceContext } from './register-service.ts';
import type { UnlockSecret } from '../store/unlock-secret.ts';

/** The folder the person chose. @throws {AppError} file/cancelled */
export async function chosenFolder(call: CallContext): Promise<string> {
  const folder = await call.chooseFolder();
  if (folder === null) throw new AppError('file/cancelled');
  return folder;
}

/** What reading a backup of the open register back needs. @throws {AppError} register/locked */
export function readingOf({ session }: RegisterServiceContext): BackupReading {
  return { keys: session.opened().keys, clock: session.clock, applicationVersion: APPLICATION_VERSION };
}

/** What a backup of the open register is made of. @throws {AppError} register/locked */
export function sourceOf({ session, directory, keyOptions }: RegisterServiceContext): Omit<BackupSource, keyof BackupReading | 'report'> {
  return { register: session.opened().register, directory, databasePath: registerFiles(directory).database, keyOptions };
}

/** What opening a backup with a secret needs. */
export function openingOf({ session, keyOptions }: RegisterServiceContext, secret: UnlockSecret, call: CallContext): BackupOpening {
  return { clock: session.clock, applicationVersion: APPLICATION_VERSION, secret, keyOptions: { ...keyOptions, onStep: call.progress } };
}

/** What a person is told of a backup that was read back. */
export function factsOf(name: string, { content, counts }: VerifiedBackup): VerifiedBackupFacts {
  return { name, at: content.createdAt, cases: counts.cases, entries: counts.audit_events, size: content.files[0].size };
}
