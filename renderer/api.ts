import { keepPreviousData, MutationCache, QueryCache, QueryClient, useMutation, useQueries, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { ErrorCode, ErrorParams } from '../shared/errors/app-error.ts';
import { createClient, type Invoke } from '../shared/ipc/client.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '../shared/ipc/contract.ts';
import { leadToUnreadable } from './components/unreadable-dates.ts';
import type { Translate } from './text/text.ts';

declare global {
  interface Window {
    /** The only way out of the page: put there by the host before the page loads. */
    readonly oberih: { readonly invoke: Invoke };
  }
}

/** A failed call as queries and mutations throw it: a code, never a message. */
export interface ChannelFailure extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly incident: string | null;
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ChannelFailure;
  }
}

const client = createClient((channel, payload) => window.oberih.invoke(channel, payload));

/** Calls a channel once. @throws {ChannelFailure} with the code of the failure. */
export async function send<Name extends ChannelName>(name: Name, input: ChannelInput<Name>): Promise<ChannelOutput<Name>> {
  const answer = await client(name, input);
  if (answer.ok) return answer.value;
  const { code, params, incident } = answer.error;
  throw Object.assign(new Error(code), { code, params, incident });
}

/** Several questions of one channel at once: the pages of a long list. */
export function useChannels<Name extends ChannelName>(name: Name, inputs: readonly ChannelInput<Name>[]): readonly UseQueryResult<ChannelOutput<Name>>[] {
  return useQueries({ queries: inputs.map((input) => ({ queryKey: [name, input], queryFn: () => send(name, input) })) });
}

type Noun<Name> = Name extends `${infer First}.${string}` ? First : never;

/** Which answers are out of date after a channel has succeeded, by the noun before the dot. */
const STALE_AFTER: Partial<Record<ChannelName, readonly Noun<ChannelName>[]>> = {
  'app.setLanguage': ['app'],
  'register.create': ['app'],
  'register.confirmRecovery': ['app'],
  'register.unlock': ['app'],
  'register.updateAgency': ['app'],
  'register.setIdleMinutes': ['app'],
  'case.create': ['case', 'audit'],
  'case.save': ['case', 'consent', 'referral', 'screening', 'audit'],
  'case.discardDraft': ['case'],
  'evacuation.savePlan': ['evacuation', 'audit'],
  'evacuation.review': ['evacuation', 'audit'],
  'evacuation.prepare': ['backup', 'health', 'audit'],
  'evacuation.leave': ['app'],
  'attachment.add': ['attachment', 'audit'],
  'attachment.change': ['attachment', 'audit'],
  'attachment.remove': ['attachment', 'audit'],
  'consent.record': ['consent', 'case', 'referral', 'audit'],
  'consent.withdraw': ['consent', 'notice', 'case', 'referral', 'audit'],
  'consent.answer': ['consent', 'case', 'referral', 'audit'],
  'consent.replace': ['consent', 'case', 'referral', 'audit'],
  'consent.end': ['consent', 'case', 'referral', 'audit'],
  'consent.import': ['consent', 'case', 'referral', 'audit'],
  'consent.save': ['notice', 'audit'],
  'handOver.notice': ['notice', 'audit'],
  'guide.take': ['guide', 'audit'],
  'guide.remove': ['guide', 'audit'],
  'notice.tell': ['notice', 'consent', 'audit'],
  'notice.acknowledge': ['notice', 'consent', 'audit'],
  'restriction.add': ['consent', 'referral', 'audit'],
  'restriction.end': ['consent', 'referral', 'audit'],
  'recipient.save': ['recipient', 'referral', 'audit'],
  'referral.issue': ['disclosure', 'consent', 'case', 'audit'],
  'shares.begin': ['shares'],
  'shares.confirm': ['shares', 'audit'],
  'shares.cancel': ['shares'],
  'shares.revoke': ['shares', 'audit'],
  'people.add': ['people', 'audit'],
  'people.change': ['people', 'app', 'audit'],
  'people.givePassphrase': ['people', 'audit'],
  'people.remove': ['people', 'audit'],
  'audit.verify': ['audit'],
  'audit.printed': ['audit', 'health'],
  'audit.saveNote': ['audit', 'health'],
  'audit.export': ['audit'],
  'backup.create': ['backup', 'health', 'people', 'audit'],
  'backup.verify': ['backup', 'health', 'audit'],
  'backup.postponeDrill': ['health', 'audit'],
  'backup.restore': ['app'],
  'request.record': ['request', 'audit'],
  'request.link': ['request', 'audit'],
  'request.check': ['request', 'audit'],
  'request.examine': ['request', 'audit'],
  'request.postpone': ['request', 'audit'],
  'request.decide': ['request', 'notice', 'audit'],
  'request.answer': ['request', 'audit'],
  'request.drop': ['request', 'audit'],
  'retention.close': ['retention', 'case', 'consent', 'audit'],
  'retention.keep': ['retention', 'audit'],
  'retention.mark': ['retention', 'audit'],
  'retention.unmark': ['retention', 'audit'],
  'retention.hold': ['retention', 'audit'],
  'retention.release': ['retention', 'audit'],
  'retention.destroy': ['retention', 'case', 'consent', 'notice', 'request', 'disclosure', 'referralStatus', 'incoming', 'recipient', 'incident', 'audit'],
  'retention.finish': ['retention', 'audit'],
  'retention.clear': ['retention', 'request', 'incident', 'audit'],
  'retention.setSchedule': ['retention', 'audit'],
  'incident.record': ['incident', 'retention', 'audit'],
  'incident.change': ['incident', 'retention', 'audit'],
  'incident.tell': ['incident', 'audit'],
  'incident.waive': ['incident', 'audit'],
  'incident.close': ['incident', 'retention', 'audit'],
  'incident.reopen': ['incident', 'retention', 'audit'],
  'policy.confirm': ['policy', 'app', 'referral', 'consent', 'audit'],
  'policy.reinstate': ['policy', 'app', 'referral', 'consent', 'audit'],
  'policy.extend': ['policy', 'app', 'referral', 'audit'],
  'keyCard.show': ['audit'],
  'partnerKey.add': ['partnerKey', 'handOver', 'audit'],
  'partnerKey.confirm': ['partnerKey', 'handOver', 'incoming', 'audit'],
  'partnerKey.retire': ['partnerKey', 'handOver', 'incoming', 'audit'],
  'handOver.make': ['referralStatus', 'audit'],
  'handOver.paper': ['referralStatus', 'audit'],
  'incoming.open': ['incoming', 'referralStatus', 'partnerKey', 'notice', 'audit'],
  'incoming.confirmSender': ['incoming', 'partnerKey', 'audit'],
  'incoming.accept': ['incoming', 'case', 'audit'],
  'incoming.reply': ['incoming', 'audit'],
  'incoming.acknowledgeNotice': ['incoming', 'audit'],
  'referralStatus.record': ['referralStatus', 'audit'],
  'referralStatus.recall': ['referralStatus', 'notice', 'audit'],
  'approval.packet': ['referral', 'audit'],
  'approval.request': ['request', 'audit'],
  'register.setQuitOnLock': ['app', 'audit'],
  'screening.clear': ['screening', 'case', 'referral', 'audit'],
};

