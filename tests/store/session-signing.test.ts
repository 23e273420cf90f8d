import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginSigning } from '../../electron/services/session-signing.ts';
import { signerOver } from '../../electron/hand-over/signing.ts';
import { verifyAudit } from '../../electron/store/audit-verification.ts';
import { loadPerson } from '../../electron/store/people-repository.ts';
import { ownSlotOf } from '../../electron/store/own-slot.ts';
import { lendRootKey } from '../../electron/store/unlocked-keys.ts';
import { createRegister, PASSPHRASE, testApplication, type TestApplication } from '../support/cheap-application.ts';
import { openBox } from '../../electron/system/sealed-box.ts';

const HERS = 'дзвіниця суниця ожина полуниця малина порічка';
const SECOND = 'шафран коріандр базилік розмарин чебрець меліса';
const NEW = { name: 'Марія Новенька', position: 'психологиня', phone: null, email: null, role: 'case-worker' } as const;
const secret = (passphrase: string) => ({ kind: 'passphrase', passphrase } as const);

let test: TestApplication;
let recovery: readonly string[];
beforeEach(async () => {
  test = testApplication();
  recovery = await createRegister(test);
});
afterEach(() => { test.dispose(); });

const enterAs = async (passphrase: string): Promise<void> => { await test.must('register.unlock', { secret: secret(passphrase) }); };
const ownKey = (): string => test.application.session.signing().publicKey;
const keysInForce = async (): Promise<readonly (readonly [string | null, string, boolean])[]> =>
  (await test.must('audit.verify', {})).keys.map(({ person, holder, isInForce }) => [person, holder, isInForce] as const);

describe('the signing key of a person', () => {
  it('stays the same from day to day and through a change of passphrase, and signs everything', async () => {
    const first = ownKey();
    await enterAs(PASSPHRASE);
    const second = ownKey();
    await test.must('register.changePassphrase', { current: secret(PASSPHRASE), next: SECOND });
    await test.must('register.changePassphrase', { current: secret(SECOND), next: HERS });
    await enterAs(HERS);
    expect([second, ownKey()]).toEqual([first, first]);
    const { ok, counts } = await test.must('audit.verify', {});
    expect([ok, counts.before, counts.unsigned]).toEqual([true, 4, 0]); // what was written while the register was made
    expect((await test.must('keyCard.show', { language: 'en' })).text).not.toBe('');
  });

  it('is beyond the reach of a colleague who holds every key of the register', async () => {
    await test.must('people.add', { person: NEW, passphrase: HERS });
    await enterAs(HERS);
    const hers = ownKey();
    await enterAs(PASSPHRASE);
    const { register, keys } = test.application.session.opened();
    expect([ownKey() === hers, ownSlotOf(keys)?.privateKey]).toEqual([false, null]);
    // everything a colleague has: the data key, every row, their own signing key
    const reachable = [lendRootKey(keys), test.application.session.signing().sealFor(Buffer.alloc(32, 9)).sealed];
    const rows = test.application.session.read((db) => db.all('SELECT sealed, slot_key FROM person_key_seals'));
    const halves = test.application.session.read((db) => db.column("SELECT name FROM pragma_table_info('person_keys')"));
    expect([rows.length, halves.includes('secret')]).toEqual([2, false]);
    for (const row of rows) {
      for (const key of reachable) {
        const half = createHash('sha256').update(key).digest();
        expect(() => openBox({ publicKey: Buffer.from(row['slot_key'] as Uint8Array), privateKey: half }, row['sealed'] as Uint8Array, Buffer.alloc(0))).toThrow();
        expect(Buffer.from(signerOver(half).key.key).toString('hex')).not.toBe(hers);
      }
    }
    expect(test.application.session.read((db) => verifyAudit(db).ok)).toBe(true);
    expect(register).toBeDefined();
    for (const name of readdirSync(test.directory)) expect(readFileSync(join(test.directory, name)).includes(Buffer.from(hers, 'hex'))).toBe(false);
  });

  it('is another one, and seen to be, after somebody was given a new passphrase', async () => {
    const { id } = await test.must('people.add', { person: NEW, passphrase: HERS });
    await enterAs(HERS);
    const before = ownKey();
    await enterAs(PASSPHRASE);
    await test.must('people.givePassphrase', { id, passphrase: SECOND });
    await enterAs(SECOND);
    expect(ownKey()).not.toBe(before);
    expect(await keysInForce()).toEqual([['Ірина Прикладна', 'person', true], [NEW.name, 'person', false], [NEW.name, 'person', true]]);
    expect((await test.must('audit.verify', {})).ok).toBe(true);
  });

  it('is the paper’s own when somebody comes in with the printed key, and the person’s again afterwards', async () => {
    const own = ownKey();
    await test.must('register.unlock', { secret: { kind: 'recovery-key', recoveryKey: recovery.join(' ') } });
    const paper = ownKey();
    await test.must('case.create', {});
    await test.must('register.unlock', { secret: { kind: 'recovery-key', recoveryKey: recovery.join(' ') } });
    expect([paper === own, ownKey() === paper]).toEqual([false, true]);
    await enterAs(PASSPHRASE);
    expect(ownKey()).toBe(own);
    expect(await keysInForce()).toEqual([['Ірина Прикладна', 'person', true], ['Ірина Прикладна', 'paper', true]]);
  });

  it('goes on signing after the data key was exchanged, and is zeroed on lock', async () => {
    const { id } = await test.must('people.add', { person: NEW, passphrase: HERS });
    const own = ownKey();
    await test.must('people.remove', { id });
    await test.must('case.create', {});
    const signing = test.application.session.signing();
    expect([signing.publicKey, (await test.must('audit.verify', {})).ok]).toEqual([own, true]);
    test.application.lock('person');
    expect(() => signing.sealFor(Buffer.alloc(32, 9))).toThrow('register/locked');
    await enterAs(PASSPHRASE);
    expect([ownKey(), (await test.must('audit.verify', {})).ok]).toEqual([own, true]);
  });

  it('refuses to begin without the slot that opened', () => {
    const session = test.application.session;
    session.write((db, stamp) => {
      const person = loadPerson(db, stamp.by ?? '');
      if (person === null) throw new Error('no person');
      expect(() => beginSigning(db, stamp, { keys: { ...session.opened().keys }, person })).toThrow('register/keys-damaged');
    });
  });
});

describe('states of the log', () => {
  it('leave with a note, are compared again, and say when one last left', async () => {
    expect(await test.must('audit.status', {})).toMatchObject({ anchor: null, due: false });
    const { checkpoint, words } = await test.must('audit.verify', {});
    await test.must('audit.printed', {});
    expect((await test.must('audit.status', {})).anchor).toMatchObject({ kind: 'sheet', days: 0 });
    test.clock.pass(31 * 86_400_000);
    await enterAs(PASSPHRASE);
    expect(await test.must('audit.status', {})).toMatchObject({ anchor: { days: 31 }, due: true });
    expect((await test.must('health.check', {})).findings.map(({ code }) => code)).toContain('anchor-old');
    for (const point of [checkpoint, words.join(' ')]) expect((await test.must('audit.verify', { point })).point).toMatchObject({ outcome: 'contained' });
    expect((await test.must('audit.verify', { point: 'нічого' })).point).toMatchObject({ outcome: 'unreadable' });
  });
});
