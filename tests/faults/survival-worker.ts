/**
 * A process to be killed while it makes backups, restores one or leaves. Started with: mode, folder of the register (or of
 * the restored ones), folder of the stick. It waits for a line before it begins.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createBackup } from '../../electron/backup/create-backup.ts';
import { restoreBackup } from '../../electron/backup/restore-backup.ts';
import { createLeaving } from '../../electron/services/leave-register.ts';
import { destroyRegister } from '../../electron/store/destroy-register.ts';
import { callInto, OWN_SECRET, plainOpening, plainRegister } from '../support/plain-session.ts';
import { say, waitForLine } from './worker-lines.ts';

const [, , mode = '', directory = '', stick = ''] = process.argv;

function begin(): void {
  say('ready');
  waitForLine();
}

/** One backup after another onto the same stick. */
async function backUp(): Promise<void> {
  const register = plainRegister(directory);
  await register.unlock();
  begin();
  for (let round = 0; ; round += 1) {
    await createBackup(stick, register.source());
    say(`ack ${String(round)}`);
  }
}

/** The same backup into one new folder after another. */
async function restore(): Promise<void> {
  begin();
  for (let round = 0; ; round += 1) {
    const folder = join(directory, String(round));
    mkdirSync(folder);
    say(`began ${String(round)}`);
    await restoreBackup(stick, folder, plainOpening());
    say(`ack ${String(round)}`);
  }
}

async function leave(): Promise<void> {
  const register = plainRegister(directory);
  await register.unlock();
  begin();
  const { session } = register;
  // from the closing on only the destruction is left
  const lock: typeof session.lock = (reason) => { session.lock(reason); say('destroying'); };
  const leaving = createLeaving({ ...register.context, session: { ...session, lock } });
  const { token } = await leaving.prepare(OWN_SECRET, callInto(stick));
  say('prepared');
  leaving.leave({ token, knowsSameDisk: true });
  say('ack 0');
  waitForLine();
}

/** A control: the keys go first and the backup is made of what is still open. */
async function leaveInTheWrongOrder(): Promise<void> {
  const register = plainRegister(directory);
  await register.unlock();
  begin();
  const source = register.source();
  destroyRegister(directory);
  say('prepared');
  await createBackup(stick, source);
  waitForLine();
}

if (mode === 'backup') await backUp();
if (mode === 'restore') await restore();
if (mode === 'leave') await leave();
if (mode === 'leave-first') await leaveInTheWrongOrder();
