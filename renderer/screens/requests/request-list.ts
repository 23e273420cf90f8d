import type { RequestRow } from '../../../shared/ipc/channels/request-channels.ts';
import type { Requester } from '../../../shared/requests/request-codes.ts';
import type { Translate } from '../../text/text.ts';

export const SHOWN = ['open', 'all', 'closed'] as const;
export type Shown = (typeof SHOWN)[number];
export interface RequestFilter { readonly typed: string; readonly shown: Shown; readonly requester: Requester | null }

const fold = (text: string): string => text.toLocaleLowerCase('uk').replace(/['’ʼ`]/gu, '’');

/** The rows to show, in the order they came: what is due first at the top. */
export function filterRequests(rows: readonly RequestRow[], { typed, shown, requester }: RequestFilter): readonly RequestRow[] {
  const words = fold(typed).split(/\s+/u).filter((word) => word !== '');
  return rows
    .filter((row) => shown === 'all' || (row.standing === 'closed') === (shown === 'closed'))
    .filter((row) => requester === null || row.requester === requester)
    .filter((row) => words.every((word) => fold(`${row.number} ${row.name} ${row.organisation ?? ''}`).includes(word)));
}

/** How long is left, in words. */
export function leftInWords({ daysLeft }: Pick<RequestRow, 'daysLeft'>, t: Translate): string {
  if (daysLeft === null) return t('requests.closed');
  if (daysLeft < 0) return t('requests.late', { count: -daysLeft });
  return daysLeft === 0 ? t('requests.dueToday') : t('requests.left', { count: daysLeft });
}
