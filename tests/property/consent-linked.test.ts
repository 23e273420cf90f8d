import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { ConsentEvent } from '../../shared/consent/consent-event.ts';
import { foldConsent, problemOfEvent } from '../../shared/consent/consent-life.ts';
import { readLinkedExport, readWholeRecord } from '../../shared/consent/linked-reading.ts';
import { buildLinkedExport, buildLinkedReceipt, buildLinkedRecord, buildWholeRecord, categoriesOf, type LinkedInput } from '../../shared/consent/linked-record.ts';
import { LINKED_CONTEXT, STATE_TERMS, VALID_TERMS } from '../../shared/consent/linked-terms.ts';
import { canonicalJson, digestOf } from '../../shared/digest/canonical-json.ts';
import { CATEGORIES, CONSENT_STATES, PURPOSES, RECIPIENT_TYPES, SERVICES } from '../../shared/policy/codes.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { buildConsent } from '../support/case-builder.ts';
import { shift } from './consent-model.ts';

const uuid = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
const DPV = 'https://w3id.org/dpv#';
const DCT = 'http://purl.org/dc/terms/';

/**
 * The mandatory fields of ISO/IEC TS 27560:2023, each by its name in the standard, where it stands in the document, and its
 * IRI in the expanded one. Written from the standard's list, not from the product's schema.
 */
const MANDATORY: readonly (readonly [field: string, path: readonly string[], iri: string])[] = [
  ['schema version', ['dct:conformsTo'], `${DCT}conformsTo`], ['record id', ['dct:identifier'], `${DCT}identifier`],
  ['pii principal id', ['dpv:hasDataSubject', 'dct:identifier'], `${DPV}hasDataSubject`], ['privacy notice', ['dpv:hasNotice'], `${DPV}hasNotice`],
  ['language', ['dct:language'], `${DCT}language`], ['purpose', ['dpv:hasProcess', '0', 'dpv:hasPurpose'], `${DPV}hasPurpose`],
  ['pii information', ['dpv:hasProcess', '0', 'dpv:hasPersonalData'], `${DPV}hasPersonalData`],
  ['pii type', ['dpv:hasProcess', '0', 'dpv:hasPersonalData', '0', 'skos:broader'], 'http://www.w3.org/2004/02/skos/core#broader'],
  ['pii controllers', ['dpv:hasDataController'], `${DPV}hasDataController`],
  ['storage locations', ['dpv:hasProcess', '0', 'dpv:hasStorageCondition', '0', 'dpv:hasLocation'], `${DPV}hasLocation`],
  ['retention period', ['dpv:hasProcess', '0', 'dpv:hasStorageCondition', '1', 'dpv:hasDuration'], `${DPV}hasDuration`],
  ['jurisdiction', ['dpv:hasJurisdiction'], `${DPV}hasJurisdiction`], ['recipient third parties', ['dpv:hasProcess', '0', 'dpv:hasRecipient'], `${DPV}hasRecipient`],
  ['withdrawal method', ['dpv:hasConsentControl', 'dpv:isExercisedAt'], `${DPV}isExercisedAt`],
  ['party id', ['dpv:hasDataController', 'dct:identifier'], `${DCT}identifier`], ['party address', ['dpv:hasDataController', 'dpv:hasAddress'], `${DPV}hasAddress`],
  ['party name', ['dpv:hasDataController', 'dpv:hasName'], `${DPV}hasName`], ['party contact', ['dpv:hasDataController', 'dpv:hasContact'], `${DPV}hasContact`],
  ['party type', ['dpv:hasDataController', '@type'], `${DPV}DataController`],
  ['event time', ['dpv:hasConsentStatus', '0', 'dpv:isIndicatedAtTime'], `${DPV}isIndicatedAtTime`],
  ['validity duration', ['dpv:hasConsentStatus', '0', 'dpv:hasDuration'], `${DPV}hasDuration`],
  ['entity id', ['dpv:hasConsentStatus', '0', 'dpv:isIndicatedBy', '0', '@id'], `${DPV}isIndicatedBy`],
  ['event type and state', ['dpv:hasConsentStatus', '0', '@type'], `${DPV}hasConsentStatus`],
];

/** A second check by another program: a JSON Schema that asks for the mandatory fields and nothing else. */
const holdsMandatory = new Ajv2020({ strict: false }).compile(MANDATORY.map(([, path]) => requiring(path)).reduce<object>((all, one) => ({ allOf: [all, one] }), {}));

function requiring([head = '', ...rest]: readonly string[]): object {
  const inner = rest.length === 0 ? { not: { enum: ['', null] } } : requiring(rest);
  return /^\d+$/u.test(head)
    ? { type: 'array', minItems: Number(head) + 1, prefixItems: [...Array<object>(Number(head)).fill({}), inner] }
    : { type: 'object', required: [head], properties: { [head]: inner } };
}

