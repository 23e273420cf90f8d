import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../../shared/policy/decision.ts';
import { buildCase, buildConsent, buildRecipient } from '../../support/case-builder.ts';
import { createRegister, PERSON, testApplication, type TestApplication } from '../../support/cheap-application.ts';

let test: TestApplication;
beforeAll(async () => {
  test = testApplication();
  await createRegister(test);
});
afterAll(() => { test.dispose(); });

type Form = { [key: string]: Json };
const codeOf = (answer: { ok: boolean; error?: { code: string } }): string => (answer.ok ? 'ok' : answer.error?.code ?? '');
const UNKNOWN = '00000000-0000-4000-8000-00000000ffff';
const events = async (): Promise<number> => (await test.must('audit.list', { caseId: null, offset: 0, limit: 1 })).total;
/** What a call adds to the log: actions, newest last. */
async function logged(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await events();
  await work();
  const count = await events() - before;
  if (count === 0) return [];
  const { entries } = await test.must('audit.list', { caseId: null, offset: 0, limit: count });
  return entries.map((entry) => entry.action).reverse();
}

let id = '';
let seed = 0;
beforeEach(async () => {
  seed += 1;
  const { caseCode: _code, ...record } = buildCase(seed);
  ({ id } = await test.must('case.create', { record }));
});

