import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdfTexts } from '../../../electron/documents/pdf-text.ts';
import { consentWordsIn } from '../../../electron/documents/wording/consent-words-in.ts';
import { BLANK_PACK_KINDS, CONSENT_DOCUMENT_KINDS } from '../../../shared/consent/documents/document-kinds.ts';
import { readPaperReference } from '../../../shared/consent/documents/paper-reference.ts';
import { buildCase, buildConsent, buildRecipient } from '../../support/case-builder.ts';
import { createRegister, PERSON, testApplication, type TestApplication } from '../../support/cheap-application.ts';
import { squeeze } from '../../support/leak-case.ts';

let test: TestApplication;
let folder = '';
let caseId = '';
let consentId = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oberih-test-papers-'));
  test = testApplication({ chooseFolder: () => Promise.resolve(folder) });
  await createRegister(test);
  await test.must('recipient.save', { recipient: buildRecipient() });
  caseId = (await test.must('case.create', { record: buildCase(21) })).id;
  const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent();
  consentId = (await test.must('consent.record', { caseId, consent })).id;
});
afterAll(() => { test.dispose(); rmSync(folder, { recursive: true, force: true }); });

const textOf = async (name: string): Promise<string> => (await readPdfTexts(readFileSync(join(folder, name)))).pages.join('\n');
const codeOf = (answer: { ok: boolean; error?: { code: string } }): string => (answer.ok ? 'ok' : answer.error?.code ?? '');

describe('papers over the channels', () => {
  it('every paper is drawn filled and blank, in both languages', async () => {
    const counts: number[] = [];
    for (const kind of CONSENT_DOCUMENT_KINDS) {
      for (const language of ['uk', 'en'] as const) {
        for (const which of [consentId, null]) counts.push((await test.must('consent.document', { caseId, consentId: which, language, kind })).pages.length);
      }
    }
    expect(counts.every((count) => count >= 1 && count <= 2)).toBe(true);
  });

  it('a saved paper is the one that is shown, under a name that says nothing of a person', async () => {
    const caseCode = (await test.must('case.show', { id: caseId })).record.caseCode ?? '';
    const names: string[] = [];
    for (const kind of ['consent', 'assent-12-14', 'receipt', 'receipt-full'] as const) names.push(...(await test.must('consent.save', { caseId, consentId, language: 'uk', kind, format: 'pdf' })).files.map(({ name }) => name));
    const short = consentId.slice(0, 8);
    expect({ names, there: names.every((name) => readdirSync(folder).includes(name)) }).toEqual({
      names: [`${caseCode}_consent_${short}.pdf`, `${caseCode}_assent-12-14_${short}.pdf`, `note_${short.slice(0, 4).toUpperCase()}-${short.slice(4).toUpperCase()}.pdf`, `${caseCode}_receipt-full_${short}.pdf`], there: true,
    });
  });

  it('the worker who recorded it and the words of the log stand on the form', async () => {
    const person = PERSON.name;
    const [file] = (await test.must('consent.save', { caseId, consentId, language: 'uk', format: 'pdf' })).files;
    const text = await textOf(file?.name ?? '');
    expect([text.includes(person), text.includes(consentWordsIn('uk').audit.label)]).toEqual([true, true]);
  });

  it('a withdrawal of one service, before it is written down, has its own sentence and no cross', async () => {
    const words = consentWordsIn('uk').withdrawal;
    const [file] = (await test.must('consent.save', { caseId, consentId, language: 'uk', kind: 'withdrawal', toSign: true, format: 'pdf', withdrawal: { on: '2026-11-20', services: ['psychosocial'], recipients: 'all' } })).files;
    const text = squeeze(await textOf(file?.name ?? ''));
    expect([text.includes(squeeze(words.part)), text.includes(squeeze(words.whole)), text.includes(squeeze('психосоціальна підтримка'))]).toEqual([true, false, true]);
  });

  it('a blank pack keeps its number from preview to file, and two packs differ', async () => {
    const shown = await test.must('consent.blankPack', { language: 'uk' });
    const other = await test.must('consent.blankPack', { language: 'uk' });
    const saved = await test.must('consent.saveBlankPack', { language: 'uk', number: shown.number });
    const [file] = saved.files;
    const text = await textOf(file?.name ?? '');
    const numbers = [...new Set([...text.matchAll(/\d{2}-\d{7}-\d{2}-\d/gu)].map(([number]) => number))];
    expect({ name: file?.name, same: saved.number === shown.number, differ: other.number !== shown.number, count: numbers.length, right: numbers.every((number) => number.startsWith(shown.number) && readPaperReference(number) === number) })
      .toEqual({ name: `oberih_blanks_${shown.number}_uk.pdf`, same: true, differ: true, count: BLANK_PACK_KINDS.length, right: true });
  });

  it.each([
    ['a consent of no case', { consentId: '00000000-0000-4000-8000-00000000ffff' }, 'consent/not-found'], ['a notice that is not there', { kind: 'notice', noticeId: '00000000-0000-4000-8000-00000000ffff' }, 'notice/not-found'],
  ] as const)('refuses %s', async (_what, over, code) => {
    expect(codeOf(await test.call('consent.document', { caseId, consentId, language: 'uk', ...over }))).toBe(code);
  });

  it.each(['', '26-48', '../../x', '26-4829136-01-6'])('refuses %j as the number of a pack', async (number) => {
    expect(codeOf(await test.call('consent.blankPack', { language: 'uk', number }))).toBe('input/invalid');
  });
});

describe('the letter to a recipient', () => {
  it('is printed from the notice a withdrawal opened, and saving it is written down', async () => {
    const { id } = await test.must('case.create', { record: buildCase(22) });
    const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent();
    const own = (await test.must('consent.record', { caseId: id, consent })).id;
    const request = {
      caseId: id, purpose: 'service-referral', recipientId: 'clinic-a', service: 'health', bases: ['consent'], need: {}, reasonText: '', dismissed: [], relatedToPerpetrator: false, assessedSafe: true,
      familyIndex: null, childObjects: false, approval: null, document: null, language: 'uk',
    } as const;
    const preview = await test.must('referral.preview', { request: { ...request, bases: [...request.bases], dismissed: [] }, render: false });
    await test.must('referral.issue', { request: { ...request, bases: [...request.bases], dismissed: [] }, digest: preview.digest ?? '', formats: ['pdf'] });
    const { noticeIds } = await test.must('consent.withdraw', { caseId: id, consentId: own, on: '2026-11-23', services: ['health'], reason: 'таємна причина' });
    const noticeId = noticeIds[0] ?? '';
    const [file] = (await test.must('consent.save', { caseId: id, consentId: null, language: 'uk', kind: 'notice', noticeId, format: 'pdf' })).files;
    const text = await textOf(file?.name ?? '');
    const { notice } = await test.must('notice.show', { noticeId });
    const { record } = await test.must('case.show', { id });
    const caseCode = record.caseCode ?? '';
    expect({
      code: text.includes(caseCode), reason: text.includes('таємна'), names: [record.child?.surname, record.child?.givenName].filter((name) => name !== undefined && text.includes(name)),
      addressee: text.includes(notice.recipientName), prepared: notice.events.map(({ event }) => event.kind), name: file?.name,
    }).toEqual({ code: true, reason: false, names: [], addressee: true, prepared: ['opened', 'prepared'], name: `${caseCode}_notice_${noticeId.slice(0, 8)}.pdf` });
    expect(codeOf(await test.call('consent.document', { caseId, consentId: null, language: 'uk', kind: 'notice', noticeId }))).toBe('notice/not-found');
  });
});
