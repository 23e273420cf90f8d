import { beforeAll, describe, expect, it } from 'vitest';
import { BLANK_FIELDS } from '../../../electron/documents/blank-fields.ts';
import { blankForm } from '../../../electron/documents/blank-form.ts';
import { packetForm } from '../../../electron/documents/packet-form.ts';
import type { Printing } from '../../../electron/documents/printed-values.ts';
import { renderPacket } from '../../../electron/documents/render-packet.ts';
import { createTypesetter, type Typesetter } from '../../../electron/documents/typesetter.ts';
import { requestFormWordsIn } from '../../../electron/documents/wording/request-form-words.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import { contentOf, readFramedRequest } from '../../../electron/services/packet-decision.ts';
import { disclosures as onScreenEn } from '../../../renderer/text/en/disclosures.ts';
import { disclosures as onScreenUk } from '../../../renderer/text/uk/disclosures.ts';
import { pathPattern } from '../../../shared/domain/field-catalogue.ts';
import { buildPacket } from '../../../shared/packet/build-packet.ts';
import { DOCUMENT_KINDS, documentKind, type DocumentKind } from '../../../shared/packet/document-kind.ts';
import type { Packet } from '../../../shared/packet/packet-schema.ts';
import type { Decision } from '../../../shared/policy/decision.ts';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import { evaluate } from '../../../shared/policy/evaluate.ts';
import { squeeze } from '../../support/leak-case.ts';
import { packetFrame, STAMP } from '../../support/packet-builder.ts';
import { readWithPdfJs } from '../../support/pdf-text.ts';
import { baseRequest, change, ROW_IDS, type JsonRecord } from '../../support/policy-requests.ts';

const LANGUAGES = ['uk', 'en'] as const;
const printing = (language: 'uk' | 'en'): Printing => ({ wording: wordingIn(language), placeName: () => null });
let typesetter: Typesetter;
beforeAll(() => { typesetter = createTypesetter(); });

interface Row { readonly row: string; readonly kind: DocumentKind; readonly decision: Decision; readonly packet: Packet }

/** The packet of a row of the rules, with changes to its request; null where none is ever permitted. */
function packetOfRow(row: string, changes: JsonRecord = {}): Row | null {
  const request = change(baseRequest(row), changes);
  const decision = evaluate(request, defaultPack);
  if (decision.effect !== 'permit') return null;
  const { agency, issuedBy, recipient } = packetFrame();
  const decided = contentOf(decision, readFramedRequest(request), { agency, issuedBy, recipient: { name: recipient.name, address: recipient.address } });
  const packet = buildPacket(decided, STAMP);
  const kind = documentKind(packet.purpose, packet.recipient.type);
  return kind === null ? null : { row, kind, decision, packet };
}

const rows = (): readonly Row[] => ROW_IDS.flatMap((row) => packetOfRow(row) ?? []);
const withFields = (packet: Packet, fields: Packet['fields']): Packet => ({ ...packet, fields });
const textOf = async (pdf: Uint8Array): Promise<string> => squeeze((await readWithPdfJs(pdf)).pages.join('\n'));

describe('documents', () => {
  it('exist for every purpose that permits one, and for no other', () => {
    expect(rows().map(({ kind }) => kind).toSorted()).toEqual([...DOCUMENT_KINDS, 'service-referral'].toSorted());
  });

  it.each(LANGUAGES)('have a title of their own, except that both emergencies differ too (%s)', (language) => {
    const titles = DOCUMENT_KINDS.map((kind) => wordingIn(language).documents[kind].title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('have the same titles on the screen where blank forms are chosen', () => {
    const titles = (language: 'uk' | 'en'): unknown => ({ ...Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, wordingIn(language).documents[kind].title])), request: requestFormWordsIn(language).title });
    expect([onScreenUk.blank.documents, onScreenEn.blank.documents]).toEqual([titles('uk'), titles('en')]);
  });

  it.each(ROW_IDS.flatMap((row) => LANGUAGES.map((language) => [row, language] as const)))('say what they are: %s (%s)', async (row, language) => {
    const made = packetOfRow(row);
    if (made === null) return;
    const words = wordingIn(language).documents[made.kind];
    const text = await textOf(renderPacket(typesetter, made.packet, printing(language)).pdf());
    const named = made.packet.fields.some(({ path }) => path === 'child.surname');
    const required = [
      words.title, named ? words.openingNamed ?? words.opening : words.opening, words.closing, ...words.signers.map(({ role }) => role), ...words.parts.map(({ title }) => title),
      ...(words.slip === null ? [] : [words.slip.title, ...words.slip.options, ...words.slip.lines]), packetFrame().recipient.name ?? '',
      words.law ?? wordingIn(language).bases[made.packet.basis],
    ];
    expect(required.filter((part) => !text.includes(squeeze(part)))).toEqual([]);
  });

  it.each(['P9-R10', 'P9-R9'])('fit on one page where seconds count, even from a case in which everything is filled in: %s', (row) => {
    const made = packetOfRow(row);
    if (made === null) throw new Error('no packet');
    expect(LANGUAGES.map((language) => renderPacket(typesetter, made.packet, printing(language)).pageCount)).toEqual([1, 1]);
  });

  it('never show a code, a path or a recipient’s type where words are meant', async () => {
    const problems: string[] = [];
    for (const { row, packet } of rows()) {
      const { pages } = await readWithPdfJs(renderPacket(typesetter, packet, printing('uk')).pdf());
      const text = pages.join('\n');
      problems.push(...['signatory-provider', 'case-transfer', 'specialised-support', 'service-referral', '[0]', 'undefined', 'true', 'false'].filter((code) => text.includes(code)).map((code) => `${row}: ${code}`));
    }
    expect(problems).toEqual([]);
  });
});

