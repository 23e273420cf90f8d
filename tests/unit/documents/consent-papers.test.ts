import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { blankPack } from '../../../electron/documents/consent-blank-pack.ts';
import { consentDocument } from '../../../electron/documents/consent-documents.ts';
import type { Block, FormContent } from '../../../electron/documents/form-content.ts';
import { readPdfTexts } from '../../../electron/documents/pdf-text.ts';
import { createTypesetter, type Typesetter } from '../../../electron/documents/typesetter.ts';
import { consentWordsIn } from '../../../electron/documents/wording/consent-words-in.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import type { ConsentFacts } from '../../../shared/consent/documents/consent-paper.ts';
import { BLANK_PACK_KINDS, CONSENT_DOCUMENT_KINDS, type ConsentDocumentKind } from '../../../shared/consent/documents/document-kinds.ts';
import { readPaperReference } from '../../../shared/consent/documents/paper-reference.ts';
import type { Language } from '../../../shared/ipc/channel.ts';
import { AGENCY, buildFacts, buildPaper, PRINTED_AT } from '../../support/consent-papers.ts';
import { requiredStatements } from '../../support/consent-statements.ts';
import { squeeze } from '../../support/leak-case.ts';
import { isInstalled } from '../../support/pdf-text.ts';

let typesetter: Typesetter;
beforeAll(() => { typesetter = createTypesetter(); });

const PART = { on: '2026-11-23', services: ['psychosocial' as const], recipients: 'all' as const };
const LANGUAGES = ['uk', 'en'] as const;
const EVERY = LANGUAGES.flatMap((language) => CONSENT_DOCUMENT_KINDS.flatMap((kind) => [true, false].map((filled) => [language, kind, filled ? 'filled' : 'blank'] as const)));
/** How many pages a paper may have; more would not fit on one sheet printed on both sides. */
const PAGES: Readonly<Record<ConsentDocumentKind, number>> = {
  consent: 2, 'consent-adult': 2, 'assent-6-11': 2, 'assent-12-14': 2, 'assent-15-17': 2, witness: 1, withdrawal: 1, notice: 1, receipt: 1, 'receipt-full': 2,
};
const facts = (over: Partial<ConsentFacts> = {}): ConsentFacts => buildFacts({ withdrawal: PART, withdrawals: [PART], ...over });
const formOf = (kind: ConsentDocumentKind, language: Language, filled: ConsentFacts | null): FormContent => consentDocument(buildPaper(kind, language, filled), { wording: wordingIn(language), placeName: () => null });
const blocksOf = (form: FormContent): readonly Block[] => form.sections.flatMap(({ blocks }) => blocks);
/** Labels of every box with a cross. */
const ticked = (form: FormContent): readonly string[] => blocksOf(form).flatMap((block) => {
  if (block.kind === 'ticks' || block.kind === 'choices' || block.kind === 'tick-grid') return block.options.filter((option) => option.ticked).map(({ label }) => label);
  if (block.kind === 'checklist') return block.items.filter((item) => item.ticked).map(({ label }) => label);
  return block.kind === 'answers' ? block.items.filter((item) => item.ticked === true).map(({ question }) => question) : [];
});
const textOf = async (form: FormContent): Promise<string> => squeeze((await readPdfTexts(typesetter.set(form).pdf())).pages.join('\n'));

/** What a screen reader is told: roles of the structure, in order. */
async function rolesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const roles: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('role' in node && typeof node.role === 'string') roles.push(node.role);
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(walk);
  };
  try {
    const document = await task.promise;
    for (let page = 1; page <= document.numPages; page += 1) walk(await (await document.getPage(page)).getStructTree());
    return roles;
  } finally {
    await task.destroy();
  }
}

/** What is wrong with a file that should be tagged PDF/UA: empty when all is well. */
async function tagProblems(bytes: Uint8Array, language: Language, headings: number): Promise<readonly string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { streams } = await readPdfTexts(bytes);
  const roles = await rolesOf(bytes);
  return [
    ...(document.catalog.has(PDFName.of('StructTreeRoot')) ? [] : ['no structure']), ...(String(document.catalog.get(PDFName.of('MarkInfo'))).includes('/Marked true') ? [] : ['not marked']),
    ...(String(document.catalog.get(PDFName.of('Lang'))).includes(language) ? [] : ['no language']), ...(streams.some((text) => text.includes('pdfuaid')) ? [] : ['not PDF/UA']),
    ...((document.getTitle() ?? '') === '' ? ['no title'] : []),
    ...(roles.includes('H1') ? [] : ['no first heading']), ...(roles.filter((role) => role === 'H2').length >= headings ? [] : ['headings missing']),
  ];
}

