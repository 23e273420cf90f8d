import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { caseRecordSchema } from '../../shared/domain/case-record.ts';
import { nextDueDay } from '../../electron/store/case-projection.ts';
import { insertCase, listCaseRevisions, loadCase, loadCaseByCode, nextCaseCode, updateCase } from '../../electron/store/case-repository.ts';
import { changedPaths } from '../../electron/store/changed-paths.ts';
import { discardDraft, loadDraft, saveDraft } from '../../electron/store/draft-repository.ts';
import { readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import { inventCase, inventCaseId } from '../support/register-cases.ts';
import { createRegisterFixture, PERSON, type RegisterFixture } from '../support/register-fixture.ts';

let fixture: RegisterFixture;
const ID = inventCaseId(0);
const CODE = 'OBR-LV-26-0001';
beforeEach(() => {
  fixture = createRegisterFixture();
  writeTransaction(fixture.register, (db) => { insertCase(db, fixture.stamp(), { id: ID, caseCode: CODE, record: inventCase(0) }); });
});
afterEach(() => { fixture.dispose(); });

const save = (revision: number, record: CaseRecord): ReturnType<typeof updateCase> =>
  writeTransaction(fixture.register, (db) => updateCase(db, fixture.stamp(), { id: ID, revision, record }));
const stored = (): ReturnType<typeof loadCase> => readTransaction(fixture.register, (db) => loadCase(db, ID));

describe('a case', () => {
  it('comes back as it went in, with its own code', () => {
    expect(stored()).toMatchObject({ id: ID, caseCode: CODE, revision: 1, updatedBy: PERSON.name });
    expect(stored()?.record).toEqual({ ...inventCase(0), caseCode: CODE });
    expect(caseRecordSchema.parse(stored()?.record)).toEqual(stored()?.record);
    expect(readTransaction(fixture.register, (db) => [loadCaseByCode(db, CODE)?.id, loadCaseByCode(db, 'OBR-LV-26-9999'), loadCase(db, inventCaseId(9))])).toEqual([ID, null, null]);
  });

  it('does not take a code that is taken', () => {
    expect(() => writeTransaction(fixture.register, (db) => insertCase(db, fixture.stamp(), { id: inventCaseId(1), caseCode: CODE, record: {} }))).toThrow('case/code-taken');
  });

  it('keeps its code whatever the record says', () => {
    save(1, { caseCode: 'XXX-YY-26-0001', child: { surname: 'Інша' } });
    expect(stored()?.record.caseCode).toBe(CODE);
  });

  it('stays as another person left it when two change it at once', () => {
    expect(save(1, { child: { surname: 'Перша' } })).toMatchObject({ outcome: 'saved', revision: 2 });
    const answer = save(1, { child: { surname: 'Друга' } });
    expect(answer).toMatchObject({ outcome: 'conflict', theirs: { revision: 2, record: { child: { surname: 'Перша' } }, updatedBy: PERSON.name } });
    expect(answer.paths).toContain('child.surname');
    expect(stored()?.record.child?.surname).toBe('Перша');
  });

  it('gets no new revision when nothing changed', () => {
    expect(save(1, inventCase(0))).toEqual({ outcome: 'saved', revision: 1, paths: [] });
  });

  it('remembers who changed what, and the record before', () => {
    save(1, { ...inventCase(0), child: { ...inventCase(0).child, surname: 'Нова' } });
    const history = readTransaction(fixture.register, (db) => listCaseRevisions(db, ID));
    expect(history.map((entry) => [entry.revision, entry.person])).toEqual([[2, PERSON.name], [1, PERSON.name]]);
    expect(history[0]?.paths).toEqual(['child.surname']);
    const previous = readTransaction(fixture.register, (db) => db.column('SELECT previous FROM case_revisions ORDER BY revision'));
    expect([previous[0], JSON.parse(String(previous[1]))]).toEqual([null, { ...inventCase(0), caseCode: CODE }]);
  });

  it('has a history that nothing rewrites', () => {
    for (const sql of ["UPDATE case_revisions SET paths = '[]'", 'DELETE FROM case_revisions', 'INSERT OR REPLACE INTO case_revisions (case_number, revision, at, paths) VALUES (1, 1, \'x\', \'[]\')']) {
      expect(() => writeTransaction(fixture.register, (db) => db.run(sql)), sql).toThrow(/append-only/u);
    }
  });

  it('is reported missing by a code, not by a crash', () => {
    expect(() => writeTransaction(fixture.register, (db) => updateCase(db, fixture.stamp(), { id: inventCaseId(5), revision: 1, record: {} }))).toThrow('case/not-found');
  });
});

describe('nextCaseCode', () => {
  const next = (year = 2026): string => writeTransaction(fixture.register, (db) => nextCaseCode(db, { agencyCode: 'OBR', oblastAbbreviation: 'LV', year }));

  it('counts up per agency, oblast and year and steps over codes in use', () => {
    expect([next(), next(), next(2027), next()]).toEqual(['OBR-LV-26-0002', 'OBR-LV-26-0003', 'OBR-LV-27-0001', 'OBR-LV-26-0004']);
  });

  it('gives no number twice when the case is not stored after all', () => {
    expect(() => { writeTransaction(fixture.register, (db) => { nextCaseCode(db, { agencyCode: 'OBR', oblastAbbreviation: 'KV', year: 2026 }); throw new Error('trial'); }); }).toThrow('trial');
    expect(writeTransaction(fixture.register, (db) => nextCaseCode(db, { agencyCode: 'OBR', oblastAbbreviation: 'KV', year: 2026 }))).toBe('OBR-KV-26-0001');
  });
});

describe('a draft', () => {
  const draft = (): ReturnType<typeof loadDraft> => readTransaction(fixture.register, (db) => loadDraft(db, ID));
  const keep = (value: Record<string, unknown>): void => { writeTransaction(fixture.register, (db) => { saveDraft(db, fixture.stamp(), { caseId: ID, basedOn: 1, draft: value }); }); };

  it('keeps half-typed values as they are and is replaced by the next', () => {
    keep({ child: { dob: '20' } });
    keep({ child: { dob: '201' } });
    expect(draft()).toMatchObject({ basedOn: 1, draft: { child: { dob: '201' } } });
  });

  it('ends with the save, even of an unchanged record, but not with a conflict', () => {
    keep({ a: 1 });
    save(7, {});
    expect(draft()).not.toBeNull();
    save(1, inventCase(0));
    expect(draft()).toBeNull();
  });

  it('can be given up', () => {
    keep({ a: 1 });
    writeTransaction(fixture.register, (db) => { discardDraft(db, fixture.stamp(), ID); });
    expect(draft()).toBeNull();
  });
});

describe('changedPaths', () => {
  it.each([
    [{}, {}, []],
    [{ a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 }, []], // order of members
    [{ a: 1 }, {}, ['a']],
    [{}, { child: { surname: 'x', dob: '2010-01-01' } }, ['child.dob', 'child.surname']],
    [{ list: ['a', 'b'] }, { list: ['b', 'a'] }, ['list']], // a list of plain values is one path
    [{ family: [{ phone: '1', name: 'n' }] }, { family: [{ phone: '2', name: 'n' }, { name: 'm' }] }, ['family[0].phone', 'family[1].name']],
    [{ family: [{ name: 'n' }] }, { family: [] }, ['family[0].name']],
    [{ health: true }, { health: 'words' }, ['health']],
    [{ a: { b: 1 } }, { a: 2 }, ['a']], // another kind of value
  ])('of %j and %j', (before, after, expected) => { expect(changedPaths(before, after)).toEqual(expected); });
});

describe('nextDueDay', () => {
  it.each([
    [{}, null], [{ plan: { nextVisit: '2026-05-01' } }, '2026-05-01'], [{ status: 'closed', plan: { nextVisit: '2026-05-01' } }, null],
    [{ plan: { nextVisit: '2026-05-01' }, followUps: [{ date: '2026-04-01', nextDue: '2026-04-20' }] }, '2026-04-20'],
    [{ followUps: [{ date: '2026-04-01', nextDue: '2026-04-20' }, { date: '2026-04-21' }] }, null], // answered by the later visit
  ] as const)('of %j is %s', (record, expected) => { expect(nextDueDay(structuredClone(record) as CaseRecord)).toBe(expected); });
});
