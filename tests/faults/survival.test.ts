import { randomBytes } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackup } from '../../electron/backup/create-backup.ts';
import { openBackup, restoreBackup } from '../../electron/backup/restore-backup.ts';
import { createLeaving } from '../../electron/services/leave-register.ts';
import { hasRegister, registerFiles } from '../../electron/services/register-files.ts';
import { insertAttachment } from '../../electron/store/attachment-repository.ts';
import { insertCase } from '../../electron/store/case-repository.ts';
import { reportHeld, trials } from '../support/held.ts';
import { callInto, OWN_SECRET, plainOpening, plainRegister, type PlainRegister } from '../support/plain-session.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { contentDigest, entriesOf } from '../support/register-content.ts';
import { killAtRandom, startWorker, type Worker } from './killed-process.ts';

const WORKER = fileURLToPath(new URL('./survival-worker.ts', import.meta.url));
const CASES = 40;
/** Where the kills fall while leaving: the making of the backup, its last reading, the few milliseconds of the destruction, right after it. */
const MOMENTS = [[500, 'ready'], [150, 'prepared'], [12, 'destroying'], [1, 'ack 0']] as const;
/** A slow computer too finishes something before some of the kills. */
const momentOf = (trial: number): string => (trial % 4 === 3 ? 'ack 0' : 'ready');
const room = mkdtempSync(join(tmpdir(), 'survival-'));
const master = join(room, 'master');
let expected: { readonly digest: string; readonly entries: number };

function fill(register: PlainRegister, cases: number): void {
  register.session.write((db, stamp) => {
    for (let index = 0; index < cases; index += 1) insertCase(db, stamp, { id: inventCaseId(index), caseCode: inventCaseCode(index), record: inventCase(index) });
  });
}

function attach(register: PlainRegister, index: number, bytes: Buffer): void {
  register.session.write((db, stamp) => {
    insertAttachment(db, stamp, { id: `40000000-0000-4000-8000-${String(index).padStart(12, '0')}`, caseId: inventCaseId(index), kind: 'photo', format: 'jpeg', title: `знімок ${String(index)}`, dated: null, sha256: 'a'.repeat(64), bytes });
  });
}

beforeAll(async () => {
  const register = plainRegister(master);
  await register.create();
  fill(register, CASES);
  attach(register, 0, randomBytes(60_000));
  const entries = register.session.read(entriesOf);
  expected = { entries, digest: register.session.read((db) => contentDigest(db, entries)) };
  register.session.lock('person');
});
afterAll(() => { rmSync(room, { recursive: true, force: true }); });

function start(mode: string, directory: string, stick: string): Worker {
  return startWorker([mode, directory, stick], WORKER);
}

/** Whether a folder holds the whole register: it opens, and everything in it is as it was. */
async function isWhole(directory: string): Promise<boolean> {
  const register = plainRegister(directory);
  try {
    await register.unlock();
    return register.session.read((db) => contentDigest(db, expected.entries)) === expected.digest;
  } catch {
    return false;
  } finally {
    register.session.lock('exit');
  }
}