const expressed = fc.constantFrom('given', 'refused', 'not-asked' as const);
const method = fc.constantFrom('written', 'oral', 'fingerprint', null);
const subset = <const Item>(items: readonly Item[], minLength = 0): fc.Arbitrary<Item[]> => fc.subarray([...items], { minLength, maxLength: 4 });
const recipient = fc.oneof(fc.constantFrom('clinic-a', 'centre-b').map((id) => ({ id })), fc.constantFrom(...RECIPIENT_TYPES).map((type) => ({ type })), fc.constant({ id: 'clinic-a', type: 'signatory-provider' as const }));
const words = fc.constantFrom('Олена Зразкова', '«так» \\ "ні"', 'рядок · ще', 'x');

/** A consent of any kind with whatever may follow it. */
const inputs: fc.Arbitrary<LinkedInput> = fc.record({
  state: fc.constantFrom(...CONSENT_STATES), givenOn: fc.integer({ min: 0, max: 900 }).map((days) => shift('2024-01-01', days)), lasts: fc.option(fc.nat(900)), oneOff: fc.boolean(),
  representative: fc.record({ expressed, personRelation: fc.constantFrom('mother', 'guardian', null), method, waiver: fc.constantFrom(null, { reason: 'absent', approvedBy: 'supervisor' }) }),
  child: fc.record({ expressed, method, waiver: fc.constant(null) }),
  scope: fc.record({ purposes: subset(PURPOSES), recipients: fc.array(recipient, { maxLength: 3 }), services: subset(SERVICES), categories: fc.record({ deny: fc.subarray([...CATEGORIES]) }) }),
  witness: fc.option(words), happened: fc.array(fc.tuple(fc.nat(400), fc.constantFrom('answered', 'withdrawn', 'used', 'deferred', 'terminated', 'invalidated', 'superseded' as const), subset(SERVICES, 1)), { maxLength: 6 }), isAdult: fc.boolean(), at: fc.nat(9999),
}).map(({ lasts, happened, isAdult, at, ...made }) => {
  const record = buildConsent({ ...made, id: uuid(at), validUntil: lasts === null ? null : shift(made.givenOn, lasts) });
  const events: ConsentEvent[] = [{ kind: 'recorded', on: record.givenOn, record, capture: null }];
  for (const [days, kind, services] of happened) {
    const event = eventOf(kind, shift(made.givenOn, days), services);
    if (problemOfEvent({ life: foldConsent(events), today: '2099-01-01' }, event) === null) events.push(event);
  }
  return {
    caseCode: 'OBR-LV-26-0017', isAdult, categories: categoriesOf(defaultPack), recipientNames: new Map([['clinic-a', 'Дитяча поліклініка «Приклад»']]),
    agency: { id: 'OBR', name: 'Фонд «Приклад»', address: 'м. Львів, вул. Липова, 1', contacts: ['+380320000001'] as const },
    history: events.map((event, index) => ({ at: `2026-0${String(index + 1)}-02T08:00:00.000Z`, event })),
  };
});

function eventOf(kind: Exclude<ConsentEvent['kind'], 'recorded'>, on: string, services: ('health' | (typeof SERVICES)[number])[]): ConsentEvent {
  switch (kind) {
    case 'answered': return { kind, on, id: uuid(90_001), child: { expressed: 'given', method: 'oral' }, representative: null, paperReference: null, witness: null };
    case 'withdrawn': return { kind, on, id: uuid(90_002), services, recipients: services.length > 2 ? 'all' : ['clinic-a'], reason: 'так вирішили' };
    case 'superseded': return { kind, on, how: 'renewal', by: uuid(90_003) };
    case 'used': return { kind, on };
    default: return { kind, on, reason: 'так сталося' };
  }
}

/** Two hundred, always the same. */
const GENERATED = fc.sample(inputs, { numRuns: 200, seed: 27_560 });

/** The document in the words of JSON-LD 1.1, by another program; nothing may be fetched. */
const expanded = (document: object): Promise<string> =>
  jsonld.expand(document as Parameters<typeof jsonld.expand>[0], { documentLoader: (url: string) => Promise.reject(new Error(`fetched ${url}`)), safe: true } as Parameters<typeof jsonld.expand>[1]).then((value) => JSON.stringify(value));

type Json = { [key: string]: unknown };
function without(record: object, path: readonly string[]): object {
  const copy = structuredClone(record) as Json;
  const parent = path.slice(0, -1).reduce<Json>((part, key) => part[key] as Json, copy);
  const last = path.at(-1) ?? '';
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
  return copy;
}
/** A forger who knows the digest. */
function sealed(record: object): object {
  const { 'oberih:digest': _digest, ...body } = record as Json;
  return { ...body, 'oberih:digest': digestOf(body) };
}

