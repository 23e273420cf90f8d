/**
 * Puts canaries into every part of a register through the real store and stands still at each step, so that the disk can
 * be searched. Started with: folder, keys in hex (database, audit), and `file` to let SQLite use temporary files (the
 * control: it must be caught).
 */
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { recipientSchema, restrictionSchema } from '../../shared/domain/consent-record.ts';
import { insertCase, updateCase } from '../../electron/store/case-repository.ts';
import { listCases } from '../../electron/store/case-list.ts';
import { saveDraft } from '../../electron/store/draft-repository.ts';
import { closeRegister, copyRegister, openRegister, readTransaction, writeTransaction, type Register } from '../../electron/store/open-register.ts';
import { saveRecipient } from '../../electron/store/recipient-repository.ts';
import { insertRestriction } from '../../electron/store/restriction-repository.ts';
import { saveScreenedText } from '../../electron/store/screened-text-repository.ts';
import { createSystemClock } from '../../electron/system/clock.ts';
import { createLog } from '../../electron/system/redacting-log.ts';
import { inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { CANARIES } from './canaries.ts';
import { laterMigrations } from './later-migrations.ts';
import { say, waitForLine } from './worker-lines.ts';
import { appendFileSync } from 'node:fs';

const [, , directory = '', database = '', audit = '', temporary = ''] = process.argv;
const keys = { database: Buffer.from(database, 'hex'), audit: Buffer.from(audit, 'hex') };
const clock = createSystemClock();
const stamp = (): { at: string; by: null } => ({ at: clock.now(), by: null });
const path = join(directory, 'register.db');
const CASES = 2600;
const canary = (index: number): string => CANARIES[index % CANARIES.length] ?? '';
/** A text of about ten thousand characters with canaries in it: 2,600 of them are more than 25 MB. */
const longText = (index: number): string => Array.from({ length: 130 }, (_, part) => `${canary(index + part)} та інші слова, що нічого не кажуть, по порядку`).join(' ');

function step(name: string): void {
  say(name);
  waitForLine();
}

function open(create: boolean): Register {
  return openRegister({ path, keys, clock, applicationVersion: '0.0.0-fault', create });
}

function enter(register: Register): void {
  writeTransaction(register, (db) => {
    for (let index = 0; index < CASES; index += 1) {
      insertCase(db, stamp(), { id: inventCaseId(index), caseCode: inventCaseCode(index), record: { child: { surname: canary(index), givenName: canary(index + 1) }, incident: { narrative: longText(index) } } });
    }
  });
}

function enterBeside(register: Register): void {
  const [caseId] = [inventCaseId(0)];
  writeTransaction(register, (db) => {
    updateCase(db, stamp(), { id: caseId, revision: 1, record: { child: { surname: canary(3) }, notes: [{ text: canary(4) }] } });
    saveDraft(db, stamp(), { caseId, basedOn: 2, draft: { child: { surname: canary(5) } } });
    insertRestriction(db, stamp(), { caseId, restriction: restrictionSchema.parse({
      id: inventCaseId(900), by: 'child', personRelation: null, recipient: 'any', what: 'all', reason: 'fear', note: canary(6), until: null }) });
    saveRecipient(db, stamp(), recipientSchema.parse({
      id: 'clinic-a', type: 'signatory-provider', name: canary(7), signatory: true, undertaking: true, assessedSafe: true, contactPerson: canary(8), phone: null,
      email: null, address: null, services: [], publicKey: null, active: true }));
    saveScreenedText(db, stamp(), { caseId, text: { path: 'notes[0].text', originalDigest: 'd', cleared: canary(9), dismissed: [{ words: canary(10), reason: 'x' }] } });
  });
}

const SORT = "SELECT record || printf('%.*c', 20000, 'x') AS sorted FROM case_records ORDER BY sorted DESC";

/** Stands still in the middle of a sort that is larger than any cache. */
function sort(register: Register): void {
  readTransaction(register, (db) => {
    for (const row of db.eachOf(SORT)) {
      if (typeof row !== 'string') throw new Error('no row');
      step('sorting');
      break;
    }
  });
}

/** The same sort over a connection that was left as the driver opens it. */
function sortCarelessly(): void {
  const careless = new Driver(path);
  careless.pragma("cipher = 'sqlcipher'");
  careless.pragma('legacy = 4');
  careless.key(Buffer.concat([Buffer.from('raw:'), keys.database]));
  careless.pragma('temp_store = FILE');
  const rows = careless.prepare(SORT).iterate();
  rows.next();
  step('sorting');
}

function logFailure(): void {
  const log = createLog((line) => { appendFileSync(join(directory, 'oberih.log'), `${line}\n`); }, clock.now);
  log.note('case.viewed', { text: canary(11), id: inventCaseId(0) });
  log.incident(new Error(`failed for ${canary(12)}`));
}

const register = open(true);
enter(register);
step('entered');
enterBeside(register);
logFailure();
step('beside');
for (const word of CANARIES) readTransaction(register, (db) => listCases(db, { query: word, sort: 'name', offset: 0, limit: 50 }));
step('searched');
if (temporary === 'file') sortCarelessly(); else sort(register);
copyRegister(register, join(directory, 'copy.db'));
step('copied');
closeRegister(register);
step('closed');
closeRegister(openRegister({ path, keys, clock, applicationVersion: '0.0.0-fault', create: false, migrations: laterMigrations }));
step('migrated');
const again = openRegister({ path, keys, clock, applicationVersion: '0.0.0-fault', create: false, migrations: laterMigrations });
enterBefore(again);
step('crashing');

function enterBefore(reopened: Register): void {
  writeTransaction(reopened, (db) => { saveDraft(db, stamp(), { caseId: inventCaseId(1), basedOn: 1, draft: { notes: longText(1) } }); });
}