function forgetAfterLock(error: unknown): void {
  if (isFailure(error) && (error.code === 'register/locked' || error.code === 'register/missing')) void queries.invalidateQueries({ queryKey: ['app.status'] });
}

/** Every answer the page remembers. SECURITY: emptied the moment the register locks. */
export const queries: QueryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 0, refetchOnWindowFocus: false, networkMode: 'always' }, mutations: { retry: false, networkMode: 'always', gcTime: 0 } },
  queryCache: new QueryCache({ onError: forgetAfterLock }),
  mutationCache: new MutationCache({ onError: forgetAfterLock }),
});

/** Whether something thrown is the failure of a channel. */
export function isFailure(error: unknown): error is ChannelFailure {
  return error instanceof Error && 'code' in error && 'params' in error;
}

/** Reads a channel and keeps the answer fresh. `input` null waits until there is something to ask. */
export function useChannel<Name extends ChannelName>(
  name: Name,
  input: ChannelInput<Name> | null,
  options: { readonly refreshEverySeconds?: number; readonly keepPrevious?: boolean; /** asked once until the register locks or the answer is made stale */ readonly keepUntilLock?: boolean; /** SECURITY: for questions that hold a secret */ readonly forgetAtOnce?: boolean } = {},
): UseQueryResult<ChannelOutput<Name>> {
  return useQuery<ChannelOutput<Name>>({
    queryKey: [name, input],
    queryFn: () => (input === null ? Promise.reject(new Error(name)) : send(name, input)),
    enabled: input !== null,
    refetchInterval: options.refreshEverySeconds === undefined ? false : options.refreshEverySeconds * 1000,
    ...(options.forgetAtOnce === true ? { gcTime: 0 } : {}),
    ...(options.keepUntilLock === true ? { staleTime: Infinity, gcTime: Infinity } : {}),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** What goes out although a date on the page cannot be read: nothing of it comes from a form. */
const NEEDS_NO_FORM: ReadonlySet<ChannelName> = new Set(['register.lock', 'register.touch', 'register.unlock', 'task.cancel', 'app.setLanguage']);

/** Sends to a channel on demand; what it makes out of date is read again. */
export function useSend<Name extends ChannelName>(name: Name): UseMutationResult<ChannelOutput<Name>, ChannelFailure, ChannelInput<Name>> {
  return useMutation<ChannelOutput<Name>, ChannelFailure, ChannelInput<Name>>({
    mutationFn: (input) => (NEEDS_NO_FORM.has(name) || !leadToUnreadable() ? send(name, input) : Promise.reject(Object.assign(new Error('input/invalid'), { code: 'input/invalid' as const, params: {}, incident: null }))),
    onSuccess: () => {
      const nouns = STALE_AFTER[name];
      if (nouns === undefined) return undefined;
      return queries.invalidateQueries({ predicate: ({ queryKey: [channel] }) => typeof channel === 'string' && nouns.some((noun) => channel.startsWith(`${noun}.`)) });
    },
  });
}

/** The sentence for a failure: what happened, what is safe, what to do. */
export function failureText(failure: ChannelFailure, t: Translate): string {
  const code = isFailure(failure) ? failure.code : 'internal/unexpected';
  const sentence = t(`errors.code.${code}`, { seconds: '…', line: '…', character: '…', place: 'unknown', kind: 'unknown', ...(isFailure(failure) ? failure.params : {}) });
  return isFailure(failure) && failure.incident !== null ? `${sentence} ${t('errors.incident', { incident: failure.incident })}` : sentence;
}
