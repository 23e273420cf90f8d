import { z } from 'zod';
import { caseCode, day, id, line, moment } from '../domain/values.ts';
import { SERVICES } from '../policy/codes.ts';

/** Why a recipient has to be told: consent was withdrawn, a packet was called back, a packet was wrong. */
const NOTICE_KINDS = ['withdrawal', 'revocation', 'correction'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export const NOTICE_WAYS = ['phone', 'meeting', 'paper', 'protected-file', 'other'] as const;
/** Hours within which somebody calls, unless the recipient has acknowledged (domain facts, withdrawal). */
const NOTICE_HOURS = 24;

/**
 * What a notice says to the recipient: the case code, the day, which services, and for a packet its number.
 * SECURITY: no other content; no name, no reason, no other recipient.
 */
export const noticeContentSchema = z.strictObject({
  kind: z.enum(NOTICE_KINDS), caseCode, on: day,
  services: z.union([z.array(z.enum(SERVICES)).min(1), z.literal('all')]),
  /** numbers of the packets it is about; empty for a withdrawal, which is about everything received */ packetIds: z.array(line),
});
export type NoticeContent = z.infer<typeof noticeContentSchema>;

/** One try to tell the recipient, or their acknowledgement. */
const noticeEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('prepared'), how: z.enum(['document', 'file']) }),
  z.strictObject({ kind: z.literal('told'), on: day, how: z.enum(NOTICE_WAYS), whom: line }),
  z.strictObject({ kind: z.literal('not-reached'), on: day, how: z.enum(NOTICE_WAYS), note: line.nullable() }),
  z.strictObject({ kind: z.literal('acknowledged'), on: day, how: z.enum(NOTICE_WAYS), whom: line }),
]);
export type NoticeEvent = z.infer<typeof noticeEventSchema>;

/** Where a notice stands: nobody told yet, told and waiting, acknowledged. */
const NOTICE_STATES = ['open', 'told', 'acknowledged'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** A notice as screens and documents read it. */
export const noticeSchema = z.strictObject({
  id, caseId: id, content: noticeContentSchema, recipientId: line, recipientName: line,
  consentId: id.nullable(), disclosureIds: z.array(id),
  createdAt: moment, createdBy: z.string().nullable(), dueAt: moment,
  state: z.enum(NOTICE_STATES), /** not acknowledged by the time it was due */ overdue: z.boolean(),
  events: z.array(z.strictObject({ at: moment, person: z.string().nullable(), event: noticeEventSchema })),
});
export type Notice = z.infer<typeof noticeSchema>;

/** The state told by the events: the furthest they reach. */
export function noticeState(events: readonly NoticeEvent[]): NoticeState {
  if (events.some(({ kind }) => kind === 'acknowledged')) return 'acknowledged';
  return events.some(({ kind }) => kind === 'told') ? 'told' : 'open';
}

/** When the call is due: 24 hours after the notice came to be. */
export function noticeDueAt(createdAt: string): string {
  return new Date(Date.parse(createdAt) + NOTICE_HOURS * 3_600_000).toISOString();
}
