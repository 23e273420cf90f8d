import { createHash, randomBytes, randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAuditEvent, auditReferenceOf, listAuditEvents } from '../../electron/store/audit-log.ts';
import { checkpointWords, currentCheckpoint, verifyAudit, type AuditVerification } from '../../electron/store/audit-verification.ts';
import { insertCase } from '../../electron/store/case-repository.ts';
import { rememberContext } from '../../electron/store/register-context.ts';
import { readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import type { ReadableRegister, Row, SqlParameters } from '../../electron/store/register-handle.ts';
import { wordList } from '../../electron/system/passphrase.ts';
import { verifyLog, type StoredLog } from '../support/audit-verifier.ts';
import { reportHeld, trials } from '../support/held.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { createRegisterFixture, createSteppingClock, PERSON, type RegisterFixture } from '../support/register-fixture.ts';

type Entry = StoredLog['entries'][number];
type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };
interface LogCopy { entries: Mutable<Entry>[]; head: Mutable<NonNullable<StoredLog['head']>> | null }

let fixture: RegisterFixture;
const EVENTS = trials('OBERIH_AUDIT_EVENTS', 240);

beforeAll(() => {
  fixture = createRegisterFixture();
  writeTransaction(fixture.register, (db) => {
    insertCase(db, fixture.stamp(), { id: inventCaseId(0), caseCode: inventCaseCode(0), record: inventCase(0) });
    for (let index = 0; index < EVENTS; index += 1) {
      appendAuditEvent(db, fixture.stamp(), { action: 'case.viewed', caseId: index % 3 === 0 ? inventCaseId(0) : null, fields: index % 7 === 0 ? ['child.surname'] : [] });
    }
  });
});
afterAll(() => { fixture.dispose(); });

function readLog(): LogCopy {
  return readTransaction(fixture.register, (db) => ({
    entries: db.all('SELECT sequence, body, hash, mac FROM audit_events ORDER BY sequence').map((row) => ({ ...row }) as unknown as Mutable<Entry>),
    head: (db.get('SELECT sequence, hash, mac FROM audit_head') ?? null) as unknown as LogCopy['head'],
  }));
}

/** The application's verifier over a log in memory: a handle that answers its four questions from the copy. */
function verifyCopy(log: LogCopy, checkpoints: readonly string[]): AuditVerification {
  const ordered = log.entries.toSorted((left, right) => left.sequence - right.sequence);
  const handle = {
    all: (_sql: string, parameters: SqlParameters = {}) => {
      const from = ordered.findIndex((entry) => entry.sequence > Number(parameters['after']));
      const stretch = from < 0 ? [] : ordered.slice(from, from + Number(parameters['limit']));
      return stretch.map((entry): Row => ({ ...entry, hash: Buffer.from(entry.hash).toString('hex'), mac: Buffer.from(entry.mac).toString('hex') }));
    },
    get: (sql: string) => (sql.includes('count(*)') ? { total: ordered.length } : log.head ?? undefined) as Row | undefined,
  } as unknown as ReadableRegister;
  rememberContext(handle, { auditKey: fixture.keys.audit, applicationVersion: 'x', clock: createSteppingClock() });
  return verifyAudit(handle, checkpoints);
}