describe('answers of «no»', () => {
  const TELLING = ['legal.adoptionSecrecy', 'care.safeLocation', 'family[0].isAllegedPerpetrator', 'care.personsSought[0].doNotContact', 'sexual.gbv', 'health.pregnancy', 'notes[0].screened'];

  it.each(TELLING)('%s: a document with «no» is the document without an answer', (path) => {
    const differing = rows().filter(({ kind }) => !(['subject-access', 'supervision'].includes(kind) && path !== 'legal.adoptionSecrecy')).filter(({ packet }) => {
      const others = packet.fields.filter((field) => field.path !== path);
      const [silent, negative] = [others, [...others, { path, value: false }]].map((fields) => JSON.stringify(packetForm(withFields(packet, fields), printing('uk'))));
      return silent !== negative && others.some((field) => field.path.startsWith(path.slice(0, path.indexOf(']') + 1)));
    });
    expect(differing.map(({ row }) => row)).toEqual([]);
  });

  it('a document that could tell an adoption by its silence says nothing of it either way', () => {
    const spoken = rows().filter(({ packet }) => JSON.stringify(packetForm(packet, printing('uk'))).includes(wordingIn('uk').fields['legal.adoptionSecrecy']));
    expect(spoken.map(({ row }) => row)).toEqual([]);
    const secret = packetOfRow('P3-R4', { 'case.legal.adoptionSecrecy': true });
    expect(JSON.stringify(packetForm(secret?.packet ?? rows()[0]?.packet ?? (() => { throw new Error('no packet'); })(), printing('uk')))).toContain('Таємниця усиновлення');
  });

  it('stand in one row', () => {
    const made = packetOfRow('P9-R10', { 'case.health.chronicCondition': 'none', 'case.health.medication': false, 'case.health.injury': 'немає' });
    const health = made === null ? undefined : packetForm(made.packet, printing('uk')).sections.find(({ title }) => title === 'Здоров’я');
    const [block] = health?.blocks ?? [];
    expect(block?.kind === 'rows' ? block.rows.filter(({ label }) => label === 'Також відомо') : []).toEqual([{ label: 'Також відомо', value: 'інвалідності немає; хронічних хвороб немає; ліків не приймає; травм немає' }]);
  });

  it('an estimated birth date is marked where the date or the age stands, and nowhere else', () => {
    const rowValue = (row: string, estimated: boolean, label: string): string | null | undefined => {
      const made = packetOfRow(row, { 'case.child.dobEstimated': estimated });
      const child = made === null ? undefined : packetForm(made.packet, printing('uk')).sections.find(({ title }) => title === 'Дитина');
      return child?.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : [])).find((one) => one.label === label)?.value;
    };
    expect([rowValue('P1-R1', true, 'Дата народження'), rowValue('P1-R1', false, 'Дата народження'), rowValue('P1-R2', true, 'Вік (повних років)'), rowValue('P1-R1', true, 'Дата народження приблизна')])
      .toEqual(['10 лютого 2013 р. (приблизно)', '10 лютого 2013 р.', '13 (приблизно)', undefined]);
  });
});

describe('blank forms', () => {
  it.each(DOCUMENT_KINDS)('%s asks for nothing that its rules would never let go', (kind) => {
    const allowed = new Set<string>();
    for (const { row, decision } of rows().filter((one) => one.kind === kind)) {
      const need = Object.fromEntries(decision.fields.filter(({ reason }) => reason === 'WH_NOT_NEEDED').map(({ path }) => [path, 'потрібно для цього']));
      const opened = packetOfRow(row, { 'request.need': need, 'case.screenedPaths': ['plan.goals'] });
      for (const { path } of [...packetOfRow(row)?.packet.fields ?? [], ...opened?.packet.fields ?? []]) allowed.add(pathPattern(path));
    }
    expect(BLANK_FIELDS[kind].filter((field) => !allowed.has(field))).toEqual([]);
  });

  it.each(LANGUAGES.flatMap((language) => DOCUMENT_KINDS.map((kind) => [kind, language] as const)))('%s is the same document with lines to write on (%s)', async (kind, language) => {
    const wording = wordingIn(language);
    const words = wording.documents[kind];
    const document = typesetter.set(blankForm(kind, wording, { agency: packetFrame().agency, printedAt: STAMP.issuedAt }));
    const text = await textOf(document.pdf());
    const required = [words.title, words.opening, words.closing, words.reason, wording.form.blankFoot, packetFrame().agency?.name ?? '', ...words.signers.map(({ role }) => role)];
    expect({ missing: required.filter((part) => !text.includes(squeeze(part))), pages: document.pageCount <= 3, name: text.includes(squeeze('Ірина')) }).toEqual({ missing: [], pages: true, name: false });
  });
});
