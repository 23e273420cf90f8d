import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disclosureAnswerForm } from '../../../electron/documents/disclosure-answer.ts';
import { disclosureTable } from '../../../electron/documents/disclosure-table.ts';
import { createTypesetter } from '../../../electron/documents/typesetter.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import { buildCase, buildConsent, buildRecipient } from '../../support/case-builder.ts';
import { createRegister, testApplication, type TestApplication } from '../../support/cheap-application.ts';
import { squeeze } from '../../support/leak-case.ts';
import { readWithPdfJs } from '../../support/pdf-text.ts';

let test: TestApplication;
let folder = '';
const issued: { readonly caseId: string; readonly disclosureId: string; readonly packetId: string }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oberih-test-disclosures-'));
  test = testApplication({ chooseFolder: () => Promise.resolve(folder) });
  await createRegister(test);
  for (const [id, name] of [['clinic-a', '=HYPERLINK("http://example.org")'], ['clinic-b', 'Центр «Приклад»']] as const) await test.must('recipient.save', { recipient: buildRecipient({ id, name }) });
  for (const [seed, recipientId] of [[3, 'clinic-a'], [4, 'clinic-b'], [3, 'clinic-b']] as const) issued.push(await issueTo(seed, recipientId));
});
afterAll(() => { test.dispose(); rmSync(folder, { recursive: true, force: true }); });

const cases = new Map<number, string>();
async function issueTo(seed: number, recipientId: string): Promise<(typeof issued)[number]> {
  const caseId = cases.get(seed) ?? (await test.must('case.create', { record: buildCase(seed) })).id;
  cases.set(seed, caseId);
  const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent({ scope: { purposes: ['service-referral'], recipients: [{ id: recipientId }], services: ['health'], categories: { deny: [] } } });
  await test.must('consent.record', { caseId, consent });
  const request = {
    caseId, purpose: 'service-referral', recipientId, service: 'health', bases: ['consent'], need: {}, reasonText: 'потрібен огляд', dismissed: [], relatedToPerpetrator: false,
    assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document: null, language: 'uk',
  } as const;
  test.clock.pass(86_400_000);
  await test.must('register.touch', {}).catch(() => undefined);
  const preview = await test.must('referral.preview', { request: { ...request, bases: [...request.bases], dismissed: [] }, render: false });
  const made = await test.must('referral.issue', { request: { ...request, bases: [...request.bases], dismissed: [] }, digest: preview.digest ?? '', formats: ['print'] });
  return { caseId, disclosureId: made.disclosureId, packetId: made.packetId };
}

