import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destroyCase } from '../../electron/store/destruction-repository.ts';
import type { ChannelInput, ChannelName } from '../../shared/ipc/contract.ts';
import { createRegister, PASSPHRASE, testApplication, type TestApplication } from '../support/cheap-application.ts';
import { buildIncidentDraft } from '../support/incident-builder.ts';
import { buildCheck, buildReceived } from '../support/request-builder.ts';

const DAY = 86_400_000;
const HERS = 'дзвіниця суниця ожина полуниця малина порічка';
const COLLEAGUE = { name: 'Марія Новенька', position: 'супервізорка', phone: null, email: null, role: 'supervisor' } as const;
const COPY = 'register.db.before-migration-from-3';

let test: TestApplication;
beforeEach(async () => {
  test = testApplication();
  await createRegister(test);
});
afterEach(() => { test.dispose(); });

async function problem<Name extends ChannelName>(name: Name, input: ChannelInput<Name>): Promise<unknown> {
  const answer = await test.call(name, input);
  return answer.ok ? 'done' : answer.error.params['problem'] ?? answer.error.code;
}

/** A case closed on a day, with a child of that name. */
async function closedCase(date = '2020-05-10', extra: object = {}): Promise<{ readonly id: string; readonly code: string }> {
  const { id, caseCode } = await test.must('case.create', { record: { status: 'closed', registeredOn: '2015-01-10', child: { surname: 'Канаркожовтокрил', dob: '2012-01-01' }, closure: { reason: 'goals-met', date, outcome: 'x' }, ...extra } });
  return { id, code: caseCode };
}
async function marked(): Promise<{ readonly id: string; readonly code: string }> {
  const made = await closedCase();
  await test.must('retention.mark', { id: made.id, ground: 'term-over', note: null });
  return made;
}
const enterAs = (passphrase: string) => test.must('register.unlock', { secret: { kind: 'passphrase', passphrase } });

describe('the review list', () => {
  it('holds what is due or will be within ninety days, by code and without a name, the first due at the top', async () => {
    await closedCase('2021-12-01');
    await closedCase('2019-01-01');
    await closedCase('2026-01-01');
    await test.must('case.create', { record: { child: { surname: 'Відкрита' } } });
    const { rows } = await test.must('retention.list', {});
    expect(rows.map(({ due, closedOn }) => [closedOn, due?.on, due?.rule, due?.standing])).toEqual([['2019-01-01', '2024-01-01', 'case-closed', 'due'], ['2021-12-01', '2026-12-01', 'case-closed', 'soon']]);
    expect(JSON.stringify(rows)).not.toContain('Канарко');
  });

  it('follows the agency’s own terms within their limits, and says where each comes from', async () => {
    await closedCase('2019-01-01');
    expect(await problem('retention.setSchedule', { years: { 'case-closed': 26 }, coolingDays: 14 })).toBe('period');
    expect(await problem('retention.setSchedule', { years: {}, coolingDays: 6 })).toBe('period');
    await test.must('retention.setSchedule', { years: { 'case-closed': 10 }, coolingDays: 30 });
    expect((await test.must('retention.list', {})).rows).toEqual([]);
    const { terms, cooling } = await test.must('retention.schedule', {});
    expect([terms.find(({ kind }) => kind === 'case-closed'), cooling]).toEqual([{ kind: 'case-closed', years: 10, usual: 5, least: 1, most: 25, source: 'usual' }, { days: 30, usual: 14, least: 7, most: 90 }]);
  });

  it('puts a file off to the day a review decided, and forgets the mark', async () => {
    const { id } = await marked();
    expect(await problem('retention.keep', { id, until: '2026-11-23', reason: 'law', note: null })).toBe('until');
    await test.must('retention.keep', { id, until: '2027-06-01', reason: 'claims-possible', note: 'Триває спір' });
    const shown = await test.must('retention.show', { id });
    expect([shown.row.due, shown.row.mark, shown.obstacles, shown.decisions.map(({ kind }) => kind)]).toEqual([{ on: '2027-06-01', rule: 'decided', standing: 'later' }, null, ['not-marked', 'not-due'], ['keep', 'marked']]);
    expect((await test.must('retention.list', {})).rows).toEqual([]);
  });
});

