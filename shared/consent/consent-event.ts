import { z } from 'zod';
import { CONSENT_METHODS, consentRecordSchema } from '../domain/consent-record.ts';
import { code, day, id, line } from '../domain/values.ts';
import { SERVICES } from '../policy/codes.ts';

/** How the representative's authority was seen. */
export const AUTHORITIES = ['birth-certificate', 'guardianship-decision', 'court-ruling', 'service-decision', 'power-of-attorney', 'told-only'] as const;

/** What was said before anything was asked: the points ticked for the caregiver and, apart, for the child. */
const guideSchema = z.strictObject({
  /** edition of the words that were used */ edition: line,
  caregiver: z.array(code).max(60), child: z.array(code).max(60),
  /** code of the child's edition (age tier); null where the child was told nothing */ childEdition: code.nullable(),
});

/** How a consent came into the register; beside the record because no decision reads it. */
export const captureSchema = z.strictObject({
  /** `paper`: typed in later from a form signed on paper, whose reference stands in `paperReference`. */
  entry: z.enum(['conversation', 'paper', 'import']),
  authority: z.enum(AUTHORITIES).nullable(),
  guide: guideSchema.nullable(),
});
export type Capture = z.infer<typeof captureSchema>;

const expressed = z.enum(['given', 'refused', 'not-asked']);
const services = z.union([z.array(z.enum(SERVICES)).min(1).max(SERVICES.length), z.literal('all')]);
/** Ids of recipients, or everyone. */
const recipients = z.union([z.array(line).min(1).max(200), z.literal('all')]);
export const withdrawnExtent = { services, recipients } as const;
const partSchema = z.strictObject({ expressed, method: z.enum(CONSENT_METHODS).nullable() });

/**
 * What happened to a consent. `on` is the Kyiv day of the act, as told; never ahead of the day it is written down.
 *
 * - `recorded`: the first event of every consent, with the record as it was taken down
 * - `answered`: somebody who had not been asked has answered; a null part says nothing new
 * - `deferred`: they want to think about it
 * - `withdrawn`: of services, of recipients, or of everything (both `all`)
 * - `used`: a packet went out on it, which spends a one-off consent
 * - `superseded`: a later consent took its place, by renewing it or by changing it
 * - `terminated`: the agency no longer relies on it · `invalidated`: it turned out never to have been free or lawful
 */
export const consentEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('recorded'), on: day, record: consentRecordSchema, capture: captureSchema.nullable() }),
  z.strictObject({
    kind: z.literal('answered'), on: day, id, child: partSchema.nullable(),
    representative: partSchema.extend({ personRelation: code.nullable() }).nullable(),
    /** the form on paper that holds this answer */ paperReference: line.nullable(), witness: line.nullable(),
  }),
  z.strictObject({ kind: z.literal('deferred'), on: day, reason: line }),
  z.strictObject({ kind: z.literal('withdrawn'), on: day, /** null in what was written down before recipients could be named */ id: id.nullable(), services, recipients, reason: line }),
  z.strictObject({ kind: z.literal('used'), on: day }),
  z.strictObject({ kind: z.literal('superseded'), on: day, how: z.enum(['renewal', 'change']), by: id }),
  z.strictObject({ kind: z.literal('terminated'), on: day, reason: line }),
  z.strictObject({ kind: z.literal('invalidated'), on: day, reason: line }),
]);
export type ConsentEvent = z.infer<typeof consentEventSchema>;
export type ConsentEventKind = ConsentEvent['kind'];
export type Withdrawn = Extract<ConsentEvent, { kind: 'withdrawn' }>;
export type Answered = Extract<ConsentEvent, { kind: 'answered' }>;
