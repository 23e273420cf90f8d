/**
 * Everything that writes the register's folder, done once through the application, to be recorded by the disk shim. Says
 * what it has been told is done by writing to the file `acknowledged`, so that the recording knows when. Started with:
 * folder, `whole` or `saves`, and `careless` to flush as little as SQLite does by itself (the control: it must be caught).
 */
import { mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { unlockWithPassphrase } from '../../electron/store/key-file.ts';
import { closeRegister, openRegister, writeTransaction } from '../../electron/store/open-register.ts';
import { keyFor } from '../../electron/store/unlocked-keys.ts';
import { createSystemClock } from '../../electron/system/clock.ts';
import { CHEAP, createRegister, testApplication, PASSPHRASE, type TestApplication } from '../support/cheap-application.ts';
import { laterMigrations } from './later-migrations.ts';
import { saveNumbered } from './numbered-cases.ts';
import { NEXT_PASSPHRASE } from './power-cut-passphrases.ts';

const [, , folder = '', extent = 'whole', flushing = ''] = process.argv;
const directory = join(folder, 'register');
const acknowledged = openSync(join(folder, 'acknowledged'), 'a');
const say = (what: string): void => { writeSync(acknowledged, `${what}\n`); };
mkdirSync(join(folder, 'stick'));
let next = 0;

if (flushing === 'careless') flushCarelessly();
const app = testApplication({ directory, chooseFolder: () => Promise.resolve(join(folder, 'stick')) });
await createRegister(app);
say('created');
if (extent === 'saves') save(app, 120); else await wholeLife();

/** SQLite's own choice for a register opened again: a commit is not flushed. */
function flushCarelessly(): void {
  const pragma = Object.getOwnPropertyDescriptor(Driver.prototype, 'pragma')?.value as (this: Driver.Database, source: string, options?: Driver.PragmaOptions) => unknown;
  Driver.prototype.pragma = function careless(this: Driver.Database, source: string, options?: Driver.PragmaOptions): unknown {
    const answer = pragma.call(this, source === 'synchronous = FULL' ? 'synchronous = NORMAL' : source, options);
    return source === 'synchronous' ? 2 : answer; // what it was asked to be, not what it is
  };
}

function save(over: TestApplication, count: number): void {
  for (let index = 0; index < count; index += 1, next += 1) {
    over.application.session.write((db, stamp) => { saveNumbered(db, stamp, next); });
    say(`saved ${String(next)}`);
  }
}

async function wholeLife(): Promise<void> {
  const { id } = await app.must('people.add', { person: { name: 'Марко Тимчасовий', position: 'фахівець', phone: null, email: null, role: 'case-worker' }, passphrase: 'дорога світанок полиця гончар місток яблуня сопілка' });
  save(app, 40);
  const current = { kind: 'passphrase', passphrase: PASSPHRASE } as const;
  say('changing');
  await app.must('register.changePassphrase', { current, next: NEXT_PASSPHRASE });
  say('changed');
  save(app, 10);
  say(`backup ${(await app.must('backup.create', {})).name}`);
  await app.must('people.remove', { id });
  save(app, 50);
  app.application.lock('person');
  const again = app.restart();
  await again.must('register.unlock', { secret: { kind: 'passphrase', passphrase: NEXT_PASSPHRASE } });
  save(again, 20);
  again.application.lock('person');
  await migrate();
}

async function migrate(): Promise<void> {
  const keys = await unlockWithPassphrase(directory, NEXT_PASSPHRASE, CHEAP);
  say('migrating');
  const clock = createSystemClock();
  const register = openRegister({
    path: join(directory, 'register.db'), keys: { database: keyFor(keys, 'db'), audit: keyFor(keys, 'audit-mac') }, clock, applicationVersion: '0.0.0-fault',
    create: false, migrations: laterMigrations,
  });
  say('migrated');
  for (let index = 0; index < 20; index += 1, next += 1) {
    writeTransaction(register, (db) => { saveNumbered(db, { at: clock.now(), by: null }, next); });
    say(`saved ${String(next)}`);
  }
  closeRegister(register);
}
