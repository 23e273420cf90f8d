import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { verifyAudit } from '../store/audit-verification.ts';
import { inspectRegister } from '../store/open-register.ts';
import { countRows, schemaVersion, type RegisterCounts } from '../store/register-counts.ts';
import { keyFor, type UnlockedKeys } from '../store/unlocked-keys.ts';
import type { Clock } from '../system/clock.ts';
import { BACKUP_FILES, isSealed, measureFile, readManifest, type BackupContent } from './backup-manifest.ts';

/** A backup that was read back whole: numbers and codes only. */
export interface VerifiedBackup {
  readonly content: BackupContent;
  readonly counts: RegisterCounts;
}

/** What reading a backup back needs; the keys are of the backup's own register. */
export interface BackupReading {
  readonly keys: UnlockedKeys;
  readonly clock: Clock;
  readonly applicationVersion: string;
}

/**
 * Reads a backup back through fresh handles and holds it against its manifest: the seal, each file's size and digest, the
 * database's own check of every page, the schema's version, the whole audit chain and the checkpoint it ended with. Writes
 * nothing, so it also works on a stick that is write-protected.
 *
 * @throws {AppError} backup/missing, backup/damaged, backup/other-register, register/newer-version, register/locked
 */
export function verifyBackup(directory: string, reading: BackupReading): VerifiedBackup {
  const manifest = readManifest(directory);
  const { content } = manifest;
  if (content.registerId !== reading.keys.registerId) throw new AppError('backup/other-register');
  if (!isSealed(reading.keys, manifest) || !hasItsFiles(directory, content)) throw new AppError('backup/damaged');
  const found = inspected(directory, { reading, checkpoint: content.checkpoint });
  const [point] = found.audit.points;
  if (!found.audit.ok || point?.size !== found.audit.entries || found.schema !== content.schema) throw new AppError('backup/damaged');
  return { content, counts: found.counts };
}

function hasItsFiles(directory: string, content: BackupContent): boolean {
  try {
    return BACKUP_FILES.every((name, index) => {
      const [expected, found] = [content.files[index], measureFile(directory, name)];
      return expected?.size === found.size && expected.sha256 === found.sha256;
    });
  } catch {
    return false;
  }
}

function inspected(directory: string, { reading, checkpoint }: { readonly reading: BackupReading; readonly checkpoint: string }): ReturnType<typeof factsOf> {
  const lent = { database: keyFor(reading.keys, 'db'), audit: keyFor(reading.keys, 'audit-mac') };
  try {
    const options = { path: join(directory, BACKUP_FILES[0]), keys: lent, clock: reading.clock, applicationVersion: reading.applicationVersion };
    return inspectRegister(options, (db) => factsOf(db, checkpoint));
  } catch (failure) {
    throw failure instanceof AppError && failure.code !== 'register/newer-version' ? new AppError('backup/damaged') : failure;
  } finally {
    lent.database.fill(0);
    lent.audit.fill(0);
  }
}

/** The tree says that every signature is what it was when the backup was made; whether each was right then, only reading the log of the register says. */
function factsOf(db: Parameters<typeof verifyAudit>[0], checkpoint: string) {
  return { audit: verifyAudit(db, { points: [checkpoint], signaturesAfter: Number.MAX_SAFE_INTEGER }), counts: countRows(db), schema: schemaVersion(db) };
}
