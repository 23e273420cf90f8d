import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertCase } from '../../electron/store/case-repository.ts';
import { dropWork, keepWork, loadWork } from '../../electron/store/kept-work-repository.ts';
import { readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import { savePerson } from '../../electron/store/people-repository.ts';
import type { WritableRegister } from '../../electron/store/register-handle.ts';
import { leavesOneEntry } from '../support/one-audit-entry.ts';
import { inventCase, inventCaseCode, inventCaseId } from '../support/register-cases.ts';
import { createRegisterFixture, PERSON, type RegisterFixture } from '../support/register-fixture.ts';

const CASE = inventCaseId(0);
const COLLEAGUE = { ...PERSON, id: '7d2a0f4e-0000-4000-8000-000000000002', name: 'Інша Працівниця' };
const KEY = `referral ${CASE}`;
const WORK = JSON.stringify({ reasonText: 'КАНАРКА-4711' });

let fixture: RegisterFixture;
beforeEach(() => {
  fixture = createRegisterFixture();
  write((db) => {
    savePerson(db, fixture.stamp(), COLLEAGUE);
    insertCase(db, fixture.stamp(), { id: CASE, caseCode: inventCaseCode(0), record: inventCase(0) });
  });
});
afterEach(() => { fixture.dispose(); });
const write = (work: (db: WritableRegister) => void): void => { writeTransaction(fixture.register, work); };
const waiting = (person: string): string | null => readTransaction(fixture.register, (db) => loadWork(db, person, KEY));
const log = (): readonly string[] => readTransaction(fixture.register, (db) => db.column('SELECT body FROM audit_events')).map(String);

describe('unfinished work', () => {
  it('waits for whoever began it and for nobody else', () => {
    write((db) => { keepWork(db, fixture.stamp(), { key: KEY, caseId: CASE, work: WORK }); });
    expect([waiting(PERSON.id), waiting(COLLEAGUE.id)]).toEqual([WORK, null]);
    const theirs = { ...fixture.stamp(), by: COLLEAGUE.id };
    write((db) => { keepWork(db, theirs, { key: KEY, caseId: CASE, work: '{}' }); });
    write((db) => { dropWork(db, theirs, KEY); });
    expect([waiting(PERSON.id), waiting(COLLEAGUE.id)]).toEqual([WORK, null]);
  });

  it('is replaced without another line in the log, which never holds its words', () => {
    const { register } = fixture;
    leavesOneEntry(register, 'keepWork', (db) => { keepWork(db, fixture.stamp(), { key: KEY, caseId: CASE, work: WORK }); });
    const before = log().length;
    write((db) => { keepWork(db, fixture.stamp(), { key: KEY, caseId: CASE, work: '{"later":true}' }); });
    expect([waiting(PERSON.id), log().length - before]).toEqual(['{"later":true}', 0]);
    leavesOneEntry(register, 'dropWork', (db) => { dropWork(db, fixture.stamp(), KEY); });
    write((db) => { dropWork(db, fixture.stamp(), KEY); });
    expect([waiting(PERSON.id), log().length - before]).toEqual([null, 1]);
    expect(log().join('\n')).not.toContain('КАНАРКА');
  });

  it('goes with its case; what belongs to no case stays', () => {
    write((db) => {
      keepWork(db, fixture.stamp(), { key: KEY, caseId: CASE, work: WORK });
      keepWork(db, fixture.stamp(), { key: 'request', caseId: null, work: WORK });
    });
    write((db) => { db.run('DELETE FROM cases WHERE id = $id', { id: CASE }); });
    expect(readTransaction(fixture.register, (db) => db.column('SELECT key FROM kept_work'))).toEqual(['request']);
    expect(() => { write((db) => { keepWork(db, fixture.stamp(), { key: KEY, caseId: CASE, work: WORK }); }); }).toThrow('case/not-found');
  });
});
