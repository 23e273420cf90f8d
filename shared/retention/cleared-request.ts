import type { RequestRecord } from '../requests/request-record.ts';

/** Stands where a name or words were. */
export const CLEARED = '—';

/**
 * An answered request without anybody's name or words: what remains says how many requests came, of which kind, and that
 * they were answered in time.
 */
export function clearedRequest(request: RequestRecord): RequestRecord {
  const { requester, document, check, question, postponement, decision, dropped } = request;
  return {
    ...request, requester: { ...requester, name: CLEARED, organisation: null, address: null }, about: null, asks: CLEARED, theirReference: null,
    document: document === null ? null : { ...document, reference: CLEARED, names: [] },
    check: check === null ? null : { ...check, authority: { ...check.authority, seen: check.authority.seen === null ? null : CLEARED } },
    question: question === null ? null : { ...question, recipientId: null, familyIndex: null, approval: null },
    postponement, decision: decision === null ? null : { ...decision, note: null, disclosure: null },
    dropped: dropped === null ? null : { ...dropped, reason: CLEARED },
  };
}
