import type { ReceivedRequest, RequestCheck, RequestRecord } from '../../shared/requests/request-record.ts';

/** A request as it comes in; the person asks about themselves unless told otherwise. */
export function buildReceived(changes: Partial<Omit<ReceivedRequest, 'requester'>> & { readonly requester?: Partial<ReceivedRequest['requester']> } = {}): ReceivedRequest {
  const { requester, ...rest } = changes;
  return {
    receivedOn: '2026-11-02', channel: 'in-person', kind: 'access', about: 'Соломія Прикладна', asks: 'Прошу копію всього, що про мене записано.', theirReference: null, document: null,
    ...rest, requester: { kind: 'child', actsFor: null, name: 'Соломія Прикладна', organisation: null, address: 'м. Львів, вул. Прикладна, 12', ...requester },
  };
}

/** A check that found everything in order. */
export function buildCheck(changes: { readonly needed?: boolean; readonly identity?: boolean; readonly authority?: boolean; readonly on?: string } = {}): RequestCheck {
  const { needed = false, identity = true, authority = true, on = '2026-11-02' } = changes;
  return {
    identity: { confirmed: identity, method: identity ? 'identity-document' : 'none' },
    authority: { needed, confirmed: needed && authority, seen: needed && authority ? 'свідоцтво про народження' : null }, on, by: 'Ірина Прикладна',
  };
}

/** A request of the register with nothing done about it yet. */
export function buildRequest(changes: Parameters<typeof buildReceived>[0] & { readonly stage?: Partial<RequestRecord> } = {}): RequestRecord {
  const { stage, ...received } = changes;
  return {
    ...buildReceived(received), id: '30000000-0000-4000-8000-000000000001', number: '2026-0001', state: 'received', check: null, question: null,
    postponement: null, decision: null, answer: null, dropped: null, ...stage,
  };
}
