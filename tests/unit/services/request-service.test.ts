import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import type { ReceivedRequest } from '../../../shared/requests/request-record.ts';
import { buildCase, buildConsent } from '../../support/case-builder.ts';
import { createRegister, testApplication, type TestApplication } from '../../support/cheap-application.ts';
import { buildCheck, buildReceived } from '../../support/request-builder.ts';

const DAY = 86_400_000;
let folder: string;
let test: TestApplication;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oberih-requests-'));
  test = testApplication({ chooseFolder: () => Promise.resolve(folder) });
  await createRegister(test);
});
afterEach(() => {
  test.dispose();
  rmSync(folder, { recursive: true, force: true });
});

type Changes = NonNullable<Parameters<typeof buildReceived>[0]>;
const UNANSWERED = { recipientId: null, familyIndex: null, relatedToPerpetrator: null, childObjects: false, approval: null };
const refusal = (answer: { ok: boolean; error?: { code: string; params: object } }): unknown => (answer.ok ? 'ok' : [answer.error?.code, answer.error?.params]);
const show = (id: string): Promise<ChannelOutput<'request.show'>> => test.must('request.show', { id });

async function newCase(seed = 3): Promise<string> {
  const { caseCode: _code, ...record } = buildCase(seed);
  return (await test.must('case.create', { record: { ...record, family: record.family?.map((member) => ({ ...member, isAllegedPerpetrator: false })) } })).id;
}
async function record(changes: Changes = {}): Promise<string> {
  return (await test.must('request.record', { request: buildReceived({ receivedOn: '2026-11-20', ...changes }) })).id;
}
async function checked(id: string, changes: Parameters<typeof buildCheck>[0] = {}): Promise<void> {
  const { by: _by, ...check } = buildCheck({ on: '2026-11-23', ...changes });
  await test.must('request.check', { id, check });
}
/** A request taken as far as the policy's answer. */
async function examined(changes: Changes, about: { readonly caseId?: string; readonly needed?: boolean; readonly question?: Partial<typeof UNANSWERED> | { readonly familyIndex: number } } = {}): Promise<string> {
  const id = await record(changes);
  await checked(id, { needed: about.needed ?? false });
  if (about.caseId !== undefined) await test.must('request.link', { id, caseId: about.caseId });
  await test.must('request.examine', { id, question: { ...UNANSWERED, relatedToPerpetrator: false, ...about.question } });
  return id;
}
const RELATIVE: Changes = { kind: 'disclosure', requester: { kind: 'relative', name: 'Приходько Тарас' } };

