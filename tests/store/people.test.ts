import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEY_FILE_COPIES } from '../../electron/store/key-file.ts';
import { rememberBackup } from '../../electron/store/settings-repository.ts';
import { contract, type ChannelName } from '../../shared/ipc/contract.ts';
import { createRegister, PASSPHRASE, testApplication, type TestApplication } from '../support/cheap-application.ts';

const HERS = 'дзвіниця суниця ожина полуниця малина порічка';
const SECOND = 'шафран коріандр базилік розмарин чебрець меліса';
const secret = (passphrase: string) => ({ kind: 'passphrase', passphrase } as const);
const NEW = { name: 'Марія Новенька', position: 'психологиня', phone: null, email: null, role: 'case-worker' } as const;

let test: TestApplication;
let recovery: readonly string[];
beforeEach(async () => {
  test = testApplication();
  recovery = await createRegister(test);
});
afterEach(() => { test.dispose(); });

async function codeOf(name: ChannelName, input: Parameters<TestApplication['call']>[1]): Promise<string> {
  const answer = await test.call(name, input);
  return answer.ok ? 'done' : answer.error.code;
}
async function enterAs(passphrase: string): Promise<void> {
  await test.must('register.unlock', { secret: secret(passphrase) });
}

describe('people', () => {
  it('each open the register with a passphrase of their own and are named in what they do', async () => {
    const { id } = await test.must('people.add', { person: NEW, passphrase: HERS });
    await enterAs(HERS);
    expect((await test.must('app.status', {})).person).toMatchObject({ id, name: NEW.name, role: 'case-worker' });
    await test.must('case.create', {});
    const { entries } = await test.must('audit.list', { caseId: null, offset: 0, limit: 5 });
    expect(entries.find(({ action }) => action === 'case.created')?.person).toBe(NEW.name);
    expect((await test.must('people.list', {})).people.map(({ name, canUnlock, isSelf }) => [name, canUnlock, isSelf])).toEqual([['Ірина Прикладна', true, false], [NEW.name, true, true]]);
  });

  it('do only what their role may: no case worker lets people in, no reviewer writes', async () => {
    await test.must('people.add', { person: NEW, passphrase: HERS });
    await test.must('people.add', { person: { ...NEW, name: 'Петро Перевіряльник', role: 'reviewer' }, passphrase: SECOND });
    await enterAs(HERS);
    expect(await codeOf('people.add', { person: NEW, passphrase: SECOND })).toBe('channel/forbidden-role');
    await enterAs(SECOND);
    expect(await codeOf('case.create', {})).toBe('channel/forbidden-role');
    expect(await codeOf('case.list', { query: '', statuses: ['open'], sort: 'due', offset: 0, limit: 10 })).toBe('done');
  });

  it('who is removed gets in no more, also not with a key file kept from before; everyone else does', async () => {
    const { id } = await test.must('people.add', { person: NEW, passphrase: HERS });
    await test.must('case.create', {});
    const kept = KEY_FILE_COPIES.map((name) => readFileSync(join(test.directory, name)));
    await test.must('people.remove', { id });
    expect((await test.must('audit.verify', {})).ok).toBe(true);
    test.application.lock('person');
    expect(await codeOf('register.unlock', { secret: secret(HERS) })).toBe('register/wrong-secret');
    test.clock.pass(60_000);
    await enterAs(PASSPHRASE);
    await test.must('register.unlock', { secret: { kind: 'recovery-key', recoveryKey: recovery.join(' ') } });
    expect((await test.must('case.list', { query: '', statuses: ['open'], sort: 'due', offset: 0, limit: 10 })).total).toBe(1);
    test.application.lock('person');
    KEY_FILE_COPIES.forEach((name, index) => { writeFileSync(join(test.directory, name), kept[index] ?? ''); });
    expect(await codeOf('register.unlock', { secret: secret(HERS) })).toBe('register/damaged');
  });

  it('get a new passphrase when they forgot theirs, and the old one opens nothing', async () => {
    const { id } = await test.must('people.add', { person: NEW, passphrase: HERS });
    await test.must('people.givePassphrase', { id, passphrase: SECOND });
    expect(await codeOf('register.unlock', { secret: secret(HERS) })).toBe('register/wrong-secret');
    test.clock.pass(60_000);
    await enterAs(SECOND);
  });

  it('change their own passphrase with their own, or with a paper, and never with that of a colleague', async () => {
    await test.must('people.add', { person: NEW, passphrase: HERS });
    const change = (current: object): Promise<string> => codeOf('register.changePassphrase', { current, next: SECOND } as Parameters<typeof codeOf>[1]);
    expect(await change(secret(HERS))).toBe('register/wrong-secret');
    await enterAs(PASSPHRASE);
    expect(await change({ kind: 'recovery-key', recoveryKey: recovery.join(' ') })).toBe('done');
    await enterAs(SECOND);
  });

  it('never leave the register without a focal point, and nobody removes themselves', async () => {
    const [self] = (await test.must('people.list', {})).people;
    const { id: _id, canUnlock: _can, isSelf: _self, ...facts } = self ?? { ...NEW, id: '', canUnlock: true, isSelf: true };
    expect(await codeOf('people.change', { id: self?.id ?? '', person: { ...facts, role: 'case-worker' } })).toBe('person/last-focal-point');
    expect(await codeOf('people.remove', { id: self?.id ?? '' })).toBe('person/is-self');
    expect(await codeOf('people.remove', { id: 'nobody' })).toBe('person/not-found');
    expect(await codeOf('people.add', { person: NEW, passphrase: 'коротка' })).toBe('register/weak-passphrase');
    const { id } = await test.must('people.add', { person: { ...NEW, role: 'focal-point' }, passphrase: HERS });
    await test.must('people.change', { id: self?.id ?? '', person: { ...facts, role: 'supervisor' } });
    expect((await test.must('app.status', {})).person?.role).toBe('supervisor');
    expect(await codeOf('people.remove', { id })).toBe('channel/forbidden-role');
  });

  it('leave copies behind that the log knows: since they were added, five days one by one, the rest in numbers', async () => {
    test.dispose();
    const stick = mkdtempSync(join(tmpdir(), 'oberih-stick-'));
    test = testApplication({ chooseFolder: () => Promise.resolve(stick) });
    await createRegister(test);
    const backUp = (): void => { test.application.session.write((db, stamp) => { rememberBackup(db, stamp, { at: stamp.at, checkpoint: 'x' }); }); };
    const backUpNextDay = async (): Promise<void> => {
      test.clock.pass(86_400_000);
      await enterAs(PASSPHRASE);
      backUp();
    };
    await test.must('backup.create', {});
    test.clock.pass(60_000);
    const { id } = await test.must('people.add', { person: NEW, passphrase: HERS });
    expect(await test.must('people.copies', { id })).toEqual({ count: 0, days: [], moreDays: 0 });
    for (let day = 0; day < 5; day += 1) await backUpNextDay();
    const five = ['2026-11-28', '2026-11-27', '2026-11-26', '2026-11-25', '2026-11-24'];
    expect(await test.must('people.copies', { id })).toEqual({ count: 5, days: five, moreDays: 0 });
    backUp();
    await backUpNextDay();
    expect(await test.must('people.copies', { id })).toEqual({ count: 7, days: ['2026-11-29', ...five.slice(0, 4)], moreDays: 1 });
    const [self] = (await test.must('people.list', {})).people.filter(({ isSelf }) => isSelf);
    expect((await test.must('people.copies', { id: self?.id ?? '' })).count).toBe(8);
    expect(await codeOf('people.copies', { id: 'nobody' })).toBe('person/not-found');
    await enterAs(HERS);
    expect(await codeOf('people.copies', { id })).toBe('channel/forbidden-role');
    rmSync(stick, { recursive: true, force: true });
  });

  it('as reviewers reach nothing but what reads, prints for themselves or concerns their own passphrase', () => {
    const reached = Object.entries(contract).filter(([, { access, roles }]: [string, { access: string; roles?: readonly string[] }]) =>
      access === 'unlocked' && (roles === undefined || roles.includes('reviewer'))).map(([name]) => name);
    expect(reached.toSorted()).toEqual([...REVIEWER_REACHES].toSorted());
  });
});

