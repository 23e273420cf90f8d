import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertIncident, listIncidentEvents, openIncidentsOfCase, removeIncidents, updateIncident } from '../../electron/store/incident-repository.ts';
import { readTransaction, writeTransaction } from '../../electron/store/open-register.ts';
import type { IncidentDraft } from '../../shared/incidents/incident-record.ts';
import { createRegister, testApplication, type TestApplication } from '../support/cheap-application.ts';
import { buildIncident, buildIncidentDraft, WHOLE_CONTENT } from '../support/incident-builder.ts';
import { leavesOneEntry } from '../support/one-audit-entry.ts';
import { createRegisterFixture, type RegisterFixture } from '../support/register-fixture.ts';

const HOUR = 3_600_000;
const CANARY = 'КАНАРКА-8842';

describe('incidents in the store', () => {
  let fixture: RegisterFixture;
  beforeEach(() => { fixture = createRegisterFixture(); });
  afterEach(() => { fixture.dispose(); });

  it('leave one entry of the log each, without anybody’s words, and hold the cases they name while they are open', () => {
    const { register, stamp } = fixture;
    const incident = buildIncident({ nature: CANARY, discoveredBy: CANARY, caseCodes: ['OBR-LV-26-0001'] });
    leavesOneEntry(register, 'insertIncident', (db) => { insertIncident(db, stamp(), incident); });
    leavesOneEntry(register, 'updateIncident', (db) => { updateIncident(db, stamp(), { incident: { ...incident, consequences: CANARY }, kind: 'changed', code: null }); });
    const held = (): readonly string[] => readTransaction(register, (db) => openIncidentsOfCase(db, 'OBR-LV-26-0001'));
    expect([held(), readTransaction(register, (db) => openIncidentsOfCase(db, 'OBR-LV-26-0002'))]).toEqual([['2026-0001'], []]);
    expect(() => { writeTransaction(register, (db) => { db.run('DELETE FROM incidents'); }); }).toThrow('append-only');
    writeTransaction(register, (db) => { updateIncident(db, stamp(), { incident: { ...incident, state: 'closed', closing: { on: '2026-11-24', by: 'x', lessons: 'x' } }, kind: 'closed', code: null }); });
    expect(held()).toEqual([]);
    expect(readTransaction(register, (db) => listIncidentEvents(db, incident.id).map(({ kind }) => kind))).toEqual(['recorded', 'changed', 'closed']);
    expect(() => { writeTransaction(register, (db) => { db.run("UPDATE incident_events SET kind = 'told'"); }); }).toThrow('append-only');
    leavesOneEntry(register, 'removeIncidents', (db) => { removeIncidents(db, stamp(), [incident.id]); });
    expect(readTransaction(register, (db) => [Number(db.column('SELECT count(*) FROM incident_events')[0]), db.column('SELECT body FROM audit_events').join('').includes(CANARY)])).toEqual([0, false]);
  });
});

