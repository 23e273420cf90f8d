import { z } from 'zod';
import { canonicalJson } from '../digest/canonical-json.ts';
import { caseCode, day, id, line, moment } from '../domain/values.ts';
import { CATEGORIES, PURPOSES, SERVICES } from '../policy/codes.ts';
import { consentEventSchema } from './consent-event.ts';
import { CATEGORY_TERMS, CONFORMS_TO, LINKED_CONTEXT, PURPOSE_TERMS, STATE_TERMS } from './linked-terms.ts';

/**
 * The shape of a consent record and receipt as JSON-LD. Strict: every mandatory field of ISO/IEC TS 27560:2023 must be
 * there, and a member that this version does not know makes the document unreadable rather than half understood.
 * Beside each field, in brackets, its name in the standard.
 */

const urn = z.string().regex(/^urn:[a-z0-9][a-z0-9-]*:[A-Za-z0-9:.-]{1,200}$/);
const term = (terms: Readonly<Record<string, string>>): z.ZodType<string> => z.enum([...new Set(Object.values(terms))]);
const nonEmpty = <Schema extends z.ZodType>(schema: Schema): z.ZodArray<Schema> => z.array(schema).min(1).max(400);
const text = z.string().min(1).max(300);

/** [party id, name, address, contact, type; phone and e-mail where known] */
const controllerSchema = z.strictObject({
  '@id': urn, '@type': z.literal('dpv:DataController'), 'dct:identifier': text, 'dpv:hasName': text, 'dpv:hasAddress': text, 'dpv:hasContact': nonEmpty(text),
});

/** [recipient third parties] by id, by kind, or the controller alone. */
const recipientSchema = z.strictObject({ '@type': z.literal('dpv:Recipient'), 'dct:identifier': text, 'dpv:hasName': text.optional() });

const personalDataSchema = z.strictObject({ '@type': z.literal('dpv:PersonalData'), 'skos:broader': term(CATEGORY_TERMS), 'dct:identifier': z.enum(CATEGORIES) });

const storageSchema = z.tuple([
  /** [storage locations] */ z.strictObject({ '@type': z.literal('dpv:StorageLocation'), 'dpv:hasLocation': nonEmpty(z.enum(['dpv:WithinDevice', 'loc:UA'])) }),
  /** [retention period] */ z.strictObject({ '@type': z.literal('dpv:StorageDuration'), 'dpv:hasDuration': z.strictObject({ '@type': z.literal('dpv:TemporalDuration'), 'rdf:value': z.string().regex(/^P\d+[YM]$/) }) }),
]);

const processSchema = z.strictObject({
  '@type': z.literal('dpv:Process'),
  /** [purpose, purpose type] */ 'dpv:hasPurpose': z.strictObject({ '@type': z.literal('dpv:Purpose'), 'skos:broader': z.union([term(PURPOSE_TERMS), z.literal('dpv:Purpose')]), 'dct:identifier': z.union([z.enum(PURPOSES), z.literal('none-named')]) }),
  /** [pii information, pii type] */ 'dpv:hasPersonalData': nonEmpty(personalDataSchema),
  'dpv:hasRecipient': nonEmpty(recipientSchema), 'dpv:hasService': z.array(z.enum(SERVICES)), 'dpv:hasStorageCondition': storageSchema,
});

const durationSchema = z.discriminatedUnion('@type', [
  z.strictObject({ '@type': z.literal('dpv:UntilTimeDuration'), 'rdf:value': day }),
  z.strictObject({ '@type': z.literal('dpv:FixedOccurrencesDuration'), 'rdf:value': z.literal('1') }),
  z.strictObject({ '@type': z.literal('dpv:UntilEventDuration'), 'rdf:value': z.literal('withdrawal') }),
]);