describe('the audit log', () => {
  it('is a whole chain to both verifiers, who agree on its checkpoint', () => {
    const ours = readTransaction(fixture.register, (db) => verifyAudit(db));
    const theirs = verifyLog(readLog(), fixture.keys.audit);
    expect(ours).toMatchObject({ ok: true, brokenAt: null, entries: EVENTS + 2 });
    expect([theirs.brokenAt, theirs.checkpoint]).toEqual([null, ours.checkpoint]);
    expect(readTransaction(fixture.register, (db) => currentCheckpoint(db))).toBe(ours.checkpoint);
  });

  it('lists newest first, of all and of one case, with names and codes', () => {
    const all = readTransaction(fixture.register, (db) => listAuditEvents(db, { caseId: null, offset: 0, limit: 5 }));
    const one = readTransaction(fixture.register, (db) => listAuditEvents(db, { caseId: inventCaseId(0), offset: 0, limit: 200 }));
    expect(all.total).toBe(EVENTS + 2);
    expect(one.total).toBe(Math.ceil(EVENTS / 3) + 1);
    expect(one.entries.every((entry) => entry.caseCode === inventCaseCode(0) && entry.person === PERSON.name)).toBe(true);
    expect(all.entries[0]?.sequence).toBe(EVENTS + 2);
    expect(readTransaction(fixture.register, (db) => listAuditEvents(db, { caseId: inventCaseId(9), offset: 0, limit: 5 }).total)).toBe(0);
  });

  it('refuses to be changed or shortened by a statement', () => {
    for (const sql of [
      "UPDATE audit_events SET body = '{}'", 'DELETE FROM audit_events', 'DELETE FROM audit_events WHERE sequence = (SELECT max(sequence) FROM audit_events)',
      'DELETE FROM audit_head', 'UPDATE OR IGNORE audit_events SET sequence = sequence + 1',
      "INSERT OR REPLACE INTO audit_events (sequence, body, hash, mac) SELECT sequence, body, hash, mac FROM audit_events WHERE sequence = 2",
    ]) {
      expect(() => writeTransaction(fixture.register, (db) => db.run(sql)), sql).toThrow(/append-only/u);
    }
    expect(readTransaction(fixture.register, (db) => verifyAudit(db).ok)).toBe(true);
  });

  it('takes only codes and paths', () => {
    for (const event of [
      { action: 'Марія Ковальчук', caseId: null }, { action: 'case.viewed', caseId: null, reason: 'бо мати просила' },
      { action: 'case.viewed', caseId: null, fields: ['child.surname=Ковальчук'] }, { action: 'case viewed', caseId: null },
    ]) {
      expect(() => { writeTransaction(fixture.register, (db) => { appendAuditEvent(db, fixture.stamp(), event); }); }).toThrow('audit/not-a-code');
    }
  });

  it('marks a clock that went backwards and keeps its order', () => {
    const other = createRegisterFixture();
    writeTransaction(other.register, (db) => {
      appendAuditEvent(db, { at: '2026-06-01T00:00:00.000Z', by: null }, { action: 'session.opened', caseId: null });
      appendAuditEvent(db, { at: '2026-05-01T00:00:00.000Z', by: null }, { action: 'session.opened', caseId: null });
    });
    const bodies = readTransaction(other.register, (db) => db.column('SELECT body FROM audit_events ORDER BY sequence'));
    expect(bodies.map((body) => String(body).includes('"clock":"backwards"'))).toEqual([false, false, true]);
    expect(readTransaction(other.register, (db) => verifyAudit(db).ok)).toBe(true);
    other.dispose();
  });

  it('refers to a case by a key that dies with the case', () => {
    const reference = readTransaction(fixture.register, (db) => auditReferenceOf(db, inventCaseId(0))) ?? '';
    expect(reference).toMatch(/^[0-9a-f]{64}$/u);
    for (const known of [inventCaseId(0), inventCaseCode(0)]) {
      expect(createHash('sha256').update(known).digest('hex')).not.toBe(reference);
      expect(JSON.stringify(readLog().entries.map((entry) => entry.body))).not.toContain(known);
    }
  });

  it('gives eight words for a checkpoint, others for another', () => {
    const checkpoint = readTransaction(fixture.register, (db) => currentCheckpoint(db));
    const words = checkpointWords(checkpoint, wordList('uk'));
    expect(words.length).toBe(8);
    expect(words.every((word) => wordList('uk').includes(word))).toBe(true);
    expect(checkpointWords(`oberih-audit/1 5 ${randomBytes(32).toString('hex')}`, wordList('uk'))).not.toEqual(words);
    expect(() => checkpointWords('oberih-audit/1 5 xyz', wordList('uk'))).toThrow('audit/checkpoint-words');
  });
});

/** Changes an entry and repairs every plain hash after it: what somebody without the key can do. */
function rehashFrom(log: LogCopy, index: number): void {
  let previous = index === 0 ? '0'.repeat(64) : Buffer.from(log.entries[index - 1]?.hash ?? []).toString('hex');
  for (const entry of log.entries.slice(index)) {
    entry.body = entry.body.replace(/"prev":"[0-9a-f]{64}"/u, `"prev":"${previous}"`);
    entry.hash = createHash('sha256').update(Buffer.of(0)).update(entry.body).digest();
    previous = Buffer.from(entry.hash).toString('hex');
  }
  if (log.head !== null) log.head = { ...log.head, sequence: log.entries.length, hash: log.entries.at(-1)?.hash ?? log.head.hash };
}

