import { useEffect, useState } from 'react';
import { useChannel, type ChannelFailure } from '../../api.ts';
import type { PacketRequest } from '../../../shared/ipc/channels/referral-channels.ts';
import type { ChannelOutput } from '../../../shared/ipc/contract.ts';

export type Preview = ChannelOutput<'referral.preview'>;

const PAUSE_MS = 250;

/** The last value that stood still for a moment. */
function useSettled<Value>(value: Value, key: string): { readonly value: Value; readonly key: string } {
  const [settled, setSettled] = useState({ value, key });
  useEffect(() => {
    const timer = setTimeout(() => { setSettled((past) => (past.key === key ? past : { value, key })); }, PAUSE_MS);
    return () => { clearTimeout(timer); };
  }, [value, key]);
  return settled;
}

export interface PreviewState {
  readonly preview: Preview | null;
  /** The preview answers exactly this request, and nothing is under way. */
  readonly isFresh: boolean;
  readonly failure: ChannelFailure | null;
}

/** What the request would tell, asked anew a moment after the answers stand still. */
export function usePreview(request: PacketRequest | null, render: boolean): PreviewState {
  const key = JSON.stringify(request);
  const settled = useSettled(request, key);
  const answer = useChannel('referral.preview', settled.value === null ? null : { request: settled.value, render }, { keepPrevious: true });
  const isFresh = settled.key === key && answer.data !== undefined && !answer.isPlaceholderData && !answer.isFetching;
  return { preview: request === null ? null : (answer.data ?? null), isFresh, failure: answer.error };
}
