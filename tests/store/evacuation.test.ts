import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishDestruction } from '../../electron/store/destroy-register.ts';
import { FIRST_PLAN, reviewDueOn, type EvacuationPlan } from '../../shared/evacuation/plan.ts';
import { createRegister, PASSPHRASE, testApplication, type TestApplication } from '../support/cheap-application.ts';
import { inventCase } from '../support/register-cases.ts';

const SECRET = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
const DAY = 86_400_000;
const PLAN: EvacuationPlan = {
  ...FIRST_PLAN, decides: 'Олена Наглядова', deputy: 'Тарас Прикладний', meeting: 'Вокзал, зал чекання',
  things: FIRST_PLAN.things.map((thing) => ({ ...thing, takenBy: 'Ірина Прикладна', where: 'шафа 1' })),
  calls: FIRST_PLAN.calls.map((call) => ({ ...call, name: 'Олена Наглядова', phone: '+380670000002' })),
};

let room: string;
let test: TestApplication;
let recovery: readonly string[];
let chosen: string | null;
beforeEach(async () => {
  room = mkdtempSync(join(tmpdir(), 'oberih-leaving-'));
  chosen = join(room, 'stick');
  mkdirSync(chosen);
  test = testApplication({ directory: join(room, 'one', 'register'), chooseFolder: () => Promise.resolve(chosen) });
  recovery = await createRegister(test);
  await test.must('case.create', { record: inventCase(1) });
});
afterEach(() => {
  test.dispose();
  rmSync(room, { recursive: true, force: true });
});

async function codeOf(answer: Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>): Promise<string | undefined> {
  return (await answer).error?.code;
}
const leave = (token: string, knowsSameDisk = true) => test.call('evacuation.leave', { token, hasBackup: true, knowsSameDisk });
const ownFiles = (): readonly string[] => readdirSync(test.directory).filter((name) => /^register\.(?:db|keys|leaving)/u.test(name)).toSorted();
const WHOLE = ['register.db', 'register.keys', 'register.keys.copy'];

