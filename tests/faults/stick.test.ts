import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createBackup, holdsFile } from '../../electron/backup/create-backup.ts';
import { openBackup, restoreBackup } from '../../electron/backup/restore-backup.ts';
import { createLeaving } from '../../electron/services/leave-register.ts';
import { insertCase } from '../../electron/store/case-repository.ts';
import { reportHeld, trials } from '../support/held.ts';
import { callInto, OWN_SECRET, plainOpening, plainRegister, type PlainRegister } from '../support/plain-session.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';

const room = mkdtempSync(join(tmpdir(), 'sticks-'));
const stick = join(room, 'stick');
const SMALL = 4;
let register: PlainRegister;

beforeAll(async () => {
  register = plainRegister(join(room, 'register'));
  await register.create();
  register.session.write((db, stamp) => { for (let index = 0; index < 60; index += 1) insertCase(db, stamp, { id: inventCaseId(index), caseCode: inventCaseCode(index), record: inventCase(index) }); });
  mkdirSync(stick);
});
afterEach(() => {
  spawnSync('umount', ['-l', stick]);
  rmSync(stick, { recursive: true, force: true });
  mkdirSync(stick, { recursive: true });
});
afterAll(() => {
  register.session.lock('exit');
  rmSync(room, { recursive: true, force: true });
});

const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (failure: unknown) => (failure instanceof Error ? failure.message : ''));
const finished = (folder = stick): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('oberih-') && !name.endsWith('.unfinished'));

/** Mounts something as the stick; says why where that cannot be done. */
function mounted(options: readonly string[], what: string): boolean {
  const done = spawnSync('mount', [...options, stick]).status === 0;
  if (!done) process.stdout.write(`SKIPPED: ${what} cannot be mounted here (it takes an administrator and the system’s own driver)\n`);
  return done;
}

/** Fills what is left of a small stick but for so many bytes. */
function fillUp(leaving: number): void {
  const block = Buffer.alloc(64 * 1024, 7);
  const parts: Buffer[] = [];
  for (let size = 0; size < SMALL * 1024 * 1024 - leaving; size += block.length) parts.push(block);
  try {
    writeFileSync(join(stick, 'photos'), Buffer.concat(parts));
  } catch {
    // full is what it was to become
  }
}

