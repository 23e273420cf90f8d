import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { listDisclosures, NO_FILTER, digestGroups, packetNumber } from '../../../renderer/screens/disclosures/disclosure-list.ts';
import { listRecipients, matchesRecipient, newRecipientId, recipientForm, recipientOf, recipientProblems } from '../../../renderer/screens/recipients/recipient-list.ts';
import { fieldLabel, placeCodesIn, valueWords, type WordsContext } from '../../../renderer/screens/referral/field-words.ts';
import { en } from '../../../renderer/text/en/index.ts';
import { uk } from '../../../renderer/text/uk/index.ts';
import { recipientSchema, type Recipient } from '../../../shared/domain/consent-record.ts';
import type { DisclosureRow } from '../../../shared/ipc/channels/referral-channels.ts';

const contextIn = (language: 'uk' | 'en'): WordsContext => ({
  t: i18next.getFixedT(language), language, relations: ['mother', null], placeName: (code) => (code === 'UA4606' ? 'Львівський район' : null),
});
beforeAll(async () => {
  await i18next.init({ lng: 'uk', resources: { uk: { translation: uk }, en: { translation: en } }, interpolation: { escapeValue: false } });
});

describe('fieldLabel', () => {
  it.each([
    ['child.surname', 'Прізвище'], ['family[0].phone', 'Мати: телефон'], ['family[1].phone', 'Член родини 2: телефон'], ['notes[2].text', 'Нотатка 3'], ['own.field', 'own.field'],
  ])('names %s', (path, label) => { expect(fieldLabel(path, contextIn('uk'))).toBe(label); });
});

describe('valueWords', () => {
  const space = '\u00a0';
  it.each([
    // path, value, operator, Ukrainian, English
    ['child.dob', '2013-02-10', null, `10${space}лютого${space}2013${space}р.`, `10${space}February${space}2013`],
    ['child.dob', 13, 'age', '13 років', '13 years'], ['child.dob', 1, 'age', '1 рік', '1 year'], ['child.dob', 3, 'age', '3 роки', '3 years'],
    ['child.dob', '12-14', 'band', '12–14 років', 'aged 12–14'], ['child.dob', '18+', 'band', '18 років і старше', '18 or over'],
    ['child.sex', 'female', null, 'жіноча', 'female'], ['child.interpreterNeeded', false, null, 'ні', 'no'], ['household.size', 0, null, '0', '0'],
    ['child.languages', ['uk', 'en'], null, 'українська, англійська', 'Ukrainian, English'],
    ['health.disability', true, 'need', 'потреба є', 'there is a need'], ['health.disability', 'none', null, 'немає', 'none'],
    ['child.birthCertificate', true, 'has', 'є', 'exists'], ['incident.date', '2026-08', 'type-month', 'серпень 2026 р.', 'August 2026'],
    ['protection.concerns', ['sexual', 'health'], 'group', 'потреба у спеціалізованій підтримці, здоров’я', undefined],
    ['family[0].dob', 'adult', 'relation', 'доросла людина', 'adult'], ['contact.katottg', 'UA4606', 'raion', 'Львівський район', 'Львівський район'],
    ['contact.katottg', 'UA46', 'oblast', 'UA46', 'UA46'], ['contact.phoneChild', '+380670000003', null, '+380 67 000 00 03', '+380 67 000 00 03'],
    ['family[0].relation', 'made-up-code', null, 'made-up-code', 'made-up-code'],
  ] as const)('puts %s %j %s into words', (path, value, operator, ukrainian, english) => {
    expect(valueWords({ path, value, operator }, contextIn('uk'))).toBe(ukrainian);
    if (english !== undefined) expect(valueWords({ path, value, operator }, contextIn('en'))).toBe(english);
  });
  it('collects each place once', () => {
    expect(placeCodesIn(['UA46', 'UA46', 'Львів', null, ['UA46']])).toEqual(['UA46']);
  });
});

