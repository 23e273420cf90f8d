import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { armor } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBytes, sealBytes } from '../../../electron/hand-over/age-file.ts';
import type { ChannelInput, ChannelOutput } from '../../../shared/ipc/contract.ts';
import type { Service } from '../../../shared/policy/codes.ts';
import { buildCase, buildConsent, buildRecipient } from '../../support/case-builder.ts';
import { AGENCY, createRegister, PERSON, testApplication, type TestApplication } from '../../support/cheap-application.ts';

type Typed = ChannelInput<'consent.record'>['consent'];
const ADDRESS = 'м. Львів, вул. Липова, 1';
let folder: string;
let test: TestApplication;
let caseId: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oberih-consent-'));
  test = await opened();
  caseId = await newCase();
});
afterEach(() => { test.dispose(); rmSync(folder, { recursive: true, force: true }); });

async function opened(): Promise<TestApplication> {
  const made = testApplication({ chooseFolder: () => Promise.resolve(folder) });
  await createRegister(made);
  await made.must('register.updateAgency', { agency: { ...AGENCY, address: ADDRESS }, person: PERSON });
  for (const id of ['clinic-a', 'centre-b']) await made.must('recipient.save', { recipient: buildRecipient({ id, name: `Надавач ${id}`, services: ['health', 'psychosocial'] }) });
  return made;
}

const CHILD = { dob: '2012-05-04', dobEstimated: false } as const;
async function newCase(child: object = CHILD): Promise<string> {
  const record = buildCase(3);
  return (await test.must('case.create', { record: { ...record, child: { ...record.child, ...child }, family: [{ relation: 'mother', isLegalRepresentative: true, parentalRights: 'full' }, { relation: 'stepfather', isLegalRepresentative: true, parentalRights: 'removed' }], perpetrators: [] } })).id;
}
function typed(over: Partial<Typed> = {}): Typed {
  const { id: _id, withdrawals: _withdrawals, usedOn: _used, ...consent } = buildConsent();
  return { ...consent, scope: { ...consent.scope, recipients: [{ id: 'clinic-a' }, { id: 'centre-b' }] }, ...over };
}
const consent = async (over: Partial<Typed> = {}, id = caseId): Promise<string> => (await test.must('consent.record', { caseId: id, consent: typed(over) })).id;
const request = (recipientId: string, service: Service): ChannelInput<'referral.preview'>['request'] => ({
  caseId, purpose: 'service-referral', recipientId, service, bases: ['consent'], need: {}, reasonText: 'огляд', dismissed: [], relatedToPerpetrator: false,
  assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document: null, language: 'uk',
});
async function refer(recipientId: string, service: Service): Promise<string> {
  const preview = await test.must('referral.preview', { request: request(recipientId, service), render: false });
  if (preview.digest === null) return preview.decision.reasons.join();
  await test.must('referral.issue', { request: request(recipientId, service), digest: preview.digest, formats: ['print'] });
  return preview.decision.effect;
}
const life = async (on?: string): Promise<ChannelOutput<'consent.life'>> => test.must('consent.life', { caseId, ...(on === undefined ? {} : { on }) });
const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } }): string => answer.ok ? 'ok' : [answer.error?.code, ...Object.values(answer.error?.params ?? {}).map(String)].join(' ');
const centre = async (): Promise<readonly string[]> => (await test.must('consent.centre', {})).items.map(({ code, reason, days }) => `${code} ${reason} ${String(days)}`);

