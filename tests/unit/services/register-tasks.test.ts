import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AGENCY, CHEAP, createRegister, PASSPHRASE, PERSON, testApplication, type TestApplication } from '../../support/cheap-application.ts';

const open: TestApplication[] = [];
const made = (over: Parameters<typeof testApplication>[0] = {}): TestApplication => {
  const test = testApplication(over);
  open.push(test);
  return test;
};
afterEach(() => { for (const test of open.splice(0)) test.dispose(); });

/** Cheap for a test, and dear enough to be derived in a thread of its own. */
const IN_THREAD = { keyOptions: { testCost: { memoryKiB: 32_768, iterations: 2, parallelism: 1 } } } as const;
const OTHER = 'ковадло журавель підмурок світанок вересень горобина джерело';
const NEW = { agency: AGENCY, person: PERSON, passphrase: PASSPHRASE, language: 'uk' } as const;
const SECRET = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
const TASK = '11111111-1111-4111-8111-111111111111';
const turn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 1); });

/** Every state a task was seen in while `work` went on, asked for in the same thread. */
async function watched(test: TestApplication, work: Promise<unknown>): Promise<readonly string[]> {
  const seen = new Set<string>();
  const life = { going: true };
  const ended = work.finally(() => { life.going = false; });
  while (life.going) {
    const { known, phase, fraction } = await test.must('task.progress', { taskId: TASK });
    if (known) seen.add(`${phase} ${String(fraction)}`);
    await turn();
  }
  await ended;
  return [...seen];
}

describe('making and opening a register', () => {
  it('answers other calls meanwhile and says what it is at', async () => {
    const test = made(IN_THREAD);
    expect(await watched(test, test.must('register.create', { ...NEW, taskId: TASK }))).toContain('deriving-key 0.315');
    await test.must('register.lock', {});
    const seen = await watched(test, test.must('register.unlock', { secret: SECRET, taskId: TASK }));
    expect(seen).toContain('deriving-key null');
    expect(await test.must('task.progress', { taskId: TASK })).toMatchObject({ phase: 'opening-register', finished: true });
  });

  it('stops between two steps when it is told to, and leaves nothing behind', async () => {
    const test = made(IN_THREAD);
    const creating = test.call('register.create', { ...NEW, taskId: TASK });
    await turn();
    await test.must('task.cancel', { taskId: TASK });
    expect(await creating).toMatchObject({ ok: false, error: { code: 'task/cancelled' } });
    expect([(await test.must('app.status', {})).state, existsSync(join(test.directory, 'register.keys'))]).toEqual(['missing', false]);
    await createRegister(test);
    await test.must('register.lock', {});
    const unlocking = test.call('register.unlock', { secret: SECRET, taskId: TASK });
    await turn();
    await test.must('task.cancel', { taskId: TASK });
    expect(await unlocking).toMatchObject({ ok: false, error: { code: 'task/cancelled' } });
    expect((await test.must('app.status', {})).state).toBe('locked');
    expect(await test.call('register.unlock', { secret: SECRET })).toMatchObject({ ok: true });
  });

  it('keeps the old passphrase when a change of it is stopped', async () => {
    const test = made(IN_THREAD);
    await createRegister(test);
    const changing = test.call('register.changePassphrase', { current: SECRET, next: OTHER, taskId: TASK });
    await turn();
    await test.must('task.cancel', { taskId: TASK });
    expect(await changing).toMatchObject({ ok: false, error: { code: 'task/cancelled' } });
    await test.must('register.lock', {});
    expect(await test.call('register.unlock', { secret: SECRET })).toMatchObject({ ok: true });
  });
});

describe('onLock', () => {
  it('tells every listener once a lock, whoever locked, and nothing when nobody was in', async () => {
    const test = made();
    const told: string[] = [];
    for (const name of ['one', 'two']) test.application.onLock(() => { told.push(`${name} ${test.application.session.state()}`); });
    test.application.lock('exit');
    await createRegister(test);
    await turn();
    expect(told).toEqual([]);
    test.application.lock('idle');
    expect(told).toEqual([]); // a turn later, so that an answer goes out first
    await turn();
    expect(told).toEqual(['one locked', 'two locked']);
    await test.must('register.unlock', { secret: SECRET });
    await test.must('register.lock', {});
    await turn();
    expect(told.length).toBe(4);
  });
});

describe('an older key file put back', () => {
  const NAMES = ['register.keys', 'register.keys.copy'];
  const lastActions = async (test: TestApplication): Promise<readonly (string | null)[]> =>
    (await test.must('audit.list', { caseId: null, offset: 0, limit: 2 })).entries.map(({ action, reason }) => `${action} ${String(reason)}`);

  it('opens, and the log says so each time', async () => {
    const test = made({ keyOptions: CHEAP });
    await createRegister(test);
    const old = NAMES.map((name) => readFileSync(join(test.directory, name)));
    await test.must('register.changePassphrase', { current: SECRET, next: OTHER });
    await test.must('register.lock', {});
    NAMES.forEach((name, index) => { writeFileSync(join(test.directory, name), old[index] ?? ''); });
    for (let time = 0; time < 2; time += 1) {
      await test.must('register.unlock', { secret: SECRET });
      expect(await lastActions(test)).toEqual(['register.unlocked passphrase', 'keys.older 1-of-2']);
      await test.must('register.lock', {});
    }
  });

  it('is not seen in a file that is as new as any (control)', async () => {
    const test = made({ keyOptions: CHEAP });
    await createRegister(test);
    await test.must('register.changePassphrase', { current: SECRET, next: OTHER });
    await test.must('register.lock', {});
    await test.must('register.unlock', { secret: { kind: 'passphrase', passphrase: OTHER } });
    expect(await lastActions(test)).toEqual(['register.unlocked passphrase', 'register.locked person']);
  });
});
