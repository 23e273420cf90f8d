import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueInWords } from '../../../electron/documents/printed-values.ts';
import { renderPacket } from '../../../electron/documents/render-packet.ts';
import { createTypesetter } from '../../../electron/documents/typesetter.ts';
import { createPlaceNames } from '../../../electron/documents/place-names.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import type { PacketRequest } from '../../../shared/ipc/channels/referral-channels.ts';
import { buildPacket, parsePacket } from '../../../shared/packet/build-packet.ts';
import { applyDecision } from '../../../shared/redaction/apply-decision.ts';
import { withoutTellingMarks } from '../../../shared/redaction/telling-marks.ts';
import { buildCase, buildConsent, buildRecipient } from '../../support/case-builder.ts';
import { createRegister, testApplication, type TestApplication } from '../../support/cheap-application.ts';
import { squeeze } from '../../support/leak-case.ts';
import { readWithPdfJs } from '../../support/pdf-text.ts';

let test: TestApplication;
let folder = '';
let chosen: string | null = null;
/** Puts something in the way of the file a packet is going to be, at the moment its number is made. */
let blockName: (identifier: string) => void = () => undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oberih-test-five-'));
  chosen = folder;
  const createIdentifier = (): string => { const identifier = randomUUID(); blockName(identifier); return identifier; };
  test = testApplication({ chooseFolder: () => Promise.resolve(chosen), createIdentifier });
  await createRegister(test);
  await test.must('recipient.save', { recipient: buildRecipient() });
});
afterAll(() => { test.dispose(); rmSync(folder, { recursive: true, force: true }); });

const request = (caseId: string, over: Partial<PacketRequest> = {}): PacketRequest => ({
  caseId, purpose: 'service-referral', recipientId: 'clinic-a', service: 'health', bases: ['consent'], need: {}, reasonText: 'Потрібен огляд лікаря.', dismissed: [],
  relatedToPerpetrator: false, assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document: null, language: 'uk', ...over,
});
async function caseWithConsent(seed: number, over: Parameters<typeof buildConsent>[0] = {}): Promise<string> {
  const { id } = await test.must('case.create', { record: buildCase(seed) });
  const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent(over);
  await test.must('consent.record', { caseId: id, consent });
  return id;
}
const files = (): readonly string[] => readdirSync(folder).sort();
const codeOf = (answer: { ok: boolean; error?: { code: string } }): string => (answer.ok ? 'ok' : answer.error?.code ?? '');
const disclosures = async (caseId: string): Promise<number> => (await test.must('disclosure.list', { caseId })).rows.length;

describe('one decision list', () => {
  it.each([['uk', 3], ['en', 4], ['uk', 5]] as const)('preview, print, PDF, JSON and log agree (%s, case %i)', async (language, seed) => {
    const caseId = await caseWithConsent(seed);
    const asked = request(caseId, { language, need: { 'health.chronicCondition': 'лікар має знати' } });
    const preview = await test.must('referral.preview', { request: asked, render: true });
    const issued = await test.must('referral.issue', { request: asked, digest: preview.digest ?? '', formats: ['pdf', 'json', 'print'] });
    const [pdf, json] = ['pdf', 'json'].map((format) => readFileSync(join(folder, issued.files.find((file) => file.format === format)?.name ?? '')));
    const packet = parsePacket(JSON.parse(String(json)));
    const shown = await test.must('disclosure.show', { id: issued.disclosureId });
    const carried = withoutTellingMarks(applyDecision(preview.decision).fields, 'service-referral');
    expect(packet?.fields).toEqual(carried);
    expect(shown.fields).toEqual(preview.decision.fields.map(({ path, action, operator, reason, rule }) => ({ path, action, operator, reason, rule })));
    expect({ packetId: shown.row.packetId, digest: shown.row.packetDigest }).toEqual({ packetId: packet?.packetId, digest: packet?.digest });
    const text = squeeze((await readWithPdfJs(new Uint8Array(pdf ?? []))).pages.join('\n'));
    const printing = { wording: wordingIn(language), placeName: createPlaceNames() };
    // flags are printed by their label or left out on purpose (decision 0071); everything else stands word for word
    expect(carried.filter(({ path, value }) => typeof value !== 'boolean' && !text.includes(squeeze(valueInWords(path, value, printing))))).toEqual([]);
    // Pictures of pages have no text: they are compared with the packet set once more, letter by letter.
    const typesetter = createTypesetter();
    if (packet === null) throw new Error('no packet');
    const { format: _format, formatVersion: _version, digest: _digest, packetId: _packetId, issuedAt, audit: _audit, ...content } = packet;
    const seen = buildPacket({ content, ledger: [], digest: '' }, { packetId: '0'.repeat(32), issuedAt, audit: null });
    expect(renderPacket(typesetter, packet, printing).pages()).toEqual(issued.pages);
    expect(Buffer.compare(renderPacket(typesetter, packet, printing).pdf(), pdf ?? Buffer.alloc(0))).toBe(0);
    expect(renderPacket(typesetter, seen, printing).pages()).toEqual(preview.pages);
  });
});