/** Whether the newest backup of a stick opens and restores to the whole register. */
async function isSaved(stick: string): Promise<boolean> {
  const target = mkdtempSync(join(room, 'restored-'));
  try {
    await restoreBackup(stick, target, plainOpening());
    return await isWhole(target);
  } catch {
    return false;
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

function freshStick(): string {
  return mkdtempSync(join(room, 'stick-'));
}

describe('kill -9', () => {
  it('during backups leaves every finished one whole and nothing half under a finished name', async () => {
    const kills = trials('OBERIH_BACKUP_KILLS', 8);
    const [work, stick] = [join(room, 'backing-up'), freshStick()];
    cpSync(master, work, { recursive: true });
    let [failed, made] = [0, 0];
    for (let trial = 0; trial < kills; trial += 1) {
      made += (await killAtRandom(start('backup', work, stick), 400, momentOf(trial))).length;
      const finished = readdirSync(stick).filter((name) => !name.endsWith('.unfinished'));
      for (const name of finished.slice(-2)) if (!await opens(join(stick, name))) failed += 1;
      if (!await isWhole(work)) failed += 1;
    }
    process.stdout.write(`${String(made)} backups were finished before the kills\n`);
    expect(made).toBeGreaterThan(0);
    expect(reportHeld('kills during backups', kills, failed)).toBe(true);
  });

  it('during a restore leaves no register or the whole of it', async () => {
    const kills = trials('OBERIH_RESTORE_KILLS', 8);
    const stick = freshStick();
    const register = plainRegister(master);
    await register.unlock();
    await createBackup(stick, register.source());
    register.session.lock('person');
    let [failed, restored] = [0, 0];
    for (let trial = 0; trial < kills; trial += 1) {
      const into = mkdtempSync(join(room, 'restoring-'));
      restored += (await killAtRandom(start('restore', into, stick), 400, momentOf(trial))).length;
      for (const name of readdirSync(into).slice(-2)) {
        const folder = join(into, name);
        if (existsSync(join(folder, 'register.db')) && !await isWhole(folder)) failed += 1;
      }
      rmSync(into, { recursive: true, force: true });
    }
    process.stdout.write(`${String(restored)} restores were finished before the kills\n`);
    expect(restored).toBeGreaterThan(0);
    expect(reportHeld('kills during restores', kills, failed)).toBe(true);
  });

  it('control: a database that gets its name before its keys is caught', async () => {
    const folder = mkdtempSync(join(room, 'half-'));
    copyFileSync(join(master, 'register.db'), join(folder, 'register.db'));
    expect(await isWhole(folder)).toBe(false);
    const stick = freshStick();
    mkdirSync(join(stick, 'oberih-20261123T100000Z-0123456789'));
    copyFileSync(join(master, 'register.db'), join(stick, 'oberih-20261123T100000Z-0123456789', 'register.db'));
    expect(await isSaved(stick)).toBe(false);
  });

  it('while leaving leaves the register or the verified backup, never neither', async () => {
    const kills = trials('OBERIH_LEAVE_KILLS', 20);
    const seen = { register: 0, backup: 0 };
    let failed = 0;
    for (let trial = 0; trial < kills; trial += 1) {
      const stick = freshStick();
      const work = join(mkdtempSync(join(room, 'leaving-')), 'register');
      cpSync(master, work, { recursive: true });
      const [longest, after] = MOMENTS[trial % MOMENTS.length] ?? MOMENTS[0];
      await killAtRandom(start('leave', work, stick), longest, after);
      const [open, saved] = [hasRegister(registerFiles(work)) && await isWhole(work), await isSaved(stick)];
      if (open) seen.register += 1;
      else if (saved) seen.backup += 1;
      if ((!open && !saved) || (!open && readdirSync(work).some((name) => name.startsWith('register.db')))) failed += 1;
      rmSync(join(work, '..'), { recursive: true, force: true });
      rmSync(stick, { recursive: true, force: true });
    }
    process.stdout.write(`${String(seen.register)} times the register was still there, ${String(seen.backup)} times only the backup\n`);
    expect(Math.min(seen.register, seen.backup)).toBeGreaterThan(0);
    expect(reportHeld('kills while leaving', kills, failed)).toBe(true);
  });

  it('control: leaving in the wrong order is caught', async () => {
    const stick = freshStick();
    const work = join(mkdtempSync(join(room, 'wrong-')), 'register');
    cpSync(master, work, { recursive: true });
    await killAtRandom(start('leave-first', work, stick), 1, 'prepared');
    expect([hasRegister(registerFiles(work)), await isWhole(work), await isSaved(stick)]).toEqual([false, false, false]);
  });
});

async function opens(path: string): Promise<boolean> {
  try {
    await openBackup(path, plainOpening());
    return true;
  } catch {
    return false;
  }
}

describe('backup, wipe, restore', () => {
  it('gives back every table, attachment and entry of registers of every size', async () => {
    const registers = trials('OBERIH_ROUND_TRIPS', 5);
    let failed = 0;
    for (let trial = 0; trial < registers; trial += 1) {
      const [directory, stick] = [join(mkdtempSync(join(room, 'round-')), 'register'), freshStick()];
      const register = plainRegister(directory);
      await register.create();
      const cases = 1 + Math.floor((registers > 10 ? 5000 : 300) * Math.random() ** 3);
      fill(register, cases);
      for (let index = 0; index < Math.min(cases, trial % 4); index += 1) attach(register, index, randomBytes(1 + Math.floor(Math.random() * 400_000)));
      const entries = register.session.read(entriesOf);
      const before = register.session.read((db) => contentDigest(db, entries));
      await createBackup(stick, register.source());
      register.session.lock('person');
      rmSync(directory, { recursive: true });
      mkdirSync(directory);
      await restoreBackup(stick, directory, plainOpening());
      const again = plainRegister(directory);
      await again.unlock();
      if (again.session.read((db) => contentDigest(db, entries)) !== before) failed += 1;
      again.session.lock('exit');
      rmSync(join(directory, '..'), { recursive: true, force: true });
      rmSync(stick, { recursive: true, force: true });
    }
    expect(reportHeld('registers backed up, wiped and restored', registers, failed)).toBe(true);
  });

  it('control: one changed letter of one case is seen', async () => {
    const work = join(mkdtempSync(join(room, 'changed-')), 'register');
    cpSync(master, work, { recursive: true });
    expect(await isWhole(work)).toBe(true);
    const register = plainRegister(work);
    await register.unlock();
    register.session.write((db) => { db.run("UPDATE cases SET name = name || 'а' WHERE number = 1"); });
    register.session.lock('person');
    expect(await isWhole(work)).toBe(false);
  });
});

describe('leaving', () => {
  it('takes less than five seconds from the last confirmation', async () => {
    const cases = trials('OBERIH_LEAVE_CASES', 500);
    const [directory, stick] = [join(room, 'timed', 'register'), freshStick()];
    const register = plainRegister(directory);
    await register.create();
    fill(register, cases);
    const leaving = createLeaving(register.context);
    const { token } = await leaving.prepare(OWN_SECRET, callInto(stick));
    const begun = performance.now();
    expect(leaving.leave({ token, knowsSameDisk: true })).toEqual({ dataRemoved: true });
    const took = performance.now() - begun;
    process.stdout.write(`leaving with ${cases.toLocaleString('en')} cases took ${took.toFixed(0)} ms, the backup read once more included\n`);
    expect(took).toBeLessThan(5000);
    expect(readdirSync(directory).filter((name) => name.startsWith('register.'))).toEqual([]);
  });
});
