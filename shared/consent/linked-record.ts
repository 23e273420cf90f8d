import { digestOf } from '../digest/canonical-json.ts';
import type { ConsentRecord } from '../domain/consent-record.ts';
import type { Category, Purpose } from '../policy/codes.ts';
import type { PolicyPack } from '../policy/pack.ts';
import type { ConsentEvent } from './consent-event.ts';
import { foldConsent, type ConsentLife } from './consent-life.ts';
import {
  linkedExportSchema, linkedReceiptSchema, linkedRecordSchema, wholeRecordSchema, type LinkedExport, type LinkedReceipt, type LinkedRecord, type WholeRecord,
} from './linked-schema.ts';
import { CATEGORY_TERMS, CONFORMS_TO, LINKED_CONTEXT, PURPOSE_TERMS, RETENTION, STATE_TERMS } from './linked-terms.ts';

/** The agency as the standard asks for it: with an address and at least one way to reach it. */
export interface LinkedAgency { readonly id: string; readonly name: string; readonly address: string; readonly contacts: readonly [string, ...string[]] }

/** What a record is made from. `at` is when an event was written down. */
export interface LinkedInput {
  readonly caseCode: string;
  /** the person is of age */ readonly isAdult: boolean;
  readonly agency: LinkedAgency;
  readonly recipientNames: ReadonlyMap<string, string>;
  /** the categories that a packet of this purpose may carry; the consent's own denials are taken off */ readonly categories: (purpose: Purpose) => readonly Category[];
  readonly history: readonly { readonly at: string; readonly event: ConsentEvent }[];
}

/** The categories that a purpose may share in some form with anyone, by the table of the pack. */
export function categoriesOf(pack: PolicyPack): LinkedInput['categories'] {
  return (purpose) => {
    const cells = pack.matrix.filter((row) => row.purpose === purpose && row.outcome === 'cells').flatMap((row) => Object.entries(row.cells));
    const told = new Set(cells.filter(([, cell]) => cell !== 'W').map(([category]) => category));
    return (Object.keys(CATEGORY_TERMS) as Category[]).filter((category) => told.has(category));
  };
}

/** A record without its history. Same input, same bytes. @throws ZodError for an input that lacks something mandatory */
export function buildLinkedRecord(input: LinkedInput): LinkedRecord {
  return linkedRecordSchema.parse(recordBody(input));
}

/** A record with its history and digest. @throws ZodError for an input that lacks something mandatory */
export function buildWholeRecord(input: LinkedInput): WholeRecord {
  const body = { ...recordBody(input), 'oberih:history': input.history };
  return wholeRecordSchema.parse({ ...body, 'oberih:digest': digestOf(body) });
}

/** The receipt of one family: their records, no history, no names. */
export function buildLinkedReceipt(records: readonly LinkedRecord[], receipt: { readonly id: string; readonly createdAt: string; readonly publisher: string }): LinkedReceipt {
  return linkedReceiptSchema.parse({
    '@context': LINKED_CONTEXT, '@id': `urn:uuid:${receipt.id}`, '@type': 'dpv:ConsentReceipt', 'dct:identifier': receipt.id,
    'dct:conformsTo': CONFORMS_TO.receipt, 'dct:created': receipt.createdAt, 'dct:publisher': receipt.publisher, 'dpv:hasRecordOfActivity': records,
  });
}

/** Many records in one document. */
export function buildLinkedExport(records: readonly WholeRecord[]): LinkedExport {
  return linkedExportSchema.parse({ '@context': LINKED_CONTEXT, '@graph': records });
}

function recordBody({ caseCode, isAdult, agency, recipientNames, categories, history }: LinkedInput): object {
  const { record } = foldConsent(history.map(({ event }) => event));
  const parties: Parties = { child: `urn:oberih:case:${caseCode}`, agency: `urn:oberih:agency:${agency.id}` };
  return {
    '@id': `urn:uuid:${record.id}`, '@type': 'dpv:ConsentRecord', 'dct:identifier': record.id, 'dct:conformsTo': CONFORMS_TO.record,
    'dpv:hasDataSubject': { '@id': parties.child, '@type': isAdult ? 'dpv:DataSubject' : 'dpv:Child', 'dct:identifier': caseCode },
    'dpv:hasNotice': { '@type': 'dpv:ConsentNotice', 'dct:identifier': record.noticeVersion, 'dct:language': record.language },
    'dct:language': record.language,
    'dpv:hasDataController': {
      '@id': parties.agency, '@type': 'dpv:DataController', 'dct:identifier': agency.id, 'dpv:hasName': agency.name,
      'dpv:hasAddress': agency.address, 'dpv:hasContact': agency.contacts,
    },
    'dpv:hasJurisdiction': 'loc:UA', 'dpv:hasLegalBasis': 'dpv:ExplicitlyExpressedConsent',
    'dpv:hasProcess': processes(record, { categories, recipients: recipientsOf(record, agency, recipientNames) }),
    'dpv:hasConsentControl': { '@type': 'dpv:WithdrawConsent', 'dpv:isExercisedAt': agency.contacts },
    'dpv:hasConsentStatus': statuses(history.map(({ event }) => event), parties),
  };
}

