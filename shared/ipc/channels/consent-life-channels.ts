import { z } from 'zod';
import { centreItemSchema } from '../../consent/centre-item.ts';
import { captureSchema, consentEventSchema, withdrawnExtent } from '../../consent/consent-event.ts';
import { NOTICE_WAYS, noticeSchema } from '../../consent/notice.ts';
import { captureProblemSchema, consentLinkSchema, standingSchema } from '../../consent/standing-schema.ts';
import { CONSENT_METHODS, consentRecordSchema, restrictionSchema } from '../../domain/consent-record.ts';
import { code, day, line } from '../../domain/values.ts';
import { BASES, PURPOSES, SERVICES } from '../../policy/codes.ts';
import { channel, nothing, WRITERS, writtenFileSchema } from '../channel.ts';

const caseId = z.uuid();
const consentId = z.uuid();
const noticeId = z.uuid();
const expressed = z.enum(['given', 'refused', 'not-asked']);
const part = { expressed, method: z.enum(CONSENT_METHODS).nullable() } as const;

/** A consent as it is typed: its id, withdrawals and use come later, by events. */
const typedConsentSchema = consentRecordSchema.omit({ id: true, withdrawals: true, usedOn: true });

/** Something that was allowed to somebody: purpose, recipient, and the services (empty where the purpose asks for none). */
const allowanceSchema = z.strictObject({
  purpose: z.enum(PURPOSES), recipientId: line, recipientName: line, services: z.array(z.enum(SERVICES)),
});
/** Who already has something, under this consent or on another basis. */
const receivedSchema = z.strictObject({
  recipientId: line, recipientName: line, disclosureIds: z.array(z.uuid()), lastAt: z.string(),
  purposes: z.array(z.enum(PURPOSES)), services: z.array(z.enum(SERVICES)),
});
const eventRowSchema = z.strictObject({ sequence: z.int(), at: z.string(), person: z.string().nullable(), event: consentEventSchema });
/** Who asked that a restriction end. `worker`: nobody did, it was a mistake. */
const askedBySchema = z.strictObject({ who: z.enum(['child', 'caregiver', 'worker']), personRelation: code.nullable() });

