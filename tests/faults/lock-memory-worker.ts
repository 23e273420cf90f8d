/**
 * The application as a person uses it, in a process whose memory is searched from outside. Started with the folder of a
 * register; takes the passphrase on standard input, so that it stands in no argument. Says `unlocked` after a while of work
 * and `locked` after locking, and stands still at each. Works with the product's own key derivation, in its own thread.
 */
import { readSync } from 'node:fs';
import { z } from 'zod';
import { createRouter } from '../../electron/ipc/router.ts';
import { createApplication } from '../../electron/services/application.ts';
import { createClient } from '../../shared/ipc/client.ts';
import { say, waitForLine } from './worker-lines.ts';

const [, , directory = '', stick = ''] = process.argv;
const ORIGIN = 'https://register.invalid';
const application = createApplication({ directory, trustedOrigins: [ORIGIN], chooseFolder: () => Promise.resolve(stick), writeLog: () => undefined });
const dispatch = createRouter(application);
const call = createClient((channel, payload) => dispatch(channel, payload, { frame: 'main', origin: ORIGIN }));

const plainRecord = z.record(z.string(), z.json());

function readPassphrase(): string {
  const bytes = Buffer.alloc(1024);
  const length = readSync(0, bytes);
  const text = bytes.toString('utf8', 0, length).trimEnd();
  bytes.fill(0);
  return text;
}

async function work(): Promise<void> {
  const opened = await call('register.unlock', { secret: { kind: 'passphrase', passphrase: readPassphrase() } });
  if (!opened.ok) throw new Error(opened.error.code);
  const listed = await call('case.list', { query: '', sort: 'name', offset: 0, limit: 50 });
  if (!listed.ok) throw new Error(listed.error.code);
  for (const { id } of listed.value.rows) {
    const shown = await call('case.show', { id });
    if (shown.ok) await call('case.save', { id, revision: shown.value.revision, record: plainRecord.parse(shown.value.record) });
  }
  for (const check of [await call('audit.verify', {}), await call('health.check', {}), await call('backup.create', {})]) {
    if (!check.ok) throw new Error(check.error.code);
  }
}

say('ready');
await work();
say('unlocked');
waitForLine();
await call('register.lock', {});
await new Promise((resolve) => { setTimeout(resolve, 100); }); // what runs one turn after a lock has run
say('locked');
waitForLine();