/** INVARIANT: a channel that is not here is refused to a reviewer; whoever adds one decides, and this list shows it. */
const REVIEWER_REACHES = [
  'register.touch', 'app.copied', 'register.changePassphrase', 'audit.verify', 'audit.list', 'audit.status', 'audit.sheet', 'audit.printed', 'audit.saveNote', 'audit.export', 'audit.witnesses', 'backup.status', 'backup.verify', 'health.check', 'people.list',
  'case.list', 'case.show', 'case.check', 'case.history', 'attachment.list', 'attachment.show', 'evacuation.plan', 'evacuation.sheet', 'evacuation.saveSheet', 'place.search', 'place.name',
  'consent.list', 'consent.document', 'consent.blankPack', 'consent.life', 'consent.check', 'consent.previewWithdrawal', 'consent.centre', 'guide.list', 'notice.list', 'notice.show',
  'recipient.list', 'referral.preview', 'referral.blank', 'disclosure.list', 'disclosure.show', 'disclosure.export', 'disclosure.answer', 'disclosure.verify',
  'screening.check', 'screening.list', 'keyCard.show', 'keyCard.save', 'partnerKey.list', 'handOver.options', 'incoming.list', 'incoming.show',
  'referralStatus.list', 'referralStatus.show', 'policy.show', 'policy.explain', 'policy.matrix', 'policy.selfCheck', 'policy.wallSheet', 'policy.saveWallSheet',
  'request.list', 'request.show', 'request.letter',
  'retention.list', 'retention.show', 'retention.schedule', 'retention.certificates', 'retention.certificate', 'incident.list', 'incident.show', 'incident.notification',
] as const;
