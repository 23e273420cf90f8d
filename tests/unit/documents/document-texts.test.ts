import { beforeAll, describe, expect, it } from 'vitest';
import { blankForm } from '../../../electron/documents/blank-form.ts';
import { blankRequest } from '../../../electron/documents/blank-request.ts';
import { readPdfTexts } from '../../../electron/documents/pdf-text.ts';
import { createPlaceNames } from '../../../electron/documents/place-names.ts';
import { valueInWords, type Printing } from '../../../electron/documents/printed-values.ts';
import { renderPacket } from '../../../electron/documents/render-packet.ts';
import { createTypesetter, type Typesetter } from '../../../electron/documents/typesetter.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import { BLANK_KINDS } from '../../../shared/packet/document-kind.ts';
import { pathPattern } from '../../../shared/domain/field-catalogue.ts';
import { listLeaves } from '../../../shared/policy/leaves.ts';
import { isJsonObject } from '../../../shared/policy/json-reading.ts';
import { AMOUNTS, caseDocument, type CaseDocument } from '../../support/document-cases.ts';
import { looksOf, squeeze } from '../../support/leak-case.ts';
import { packetFrame, STAMP } from '../../support/packet-builder.ts';
import { readWithPdfJs } from '../../support/pdf-text.ts';
import { ROW_IDS } from '../../support/policy-requests.ts';

const LANGUAGES = ['uk', 'en'] as const;
/** A4 less 20 mm, and a hair for rounding, in points. */
const RIGHT_MARGIN = 595.28 - 56.69 + 0.5;
/** What paper leaves out on purpose (decision 0071), or shows in the name of whoever signs. */
const NOT_PRINTED = new Set(['notes[].screened', 'care.personsSought[].familyIndex', 'child.dobEstimated', 'worker.agency', 'family[].alive']);
const GROUPED = new Set(['relative-request', 'oversight']);
let typesetter: Typesetter;
beforeAll(() => { typesetter = createTypesetter(); });

const printingOf = (language: 'uk' | 'en', kind: string): Printing => ({ wording: wordingIn(language), placeName: createPlaceNames(), concernGroups: GROUPED.has(kind) });

/** What can be read on the pages: as it stands, and once more without the foot, so that a text may run over a page's end. */
function readable(pages: readonly string[], { form }: Printing['wording']): string {
  const foots = (at: number): readonly string[] => [
    `${form.caseFoot} TST-LV-26-0042 · ${form.packetFoot} a1b2-c3d4`, `${form.packetFoot} a1b2-c3d4`, `${form.auditFoot}: калина міст сорока вітер лелека обрій човен сад`,
    `${form.page} ${String(at + 1)} ${form.pageOf} ${String(pages.length)}`,
  ];
  const footless = pages.map((page, at) => foots(at).reduce((text, foot) => text.replaceAll(squeeze(foot), ''), squeeze(page)));
  return `${squeeze(pages.join('\n'))}\n${footless.join('')}`;
}

/** Every letter and digit, in the order of the alphabet: readers differ in the order of pieces, and must not differ in what they find. */
const lettersOf = (pages: readonly string[]): string => [...squeeze(pages.join(''))].sort().join('');

/** Decided values that cannot be read on the pages. */
function missing({ packet, kind }: CaseDocument, text: string, printing: Printing): readonly string[] {
  return packet.fields.filter(({ path, value }) => typeof value !== 'boolean' && !NOT_PRINTED.has(pathPattern(path)) && !isQuiet(value))
    .filter(({ path, value }) => !text.includes(squeeze(valueInWords(path, value, printing)))).map(({ path }) => `${kind} lost ${path}`);
}

const isQuiet = (value: unknown): boolean => typeof value === 'string' && ['none', 'no', 'ні', 'немає'].includes(value);

