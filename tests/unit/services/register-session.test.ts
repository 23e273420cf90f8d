import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AGENCY, createRegister, PASSPHRASE, PERSON, testApplication, type TestApplication } from '../../support/cheap-application.ts';

const open: TestApplication[] = [];
const fresh = (): TestApplication => {
  const test = testApplication();
  open.push(test);
  return test;
};
afterEach(() => { for (const test of open.splice(0)) test.dispose(); });

const OTHER = 'ковадло журавель підмурок світанок вересень горобина джерело';
const codeOf = (answer: { ok: boolean; error?: { code: string } }): string => (answer.ok ? 'ok' : answer.error?.code ?? '');
const unlock = (test: TestApplication, passphrase = PASSPHRASE): Promise<string> =>
  test.call('register.unlock', { secret: { kind: 'passphrase', passphrase } }).then((answer) => codeOf(answer));

describe('register session', () => {
  it('is missing, then unlocked by its creator, then locked', async () => {
    const test = fresh();
    expect((await test.must('app.status', {})).state).toBe('missing');
    const groups = await createRegister(test);
    expect(groups.length).toBe(9);
    const status = await test.must('app.status', {});
    expect(status).toEqual({
      state: 'unlocked', language: 'uk', version: '0.1.0', agency: AGENCY,
      person: { ...PERSON, id: status.person?.id, role: 'focal-point' },
      policy: { ...status.policy, id: 'oberih-default', reviewDate: '2028-01-01' }, secondsToLock: 300, idleMinutes: 5, quitOnLock: false, recoveryPending: true,
    });
    const locked = await test.must('register.lock', {});
    expect([locked.state, locked.agency, locked.person, locked.secondsToLock, locked.recoveryPending]).toEqual(['locked', null, null, null, false]);
  });

  it('opens again after a restart with the passphrase and with the recovery key, however it is typed', async () => {
    const test = fresh();
    const groups = await createRegister(test);
    test.application.lock('exit');
    const again = test.restart();
    expect(await unlock(again)).toBe('ok');
    await again.must('register.lock', {});
    const typed = ` ${groups.join('-').toLowerCase()} `;
    expect(codeOf(await again.call('register.unlock', { secret: { kind: 'recovery-key', recoveryKey: typed } }))).toBe('ok');
    expect((await again.must('app.status', {})).person?.name).toBe(PERSON.name);
    again.application.lock('exit');
  });

  it('refuses a weak passphrase and a second register, and changes nothing', async () => {
    const test = fresh();
    const input = { agency: AGENCY, person: PERSON, language: 'uk' } as const;
    expect(codeOf(await test.call('register.create', { ...input, passphrase: 'пароль123456' }))).toBe('register/weak-passphrase');
    expect(existsSync(test.directory)).toBe(false);
    await createRegister(test);
    expect(codeOf(await test.call('register.create', { ...input, passphrase: OTHER }))).toBe('register/exists');
    await test.must('register.lock', {});
    expect(codeOf(await test.call('register.create', { ...input, passphrase: OTHER }))).toBe('register/exists');
    expect(await unlock(test)).toBe('ok');
  });

  it('makes wrong tries wait 1, 2, 4 … 60 seconds, also after a restart, and tells the log how many there were', async () => {
    const test = fresh();
    await createRegister(test);
    await test.must('register.lock', {});
    const waits: number[] = [];
    for (let wrong = 1; wrong <= 8; wrong += 1) {
      expect(await unlock(test, OTHER)).toBe('register/wrong-secret');
      const refused = await test.restart().call('register.unlock', { secret: { kind: 'passphrase', passphrase: PASSPHRASE } });
      waits.push(refused.ok ? 0 : Number(refused.error.params['seconds']));
      test.clock.pass((waits.at(-1) ?? 0) * 1000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(await unlock(test)).toBe('ok');
    const { entries } = await test.must('audit.list', { caseId: null, offset: 0, limit: 1 });
    expect([entries[0]?.action, entries[0]?.reason]).toEqual(['register.unlocked', 'passphrase-after-8-failed']);
    await test.must('register.lock', {});
    expect(await unlock(test, OTHER)).toBe('register/wrong-secret');
  });

  it('changes the passphrase: the old one opens nothing, the recovery key still does', async () => {
    const test = fresh();
    const groups = await createRegister(test);
    const change = (passphrase: string, next: string): Promise<string> =>
      test.call('register.changePassphrase', { current: { kind: 'passphrase', passphrase }, next }).then(codeOf);
    expect(await change(OTHER, OTHER)).toBe('register/wrong-secret');
    expect(await change(PASSPHRASE, 'коротка')).toBe('register/weak-passphrase');
    expect(await change(PASSPHRASE, OTHER)).toBe('ok');
    await test.must('register.lock', {});
    expect(await unlock(test, PASSPHRASE)).toBe('register/wrong-secret');
    test.clock.pass(60_000);
    expect(await unlock(test, OTHER)).toBe('ok');
    await test.must('register.lock', {});
    expect(codeOf(await test.call('register.unlock', { secret: { kind: 'recovery-key', recoveryKey: groups.join(' ') } }))).toBe('ok');
  });

  it('confirms the recovery key by two groups typed back, once', async () => {
    const test = fresh();
    const groups = await createRegister(test);
    const confirm = (...typed: { index: number; value: string }[]): Promise<boolean> =>
      test.must('register.confirmRecovery', { groups: typed }).then((answer) => answer.confirmed);
    const [third = '', sixth = ''] = [groups[2], groups[5]];
    expect(await confirm({ index: 2, value: third }, { index: 5, value: 'AAAA' })).toBe(false);
    expect(await confirm({ index: 2, value: third }, { index: 2, value: third })).toBe(false);
    expect(await confirm({ index: 2, value: ` ${third.toLowerCase()} ` }, { index: 5, value: sixth })).toBe(true);
    expect((await test.must('app.status', {})).recoveryPending).toBe(false);
    expect(codeOf(await test.call('register.recoverySheet', { language: 'uk' }))).toBe('register/recovery-mismatch');
    expect(await confirm({ index: 2, value: third }, { index: 5, value: sixth })).toBe(false);
  });

  it('draws the recovery sheet; after a restart a new key takes the place of one that was never confirmed', async () => {
    const test = fresh();
    const groups = await createRegister(test);
    const { pages } = await test.must('register.recoverySheet', { language: 'uk' });
    expect([pages.length, pages[0]?.startsWith('<svg')]).toEqual([1, true]);
    await test.must('register.lock', {});
    expect(await unlock(test)).toBe('ok');
    expect((await test.must('register.recoverySheet', { language: 'en' })).pages.length).toBe(1);
    const old = groups.slice(0, 2).map((value, index) => ({ index, value }));
    expect(await test.must('register.confirmRecovery', { groups: old })).toEqual({ confirmed: false });
    await test.must('register.lock', {});
    expect(codeOf(await test.call('register.unlock', { secret: { kind: 'recovery-key', recoveryKey: groups.join('') } }))).toBe('register/wrong-secret');
    test.clock.pass(60_000);
    expect(await unlock(test)).toBe('ok');
  });

  it('still opens after a passphrase change that was cut short by a lock', async () => {
    const test = fresh();
    await createRegister(test);
    const changing = test.call('register.changePassphrase', { current: { kind: 'passphrase', passphrase: PASSPHRASE }, next: OTHER });
    test.application.lock('idle');
    expect(codeOf(await changing)).toBe('register/locked');
    const before = await unlock(test, PASSPHRASE);
    test.clock.pass(60_000);
    expect([before, await unlock(test, OTHER)]).toContain('ok');
  });

  it('locks by itself when nobody is there, and not while somebody is', async () => {
    const test = fresh();
    await createRegister(test);
    await test.must('register.setIdleMinutes', { minutes: 1 });
    test.clock.pass(40_000);
    expect((await test.must('app.status', {})).secondsToLock).toBe(20);
    expect((await test.must('register.touch', {})).secondsToLock).toBe(60);
    expect((await test.must('app.status', {})).secondsToLock).toBe(60);
    test.application.lock('idle');
    expect((await test.must('app.status', {})).state).toBe('locked');
    expect(await unlock(test)).toBe('ok');
    const { entries } = await test.must('audit.list', { caseId: null, offset: 0, limit: 2 });
    expect(entries.map((entry) => [entry.action, entry.reason])).toEqual([['register.unlocked', 'passphrase'], ['register.locked', 'idle']]);
  });

  it('answers register/in-use while another process has the folder, and register/keys-damaged when both key files are gone bad', async () => {
    const test = fresh();
    await createRegister(test);
    expect(codeOf(await test.restart().call('register.unlock', { secret: { kind: 'passphrase', passphrase: PASSPHRASE } }))).toBe('register/in-use');
    await test.must('register.lock', {});
    const keys = readFileSync(join(test.directory, 'register.keys'));
    writeFileSync(join(test.directory, 'register.keys'), 'nonsense');
    expect(await unlock(test)).toBe('ok'); // the other copy opens, and mends the first
    expect(readFileSync(join(test.directory, 'register.keys'))).toEqual(keys);
    await test.must('register.lock', {});
    for (const name of ['register.keys', 'register.keys.copy']) writeFileSync(join(test.directory, name), 'nonsense');
    expect(await unlock(test)).toBe('register/keys-damaged');
  });

  it('sets key files without a register aside instead of refusing or overwriting them', async () => {
    const test = fresh();
    await createRegister(test);
    test.application.lock('exit');
    const { renameSync } = await import('node:fs');
    renameSync(join(test.directory, 'register.db'), join(test.directory, 'elsewhere.db'));
    writeFileSync(join(test.directory, 'register.db.unfinished'), 'left by a crash');
    await createRegister(test);
    expect(readdirSync(test.directory).filter((name) => name.includes('set-aside')).length).toBe(2);
    expect(existsSync(join(test.directory, 'register.db.unfinished'))).toBe(false);
  });

  it('keeps the chosen language for the unlock screen', async () => {
    const test = fresh();
    await createRegister(test);
    await test.must('app.setLanguage', { language: 'en' });
    await test.must('register.lock', {});
    expect((await test.restart().must('app.status', {})).language).toBe('en');
    expect(await unlock(test)).toBe('ok');
    expect((await test.must('app.status', {})).language).toBe('en');
  });

  it('renames the agency and the person, each as one entry of the log', async () => {
    const test = fresh();
    await createRegister(test);
    const before = (await test.must('audit.list', { caseId: null, offset: 0, limit: 1 })).total;
    const status = await test.must('register.updateAgency', { agency: { ...AGENCY, name: 'Інша назва' }, person: PERSON });
    expect(status.agency?.name).toBe('Інша назва');
    await test.must('register.updateAgency', { agency: { ...AGENCY, name: 'Інша назва' }, person: { ...PERSON, position: 'керівниця' } });
    const { total, entries } = await test.must('audit.list', { caseId: null, offset: 0, limit: 2 });
    expect([total - before, entries.map((entry) => [entry.action, entry.fields])]).toEqual([
      2, [['person.changed', ['position']], ['setting.changed', ['agency']]],
    ]);
  });

  it('verifies its log and names the checkpoint in eight words', async () => {
    const test = fresh();
    await createRegister(test);
    const result = await test.must('audit.verify', {});
    expect([result.ok, result.entries > 3, result.brokenAt, result.words.length, result.checkpoint.startsWith('OBERIH-LOG:')])
      .toEqual([true, true, null, 8, true]);
  });

  it('leaves no name, passphrase or recovery key in any file or log line', async () => {
    const test = fresh();
    const groups = await createRegister(test);
    await test.must('register.lock', {});
    await unlock(test, OTHER);
    const secrets = [PASSPHRASE, OTHER, 'криниця', PERSON.name, AGENCY.name, groups.join(''), groups.join(' '), groups.join('-')];
    const found = readdirSync(test.directory).filter((name) => secrets.some((secret) => readFileSync(join(test.directory, name)).includes(secret)));
    expect([found, test.log.filter((line) => secrets.some((secret) => line.includes(secret)))]).toEqual([[], []]);
    // positive control: the search finds a planted name
    writeFileSync(join(test.directory, 'planted'), `x${PERSON.name}x`);
    expect(readFileSync(join(test.directory, 'planted')).includes(PERSON.name)).toBe(true);
  });
});
