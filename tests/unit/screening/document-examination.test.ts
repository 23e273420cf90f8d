import { beforeAll, describe, expect, test } from 'vitest';
import { createPlaceNames } from '../../../electron/documents/place-names.ts';
import { renderPacket } from '../../../electron/documents/render-packet.ts';
import { createTypesetter, type Typesetter } from '../../../electron/documents/typesetter.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import { examinePacket } from '../../../electron/services/packet-examination.ts';
import type { JsonObject } from '../../../shared/policy/json-reading.ts';
import { buildPacket, decideContent } from '../../../shared/packet/build-packet.ts';
import type { Packet } from '../../../shared/packet/packet-schema.ts';
import { decidedField, packetFrame, permitOf, STAMP } from '../../support/packet-builder.ts';
import { STRUCTURE_PLANTINGS } from '../../support/leak-planting.ts';

const RECORD: JsonObject = {
  caseCode: 'OBR-LV-26-0004', child: { surname: 'Коваленко', givenName: 'Соломія', patronymic: 'Петрівна', dob: '2014-03-08', rnokpp: '4170600014' },
  contact: { addressLine: 'м. Дубно, вул. Млинарська, буд. 7, кв. 12', phoneChild: '+380670001212' }, education: { school: 'Дубенський ліцей № 5' },
  family: [{ relation: 'father', surname: 'Криворучко', givenName: 'Петро', isCaregiver: false }, { relation: 'mother', surname: 'Коваленко', givenName: 'Юлія', isCaregiver: true }],
};
/** The surname and the given name of the child are told, nothing else of the people. */
const FIELDS = [decidedField('caseCode', 'OBR-LV-26-0004'), decidedField('child.givenName', 'Соломія'), decidedField('child.surname', 'Коваленко'), decidedField('protection.riskLevel', 'high')];

let typesetter: Typesetter;
beforeAll(() => { typesetter = createTypesetter(); });

interface Planted { readonly field?: string; readonly shared?: readonly ReturnType<typeof decidedField>[]; readonly reasonText?: string; readonly reference?: string; readonly fileName?: string; readonly ledger?: string; readonly pdf?: (clean: Uint8Array) => Promise<Uint8Array> }

/** What the examination says of a packet with something planted: null when it may leave. */
async function examine(language: 'uk' | 'en', planted: Planted = {}, dismissed: readonly string[] = []): Promise<unknown> {
  const shared = [...FIELDS, ...(planted.shared ?? [])];
  const decision = permitOf(shared);
  const frame = packetFrame({ ...(planted.reasonText === undefined ? {} : { reasonText: planted.reasonText }), ...(planted.reference === undefined ? {} : { documentReference: planted.reference }) });
  const rogue = planted.field === undefined ? [] : [decidedField('contact.landmark', planted.field)];
  const packet: Packet = buildPacket(decideContent(permitOf([...shared, ...rogue]), frame), STAMP);
  const printing = { wording: wordingIn(language), placeName: createPlaceNames() };
  const clean = renderPacket(typesetter, packet, printing).pdf();
  const pdf = planted.pdf === undefined ? clean : await planted.pdf(clean);
  const beside = [{ place: 'ledger', text: planted.ledger ?? '{}', codes: true }, { place: 'file-name', text: planted.fileName ?? 'OBR-LV-26-0004_a1b2c3d4', codes: true }];
  return examinePacket({ record: RECORD, screenedAgainst: RECORD, decision, packet, printing, pdf, beside, dismissed }).then(() => null, (failure: unknown) => failure);
}

