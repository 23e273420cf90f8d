import type { CaseRow } from '../../../shared/ipc/channels/case-channels.ts';
import { daysBetween } from '../../text/dates.ts';

export const DUE_GROUPS = ['overdue', 'now', 'soon', 'drafts', 'consents', 'noStep'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

const SOON_DAYS = 7;

/** Sorts open cases into what the day asks for. A case may stand in several groups; groups keep the order of what is due first. */
export function groupDue(rows: readonly CaseRow[], today: string): Readonly<Record<DueGroup, readonly CaseRow[]>> {
  const byDue = rows.toSorted((one, other) => (one.nextDue ?? '9999').localeCompare(other.nextDue ?? '9999'));
  const within = (from: number, to: number): readonly CaseRow[] =>
    byDue.filter(({ nextDue }) => nextDue !== null && daysBetween(today, nextDue) >= from && daysBetween(today, nextDue) <= to);
  return {
    overdue: within(Number.NEGATIVE_INFINITY, -1),
    now: within(0, 0),
    soon: within(1, SOON_DAYS),
    drafts: byDue.filter((row) => row.hasDraft),
    consents: byDue.filter((row) => row.consent === 'ending-soon' || row.consent === 'ended'),
    noStep: byDue.filter((row) => row.riskLevel === 'high' && row.nextDue === null),
  };
}
