import { addDays, type Day } from '../domain/calendar.ts';
import type { ClosingConcern } from './retention-codes.ts';

/** What is looked at before a file is closed. Counts of open matters; days are days in Kyiv. */
export interface ClosingFacts {
  readonly status: string; readonly reason: string | null;
  readonly hasDraft: boolean; readonly openRequests: number; readonly openNotices: number; readonly openReferrals: number; readonly consentsInForce: number;
  readonly nextStep: Day | null; readonly risk: string | null; readonly lastContact: Day | null;
}

/** A file is closed for lost contact after at least so many days without any (three months, as other case systems require). */
const LOST_AFTER_DAYS = 92;

/** Concerns that nobody can confirm away. */
const FORBIDDING: ReadonlySet<ClosingConcern> = new Set(['already-closed', 'work-unfinished', 'request-open']);

/** What speaks against closing a file on a day, the worst first; empty when nothing does. */
export function closingConcerns(facts: ClosingFacts, today: Day): readonly ClosingConcern[] {
  const { lastContact, nextStep } = facts;
  const isLost = facts.reason === 'lost-contact';
  const found: readonly (readonly [ClosingConcern, boolean])[] = [
    ['already-closed', facts.status !== 'open'], ['work-unfinished', facts.hasDraft], ['request-open', facts.openRequests > 0],
    ['notice-open', facts.openNotices > 0], ['referral-open', facts.openReferrals > 0], ['consent-in-force', facts.consentsInForce > 0],
    ['step-planned', nextStep !== null && nextStep >= today], ['risk-high', facts.risk === 'high'],
    ['contact-recent', isLost && lastContact !== null && addDays(lastContact, LOST_AFTER_DAYS) > today], ['contact-unknown', isLost && lastContact === null],
  ];
  return found.filter(([, isThere]) => isThere).map(([concern]) => concern);
}

/** Whether a concern forbids closing; the others have to be confirmed. */
export function isForbidding(concern: ClosingConcern): boolean {
  return FORBIDDING.has(concern);
}