describe('issuing', () => {
  it('refuses what was not previewed or has changed since, and leaves no file, no row', async () => {
    const caseId = await caseWithConsent(11);
    const before = files();
    const preview = await test.must('referral.preview', { request: request(caseId), render: false });
    const shown = await test.must('case.show', { id: caseId });
    await test.must('case.save', { id: caseId, revision: shown.revision, record: { ...shown.record, child: { ...shown.record.child, givenName: 'Інша' } } as never });
    const answers = [
      await test.call('referral.issue', { request: request(caseId), digest: preview.digest ?? '', formats: ['pdf'] }),
      await test.call('referral.issue', { request: request(caseId), digest: 'sha256:0', formats: ['json'] }),
    ];
    expect({ codes: answers.map(codeOf), files: files(), rows: await disclosures(caseId) }).toEqual({ codes: ['referral/changed-since-preview', 'referral/changed-since-preview'], files: before, rows: 0 });
  });

  it('refuses without a permit, and says when an approval is missing', async () => {
    const { id } = await test.must('case.create', { record: buildCase(12) });
    const preview = await test.must('referral.preview', { request: request(id), render: true });
    expect([preview.digest, preview.pages, preview.decision.reasons, codeOf(await test.call('referral.issue', { request: request(id), digest: '', formats: ['print'] }))])
      .toEqual([null, [], ['WH_NO_CONSENT'], 'referral/not-permitted']);
  });

  it('refuses a reason that names somebody until every mark is gone or dismissed', async () => {
    const caseId = await caseWithConsent(13);
    const naming = request(caseId, { reasonText: 'Мати каже, що телефон сусідки +380 67 000 12 34, подзвоніть.' });
    const preview = await test.must('referral.preview', { request: naming, render: false });
    const words = preview.reasonFindings.map(({ start, end }) => naming.reasonText.slice(start, end));
    const answer = await test.call('referral.issue', { request: naming, digest: preview.digest ?? '', formats: ['print'] });
    const dismissed = await test.must('referral.preview', { request: { ...naming, dismissed: words.map((found) => ({ words: found, reason: 'номер закладу' })) }, render: false });
    expect({ found: words.some((found) => found.includes('67 000 12 34')), digest: preview.digest, code: codeOf(answer), after: dismissed.digest !== null })
      .toEqual({ found: true, digest: null, code: 'referral/unscreened-text', after: true });
  });

  it('writes nothing when the person changes their mind about the folder', async () => {
    const caseId = await caseWithConsent(14);
    const preview = await test.must('referral.preview', { request: request(caseId), render: false });
    chosen = null;
    const code = codeOf(await test.call('referral.issue', { request: request(caseId), digest: preview.digest ?? '', formats: ['pdf'] }));
    chosen = folder;
    expect([code, await disclosures(caseId)]).toEqual(['file/cancelled', 0]);
  });

  it('writes no row when the files cannot even be prepared', async () => {
    const caseId = await caseWithConsent(15);
    const preview = await test.must('referral.preview', { request: request(caseId), render: false });
    chosen = join(folder, 'no-such-folder');
    const code = codeOf(await test.call('referral.issue', { request: request(caseId), digest: preview.digest ?? '', formats: ['pdf'] }));
    chosen = folder;
    expect([code, await disclosures(caseId)]).toEqual(['file/not-written', 0]);
  });

  it('keeps the disclosure when the file cannot get its name: too much is reported, never too little', async () => {
    const caseId = await caseWithConsent(21);
    const { record } = await test.must('case.show', { id: caseId });
    const preview = await test.must('referral.preview', { request: request(caseId), render: false });
    blockName = (identifier) => { mkdirSync(join(folder, `${record.caseCode ?? ''}_${identifier.slice(0, 8)}.pdf`)); };
    const code = codeOf(await test.call('referral.issue', { request: request(caseId), digest: preview.digest ?? '', formats: ['pdf'] }));
    blockName = () => undefined;
    expect([code, await disclosures(caseId), files().filter((name) => name.endsWith('.tmp'))]).toEqual(['file/not-written', 1, []]);
  });

  it('spends a one-off consent', async () => {
    const caseId = await caseWithConsent(16, { oneOff: true });
    const preview = await test.must('referral.preview', { request: request(caseId), render: false });
    await test.must('referral.issue', { request: request(caseId), digest: preview.digest ?? '', formats: ['print'] });
    const again = await test.must('referral.preview', { request: request(caseId), render: false });
    expect([again.decision.effect, again.decision.reasons]).toEqual(['deny', ['WH_ONE_OFF_USED']]);
  });

  it('names paths that a stated need could open, and none that it could not', async () => {
    const caseId = await caseWithConsent(17);
    const { openable } = await test.must('referral.preview', { request: request(caseId), render: false });
    expect([openable.includes('health.chronicCondition'), openable.includes('child.rnokpp'), openable.includes('perpetrators[0].name'), openable.includes('incident.narrative')]).toEqual([true, true, false, false]);
  });
});