describe('case service', () => {
  it('gives codes in order, none twice, and fills in worker, day and status of a new case', async () => {
    const first = await test.must('case.create', {});
    const second = await test.must('case.create', {});
    expect([first.caseCode, second.caseCode].map((code) => /^OBR-LV-26-\d{4}$/.test(code))).toEqual([true, true]);
    expect(Number(second.caseCode.slice(-4)) - Number(first.caseCode.slice(-4))).toBe(1);
    const shown = await test.must('case.show', { id: first.id });
    expect(shown).toEqual({
      id: first.id, revision: 1, updatedAt: test.clock.now(), updatedBy: PERSON.name, draft: null, ageYears: null, ageEstimated: false,
      record: {
        caseCode: first.caseCode, registeredOn: '2026-11-23', status: 'open',
        worker: { name: PERSON.name, role: PERSON.position, agency: 'Благодійний фонд «Приклад»', email: PERSON.email, phone: PERSON.phone },
      },
    });
  });

  it('leaves a phone or e-mail out of a new case that a case could not hold', async () => {
    const agency = { name: 'Фонд', code: 'OBR', oblastCode: 'UA46000000000026241', phone: null, email: null, address: null };
    await test.must('register.updateAgency', { agency, person: { ...PERSON, phone: 'внутрішній 12', email: 'пошта в Олени' } });
    const { id: made } = await test.must('case.create', {});
    expect((await test.must('case.show', { id: made })).record.worker).toEqual({ name: PERSON.name, role: PERSON.position, agency: 'Фонд' });
    await test.must('register.updateAgency', { agency, person: PERSON });
  });

  it('stores a whole case and gives it back as it was', async () => {
    const { record, ageYears } = await test.must('case.show', { id });
    const { caseCode, ...rest } = record;
    expect([rest, typeof caseCode, (ageYears ?? -1) >= 0]).toEqual([buildCase(seed), 'string', true]);
  });

  it('saves, warns, refuses and reports a conflict with the paths the other changed', async () => {
    const { record, revision } = await test.must('case.show', { id });
    const child = record.child as Form;
    const mine = await test.must('case.save', { id, revision, record: { ...record as Form, child: { ...child, surname: 'Інше', unzr: '20130210-01230' } } });
    expect(mine).toMatchObject({ outcome: 'saved', revision: 2 });
    expect(mine.outcome === 'saved' && mine.warnings.map((issue) => issue.code)).toContain('unzr-check-digit');
    const invalid = await test.must('case.save', { id, revision: 2, record: { ...record as Form, child: { ...child, dob: '2030-01-01' }, odd: 1 } });
    expect(invalid).toEqual({ outcome: 'invalid', issues: [{ path: 'odd', code: 'unknown-field', level: 'block' }] });
    const theirs = await test.must('case.save', { id, revision, record: { ...record as Form, status: 'closed' } });
    expect(theirs).toMatchObject({ outcome: 'conflict', revision: 2, changedBy: PERSON.name, paths: ['child.surname', 'child.unzr'] });
    expect((await test.must('case.show', { id })).record.child?.surname).toBe('Інше');
  });

  it('cannot be told by a page that a text has been screened', async () => {
    const { record, revision } = await test.must('case.show', { id });
    const notes = [{ writtenOn: '2026-11-20', author: 'А', text: 'сказала сусідка Галина', screened: true }];
    await test.must('case.save', { id, revision, record: { ...record as Form, notes, screenedPaths: ['incident.narrative', 'notes[0].text'] } });
    const saved = await test.must('case.show', { id });
    expect([saved.record.screenedPaths, saved.record.notes]).toEqual([undefined, [{ ...notes[0], screened: false }]]);
  });

  it('keeps a draft beside the case until it is saved or discarded', async () => {
    const draft = { child: { surname: 'пів' }, anything: [1, null, { half: 'typed' }] };
    const { savedAt } = await test.must('case.saveDraft', { id, revision: 1, draft });
    expect((await test.must('case.show', { id })).draft).toEqual({ basedOn: 1, savedAt, draft });
    expect((await test.must('case.list', { query: '', sort: 'updated', offset: 0, limit: 200 })).rows.find((row) => row.id === id)?.hasDraft).toBe(true);
    await test.must('case.discardDraft', { id });
    expect((await test.must('case.show', { id })).draft).toBeNull();
    expect(codeOf(await test.call('case.saveDraft', { id, revision: 1, draft: { text: 'x'.repeat(2_000_001) } }))).toBe('input/too-large');
    await test.must('case.saveDraft', { id, revision: 1, draft });
    await test.must('case.save', { id, revision: 1, record: { child: { surname: 'Збережено' } } });
    expect((await test.must('case.show', { id })).draft).toBeNull();
  });

  it('lists with place, age and the state of consent, and finds by name in either script', async () => {
    const made = await test.must('case.create', { record: { child: { surname: 'Жиротовський', givenName: 'Ґнат', dob: '2013-02-10' }, contact: { katottg: 'UA46060250010015970' } } });
    const find = async (query: string): Promise<unknown> => (await test.must('case.list', { query, sort: 'name', offset: 0, limit: 10 })).rows;
    const row = {
      id: made.id, caseCode: made.caseCode, status: 'open', name: 'Жиротовський Ґнат', ageYears: 13, ageEstimated: false, sex: null, riskLevel: null,
      placeCode: 'UA46060250010015970', placeName: 'Львів', registeredOn: '2026-11-23', updatedAt: test.clock.now(), nextDue: null, consent: 'none', hasDraft: false,
    };
    expect([await find('жирот'), await find('Zhyrotovskyi'), await find(`жирот ${made.caseCode}`), await find('немає такого')]).toEqual([[row], [row], [row], []]);
    expect(await find(made.caseCode)).toContainEqual(row);
    const { id: _id, withdrawals: _withdrawals, usedOn: _used, ...consent } = buildConsent();
    await test.must('consent.record', { caseId: made.id, consent });
    expect(await find('жирот')).toEqual([{ ...row, consent: 'in-force' }]);
    await test.must('consent.record', { caseId: made.id, consent: { ...consent, state: 'refused', givenOn: '2026-11-20', child: { expressed: 'refused', method: 'oral', waiver: null } } });
    expect(await find('жирот')).toEqual([{ ...row, consent: 'refused' }]);
  });

  it('tells its history by paths, newest first', async () => {
    await test.must('case.save', { id, revision: 1, record: { ...buildCase(seed) as Form, household: { size: 9 } } });
    const { entries } = await test.must('case.history', { id });
    expect(entries.map((entry) => [entry.revision, entry.person])).toEqual([[2, PERSON.name], [1, PERSON.name]]);
    expect(entries[0]?.paths).toContain('household.size');
  });

  it('answers case/not-found for a case that is not there, and logs nothing', async () => {
    const calls = [
      () => test.call('case.show', { id: UNKNOWN }), () => test.call('case.save', { id: UNKNOWN, revision: 1, record: {} }),
      () => test.call('case.saveDraft', { id: UNKNOWN, revision: 1, draft: {} }), () => test.call('case.discardDraft', { id: UNKNOWN }),
      () => test.call('consent.list', { caseId: UNKNOWN }),
    ];
    const before = await events();
    for (const call of calls) expect(codeOf(await call())).toBe('case/not-found');
    expect(await events()).toBe(before);
  });

  it('leaves exactly one entry in the log for each change and for each reading of a case', async () => {
    const { id: _id, withdrawals: _withdrawals, usedOn: _used, ...consent } = buildConsent();
    const restriction = { by: 'child', personRelation: null, recipient: 'any', what: 'all', reason: 'fear', note: 'боїться', until: null } as const;
    let consentId = '';
    let restrictionId = '';
    const steps: readonly (readonly [() => Promise<unknown>, readonly string[]])[] = [
      [() => test.must('case.create', {}), ['case.created']],
      [() => test.must('case.show', { id }), ['case.read']],
      [() => test.must('case.saveDraft', { id, revision: 1, draft: {} }), ['draft.begun']],
      [() => test.must('case.save', { id, revision: 1, record: { child: { surname: 'Нове' } } }), ['case.updated']],
      [() => test.must('case.check', { record: {} }), []],
      [async () => { consentId = (await test.must('consent.record', { caseId: id, consent })).id; }, ['consent.recorded']],
      [() => test.must('consent.withdraw', { caseId: id, consentId, on: '2026-11-01', services: ['health'], reason: 'передумала' }), ['consent.withdrawn']],
      [async () => { restrictionId = (await test.must('restriction.add', { caseId: id, restriction })).id; }, ['restriction.recorded']],
      [() => test.must('restriction.end', { caseId: id, restrictionId, on: '2026-11-23', reason: 'вже можна' }), ['restriction.ended']],
      [() => test.must('consent.list', { caseId: id }), ['consent.read']],
      [() => test.must('recipient.save', { recipient: buildRecipient() }), ['recipient.added']],
      [() => test.must('recipient.save', { recipient: buildRecipient({ active: false }) }), ['recipient.changed']],
      [() => test.must('recipient.list', {}), []],
      [() => test.must('register.setIdleMinutes', { minutes: 7 }), ['setting.changed']],
    ];
    const seen: (readonly string[])[] = [];
    for (const [step] of steps) seen.push(await logged(step));
    expect(seen).toEqual(steps.map(([, expected]) => expected));
  });

  it('writes no content into the log, only codes and paths', async () => {
    const pages: string[] = [];
    const { total } = await test.must('audit.list', { caseId: null, offset: 0, limit: 1 });
    for (let offset = 0; offset < total; offset += 200) pages.push(JSON.stringify(await test.must('audit.list', { caseId: null, offset, limit: 200 })));
    const record = JSON.stringify(buildCase(seed));
    const words = [...new Set(record.match(/[\p{L}’]{4,}|\d{6,}/gu) ?? [])].filter((word) => !/^[a-zA-Z]+$/.test(word) && !PERSON.name.includes(word));
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => pages.some((page) => page.includes(word)))).toEqual([]);
    expect((await test.must('audit.verify', {})).ok).toBe(true);
  });
});

