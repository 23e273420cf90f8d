import { z } from 'zod';
import { CATEGORIES, CONSENT_STATES, PURPOSES, RECIPIENT_TYPES, SERVICES } from '../policy/codes.ts';
import { code, day, id, line, text } from './values.ts';

export const CONSENT_METHODS = ['written', 'oral', 'fingerprint'] as const;
export const WAIVER_REASONS = ['alleged-perpetrator', 'absent', 'deceased', 'unsafe'] as const;

/** What has to be explained before anything is asked: the guide, the form on paper and the record use these codes. */
export const EXPLAINED_POINTS = ['why', 'recorded', 'who-sees', 'exceptions', 'refuse', 'keep-back', 'withdraw', 'how-long'] as const;
export type ExplainedPoint = (typeof EXPLAINED_POINTS)[number];

const expressed = z.enum(['given', 'refused', 'not-asked']);
const waiver = z.strictObject({ reason: z.union([z.enum(WAIVER_REASONS), line]), approvedBy: line });

/** A recipient named in the scope of a consent or a restriction: by id, by type, or both (then both must match). */
const recipientRefSchema = z.strictObject({ id: line.optional(), type: z.enum(RECIPIENT_TYPES).optional() });

/** One consent with its scope. Fields up to `withdrawals` are the ones a decision reads (decision contract). */
export const consentRecordSchema = z.strictObject({
  id: id,
  state: z.enum(CONSENT_STATES),
  givenOn: day, validUntil: day.nullable(), oneOff: z.boolean(), usedOn: day.nullable(),
  representative: z.strictObject({
    expressed, personRelation: code.nullable(), method: z.enum(CONSENT_METHODS).nullable(), waiver: waiver.nullable(),
  }),
  child: z.strictObject({ expressed, method: z.enum(CONSENT_METHODS).nullable(), waiver: waiver.nullable() }),
  scope: z.strictObject({
    purposes: z.array(z.enum(PURPOSES)).max(100), recipients: z.array(recipientRefSchema).max(500), services: z.array(z.enum(SERVICES)).max(100),
    categories: z.strictObject({ deny: z.array(z.enum(CATEGORIES)).max(100) }),
  }),
  withdrawals: z.array(z.strictObject({ on: day, services: z.union([z.array(z.enum(SERVICES)).max(100), z.literal('all')]) })).max(500),
  // how it was asked: for the document, never for a decision
  language: code, interpreter: line.nullable(), witness: line.nullable(), noticeVersion: line,
  explained: z.array(code).max(100), reviewDue: day.nullable(), paperReference: line.nullable(),
});
export type ConsentRecord = z.infer<typeof consentRecordSchema>;

/** Something the child or caregiver asked to keep from someone. `until` is the last day; null has no end. */
export const restrictionSchema = z.strictObject({
  id: id,
  by: z.enum(['child', 'caregiver']),
  personRelation: code.nullable(),
  recipient: z.union([recipientRefSchema, z.literal('any')]),
  what: z.union([z.strictObject({ field: line }), z.strictObject({ category: z.enum(CATEGORIES) }), z.literal('all')]),
  reason: z.enum(['fear', 'self-tell', 'other']), note: text.nullable(),
  until: day.nullable(),
});
export type Restriction = z.infer<typeof restrictionSchema>;

/** An agency or person that may receive something. `assessedSafe` and `relatedToPerpetrator` are asked per request. */
export const recipientSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/), type: z.enum(RECIPIENT_TYPES), name: line,
  signatory: z.boolean(), undertaking: z.boolean(), assessedSafe: z.boolean(),
  contactPerson: line.nullable(), phone: line.nullable(), email: line.nullable(), address: line.nullable(),
  services: z.array(z.enum(SERVICES)).max(100), publicKey: line.nullable(), active: z.boolean(),
});
export type Recipient = z.infer<typeof recipientSchema>;

