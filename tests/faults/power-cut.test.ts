import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBackup } from '../../electron/backup/restore-backup.ts';
import { verifyAudit } from '../../electron/store/audit-verification.ts';
import { completeExchange } from '../../electron/store/exchange-data-key.ts';
import { unlockWithPassphrase } from '../../electron/store/key-file.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { checkIntegrity, closeRegister, openRegister, readTransaction, type Register } from '../../electron/store/open-register.ts';
import type { ReadableRegister } from '../../electron/store/register-handle.ts';
import { keyFor, type UnlockedKeys } from '../../electron/store/unlocked-keys.ts';
import { createSystemClock } from '../../electron/system/clock.ts';
import { CHEAP, PASSPHRASE } from '../support/cheap-application.ts';
import { reportHeld, trials } from '../support/held.ts';
import { readDiskLog, simulateDisk, type DiskChange } from './disk-replay.ts';
import { compileDiskShim, quickFolder } from './disk-shim.ts';
import { startWorker } from './killed-process.ts';
import { laterMigrations } from './later-migrations.ts';
import { isDense, isStoredWhole, storedWhole } from './numbered-cases.ts';
import { NEXT_PASSPHRASE } from './power-cut-passphrases.ts';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('./power-cut-worker.ts', import.meta.url));
const CHECK_EVERY = 8;
const room = quickFolder('power-cut-');
const shim = compileDiskShim(room);
const clock = createSystemClock();
afterAll(() => { rmSync(room, { recursive: true, force: true }); });

/** Runs the worker under the shim and answers all it did to its folder. */
async function record(name: string, parameters: readonly string[]): Promise<readonly DiskChange[]> {
  if ('missing' in shim) throw new Error(shim.missing);
  const [disk, log] = [join(room, name), join(room, `${name}.log`)];
  mkdirSync(disk);
  const worker = startWorker([disk, ...parameters], WORKER, { LD_PRELOAD: shim.path, OBERIH_SHIM_FOLDER: disk, OBERIH_SHIM_LOG: log });
  worker.child.stdin.end();
  await worker.ended;
  expect(worker.child.exitCode).toBe(0);
  return readDiskLog(readFileSync(log));
}

/** Moments to cut at, in order: half anywhere, half beside a flush, a new name or a removal. */
function moments(changes: readonly DiskChange[], count: number): readonly number[] {
  const turning = changes.flatMap(({ kind }, index) => ('SRUT'.includes(kind) ? [index] : []));
  return Array.from({ length: count }, (_, trial) => (trial % 2 === 0 ? randomInt(changes.length) : (turning[randomInt(turning.length)] ?? 0) + randomInt(-1, 2)))
    .map((moment) => Math.max(0, Math.min(changes.length, moment))).sort((left, right) => left - right);
}

interface Told { readonly words: ReadonlySet<string>; readonly saved: readonly number[]; readonly backups: readonly string[] }

function toldBy(text: string): Told {
  const lines = text.split('\n').slice(0, -1);
  const after = (word: string): readonly string[] => lines.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length));
  return { words: new Set(lines), saved: after('saved ').map(Number), backups: after('backup ') };
}

async function keysOf(directory: string, told: Told): Promise<UnlockedKeys> {
  const place = { directory, databasePath: join(directory, 'register.db'), keyOptions: CHEAP, clock, applicationVersion: '0.0.0-fault' };
  const tries = told.words.has('changed') ? [NEXT_PASSPHRASE] : told.words.has('changing') ? [PASSPHRASE, NEXT_PASSPHRASE] : [PASSPHRASE];
  for (const passphrase of tries) {
    const keys = await unlockWithPassphrase(directory, passphrase, CHEAP).catch(() => null);
    if (keys !== null) return completeExchange(place, keys);
  }
  throw new Error('opens with no passphrase');
}