describe('a withdrawal', () => {
  it('of one service stops that referral and not the other, and gives a notice due in 24 hours to who received something', async () => {
    const consentId = await consent();
    expect([await refer('clinic-a', 'health'), await refer('clinic-a', 'psychosocial'), await refer('centre-b', 'psychosocial')]).toEqual(['permit', 'permit', 'permit']);
    const extent = { services: ['health'], recipients: 'all' } as const;
    const preview = await test.must('consent.previewWithdrawal', { caseId, consentId, on: '2026-11-23', services: [...extent.services], recipients: 'all' });
    const told = (list: typeof preview.stops): readonly string[] => list.map(({ recipientId, services }) => `${recipientId} ${services.join('+')}`);
    expect([told(preview.stops), told(preview.remains), preview.toTell.map(({ recipientId, services }) => [recipientId, services]), preview.onOtherBasis]).toEqual([
      ['centre-b health', 'clinic-a health'], ['centre-b psychosocial', 'clinic-a psychosocial'], [['clinic-a', ['health']]], [],
    ]);
    const { noticeIds } = await test.must('consent.withdraw', { caseId, consentId, on: '2026-11-23', services: ['health'], reason: 'дитина передумала' });
    expect([await refer('clinic-a', 'health'), await refer('clinic-a', 'psychosocial')]).toEqual(['WH_CONSENT_WITHDRAWN', 'permit']);
    const { notice, recipient } = await test.must('notice.show', { noticeId: noticeIds[0] ?? '' });
    const { caseCode } = (await test.must('case.show', { id: caseId })).record;
    expect([noticeIds.length, notice.content, notice.recipientId, notice.state, Date.parse(notice.dueAt) - Date.parse(notice.createdAt), recipient?.phone]).toEqual([
      1, { kind: 'withdrawal', caseCode, on: '2026-11-23', services: ['health'], packetIds: [] }, 'clinic-a', 'open', 86_400_000, '+380320000002',
    ]);
    // SECURITY: nothing of why, of the other service, of the other recipient
    expect(['передумала', 'psychosocial', 'centre-b'].filter((word) => JSON.stringify(notice.content).includes(word))).toEqual([]);
  });

  it('from one recipient stops everything to that one alone', async () => {
    const consentId = await consent();
    await refer('clinic-a', 'health');
    const { noticeIds } = await test.must('consent.withdraw', { caseId, consentId, on: '2026-11-23', services: 'all', recipients: ['clinic-a'], reason: 'так хоче мати' });
    expect([noticeIds.length, await refer('clinic-a', 'health'), await refer('clinic-a', 'psychosocial'), await refer('centre-b', 'health')]).toEqual([1, 'WH_CONSENT_WITHDRAWN', 'WH_CONSENT_WITHDRAWN', 'permit']);
    const { consents } = await life();
    expect(consents.map(({ standing }) => [standing.valid, standing.reason, standing.withdrawn])).toEqual([[true, 'partly-withdrawn', [{ on: '2026-11-23', services: 'all', recipients: ['clinic-a'] }]]]);
  });

  it('of everything reaches those who received something under the consent it renewed, and tells nobody twice', async () => {
    const first = await consent();
    await refer('clinic-a', 'health');
    const renewed = await test.must('consent.replace', {
      caseId, consentId: first, how: 'renewal', consent: typed({ state: 'renewed', givenOn: '2026-11-20', scope: { purposes: ['service-referral'], recipients: [{ id: 'centre-b' }], services: ['health'], categories: { deny: [] } } }),
    });
    expect(await test.must('consent.withdraw', { caseId, consentId: renewed.id, on: '2026-11-22', services: ['health'], recipients: ['clinic-a'], reason: 'x' })).toMatchObject({ noticeIds: [expect.any(String)] });
    expect(await test.must('consent.withdraw', { caseId, consentId: renewed.id, on: '2026-11-23', services: 'all', reason: 'x' })).toEqual({ noticeIds: [] });
    const { notices } = await test.must('notice.list', { caseId, openOnly: false });
    expect(notices.map(({ content, recipientId, consentId }) => [content.services, recipientId, consentId === renewed.id])).toEqual([[['health'], 'clinic-a', true]]);
  });

  it('is refused with its reason when it says nothing new, lies ahead, or belongs to another case', async () => {
    const consentId = await consent();
    const other = await newCase();
    const withdraw = (over: object): Promise<string> => test.call('consent.withdraw', { caseId, consentId, on: '2026-11-23', services: ['health'], reason: 'x', ...over }).then(codeOf);
    expect([await withdraw({ caseId: other }), await withdraw({ on: '2026-11-24' }), await withdraw({ on: '2026-10-23' }), await withdraw({}), await withdraw({}), await withdraw({ services: 'all' }), await withdraw({ services: ['psychosocial'] })]).toEqual([
      'consent/not-found', 'consent/invalid ahead', 'consent/invalid before-given', 'ok', 'consent/invalid withdrawn-already', 'ok', 'consent/invalid state',
    ]);
  });
});

