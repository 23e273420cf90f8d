import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { MANIFEST_NAME, readManifest, type BackupManifest } from './backup-manifest.ts';

/** One finished backup found in a folder; its manifest has been read and not yet believed. */
export interface FoundBackup {
  readonly path: string;
  readonly name: string;
  readonly manifest: BackupManifest;
}

/** Nobody's name, only when and of which register. Every character is allowed on FAT and exFAT. */
const NAME = /^oberih-\d{8}T\d{6}Z-[0-9A-F]{10}(?:-\d{1,3})?$/u;
/** A backup gets its final name when it is complete and verified. */
export const UNFINISHED = '.unfinished';
/** How many finished backups of one register stay in a folder; the oldest go first. */
const GENERATIONS_KEPT = 10;
const MOST_IN_A_SECOND = 1000;

/** A name that nothing in `folder` has: moment and register. */
export function nextBackupName(folder: string, made: { readonly at: string; readonly fingerprint: string }): string {
  const stamp = made.at.replace(/[-:]/gu, '').replace(/\.\d+Z$/u, 'Z');
  const base = `oberih-${stamp}-${made.fingerprint}`;
  for (let copy = 1; copy < MOST_IN_A_SECOND; copy += 1) {
    const name = copy === 1 ? base : `${base}-${String(copy)}`;
    if (!existsSync(join(folder, name)) && !existsSync(join(folder, name + UNFINISHED))) return name;
  }
  throw new Error('backup/names-used-up');
}

/** The backup a person means by a folder: itself, or the newest in it. @throws {AppError} backup/missing */
export function newestBackup(folder: string): FoundBackup {
  const [newest] = listBackups(folder);
  if (newest === undefined) throw new AppError('backup/missing');
  return newest;
}

/** The finished backups in a folder, newest first; unreadable ones are left out. A folder that is itself a backup answers itself. */
function listBackups(folder: string): readonly FoundBackup[] {
  const candidates = existsSync(join(folder, MANIFEST_NAME)) ? [{ path: folder, name: basename(folder) }] : namesIn(folder).map((name) => ({ path: join(folder, name), name }));
  return candidates
    .flatMap((candidate) => { const manifest = manifestOrNull(candidate.path); return manifest === null ? [] : [{ ...candidate, manifest }]; })
    .toSorted((left, right) => newestFirst(left, right));
}

function newestFirst(left: FoundBackup, right: FoundBackup): number {
  const byMoment = right.manifest.content.createdAt.localeCompare(left.manifest.content.createdAt);
  return byMoment === 0 ? right.name.localeCompare(left.name, 'en', { numeric: true }) : byMoment;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => NAME.test(name));
  } catch {
    return [];
  }
}

function manifestOrNull(path: string): BackupManifest | null {
  try {
    return readManifest(path);
  } catch {
    return null;
  }
}

/** Removes what interrupted backups left in a folder. */
export function removeUnfinished(folder: string): void {
  for (const name of unfinishedIn(folder)) rmSync(join(folder, name), { recursive: true, force: true });
}

function unfinishedIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(UNFINISHED) && NAME.test(name.slice(0, -UNFINISHED.length)));
  } catch {
    return [];
  }
}

/** Removes the oldest backups of one register beyond those kept; answers how many went. `justMade` never goes. */
export function removeOldGenerations(folder: string, register: { readonly id: string; readonly justMade: string }): number {
  const own = listBackups(folder).filter(({ manifest, name }) => manifest.content.registerId === register.id && name !== register.justMade);
  const old = own.slice(GENERATIONS_KEPT - 1);
  for (const { path } of old) rmSync(path, { recursive: true, force: true });
  return old.length;
}