/** What is wrong with what a power cut left, in a word each. */
async function findings(folder: string, told: Told, thorough: boolean): Promise<readonly string[]> {
  const directory = join(folder, 'register');
  if (!existsSync(join(directory, 'register.db'))) return told.words.has('created') ? ['the register is gone'] : [];
  let register: Register | null = null;
  try {
    const keys = await keysOf(directory, told);
    register = openRegister({
      path: join(directory, 'register.db'), keys: { database: keyFor(keys, 'db'), audit: keyFor(keys, 'audit-mac') }, clock, applicationVersion: '0.0.0-fault',
      create: false, migrations: told.words.has('migrating') ? laterMigrations : migrations,
    });
    const sound = readTransaction(register, (db) => [...lost(db, told, thorough), ...(isDense(db) ? [] : ['gap']), ...(verifyAudit(db).ok ? [] : ['chain'])]);
    return [...sound, ...checkIntegrity(register, thorough ? 'whole' : 'quick'), ...(thorough ? await backupFindings(join(folder, 'stick'), told) : [])];
  } catch (failure) {
    return [`does not open: ${failure instanceof Error ? failure.message : 'unknown'}`];
  } finally {
    if (register !== null) closeRegister(register);
  }
}

function lost(db: ReadableRegister, { saved }: Told, thorough: boolean): readonly string[] {
  const there = storedWhole(db);
  return saved.filter((index) => !there.has(index) || (thorough && !isStoredWhole(db, index))).map((index) => `lost ${String(index)}`);
}

/** INVARIANT: a backup under its final name is whole and opens with the passphrase of its day, and one that was reported is there. */
async function backupFindings(stick: string, told: Told): Promise<readonly string[]> {
  const names = existsSync(stick) ? readdirSync(stick).filter((name) => !name.endsWith('.unfinished')) : [];
  const opening = { clock, applicationVersion: '0.0.0-fault', keyOptions: CHEAP, secret: { kind: 'passphrase', passphrase: NEXT_PASSPHRASE } } as const;
  const unsound = await Promise.all(names.map((name) => openBackup(join(stick, name), opening).then(() => [], (failure: unknown) => [`backup: ${String(failure)}`])));
  return [...told.backups.filter((name) => !names.includes(name)).map(() => 'backup gone'), ...unsound.flat()];
}

/** Cuts the power at many moments of a recording; answers what was found each time something was. */
async function cutPower(changes: readonly DiskChange[], root: string, count: number): Promise<readonly (readonly string[])[]> {
  const disk = simulateDisk(root);
  const target = join(room, 'after');
  const bad: (readonly string[])[] = [];
  let [done, told] = [0, ''];
  const acknowledging = new Set<number>();
  for (const [trial, moment] of moments(changes, count).entries()) {
    for (; done < moment; done += 1) {
      const change = changes[done];
      if (change === undefined) break;
      if (change.kind === 'O') acknowledging[change.bytes.toString().endsWith('/acknowledged') ? 'add' : 'delete'](change.handle);
      if (change.kind === 'W' && acknowledging.has(change.handle)) told += change.bytes.toString();
      disk.apply(change);
    }
    rmSync(target, { recursive: true, force: true });
    disk.cut(target, Math.random);
    const found = await findings(target, toldBy(told), trial % CHECK_EVERY === 0);
    if (found.length > 0) bad.push(found);
  }
  return bad;
}

if ('missing' in shim) process.stdout.write(`SKIPPED: simulated power cuts: ${shim.missing}\n`);

describe.skipIf('missing' in shim)('a power cut', () => {
  it('at any moment of a register’s life leaves all that was acknowledged, a whole chain and a register that opens', async () => {
    const changes = await record('life', ['whole']);
    const tried = trials('OBERIH_POWER_CUTS', 120);
    const bad = await cutPower(changes, join(room, 'life'), tried);
    process.stdout.write(`${changes.length.toLocaleString('en')} changes of the disk were recorded; the first finding: ${bad[0]?.slice(0, 3).join('; ') ?? 'none'}\n`);
    expect(reportHeld('simulated power cuts', tried, bad.length)).toBe(true);
  });

  it('loses acknowledged saves when commits are not flushed (control)', async () => {
    const changes = await record('careless', ['saves', 'careless']);
    const bad = await cutPower(changes, join(room, 'careless'), 40);
    expect(bad.filter((found) => found.some((one) => one.startsWith('lost') || one.includes('opens'))).length).toBeGreaterThan(0);
  });
});