describe('a notice', () => {
  it('waits in the centre until it is acknowledged, overdue after a day, with every try kept', async () => {
    const consentId = await consent({ validUntil: null });
    await refer('clinic-a', 'health');
    const { noticeIds: [noticeId = ''] } = await test.must('consent.withdraw', { caseId, consentId, on: '2026-11-23', services: ['health'], reason: 'x' });
    expect(await centre()).toEqual(['notice-open withdrawal-open 1']);
    await test.must('notice.tell', { noticeId, event: { kind: 'not-reached', on: '2026-11-23', how: 'phone', note: 'не відповіли' } });
    test.clock.pass(4 * 60_000);
    await test.must('notice.tell', { noticeId, event: { kind: 'told', on: '2026-11-23', how: 'protected-file', whom: 'Олена Зразкова' } });
    expect(await centre()).toEqual(['notice-open withdrawal-told 1']);
    test.clock.pass(24 * 3_600_000);
    expect(await centre()).toEqual(['notice-overdue withdrawal-told 0']);
    await test.must('notice.acknowledge', { noticeId, on: '2026-11-24', how: 'phone', whom: 'Олена Зразкова' });
    const { notices: [notice] } = await test.must('notice.list', { caseId, openOnly: false });
    expect([await centre(), notice?.state, notice?.overdue, notice?.events.map(({ event, person }) => [event.kind, person])]).toEqual([
      [], 'acknowledged', false, [['opened', PERSON.name], ['not-reached', PERSON.name], ['told', PERSON.name], ['acknowledged', PERSON.name]],
    ]);
    expect([
      codeOf(await test.call('notice.acknowledge', { noticeId, on: '2026-11-24', how: 'phone', whom: 'x' })), codeOf(await test.call('notice.show', { noticeId: caseId })),
      codeOf(await test.call('notice.tell', { noticeId, event: { kind: 'told', on: '2026-12-01', how: 'phone', whom: 'x' } })), (await test.must('notice.list', { caseId: null, openOnly: true })).notices.length,
    ]).toEqual(['notice/closed', 'notice/not-found', 'input/invalid', 0]);
  });
});

