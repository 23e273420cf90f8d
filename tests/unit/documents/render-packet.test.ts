import { readdirSync, readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { packetFileName } from '../../../electron/documents/file-names.ts';
import { readPdfTexts } from '../../../electron/documents/pdf-text.ts';
import type { Printing } from '../../../electron/documents/printed-values.ts';
import { renderPacket } from '../../../electron/documents/render-packet.ts';
import { createTypesetter, type SetDocument, type Typesetter } from '../../../electron/documents/typesetter.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import type { FieldDecision } from '../../../shared/policy/decision.ts';
import { squeeze } from '../../support/leak-case.ts';
import { decidedField, packetOf } from '../../support/packet-builder.ts';
import { isInstalled, readWithPdfJs, readWithTools } from '../../support/pdf-text.ts';

let typesetter: Typesetter;
beforeAll(() => { typesetter = createTypesetter(); });

const printing = (language: 'uk' | 'en'): Printing => ({ wording: wordingIn(language), placeName: () => null });
/** A4 less 20 mm, and a hair for rounding, in points. */
const RIGHT_MARGIN = 595.28 - 56.69 + 0.5;
const CHILD = [decidedField('caseCode', 'OBR-LV-26-0017'), decidedField('child.surname', 'Прикладна'), decidedField('child.givenName', 'Соломія'), decidedField('child.dob', '2013-02-10')];
const render = (fields: readonly FieldDecision[], over: Parameters<typeof packetOf>[1] = {}, language: 'uk' | 'en' = 'uk'): SetDocument =>
  renderPacket(typesetter, packetOf(fields, over).packet, printing(language));

describe('a rendered packet', () => {
  it('has the same bytes for the same packet, also from another typesetter', () => {
    const again = renderPacket(createTypesetter(), packetOf(CHILD).packet, printing('uk'));
    expect(Buffer.compare(render(CHILD).pdf(), again.pdf())).toBe(0);
  });

  it.each(['uk', 'en'] as const)('is a tagged PDF/UA with language, title and date, and no name in metadata, outline or file name (%s)', async (language) => {
    const bytes = render(CHILD, {}, language).pdf();
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const { around } = await readWithPdfJs(bytes);
    expect({
      title: document.getTitle(), author: document.getAuthor(), created: document.getCreationDate()?.toISOString(), marked: Buffer.from(bytes).includes('/Marked true'),
      lang: around.includes('pdfuaid') && around.includes(language), names: ['Прикладна', 'Соломія', 'Ірина'].filter((name) => squeeze(around).includes(squeeze(name))),
      file: packetFileName(packetOf(CHILD).packet),
    }).toEqual({
      title: `${wordingIn(language).documents['service-referral'].title} · OBR-LV-26-0017 · a1b2-c3d4`, author: undefined, created: '2026-11-23T10:00:00.000Z', marked: true,
      lang: true, names: [], file: 'OBR-LV-26-0017_a1b2c3d4',
    });
  });

  it('carries no script, form, action or attached file, one end mark and only known facts', () => {
    const raw = Buffer.from(render(CHILD).pdf()).toString('latin1');
    expect(['/JavaScript', '/JS', '/OpenAction', '/AcroForm', '/EmbeddedFile', '/Launch', '/URI', '/Author', '/Producer'].filter((name) => raw.includes(name))).toEqual([]);
    expect(raw.match(/startxref/g)?.length).toBe(1);
  });

  it('names the character it cannot print instead of failing', () => {
    expect(() => render([...CHILD, decidedField('contact.landmark', 'біля парку 🌳')])).toThrow(expect.objectContaining({ code: 'referral/glyph-missing', params: { codePoint: 'U+1F333' } }));
  });

  it('prints text with markup signs, controls and direction marks as text', async () => {
    const { pages } = await readWithPdfJs(render([...CHILD, decidedField('contact.landmark', '#strong[x] $a$ @b <c> \\ \u202Eзліва\u0000 *d* "e"')]).pdf());
    expect(pages.join('')).toContain('#strong[x] $a$ @b <c> \\ зліва *d* "e"');
  });

  it.each(['uk', 'en'] as const)('keeps everything inside the page, however long (%s)', async (language) => {
    const long = [
      ...CHILD, decidedField('contact.addressLine', 'дуже-довга-адреса-без-пробілів'.repeat(9)), decidedField('incident.narrative', 'Довге речення про те, що було. '.repeat(400)),
      ...Array.from({ length: 40 }, (_, index) => [
        decidedField(`family[${String(index)}].relation`, 'other-relative'), decidedField(`family[${String(index)}].surname`, `Довгопрізвищенко-Прикладна${String(index)}`), decidedField(`family[${String(index)}].phone`, '+380670000001'),
      ]).flat(),
    ];
    const document = render(long, {}, language);
    expect(document.pages().length).toBe(document.pageCount);
    const { pages, rightEdge } = await readWithPdfJs(document.pdf());
    const text = squeeze(pages.join(''));
    expect({ address: text.includes(squeeze('дуже-довга-адреса-без-пробілів'.repeat(9))), last: text.includes(squeeze('Довгопрізвищенко-Прикладна39')), blank: pages.filter((page) => page.replaceAll(/\s/g, '').length < 150).length })
      .toEqual({ address: true, last: true, blank: 0 });
    expect(rightEdge).toBeLessThanOrEqual(RIGHT_MARGIN);
  });

  it('keeps an emergency sheet of the usual size on one page in large type', () => {
    expect(render([...CHILD, decidedField('health.medication', 'інгалятор'), decidedField('contact.addressLine', 'вул. Липова, 7')], { purpose: 'emergency', service: null, consent: { kind: 'none' } }).pageCount).toBe(1);
  });

  it('reads the same on the page for us, for pdf.js and, where installed, for poppler', async () => {
    const bytes = render(CHILD).pdf();
    const [ours, theirs] = [await readPdfTexts(bytes), await readWithPdfJs(bytes)];
    const sorted = (text: string): string => [...squeeze(text)].sort().join('');
    expect(sorted(ours.pages.join(''))).toBe(sorted(theirs.pages.join('')));
    if (!isInstalled('pdftotext')) { console.warn('SKIPPED: pdftotext is not installed'); return; }
    expect(squeeze(readWithTools(bytes, ['pdftotext']))).toContain(squeeze('Прикладна Соломія'));
  });

  it('leaves the random number of the file out of what is read, and nothing else in its place', async () => {
    const bytes = render(CHILD).pdf();
    const raw = Buffer.from(bytes).toString('latin1');
    const number = /<xmpMM:DocumentID>([^<]+)</.exec(raw)?.[1] ?? '';
    const planted = Buffer.from(raw.replaceAll(`ID>${number}<`, `ID>${'Prykladna Solomiia 1234'.padEnd(number.length)}<`), 'latin1');
    const read = async (file: Uint8Array): Promise<string> => (await readPdfTexts(file)).streams.join('\n');
    expect([number.length, (await read(bytes)).includes(number), (await read(new Uint8Array(planted))).includes('Prykladna')]).toEqual([24, false, true]);
  });

  it('gives pages as plain pictures: no style, script, foreign content, text or address outside', () => {
    const pages = render(CHILD).pages();
    expect(pages.flatMap((page) => /<(?:style|script|foreignObject|image|text|a)\b|(?:href|src)="(?!#)/.exec(page)?.[0] ?? [])).toEqual([]);
    expect(pages.every((page) => page.startsWith('<svg xmlns=') && page.endsWith('</svg>'))).toBe(true);
  });
});

describe('templates', () => {
  it('import nothing from anywhere and read no file', () => {
    const folder = new URL('../../../electron/documents/templates/', import.meta.url);
    const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8').replaceAll(/^\s*\/\/.*$/gm, ''));
    expect(sources.filter((source) => /@preview|#?import\b|\bread\(|\binclude\b|\bimage\(|\bplugin\(/.test(source))).toEqual([]);
  });
});
