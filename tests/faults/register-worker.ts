/**
 * A process to be watched and killed: works on a register through the real store and says on standard output what it has
 * done. Started with: mode, folder, keys in hex (database, audit). It waits for a line before it begins, so that the time
 * of starting is not part of the trial.
 */
import { join } from 'node:path';
import { appendAuditEvent } from '../../electron/store/audit-log.ts';
import { insertCase, loadCase, updateCase } from '../../electron/store/case-repository.ts';
import { migrations, type Migration } from '../../electron/store/migrations/index.ts';
import { closeRegister, openRegister, writeTransaction, type Register } from '../../electron/store/open-register.ts';
import { createSystemClock } from '../../electron/system/clock.ts';
import { CHEAP } from '../support/cheap-key-cost.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { laterMigrations } from './later-migrations.ts';
import { say, waitForLine } from './worker-lines.ts';

const [, , mode = '', directory = '', database = '', audit = ''] = process.argv;
const clock = createSystemClock();

function open(list: readonly Migration[] = migrations): Register {
  return openRegister({
    path: join(directory, 'register.db'), keys: { database: Buffer.from(database, 'hex'), audit: Buffer.from(audit, 'hex') }, clock,
    applicationVersion: '0.0.0-fault', create: false, migrations: list,
  });
}

/** Saves without end: a new case, then a change of it; each acknowledged once it is stored. */
function save(acknowledgeEarly: boolean): void {
  const register = open();
  const stamp = (): { at: string; by: null } => ({ at: clock.now(), by: null });
  const begun = Number(process.argv[6] ?? 0);
  say('ready');
  waitForLine();
  for (let index = begun; ; index += 1) {
    if (acknowledgeEarly) say(`ack ${String(index)}`);
    writeTransaction(register, (db) => {
      insertCase(db, stamp(), { id: inventCaseId(index), caseCode: inventCaseCode(index), record: inventCase(index) });
      const stored = loadCase(db, inventCaseId(index));
      updateCase(db, stamp(), { id: inventCaseId(index), revision: 1, record: { ...stored?.record, plan: { goals: `номер ${String(index)}` } } });
      appendAuditEvent(db, stamp(), { action: 'case.viewed', caseId: inventCaseId(index) });
    });
    if (!acknowledgeEarly) say(`ack ${String(index)}`);
  }
}

/** Changes the passphrase without end: one, two, one, two … */
async function changePassphrase(): Promise<void> {
  // loaded here alone: hundreds of workers of the other modes start in half the time without it
  const { replacePassphrase, unlockWithPassphrase } = await import('../../electron/store/key-file.ts');
  let keys = await unlockWithPassphrase(directory, 'one', CHEAP).catch(() => unlockWithPassphrase(directory, 'two', CHEAP));
  say('ready');
  waitForLine();
  for (let round = 0; ; round += 1) {
    keys = (await replacePassphrase(directory, keys, { slotId: keys.slotId, passphrase: round % 2 === 0 ? 'two' : 'one', ...CHEAP })).keys;
    say(`ack ${String(round)}`);
  }
}

/** Exchanges the data key without end, as the application does: finish what was cut off, open, exchange, open again. */
async function exchange(): Promise<void> {
  const { unlockWithPassphrase } = await import('../../electron/store/key-file.ts');
  const { completeExchange, exchangeDataKey } = await import('../../electron/store/exchange-data-key.ts');
  const { keyFor } = await import('../../electron/store/unlocked-keys.ts');
  const place = { directory, databasePath: join(directory, 'register.db'), keyOptions: CHEAP, clock, applicationVersion: '0.0.0-fault' };
  let keys = completeExchange(place, await unlockWithPassphrase(directory, 'one', CHEAP));
  const openNow = (): Register => openRegister({ path: place.databasePath, keys: { database: keyFor(keys, 'db'), audit: keyFor(keys, 'audit-mac') }, clock, applicationVersion: '0.0.0-fault', create: false });
  let register = openNow();
  say('ready');
  waitForLine();
  for (let round = 0; ; round += 1) {
    keys = exchangeDataKey(place, { register, keys }, []);
    register = openNow();
    say(`ack ${String(round)}`);
  }
}

function migrate(): void {
  say('ready');
  waitForLine();
  closeRegister(open(laterMigrations));
  say('ack 0');
  waitForLine();
}

if (mode === 'save') save(false);
if (mode === 'early') save(true);
if (mode === 'passphrase') await changePassphrase();
if (mode === 'migrate') migrate();
if (mode === 'exchange') await exchange();
