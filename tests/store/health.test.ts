import { readFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertCase } from '../../electron/store/case-repository.ts';
import { diskEncryption, freeBytes } from '../../electron/system/disk-state.ts';
import type { HealthCode } from '../../shared/ipc/channels/health-channels.ts';
import { createRegister, PASSPHRASE, testApplication, type TestApplication } from '../support/cheap-application.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';

const SECRET = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
/** What depends on the computer the tests run on. */
const OF_THE_COMPUTER: readonly HealthCode[] = ['little-space', 'disk-open', 'disk-unknown'];

let test: TestApplication;
let stick: string;
beforeEach(async () => {
  stick = mkdtempSync(join(tmpdir(), 'oberih-stick-'));
  test = testApplication({ chooseFolder: () => Promise.resolve(stick) });
  await createRegister(test);
});
afterEach(() => {
  test.dispose();
  rmSync(stick, { recursive: true, force: true });
});

async function found(application = test): Promise<readonly HealthCode[]> {
  const { findings } = await application.must('health.check', {});
  return findings.map(({ code }) => code).filter((code) => !OF_THE_COMPUTER.includes(code));
}

describe('the check at every start', () => {
  it('finds nothing in a sound register with a fresh backup, and reminds when there is none or it is old', async () => {
    expect(await found()).toEqual(['backup-missing']);
    await test.must('backup.create', {});
    expect(await found()).toEqual([]);
    test.clock.pass(8 * 86_400_000);
    await test.must('register.unlock', { secret: SECRET });
    expect(await found()).toEqual(['backup-old']);
  });

  it('finds a clock that was put back', async () => {
    await test.must('backup.create', {});
    test.clock.pass(-3_600_000);
    expect(await found()).toEqual(['clock-backwards']);
  });

  it.each(['register.keys', 'register.keys.copy'])('finds that %s is damaged or gone; unlocking writes it anew', async (name) => {
    await test.must('backup.create', {});
    writeFileSync(join(test.directory, name), 'damaged');
    expect(await found()).toEqual(['keys-copy']);
    rmSync(join(test.directory, name));
    expect(await found()).toEqual(['keys-copy']);
    await test.must('register.unlock', { secret: SECRET });
    expect(await found()).toEqual([]);
  });

  it('finds a log that was changed from outside', async () => {
    await test.must('backup.create', {});
    test.application.session.write((db) => { db.run('UPDATE audit_head SET sequence = sequence - 1'); });
    expect(await found()).toEqual(['log-broken']);
  });

  it('finds a damaged page', async () => {
    for (let index = 0; index < 60; index += 1) {
      test.application.session.write((db, stamp) => insertCase(db, stamp, { id: inventCaseId(index), caseCode: inventCaseCode(index), record: inventCase(index) }));
    }
    await test.must('backup.create', {});
    test.application.lock('person');
    const path = join(test.directory, 'register.db');
    const bytes = readFileSync(path);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    writeFileSync(path, bytes);
    const again = test.restart();
    await again.must('register.unlock', { secret: SECRET });
    expect(await found(again)).toContain('pages-damaged');
    again.application.lock('exit');
  });
});

describe('the drill of every three months', () => {
  const DAY = 86_400_000;
  const pass = async (milliseconds: number): Promise<void> => {
    test.clock.pass(milliseconds);
    await test.must('register.unlock', { secret: SECRET });
  };
  const due = async (): Promise<boolean> => (await found()).includes('drill-due');
  const postponements = async (): Promise<readonly (string | null)[]> => {
    const { entries } = await test.must('audit.list', { caseId: null, offset: 0, limit: 200 });
    return entries.filter(({ action }) => action === 'drill.postponed').map(({ reason }) => reason);
  };

  it('is due more than 90 days after the register began when there was none, and after the last one', async () => {
    await pass(90 * DAY);
    expect(await due()).toBe(false);
    await pass(1);
    expect(await due()).toBe(true);
    expect((await test.must('health.check', {})).findings).toContainEqual({ code: 'drill-due', weight: 'caution' });
    await test.must('backup.create', {});
    expect(await due()).toBe(true);
    await test.must('backup.verify', { secret: null });
    expect(await due()).toBe(true); // read back with the keys at hand: no drill
    await test.must('backup.verify', { secret: SECRET });
    expect(await due()).toBe(false);
    await pass(90 * DAY);
    expect(await due()).toBe(false);
    await pass(1);
    expect(await due()).toBe(true);
  });

  it('is put off for 30 days with a reason that the log keeps once, and only while it is due', async () => {
    await test.must('backup.postponeDrill', { reason: 'later' });
    expect(await postponements()).toEqual([]);
    await pass(90 * DAY + 1);
    await test.must('backup.postponeDrill', { reason: 'no-stick' });
    await test.must('backup.postponeDrill', { reason: 'away' });
    expect([await due(), await postponements()]).toEqual([false, ['no-stick']]);
    await pass(30 * DAY - 1);
    expect(await due()).toBe(false);
    await pass(1);
    expect(await due()).toBe(true);
    await test.must('backup.postponeDrill', { reason: 'away' });
    expect([await due(), await postponements()]).toEqual([false, ['away', 'no-stick']]);
    test.clock.pass(-1_000); // a putting-off from the future holds nothing up
    expect(await due()).toBe(true);
  });
});

describe('the disk', () => {
  it('is encrypted when its device is a mapper of that kind, open when it is none, unknown when the system does not say', () => {
    const room = mkdtempSync(join(tmpdir(), 'oberih-disk-'));
    const mounts = join(room, 'mountinfo');
    const say = (device: string): void => { writeFileSync(mounts, `1 0 8:1 / / rw - ext4 /dev/root rw\n2 1 ${device} / ${room} rw - ext4 /dev/x rw\n`); };
    const mapper = (device: string, name: string): void => {
      mkdirSync(join(room, device, 'dm'), { recursive: true });
      writeFileSync(join(room, device, 'dm', 'uuid'), name);
    };
    mapper('254:0', 'CRYPT-LUKS2-0123');
    mapper('254:1', 'LVM-0123');
    // a volume upon LUKS, one upon a plain partition, one over both, and an array of two that are encrypted
    for (const [device, name, below] of [['254:2', 'LVM-1', ['dm-0']], ['254:3', 'LVM-2', ['sda3']], ['254:4', 'LVM-3', ['dm-0', 'sda3']], ['9:0', null, ['dm-0', 'dm-1']]] as const) {
      if (name !== null) mapper(device, name);
      for (const under of below) {
        mkdirSync(join(room, device, 'slaves', under), { recursive: true });
        if (under.startsWith('dm-')) mapper(join(device, 'slaves', under), `CRYPT-LUKS2-${under}`);
      }
    }
    const answers = ['254:0', '254:1', '8:2', '0:30', '254:2', '254:3', '254:4', '9:0'].map((device) => { say(device); return diskEncryption(room, mounts, room); });
    expect(answers).toEqual(process.platform === 'linux' ? ['encrypted', 'unknown', 'open', 'unknown', 'encrypted', 'open', 'open', 'encrypted'] : Array.from({ length: 8 }, () => 'unknown'));
    expect(freeBytes(room)).toBeGreaterThan(0);
    expect(freeBytes(join(room, 'missing'))).toBeNull();
    rmSync(room, { recursive: true, force: true });
  });
});