describe('closing a file', () => {
  it('asks for every concern to be confirmed, refuses what may not be, and writes day and reason', async () => {
    const { id } = await test.must('case.create', { record: { child: { surname: 'Прикладна' }, protection: { riskLevel: 'high' }, plan: { nextVisit: '2026-12-01' } } });
    const shown = await test.must('retention.show', { id });
    expect([shown.concerns, shown.lostConcern, shown.row.holds]).toEqual([['step-planned', 'risk-high'], 'contact-unknown', [{ kind: 'case-open', reference: null }]]);
    const close = { id, revision: 1, reason: 'goals-met', outcome: 'Дитина в безпеці.', transferredTo: null };
    expect(await problem('retention.close', { ...close, confirmed: ['risk-high'] })).toBe('concern');
    expect(await problem('retention.close', { ...close, revision: 9, confirmed: ['risk-high', 'step-planned'] })).toBe('changed');
    await test.must('case.saveDraft', { id, revision: 1, draft: { child: { surname: 'x' } } });
    expect(await problem('retention.close', { ...close, confirmed: ['risk-high', 'step-planned', 'work-unfinished'] })).toBe('concern');
    await test.must('case.discardDraft', { id });
    await test.must('retention.close', { ...close, confirmed: ['risk-high', 'step-planned'] });
    expect((await test.must('case.show', { id })).record).toMatchObject({ status: 'closed', closure: { reason: 'goals-met', date: '2026-11-23', outcome: 'Дитина в безпеці.' }, child: { surname: 'Прикладна' } });
    expect(await problem('retention.close', { ...close, revision: 2, confirmed: [] })).toBe('concern');
  });
});

describe('what holds a file', () => {
  it.each([
    ['an open request', 'request-open', async ({ id }: { id: string }) => {
      const made = await test.must('request.record', { request: buildReceived({ receivedOn: '2026-11-23' }) });
      await test.must('request.link', { id: made.id, caseId: id });
    }],
    ['an open incident that names it', 'incident-open', async ({ code }: { code: string }) => { await test.must('incident.record', { incident: buildIncidentDraft({ caseCodes: [code] }) }); }],
    ['somebody’s own hold', 'person', async ({ id }: { id: string }) => { await test.must('retention.hold', { id, reason: 'court', note: 'Позов', until: null }); }],
  ])('%s keeps it from being marked and from being destroyed', async (_what, kind, hold) => {
    const before = await closedCase();
    await hold(before);
    expect(await problem('retention.mark', { id: before.id, ground: 'term-over', note: null })).toBe('held');
    expect((await test.must('retention.show', { id: before.id })).row.holds.map((one) => one.kind)).toEqual([kind]);
    const after = await marked();
    test.clock.pass(20 * DAY);
    await hold(after);
    expect(await problem('retention.destroy', { id: after.id, typedCode: after.code })).toBe('held');
  });

  it('ends with the word of a focal point or supervisor, or on its own day', async () => {
    const { id } = await closedCase();
    await test.must('retention.hold', { id, reason: 'court', note: 'Позов', until: '2026-11-25' });
    await test.must('retention.hold', { id, reason: 'complaint', note: 'Скарга', until: null });
    const holds = async () => (await test.must('retention.show', { id })).row.holds.length;
    expect(await holds()).toBe(2);
    const hold = (await test.must('retention.show', { id })).holds.find(({ reason }) => reason === 'complaint');
    await test.must('retention.release', { holdId: hold?.id ?? '', reason: 'Вирішено' });
    expect([await holds(), await problem('retention.release', { holdId: hold?.id ?? '', reason: 'x' })]).toEqual([1, 'retention/not-found']);
    test.clock.pass(3 * DAY);
    expect([await holds(), await problem('retention.hold', { id, reason: 'court', note: 'x', until: '2026-11-01' })]).toEqual([0, 'until']);
  });
});

