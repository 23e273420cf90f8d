import { addDays, type Day } from '../domain/calendar.ts';
import type { ReviewRule } from './retention-codes.ts';
import type { TermsInForce } from './schedule.ts';

const MAJORITY = 18;
/** The furthest a review may put off the next one, in years. */
const LONGEST_KEEPING = 25;
/** How long before its day a review is announced. */
const SOON_DAYS = 90;

/**
 * The same calendar day so many years later. 29 February becomes 1 March where the year has none: a term is never over
 * a day early.
 */
export function addYears(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const moved = `${year}${day.slice(4)}`;
  const real = new Date(`${moved}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().slice(0, 10) === moved ? moved : `${year}-03-01`;
}

/** What the day of a review depends on. `closedOn` is null while the case is open. */
export interface ReviewFacts {
  readonly status: 'open' | 'closed' | 'transferred' | 'duplicate';
  readonly closedOn: Day | null;
  readonly dob: Day | null; readonly dobEstimated: boolean;
  /** the day the newest review kept the file until */ readonly keptUntil: Day | null;
  /** the day somebody wrote into the file itself */ readonly recordedReview: Day | null;
}

/** The first day on which a file is due, and the rule that made it so. */
export interface ReviewDue { readonly on: Day; readonly rule: ReviewRule }

/**
 * When a file is due for review; null while it is open. A decision of an earlier review goes before the schedule; a day
 * written into the file counts only when it is later. An estimated birth date is read in the later way: by a year.
 */
export function reviewDue(facts: ReviewFacts, terms: TermsInForce): ReviewDue | null {
  const { status, closedOn, keptUntil, recordedReview } = facts;
  if (status === 'open' || closedOn === null) return null;
  const scheduled: ReviewDue = keptUntil === null ? byTerm(facts, closedOn, terms) : { on: keptUntil, rule: 'decided' };
  return recordedReview !== null && recordedReview > scheduled.on ? { on: recordedReview, rule: 'recorded' } : scheduled;
}

function byTerm({ status, dob, dobEstimated }: ReviewFacts, closedOn: Day, { years }: TermsInForce): ReviewDue {
  if (status === 'duplicate') return { on: addYears(closedOn, years['case-duplicate']), rule: 'case-duplicate' };
  const closed: ReviewDue = { on: addYears(closedOn, years['case-closed']), rule: 'case-closed' };
  if (dob === null) return closed;
  const grown = addYears(dob, MAJORITY + (dobEstimated ? 1 : 0) + years['case-adult']);
  // a file that was still in use then is kept by the other term
  return grown > closedOn && grown < closed.on ? { on: grown, rule: 'case-adult' } : closed;
}

export type ReviewStanding = 'due' | 'soon' | 'later';

/** How a review stands on a day: due from its first day on, announced within 90 days before. */
export function reviewStanding({ on }: ReviewDue, today: Day): ReviewStanding {
  if (today >= on) return 'due';
  return addDays(today, SOON_DAYS) >= on ? 'soon' : 'later';
}

/** Whether a review may keep a file until a day: later than today, not beyond 25 years. */
export function mayKeepUntil(until: Day, today: Day): boolean {
  return until > today && until <= addYears(today, LONGEST_KEEPING);
}

/** The first day on which something marked today may be destroyed. */
export function earliestDestruction(markedOn: Day, { coolingDays }: TermsInForce): Day {
  return addDays(markedOn, coolingDays);
}

/** The first day on which a proof is no longer kept. */
export function proofEnds(happenedOn: Day, kind: 'disclosure-proof' | 'consent-proof', { years }: TermsInForce): Day {
  return addYears(happenedOn, years[kind]);
}