describe('a consent record for other programs', () => {
  it('carries every mandatory field of the standard, by our check, by a JSON Schema and as linked data', async () => {
    for (const input of GENERATED) {
      const record = buildWholeRecord(input);
      expect([holdsMandatory(record), readWholeRecord(record)]).toEqual([true, record]);
      const text = await expanded({ '@context': LINKED_CONTEXT, ...buildLinkedRecord(input) });
      expect(MANDATORY.filter(([, , iri]) => !text.includes(iri)).map(([field]) => field)).toEqual([]);
      // what no context explains would be dropped; `safe` and this hold that nothing is
      expect(text.match(/"@type":\["[^"]*"/gu)?.every((type) => type.includes('https://w3id.org/dpv#'))).toBe(true);
    }
  });

  it('was made of many kinds: every state, every event', () => {
    const lives = GENERATED.map(({ history }) => foldConsent(history.map(({ event }) => event)).record.state);
    const kinds = GENERATED.flatMap(({ history }) => history.map(({ event }) => event.kind));
    expect([new Set(lives).size, new Set(kinds).size]).toEqual([CONSENT_STATES.length, 8]);
  });

  it('comes back from its file as it was, and is made again byte for byte', () => {
    const file = `${canonicalJson(buildLinkedExport(GENERATED.map(buildWholeRecord)))}\n`;
    const read = readLinkedExport(JSON.parse(file)) ?? [];
    expect(read.map((record) => record?.['oberih:history'])).toEqual(GENERATED.map(({ history }) => history));
    expect(`${canonicalJson(buildLinkedExport(read.flatMap((record) => record ?? [])))}\n`).toBe(file);
  });

  it.each(MANDATORY)('is refused without its %s', (_field, path) => {
    const record = buildWholeRecord(GENERATED.find(({ history }) => history.length > 2) ?? fc.sample(inputs, 1)[0] as LinkedInput);
    const broken = without(record, path);
    expect([readWholeRecord(sealed(broken)), holdsMandatory(broken)]).toEqual([null, false]);
  });

  it('is refused with a member nobody knows, a digest of something else, another state than its history, or a history that cannot be', () => {
    const input = GENERATED.find(({ history }) => history.some(({ event }) => event.kind === 'withdrawn')) ?? GENERATED[0];
    if (input === undefined) throw new Error('test/nothing-generated');
    const record = buildWholeRecord(input);
    const status = record['dpv:hasConsentStatus'].map((one) => ({ ...one, '@type': ['dpv:ConsentGiven', one['@type'][1]] }));
    const history = record['oberih:history'];
    expect(readWholeRecord(record)).toEqual(record);
    expect([
      readWholeRecord(sealed({ ...record, 'oberih:note': 'x' })), readWholeRecord({ ...record, 'dct:language': 'en' }), readWholeRecord(sealed({ ...record, 'dpv:hasConsentStatus': status })),
      readWholeRecord(sealed({ ...record, 'oberih:history': history.slice(1) })), readWholeRecord(sealed({ ...record, 'oberih:history': [...history, history[0]] })),
      readWholeRecord(sealed({ ...record, 'dct:identifier': uuid(424_242), '@id': `urn:uuid:${uuid(424_242)}` })),
      readLinkedExport({ '@context': { dpv: 'https://example.org/' }, '@graph': [record] }), readLinkedExport([record]), readLinkedExport(null), readLinkedExport({ '@context': LINKED_CONTEXT, '@graph': 'x' }),
    ]).toEqual([null, null, null, null, null, null, null, null, null, null]);
  });

  it('tells every state in its own DPV term, and only two of them as valid', () => {
    expect(new Set(CONSENT_STATES.map((state) => STATE_TERMS[state])).size).toBe(CONSENT_STATES.length);
    expect(CONSENT_STATES.filter((state) => VALID_TERMS.has(STATE_TERMS[state]))).toEqual(['given', 'renewed']);
  });

  it('becomes a receipt without history, names or free words', async () => {
    const receipt = buildLinkedReceipt(GENERATED.slice(0, 20).map(buildLinkedRecord), { id: uuid(5), createdAt: '2026-11-23T10:00:00.000Z', publisher: 'Фонд «Приклад»' });
    const text = JSON.stringify(receipt);
    expect(['oberih:', 'Зразкова', 'так вирішили', 'supervisor', 'mother'].filter((word) => JSON.stringify(receipt['dpv:hasRecordOfActivity']).replaceAll('urn:oberih:', '').replaceAll('"clinic-a signatory', '').includes(word))).toEqual([]);
    expect((await expanded(receipt)).includes(`${DPV}hasRecordOfActivity`)).toBe(true);
    expect(text.includes('dpv:ConsentReceipt')).toBe(true);
  });
});
