import type { ChannelName, ChannelOutput, ChannelParsed } from '../../shared/ipc/contract.ts';

/** What a host lends a call: dialogs and progress. Paths stay on this side of the border. */
export interface CallContext {
  /** Asks the person for a folder to write into; null when they changed their mind. Suggested by the host's last choice. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Reports progress of the call's task (fraction 0 to 1, or null) and throws `task/cancelled` when it was cancelled. */
  readonly progress: (phase: string, fraction: number | null) => void;
}

export type Handler<Name extends ChannelName> = (
  input: ChannelParsed<Name>, call: CallContext,
) => ChannelOutput<Name> | Promise<ChannelOutput<Name>>;

/** One handler per channel; a service file provides a `Pick` of it. */
export type Handlers = { readonly [Name in ChannelName]: Handler<Name> };
