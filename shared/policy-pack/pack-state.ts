import type { PolicyPack } from '../policy/pack.ts';

/** From so many days before the review the app warns (domain policy: 30). */
export const WARNING_DAYS = 30;
/** An extension may move the review at most this far from today; our proposal: a stop-gap, not a second edition. */
export const LONGEST_EXTENSION_DAYS = 183;

/** Where a pack stands by its dates: the day of review still counts. */
export type PackStanding = 'not-yet' | 'in-force' | 'review-soon' | 'overdue';

const DAY = 86_400_000;

/** Days from `from` to `day` (both `YYYY-MM-DD`); negative when it has passed. */
export const daysUntil = (day: string, from: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** How a pack stands on a day, and the days left to its review (negative when it has passed). */
export const packStanding = (pack: Pick<PolicyPack, 'effectiveFrom' | 'reviewOn'>, today: string): { readonly standing: PackStanding; readonly daysLeft: number } => {
  const daysLeft = daysUntil(pack.reviewOn, today);
  if (today < pack.effectiveFrom) return { standing: 'not-yet', daysLeft };
  if (daysLeft < 0) return { standing: 'overdue', daysLeft };
  return { standing: daysLeft <= WARNING_DAYS ? 'review-soon' : 'in-force', daysLeft };
};