describe('screening', () => {
  it('lets a cleared text go in place of its original, and withholds it again when the original changes', async () => {
    const caseId = await caseWithConsent(18);
    const asked = request(caseId, { purpose: 'protective-measure', service: null, bases: ['legal-duty'], recipientId: 'ssd', document: { kind: 'act', reference: 'ПКМУ 585', names: [] } });
    await test.must('recipient.save', { recipient: buildRecipient({ id: 'ssd', type: 'childrens-service', name: 'Служба у справах дітей' }) });
    const fieldOf = async (path: string): Promise<unknown> => {
      const { decision } = await test.must('referral.preview', { request: asked, render: false });
      const field = decision.fields.find((one) => one.path === path);
      return [field?.action, field?.reason, field?.value];
    };
    const { texts } = await test.must('screening.list', { caseId });
    const goals = texts.find(({ path }) => path === 'plan.goals');
    const before = await fieldOf('plan.goals');
    const cleared = await test.must('screening.clear', { caseId, path: 'plan.goals', original: goals?.original ?? '', cleared: 'перевірена мета', dismissed: [] });
    const after = await fieldOf('plan.goals');
    const shown = await test.must('case.show', { id: caseId });
    await test.must('case.save', { id: caseId, revision: shown.revision, record: { ...shown.record, plan: { ...shown.record.plan, goals: 'інша мета' } } as never });
    const stale = (await test.must('screening.list', { caseId })).texts.find(({ path }) => path === 'plan.goals')?.state;
    expect({ before, cleared, after, stale, again: await fieldOf('plan.goals') }).toEqual({
      before: ['withhold', 'WH_UNSCREENED_TEXT', null], cleared: { outcome: 'cleared' }, after: ['share', 'OK_LEGAL', 'перевірена мета'], stale: 'stale', again: ['withhold', 'WH_UNSCREENED_TEXT', null],
    });
  });

  it('does not store a text that still names somebody, nor over a changed original', async () => {
    const caseId = await caseWithConsent(19);
    const shown = await test.must('case.show', { id: caseId });
    const original = shown.record.incident?.narrative ?? '';
    const phone = `телефон ${shown.record.contact?.phoneChild ?? ''}`;
    const open = await test.must('screening.clear', { caseId, path: 'incident.narrative', original, cleared: phone, dismissed: [] });
    const changed = await test.must('screening.clear', { caseId, path: 'incident.narrative', original: 'не той текст', cleared: 'текст', dismissed: [] });
    expect([open.outcome, changed.outcome]).toEqual(['open-findings', 'original-changed']);
  });
});

describe('consent document', () => {
  it('is drawn blank and filled, and saved as PDF and JSON under the case code', async () => {
    const caseId = await caseWithConsent(20);
    const { consents } = await test.must('consent.list', { caseId });
    const consentId = consents[0]?.id ?? '';
    const blank = await test.must('consent.document', { caseId, consentId: null, language: 'uk' });
    const filled = await test.must('consent.document', { caseId, consentId, language: 'en' });
    const saved = [await test.must('consent.save', { caseId, consentId, language: 'uk', format: 'pdf' }), await test.must('consent.save', { caseId, consentId, language: 'uk', format: 'json' })];
    const names = saved.flatMap((answer) => answer.files.map(({ name }) => name));
    expect({ blank: blank.pages.length, filled: filled.pages.length, named: names.every((name) => /^OBR-LV-26-\d{4}_consent_[0-9a-f]{8}\.(?:pdf|json)$/.test(name)), there: names.every((name) => files().includes(name)) })
      .toEqual({ blank: 2, filled: 2, named: true, there: true });
    expect(codeOf(await test.call('consent.document', { caseId, consentId: '00000000-0000-4000-8000-00000000ffff', language: 'uk' }))).toBe('consent/not-found');
  });
});