describe('destruction', () => {
  it('is refused before its day, by the wrong code, without a mark, and after any change of the file', async () => {
    const early = await closedCase('2026-01-01');
    expect(await problem('retention.mark', { id: early.id, ground: 'term-over', note: null })).toBe('not-due');
    expect(await problem('retention.destroy', { id: early.id, typedCode: early.code })).toBe('not-marked');
    const { id, code } = await marked();
    expect(await problem('retention.mark', { id, ground: 'term-over', note: null })).toBe('already-marked');
    expect([await problem('retention.destroy', { id, typedCode: code }), await problem('retention.destroy', { id, typedCode: early.code })]).toEqual(['cooling', 'code-mismatch']);
    test.clock.pass(13 * DAY);
    expect(await problem('retention.destroy', { id, typedCode: code })).toBe('cooling');
    test.clock.pass(DAY);
    await test.must('case.save', { id, revision: 1, record: { status: 'closed', registeredOn: '2015-01-10', closure: { reason: 'goals-met', date: '2020-05-10', outcome: 'x' }, plan: { goals: 'нове' } } });
    expect(await problem('retention.destroy', { id, typedCode: code })).toBe('not-marked');
  });

  it('can be called off until it is carried out', async () => {
    const { id, code } = await marked();
    await test.must('retention.unmark', { id, note: 'Ще потрібна' });
    test.clock.pass(30 * DAY);
    expect([await problem('retention.destroy', { id, typedCode: code }), await problem('retention.unmark', { id, note: 'x' })]).toEqual(['not-marked', 'not-marked']);
  });

  it('is carried out by one person where there is one, leaves a certificate, and the file is clean', async () => {
    const { id, code } = await marked();
    writeFileSync(join(test.directory, COPY), 'an old copy');
    test.clock.pass(14 * DAY);
    expect((await test.must('retention.show', { id })).obstacles).toEqual([]);
    const { record, finishedOn } = await test.must('retention.destroy', { id, typedCode: ` ${code.toLowerCase()} ` });
    expect([record.caseCode, record.isByTwo, record.ground, record.carriedOutOn, finishedOn]).toEqual([code, false, 'term-over', '2026-12-07', '2026-12-07']);
    expect([await problem('case.show', { id }), existsSync(join(test.directory, COPY))]).toEqual(['case/not-found', false]);
    expect(await test.must('retention.list', {})).toEqual({ rows: [], past: { requests: 0, proofs: 0, incidents: 0 }, unfinished: 0 });
    expect([(await test.must('audit.verify', {})).ok, (await test.must('disclosure.verify', {})).mismatches]).toEqual([true, []]);
    for (const language of ['uk', 'en'] as const) expect((await test.must('retention.certificate', { id: record.id, language })).pages.length).toBeGreaterThan(0);
    const again = await test.must('case.create', {});
    expect(again.caseCode).not.toBe(code); // a code is never given twice
  });

  it('takes a second person where several work: whoever marked cannot carry it out, nor can a case worker', async () => {
    await test.must('people.add', { person: COLLEAGUE, passphrase: HERS });
    const { id, code } = await marked();
    test.clock.pass(14 * DAY);
    expect([await problem('retention.destroy', { id, typedCode: code }), (await test.must('retention.show', { id })).needsTwo]).toEqual(['second-person', true]);
    await enterAs(HERS);
    const { record } = await test.must('retention.destroy', { id, typedCode: code });
    expect([record.isByTwo, record.markedBy.name, record.carriedOutBy.name]).toEqual([true, 'Ірина Прикладна', COLLEAGUE.name]);
    await enterAs(PASSPHRASE);
    const [colleague] = (await test.must('people.list', {})).people.filter(({ isSelf }) => !isSelf);
    await test.must('people.change', { id: colleague?.id ?? '', person: { ...COLLEAGUE, role: 'case-worker' } });
    const next = await closedCase();
    await enterAs(HERS);
    await test.must('retention.mark', { id: next.id, ground: 'term-over', note: null });
    test.clock.pass(14 * DAY);
    expect(await problem('retention.destroy', { id: next.id, typedCode: next.code })).toBe('channel/forbidden-role');
    await enterAs(PASSPHRASE);
    expect(await problem('retention.destroy', { id: next.id, typedCode: next.code })).toBe('done');
  });

  it('comes before the term when an erasure was granted, and only then', async () => {
    const { id, code } = await closedCase('2026-10-01');
    expect(await problem('retention.mark', { id, ground: 'erasure-granted', note: null })).toBe('not-due');
    const made = await test.must('request.record', { request: buildReceived({ receivedOn: '2026-11-20', kind: 'erasure' }) });
    await test.must('request.link', { id: made.id, caseId: id });
    await test.must('request.check', { id: made.id, check: (({ by: _by, ...check }) => check)(buildCheck({ on: '2026-11-23' })) });
    await test.must('request.examine', { id: made.id, question: { recipientId: null, familyIndex: null, relatedToPerpetrator: null, childObjects: false, approval: null } });
    await test.must('request.decide', { id: made.id, outcome: 'granted', reasons: [], note: null, disclosureId: null, corrected: [] });
    expect(await problem('retention.mark', { id, ground: 'erasure-granted', note: null })).toBe('held');
    await test.must('request.answer', { id: made.id, on: '2026-11-23', by: 'post', language: 'uk' });
    await test.must('retention.mark', { id, ground: 'erasure-granted', note: null });
    test.clock.pass(14 * DAY);
    const { record } = await test.must('retention.destroy', { id, typedCode: code });
    expect([record.ground, record.clearedRequests]).toEqual(['erasure-granted', 1]);
    expect((await test.must('request.list', {})).rows.map(({ name, number }) => [name, number])).toEqual([['—', '2026-0001']]);
  });
});