describe('the life of a consent', () => {
  it('is asked, put off, answered part by part, and permits once everybody who must has agreed', async () => {
    const nobody = { expressed: 'not-asked', method: null, waiver: null } as const;
    const consentId = await consent({ state: 'requested', givenOn: '2026-11-01', representative: { ...nobody, personRelation: null }, child: nobody });
    const answer = (on: string, over: object): Promise<string> => test.call('consent.answer', { caseId, consentId, on, answer: { kind: 'answered', child: null, representative: null, paperReference: null, witness: null, ...over } }).then(codeOf);
    expect([await refer('clinic-a', 'health'), await centre()]).toEqual(['WH_NO_CONSENT', ['waits-for-answer waits-for-answer -22']]);
    await test.must('consent.answer', { caseId, consentId, on: '2026-11-02', answer: { kind: 'deferred', reason: 'порадяться вдома' } });
    expect(await answer('2026-11-10', { representative: { expressed: 'given', method: 'written', personRelation: 'mother' } })).toBe('ok');
    expect([await refer('clinic-a', 'health'), await centre()]).toEqual(['WH_ASSENT_MISSING', ['assent-missing assent-missing null']]);
    expect([await answer('2026-11-12', {}), await answer('2026-11-12', { child: { expressed: 'given', method: 'written' } }), await answer('2026-11-13', { child: { expressed: 'refused', method: 'oral' } })])
      .toEqual(['consent/invalid nothing-answered', 'ok', 'consent/invalid answered-already']);
    expect([await refer('clinic-a', 'health'), await centre()]).toEqual(['permit', []]);
    const days = ['2026-10-31', '2026-11-01', '2026-11-02', '2026-11-10', '2026-11-12'];
    expect(await Promise.all(days.map(async (day) => (await life(day)).consents.map(({ standing }) => standing.reason)[0]))).toEqual([undefined, 'waits-for-answer', 'deferred', 'assent-missing', 'in-force']);
    expect((await life()).consents[0]?.events.map(({ event, person }) => [event.kind, person])).toEqual([['recorded', PERSON.name], ['deferred', PERSON.name], ['answered', PERSON.name], ['answered', PERSON.name]]);
  });

  it('a child who refuses later ends it, also for what was agreed in between', async () => {
    const consentId = await consent({ givenOn: '2026-11-01', child: { expressed: 'not-asked', method: null, waiver: null } });
    await consent({ givenOn: '2026-11-10' });
    expect(await refer('clinic-a', 'health')).toBe('permit');
    await test.must('consent.answer', { caseId, consentId, on: '2026-11-15', answer: { kind: 'answered', child: { expressed: 'refused', method: 'oral' }, representative: null, paperReference: null, witness: null } });
    expect([await refer('clinic-a', 'health'), (await life()).consents.map(({ standing }) => [standing.state, standing.reason])]).toEqual(['WH_ASSENT_REFUSED', [['refused', 'child-refused'], ['refused', 'refused-beside']]]);
  });

  it('is renewed within what is left of it, changed beyond that, and each points to the other', async () => {
    const consentId = await consent({ scope: { purposes: ['service-referral'], recipients: [{ id: 'clinic-a' }], services: ['health', 'psychosocial'], categories: { deny: ['MEDIA'] } } });
    await test.must('consent.withdraw', { caseId, consentId, on: '2026-11-10', services: ['psychosocial'], reason: 'x' });
    const renew = (scope: object, over: Partial<Typed> = {}): Promise<string> => test.call('consent.replace', {
      caseId, consentId, how: 'renewal', consent: typed({ state: 'renewed', givenOn: '2026-11-20', validUntil: '2027-11-20', scope: { purposes: ['service-referral'], recipients: [{ id: 'clinic-a' }], services: ['health'], categories: { deny: ['MEDIA'] }, ...scope }, ...over }),
    }).then(codeOf);
    expect([
      await renew({ purposes: ['case-conference'] }), await renew({ recipients: [{ id: 'centre-b' }] }), await renew({ services: ['food'] }), await renew({ services: ['psychosocial'] }),
      await renew({ categories: { deny: [] } }), await renew({}, { state: 'given' }), await renew({}, { givenOn: '2026-10-01', validUntil: null }), await renew({}), await renew({}),
    ]).toEqual([
      'consent/invalid renewal-wider-purposes', 'consent/invalid renewal-wider-recipients', 'consent/invalid renewal-wider-services', 'consent/invalid renewal-brings-back',
      'consent/invalid renewal-denies-less', 'consent/invalid renewal-not-given', 'consent/invalid before-given', 'ok', 'consent/invalid state',
    ]);
    const { consents: [old, renewed] } = await life();
    expect([old?.standing.reason, old?.followedBy?.consentId === renewed?.consent.id, renewed?.follows?.consentId === consentId, renewed?.follows?.how, renewed?.standing.state]).toEqual(['renewed-by-later', true, true, 'renewal', 'renewed']);
    await test.must('consent.replace', { caseId, consentId: renewed?.consent.id ?? '', how: 'change', consent: typed({ givenOn: '2026-11-23' }) });
    expect([await refer('centre-b', 'psychosocial'), (await life()).consents.map(({ standing }) => standing.reason)]).toEqual(['permit', ['renewed-by-later', 'superseded', 'in-force']]);
  });

  it('stays where it was when the renewal is refused, and the refusal counts', async () => {
    const consentId = await consent();
    await test.must('consent.replace', { caseId, consentId, how: 'renewal', consent: typed({ state: 'refused', givenOn: '2026-11-23', child: { expressed: 'refused', method: 'oral', waiver: null } }) });
    expect([(await life()).consents.map(({ standing, followedBy }) => [standing.reason, followedBy]), await refer('clinic-a', 'health')]).toEqual([[['refused-beside', null], ['child-refused', null]], 'WH_ASSENT_REFUSED']);
  });

  it('is ended by the agency, or found never to have been one', async () => {
    const consentId = await consent();
    await test.must('consent.end', { caseId, consentId, on: '2026-11-20', how: 'terminated', reason: 'послуги більше немає' });
    expect([await refer('clinic-a', 'health'), codeOf(await test.call('consent.end', { caseId, consentId, on: '2026-11-20', how: 'terminated', reason: 'x' }))]).toEqual(['WH_NO_CONSENT', 'consent/invalid state']);
    await test.must('consent.end', { caseId, consentId, on: '2026-11-21', how: 'invalidated', reason: 'мати не мала вибору' });
    expect((await life()).consents.map(({ standing }) => standing.state)).toEqual(['invalidated']);
  });

  it('keeps who asked that a restriction end', async () => {
    const { id: restrictionId } = await test.must('restriction.add', { caseId, restriction: { by: 'child', personRelation: null, recipient: { id: 'clinic-a' }, what: 'all', reason: 'fear', note: null, until: null } });
    await consent({ validUntil: null });
    expect([await centre(), (await life()).restrictions.map(({ holds }) => holds)]).toEqual([['conflict recipient-kept-back null'], [true]]);
    await test.must('restriction.end', { caseId, restrictionId, on: '2026-11-23', reason: 'уже не боїться', askedBy: { who: 'child', personRelation: null } });
    expect([await centre(), (await life()).restrictions.map(({ holds, ended }) => [holds, ended?.by, ended?.askedBy, ended?.reason])]).toEqual([[], [[false, PERSON.name, { who: 'child', personRelation: null }, 'уже не боїться']]]);
  });
});

