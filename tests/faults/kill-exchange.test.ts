import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyAudit } from '../../electron/store/audit-verification.ts';
import { insertCase } from '../../electron/store/case-repository.ts';
import { completeExchange, exchangeDataKey, type ExchangePlace } from '../../electron/store/exchange-data-key.ts';
import { createKeyFile, unlockWithPassphrase, unlockWithRecoveryKey } from '../../electron/store/key-file.ts';
import { checkIntegrity, closeRegister, openRegister, readTransaction, writeTransaction, type Register } from '../../electron/store/open-register.ts';
import { keyFor, type UnlockedKeys } from '../../electron/store/unlocked-keys.ts';
import { createSystemClock } from '../../electron/system/clock.ts';
import { CHEAP } from '../support/cheap-key-cost.ts';
import { reportHeld, trials } from '../support/held.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { killAtRandom, startWorker } from './killed-process.ts';

const CASES = 20;
/** Longer than one exchange takes, so that every moment of it is met. */
const LONGEST = 400;
const clock = createSystemClock();

function open(place: ExchangePlace, keys: UnlockedKeys, create = false): Register {
  return openRegister({ path: place.databasePath, keys: { database: keyFor(keys, 'db'), audit: keyFor(keys, 'audit-mac') }, clock, applicationVersion: '0.0.0-fault', create });
}

async function makePlace(): Promise<{ readonly place: ExchangePlace; readonly recovery: string }> {
  const directory = mkdtempSync(join(tmpdir(), 'exchange-'));
  const place = { directory, databasePath: join(directory, 'register.db'), keyOptions: CHEAP, clock, applicationVersion: '0.0.0-fault' };
  const { keys, recoveryGroups } = await createKeyFile(directory, 'one', CHEAP);
  const register = open(place, keys, true);
  writeTransaction(register, (db) => {
    for (let index = 0; index < CASES; index += 1) insertCase(db, { at: '2026-03-01T00:00:00.000Z', by: null }, { id: inventCaseId(index), caseCode: inventCaseCode(index), record: inventCase(index) });
  });
  closeRegister(register);
  return { place, recovery: recoveryGroups.join('-') };
}

async function isWhole(place: ExchangePlace, unlock: () => Promise<UnlockedKeys>): Promise<boolean> {
  try {
    const keys = completeExchange(place, await unlock());
    const register = open(place, keys);
    const sound = checkIntegrity(register).length === 0
      && readTransaction(register, (db) => verifyAudit(db).ok && Number(db.column('SELECT count(*) FROM cases')[0]) === CASES);
    closeRegister(register);
    return sound;
  } catch {
    return false;
  }
}

it('kills during the exchange of the data key leave a register that opens, with the passphrase and with the paper', async () => {
  const kills = trials('OBERIH_EXCHANGE_KILLS', 24);
  const { place, recovery } = await makePlace();
  let failed = 0;
  let exchanged = 0;
  for (let trial = 0; trial < kills; trial += 1) {
    const acknowledged = await killAtRandom(startWorker(['exchange', place.directory, '', '', '']), LONGEST);
    exchanged += acknowledged.length;
    const unlock = trial % 2 === 0 ? () => unlockWithPassphrase(place.directory, 'one', CHEAP) : () => unlockWithRecoveryKey(place.directory, recovery, CHEAP);
    if (!await isWhole(place, unlock)) failed += 1;
  }
  process.stdout.write(`${exchanged.toLocaleString('en')} exchanges were finished before the kills\n`);
  rmSync(place.directory, { recursive: true, force: true });
  expect(reportHeld('kills during the exchange of the data key', kills, failed)).toBe(true);
  expect(exchanged).toBeGreaterThan(0);
});

it('control: an exchange in the wrong order is caught', async () => {
  const { place, recovery } = await makePlace();
  const keys = await unlockWithPassphrase(place.directory, 'one', CHEAP);
  const kept = join(place.directory, 'kept');
  copyFileSync(place.databasePath, kept);
  exchangeDataKey(place, { register: open(place, keys), keys }, []);
  expect(await isWhole(place, () => unlockWithPassphrase(place.directory, 'one', CHEAP))).toBe(true);
  // the register before the exchange beside the keys after it: what a kill would leave if the names changed first
  copyFileSync(kept, place.databasePath);
  expect(await isWhole(place, () => unlockWithRecoveryKey(place.directory, recovery, CHEAP))).toBe(false);
  rmSync(place.directory, { recursive: true, force: true });
});