describe.each(EVERY)('%s %s %s', (language, kind, fill) => {
  const filled = fill === 'filled';
  const form = formOf(kind, language, filled ? facts() : null);

  it('says everything it must, on as few pages as it may, and is tagged', async () => {
    const set = typesetter.set(form);
    const text = squeeze((await readPdfTexts(set.pdf())).pages.join('\n'));
    const missing = requiredStatements(kind, language, filled).filter(([, words]) => !text.includes(squeeze(words))).map(([requirement]) => requirement);
    expect({ pages: set.pageCount <= PAGES[kind] ? 'ok' : set.pageCount, missing, tags: await tagProblems(set.pdf(), language, form.sections.length) }).toEqual({ pages: 'ok', missing: [], tags: [] });
  });

  it('arrives with no box crossed when blank or to be signed, but for what was explained', () => {
    const prepared = formOf(kind, language, facts({ toSign: true, consent: { ...facts().consent, explained: [] } }));
    expect({ blank: ticked(formOf(kind, language, null)), prepared: ticked(prepared) }).toEqual({ blank: [], prepared: [] });
  });

  it('has the same bytes again and no name in its title', () => {
    const again = createTypesetter().set(form).pdf();
    expect({ same: Buffer.compare(again, typesetter.set(form).pdf()), names: ['Прикладна', 'Соломія', 'Ірина'].filter((name) => form.documentTitle.includes(name)) }).toEqual({ same: 0, names: [] });
  });
});