describe('the register of requests', () => {
  it('numbers what comes, counts the days and lists what is due first', async () => {
    await record({ receivedOn: '2026-11-23' });
    await record({ receivedOn: '2026-10-20' });
    await record({ ...RELATIVE, receivedOn: '2026-10-24' });
    const { rows } = await test.must('request.list', {});
    expect(rows.map(({ number, dueOn, daysLeft, standing }) => [number, dueOn, daysLeft, standing])).toEqual([
      ['2026-0002', '2026-11-19', -4, 'overdue'], ['2026-0003', '2026-11-23', 0, 'today'], ['2026-0001', '2026-12-23', 30, 'later'],
    ]);
  });

  it.each([
    ['received-in-future', { receivedOn: '2026-11-24' }], ['kind-not-theirs', { kind: 'disclosure' }], ['acts-for-missing', { requester: { kind: 'lawyer' } }],
  ] as readonly (readonly [string, Changes])[])('refuses %s', async (problem, changes) => {
    expect(refusal(await test.call('request.record', { request: buildReceived(changes) }))).toEqual(['request/invalid', { problem }]);
  });

  it('a day begins at midnight in Kyiv: what is due turns late there and then', async () => {
    const id = await record({ receivedOn: '2026-10-24' }); // due today, 23 November
    test.clock.pass(12 * 3_600_000 - 1000); // 23:59:59 in Kyiv
    expect((await show(id)).due).toMatchObject({ daysLeft: 0, standing: 'today' });
    test.clock.pass(1000);
    expect((await show(id)).due).toMatchObject({ daysLeft: -1, standing: 'overdue' });
  });

  it('takes the steps in their order, each one entry in the log', async () => {
    const caseId = await newCase();
    const id = await record();
    const early = await test.call('request.examine', { id, question: UNANSWERED });
    expect(refusal(early)).toEqual(['request/invalid', { problem: 'step-missing' }]);
    await checked(id);
    await test.must('request.link', { id, caseId });
    await test.must('request.examine', { id, question: UNANSWERED });
    const shown = await show(id);
    expect([shown.request.state, shown.verdict?.effect, shown.verdict?.obligations, shown.options.map(({ outcome, asksForPacket }) => [outcome, asksForPacket]), shown.events.map(({ kind }) => kind)]).toEqual([
      'examined', 'permit', ['LOG_DISCLOSURE', 'LOG_REQUEST', 'DUE_30_DAYS'], [['granted', true], ['partly-granted', true]], ['recorded', 'checked', 'linked', 'examined'],
    ]);
    const { entries } = await test.must('audit.list', { caseId: null, offset: 0, limit: 6 });
    expect(entries.map(({ action }) => action).filter((action) => action.startsWith('request.')).reverse()).toEqual(['request.recorded', 'request.checked', 'request.linked', 'request.examined', 'request.read']);
  });

  it('another case, or another check, is another question', async () => {
    const id = await examined({}, { caseId: await newCase() });
    await test.must('request.link', { id, caseId: await newCase(4) });
    expect((await show(id)).request).toMatchObject({ state: 'checked', question: null });
    await test.must('request.examine', { id, question: UNANSWERED });
    await checked(id, { identity: false });
    expect((await show(id)).options.map(({ outcome }) => outcome)).toEqual(['refused', 'neither']);
  });

  it('a card of another kind and a member who is not there are refused', async () => {
    const caseId = await newCase();
    const id = await examined(RELATIVE, { caseId, needed: true });
    await test.must('recipient.save', { recipient: { id: 'clinic', type: 'signatory-provider', name: 'Клініка', signatory: true, undertaking: false, assessedSafe: false, contactPerson: null, phone: null, email: null, address: null, services: [], publicKey: null, active: true } });
    expect(refusal(await test.call('request.examine', { id, question: { ...UNANSWERED, recipientId: 'clinic' } }))).toEqual(['request/invalid', { problem: 'recipient-kind' }]);
    expect(refusal(await test.call('request.examine', { id, question: { ...UNANSWERED, familyIndex: 40 } }))).toEqual(['request/invalid', { problem: 'family-member' }]);
  });
});

describe('a postponement', () => {
  it('is never given for own data', async () => {
    const id = await record();
    expect((await show(id)).due.postponeUntil).toBeNull();
    expect(refusal(await test.call('request.postpone', { id, until: '2027-01-01', reason: 'many-requests', language: 'uk' }))).toEqual(['request/invalid', { problem: 'postponement-never' }]);
  });

  it('moves a third party’s day once, to the 45th at most, before the 30th is over, with the written notice', async () => {
    const id = await record({ ...RELATIVE, receivedOn: '2026-10-24' });
    expect((await show(id)).due).toMatchObject({ on: '2026-11-23', rule: 'third-party', postponeUntil: '2026-12-08' });
    expect(refusal(await test.call('request.postpone', { id, until: '2026-12-09', reason: 'many-requests', language: 'uk' }))).toEqual(['request/invalid', { problem: 'postponement-too-far' }]);
    await test.must('request.postpone', { id, until: '2026-12-08', reason: 'many-requests', language: 'uk' });
    expect((await show(id)).due).toMatchObject({ on: '2026-12-08', daysLeft: 15, postponeUntil: null });
    expect((await test.must('request.letter', { id, letter: 'postponement', language: 'uk' })).pages).toHaveLength(1);
    expect(refusal(await test.call('request.postpone', { id, until: '2026-12-08', reason: 'many-requests', language: 'uk' }))).toEqual(['request/invalid', { problem: 'postponement-already' }]);
  });

  it('comes too late on the day after the term', async () => {
    const id = await record({ ...RELATIVE, receivedOn: '2026-10-24' });
    test.clock.pass(DAY);
    expect(refusal(await test.call('request.postpone', { id, until: '2026-12-08', reason: 'many-requests', language: 'uk' }))).toEqual(['request/invalid', { problem: 'postponement-too-late' }]);
  });
});

