import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../electron/store/audit-verification.ts';
import { insertCase, loadCase } from '../../electron/store/case-repository.ts';
import { copyPathBefore } from '../../electron/store/migration-runner.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { checkIntegrity, closeRegister, readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import { savePerson } from '../../electron/store/people-repository.ts';
import { insertRequest, listRequests, nextRequestNumber } from '../../electron/store/request-repository.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { createRegisterFixture, PERSON, type RegisterFixture } from '../support/register-fixture.ts';
import { buildRequest } from '../support/request-builder.ts';

/** Schemas before this one. */
const BEFORE = migrations.findIndex(({ name }) => name === '0005-requests');
const TABLES = ['request_counters', 'request_events', 'requests'];

let fixture: RegisterFixture;
beforeEach(() => { fixture = createRegisterFixture(); });
afterEach(() => { fixture.dispose(); });

describe('the schema of requests', () => {
  it('is reached from an encrypted register of the schema before with nothing lost, and works at once', () => {
    expect(BEFORE).toBe(4);
    const path = `${fixture.path}.before`;
    const before = fixture.open({ path, create: true, migrations: migrations.slice(0, BEFORE) });
    writeTransaction(before, (db) => {
      savePerson(db, { at: '2026-01-01T00:00:00.000Z', by: null }, PERSON);
      insertCase(db, fixture.stamp(), { id: inventCaseId(0), caseCode: inventCaseCode(0), record: inventCase(0) });
    });
    const tables = (): readonly unknown[] => readTransaction(before, (db) => db.column("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'request%' ORDER BY name"));
    expect(tables()).toEqual([]);
    closeRegister(before);
    const register = fixture.open({ path });
    expect([readTransaction(register, (db) => db.column("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'request%' ORDER BY name")), checkIntegrity(register)]).toEqual([TABLES, []]);
    expect(readTransaction(register, (db) => [loadCase(db, inventCaseId(0))?.record, verifyAudit(db).ok])).toEqual([{ ...inventCase(0), caseCode: inventCaseCode(0) }, true]);
    writeTransaction(register, (db) => { insertRequest(db, fixture.stamp(), { request: buildRequest({ stage: { number: nextRequestNumber(db, 2026) } }), caseId: inventCaseId(0) }); });
    expect(readTransaction(register, (db) => listRequests(db).map(({ request, caseCode }) => [request.number, caseCode]))).toEqual([['2026-0001', inventCaseCode(0)]]);
    closeRegister(register);
    const copy = fixture.open({ path: copyPathBefore(path, BEFORE), migrations: migrations.slice(0, BEFORE) });
    expect(checkIntegrity(copy)).toEqual([]);
    closeRegister(copy);
  });

  it.each([
    ['a state nobody knows', "UPDATE requests SET state = 'lost'", /CHECK/u], ['a record that is no JSON', "UPDATE requests SET record = 'x'", /CHECK/u],
    ['an event of another kind', "INSERT INTO request_events (request_number, sequence, kind, at, detail) VALUES (1, 99, 'guessed', 'x', '{}')", /CHECK/u],
    ['a number twice', "INSERT INTO requests (id, register_number, state, received_on, due_on, record, recorded_at) VALUES ('x', '2026-0001', 'received', 'x', 'x', '{}', 'x')", /UNIQUE/u],
    ['a case that is not there', 'UPDATE requests SET case_number = 99', /FOREIGN KEY/u],
  ])('refuses %s', (_what, sql, message) => {
    writeTransaction(fixture.register, (db) => { insertRequest(db, fixture.stamp(), { request: buildRequest(), caseId: null }); });
    expect(() => writeTransaction(fixture.register, (db) => db.run(sql))).toThrow(message);
  });
});
