import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertCase } from '../../electron/store/case-repository.ts';
import { closeRegister, readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import type { ReadableRegister, WritableRegister } from '../../electron/store/register-handle.ts';
import { insertRequest, linkRequest, listRequestEvents, listRequests, loadRequest, nextRequestNumber, openRequestsOfCase, updateRequest } from '../../electron/store/request-repository.ts';
import { verifyAudit } from '../../electron/store/audit-verification.ts';
import { requestRecordSchema, type RequestRecord } from '../../shared/requests/request-record.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { leavesOneEntry } from '../support/one-audit-entry.ts';
import { createRegisterFixture, PERSON, type RegisterFixture } from '../support/register-fixture.ts';
import { buildCheck, buildRequest } from '../support/request-builder.ts';

const CANARY = 'КАНАРКА-5119';
const CASE = inventCaseId(0);
const id = (number: number): string => `30000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const requestOf = (number: number, stage: Partial<RequestRecord> = {}, receivedOn = '2026-11-02'): RequestRecord => requestRecordSchema.parse(
  buildRequest({ about: CANARY, asks: CANARY, receivedOn, requester: { name: CANARY }, stage: { id: id(number), number: `2026-${String(number).padStart(4, '0')}`, ...stage } }));

let fixture: RegisterFixture;
beforeEach(() => {
  fixture = createRegisterFixture();
  write((db) => { insertCase(db, fixture.stamp(), { id: CASE, caseCode: inventCaseCode(0), record: inventCase(0) }); });
});
afterEach(() => { fixture.dispose(); });
const write = <Result>(work: (db: WritableRegister) => Result): Result => writeTransaction(fixture.register, work);
const read = <Result>(work: (db: ReadableRegister) => Result): Result => readTransaction(fixture.register, work);
const insert = (request: RequestRecord, caseId: string | null = null): void => { write((db) => { insertRequest(db, fixture.stamp(), { request, caseId }); }); };

describe('requests', () => {
  it('come back as written down, about a case or none', () => {
    insert(requestOf(1));
    insert(requestOf(2), CASE);
    expect(read((db) => [loadRequest(db, id(1)), loadRequest(db, id(2)), loadRequest(db, id(9))])).toMatchObject([
      { request: requestOf(1), caseId: null, caseCode: null, recordedBy: PERSON.name }, { request: requestOf(2), caseId: CASE, caseCode: inventCaseCode(0) }, null,
    ]);
  });

  it('are numbered through the year, and a number is never given twice', () => {
    expect(write((db) => [nextRequestNumber(db, 2026), nextRequestNumber(db, 2026), nextRequestNumber(db, 2027), nextRequestNumber(db, 2026)]))
      .toEqual(['2026-0001', '2026-0002', '2027-0001', '2026-0003']);
  });

  it('stand in the list by what is due first; the closed come last, newest first', () => {
    insert(requestOf(1, { state: 'answered' }, '2026-01-01'));
    insert(requestOf(2, {}, '2026-11-20'));
    insert(requestOf(3, {}, '2026-11-02'));
    insert(requestOf(4, { state: 'dropped' }, '2026-02-01'));
    insert({ ...requestOf(5, {}, '2026-11-01'), kind: 'disclosure', requester: { ...requestOf(5).requester, kind: 'relative' }, postponement: { on: '2026-11-20', until: '2026-12-16', reason: 'many-requests', official: 'x', position: 'x' } });
    expect(read((db) => listRequests(db).map(({ request }) => request.number.slice(-1)))).toEqual(['3', '5', '2', '4', '1']);
  });

  it('keep every step with who took it, and say of the case that it waits', () => {
    insert(requestOf(1), CASE);
    expect(read((db) => openRequestsOfCase(db, CASE))).toEqual([{ id: id(1), number: '2026-0001', dueOn: '2026-12-02' }]);
    write((db) => { updateRequest(db, fixture.stamp(), { request: requestOf(1, { state: 'checked', check: buildCheck() }), event: { kind: 'checked', code: 'confirmed', detail: { method: 'identity-document' } } }); });
    write((db) => { linkRequest(db, fixture.stamp(), { request: requestOf(1, { state: 'checked', check: buildCheck() }), caseId: null }); });
    expect(read((db) => [openRequestsOfCase(db, CASE), listRequestEvents(db, id(1)).map(({ kind, code, person }) => [kind, code, person])])).toEqual([
      [], [['recorded', 'child', PERSON.name], ['checked', 'confirmed', PERSON.name], ['unlinked', null, PERSON.name]],
    ]);
    write((db) => { linkRequest(db, fixture.stamp(), { request: requestOf(1), caseId: CASE }); });
    expect(read((db) => openRequestsOfCase(db, CASE)).length).toBe(1);
    write((db) => { updateRequest(db, fixture.stamp(), { request: requestOf(1, { state: 'answered' }), event: { kind: 'answered', code: 'neither' } }); });
    expect(read((db) => openRequestsOfCase(db, CASE))).toEqual([]);
  });

  it('refuse what is not there', () => {
    const missing = requestOf(7);
    expect(() => { write((db) => { updateRequest(db, fixture.stamp(), { request: missing, event: { kind: 'dropped', code: null } }); }); }).toThrow('request/not-found');
    expect(() => { write((db) => { linkRequest(db, fixture.stamp(), { request: missing, caseId: null }); }); }).toThrow('request/not-found');
    insert(requestOf(1));
    expect(() => { write((db) => { linkRequest(db, fixture.stamp(), { request: requestOf(1), caseId: id(99) }); }); }).toThrow('case/not-found');
  });

  it('outlive their case, but never their own history', () => {
    insert(requestOf(1, { state: 'answered' }), CASE);
    insert(requestOf(2), CASE);
    write((db) => db.run('DELETE FROM cases WHERE id = $id', { id: CASE }));
    expect(read((db) => loadRequest(db, id(1)))).toMatchObject({ caseId: null, caseCode: null });
    for (const sql of ["UPDATE request_events SET code = 'x'", 'DELETE FROM request_events', "UPDATE requests SET register_number = 'x'", "UPDATE requests SET received_on = 'x'", `DELETE FROM requests WHERE id = '${id(2)}'`]) {
      expect(() => { write((db) => db.run(sql)); }).toThrow('append-only');
    }
    expect(write((db) => db.run('DELETE FROM requests WHERE id = $id', { id: id(1) }))).toBe(1);
    expect(read((db) => listRequestEvents(db, id(1)))).toEqual([]);
  });

  it('leave one entry of the log for every step', () => {
    const { register, stamp } = fixture;
    leavesOneEntry(register, 'insertRequest', (db) => { insertRequest(db, stamp(), { request: requestOf(1), caseId: null }); });
    leavesOneEntry(register, 'updateRequest', (db) => { updateRequest(db, stamp(), { request: requestOf(1, { state: 'checked', check: buildCheck() }), event: { kind: 'checked', code: 'confirmed' } }); });
    leavesOneEntry(register, 'linkRequest', (db) => { linkRequest(db, stamp(), { request: requestOf(1, { state: 'checked', check: buildCheck() }), caseId: CASE }); });
  });

  it('leave codes in the log and nothing of what was asked in the bytes of the file', () => {
    insert(requestOf(1), CASE);
    write((db) => { updateRequest(db, fixture.stamp(), { request: requestOf(1, { state: 'dropped', dropped: { on: '2026-11-03', reason: CANARY } }), event: { kind: 'dropped', code: null } }); });
    const log = read((db) => db.column('SELECT body FROM audit_events').map(String));
    expect([log.filter((body) => body.includes('request.')).length, log.some((body) => body.includes(CANARY)), read((db) => verifyAudit(db).ok)]).toEqual([2, false, true]);
    expect(read((db) => db.column('SELECT record FROM requests').some((record) => String(record).includes(CANARY)))).toBe(true); // control
    closeRegister(fixture.register);
    expect(readFileSync(fixture.path).includes(CANARY)).toBe(false);
  });
});