export const consentLifeChannels = {
  /** Every consent of a case with how it stands on a day (today when none is given), and everything that happened to it. */
  'consent.life': channel({
    access: 'unlocked', input: z.strictObject({ caseId, on: day.optional() }),
    output: z.strictObject({
      day,
      consents: z.array(z.strictObject({
        /** as it reads by that day */ consent: consentRecordSchema, capture: captureSchema.nullable(), standing: standingSchema,
        /** what this one renewed or changed, and what took its place */ follows: consentLinkSchema.nullable(), followedBy: consentLinkSchema.nullable(),
        recordedAt: z.string(), recordedBy: z.string().nullable(), events: z.array(eventRowSchema),
      })),
      restrictions: z.array(z.strictObject({
        restriction: restrictionSchema, holds: z.boolean(), recordedAt: z.string(), recordedBy: z.string().nullable(),
        ended: z.strictObject({ on: day, at: z.string(), by: z.string().nullable(), reason: z.string().nullable(), askedBy: askedBySchema.nullable() }).nullable(),
      })),
    }),
  }),
  /** Looks at a consent as typed, before it is recorded: who must agree, and what would keep it from carrying anything. */
  'consent.check': channel({
    access: 'unlocked', input: z.strictObject({ caseId, consent: typedConsentSchema, capture: captureSchema.optional() }),
    output: z.strictObject({ problems: z.array(captureProblemSchema), estimated: z.boolean(), tier: z.string() }),
  }),
  /** Somebody who was asked has answered, or wants to think about it. */
  'consent.answer': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({
      caseId, consentId, on: day,
      answer: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('answered'), child: z.strictObject(part).nullable(),
          representative: z.strictObject({ ...part, personRelation: code.nullable() }).nullable(),
          paperReference: line.nullable(), witness: line.nullable(),
        }),
        z.strictObject({ kind: z.literal('deferred'), reason: line }),
      ]),
    }),
    output: nothing,
  }),
  /** Records a consent that takes the place of another. A renewal may only lengthen the time; anything wider is a change. */
  'consent.replace': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({ caseId, consentId, how: z.enum(['renewal', 'change']), consent: typedConsentSchema, capture: captureSchema.optional() }),
    output: z.strictObject({ id: z.uuid(), problems: z.array(captureProblemSchema) }),
  }),
  /** The agency stops relying on a consent, or finds that it never was one. */
  'consent.end': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({ caseId, consentId, on: day, how: z.enum(['terminated', 'invalidated']), reason: line }), output: nothing,
  }),
  /** What a withdrawal would do, before it is written down. */
  'consent.previewWithdrawal': channel({
    access: 'unlocked', input: z.strictObject({ caseId, consentId, on: day, ...withdrawnExtent }),
    output: z.strictObject({
      stops: z.array(allowanceSchema), remains: z.array(allowanceSchema),
      /** purposes that may go on without consent, and on which other bases */
      otherBases: z.array(z.strictObject({ purpose: z.enum(PURPOSES), bases: z.array(z.enum(BASES)) })),
      /** who has received something under this consent and will be sent a notice */ toTell: z.array(receivedSchema),
      /** who has received something on another basis: nothing is taken back from them */ onOtherBasis: z.array(receivedSchema),
    }),
  }),
  /** Notices of a case or of all, newest first. */
  'notice.list': channel({
    access: 'unlocked', input: z.strictObject({ caseId: caseId.nullable(), openOnly: z.boolean() }), output: z.strictObject({ notices: z.array(noticeSchema) }),
  }),
  /** One notice with what is needed to reach the recipient and to print it. */
  'notice.show': channel({
    access: 'unlocked', input: z.strictObject({ noticeId }),
    output: z.strictObject({
      notice: noticeSchema,
      recipient: z.strictObject({ contactPerson: line.nullable(), phone: line.nullable(), email: line.nullable(), address: line.nullable(), publicKey: line.nullable() }).nullable(),
    }),
  }),
  /** Somebody told the recipient, or could not reach them. */
  'notice.tell': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({
      noticeId,
      event: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('told'), on: day, how: z.enum(NOTICE_WAYS), whom: line }),
        z.strictObject({ kind: z.literal('not-reached'), on: day, how: z.enum(NOTICE_WAYS), note: line.nullable() }),
      ]),
    }),
    output: nothing,
  }),
  /** The recipient has acknowledged. */
  'notice.acknowledge': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ noticeId, on: day, how: z.enum(NOTICE_WAYS), whom: line }), output: nothing,
  }),
  /** Everything about consent that asks for somebody's hand, in all cases. */
  'consent.centre': channel({
    access: 'unlocked', input: nothing, output: z.strictObject({ day, items: z.array(centreItemSchema) }),
  }),
  /**
   * Writes the machine-readable records (JSON-LD) of a case, or of all, where the person chooses. With a passphrase the
   * files are encrypted (age). `receipt` is the family's copy: one case, no history.
   */
  'consent.export': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({ caseId: caseId.nullable(), passphrase: z.string().min(12).max(200).nullable(), kind: z.enum(['records', 'receipt']).optional() }),
    output: z.strictObject({ files: z.array(writtenFileSchema), consents: z.int() }),
  }),
  /** Takes in records made by `consent.export`: the text of the file. Cases are found by their code; what is known already is left as it is. */
  'consent.import': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({ text: z.string().max(3_900_000), passphrase: z.string().max(200).nullable() }),
    output: z.strictObject({
      added: z.int(), known: z.int(),
      refused: z.array(z.strictObject({ position: z.int(), reason: z.enum(['case-unknown', 'differs', 'invalid']) })),
    }),
  }),
} as const;
