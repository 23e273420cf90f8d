import { z } from 'zod';
import { line } from '../domain/values.ts';

/** What is taken along or made unreadable when people have to leave. */
export const EVACUATION_THINGS = ['laptop', 'stick', 'second-stick', 'recovery-sheet', 'paper-files', 'phone', 'stamp', 'other'] as const;
export type EvacuationThing = (typeof EVACUATION_THINGS)[number];
/** Whom to call, in which role; never somebody of a case. */
export const EVACUATION_CALLS = ['director', 'supervisor', 'data-focal-point', 'coordinator', 'security', 'technician', 'other'] as const;
export type EvacuationCall = (typeof EVACUATION_CALLS)[number];

const told = line.nullable();

/**
 * The plan for leaving in a hurry: structured fields about the agency's own things and people, in the order in which things
 * are done. It holds nothing about a child.
 */
export const evacuationPlanSchema = z.strictObject({
  /** who says that it is time, and who says it when they cannot */ decides: told, deputy: told, /** where people meet */ meeting: told,
  things: z.array(z.strictObject({ what: z.enum(EVACUATION_THINGS), detail: told, /** where it lies */ where: told, takenBy: told, deputy: told })).max(10),
  calls: z.array(z.strictObject({ role: z.enum(EVACUATION_CALLS), name: told, phone: told })).max(8),
  /** what cannot be taken along and what becomes of it */ staying: told,
  reviewEveryMonths: z.int().min(1).max(12),
});
export type EvacuationPlan = z.infer<typeof evacuationPlanSchema>;

/** A plan as it is kept: `reviewedOn` is the day somebody last said that it still holds. */
export interface KeptPlan { readonly plan: EvacuationPlan; readonly reviewedOn: string }

/** What a plan begins with: the things every agency with this program has. */
export const FIRST_PLAN: EvacuationPlan = {
  decides: null, deputy: null, meeting: null, staying: null, reviewEveryMonths: 3,
  things: (['laptop', 'stick', 'second-stick', 'recovery-sheet', 'paper-files'] as const).map((what) => ({ what, detail: null, where: null, takenBy: null, deputy: null })),
  calls: (['supervisor', 'data-focal-point', 'coordinator'] as const).map((role) => ({ role, name: null, phone: null })),
};

/** The day by which a plan has to be looked at again: so many months after the last time, the month's last day at the latest. */
export function reviewDueOn({ plan, reviewedOn }: KeptPlan): string {
  const [year = 0, month = 1, date = 1] = reviewedOn.split('-').map(Number);
  const months = month - 1 + plan.reviewEveryMonths;
  const lastDay = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}