describe('a decision', () => {
  const decide = (id: string, changes: object = {}): Promise<unknown> => test.call('request.decide', { id, outcome: 'neither', reasons: [], note: null, disclosureId: null, corrected: [], ...changes }).then(refusal);

  it('where the policy says neither, nothing else is taken', async () => {
    const id = await examined(RELATIVE, { caseId: await newCase(), needed: true });
    expect((await show(id)).verdict?.obligations).toContain('NEITHER_CONFIRM_NOR_DENY');
    expect(await decide(id, { outcome: 'granted' })).toEqual(['request/invalid', { problem: 'outcome-not-allowed' }]);
    expect(await decide(id, { outcome: 'refused', reasons: ['child-safety'] })).toEqual(['request/invalid', { problem: 'outcome-not-allowed' }]);
    expect(await decide(id, { reasons: ['child-safety'] })).toEqual(['request/invalid', { problem: 'reason-not-allowed' }]);
    expect(await decide(id)).toBe('ok');
  });

  it('grants own data only with a packet that was really issued for it, and the letter names it', async () => {
    const caseId = await newCase();
    await test.must('recipient.save', { recipient: { id: 'solomiia', type: 'data-subject', name: 'Соломія Прикладна', signatory: false, undertaking: false, assessedSafe: true, contactPerson: null, phone: null, email: null, address: null, services: [], publicKey: null, active: true } });
    const id = await examined({}, { caseId, question: { ...UNANSWERED, recipientId: 'solomiia' } as never });
    expect(await decide(id, { outcome: 'granted' })).toEqual(['request/invalid', { problem: 'packet-missing' }]);
    const packetRequest = {
      caseId, purpose: 'subject-access', recipientId: 'solomiia', service: null, bases: ['legal-duty'], need: {}, reasonText: '', dismissed: [], relatedToPerpetrator: false, assessedSafe: true,
      familyIndex: null, childObjects: false, approval: null, document: null, language: 'uk',
    } as const;
    const { digest } = await test.must('referral.preview', { request: packetRequest, render: false } as never);
    const issued = await test.must('referral.issue', { request: packetRequest, digest: digest ?? '', formats: ['print'] } as never);
    expect((await show(id)).packets.map((packet) => packet.id)).toEqual([issued.disclosureId]);
    expect(await decide(id, { outcome: 'granted', disclosureId: issued.disclosureId })).toBe('ok');
    expect((await show(id)).request.decision).toMatchObject({ outcome: 'granted', disclosure: { packetId: issued.packetId }, verdict: { effect: 'permit', purpose: 'subject-access' } });
    expect(await decide(id, { outcome: 'granted', disclosureId: '00000000-0000-4000-8000-00000000ffff' })).toEqual(['request/invalid', { problem: 'packet-missing' }]);
  });

  it('a withdrawal is granted by withdrawing', async () => {
    const caseId = await newCase();
    const { id: _id, withdrawals: _none, usedOn: _never, ...consent } = buildConsent();
    const recorded = await test.must('consent.record', { caseId, consent });
    const id = await examined({ kind: 'withdrawal', receivedOn: '2026-11-23' }, { caseId });
    expect(await decide(id, { outcome: 'granted' })).toEqual(['request/invalid', { problem: 'withdrawal-not-recorded' }]);
    await test.must('consent.withdraw', { caseId, consentId: recorded.id, on: '2026-11-23', services: 'all', reason: 'так вирішили' } as never);
    expect(await decide(id, { outcome: 'granted' })).toBe('ok');
  });

  it('a withdrawal is granted by withdrawing from one recipient', async () => {
    const caseId = await newCase();
    const { id: _id, withdrawals: _none, usedOn: _never, ...consent } = buildConsent();
    const recorded = await test.must('consent.record', { caseId, consent });
    const id = await examined({ kind: 'withdrawal', receivedOn: '2026-11-23' }, { caseId });
    expect(await decide(id, { outcome: 'granted' })).toEqual(['request/invalid', { problem: 'withdrawal-not-recorded' }]);
    await test.must('consent.withdraw', { caseId, consentId: recorded.id, on: '2026-11-23', services: 'all', recipients: ['clinic-a'], reason: 'не цій лікарні' } as never);
    expect(await decide(id, { outcome: 'granted' })).toBe('ok');
  });

  it('a correction is granted by correcting, and those who were given the old value are told, each once', async () => {
    const caseId = await newCase();
    const card = (id: string, type: string): unknown => ({ recipient: { id, type, name: id, signatory: true, undertaking: true, assessedSafe: true, contactPerson: null, phone: null, email: null, address: null, services: [], publicKey: null, active: true } });
    await test.must('recipient.save', card('court-a', 'law-enforcement') as never);
    await test.must('recipient.save', card('solomiia', 'data-subject') as never);
    const give = async (purpose: string, recipientId: string, document: object | null): Promise<void> => {
      const request = { caseId, purpose, recipientId, service: null, bases: ['legal-duty'], need: {}, reasonText: '', dismissed: [], relatedToPerpetrator: false, assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document, language: 'uk' };
      const { digest } = await test.must('referral.preview', { request, render: false } as never);
      await test.must('referral.issue', { request, digest: digest ?? '', formats: ['print'] } as never);
    };
    await give('legal-request', 'court-a', { kind: 'court-ruling', reference: '461/1/26', names: ['ID_BASIC'] });
    await give('subject-access', 'solomiia', null);
    const id = await examined({ kind: 'correction', receivedOn: '2026-11-23' }, { caseId });
    expect([(await show(id)).changed, await decide(id, { outcome: 'granted' })]).toEqual([[], ['request/invalid', { problem: 'correction-not-recorded' }]]);
    const before = await test.must('case.show', { id: caseId });
    const { caseCode: _code, ...record } = before.record;
    await test.must('case.save', { id: caseId, revision: before.revision, record: { ...record, child: { ...record.child, surname: 'Виправлена' }, health: { ...record.health, injury: 'немає' } } } as never);
    expect((await show(id)).changed).toEqual(['child.surname', 'health.injury']);
    // what was corrected went to the court; the other change went to nobody but the person
    expect(await decide(id, { outcome: 'granted', corrected: ['health.injury'] })).toBe('ok');
    expect((await test.must('notice.list', { caseId, openOnly: false })).notices).toEqual([]);
    expect(await decide(id, { outcome: 'granted', corrected: ['child.surname'] })).toBe('ok');
    expect(await decide(id, { outcome: 'granted', corrected: ['child.surname'] })).toBe('ok');
    const { notices } = await test.must('notice.list', { caseId, openOnly: false });
    expect(notices.map(({ recipientId, content, state }) => [recipientId, content.kind, content.packetIds.length, state])).toEqual([['court-a', 'correction', 1, 'open']]);
    expect(await decide(id, { outcome: 'granted', corrected: ['child.dob'] })).toEqual(['request/invalid', { problem: 'correction-not-recorded' }]);
  });

  it('is not taken about a closed request, and may be taken anew until the answer is sent', async () => {
    const id = await examined(RELATIVE, { needed: true });
    expect(await decide(id)).toBe('ok');
    expect(await decide(id)).toBe('ok');
    expect(refusal(await test.call('request.answer', { id, on: '2026-11-24', by: 'post', language: 'uk' }))).toEqual(['request/invalid', { problem: 'answer-day' }]);
    await test.must('request.answer', { id, on: '2026-11-23', by: 'post', language: 'uk' });
    expect(await decide(id)).toEqual(['request/invalid', { problem: 'closed' }]);
    expect(refusal(await test.call('request.drop', { id, reason: 'двічі' }))).toEqual(['request/invalid', { problem: 'closed' }]);
    expect((await test.must('request.list', {})).rows[0]).toMatchObject({ standing: 'closed', daysLeft: null, outcome: 'neither' });
  });

  it('what was sent comes back as it was sent, whatever the agency is called since', async () => {
    const id = await examined(RELATIVE, { needed: true });
    await decide(id);
    await test.must('request.answer', { id, on: '2026-11-23', by: 'post', language: 'uk' });
    const sent = await test.must('request.letter', { id, letter: 'answer', language: 'uk' });
    const { agency, person } = await test.must('app.status', {});
    if (agency === null || person === null) throw new Error('no register');
    const { id: _id, role: _role, ...self } = person;
    await test.must('register.updateAgency', { agency: { ...agency, name: 'Інша назва' }, person: self });
    test.clock.pass(1000);
    expect(await test.must('request.letter', { id, letter: 'answer', language: 'en' })).toEqual(sent);
  });
});

