import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { keyFor, type UnlockedKeys } from '../store/unlocked-keys.ts';

/** What a backup consists of beside its manifest. */
export const BACKUP_FILES = ['register.db', 'register.keys'] as const;
export const MANIFEST_NAME = 'manifest.json';
const LARGEST_MANIFEST = 64 * 1024;
const BLOCK = 1024 * 1024;

const contentSchema = z.strictObject({
  format: z.literal('oberih-backup'), version: z.literal(1), registerId: z.uuid(),
  /** ten symbols that tell registers apart, as printed on the recovery sheet */
  fingerprint: z.string().regex(/^[0-9A-F]{10}$/u),
  /** ISO 8601, UTC */
  createdAt: z.iso.datetime(), applicationVersion: z.string().max(40), schema: z.int().min(1),
  /** the log as it stood, as a signed line; in backups from before there was a tree, the hash of its last entry */
  checkpoint: z.string().regex(/^(?:oberih-audit\/1 \d{1,15} [0-9a-f]{64}|OBERIH-LOG:[0-9A-F]{10}\/\d{1,15}\/[0-9A-F]{64}(?:\/\d{1,15}\/[0-9A-F]{128})?)$/u),
  files: z.tuple([fileSchema('register.db'), fileSchema('register.keys')]),
});

function fileSchema<Name extends string>(name: Name) {
  return z.strictObject({ name: z.literal(name), /** bytes */ size: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/u) });
}

/** `seal`: HMAC-SHA-256 over the canonical content under the register's key for backups, in hex. */
const manifestSchema = z.strictObject({ content: contentSchema, seal: z.string().regex(/^[0-9a-f]{64}$/u) });
export type BackupContent = z.infer<typeof contentSchema>;
export type BackupManifest = z.infer<typeof manifestSchema>;

/** Size and digest of a file, read anew from the disk in blocks. @throws Error of the file system */
export function measureFile<Name extends string>(directory: string, name: Name): { readonly name: Name; readonly size: number; readonly sha256: string } {
  const digest = createHash('sha256');
  const block = Buffer.alloc(BLOCK);
  const descriptor = openSync(join(directory, name), 'r');
  let size = 0;
  try {
    for (let read = readSync(descriptor, block); read > 0; read = readSync(descriptor, block)) {
      digest.update(block.subarray(0, read));
      size += read;
    }
  } finally {
    closeSync(descriptor);
    block.fill(0);
  }
  return { name, size, sha256: digest.digest('hex') };
}

function sealOf(keys: UnlockedKeys, content: BackupContent): Buffer {
  const key = keyFor(keys, 'backup');
  try {
    return createHmac('sha256', key).update(canonicalJson(content)).digest();
  } finally {
    key.fill(0);
  }
}

/** The bytes of a manifest with its seal. @throws {AppError} register/locked */
export function sealManifest(keys: UnlockedKeys, content: BackupContent): Buffer {
  const manifest: BackupManifest = { content, seal: sealOf(keys, content).toString('hex') };
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');
}

/** Whether the manifest was made by a holder of the register's key and is unchanged. */
export function isSealed(keys: UnlockedKeys, manifest: BackupManifest): boolean {
  return timingSafeEqual(sealOf(keys, manifest.content), Buffer.from(manifest.seal, 'hex'));
}

/** Reads a backup's manifest without believing it. @throws {AppError} backup/missing, backup/damaged */
export function readManifest(directory: string): BackupManifest {
  const path = join(directory, MANIFEST_NAME);
  let bytes: Buffer;
  try {
    if (statSync(path).size > LARGEST_MANIFEST) throw new AppError('backup/damaged');
    bytes = readFileSync(path);
  } catch (failure) {
    throw failure instanceof AppError ? failure : new AppError('backup/missing');
  }
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new AppError('backup/damaged');
  }
}