describe('a destruction that was interrupted after its rows went', () => {
  it('is shown as unfinished until the file is clean, and finished on a person’s word', async () => {
    const { id, code } = await marked();
    const { session } = test.application;
    session.write((db, stamp) => destroyCase(db, stamp, {
      caseId: id, proofs: [], cards: [],
      record: {
        id: '60000000-0000-4000-8000-000000000001', number: '2026-0001', caseCode: code, carriedOutOn: '2026-11-23', ground: 'term-over', rule: 'case-closed', closedOn: '2020-05-10', dueOn: '2025-05-10',
        markedBy: { name: 'x', position: 'x' }, carriedOutBy: { name: 'x', position: 'x' }, isByTwo: false, keptDisclosures: 0, keptConsents: 0, proofsUntil: null, backups: [],
      },
    }));
    expect((await test.must('retention.list', {})).unfinished).toBe(1);
    writeFileSync(join(test.directory, COPY), 'an old copy');
    expect(await test.must('retention.finish', {})).toEqual({ finished: 1 });
    expect([(await test.must('retention.list', {})).unfinished, existsSync(join(test.directory, COPY)), (await test.must('retention.certificates', {})).rows.map(({ finishedOn }) => finishedOn)]).toEqual([0, false, ['2026-11-23']]);
  });
});

describe('what is past its term and hangs on no file', () => {
  it('is shown in numbers and cleared on a person’s word: names in requests, closed incidents', async () => {
    const made = await test.must('request.record', { request: buildReceived({ receivedOn: '2026-11-20' }) });
    await test.must('request.drop', { id: made.id, reason: 'двічі' });
    const past = async () => (await test.must('retention.list', {})).past;
    test.clock.pass(3 * 365 * DAY);
    expect(await past()).toEqual({ requests: 0, proofs: 0, incidents: 0 });
    test.clock.pass(2 * DAY);
    expect(await past()).toEqual({ requests: 1, proofs: 0, incidents: 0 });
    expect(await test.must('retention.clear', { what: 'requests' })).toEqual({ cleared: 1 });
    expect([await past(), (await test.must('request.list', {})).rows.map(({ name }) => name)]).toEqual([{ requests: 0, proofs: 0, incidents: 0 }, ['—']]);
    expect([await test.must('retention.clear', { what: 'proofs' }), await test.must('retention.clear', { what: 'incidents' }), (await test.must('audit.verify', {})).ok]).toEqual([{ cleared: 0 }, { cleared: 0 }, true]);
  });
});