/** Withheld names, numbers, days and sentences that can be read on the pages; a value told elsewhere is told. */
function leaked({ packet, decision, request, kind }: CaseDocument, text: string): readonly string[] {
  const told = squeeze(JSON.stringify([packet.fields, packet.recipient, packet.agency, packet.issuedBy, packet.reasonText, packet.consent, packet.documentReference, packet.caseCode]));
  const shared = new Set(decision.fields.filter(({ action }) => action === 'share').map(({ path }) => path));
  const record = request['case'];
  if (!isJsonObject(record)) throw new TypeError('no case');
  return listLeaves(record).filter(({ path }) => !shared.has(path)).flatMap(({ path, value }) => {
    const texts = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && /[А-ЯІЇЄҐ\d\s]/u.test(one) && squeeze(one).length >= 5);
    return texts.some((one) => looksOf(one).some((look) => text.includes(look) && !told.includes(squeeze(one)) && !told.includes(look))) ? [`${kind} leaked ${path}`] : [];
  });
}

describe.each(AMOUNTS)('documents with %s data', (amount) => {
  it.each(ROW_IDS.flatMap((row) => LANGUAGES.map((language) => [row, language] as const)))('say what was decided and nothing else: %s (%s)', async (row, language) => {
    const made = caseDocument(row, amount);
    if (made === null) return;
    const printing = printingOf(language, made.kind);
    const pdf = renderPacket(typesetter, made.packet, printing).pdf();
    const { pages, rightEdge } = await readWithPdfJs(pdf);
    const readAlike = lettersOf((await readPdfTexts(pdf)).pages) === lettersOf(pages);
    const text = readable(pages, printing.wording);
    const numbered = pages.every((page, at) => squeeze(page).includes(squeeze(`${printing.wording.form.page} ${String(at + 1)} ${printing.wording.form.pageOf} ${String(pages.length)}`)) && page.includes('a1b2-c3d4'));
    expect({ missing: missing(made, text, printing), leaked: leaked(made, text), isInside: rightEdge <= RIGHT_MARGIN, numbered, readAlike }).toEqual({ missing: [], leaked: [], isInside: true, numbered: true, readAlike: true });
  });
});

it('the search finds what was lost and what was let slip', async () => {
  const made = caseDocument('P1-R2', 'full');
  if (made === null) throw new Error('no packet');
  const printing = printingOf('uk', made.kind);
  const text = readable((await readWithPdfJs(renderPacket(typesetter, made.packet, printing).pdf())).pages, printing.wording);
  expect([missing(made, text.replaceAll('марта', ''), printing), leaked(made, `${text}${squeeze('10 лютого 2013 р., +380 67 000 00 05')}`)])
    .toEqual([['service-referral lost child.givenName'], ['service-referral leaked child.dob', 'service-referral leaked family[1].phone']]);
});

describe('on one page', () => {
  it.each(['P9-R10', 'P9-R9', 'P18-R19'].flatMap((row) => (['short', 'usual', 'full', 'long'] as const).map((amount) => [row, amount] as const)))('%s with %s data', (row, amount) => {
    const made = caseDocument(row, amount);
    if (made === null) throw new Error('no packet');
    expect(LANGUAGES.map((language) => renderPacket(typesetter, made.packet, printingOf(language, made.kind)).pageCount)).toEqual([1, 1]);
  });
});

describe('blank papers', () => {
  it.each(BLANK_KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))('%s tells nothing of anybody but the agency (%s)', async (kind, language) => {
    const wording = wordingIn(language);
    const frame = { agency: packetFrame().agency, printedAt: STAMP.issuedAt };
    const { pages, rightEdge, around } = await readWithPdfJs(typesetter.set(kind === 'request' ? blankRequest(wording, frame) : blankForm(kind, wording, frame)).pdf());
    const text = squeeze(`${pages.join('\n')}\n${around}`);
    const numbers = pages.join('\n').match(/\d{5,}/g) ?? [];
    const named = ['Вигадана', 'Марта', 'Ірина', 'TST-LV', 'a1b2'].filter((word) => text.includes(squeeze(word)));
    expect({ named, numbers, agency: text.includes(squeeze('Благодійний фонд «Приклад»')), isInside: rightEdge <= RIGHT_MARGIN, pages: pages.length <= 3 }).toEqual({ named: [], numbers: [], agency: true, isInside: true, pages: true });
  });
});
