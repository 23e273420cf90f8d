import { z } from 'zod';
import { caseCode, day, line } from '../../domain/values.ts';
import { REFUSAL_REASONS, OUTCOMES, POSTPONEMENT_REASONS, REQUEST_CHANNELS, REQUEST_KINDS, REQUEST_STATES, REQUESTERS } from '../../requests/request-codes.ts';
import { DUE_RULES } from '../../requests/due-date.ts';
import { receivedRequestSchema, requestEventSchema, requestRecordSchema } from '../../requests/request-record.ts';
import { channel, languageSchema, nothing, pagesSchema, WRITERS, writtenFileSchema } from '../channel.ts';

const id = z.uuid();
const standing = z.enum(['overdue', 'today', 'soon', 'later', 'closed']);

/** One line of the list. It says nothing about whether a case is known: the list may stand open at the counter. */
const requestRow = z.strictObject({
  id, number: z.string(), receivedOn: day, dueOn: day, /** days to the due day, negative when it has passed; null when closed */ daysLeft: z.int().nullable(),
  standing, state: z.enum(REQUEST_STATES), kind: z.enum(REQUEST_KINDS), requester: z.enum(REQUESTERS), name: line, organisation: line.nullable(),
  postponed: z.boolean(), outcome: z.enum(OUTCOMES).nullable(),
});
export type RequestRow = z.infer<typeof requestRow>;

const optionSchema = z.strictObject({ outcome: z.enum(OUTCOMES), reasons: z.array(z.enum(REFUSAL_REASONS)), asksForPacket: z.boolean() });
/** A packet that was issued for this request through the ordinary road. */
const packetSchema = z.strictObject({ id, packetId: z.string(), at: z.string(), recipientName: z.string() });

const shownSchema = z.strictObject({
  request: requestRecordSchema,
  link: z.strictObject({ caseId: id, caseCode, /** the family as the requester is matched to it */ family: z.array(z.strictObject({ index: z.int(), relation: z.string() })) }).nullable(),
  recordedAt: z.string(), recordedBy: z.string().nullable(), events: z.array(requestEventSchema),
  due: z.strictObject({ on: day, rule: z.enum(DUE_RULES), daysLeft: z.int().nullable(), standing, /** furthest day a postponement may name */ postponeUntil: day.nullable() }),
  /** what the policy asks and says; null while it has not been asked */
  question: z.strictObject({ asksForMember: z.boolean(), asksWhetherRelated: z.boolean(), recipientType: z.string(), purpose: z.string() }),
  verdict: requestRecordSchema.shape.decision.unwrap().shape.verdict,
  options: z.array(optionSchema), packets: z.array(packetSchema),
  /** paths of the case changed since the request came: what a correction can have corrected */ changed: z.array(z.string()),
});
export type ShownRequest = z.infer<typeof shownSchema>;

export const requestChannels = {
  /** Every request, or those that were found to be about one case; what is due first at the top. */
  'request.list': channel({ access: 'unlocked', input: z.strictObject({ caseId: id.optional() }), output: z.strictObject({ rows: z.array(requestRow) }) }),
  'request.show': channel({ access: 'unlocked', input: z.strictObject({ id }), output: shownSchema }),
  /** Writes a request down. Identity, case and decision follow in steps of their own. */
  'request.record': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ request: receivedRequestSchema }), output: z.strictObject({ id, number: z.string() }),
  }),
  /** Says which case is meant; null takes it back. */
  'request.link': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, caseId: id.nullable() }), output: nothing }),
  'request.check': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, check: requestRecordSchema.shape.check.unwrap().omit({ by: true }) }), output: nothing,
  }),
  /** Puts the request to the policy with what only a person can answer; the verdict is read with `request.show`. */
  'request.examine': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, question: requestRecordSchema.shape.question.unwrap() }), output: nothing,
  }),
  /** The written notice that the answer takes longer. */
  'request.postpone': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, until: day, reason: z.enum(POSTPONEMENT_REASONS), language: languageSchema }), output: nothing,
  }),
  /** Decides the outcome; the policy is asked again and has to allow it. Until the answer is sent it may be decided anew. */
  'request.decide': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({ id, outcome: z.enum(OUTCOMES), reasons: z.array(z.enum(REFUSAL_REASONS)).max(4), note: line.nullable(), disclosureId: id.nullable(),
      /** for a correction that is granted: the changed paths it was about */ corrected: z.array(z.string().max(120)).max(200) }),
    output: nothing,
  }),
  /** The answer, or the notice of a postponement, as pages. What was sent comes back exactly as it was sent. */
  'request.letter': channel({
    access: 'unlocked', input: z.strictObject({ id, letter: z.enum(['answer', 'postponement']), language: languageSchema }), output: pagesSchema,
  }),
  'request.saveLetter': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, letter: z.enum(['answer', 'postponement']), language: languageSchema }),
    output: z.strictObject({ files: z.array(writtenFileSchema) }),
  }),
  /** Says that the answer has gone out: the request is closed and its letter kept. */
  'request.answer': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, on: day, by: z.enum(REQUEST_CHANNELS), language: languageSchema }), output: nothing,
  }),
  /** The requester took the request back, or it was written down twice. */
  'request.drop': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ id, reason: line }), output: nothing }),
  /** The register of requests as a table for oversight: no names, and nothing about whether a case is known. */
  'request.export': channel({
    access: 'unlocked', roles: ['focal-point', 'supervisor'], input: z.strictObject({ from: day.nullable(), to: day.nullable(), language: languageSchema }),
    output: z.strictObject({ name: z.string(), rows: z.int() }),
  }),
} as const;
