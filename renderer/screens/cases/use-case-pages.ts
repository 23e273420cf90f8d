import { useMemo } from 'react';
import type { CaseRow } from '../../../shared/ipc/channels/case-channels.ts';
import type { ChannelInput } from '../../../shared/ipc/contract.ts';
import { useChannel, useChannels, type ChannelFailure } from '../../api.ts';

export type CaseQuestion = Omit<ChannelInput<'case.list'>, 'offset' | 'limit'>;

const PAGE = 100;

/** A long list read in pages: only the pages around what is seen are asked for. */
export function useCasePages(question: CaseQuestion, firstSeen: number, lastSeen: number): {
  readonly total: number | null; readonly row: (index: number) => CaseRow | undefined; readonly failure: ChannelFailure | null;
} {
  const head = useChannel('case.list', { ...question, offset: 0, limit: PAGE }, { keepPrevious: true });
  const total = head.data?.total ?? null;
  const inputs = useMemo(() => {
    const from = Math.max(1, Math.floor(firstSeen / PAGE));
    const to = Math.min(Math.floor(lastSeen / PAGE), Math.floor(Math.max(0, (total ?? 0) - 1) / PAGE));
    const pages: number[] = [];
    for (let page = from; page <= to; page += 1) pages.push(page);
    return pages.map((page) => ({ ...question, offset: page * PAGE, limit: PAGE }));
  }, [question, firstSeen, lastSeen, total]);
  const others = useChannels('case.list', inputs);
  const row = (index: number): CaseRow | undefined => {
    if (index < PAGE) return head.data?.rows[index];
    const at = inputs.findIndex((input) => index >= input.offset && index < input.offset + PAGE);
    return others[at]?.data?.rows[index % PAGE];
  };
  return { total, row, failure: head.error };
}