const card = (change: Partial<Recipient> = {}): Recipient => ({
  id: 'clinic-a', type: 'signatory-provider', name: 'Поліклініка № 3', signatory: true, undertaking: false, assessedSafe: true, contactPerson: 'Мар’яна Гринько',
  phone: '+380 32 000 00 22', email: null, address: null, services: ['health'], publicKey: null, active: true, ...change,
});

describe('the directory', () => {
  it.each([['поліклініка', true], ["мар'яна", true], ['0022', true], ['№ 3 гринько', true], ['лікарня', false]])('finds by «%s»: %s', (typed, found) => {
    expect(matchesRecipient(card(), typed)).toBe(found);
  });
  it('shows those in use first, by the Ukrainian alphabet', () => {
    const names = listRecipients([card({ name: 'Яна' }), card({ name: 'Ґанок' }), card({ name: 'Гайок' }), card({ name: 'Аптека', active: false })], { typed: '', type: null, withInactive: true });
    expect(names.map(({ name }) => name)).toEqual(['Гайок', 'Ґанок', 'Яна', 'Аптека']);
  });
  it.each([
    ['Поліклініка № 3', [], 'poliklinika-3'], ['Центр «Об’єднані»', [], 'tsentr-obiednani'], ['Клініка', ['klinika', 'klinika-2'], 'klinika-3'], ['«»', [], 'recipient'],
  ])('makes a free id for %s', (name, known, id) => {
    expect(newRecipientId(name, known)).toBe(id);
    expect(recipientSchema.shape.id.safeParse(newRecipientId(name, known)).success).toBe(true);
  });
  it('keeps a card unchanged through the form', () => {
    expect(recipientOf(recipientForm(card(), null), 'clinic-a')).toEqual(card());
  });
  it('refuses a card without a name or kind, and a key or address that cannot be one', () => {
    expect(recipientProblems({ ...recipientForm(null, null), email: 'x@', publicKey: 'ssh-ed25519 AAAA' })).toEqual(['name', 'type', 'email', 'publicKey']);
  });
});

describe('the disclosure log', () => {
  const row = (at: string, change: Partial<DisclosureRow> = {}): DisclosureRow => ({
    id: '00000000-0000-4000-8000-000000000001', at, caseCode: 'OBR-LV-26-0001', purpose: 'service-referral', service: 'health', recipientId: 'clinic-a', recipientName: 'Поліклініка № 3',
    basis: ['consent'], consentId: null, packetId: '337fd21aded14c16856cc6fd0b1b94e7', packetDigest: 'sha256:00112233', policy: { id: 'p', version: '1', digest: 'd' }, person: 'Ірина Прикладна',
    formats: ['pdf'], counts: { share: 1, generalise: 0, withhold: 2 }, copies: 0, isWritten: true, ...change,
  });
  it('shows the newest first and finds by the number on the paper', () => {
    const rows = [row('2026-11-01T00:00:00Z'), row('2026-11-02T00:00:00Z', { packetId: 'ffff0000' })];
    expect(listDisclosures(rows, NO_FILTER).map(({ at }) => at)).toEqual(['2026-11-02T00:00:00Z', '2026-11-01T00:00:00Z']);
    expect(listDisclosures(rows, { ...NO_FILTER, typed: '337F-D21A поліклініка', purpose: 'service-referral' })).toHaveLength(1);
    expect(listDisclosures(rows, { ...NO_FILTER, purpose: 'emergency' })).toEqual([]);
    expect([listDisclosures(rows, { ...NO_FILTER, recipientId: 'nobody' }).length, listDisclosures(rows, { ...NO_FILTER, from: '2026-11-02', to: '2026-11-02' }).length]).toEqual([0, 1]);
  });
  it('writes numbers as people read them out', () => {
    expect([packetNumber('337fd21aded1'), digestGroups('sha256:0011223344')]).toEqual(['337f-d21a', '0011 2233 44']);
  });
});
