import { failureSchema, type Envelope } from './channel.ts';
import { contract, type ChannelInput, type ChannelName, type ChannelOutput } from './contract.ts';

/** What a host gives the page: one function, JSON in, JSON out. */
export type Invoke = (channel: string, payload: unknown) => Promise<unknown>;

/** Calls one channel and parses the answer; never rejects for an expected failure. */
export type Client = <Name extends ChannelName>(name: Name, input: ChannelInput<Name>) => Promise<Envelope<ChannelOutput<Name>>>;

const UNEXPECTED = { ok: false, error: { code: 'internal/unexpected', params: {}, incident: null } } as const;

/** Makes the typed client over a host's `invoke`. An answer of the wrong shape is `internal/unexpected`. */
export function createClient(invoke: Invoke): Client {
  return async (name, input) => {
    const answer = await invoke(name, input);
    if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return UNEXPECTED;
    if (answer.ok !== true) {
      const failure = failureSchema.safeParse(answer);
      return failure.success ? failure.data : UNEXPECTED;
    }
    const value = contract[name].output.safeParse('value' in answer ? answer.value : undefined);
    if (!value.success) return UNEXPECTED;
    // The schema of this very channel produced it; TypeScript cannot follow the index into the union.
    return { ok: true, value: value.data as ChannelOutput<typeof name> };
  };
}
