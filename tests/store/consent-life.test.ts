import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertCase } from '../../electron/store/case-repository.ts';
import { verifyAudit } from '../../electron/store/audit-verification.ts';
import { appendConsentEvent, insertConsent, listConsents, listDecisionConsents } from '../../electron/store/consent-repository.ts';
import { listConsentCases } from '../../electron/store/consent-cases.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { appendNoticeEvent, insertNotice, listNotices, type NewNotice } from '../../electron/store/notice-repository.ts';
import { checkIntegrity, closeRegister, readTransaction, writeTransaction, type Register } from '../../electron/store/open-register.ts';
import { savePerson } from '../../electron/store/people-repository.ts';
import type { ReadableRegister, WritableRegister } from '../../electron/store/register-handle.ts';
import { endRestriction, insertRestriction, listRestrictions } from '../../electron/store/restriction-repository.ts';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import { buildConsent } from '../support/case-builder.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { createRegisterFixture, PERSON, type RegisterFixture } from '../support/register-fixture.ts';

let fixture: RegisterFixture;
beforeEach(() => { fixture = createRegisterFixture(); });
afterEach(() => { fixture.dispose(); });

const CASE = inventCaseId(0);
const id = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
const NOTICE: NewNotice = {
  id: id(9), caseId: CASE, recipientId: 'clinic-a', recipientName: 'Клініка', consentId: id(1), disclosureIds: [id(3)],
  content: { kind: 'withdrawal', caseCode: inventCaseCode(0), on: '2026-04-01', services: ['health'], packetIds: [] },
};
const RESTRICTION = { id: id(2), by: 'child', personRelation: null, recipient: 'any', what: 'all', reason: 'fear', note: null, until: null } as const;
const addCase = (db: WritableRegister): void => { insertCase(db, fixture.stamp(), { id: CASE, caseCode: inventCaseCode(0), record: inventCase(0) }); };

describe('a register of the second schema', () => {
  /** As the application before wrote it: the record beside its events, three kinds of them, withdrawals of services alone. */
  function ofSecondSchema(path: string): void {
    const second = fixture.open({ path, create: true, migrations: migrations.slice(0, 2) });
    writeTransaction(second, (db) => {
      savePerson(db, { at: '2026-01-01T00:00:00.000Z', by: null }, PERSON);
      addCase(db);
      db.run('INSERT INTO consents (id, case_number, record, recorded_at, recorded_by) VALUES ($id, 1, $record, $at, $by)', {
        id: id(1), record: canonicalJson(buildConsent({ id: id(1), state: 'withdrawn', usedOn: '2026-10-30', withdrawals: [{ on: '2026-11-01', services: ['health'] }, { on: '2026-11-02', services: 'all' }] })), at: '2026-10-24T09:00:00.000Z', by: PERSON.id,
      });
      const events: readonly (readonly [string, unknown])[] = [
        ['recorded', buildConsent({ id: id(1) })], ['used', { on: '2026-10-30' }], ['withdrawn', { on: '2026-11-01', services: ['health'], reason: 'передумала' }],
        ['withdrawn', { on: '2026-11-02', services: 'all', reason: 'усе' }], ['used', { on: '2026-11-05' }],
      ];
      events.forEach(([kind, detail], index) => {
        db.run('INSERT INTO consent_events (consent_number, sequence, kind, at, by, detail) VALUES (1, $sequence, $kind, $at, $by, $detail)',
          { sequence: index + 1, kind, at: `2026-11-0${String(index + 1)}T09:00:00.000Z`, by: PERSON.id, detail: canonicalJson(detail) });
      });
      db.run('INSERT INTO restrictions (id, case_number, record, recorded_at, ended_at, ended_on, ended_reason) VALUES ($id, 1, $record, $at, $at, $on, $reason)',
        { id: id(2), record: canonicalJson(RESTRICTION), at: '2026-10-24T09:00:00.000Z', on: '2026-11-01', reason: 'вже можна' });
    });
    closeRegister(second);
  }

  it('is migrated with every event, and folds to the very record it held', () => {
    const path = `${fixture.path}.second`;
    ofSecondSchema(path);
    const register = fixture.open({ path });
    const [stored] = readTransaction(register, (db) => listConsents(db, CASE));
    expect(stored?.events.map(({ sequence, at, person, event }) => [sequence, at.slice(0, 10), person, event.kind])).toEqual([
      [1, '2026-11-01', PERSON.name, 'recorded'], [2, '2026-11-02', PERSON.name, 'used'], [3, '2026-11-03', PERSON.name, 'withdrawn'], [4, '2026-11-04', PERSON.name, 'withdrawn'], [5, '2026-11-05', PERSON.name, 'used'],
    ]);
    expect(stored?.consent).toEqual(buildConsent({ id: id(1), state: 'withdrawn', usedOn: '2026-10-30', withdrawals: [{ on: '2026-11-01', services: ['health'] }, { on: '2026-11-02', services: 'all' }] }));
    expect(stored?.life.withdrawn.map(({ recipients, reason }) => [recipients, reason])).toEqual([['all', 'передумала'], ['all', 'усе']]);
    expect(readTransaction(register, (db) => listRestrictions(db, CASE).map(({ endedOn, endedReason, endedAskedBy }) => [endedOn, endedReason, endedAskedBy]))).toEqual([['2026-11-01', 'вже можна', null]]);
    expect([checkIntegrity(register), readTransaction(register, (db) => verifyAudit(db).ok), readTransaction(register, (db) => db.column("SELECT name FROM pragma_table_info('consents') WHERE name = 'record'"))]).toEqual([[], true, []]);
    closeRegister(register);
    expect(readFileSync(path).includes('передумала')).toBe(false);
  });
});