describe('the register of incidents', () => {
  let test: TestApplication;
  beforeEach(async () => {
    test = testApplication();
    await createRegister(test);
  });
  afterEach(() => { test.dispose(); });

  const record = async (changes: Partial<IncidentDraft> = {}): Promise<string> => (await test.must('incident.record', { incident: buildIncidentDraft(changes) })).id;
  const problem = async (answer: ReturnType<TestApplication['call']>): Promise<unknown> => {
    const given = await answer;
    return given.ok ? 'done' : given.error.params['problem'] ?? given.error.code;
  };
  const now = (): string => test.clock.now();

  it('shows what ends first at the top, and how much time is left to the millisecond', async () => {
    await record({ discoveredAt: '2026-11-23T09:00:00.000Z' });
    await record({ discoveredAt: '2026-11-22T09:00:00.000Z', kind: 'lost-device' });
    const rows = async () => (await test.must('incident.list', {})).rows.map(({ number, clocks }) => [number, clocks.map(({ standing, left }) => `${standing} ${String((left ?? 0) / HOUR)}`)]);
    expect(await rows()).toEqual([['2026-0002', ['overdue -1', 'running 47']], ['2026-0001', ['running 23', 'running 71']]]);
    test.clock.pass(17 * HOUR);
    expect((await rows())[1]).toEqual(['2026-0001', ['urgent 6', 'running 54']]);
  });

  it('is told about, waived and closed only in the order that counts, and everything stays in its history', async () => {
    const id = await record();
    expect(await problem(test.call('incident.close', { id, lessons: 'x' }))).toBe('content-missing');
    await test.must('incident.change', { id, incident: buildIncidentDraft(WHOLE_CONTENT) });
    expect(await problem(test.call('incident.close', { id, lessons: 'x' }))).toBe('clock-open');
    const tell = (to: 'focal-point' | 'authority', at: string, lateReason: string | null = null) => problem(test.call('incident.tell', { id, told: { to, whom: 'Контактна особа', at, how: 'phone', lateReason } }));
    expect(await tell('focal-point', '2026-11-23T11:00:00.000Z')).toBe('told-in-future');
    test.clock.pass(25 * HOUR);
    expect([await tell('focal-point', now()), await tell('focal-point', now(), 'Довідалися вночі.')]).toEqual(['late-reason', 'done']);
    expect(await problem(test.call('incident.waive', { id, waiver: { to: 'authority', reason: 'would-endanger', note: 'x' } }))).toBe('waiver-reason');
    await test.must('incident.waive', { id, waiver: { to: 'authority', reason: 'unlikely-risk', note: null } });
    await test.must('incident.close', { id, lessons: 'Флешки носити окремо від сумки.' });
    const shown = await test.must('incident.show', { id });
    expect([shown.events.map(({ kind, code }) => `${kind} ${code ?? ''}`.trim()), shown.clocks.map(({ standing, left }) => [standing, left]), shown.incident.state])
      .toEqual([['recorded lost-medium', 'changed', 'told focal-point', 'waived authority', 'closed'], [['late', null], ['waived', null]], 'closed']);
    expect([await tell('authority', now(), 'x'), await problem(test.call('incident.change', { id, incident: buildIncidentDraft() })), await problem(test.call('incident.waive', { id, waiver: { to: 'people', reason: 'no-duty', note: null } }))]).toEqual(['closed', 'closed', 'closed']);
    await test.must('incident.reopen', { id });
    expect(await problem(test.call('incident.reopen', { id }))).toBe('not-closed');
  });

  it('never moves its clocks to a later time, and refuses what cannot have been', async () => {
    const id = await record();
    expect(await problem(test.call('incident.change', { id, incident: buildIncidentDraft({ discoveredAt: '2026-11-23T08:00:00.001Z' }) }))).toBe('discovered-later');
    await test.must('incident.change', { id, incident: buildIncidentDraft({ discoveredAt: '2026-11-22T08:00:00.000Z' }) });
    expect((await test.must('incident.show', { id })).clocks[0]?.dueAt).toBe('2026-11-23T08:00:00.000Z');
    expect(await problem(test.call('incident.record', { incident: buildIncidentDraft({ discoveredAt: '2026-11-23T10:00:00.001Z' }) }))).toBe('discovered-in-future');
    expect(await problem(test.call('incident.show', { id: '11111111-1111-4111-8111-111111111111' }))).toBe('incident/not-found');
  });

  it('names in its notification neither a case nor a child, and says what is still to follow', async () => {
    const id = await record({ caseCodes: ['OBR-LV-26-0001'], kind: 'wrong-recipient' });
    expect((await test.must('incident.show', { id })).unknownCodes).toEqual(['OBR-LV-26-0001']);
    for (const language of ['uk', 'en'] as const) {
      const { pages } = await test.must('incident.notification', { id, to: 'authority', language });
      expect(pages.length).toBeGreaterThan(0);
    }
    const { entries } = await test.must('audit.list', { caseId: null, offset: 0, limit: 3 });
    expect(entries.map(({ action, reason }) => [action, reason])[0]).toEqual(['incident.notificationRead', '2026-0001/authority']);
  });
});