describe('consent service', () => {
  const consentFor = (over: object): Parameters<TestApplication['must']>[1] => {
    const { id: _id, withdrawals: _withdrawals, usedOn: _used, ...consent } = buildConsent();
    return { caseId: id, consent: { ...consent, ...over } };
  };
  const record = (over: object): Promise<string> =>
    test.dispatch('consent.record', consentFor(over), { frame: 'main', origin: 'https://register.invalid' }).then((answer) =>
      (answer.ok ? 'ok' : `${answer.error.code} ${String(answer.error.params['problem'] ?? '')}`));

  it.each<[string, object, string]>([
    ['dated tomorrow in Kyiv', { givenOn: '2026-11-24' }, 'consent/invalid given-in-future'],
    ['dated today', { givenOn: '2026-11-23' }, 'ok'],
    ['ending before it begins', { validUntil: '2026-10-23' }, 'consent/invalid ends-before-it-begins'],
    ['ending on its first day', { validUntil: '2026-10-24' }, 'ok'],
    ['given by nobody', {
      representative: { expressed: 'not-asked', personRelation: null, method: null, waiver: null }, child: { expressed: 'not-asked', method: null, waiver: null },
    }, 'consent/invalid given-by-nobody'],
    ['refused by both', {
      state: 'refused', representative: { expressed: 'refused', personRelation: 'mother', method: 'oral', waiver: null },
      child: { expressed: 'refused', method: 'oral', waiver: null },
    }, 'ok'],
    ['that brings its own id', { id: UNKNOWN }, 'input/invalid '],
  ])('answers a consent %s with its code', async (_name, over, expected) => { expect(await record(over)).toBe(expected); });

  it('says who must agree, the stricter way for an estimated birth date, and who may represent', async () => {
    const born = async (child: object): Promise<unknown> => {
      const made = await test.must('case.create', { record: {
        child, family: [
          { relation: 'mother', isLegalRepresentative: true, parentalRights: 'full' }, { relation: 'father', isLegalRepresentative: true, isAllegedPerpetrator: true },
          { relation: 'grandmother', isLegalRepresentative: false }, { relation: 'guardian', isLegalRepresentative: true, parentalRights: 'removed' },
        ],
      } });
      const { required, fitRelations } = await test.must('consent.list', { caseId: made.id });
      expect(fitRelations).toEqual(['mother']);
      return [required.tier, required.ageYears, required.representative, required.child, required.childMethods];
    };
    const anyWay = ['written', 'oral', 'fingerprint'];
    expect([
      await born({ dob: '2021-01-01' }), await born({ dob: '2016-01-01' }), await born({ dob: '2014-11-23' }), await born({ dob: '2008-11-23' }), await born({}),
      await born({ dob: '2014-11-24' }), await born({ dob: '2014-11-24', dobEstimated: true }), await born({ dob: '2008-11-23', dobEstimated: true }),
    ]).toEqual([
      ['0-5', 5, true, false, []], ['6-11', 10, true, true, anyWay], ['12-17', 12, true, true, ['written']], ['18+', 18, false, true, anyWay],
      ['12-17', null, true, true, ['written']], ['6-11', 11, true, true, anyWay], ['12-17', 11, true, true, ['written']], ['12-17', 18, true, true, ['written']],
    ]);
  });

  it('withdraws from a day that lies between giving and today, and only a consent of this very case', async () => {
    const { id: consentId } = await test.must('consent.record', consentFor({}) as never);
    const other = await test.must('case.create', {});
    const withdraw = (caseId: string, on: string): Promise<string> =>
      test.call('consent.withdraw', { caseId, consentId, on, services: 'all', reason: 'передумали' }).then(codeOf);
    expect([await withdraw(other.id, '2026-11-01'), await withdraw(id, '2026-10-23'), await withdraw(id, '2026-11-24'), await withdraw(id, '2026-11-23')])
      .toEqual(['consent/not-found', 'consent/invalid', 'consent/invalid', 'ok']);
    const { consents } = await test.must('consent.list', { caseId: id });
    expect(consents.map((consent) => [consent.state, consent.inForce, consent.withdrawals])).toEqual([['withdrawn', false, [{ on: '2026-11-23', services: 'all' }]]]);
  });

  it('ends a restriction of this very case once', async () => {
    const restriction = { by: 'caregiver', personRelation: 'mother', recipient: { id: 'clinic-a' }, what: { field: 'contact.addressLine' }, reason: 'other', note: null, until: null } as const;
    const { id: restrictionId } = await test.must('restriction.add', { caseId: id, restriction });
    const other = await test.must('case.create', {});
    const end = (caseId: string): Promise<string> => test.call('restriction.end', { caseId, restrictionId, on: '2026-11-23', reason: 'знято' }).then(codeOf);
    expect([await end(other.id), await end(id), await end(id)]).toEqual(['restriction/not-found', 'ok', 'restriction/not-found']);
  });
});
