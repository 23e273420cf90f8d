import { z } from 'zod';
import { caseCode, day, id, line } from '../domain/values.ts';

/** What asks for somebody's hand, in the order of the screen. */
export const CENTRE_CODES = [
  /** a recipient has to be told, or has not answered */ 'notice-open', 'notice-overdue',
  /** ends within 30 days */ 'expires-soon',
  /** ended within the last 30 days with nothing in its place */ 'expired',
  /** asked and not answered */ 'waits-for-answer', /** given, but not by everyone who must agree */ 'agreement-missing',
  /** the child is old enough to be asked and was not */ 'assent-missing',
  /** a restriction keeps back what a consent in force allows */ 'conflict',
  'turned-eighteen', 'review-due',
] as const;
export type CentreCode = (typeof CENTRE_CODES)[number];

/** One thing to do, and the place where it is done. */
export const centreItemSchema = z.strictObject({
  code: z.enum(CENTRE_CODES), /** a finer word: standing reason, notice kind, part that is missing, what conflicts */ reason: line,
  caseId: id, caseCode, caseName: z.string(),
  consentId: id.nullable(), restrictionId: id.nullable(), noticeId: id.nullable(), recipientName: line.nullable(),
  /** the day it is due or was due; null where there is none */ on: day.nullable(), /** days from today, negative when past */ days: z.int().nullable(),
  /** where it leads */ target: z.enum(['case-consent', 'notice', 'consent-answer', 'consent-renew', 'restriction']),
});
export type CentreItem = z.infer<typeof centreItemSchema>;
