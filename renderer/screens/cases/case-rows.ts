import type { CaseRow } from '../../../shared/ipc/channels/case-channels.ts';
import { daysBetween, shortDate } from '../../text/dates.ts';
import type { Translate } from '../../text/text.ts';

/** «12 років», «≈ 12 років» when estimated, «—» when unknown. */
export function ageText(row: Pick<CaseRow, 'ageYears' | 'ageEstimated'>, t: Translate): string {
  if (row.ageYears === null) return '—';
  const words = t('common.years', { count: row.ageYears });
  return row.ageEstimated ? `≈ ${words}` : words;
}

/** How the next step stands to today: its date, or that it is today; and whether it is late. */
export function dueText(nextDue: string | null, today: string, t: Translate): { readonly text: string; readonly isLate: boolean } {
  if (nextDue === null) return { text: '—', isLate: false };
  const days = daysBetween(today, nextDue);
  if (days < 0) return { text: shortDate(nextDue), isLate: true };
  if (days === 0) return { text: t('today.dueToday'), isLate: false };
  return { text: shortDate(nextDue), isLate: false };
}