describe('the register of disclosures', () => {
  it('answers by child, by recipient and by period', async () => {
    const rowsOf = async (filter: Parameters<typeof test.must<'disclosure.list'>>[1]): Promise<number> => (await test.must('disclosure.list', filter)).rows.length;
    const [first] = (await test.must('disclosure.list', { caseId: null })).rows.toReversed();
    const day = first?.at.slice(0, 10) ?? '';
    expect([
      await rowsOf({ caseId: null }), await rowsOf({ caseId: cases.get(3) ?? '' }), await rowsOf({ caseId: null, recipientId: 'clinic-b' }),
      await rowsOf({ caseId: null, from: day, to: day }), await rowsOf({ caseId: null, from: '2030-01-01' }),
    ]).toEqual([3, 2, 2, 1, 0]);
  });

  it('counts the copies that were printed, and writes each into the log', async () => {
    const [one] = issued;
    const counts = [await test.must('disclosure.printed', { id: one?.disclosureId ?? '', copies: 2 }), await test.must('disclosure.printed', { id: one?.disclosureId ?? '', copies: 1 })];
    const { row } = await test.must('disclosure.show', { id: one?.disclosureId ?? '' });
    const { entries } = await test.must('audit.list', { caseId: one?.caseId ?? '', offset: 0, limit: 20 });
    expect([counts.map(({ copies }) => copies), row.copies, entries.filter(({ action }) => action === 'packet.printed').map(({ reason }) => reason)])
      .toEqual([[2, 3], 3, [`${one?.packetId ?? ''}/1`, `${one?.packetId ?? ''}/2`]]);
    expect(await test.call('disclosure.printed', { id: '00000000-0000-4000-8000-00000000ffff', copies: 1 })).toMatchObject({ ok: false, error: { code: 'disclosure/not-found' } });
  });

  it('is exported as a table no spreadsheet runs, and as JSON with every decision', async () => {
    const csv = await test.must('disclosure.export', { filter: { caseId: null }, format: 'csv', language: 'uk' });
    const json = await test.must('disclosure.export', { filter: { caseId: null, recipientId: 'clinic-a' }, format: 'json', language: 'en' });
    const table = readFileSync(join(folder, csv.name), 'utf8');
    const file = JSON.parse(readFileSync(join(folder, json.name), 'utf8')) as { readonly disclosures: readonly { readonly fields: readonly unknown[]; readonly packetDigest: string }[] };
    const cells = table.split('\r\n').flatMap((line) => line.split(';'));
    expect({ rows: [csv.rows, json.rows], mark: table.startsWith('\u{feff}'), running: cells.filter((cell) => /^"?[=+\-@]/u.test(cell)).length, quoted: table.includes('"\'=HYPERLINK(""http://example.org"")"') })
      .toEqual({ rows: [3, 1], mark: true, running: 0, quoted: true });
    expect([file.disclosures[0]?.fields.length !== 0, file.disclosures[0]?.packetDigest.startsWith('sha256:')]).toEqual([true, true]);
    const { child } = (await test.must('case.show', { id: cases.get(3) ?? '' })).record;
    expect([child?.surname, child?.rnokpp].filter((value) => table.includes(value ?? '?') || JSON.stringify(file).includes(value ?? '?'))).toEqual([]);
  });

  it.each(['=1+1', '+380', '-2', '@SUM(A1)', '\t=1', '＝1', ' =1', '|calc', '%1', '\u200b=1'])('a recipient called %j stays text in the table', (recipientName) => {
    const row = {
      id: 'x', at: '2026-11-23T10:00:00Z', caseCode: 'OBR-LV-26-0001', purpose: 'service-referral', service: 'health', recipientId: 'x', recipientName, basis: ['consent'], consentId: null,
      packetId: 'a', packetDigest: 'sha256:0', policy: { id: 'p', version: '1', digest: 'd' }, person: '=1', formats: ['print'], counts: { share: 1, generalise: 0, withhold: 2 }, copies: 1, isWritten: true,
    } as const;
    const [, line = ''] = disclosureTable([{ row: { ...row, basis: [...row.basis], formats: [...row.formats] }, fields: [] }], wordingIn('uk')).split('\r\n');
    expect(line.split(';').filter((cell) => /^"\s*[=+\-@|%＝]/u.test(cell))).toEqual([]);
  });

  it('is held against the log: all is well', async () => {
    expect(await test.must('disclosure.verify', {})).toMatchObject({ ok: true, rows: 3, sealed: 3, mismatches: [], chain: { ok: true, brokenAt: null } });
  });
});

describe('the answer to "who has my data"', () => {
  const INPUT = {
    caseCode: 'OBR-LV-26-0017', agency: { name: 'Фонд «Приклад»', phone: null, email: null, address: null }, person: { name: 'Ірина Прикладна', position: 'працівниця' }, printedAt: '2026-11-23T10:00:00.000Z',
    secrecy: { safeLocation: true, adoption: true },
    disclosures: [
      { at: '2026-11-20T10:00:00.000Z', purpose: 'service-referral', service: 'safe-shelter', basis: ['consent'], recipientName: 'Притулок на Липовій', recipientType: 'signatory-provider', packetId: 'a1b2c3d4'.repeat(4), fields: [{ path: 'child.surname', action: 'share' }, { path: 'health.need', action: 'withhold' }] },
      { at: '2026-11-21T10:00:00.000Z', purpose: 'supervision', service: null, basis: ['legitimate-interest'], recipientName: 'Олена Наглядова', recipientType: 'supervisor', packetId: 'b1b2c3d4'.repeat(4), fields: [{ path: 'reporter.name', action: 'share' }, { path: 'legal.guardianship', action: 'share' }, { path: 'health.injury', action: 'generalise' }] },
    ],
  } as const;

  it.each(['uk', 'en'] as const)('names recipient, day, purpose, basis and groups, and neither the shelter, the reporter nor an adoption (%s)', async (language) => {
    const wording = wordingIn(language);
    const text = squeeze((await readWithPdfJs(createTypesetter().set(disclosureAnswerForm(INPUT, wording)).pdf())).pages.join('\n'));
    const expected = language === 'uk' ? ['20 листопада 2026', 'Надавач послуг', 'усередині організації', 'здоров’я', 'a1b2-c3d4', 'поінформована згода'] : ['20 November 2026', 'Service provider', 'within the organisation', 'health', 'a1b2-c3d4', 'informed consent'];
    const secret = ['Липовій', 'Наглядова', language === 'uk' ? 'хто повідомив' : 'who reported', language === 'uk' ? 'суд, опіка' : 'court, guardianship'];
    expect({ missing: expected.filter((part) => !text.includes(squeeze(part))), told: secret.filter((part) => text.includes(squeeze(part))) }).toEqual({ missing: [], told: [] });
  });

  it('is drawn from the register, also for a child of whom nothing was told', async () => {
    const { id } = await test.must('case.create', { record: buildCase(9) });
    const pages = [await test.must('disclosure.answer', { caseId: cases.get(3) ?? '', language: 'uk' }), await test.must('disclosure.answer', { caseId: id, language: 'en' })];
    expect(pages.map((answer) => answer.pages.length)).toEqual([1, 1]);
  });
});
