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
  const found = inspected(directory, reading);
  if (!found.audit.ok || found.audit.checkpoint !== content.checkpoint || found.schema !== content.schema) throw new AppError('backup/damaged');
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

function inspected(directory: string, reading: BackupReading): ReturnType<typeof factsOf> {
  const lent = { database: keyFor(reading.keys, 'db'), audit: keyFor(reading.keys, 'audit-mac') };
  try {
    const options = { path: join(directory, BACKUP_FILES[0]), keys: lent, clock: reading.clock, applicationVersion: reading.applicationVersion };
    return inspectRegister(options, factsOf);
  } catch (failure) {
    throw failure instanceof AppError && failure.code !== 'register/newer-version' ? new AppError('backup/damaged') : failure;
  } finally {
    lent.database.fill(0);
    lent.audit.fill(0);
  }
}

function factsOf(db: Parameters<typeof verifyAudit>[0]) {
  return { audit: verifyAudit(db), counts: countRows(db), schema: schemaVersion(db) };
}