function processes({ scope }: ConsentRecord, parts: { readonly categories: LinkedInput['categories']; readonly recipients: readonly object[] }): readonly object[] {
  const process = (purpose: { readonly code: string; readonly term: string }, categories: readonly Category[]): object => ({
    '@type': 'dpv:Process', 'dpv:hasPurpose': { '@type': 'dpv:Purpose', 'skos:broader': purpose.term, 'dct:identifier': purpose.code },
    'dpv:hasPersonalData': personalData(categories.filter((category) => !scope.categories.deny.includes(category))),
    'dpv:hasRecipient': parts.recipients, 'dpv:hasService': scope.services, 'dpv:hasStorageCondition': STORAGE,
  });
  if (scope.purposes.length === 0) return [process({ code: 'none-named', term: 'dpv:Purpose' }, [])];
  return scope.purposes.map((purpose) => process({ code: purpose, term: PURPOSE_TERMS[purpose] }, parts.categories(purpose)));
}

/** The case code at least is data about the person, whatever else is kept back. */
function personalData(categories: readonly Category[]): readonly object[] {
  const told = categories.length === 0 ? ['CASE_REF' as const] : categories;
  return told.map((category) => ({ '@type': 'dpv:PersonalData', 'skos:broader': CATEGORY_TERMS[category], 'dct:identifier': category }));
}

const STORAGE = [
  { '@type': 'dpv:StorageLocation', 'dpv:hasLocation': ['dpv:WithinDevice', 'loc:UA'] },
  { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': { '@type': 'dpv:TemporalDuration', 'rdf:value': RETENTION } },
];

/** Who may receive it: by id with the name, by kind, or nobody but the agency itself. */
function recipientsOf({ scope }: ConsentRecord, agency: LinkedAgency, names: ReadonlyMap<string, string>): readonly object[] {
  if (scope.recipients.length === 0) return [{ '@type': 'dpv:Recipient', 'dct:identifier': agency.id, 'dpv:hasName': agency.name }];
  return scope.recipients.map(({ id, type }) => {
    const name = id === undefined ? undefined : names.get(id);
    return { '@type': 'dpv:Recipient', 'dct:identifier': [id, type].filter((part) => part !== undefined).join(' ') || 'any', ...(name === undefined ? {} : { 'dpv:hasName': name }) };
  });
}

interface Parties { readonly child: string; readonly agency: string }

/** One status an event: how the consent stood after it. */
function statuses(events: readonly ConsentEvent[], parties: Parties): readonly object[] {
  return events.map((event, at) => {
    const life = foldConsent(events.slice(0, at + 1));
    return {
      '@type': [STATE_TERMS[stateAfter(event, life)], kindOfConsent(life.record)], 'dpv:isIndicatedAtTime': event.on,
      'dpv:isIndicatedBy': indicatedBy(event, life.record, parties), 'dpv:hasIndicationMethod': methodsOf(event, life.record), 'dpv:hasDuration': durationOf(life.record),
    };
  });
}

/** A withdrawal of a part is told as one, and a spent one-off consent as expired; the history says how far each reaches. */
function stateAfter(event: ConsentEvent, { record }: ConsentLife): ConsentRecord['state'] {
  if (event.kind === 'withdrawn') return 'withdrawn';
  return event.kind === 'used' && record.oneOff ? 'expired' : record.state;
}

function kindOfConsent({ representative, child }: ConsentRecord): string {
  if (representative.method === 'written' || child.method === 'written') return 'dpv:ExplicitlyExpressedConsent';
  return representative.method !== null || child.method !== null ? 'dpv:InformedConsent' : 'dpv:Consent';
}

const PARENTS: ReadonlySet<string> = new Set(['mother', 'father', 'adoptive-mother', 'adoptive-father', 'birth-mother', 'birth-father', 'parent']);

function indicatedBy(event: ConsentEvent, { representative, child }: ConsentRecord, parties: Parties): readonly object[] {
  const agency = { '@id': parties.agency, '@type': 'dpv:DataController' };
  const subject = { '@id': parties.child, '@type': 'dpv:DataSubject' };
  const adult = { '@id': `${parties.child}:representative`, '@type': PARENTS.has(representative.personRelation ?? '') ? 'dpv:ParentOfDataSubject' : 'dpv:GuardianOfDataSubject' };
  if (event.kind === 'answered') {
    return [...(event.representative === null ? [] : [adult]), ...(event.child === null ? [] : [subject])];
  }
  if (event.kind !== 'recorded' && event.kind !== 'withdrawn' && event.kind !== 'deferred') return [agency];
  const spoke = [...(representative.expressed === 'not-asked' ? [] : [adult]), ...(child.expressed === 'not-asked' ? [] : [subject])];
  return spoke.length === 0 ? [agency] : spoke;
}

function methodsOf(event: ConsentEvent, { representative, child }: ConsentRecord): readonly string[] {
  if (event.kind === 'answered') return [event.representative?.method, event.child?.method].filter((method) => method !== null && method !== undefined);
  return event.kind === 'recorded' ? [representative.method, child.method].filter((method) => method !== null) : [];
}

function durationOf({ oneOff, validUntil }: ConsentRecord): object {
  if (oneOff) return { '@type': 'dpv:FixedOccurrencesDuration', 'rdf:value': '1' };
  return validUntil === null ? { '@type': 'dpv:UntilEventDuration', 'rdf:value': 'withdrawal' } : { '@type': 'dpv:UntilTimeDuration', 'rdf:value': validUntil };
}
