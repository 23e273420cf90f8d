import { addDays, type Day } from '../domain/calendar.ts';

/** What a recipient may answer. */
export const REPLY_STATUSES = ['acknowledged', 'accepted', 'declined', 'in-progress', 'done'] as const;
export type ReplyStatus = (typeof REPLY_STATUSES)[number];

/** What happens to a referral, as it is written down; nothing is ever taken back. */
export const REFERRAL_EVENTS = ['prepared', 'handed-over', ...REPLY_STATUSES, 'revoked'] as const;
export type ReferralEventKind = (typeof REFERRAL_EVENTS)[number];

/** Where a referral stands: its last event, or `overdue` when an answer should have come by today. */
export const REFERRAL_STATUSES = [...REFERRAL_EVENTS, 'overdue'] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

/** One thing that happened: `on` is the day it happened, which a person may know better than the clock. */
export interface ReferralEvent { readonly kind: ReferralEventKind; readonly on: Day }

/** Days within which the next word is expected; a house rule, shown beside the reminder. A packet nobody handed over is noticed after 3. */
const EXPECTED_WITHIN: Readonly<Record<ReferralEventKind, number | null>> = {
  'prepared': 3, 'handed-over': 3, 'acknowledged': 7, 'accepted': 30, 'in-progress': 30, 'declined': null, 'done': null, 'revoked': null,
};

/** How far along each event is; a later word never moves a referral backwards. */
const RANK: Readonly<Record<ReferralEventKind, number>> = {
  'prepared': 0, 'handed-over': 1, 'acknowledged': 2, 'accepted': 3, 'declined': 3, 'in-progress': 4, 'done': 5, 'revoked': 6,
};

/** Where a referral stands, what stood before it became late, and the day by which the next word is expected. */
export interface ReferralStanding { readonly status: ReferralStatus; readonly last: ReferralEventKind; readonly since: Day; readonly dueOn: Day | null }

/**
 * Folds the events of one referral, in the order they were written down.
 *
 * INVARIANT: an acknowledgement that arrives after an acceptance changes nothing; a revocation ends it.
 */
export function referralStanding(events: readonly ReferralEvent[], today: Day): ReferralStanding | null {
  const [first, ...later] = events;
  if (first === undefined) return null;
  const last = later.reduce((known, event) => (RANK[event.kind] >= RANK[known.kind] ? event : known), first);
  const within = EXPECTED_WITHIN[last.kind];
  const dueOn = within === null ? null : addDays(last.on, within);
  return { status: dueOn !== null && today > dueOn ? 'overdue' : last.kind, last: last.kind, since: last.on, dueOn };
}

/** What may follow on the recipient's side; an answer is given once, then only progress. */
const NEXT: Readonly<Record<'received' | ReplyStatus, readonly ReplyStatus[]>> = {
  'received': ['acknowledged', 'accepted', 'declined'], 'acknowledged': ['accepted', 'declined'],
  'accepted': ['in-progress', 'done'], 'in-progress': ['in-progress', 'done'], 'declined': [], 'done': [],
};

/** The replies an incoming packet may still be given, where it stands. */
export function repliesAfter(standing: 'received' | ReplyStatus): readonly ReplyStatus[] {
  return NEXT[standing];
}
