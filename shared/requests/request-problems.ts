import type { Day } from '../domain/calendar.ts';
import { asksForOwnData } from './due-date.ts';
import type { Requester, RequestKind } from './request-codes.ts';
import type { ReceivedRequest, RequestCheck } from './request-record.ts';

/** Why a request cannot be written down as it is. */
export type ReceivedProblem = 'received-in-future' | 'document-in-future' | 'acts-for-missing' | 'acts-for-surplus' | 'kind-not-theirs';

const THIRD_PARTY_KINDS: readonly RequestKind[] = ['disclosure', 'complaint'];
const OWN_KINDS: readonly RequestKind[] = ['access', 'correction', 'objection', 'erasure', 'withdrawal', 'complaint'];

/** What such a requester can ask for: the rights over data are those of the person, not of a third party. */
export function kindsFor(requester: Requester, actsFor: ReceivedRequest['requester']['actsFor']): readonly RequestKind[] {
  if (asksForOwnData({ kind: requester, actsFor })) return OWN_KINDS;
  // a relative may claim to be the representative: whether they are is decided, not assumed
  return requester === 'relative' ? ['disclosure', 'correction', 'objection', 'erasure', 'complaint'] : THIRD_PARTY_KINDS;
}

/** The first thing wrong with a request as it was written down; null when it can be kept. */
export function receivedProblem(request: ReceivedRequest, today: Day): ReceivedProblem | null {
  const { requester, document } = request;
  if (request.receivedOn > today) return 'received-in-future';
  if (document !== null && document.dated !== null && document.dated > today) return 'document-in-future';
  if (requester.kind === 'lawyer' && requester.actsFor === null) return 'acts-for-missing';
  if (requester.kind !== 'lawyer' && requester.actsFor !== null) return 'acts-for-surplus';
  return kindsFor(requester.kind, requester.actsFor).includes(request.kind) ? null : 'kind-not-theirs';
}

/** Whether somebody has to show that they may ask: all who ask in the place of another, or by virtue of an office. */
export function needsAuthority({ requester }: Pick<ReceivedRequest, 'requester'>): boolean {
  return requester.kind !== 'child' && requester.kind !== 'donor' && requester.kind !== 'media';
}

/** Why a check cannot be kept so; null when it can. */
export function checkProblem(request: Pick<ReceivedRequest, 'requester' | 'receivedOn'>, check: Pick<RequestCheck, 'identity' | 'authority' | 'on'>, today: Day): 'method-missing' | 'authority-missing' | 'check-day' | null {
  if (check.identity.confirmed && check.identity.method === 'none') return 'method-missing';
  if (check.authority.needed !== needsAuthority(request)) return 'authority-missing';
  if (check.authority.confirmed && check.authority.needed && check.authority.seen === null) return 'authority-missing';
  return check.on > today || check.on < request.receivedOn ? 'check-day' : null;
}
