import { z } from 'zod';
import { captureSchema, withdrawnExtent } from '../../consent/consent-event.ts';
import { CONSENT_DOCUMENT_KINDS } from '../../consent/documents/document-kinds.ts';
import { captureProblemSchema } from '../../consent/standing-schema.ts';
import { consentRecordSchema, recipientSchema, restrictionSchema } from '../../domain/consent-record.ts';
import { SERVICES } from '../../policy/codes.ts';
import { code, day, line } from '../../domain/values.ts';
import { channel, languageSchema, nothing, pagesSchema, WRITERS, writtenFileSchema } from '../channel.ts';

const caseId = z.uuid();

/** Which paper, of what, in which language. */
const paper = {
  caseId, consentId: z.uuid().nullable(), language: languageSchema, kind: z.enum(CONSENT_DOCUMENT_KINDS).default('consent'),
  /** for a signature that is still to come: no answer is ticked */ toSign: z.boolean().default(false),
  /** a withdrawal to be signed, before it is written down; without it, the newest that was */ withdrawal: z.strictObject({ on: day, ...withdrawnExtent }).nullable().default(null),
  /** which notice a letter prints */ noticeId: z.uuid().nullable().default(null),
} as const;
const blankPack = { language: languageSchema, /** a new one when null */ number: line.nullable().default(null) } as const;

export const consentChannels = {
  'consent.list': channel({
    access: 'unlocked', input: z.strictObject({ caseId }),
    output: z.strictObject({
      consents: z.array(consentRecordSchema.extend({ recordedAt: z.string(), recordedBy: z.string().nullable(), inForce: z.boolean() })),
      restrictions: z.array(restrictionSchema.extend({ recordedAt: z.string(), endedAt: z.string().nullable() })),
      /** who must agree today, by age, an estimated age read the stricter way */
      required: z.strictObject({
        tier: z.string(), ageYears: z.int().nullable(), estimated: z.boolean(), representative: z.boolean(), child: z.boolean(),
        childMethods: z.array(z.enum(['written', 'oral', 'fingerprint'])),
      }),
      /** relations of family members who are fit to represent the child */
      fitRelations: z.array(z.string()),
    }),
  }),
  'consent.record': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({
      caseId, consent: consentRecordSchema.omit({ id: true, withdrawals: true, usedOn: true }),
      /** how it was taken down: guide, authority, paper */ capture: captureSchema.optional(),
    }),
    /** `problems` keeps what was recorded from carrying anything until it is mended; empty when nothing does */
    output: z.strictObject({ id: z.uuid(), problems: z.array(captureProblemSchema) }),
  }),
  'consent.withdraw': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({
      caseId, consentId: z.uuid(), on: day, services: z.union([z.array(z.enum(SERVICES)).min(1).max(100), z.literal('all')]),
      /** from which recipients, by id; from all of them when absent */
      recipients: z.union([z.array(line).min(1).max(200), z.literal('all')]).optional(), reason: line,
    }),
    /** the notices that now have to reach those who have received something */
    output: z.strictObject({ noticeIds: z.array(z.uuid()) }),
  }),
  /** A paper of a consent: filled from a record, or blank when `consentId` (of a notice: `noticeId`) is null. */
  'consent.document': channel({ access: 'unlocked', input: z.strictObject(paper), output: pagesSchema }),
  /** Saves the paper (PDF) or the record (JSON) where the person chooses. A saved notice counts as prepared. */
  'consent.save': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ ...paper, format: z.enum(['pdf', 'json']) }), output: z.strictObject({ files: z.array(writtenFileSchema) }),
  }),
  /** All blank papers for a visit without the laptop, each with its number. Given back, `number` makes the same pack again. */
  'consent.blankPack': channel({ access: 'unlocked', input: z.strictObject(blankPack), output: pagesSchema.extend({ number: line }) }),
  'consent.saveBlankPack': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject(blankPack), output: z.strictObject({ files: z.array(writtenFileSchema), number: line }),
  }),
  'restriction.add': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ caseId, restriction: restrictionSchema.omit({ id: true }) }),
    output: z.strictObject({ id: z.uuid() }),
  }),
  'restriction.end': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({
      caseId, restrictionId: z.uuid(), on: day, reason: line,
      /** who asked for it; `worker` when nobody did and it was a mistake */
      askedBy: z.strictObject({ who: z.enum(['child', 'caregiver', 'worker']), personRelation: code.nullable() }).optional(),
    }),
    output: nothing,
  }),
  'recipient.list': channel({ access: 'unlocked', input: nothing, output: z.strictObject({ recipients: z.array(recipientSchema) }) }),
  /** Adds a recipient or changes the one with the same id. */
  'recipient.save': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ recipient: recipientSchema }), output: nothing }),
} as const;