const at = (log: LogCopy): number => randomInt(2, log.entries.length - 2);
function entryAt(log: LogCopy, index: number): Mutable<Entry> {
  const entry = log.entries[index];
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

const TAMPERINGS: Readonly<Record<string, (log: LogCopy) => void>> = {
  edit: (log) => { const entry = entryAt(log, at(log)); entry.body = entry.body.replace('case.viewed', 'case.closed'); },
  'edit a byte of a hash': (log) => { const entry = entryAt(log, at(log)); entry.hash = Uint8Array.from(entry.hash, (byte, index) => (index === 3 ? byte ^ 1 : byte)); },
  'edit a byte of a seal': (log) => { const entry = entryAt(log, at(log)); entry.mac = Uint8Array.from(entry.mac, (byte, index) => (index === 9 ? byte ^ 1 : byte)); },
  delete: (log) => { log.entries.splice(at(log), 1); },
  insert: (log) => { const index = at(log); log.entries.splice(index, 0, { ...entryAt(log, index) }); },
  'insert before the first': (log) => { log.entries.unshift({ ...entryAt(log, 0), sequence: 0 }); },
  swap: (log) => {
    const index = at(log);
    const [left, right] = [entryAt(log, index), entryAt(log, index + 1)];
    [left.body, right.body] = [right.body, left.body];
  },
  'edit and rehash': (log) => { const index = at(log); const entry = entryAt(log, index); entry.body = entry.body.replace('case.viewed', 'case.closed'); rehashFrom(log, index); },
  'delete and rehash': (log) => {
    const index = at(log);
    log.entries.splice(index, 1);
    log.entries.forEach((entry, place) => { entry.sequence = place + 1; entry.body = entry.body.replace(/"seq":\d+/u, `"seq":${String(place + 1)}`); });
    rehashFrom(log, index);
  },
  'cut the end': (log) => { log.entries.splice(at(log)); },
  'cut the end and move the head': (log) => {
    log.entries.splice(at(log));
    const last = entryAt(log, log.entries.length - 1);
    if (log.head !== null) log.head = { ...log.head, sequence: last.sequence, hash: last.hash };
  },
  'no head': (log) => { log.head = null; },
  'other spacing': (log) => { const entry = entryAt(log, at(log)); entry.body = entry.body.replace('{', '{ '); },
};

describe('tampering with the audit log', () => {
  it('is seen by both verifiers, and honest logs pass both', () => {
    const tried = trials('OBERIH_TAMPERINGS', 260);
    const names = Object.keys(TAMPERINGS);
    const honest = readLog();
    let failed = 0;
    for (let index = 0; index < tried; index += 1) {
      const log: LogCopy = { entries: honest.entries.map((entry) => ({ ...entry })), head: honest.head === null ? null : { ...honest.head } };
      TAMPERINGS[names[index % names.length] ?? '']?.(log);
      if (verifyCopy(log, []).ok || verifyLog(log, fixture.keys.audit).brokenAt === null) failed += 1;
    }
    expect([verifyCopy(honest, []).ok, verifyLog(honest, fixture.keys.audit).brokenAt]).toEqual([true, null]); // control
    expect(reportHeld('audit tamperings seen', tried, failed)).toBe(true);
  });

  it('by putting back an earlier log whole is seen with a checkpoint, and only then', () => {
    const tried = trials('OBERIH_ROLLBACKS', 50);
    let failed = 0;
    const other = createRegisterFixture();
    const snapshot = (): LogCopy => readTransaction(other.register, (db) => ({
      entries: db.all('SELECT sequence, body, hash, mac FROM audit_events ORDER BY sequence').map((row) => ({ ...row }) as unknown as Mutable<Entry>),
      head: (db.get('SELECT sequence, hash, mac FROM audit_head') ?? null) as unknown as LogCopy['head'],
    }));
    const states: LogCopy[] = [];
    for (let index = 0; index < tried; index += 1) {
      states.push(snapshot());
      writeTransaction(other.register, (db) => { appendAuditEvent(db, other.stamp(), { action: 'case.viewed', caseId: null }); });
    }
    const anchor = readTransaction(other.register, (db) => currentCheckpoint(db));
    for (const state of states) {
      const [with_, without] = [verifyLog(state, other.keys.audit, [anchor]).brokenAt, verifyLog(state, other.keys.audit).brokenAt];
      if (with_ === null || without !== null) failed += 1;
    }
    const verified = readTransaction(other.register, (db) => [verifyAudit(db, [anchor]).ok, verifyAudit(db, [`oberih-audit/1 3 ${'a'.repeat(64)}`]).ok, verifyAudit(db, ['nonsense']).ok]);
    expect(verified).toEqual([true, false, false]);
    other.dispose();
    expect(reportHeld('rollbacks seen with an anchor', tried, failed)).toBe(true);
  });
});