describe.each(LANGUAGES)('papers in %s', (language) => {
  const words = consentWordsIn(language);

  it('filled: print the answers that were recorded, each on its own paper', () => {
    const refused = facts({ consent: { ...facts().consent, state: 'refused', child: { expressed: 'refused', method: 'oral', waiver: null } } });
    expect({ adult: ticked(formOf('consent', language, facts({ consent: { ...facts().consent, explained: ['why'] } }))), child: ticked(formOf('assent-6-11', language, refused)), young: ticked(formOf('assent-15-17', language, facts())) }).toEqual({
      adult: [words.points.why, words.consent.agree, words.methods.written], child: [words.assent['assent-6-11'].refuse, words.methods.oral], young: [words.assent['assent-15-17'].agree, words.methods.written],
    });
  });

  it.each(['requested', 'deferred', 'unknown'] as const)('filled from a consent that is %s: nobody’s agreement is crossed', (state) => {
    const waiting = facts({ consent: { ...facts().consent, state, explained: [] } });
    expect((['consent', 'consent-adult', 'assent-6-11', 'assent-12-14', 'assent-15-17', 'witness'] as const).flatMap((kind) => ticked(formOf(kind, language, waiting)))).toEqual([]);
  });

  it.each([
    // services, recipients, sentence, the one that must not stand there
    ['all', 'all', 'whole', 'part'], [['health'], 'all', 'part', 'whole'], ['all', ['clinic-a'], 'part', 'whole'],
  ] as const)('withdrawal of %j from %j has the sentence for %s', async (services, recipients, own, other) => {
    const withdrawal = { on: '2026-11-23', services: services === 'all' ? services : [...services], recipients };
    const text = await textOf(formOf('withdrawal', language, facts({ withdrawal })));
    expect([text.includes(squeeze(words.withdrawal[own])), text.includes(squeeze(words.withdrawal[other])), text.includes(squeeze(own === 'whole' ? words.withdrawal.nextPart[0] ?? '' : words.withdrawal.nextWhole[0] ?? ''))]).toEqual([true, false, false]);
  });

  it('a caregiver’s paper leaves out what the child wants kept from relatives; the child’s paper has it, and no reason', async () => {
    const [adult, full, child] = await Promise.all([textOf(formOf('consent', language, facts())), textOf(formOf('receipt-full', language, facts())), textOf(formOf('assent-12-14', language, facts()))]);
    const wish = squeeze(`${words.categories.HEALTH}; ${words.keptFrom}: ${wordingIn(language).recipientTypes.relative}`);
    expect([adult.includes(wish), full.includes(wish), child.includes(wish), [adult, full, child].some((text) => text.includes(squeeze('таємниця')))]).toEqual([false, false, true, false]);
  });

  it('a consent recorded with another edition of the guide names the points without words that were not said', async () => {
    const { guide } = buildPaper('consent', language, null);
    const older = facts({ consent: { ...facts().consent, noticeVersion: 'guide-1' } });
    const text = await textOf(formOf('consent', language, older));
    expect([text.includes(squeeze(words.points.why)), text.includes(squeeze(guide.audiences.caregiver.points.why))]).toEqual([true, false]);
  });

  it('the blank pack holds every paper with its own number, each numbered by itself', async () => {
    const { guide } = buildPaper('consent', language, null);
    const pack = blankPack({ agency: AGENCY, guide, printedAt: PRINTED_AT, number: '26-4829136' }, { wording: wordingIn(language), placeName: () => null });
    const set = typesetter.set(pack);
    const { pages } = await readPdfTexts(set.pdf());
    const text = pages.join('\n');
    const numbers = [...new Set([...text.matchAll(/26-4829136-\d{2}-\d/gu)].map(([number]) => number))].sort();
    const form = wordingIn(language).form;
    const first = pages.slice(0, set.pageCount).filter((page) => squeeze(page).includes(squeeze(`${form.page} 1 ${form.pageOf}`))).length;
    expect({ forms: pack.forms.length, numbers: numbers.length, right: numbers.every((number) => readPaperReference(number) === number), first, tags: await tagProblems(set.pdf(), language, 20), most: set.pageCount <= 17 })
      .toEqual({ forms: BLANK_PACK_KINDS.length + 1, numbers: BLANK_PACK_KINDS.length, right: true, first: BLANK_PACK_KINDS.length + 1, tags: [], most: true });
  });

  it('children’s sentences have at most ten words', () => {
    const own = Object.values(words.assent).flatMap((tier) => Object.values<string | null>({ ...tier })).filter((text): text is string => text !== null);
    const long = own.flatMap((text) => text.split(/(?<=[.!?])\s+/u)).filter((sentence) => sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length > 10);
    expect(long).toEqual([]);
  });

  it('every word can be printed, and Ukrainian is Ukrainian', () => {
    const textsOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []);
    const texts = textsOf(words);
    const foreign = language === 'uk' ? texts.filter((text) => /[A-Za-z]/u.test(text) || /['"]/u.test(text) || /[ыэёъЫЭЁЪ]/u.test(text)) : texts.filter((text) => /[\u0400-\u04FF]|['"]/u.test(text));
    expect({ missing: texts.flatMap((text) => typesetter.missing(text) ?? []), foreign, empty: texts.filter((text) => text.trim() === '') }).toEqual({ missing: [], foreign: [], empty: [] });
  });
});

describe('the check of tags', () => {
  it('notices a file whose tags were taken out (control)', async () => {
    const document = await PDFDocument.load(typesetter.set(formOf('consent', 'uk', null)).pdf(), { updateMetadata: false });
    for (const key of ['StructTreeRoot', 'MarkInfo', 'Lang'] as const) document.catalog.delete(PDFName.of(key));
    expect(await tagProblems(await document.save(), 'uk', 7)).toEqual(expect.arrayContaining(['no structure', 'not marked', 'no language', 'no first heading', 'headings missing']));
  });

  it.skipIf(!isInstalled('qpdf'))('qpdf finds nothing wrong with any paper', () => {
    const folder = mkdtempSync(join(tmpdir(), 'oberih-test-papers-'));
    try {
      const results = CONSENT_DOCUMENT_KINDS.map((kind) => {
        const file = join(folder, `${kind}.pdf`);
        writeFileSync(file, typesetter.set(formOf(kind, 'uk', facts())).pdf());
        return spawnSync('qpdf', ['--check', file], { encoding: 'utf8' }).status;
      });
      expect(results).toEqual(CONSENT_DOCUMENT_KINDS.map(() => 0));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