describe('a full stick', () => {
  it('refuses a backup in words, keeps the last good one, and leaves nothing half', async () => {
    if (!mounted(['-t', 'tmpfs', '-o', `size=${String(SMALL)}m`, 'tmpfs'], 'a stick of 4 MB')) return;
    const first = await createBackup(stick, register.source());
    // so little, that the room is refused beforehand
    fillUp(600_000);
    expect(await codeOf(createBackup(stick, register.source()))).toBe('register/disk-full');
    expect([finished(), readdirSync(stick).filter((name) => name.endsWith('.unfinished'))]).toEqual([[first.name], []]);
    // and full in the middle: the room was there when it was asked for
    rmSync(join(stick, 'photos'), { force: true });
    const source = { ...register.source(), report: (phase: string): void => { if (phase === 'copying-register') fillUp(700_000); } };
    expect(await codeOf(createBackup(stick, source))).toBe('register/disk-full');
    expect([finished(), readdirSync(stick).filter((name) => name.endsWith('.unfinished'))]).toEqual([[first.name], []]);
    expect((await openBackup(stick, plainOpening())).name).toBe(first.name);
  });

  it('never leads to destruction when people leave', async () => {
    if (!mounted(['-t', 'tmpfs', '-o', `size=${String(SMALL)}m`, 'tmpfs'], 'a stick of 4 MB')) return;
    fillUp(300_000);
    const leaving = createLeaving(register.context);
    expect(await codeOf(leaving.prepare(OWN_SECRET, callInto(stick)))).toBe('register/disk-full');
    expect(() => { leaving.leave({ token: '11111111-1111-4111-8111-111111111111', knowsSameDisk: true }); }).toThrow('evacuation/not-prepared');
    expect(register.session.state()).toBe('unlocked');
  });

  it('a disk too small for a restore leaves no register and no part of one', async () => {
    const made = await createBackup(join(room, 'good'), register.source());
    if (!mounted(['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs'], 'a disk of 256 KB')) return;
    const folder = join(stick, 'register');
    mkdirSync(folder);
    expect(await codeOf(restoreBackup(join(room, 'good', made.name), folder, plainOpening()))).toMatch(/^(?:register\/disk-full|file\/not-written)$/u);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a stick that is pulled out', () => {
  /** What happens to the folder at a phase of the work; each is what some system shows. */
  const LOSSES: readonly (readonly [string, () => void])[] = [
    ['the folder is gone', () => { rmSync(stick, { recursive: true, force: true }); }],
    ['the unfinished copy is gone', () => { for (const name of readdirSync(stick)) if (name.endsWith('.unfinished')) rmSync(join(stick, name), { recursive: true, force: true }); }],
    ['the copy is half', () => { for (const name of readdirSync(stick, { recursive: true }).map(String)) if (name.includes('.unfinished') && name.endsWith('register.db')) writeFileSync(join(stick, name), readFileSync(join(stick, name)).subarray(0, 9000)); }],
    ['another stick is in', () => { rmSync(stick, { recursive: true, force: true }); mkdirSync(stick); }],
  ];

  it('in the middle of a backup is told as such, and nothing is taken for a backup', async () => {
    const tried = trials('OBERIH_STICKS_REMOVED', 12);
    let failed = 0;
    for (let trial = 0; trial < tried; trial += 1) {
      const [, lose] = LOSSES[trial % LOSSES.length] ?? LOSSES[0] ?? [];
      const phase = ['reading-back', 'finishing'][Math.floor(trial / LOSSES.length) % 2];
      mkdirSync(stick, { recursive: true });
      const source = { ...register.source(), report: (now: string): void => { if (now === phase) lose?.(); } };
      const code = await codeOf(createBackup(stick, source));
      const left = existsSync(stick) ? finished() : [];
      if (!['file/not-written', 'backup/damaged', 'backup/missing'].includes(code) || left.length > 0) failed += 1;
      rmSync(stick, { recursive: true, force: true });
    }
    expect(reportHeld('sticks pulled out during a backup', tried, failed)).toBe(true);
  });

  it('between the two steps of leaving destroys nothing', async () => {
    for (const [name, lose] of LOSSES.filter(([loss]) => loss !== 'the unfinished copy is gone')) {
      const directory = join(mkdtempSync(join(room, 'pulled-')), 'register');
      cpSync(join(room, 'register'), directory, { recursive: true, filter: (path) => !path.endsWith('.lock') });
      const other = plainRegister(directory);
      await other.unlock();
      mkdirSync(stick, { recursive: true });
      const leaving = createLeaving(other.context);
      const { token } = await leaving.prepare(OWN_SECRET, callInto(stick));
      if (name === 'the copy is half') for (const made of finished()) writeFileSync(join(stick, made, 'register.db'), readFileSync(join(stick, made, 'register.db')).subarray(0, 9000));
      else lose();
      expect([name, await codeOf(Promise.resolve().then(() => leaving.leave({ token, knowsSameDisk: true })))]).toEqual([name, name === 'the copy is half' ? 'backup/damaged' : 'backup/missing']);
      expect([name, other.session.state()]).toEqual([name, 'unlocked']);
      // once refused, the first step has to be done again
      expect([name, await codeOf(Promise.resolve().then(() => leaving.leave({ token, knowsSameDisk: true })))]).toEqual([name, 'evacuation/not-prepared']);
      other.session.lock('exit');
    }
  });

  it('control: with the stick in place the same backup is made', async () => {
    expect(await codeOf(createBackup(stick, register.source()))).toBe('done');
    expect(finished()).toHaveLength(1);
  });
});

describe('a stick with FAT', () => {
  it('takes a backup and gives it back', async () => {
    const image = join(room, 'fat.img');
    const made = ['mkfs.vfat', 'mkfs.fat'].some((tool) => spawnSync(tool, ['-C', image, '16384']).status === 0);
    if (!made) process.stdout.write('SKIPPED: no tool here makes a FAT file system\n');
    if (!made || !mounted(['-o', 'loop', image], 'a FAT image')) return;
    const { name } = await createBackup(stick, register.source());
    const folder = join(room, 'from-fat');
    mkdirSync(folder);
    expect((await restoreBackup(stick, folder, plainOpening())).name).toBe(name);
  });

  it('gets only names FAT allows, and no file it cannot hold', async () => {
    const { name } = await createBackup(stick, register.source());
    for (const part of [name, ...readdirSync(join(stick, name))]) {
      expect(part).toMatch(/^[A-Za-z0-9._-]{1,60}$/u);
      expect(part).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[. ]$/iu);
    }
    expect([holdsFile(0x4d44, 2 ** 32 - 1), holdsFile(0x4d44, 2 ** 32), holdsFile(0x2011_bab0, 2 ** 40), holdsFile(0xef53, 2 ** 40)]).toEqual([true, false, true, true]);
  });
});
