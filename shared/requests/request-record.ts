import { z } from 'zod';
import { code, day, id, line, moment } from '../domain/values.ts';
import { BASES, CATEGORIES, EFFECTS, OBLIGATIONS, PURPOSES, REASONS, RECIPIENT_TYPES } from '../policy/codes.ts';
import { policyStampSchema } from '../policy/decision.ts';
import {
  ACTS_FOR, IDENTITY_METHODS, OUTCOMES, POSTPONEMENT_REASONS, REFUSAL_REASONS, REQUEST_CHANNELS, REQUEST_DOCUMENTS, REQUEST_KINDS, REQUEST_STATES, REQUESTERS,
} from './request-codes.ts';

/** The longest «what is asked», in UTF-16 code units: one page of handwriting. */
const LONGEST_ASK = 4000;

/** The paper a request came with. `answerBy` is the last day the paper itself names. */
const requestDocumentSchema = z.strictObject({
  kind: z.enum(REQUEST_DOCUMENTS), reference: line, dated: day.nullable(), answerBy: day.nullable(),
  /** categories a court's paper names; the policy opens those and no others */ names: z.array(z.enum(CATEGORIES)).max(100),
});

/** What is written down when a request comes in. Nothing in it says whether the register knows the child. */
export const receivedRequestSchema = z.strictObject({
  receivedOn: day, channel: z.enum(REQUEST_CHANNELS), kind: z.enum(REQUEST_KINDS),
  requester: z.strictObject({
    kind: z.enum(REQUESTERS), actsFor: z.enum(ACTS_FOR).nullable(), name: line, organisation: line.nullable(), address: line.nullable(),
  }),
  /** about whom, in the words of the requester */ about: line.nullable(),
  asks: z.string().trim().min(1).max(LONGEST_ASK),
  /** their own number of the letter */ theirReference: line.nullable(),
  document: requestDocumentSchema.nullable(),
});
export type ReceivedRequest = z.infer<typeof receivedRequestSchema>;

/** How identity and authority were checked. A requester who asks for themselves needs no authority. */
const checkSchema = z.strictObject({
  identity: z.strictObject({ confirmed: z.boolean(), method: z.enum(IDENTITY_METHODS) }),
  authority: z.strictObject({ needed: z.boolean(), confirmed: z.boolean(), seen: line.nullable() }),
  on: day, by: line,
});
export type RequestCheck = z.infer<typeof checkSchema>;

/** What the policy has to be told beside the facts of the register. */
const questionSchema = z.strictObject({
  /** card of the directory the packet would go to */ recipientId: z.string().max(64).nullable(),
  familyIndex: z.int().min(0).nullable(), relatedToPerpetrator: z.boolean().nullable(), childObjects: z.boolean(),
  approval: z.strictObject({ by: line, role: z.literal('supervisor'), at: moment, reason: line, childInformed: z.boolean(), notInformedReason: line.optional() }).nullable(),
});
export type RequestQuestion = z.infer<typeof questionSchema>;

/** What the policy said. Never a value of the case. */
const verdictSchema = z.strictObject({
  effect: z.enum(EFFECTS), reasons: z.array(z.enum(REASONS)), obligations: z.array(z.enum(OBLIGATIONS)), policy: policyStampSchema,
  purpose: z.enum(PURPOSES), recipientType: z.enum(RECIPIENT_TYPES), bases: z.array(z.enum(BASES)),
});
export type RequestVerdict = z.infer<typeof verdictSchema>;

/** The written notice that the answer takes longer: who says so, when, why and until when. */
const postponementSchema = z.strictObject({ on: day, until: day, reason: z.enum(POSTPONEMENT_REASONS), official: line, position: line });
export type Postponement = z.infer<typeof postponementSchema>;

const requestDecisionSchema = z.strictObject({
  outcome: z.enum(OUTCOMES), reasons: z.array(z.enum(REFUSAL_REASONS)),
  /** for the file, never for the letter */ note: line.nullable(),
  on: day, official: line, position: line, verdict: verdictSchema.nullable(),
  disclosure: z.strictObject({ id, packetId: z.string() }).nullable(),
});
export type RequestDecision = z.infer<typeof requestDecisionSchema>;

/** How the answer went out. `digest` is that of the letter's PDF. */
const answerSchema = z.strictObject({ on: day, by: z.enum(REQUEST_CHANNELS), language: z.enum(['uk', 'en']), digest: z.string() });

/** One request with everything done about it. `number` is `YYYY-NNNN`, in the order received here. */
export const requestRecordSchema = receivedRequestSchema.extend({
  id, number: z.string().regex(/^\d{4}-\d{4,6}$/), state: z.enum(REQUEST_STATES),
  check: checkSchema.nullable(), question: questionSchema.nullable(), postponement: postponementSchema.nullable(),
  decision: requestDecisionSchema.nullable(), answer: answerSchema.nullable(),
  dropped: z.strictObject({ on: day, reason: line }).nullable(),
});
export type RequestRecord = z.infer<typeof requestRecordSchema>;

/** One entry of a request's history. `detail` holds codes, days and what was printed. */
const REQUEST_EVENTS = ['recorded', 'linked', 'unlinked', 'checked', 'examined', 'postponed', 'decided', 'answered', 'dropped'] as const;
export type RequestEvent = (typeof REQUEST_EVENTS)[number];

/** Code of a request event as the interface lists it. */
export const requestEventSchema = z.strictObject({ kind: z.enum(REQUEST_EVENTS), at: z.string(), person: z.string().nullable(), code: code.nullable() });
