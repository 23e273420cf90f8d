import type { ChannelOutput } from '../../../shared/ipc/contract.ts';

/** One incoming packet as its window shows it. */
export type ShownIncoming = ChannelOutput<'incoming.show'>;