/** [entity id] who expressed it: the child, the representative, or the agency. */
const indicatedSchema = z.strictObject({ '@id': urn, '@type': z.enum(['dpv:DataSubject', 'dpv:ParentOfDataSubject', 'dpv:GuardianOfDataSubject', 'dpv:DataController']) });

const statusSchema = z.strictObject({
  /** [event state, event type] */ '@type': z.tuple([term(STATE_TERMS), z.enum(['dpv:ExplicitlyExpressedConsent', 'dpv:InformedConsent', 'dpv:Consent'])]),
  /** [event time] */ 'dpv:isIndicatedAtTime': day, 'dpv:isIndicatedBy': nonEmpty(indicatedSchema),
  'dpv:hasIndicationMethod': z.array(text), /** [validity duration] */ 'dpv:hasDuration': durationSchema,
});

const historySchema = z.array(z.strictObject({ at: moment, event: consentEventSchema })).min(1).max(2000);

const recordShape = {
  '@id': urn, '@type': z.literal('dpv:ConsentRecord'),
  /** [record id] */ 'dct:identifier': id, /** [schema version] */ 'dct:conformsTo': z.literal(CONFORMS_TO.record),
  /** [pii principal id] the case code stands for the child */ 'dpv:hasDataSubject': z.strictObject({ '@id': urn, '@type': z.enum(['dpv:Child', 'dpv:DataSubject']), 'dct:identifier': caseCode }),
  /** [privacy notice] the words that were used */ 'dpv:hasNotice': z.strictObject({ '@type': z.literal('dpv:ConsentNotice'), 'dct:identifier': line, 'dct:language': line }),
  /** [language] */ 'dct:language': line, /** [pii controllers] */ 'dpv:hasDataController': controllerSchema,
  /** [jurisdiction] */ 'dpv:hasJurisdiction': z.literal('loc:UA'), 'dpv:hasLegalBasis': z.literal('dpv:ExplicitlyExpressedConsent'),
  'dpv:hasProcess': nonEmpty(processSchema),
  /** [withdrawal method] */ 'dpv:hasConsentControl': z.strictObject({ '@type': z.literal('dpv:WithdrawConsent'), 'dpv:isExercisedAt': nonEmpty(text) }),
  'dpv:hasConsentStatus': nonEmpty(statusSchema),
} as const;

/** A record without its history: what a family may keep. */
export const linkedRecordSchema = z.strictObject(recordShape);
export type LinkedRecord = z.infer<typeof linkedRecordSchema>;

/** A record with its whole history, from which this application makes the same record again. */
export const wholeRecordSchema = z.strictObject({
  ...recordShape, 'oberih:history': historySchema, /** over the canonical JSON of everything else */ 'oberih:digest': z.string().regex(/^sha256:[0-9a-f]{64}$/),
});
export type WholeRecord = z.infer<typeof wholeRecordSchema>;

const receiptShape = <Schema extends z.ZodType>(record: Schema) => ({
  '@type': z.literal('dpv:ConsentReceipt'), '@id': urn, /** [receipt id] */ 'dct:identifier': id,
  /** [schema version] */ 'dct:conformsTo': z.literal(CONFORMS_TO.receipt), 'dct:created': moment, 'dct:publisher': text,
  'dpv:hasRecordOfActivity': nonEmpty(record),
});
const CONTEXT_TEXT = canonicalJson(LINKED_CONTEXT);
const context = z.record(z.string(), z.json()).refine((value) => canonicalJson(value) === CONTEXT_TEXT, { error: 'context' });

/** What the family gets: the records of one case without the history, in one receipt. */
export const linkedReceiptSchema = z.strictObject({ '@context': context, ...receiptShape(linkedRecordSchema) });
export type LinkedReceipt = z.infer<typeof linkedReceiptSchema>;

/** What an export holds: the records of one case or of many. */
export const linkedExportSchema = z.strictObject({ '@context': context, '@graph': z.array(wholeRecordSchema).max(100_000) });
export type LinkedExport = z.infer<typeof linkedExportSchema>;
