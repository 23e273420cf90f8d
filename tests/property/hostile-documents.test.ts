import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONSENT_DOCUMENT_KINDS } from '../../shared/consent/documents/document-kinds.ts';
import { buildConsent, buildRecipient } from '../support/case-builder.ts';
import { AGENCY, createRegister, PERSON, testApplication, type TestApplication } from '../support/cheap-application.ts';
import { reportHeld, trials } from '../support/held.ts';
import { hostileMarkup } from '../support/hostile-markup.ts';
import { CASE_SCHEMA, filled, textSource } from '../support/hostile-records.ts';
import { readWithPdfJs } from '../support/pdf-text.ts';
import { buildReceived } from '../support/request-builder.ts';

/** Registers whose every text is hostile, and all their papers. */
const ROUNDS = trials('OBERIH_HOSTILE_PAPERS', 2);
/** What the typesetter can draw: the rest it refuses by a code. */
const TEXTS = hostileMarkup().filter((text) => /^[ -~а-яіїєґА-ЯІЇЄҐ’«»]+$/u.test(text));

const ELEMENTS = new Set(['svg', 'g', 'path', 'use', 'defs', 'clipPath', 'symbol', 'image', 'rect', 'linearGradient', 'stop', 'pattern', 'style']);

/** What a page must not hold: unknown elements, handlers, addresses, anything that is looked up elsewhere. */
function faultsOf(page: string): readonly string[] {
  const elements = [...page.matchAll(/<\/?(?<name>[A-Za-z!?][\w:!-]*)/gu)].map((match) => match.groups?.['name'] ?? '').filter((name) => !ELEMENTS.has(name));
  const attributes = [...page.matchAll(/\s(?<name>on\w+|style|href|xlink:href|src)\s*=\s*"(?<value>[^"]*)"/gu)]
    .filter(({ groups }) => !((groups?.['name'] ?? '').endsWith('href') && /^#|^data:image\/(?:png|svg\+xml);base64,/u.test(groups?.['value'] ?? ''))).map(([whole]) => whole.slice(0, 60));
  return [...elements, ...attributes, ...(/javascript:|https?:\/\/(?!www\.w3\.org)|<!ENTITY|url\((?!#|'#|"#)/u.test(page) ? ['address'] : [])];
}

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'oberih-hostile-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

interface Papers { readonly pages: readonly string[]; readonly refused: readonly string[] }

async function papersOf(app: TestApplication, source: ReturnType<typeof textSource>): Promise<Papers> {
  const text = (): string => source.next(120);
  const { caseId, consentId, requestId } = await fill(app, text);
  const asked: Promise<{ readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly code: string } }>[] = [
    ...CONSENT_DOCUMENT_KINDS.filter((kind) => kind !== 'notice').map((kind) => app.call('consent.document', { caseId, consentId, language: 'uk', kind })),
    app.call('register.recoverySheet', { language: 'uk' }), app.call('disclosure.answer', { caseId, language: 'en' }), app.call('policy.wallSheet', { language: 'uk' }),
    app.call('request.letter', { id: requestId, letter: 'answer', language: 'uk' }),
    app.call('referral.preview', { request: { caseId, purpose: 'service-referral', recipientId: 'clinic-a', service: 'health', bases: ['consent'], need: {}, reasonText: '', dismissed: [], relatedToPerpetrator: false, assessedSafe: true, familyIndex: null, childObjects: false, approval: null, document: null, language: 'uk' }, render: true }),
  ];
  const answers = await Promise.all(asked);
  return {
    pages: answers.flatMap(({ value }) => (value === undefined ? [] : (value as { readonly pages: readonly string[] }).pages)),
    refused: answers.flatMap(({ error }) => (error === undefined ? [] : [error.code])),
  };
}

async function fill(app: TestApplication, text: () => string): Promise<{ readonly caseId: string; readonly consentId: string; readonly requestId: string }> {
  await app.must('register.updateAgency', { agency: { ...AGENCY, name: text(), address: text() }, person: { ...PERSON, name: text(), position: text() } });
  await app.must('recipient.save', { recipient: buildRecipient({ id: 'clinic-a', name: text(), address: text() }) });
  const record = CASE_SCHEMA.parse({ ...filled(CASE_SCHEMA, text), status: 'open' });
  const { id: caseId } = await app.must('case.create', { record: { ...record, child: { ...record.child, dob: '2014-03-01' } } });
  const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent({ interpreter: text(), witness: text(), paperReference: text() });
  const { id: consentId } = await app.must('consent.record', { caseId, consent });
  const { id: requestId } = await app.must('request.record', { request: buildReceived({ about: text(), asks: text(), theirReference: text(), requester: { name: text(), address: text() } }) });
  return { caseId, consentId, requestId };
}

describe('hostile texts on paper', () => {
  it('are drawn and never become elements, handlers or addresses of a page', async () => {
    const source = textSource(TEXTS);
    const faults: string[] = [];
    let pages = 0;
    const refused = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const app = testApplication();
      await createRegister(app);
      const made = await papersOf(app, source);
      for (const page of made.pages) faults.push(...faultsOf(page));
      for (const code of made.refused) refused.add(code);
      pages += made.pages.length;
      app.dispose();
    }
    expect(reportHeld(`hostile texts on ${String(pages)} pages`, source.used(), faults.length), [...new Set(faults)].slice(0, 10).join('; ')).toBe(true);
    expect(pages).toBeGreaterThan(ROUNDS * 8);
    // a letter needs a decision first; everything else is drawn
    expect([...refused].filter((code) => code !== 'request/invalid')).toEqual([]);
  });

  it.each(['<path onload="ran(1)"/>', '<script>ran(1)</script>', '<foreignObject/>', '<image href="https://example.org/x.png"/>', '<a href="javascript:ran(1)"/>', '<!DOCTYPE x><svg/>', '<use xlink:href="data:image/svg+xml,<svg/>"/>'])('would be found in a page: %s', (planted) => {
    expect(faultsOf(`<svg xmlns="http://www.w3.org/2000/svg"><g>${planted}</g></svg>`).length).toBeGreaterThan(0);
  });

  it('are text for the typesetter, which reads, includes and computes nothing of them', async () => {
    const app = testApplication({ chooseFolder: () => Promise.resolve(folder) });
    await createRegister(app);
    const name = '#eval("1+1") #read("/etc/hostname") $ 1 $ *x* @y <z> #panic()';
    const { id: caseId } = await app.must('case.create', { record: { child: { surname: name, givenName: '#include "x"', dob: '2014-03-01' } } });
    const { id: _id, withdrawals: _withdrawals, usedOn: _usedOn, ...consent } = buildConsent();
    const { id: consentId } = await app.must('consent.record', { caseId, consent });
    const { files } = await app.must('consent.save', { caseId, consentId, language: 'uk', format: 'pdf' });
    const written = await readWithPdfJs(readFileSync(join(folder, files[0]?.name ?? '')));
    const words = JSON.stringify(written).replaceAll(/\s+/gu, '');
    for (const part of ['#eval', '#read', '/etc/hostname', '#panic', '#include']) expect(words).toContain(part);
    app.dispose();
  });
});