describe.each(['uk', 'en'] as const)('the examination of a finished packet (%s)', (language) => {
  test('lets a clean packet leave', async () => {
    expect(await examine(language)).toBeNull();
  });

  test('lets decided values leave whose place in their list has changed', async () => {
    const shared = [decidedField('services[2].date', '2026-12-03'), decidedField('services[2].provider', 'Центр «Крок», тел. 067 000 55 66')];
    expect(await examine(language, { shared })).toBeNull();
  });

  test('takes a value and the number of the next heading for two things', async () => {
    expect(await examine(language, { shared: [decidedField('contact.landmark', 'Млинарська')] })).toBeNull();
  });

  test('lets the case forms of a told name stand', async () => {
    expect(await examine(language, { reasonText: 'Соломії Коваленко потрібен огляд.' })).toBeNull();
  });

  test('lets words stand that a person said name nobody', async () => {
    expect(await examine(language, { reasonText: 'Дитина ходить на гурток «Криворучко».' }, ['Криворучко'])).toBeNull();
  });

  test.each([
    // what is planted into the text of a page | kind it is reported as
    ['Забрав Криворучкові', 'PERSON'], ['за Криворучком', 'PERSON'], ['Дзвонив Kryvoruchko', 'PERSON'], ['tato Petro', 'PERSON'], ['біля дому Петрика', 'PERSON'],
    ['бачили П. Криворучка', 'PERSON'], ['Кривручко поруч', 'PERSON'], ['з Юлією', 'PERSON'], ['К Р И В О Р У Ч К О', 'PERSON'],
    ['тел. 067-000-12-12', 'PHONE'], ['народилася 8 березня 2014 року', 'DATE_OF_BIRTH'], ['живе на Млинарській, 7', 'ADDRESS'], ['навчається у Дубенському ліцеї', 'SCHOOL'],
    ['сусідка Ганна Лозова', 'PERSON'], ['пишіть на lozova@example.org', 'EMAIL'], ['авто ВК 0077 АА', 'PLATE'], ['координати 50.41530, 25.74320', 'COORDINATES'],
  ])('finds «%s» in the text of a page', async (text, kind) => {
    expect(await examine(language, { field: text })).toMatchObject({ code: 'referral/leak-found', params: { place: 'pdf-section', page: 1, section: 3, kind } });
  });

  test('finds a name with letters of two alphabets, which pages draw in pieces', async () => {
    expect(await examine(language, { field: 'Kрuворучко поруч' })).toMatchObject({ code: 'referral/leak-found', params: { kind: 'PERSON' } });
  });

  test('says the page of a withheld value in its own spelling', async () => {
    expect(await examine(language, { reasonText: 'Потрібен огляд, бо Криворучко б’є.' })).toMatchObject({ code: 'referral/leak-found', params: { place: 'pdf-text', page: 1, kind: 'value' } });
  });

  test.each(['Потрібен огляд, бо б’ють Криворучки.', 'Потрібен огляд, сказала сусідка Ганна Лозова.', 'Потрібен огляд. Дзвоніть 067 000 99 88.'])('finds what stands open in the reason: %s', async (reasonText) => {
    expect(await examine(language, { reasonText })).toMatchObject({ code: 'referral/leak-found', params: { place: 'pdf-section', page: 1, section: 1 } });
  });

  test('tells the number of a document, and no name in its reference', async () => {
    expect(await examine(language, { reference: 'ухвала № 461/1/26 від 12.03.2026' })).toBeNull();
    expect(await examine(language, { reference: 'ухвала щодо Криворучка' })).toMatchObject({ code: 'referral/leak-found', params: { kind: 'PERSON' } });
  });

  test.each(STRUCTURE_PLANTINGS.map(({ kind, plant }) => [kind, plant] as const))('finds an inflected and a romanised name planted as %s', async (_kind, plant) => {
    for (const marker of ['Криворучкам', 'Kryvoruchko Petro']) {
      const failure = await examine(language, { pdf: (clean) => plant(clean, marker) });
      expect(failure).toMatchObject({ code: 'referral/leak-found', params: { kind: 'PERSON' } });
      expect(JSON.stringify((failure as { readonly params: unknown }).params)).not.toMatch(/ривор|ryvor/);
    }
  });

  test.each([{ fileName: 'Kryvoruchko_a1b2c3d4' }, { fileName: 'Криворучкам' }, { ledger: '{"value":"Криворучкам"}' }])('finds a name beside the PDF: %o', async (planted) => {
    expect(await examine(language, planted)).toMatchObject({ code: 'referral/leak-found', params: { place: Object.keys(planted)[0] === 'ledger' ? 'ledger' : 'file-name', kind: 'PERSON' } });
  });
});
