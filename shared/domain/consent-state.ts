import type { ConsentRecord } from './consent-record.ts';
import { addDays, type Day } from './calendar.ts';

/** How the consents of a case stand, in one word for lists. */
export type ConsentSummary = 'none' | 'in-force' | 'ending-soon' | 'ended' | 'refused';

/** A consent that ends within so many days is `ending-soon`. */
const ENDING_SOON_DAYS = 30;

/**
 * Whether a consent stands on a day: given or renewed, begun, not past its last day, not wholly withdrawn, not a used
 * one-off. Says nothing about whether it covers a request: that is for the policy alone.
 */
export function isInForce(consent: ConsentRecord, day: Day): boolean {
  if (consent.state !== 'given' && consent.state !== 'renewed') return false;
  if (consent.givenOn > day || (consent.validUntil !== null && consent.validUntil < day)) return false;
  if (consent.oneOff && consent.usedOn !== null) return false;
  return !consent.withdrawals.some((withdrawal) => withdrawal.services === 'all' && withdrawal.on >= consent.givenOn && withdrawal.on <= day);
}

/** One word for all consents of a case. A refusal of the same day as the newest agreement, or later, counts before it. */
export function summariseConsents(consents: readonly ConsentRecord[], day: Day): ConsentSummary {
  const standing = consents.filter((consent) => isInForce(consent, day) && !isRefusal(consent));
  const newest = latest(standing.map((consent) => consent.givenOn));
  const refused = latest(consents.filter(isRefusal).map((consent) => consent.givenOn));
  if (refused !== '' && refused >= newest) return 'refused';
  if (standing.length === 0) return consents.some(wasGiven) ? 'ended' : 'none';
  const soon = addDays(day, ENDING_SOON_DAYS);
  return standing.every((consent) => consent.validUntil !== null && consent.validUntil <= soon) ? 'ending-soon' : 'in-force';
}

function isRefusal(consent: ConsentRecord): boolean {
  return consent.state === 'refused' || consent.child.expressed === 'refused' || consent.representative.expressed === 'refused';
}

function wasGiven(consent: ConsentRecord): boolean {
  return ['given', 'renewed', 'withdrawn', 'expired', 'terminated', 'invalidated'].includes(consent.state);
}

function latest(days: readonly Day[]): Day {
  return [...days].sort().at(-1) ?? '';
}
