import { mkdirSync, renameSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { currentCheckpoint } from '../store/audit-verification.ts';
import { readGenuineKeyFile, type KeyFileOptions } from '../store/key-file.ts';
import { copyRegister, readTransaction, type Register } from '../store/open-register.ts';
import { schemaVersion } from '../store/register-counts.ts';
import { explainFailure } from '../store/sqlite-failure.ts';
import { removeQuietly, synchroniseFile, synchroniseFolderOf, writeFileDurably } from '../system/durable-file.ts';
import { makeFolder } from '../system/make-folder.ts';
import { BACKUP_FILES, MANIFEST_NAME, measureFile, sealManifest, type BackupContent } from './backup-manifest.ts';
import { nextBackupName, removeOldGenerations, removeUnfinished, UNFINISHED } from './backup-folder.ts';
import { verifyBackup, type BackupReading, type VerifiedBackup } from './verify-backup.ts';

/** The open register a backup is made of. */
export interface BackupSource extends BackupReading {
  readonly register: Register;
  /** The folder of the register: its key file goes along. */
  readonly directory: string;
  readonly databasePath: string;
  readonly keyOptions: KeyFileOptions;
  /** Told what is done next and how much is behind (0 to 1); throws `task/cancelled` to stop there. */
  readonly report: (phase: string, fraction: number | null) => void;
}

/** A backup that stands in the folder under its name, verified by reading it back. */
export interface CreatedBackup extends VerifiedBackup {
  /** Name of the folder it is in. */
  readonly name: string;
  /** How many older ones were removed to keep the number of generations. */
  readonly removed: number;
}

/** The copy, and as much again for what the file system and the manifest need. */
const ROOM = 2;

/**
 * Makes a backup in a folder (a stick): an encrypted copy of the register under its own key, the key file, and a sealed
 * manifest. It is read back and verified under a temporary name and only then gets its own; an earlier backup is never
 * overwritten, and the oldest go only after the new one stands.
 *
 * The computer may answer the reading back from its memory; only taking the stick out and verifying again reads the stick.
 *
 * @throws {AppError} file/not-written, register/disk-full, backup/file-limit, backup/damaged when what was written does not read back,
 * task/cancelled; nothing is left behind then
 */
export async function createBackup(folder: string, source: BackupSource): Promise<CreatedBackup> {
  const at = source.clock.now();
  assertRoom(folder, source.databasePath);
  removeUnfinished(folder);
  const name = nextBackupName(folder, { at, fingerprint: source.keys.fingerprint });
  const unfinished = join(folder, name + UNFINISHED);
  try {
    await step(source, 'copying-register', 0);
    const checkpoint = writeParts(unfinished, source, at);
    await step(source, 'reading-back', 0.6);
    const verified = verifyBackup(unfinished, source);
    if (verified.content.checkpoint !== checkpoint) throw new AppError('backup/damaged');
    await step(source, 'finishing', 0.95);
    publish(unfinished, join(folder, name), verified.content);
    return { ...verified, name, removed: removeOldGenerations(folder, { id: source.keys.registerId, justMade: name }) };
  } catch (failure) {
    removeQuietly(unfinished);
    throw asWriteFailure(failure);
  }
}

/** Says what comes next and lets the rest of the application have a turn: somebody may be asking how far it is, or stopping it. */
async function step(source: BackupSource, phase: string, fraction: number): Promise<void> {
  source.report(phase, fraction);
  await new Promise<void>((resolve) => { setImmediate(resolve); });
}

/** What `statfs` says of FAT12, FAT16 and FAT32, where a file has less than 4 GiB; exFAT has no such limit. */
const FAT = 0x4d44;
const FAT_LARGEST_FILE = 2 ** 32 - 1;

/** Whether a file system of this type (as `statfs` numbers it) can hold a file of so many bytes. */
export function holdsFile(type: number, size: number): boolean {
  return type !== FAT || size <= FAT_LARGEST_FILE;
}

function assertRoom(folder: string, databasePath: string): void {
  const size = sizeOf(databasePath);
  const { free, type } = placeOn(folder);
  if (free < ROOM * size) throw new AppError('register/disk-full');
  if (!holdsFile(type, size)) throw new AppError('backup/file-limit');
}

function placeOn(folder: string): { readonly free: number; readonly type: number } {
  try {
    makeFolder(folder, 0o700);
    const { bavail, bsize, type } = statfsSync(folder);
    return { free: bavail * bsize, type };
  } catch {
    throw new AppError('file/not-written');
  }
}

/** Bytes of the register and of the journal that is not folded in yet. */
function sizeOf(databasePath: string): number {
  return ['', '-wal'].reduce((sum, ending) => sum + (statSync(databasePath + ending, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** INVARIANT: nothing is written to the register between reading its facts and copying it: all of this is synchronous. */
function writeParts(directory: string, source: BackupSource, at: string): string {
  mkdirSync(directory, { mode: 0o700 });
  const facts = readTransaction(source.register, (db) => ({ checkpoint: currentCheckpoint(db), schema: schemaVersion(db) }));
  copyRegister(source.register, join(directory, BACKUP_FILES[0]));
  synchroniseFile(join(directory, BACKUP_FILES[0]));
  writeFileDurably(join(directory, BACKUP_FILES[1]), readGenuineKeyFile(source.directory, source.keys, source.keyOptions));
  const content: BackupContent = {
    format: 'oberih-backup', version: 1, registerId: source.keys.registerId, fingerprint: source.keys.fingerprint, createdAt: at,
    applicationVersion: source.applicationVersion, schema: facts.schema, checkpoint: facts.checkpoint,
    files: [measureFile(directory, BACKUP_FILES[0]), measureFile(directory, BACKUP_FILES[1])],
  };
  writeFileDurably(join(directory, MANIFEST_NAME), sealManifest(source.keys, content));
  return facts.checkpoint;
}

/** Gives a verified backup its name, and looks whether it stands: a stick may be pulled out in this very moment. */
function publish(unfinished: string, finished: string, { files }: BackupContent): void {
  synchroniseFolderOf(join(unfinished, MANIFEST_NAME));
  renameSync(unfinished, finished);
  synchroniseFolderOf(finished);
  if (files.every(({ name, size }) => statSync(join(finished, name), { throwIfNoEntry: false })?.size === size)) return;
  removeQuietly(finished);
  throw new AppError('backup/damaged');
}

/** What goes wrong on a stick is told as what it means; a bug stays a bug. */
function asWriteFailure(failure: unknown): unknown {
  const explained = explainFailure(failure);
  if (explained instanceof AppError || !(explained instanceof Error) || !('code' in explained)) return explained;
  return new AppError(explained.code === 'ENOSPC' ? 'register/disk-full' : explained.code === 'EFBIG' ? 'backup/file-limit' : 'file/not-written');
}