/** Everything a requester could ever see, and the days in the list, for the same request in two registers. */
async function seen(changes: Changes, withChild: boolean): Promise<unknown> {
  const mine = mkdtempSync(join(tmpdir(), 'oberih-neither-'));
  const here = testApplication({ chooseFolder: () => Promise.resolve(mine), createIdentifier: counting() });
  try {
    await createRegister(here);
    const call = here.must;
    const { caseCode: _code, ...child } = buildCase(7);
    const caseId = withChild ? (await call('case.create', { record: child })).id : null;
    const request: ReceivedRequest = buildReceived({ receivedOn: '2026-11-02', ...changes });
    const { id } = await call('request.record', { request });
    const { by: _by, ...check } = buildCheck({ needed: request.requester.kind !== 'media', on: '2026-11-23' });
    await call('request.check', { id, check });
    if (caseId !== null) await call('request.link', { id, caseId });
    await call('request.examine', { id, question: { ...UNANSWERED, relatedToPerpetrator: false } });
    const { options, due } = await call('request.show', { id });
    const [option] = options;
    if (option === undefined) throw new Error('no way out');
    await call('request.decide', { id, outcome: option.outcome, reasons: [...option.reasons].slice(0, 1), note: withChild ? 'дитина є в реєстрі' : null, disclosureId: null, corrected: [] });
    const pages = await Promise.all((['uk', 'en'] as const).map((language) => call('request.letter', { id, letter: 'answer', language })));
    const { files } = await call('request.saveLetter', { id, letter: 'answer', language: 'uk' });
    await call('request.answer', { id, on: '2026-11-23', by: 'post', language: 'uk' });
    const table = await call('request.export', { from: null, to: null, language: 'uk' });
    const { rows } = await call('request.list', {});
    return {
      options, due, pages, files, pdf: readFileSync(join(mine, files[0]?.name ?? '')).toString('base64'), digest: (await call('request.show', { id })).request.answer?.digest,
      rows: rows.map(({ id: _id, ...row }) => row), table: readFileSync(join(mine, table.name), 'utf8'),
    };
  } finally {
    here.dispose();
    rmSync(mine, { recursive: true, force: true });
  }
}