describe('the plan', () => {
  it('is kept, read again and due for review after the months it names', async () => {
    expect(await test.must('evacuation.plan', {})).toEqual({ plan: null, reviewedOn: null, dueOn: null, due: true });
    await test.must('evacuation.savePlan', { plan: PLAN });
    expect(await test.must('evacuation.plan', {})).toEqual({ plan: PLAN, reviewedOn: '2026-11-23', dueOn: '2027-02-23', due: false });
    test.clock.pass(92 * DAY);
    await test.must('register.unlock', { secret: SECRET });
    expect((await test.must('evacuation.plan', {})).due).toBe(true);
    await test.must('evacuation.review', {});
    expect(await test.must('evacuation.plan', {})).toMatchObject({ reviewedOn: '2027-02-23', dueOn: '2027-05-23', due: false });
  });

  it.each([['2026-01-31', 1, '2026-02-28'], ['2028-01-31', 1, '2028-02-29'], ['2026-11-30', 3, '2027-02-28'], ['2026-12-15', 12, '2027-12-15']] as const)(
    'reviewed on %s for %d months is due on %s', (reviewedOn, reviewEveryMonths, due) => {
      expect(reviewDueOn({ reviewedOn, plan: { ...PLAN, reviewEveryMonths } })).toBe(due);
    });

  it('prints on one page, filled in or blank, in both languages', async () => {
    const full: EvacuationPlan = { ...PLAN, things: Array.from({ length: 10 }, () => PLAN.things[1] ?? FIRST_PLAN.things[0]).filter((thing) => thing !== undefined), calls: Array.from({ length: 8 }, () => PLAN.calls[0]).filter((call) => call !== undefined), staying: 'Шафа з чернетками: замкнути, ключ віддати охороні' };
    await test.must('evacuation.savePlan', { plan: full });
    for (const language of ['uk', 'en'] as const) {
      for (const blank of [false, true]) expect([language, blank, (await test.must('evacuation.sheet', { language, blank })).pages.length]).toEqual([language, blank, 1]);
      const { files } = await test.must('evacuation.saveSheet', { language, blank: false });
      expect(readFileSync(join(chosen ?? '', files[0]?.name ?? '')).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});

describe('leaving', () => {
  it('backs up, opens the backup, and only then destroys; the register opens on another computer, also with the paper', async () => {
    const prepared = await test.must('evacuation.prepare', { secret: SECRET });
    expect([prepared.backup.cases, prepared.sameDisk, ownFiles()]).toEqual([1, true, expect.arrayContaining(WHOLE)]);
    const answer = await leave(prepared.token);
    expect(answer).toMatchObject({ ok: true, value: { dataRemoved: true } });
    expect([ownFiles(), test.application.session.state()]).toEqual([[], 'missing']);
    for (const secret of [SECRET, { kind: 'recovery-key', recoveryKey: recovery.join(' ') } as const]) {
      const other = testApplication({ directory: join(mkdtempSync(join(room, 'other-')), 'register'), chooseFolder: () => Promise.resolve(chosen) });
      expect((await other.must('backup.restore', { secret })).state).toBe('unlocked');
      expect((await other.must('case.list', { query: '', sort: 'updated', offset: 0, limit: 10 })).total).toBe(1);
      expect((await other.must('audit.verify', {})).ok).toBe(true);
      other.dispose();
    }
  });

  it('overwrites the keys before they are removed, also copies that were set aside', async () => {
    const keys = readFileSync(join(test.directory, 'register.keys'));
    writeFileSync(join(test.directory, 'register.keys.set-aside-20260101T000000Z'), keys);
    writeFileSync(join(test.directory, 'register.db.before-migration-from-1'), 'old');
    const { linkSync } = await import('node:fs');
    // a second name for the same place on the disk shows what was written there
    const watched = ['register.keys', 'register.keys.copy', 'register.keys.set-aside-20260101T000000Z', 'register.db'].map((name) => {
      linkSync(join(test.directory, name), join(room, `watched-${name}`));
      return join(room, `watched-${name}`);
    });
    const beginning = readFileSync(watched[3] ?? '').subarray(0, 4096);
    const { token } = await test.must('evacuation.prepare', { secret: SECRET });
    await leave(token);
    expect(watched.slice(0, 3).map((path) => readFileSync(path).equals(keys) || readFileSync(path).includes('oberih-keys'))).toEqual([false, false, false]);
    expect(readFileSync(watched[3] ?? '').subarray(0, 4096).equals(beginning)).toBe(false);
    expect(ownFiles()).toEqual([]);
  });

  it('refuses a wrong passphrase before anything is written', async () => {
    expect(await codeOf(test.call('evacuation.prepare', { secret: { kind: 'passphrase', passphrase: 'зовсім не та фраза тут' } }))).toBe('register/wrong-secret');
    expect(readdirSync(chosen ?? '')).toEqual([]);
  });

  it('refuses the folder of the register itself, and a dialog that was closed', async () => {
    chosen = test.directory;
    expect(await codeOf(test.call('evacuation.prepare', { secret: SECRET }))).toBe('evacuation/same-place');
    chosen = null;
    expect(await codeOf(test.call('evacuation.prepare', { secret: SECRET }))).toBe('file/cancelled');
    expect(await codeOf(leave('11111111-1111-4111-8111-111111111111'))).toBe('evacuation/not-prepared');
  });

  it('refuses without the first step, without the word about the disk, after a change, after a lock, after a quarter of an hour', async () => {
    const prepare = async (): Promise<string> => (await test.must('evacuation.prepare', { secret: SECRET })).token;
    expect(await codeOf(leave(await prepare(), false))).toBe('evacuation/same-disk');
    const changed = await prepare();
    await test.must('case.create', { record: inventCase(2) });
    expect(await codeOf(leave(changed))).toBe('evacuation/changed');
    const locked = await prepare();
    await test.must('register.lock', {});
    await new Promise((resolve) => { setImmediate(resolve); });
    await test.must('register.unlock', { secret: SECRET });
    expect(await codeOf(leave(locked))).toBe('evacuation/not-prepared');
    await test.must('register.setIdleMinutes', { minutes: 15 });
    const old = await prepare();
    test.clock.pass(15 * 60_000 + 1);
    expect(await codeOf(leave(old))).toBe('evacuation/not-prepared');
    const wrong = await prepare();
    expect(await codeOf(leave('11111111-1111-4111-8111-111111111111'))).toBe('evacuation/not-prepared');
    expect(await codeOf(leave(wrong))).toBe('evacuation/not-prepared');
    expect(ownFiles()).toEqual(expect.arrayContaining(WHOLE));
    expect(test.application.session.state()).toBe('unlocked');
  });

  it('refuses when the backup on the stick was changed in between', async () => {
    const { token, backup } = await test.must('evacuation.prepare', { secret: SECRET });
    const path = join(chosen ?? '', backup.name, 'register.db');
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
    writeFileSync(path, bytes);
    expect(await codeOf(leave(token))).toBe('backup/damaged');
    expect(test.application.session.state()).toBe('unlocked');
  });
});

describe('a destruction that was cut off', () => {
  it('is finished at the next start once the keys are gone, and undone while one copy opens', async () => {
    await test.must('register.lock', {});
    const [keys, copy] = [join(test.directory, 'register.keys'), join(test.directory, 'register.keys.copy')];
    writeFileSync(join(test.directory, 'register.leaving'), '1');
    writeFileSync(keys, Buffer.alloc(900, 7));
    const again = test.restart();
    expect((await again.must('app.status', {})).state).toBe('locked');
    expect((await again.must('register.unlock', { secret: SECRET })).state).toBe('unlocked');
    expect([existsSync(join(test.directory, 'register.leaving')), readFileSync(keys).equals(readFileSync(copy))]).toEqual([false, true]);
    await again.must('register.lock', {});
    writeFileSync(join(test.directory, 'register.leaving'), '1');
    rmSync(keys);
    writeFileSync(copy, Buffer.alloc(900, 7));
    expect((await test.restart().must('app.status', {})).state).toBe('missing');
    expect(ownFiles()).toEqual([]);
  });

  it('never removes anything without its mark, however the keys look', async () => {
    await test.must('register.lock', {});
    const kept = join(room, 'kept');
    copyFileSync(join(test.directory, 'register.db'), kept);
    for (const name of ['register.keys', 'register.keys.copy']) writeFileSync(join(test.directory, name), 'x');
    finishDestruction(test.directory);
    expect((await test.restart().must('app.status', {})).state).toBe('locked');
    expect(readFileSync(join(test.directory, 'register.db')).equals(readFileSync(kept))).toBe(true);
  });
});
