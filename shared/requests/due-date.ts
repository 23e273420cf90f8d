import { addDays, type Day } from '../domain/calendar.ts';
import type { ReceivedRequest, Postponement, RequestRecord } from './request-record.ts';

/**
 * How long an answer may take. Sources: the person's own data within 30 calendar days of the request, never postponed;
 * a third party within 30 days, postponed to at most 45 days in total with a written notice (Law of Ukraine on the
 * Protection of Personal Data, articles 16 and 17, as read in the domain facts); court and police by the day their paper
 * names. A withdrawal has no term of its own: it is carried out on the day it arrives (house rule).
 */
export const DUE_RULES = ['own-data', 'third-party', 'document', 'at-once'] as const;
export type DueRule = (typeof DUE_RULES)[number];

/** Calendar days for an answer, counted from the day after the request was received. */
const ANSWER_DAYS = 30;
/** Calendar days a postponed answer to a third party may take in total. */
const LONGEST_DAYS = 45;

type Dated = Pick<ReceivedRequest, 'kind' | 'requester' | 'receivedOn' | 'document'>;

/** Whose paper sets the day of the answer. */
const SETS_ITS_OWN_DAY: ReadonlySet<string> = new Set(['police', 'court', 'oversight']);

/** Whether somebody asks about their own data: the person, their legal representative, or a lawyer for one of the two. */
export function asksForOwnData({ kind, actsFor }: Pick<ReceivedRequest['requester'], 'kind' | 'actsFor'>): boolean {
  if (kind === 'child' || kind === 'representative') return true;
  return kind === 'lawyer' && (actsFor === 'child' || actsFor === 'representative');
}

/** Which rule sets the day. It knows nothing about any case: the same request has the same day whoever it is about. */
export function dueRuleOf(request: Dated): DueRule {
  if (request.kind === 'withdrawal') return 'at-once';
  if (SETS_ITS_OWN_DAY.has(request.requester.kind) && (request.document?.answerBy ?? null) !== null) return 'document';
  return asksForOwnData(request.requester) ? 'own-data' : 'third-party';
}

/** The last day of the ordinary term, before any postponement. */
export function ordinaryDueOn(request: Dated): Day {
  const rule = dueRuleOf(request);
  if (rule === 'at-once') return request.receivedOn;
  if (rule === 'document') return request.document?.answerBy ?? addDays(request.receivedOn, ANSWER_DAYS);
  return addDays(request.receivedOn, ANSWER_DAYS);
}

/** The last day on which the answer may go out. */
export function dueOn(request: Dated & Pick<RequestRecord, 'postponement'>): Day {
  return request.postponement?.until ?? ordinaryDueOn(request);
}

/** The furthest day a postponement may name; null where nothing may be postponed. */
export function latestPostponement(request: Dated): Day | null {
  return dueRuleOf(request) === 'third-party' ? addDays(request.receivedOn, LONGEST_DAYS) : null;
}

/** Why an answer cannot be postponed so; null when it can. */
export type PostponementProblem = 'never' | 'already' | 'too-late' | 'not-later' | 'too-far';

/**
 * Whether a written postponement keeps the rules: only for third parties, once, given before the ordinary term is over,
 * to a later day within the 45.
 */
export function postponementProblem(
  request: Dated & Pick<RequestRecord, 'postponement'>, notice: Pick<Postponement, 'on' | 'until'>,
): PostponementProblem | null {
  const latest = latestPostponement(request);
  if (latest === null) return 'never';
  if (request.postponement !== null) return 'already';
  if (notice.on > ordinaryDueOn(request)) return 'too-late';
  if (notice.until <= ordinaryDueOn(request)) return 'not-later';
  return notice.until > latest ? 'too-far' : null;
}

/** Whole calendar days from today to the due day: 0 on the day itself, negative when it has passed. */
export function daysLeft(due: Day, today: Day): number {
  return Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** A due day this near is `soon`. */
const SOON_DAYS = 7;

/** How a due day stands: in words for a list. Answered and dropped requests have no due day left. */
export type DueStanding = 'overdue' | 'today' | 'soon' | 'later' | 'closed';

/** @param today the day in Kyiv */
export function dueStanding(request: Dated & Pick<RequestRecord, 'postponement' | 'state'>, today: Day): DueStanding {
  if (!isOpen(request)) return 'closed';
  const left = daysLeft(dueOn(request), today);
  if (left < 0) return 'overdue';
  if (left === 0) return 'today';
  return left <= SOON_DAYS ? 'soon' : 'later';
}

/** Whether something still has to be done. An open request also holds off the destruction of the case it is about. */
export function isOpen({ state }: Pick<RequestRecord, 'state'>): boolean {
  return state !== 'answered' && state !== 'dropped';
}