function counting(): () => string {
  let next = 0;
  return () => { next += 1; return `00000000-0000-4000-8000-${String(next).padStart(12, '0')}`; };
}

describe('neither confirming nor denying', () => {
  it.each([
    ['a relative', RELATIVE], ['the police without a ruling', { kind: 'disclosure', requester: { kind: 'police' } }], ['a lawyer for somebody', { kind: 'disclosure', requester: { kind: 'lawyer', actsFor: 'other' } }],
    ['a relative who wants an erasure', { kind: 'erasure', requester: { kind: 'relative' } }], ['a journalist', { kind: 'disclosure', requester: { kind: 'media' } }],
  ] as readonly (readonly [string, Changes])[])('%s sees the same letter, byte for byte, the same days and the same files about a child we know and one we do not', async (_who, changes) => {
    expect(await seen(changes, true)).toEqual(await seen(changes, false));
  });

  it('would be caught: another addressee or another answer is another letter', async () => {
    const first = await seen(RELATIVE, false);
    expect(await seen({ ...RELATIVE, requester: { kind: 'relative', name: 'Приходько Тарас І.' } }, false)).not.toEqual(first); // control
    // control: the person themselves is told whether anything is held, so there the two differ
    await expect(seen({}, true)).rejects.toThrow();
  });
});

describe('the table for oversight', () => {
  it('is written with a byte order mark, in the order of the numbers, for the days asked', async () => {
    await record({ receivedOn: '2026-11-01', theirReference: '=1+1' });
    await record({ receivedOn: '2026-11-20' });
    const made = await test.must('request.export', { from: '2026-11-01', to: '2026-11-10', language: 'uk' });
    const text = readFileSync(join(folder, made.name), 'utf8');
    expect([made, text.startsWith('\ufeff"Номер"'), text.includes('"\'=1+1"'), text.split('\r\n').length]).toEqual([{ name: 'requests_2026-11-23.csv', rows: 1 }, true, true, 3]);
  });
});
