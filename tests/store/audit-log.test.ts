import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkpointLine, readCheckpointLine } from '../../shared/audit/checkpoint.ts';
import { checkpointNote } from '../../shared/audit/signed-note.ts';
import { sha256 } from '../../electron/store/audit-entry.ts';
import { appendAuditEvent, auditReferenceOf, listAuditEvents, signEntriesAs } from '../../electron/store/audit-log.ts';
import { checkpointWords, currentCheckpoint, signedCheckpoint, stateWords, verifyAudit } from '../../electron/store/audit-verification.ts';
import { insertCase } from '../../electron/store/case-repository.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { closeRegister, readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import { savePerson } from '../../electron/store/people-repository.ts';
import { wordList } from '../../electron/system/passphrase.ts';
import { trials } from '../support/held.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { createRegisterFixture, PERSON, type RegisterFixture } from '../support/register-fixture.ts';
import { COLLEAGUE, createSignedLog } from '../support/signed-log.ts';

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

const bodies = (): readonly string[] => readTransaction(fixture.register, (db) => db.column('SELECT body FROM audit_events ORDER BY sequence').map(String));

describe('the audit log', () => {
  it('is a whole chain, and its state is at hand without reading it', () => {
    const ours = readTransaction(fixture.register, (db) => verifyAudit(db));
    expect(ours).toMatchObject({ ok: true, brokenAt: null, entries: EVENTS + 2, counts: { signed: 0, unsigned: 0, before: EVENTS + 2 } });
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
    const written = readTransaction(other.register, (db) => db.column('SELECT body FROM audit_events ORDER BY sequence'));
    expect(written.map((body) => String(body).includes('"clock":"backwards"'))).toEqual([false, false, true]);
    expect(readTransaction(other.register, (db) => verifyAudit(db).ok)).toBe(true);
    other.dispose();
  });

  it('refers to a case by a key that dies with the case', () => {
    const reference = readTransaction(fixture.register, (db) => auditReferenceOf(db, inventCaseId(0))) ?? '';
    expect(reference).toMatch(/^[0-9a-f]{64}$/u);
    for (const known of [inventCaseId(0), inventCaseCode(0)]) {
      expect(createHash('sha256').update(known).digest('hex')).not.toBe(reference);
      expect(JSON.stringify(bodies())).not.toContain(known);
    }
  });

  it('gives eight words for a checkpoint, others for another', () => {
    const checkpoint = readTransaction(fixture.register, (db) => currentCheckpoint(db));
    const words = checkpointWords(checkpoint, wordList('uk'));
    expect(words.length).toBe(8);
    expect(words.every((word) => wordList('uk').includes(word))).toBe(true);
    expect(stateWords({ root: randomBytes(32).toString('hex') }, wordList('uk'))).not.toEqual(words);
    expect(() => checkpointWords('OBERIH-LOG:xyz', wordList('uk'))).toThrow('audit/checkpoint-words');
  });
});

describe('points of the log', () => {
  it('are found by line, note and words of either language, and by the hash of an earlier version', () => {
    const log = createSignedLog(20);
    const [line, note, head] = log.read((db) => [currentCheckpoint(db), checkpointNote(signedCheckpoint(db), null, sha256), verifyAudit(db)] as const);
    const words = (['uk', 'en'] as const).map((language) => checkpointWords(line, wordList(language)).join(', '));
    for (let more = 0; more < 7; more += 1) log.view(0);
    const points = [line, note, ...words, `oberih-audit/1 ${String(head.entries)} ${head.head}`];
    const result = log.read((db) => verifyAudit(db, { points, lists: [wordList('uk'), wordList('en')] }));
    expect([result.ok, result.points.map(({ outcome, size, vouched }) => [outcome, size, vouched])]).toEqual([true, [
      ['contained', head.entries, true], ['contained', head.entries, null], ['contained', head.entries, null], ['contained', head.entries, null], ['contained', head.entries, null],
    ]]);
    log.fixture.dispose();
  });

  it('that do not fit are told apart: another log, another past, a longer log, other words, a forged signature, nonsense', () => {
    const log = createSignedLog(12);
    const line = log.read((db) => currentCheckpoint(db));
    const state = readCheckpointLine(line);
    if (state === null) throw new Error('no state');
    const forged = checkpointLine({ ...state, root: 'ab'.repeat(32) });
    const points = [
      line.replace(state.origin.slice(7), '0123456789'), checkpointLine({ ...state, root: 'ab'.repeat(32), signature: null }), checkpointLine({ ...state, size: 999, signature: null }),
      wordList('uk').slice(0, 8).join(' '), forged, 'nonsense',
    ];
    const result = log.read((db) => verifyAudit(db, { points, lists: [wordList('uk')] }));
    expect([result.ok, result.fault, result.points.map(({ outcome, vouched }) => [outcome, vouched])]).toEqual([false, 'point', [
      ['other-log', null], ['changed', null], ['shorter', null], ['unknown', null], ['changed', false], ['unreadable', null],
    ]]);
    log.fixture.dispose();
  });

  it('signs for whoever is in and nobody else, and marks what nobody signed', () => {
    const log = createSignedLog(3);
    expect(() => { log.write(0, (db) => { appendAuditEvent(db, { at: log.fixture.stamp().at, by: COLLEAGUE.id }, { action: 'case.viewed', caseId: null }); }); }).toThrow('audit/not-the-signer');
    log.write(0, (db) => {
      signEntriesAs(db, null);
      appendAuditEvent(db, { at: log.fixture.stamp().at, by: null }, { action: 'register.checked', caseId: null });
    });
    expect(log.read((db) => verifyAudit(db))).toMatchObject({ ok: true, counts: { before: 2, signed: 5, unsigned: 1 } });
    log.write(0, (db) => {
      signEntriesAs(db, null);
      appendAuditEvent(db, { at: log.fixture.stamp().at, by: PERSON.id }, { action: 'case.viewed', caseId: null });
    });
    expect(log.read((db) => verifyAudit(db))).toMatchObject({ ok: false, fault: 'signature', brokenAt: 9 });
    log.fixture.dispose();
  });

  it('of a log that grew from before there were signatures stay whole', () => {
    const old = `${fixture.path}.old`;
    const before = fixture.open({ path: old, create: true, migrations: migrations.slice(0, 5) });
    writeTransaction(before, (db) => {
      savePerson(db, { at: fixture.stamp().at, by: null }, PERSON);
      for (let index = 0; index < 9; index += 1) appendAuditEvent(db, fixture.stamp(), { action: 'case.viewed', caseId: null });
    });
    const point = readTransaction(before, (db) => `oberih-audit/1 10 ${verifyAudit(db).head}`);
    closeRegister(before);
    const now = fixture.open({ path: old });
    expect(readTransaction(now, (db) => verifyAudit(db, { points: [point] }))).toMatchObject({ ok: true, counts: { before: 10 } });
    writeTransaction(now, (db) => { appendAuditEvent(db, fixture.stamp(), { action: 'case.viewed', caseId: null }); });
    expect(readTransaction(now, (db) => [verifyAudit(db, { points: [point] }), currentCheckpoint(db)])).toMatchObject([{ ok: true, entries: 11 }, readTransaction(now, (db) => verifyAudit(db).checkpoint)]);
    closeRegister(now);
  });
});