describe('export and import', () => {
  it('brings every record to another register unchanged, once, and refuses what it cannot place or trust', async () => {
    const consentId = await consent({ witness: 'Свідок Прикладний' });
    await test.must('consent.withdraw', { caseId, consentId, on: '2026-11-10', services: ['health'], recipients: ['clinic-a'], reason: 'так' });
    await consent({ state: 'refused', child: { expressed: 'refused', method: 'oral', waiver: null } });
    const { files: [file], consents } = await test.must('consent.export', { caseId, passphrase: null });
    const text = readFileSync(join(folder, file?.name ?? ''), 'utf8');
    expect([consents, readdirSync(folder).length, text.includes(ADDRESS)]).toEqual([2, 1, true]);
    expect(await test.must('consent.import', { text, passphrase: null })).toEqual({ added: 0, known: 2, refused: [] });
    const before = (await life()).consents.map(({ consent: record, standing, events }) => ({ record, standing, events: events.map(({ at, event }) => ({ at, event })) }));
    test.dispose();
    test = await opened();
    expect(await test.must('consent.import', { text, passphrase: null })).toEqual({ added: 0, known: 0, refused: [{ position: 0, reason: 'case-unknown' }, { position: 1, reason: 'case-unknown' }] });
    caseId = await newCase();
    expect(await test.must('consent.import', { text, passphrase: null })).toEqual({ added: 2, known: 0, refused: [] });
    expect((await life()).consents.map(({ consent: record, standing, events }) => ({ record, standing, events: events.map(({ at, event }) => ({ at, event })) }))).toEqual(before);
    await test.must('consent.export', { caseId, passphrase: null });
    expect(readFileSync(join(folder, file?.name ?? ''), 'utf8')).toBe(text);
    await test.must('consent.end', { caseId, consentId, on: '2026-11-12', how: 'terminated', reason: 'x' });
    expect(await test.must('consent.import', { text, passphrase: null })).toMatchObject({ added: 0, known: 1, refused: [{ reason: 'differs' }] });
    expect((await test.must('consent.import', { text: text.replace('"2026-11-10"', '"2026-11-11"'), passphrase: null })).refused).toContainEqual({ position: 0, reason: 'invalid' });
    expect([codeOf(await test.call('consent.import', { text: '{}', passphrase: null })), codeOf(await test.call('consent.import', { text: 'ні', passphrase: null }))]).toEqual(['consent/record-invalid', 'consent/record-invalid']);
  });

  it('encrypts with a passphrase, leaves nothing in the clear, and opens with it alone', { timeout: 120_000 }, async () => {
    await consent();
    const { files } = await test.must('consent.export', { caseId: null, passphrase: 'сім різних слів на папері' });
    const text = readFileSync(join(folder, files[0]?.name ?? ''), 'utf8');
    expect([files.map(({ format }) => format), readdirSync(folder).length, text.includes('dpv'), text.startsWith('-----BEGIN AGE ENCRYPTED FILE-----')]).toEqual([['age'], 1, false, true]);
    // the same text under a lock that costs less to try
    const plain = await openBytes(Buffer.from(text), { passphrase: 'сім різних слів на папері' });
    const cheap = armor.encode(await sealBytes(plain, { passphrase: 'інший замок того ж тексту' }, 4));
    const take = (passphrase: string | null): Promise<string> => test.call('consent.import', { text: cheap, passphrase }).then((answer) => answer.ok ? JSON.stringify(answer.value) : answer.error.code);
    expect([await take('інші слова'), await take(null), await take('інший замок того ж тексту')]).toEqual(['hand-over/wrong-key', 'hand-over/wrong-key', '{"added":0,"known":1,"refused":[]}']);
  });

  it('makes the family a receipt without history, and says what of the agency is missing', async () => {
    await consent({ witness: 'Свідок Прикладний' });
    const { files: [file] } = await test.must('consent.export', { caseId, passphrase: null, kind: 'receipt' });
    const text = readFileSync(join(folder, file?.name ?? ''), 'utf8');
    expect([file?.name.endsWith('_receipt.jsonld'), text.includes('dpv:ConsentReceipt'), text.includes('Свідок'), text.includes('oberih:history"')]).toEqual([true, true, false, true]);
    await test.must('register.updateAgency', { agency: AGENCY, person: PERSON });
    expect(codeOf(await test.call('consent.export', { caseId, passphrase: null }))).toBe('consent/agency-incomplete');
  });
});