describe('what is written about consent', () => {
  const write = <Result>(work: (db: WritableRegister) => Result): Result => writeTransaction(fixture.register, work);
  const read = <Result>(work: (db: ReadableRegister) => Result): Result => readTransaction(fixture.register, work);
  const withdraw = (recipients: 'all' | [string]): void => { write((db) => {
    appendConsentEvent(db, fixture.stamp(), { consentId: id(1), today: '2026-11-23', event: { kind: 'withdrawn', on: '2026-11-01', id: id(40), services: 'all', recipients, reason: 'x' } });
  }); };
  beforeEach(() => {
    write((db) => {
      addCase(db);
      insertConsent(db, fixture.stamp(), { caseId: CASE, consent: buildConsent({ id: id(1) }) });
      insertRestriction(db, fixture.stamp(), { caseId: CASE, restriction: RESTRICTION });
      insertNotice(db, fixture.stamp(), NOTICE);
    });
  });

  it.each([
    "UPDATE consents SET recorded_at = 'x'", 'DELETE FROM consents', "UPDATE consent_events SET detail = '{}'", 'DELETE FROM consent_events', "UPDATE restrictions SET record = '{}'",
    "UPDATE restrictions SET recorded_at = 'x'", 'DELETE FROM restrictions', "UPDATE notices SET content = '{}'", 'DELETE FROM notices', "UPDATE notice_events SET detail = '{}'", 'DELETE FROM notice_events',
  ])('is never changed or deleted: %s', (sql) => { expect(() => write((db) => db.run(sql))).toThrow('append-only'); });

  it('ends a restriction once and for good, with who asked', () => {
    write((db) => { endRestriction(db, fixture.stamp(), { restrictionId: id(2), on: '2026-11-01', reason: 'так', askedBy: { who: 'child', personRelation: null } }); });
    expect(read((db) => listRestrictions(db, CASE)[0]?.endedAskedBy)).toEqual({ who: 'child', personRelation: null });
    for (const sql of ["UPDATE restrictions SET ended_reason = 'інше'", 'UPDATE restrictions SET ended_at = NULL, ended_on = NULL']) expect(() => write((db) => db.run(sql)), sql).toThrow('append-only');
  });

  it('goes with its case', () => {
    write((db) => { db.run('DELETE FROM cases'); });
    expect(read((db) => ['consents', 'consent_events', 'restrictions', 'notices', 'notice_events'].map((table) => db.column(`SELECT count(*) FROM ${table}`)[0]))).toEqual([0, 0, 0, 0, 0]);
  });

  it('lets nothing follow that may not, and leaves no trace of the try', () => {
    withdraw('all');
    const audits = (): unknown => read((db) => db.column('SELECT count(*) FROM audit_events')[0]);
    const before = audits();
    expect(() => { withdraw('all'); }).toThrow('consent/invalid');
    expect(() => { write((db) => { appendConsentEvent(db, fixture.stamp(), { consentId: id(7), today: '2026-11-23', event: { kind: 'used', on: '2026-11-01' } }); }); }).toThrow('consent/not-found');
    expect([audits(), read((db) => listConsents(db, CASE)[0]?.events.length)]).toEqual([before, 2]);
  });

  it('reaches a decision with what was said against it, whatever the day the clock shows', () => {
    withdraw(['clinic-a']);
    expect(read((db) => listDecisionConsents(db, CASE)).map(({ id: own, state, givenOn, scope }) => [own, state, givenOn, scope.recipients])).toEqual([
      [id(1), 'given', '2026-10-24', [{ id: 'clinic-a' }]], [id(40), 'withdrawn', '2026-11-01', [{ id: 'clinic-a' }]],
    ]);
  });

  it('keeps a notice open until it is acknowledged, due a day after it came to be', () => {
    const created = Date.parse(read((db) => listNotices(db, { caseId: null, openOnly: false }, '2026-01-01T00:00:00Z'))[0]?.createdAt ?? '');
    const stand = (hours: number): unknown => read((db) => listNotices(db, { caseId: CASE, openOnly: true }, new Date(created + hours * 3_600_000).toISOString()).map(({ state, overdue }) => [state, overdue]));
    expect([stand(23), stand(24), stand(25)]).toEqual([[['open', false]], [['open', false]], [['open', true]]]);
    write((db) => { appendNoticeEvent(db, fixture.stamp(), { noticeId: id(9), event: { kind: 'told', on: '2026-04-01', how: 'phone', whom: 'x' } }); });
    expect([stand(25), read((db) => listConsentCases(db).length)]).toEqual([[['told', true]], 1]);
    write((db) => { appendNoticeEvent(db, fixture.stamp(), { noticeId: id(9), event: { kind: 'acknowledged', on: '2026-04-01', how: 'phone', whom: 'x' } }); });
    expect(stand(25)).toEqual([]);
    expect(() => { write((db) => { appendNoticeEvent(db, fixture.stamp(), { noticeId: id(9), event: { kind: 'told', on: '2026-04-01', how: 'phone', whom: 'x' } }); }); }).toThrow('notice/closed');
    write((db) => { appendNoticeEvent(db, fixture.stamp(), { noticeId: id(9), event: { kind: 'prepared', how: 'document' } }); });
  });

  it('stays out of the file in the clear', () => {
    const register: Register = fixture.register;
    expect(checkIntegrity(register)).toEqual([]);
    expect(['Клініка', 'withdrawal'].filter((word) => readFileSync(fixture.path).includes(word))).toEqual([]);
  });
});
