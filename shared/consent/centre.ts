import type { CaseRecord } from '../domain/case-record.ts';
import type { Restriction } from '../domain/consent-record.ts';
import { addDays, type Day } from '../domain/calendar.ts';
import { kyivDay } from '../policy/kyiv-day.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { isPerpetratorRelation, readPeople } from '../policy/people.ts';
import type { ConsentEvent } from './consent-event.ts';
import { foldConsentOn } from './consent-life.ts';
import { CENTRE_CODES, type CentreCode, type CentreItem } from './centre-item.ts';
import type { Notice } from './notice.ts';
import type { Standing } from './standing-schema.ts';
import { asJson, daysBetween, standingOn } from './standing.ts';

/** One case as the centre looks at it; restrictions are those that hold. */
export interface CentreCase {
  readonly caseId: string;
  readonly caseCode: string;
  readonly caseName: string;
  readonly record: CaseRecord;
  readonly consents: readonly { readonly id: string; readonly events: readonly ConsentEvent[] }[];
  readonly restrictions: readonly Restriction[];
  readonly notices: readonly Notice[];
}

/** How many days ahead an end is shown, and how many days back one that nothing has followed. */
const AHEAD_DAYS = 30;

interface Judged { readonly id: string; readonly standing: Standing; readonly givenOn: Day; readonly validUntil: Day | null; readonly names: readonly { readonly id?: string | undefined; readonly type?: string | undefined }[] }
type Found = Pick<CentreItem, 'code' | 'reason' | 'target'> & Partial<CentreItem>;

/** Everything about one case that asks for somebody's hand on a day. */
export function centreItemsOf(found: CentreCase, day: Day, pack: PolicyPack): readonly CentreItem[] {
  const judged = found.consents.flatMap(({ id, events }): Judged[] => {
    const standing = standingOn(events, day, { record: found.record, pack });
    const life = foldConsentOn(events, day);
    return standing === null || life === null ? [] : [{ id, standing, givenOn: life.record.givenOn, validUntil: life.record.validUntil, names: life.record.scope.recipients }];
  });
  const items = [
    ...found.notices.map((notice) => noticeItem(notice)), ...judged.flatMap((one) => consentItems(one, judged, day)), ...conflicts(found, judged),
  ];
  return items.map((item) => ({
    caseId: found.caseId, caseCode: found.caseCode, caseName: found.caseName, consentId: null, restrictionId: null, noticeId: null,
    recipientName: null, on: null, ...item, days: item.on === undefined || item.on === null ? null : daysBetween(day, item.on),
  }));
}

/** The most urgent first: by the order of the codes, then by day, then by case. */
export function sortCentre(items: readonly CentreItem[]): readonly CentreItem[] {
  const rank = (code: CentreCode): number => code === 'notice-overdue' ? -1 : CENTRE_CODES.indexOf(code);
  return [...items].sort((a, b) => rank(a.code) - rank(b.code) || compare(a.on ?? '9999', b.on ?? '9999') || compare(a.caseCode, b.caseCode));
}

const compare = (a: string, b: string): number => a < b ? -1 : Number(a > b);

function noticeItem(notice: Notice): Found {
  return {
    code: notice.overdue ? 'notice-overdue' : 'notice-open', reason: `${notice.content.kind}-${notice.state}`, target: 'notice',
    noticeId: notice.id, consentId: notice.consentId, recipientName: notice.recipientName, on: kyivDay(Date.parse(notice.dueAt)),
  };
}

function consentItems(one: Judged, all: readonly Judged[], day: Day): readonly Found[] {
  const { standing, id } = one;
  const items: Found[] = [];
  const add = (code: CentreCode, target: CentreItem['target'], more: { readonly on?: Day | null; readonly reason?: string } = {}): void => {
    items.push({ code, reason: more.reason ?? standing.reason, target, consentId: id, on: more.on ?? null });
  };
  if (standing.valid) {
    if (standing.daysLeft !== null && standing.daysLeft <= AHEAD_DAYS) add('expires-soon', 'consent-renew', { on: standing.lastDay, reason: standing.lastDay === one.validUntil ? 'last-day' : 'before-eighteen' });
    if (standing.reviewIsDue) add('review-due', 'case-consent', { on: standing.reviewDue });
    if (standing.eighteenOn !== null && standing.eighteenOn <= day && one.givenOn < standing.eighteenOn) add('turned-eighteen', 'consent-renew', { on: standing.eighteenOn, reason: 'asked-as-a-child' });
    return items;
  }
  switch (standing.reason) {
    case 'waits-for-answer': case 'deferred': add('waits-for-answer', 'consent-answer', { on: one.givenOn }); break;
    case 'assent-missing': add('assent-missing', 'consent-answer'); break;
    case 'representative-missing': add('agreement-missing', 'case-consent'); break;
    case 'eighteen': add('turned-eighteen', 'consent-renew', { on: standing.eighteenOn }); break;
    case 'expired': if (isOpenEnd(one, all, day)) add('expired', 'consent-renew', { on: standing.lastDay }); break;
    default:
  }
  return items;
}

/** It ended not long ago, and no valid consent was given since. */
function isOpenEnd({ standing, givenOn }: Judged, all: readonly Judged[], day: Day): boolean {
  return standing.lastDay !== null && standing.lastDay >= addDays(day, -AHEAD_DAYS) && !all.some((other) => other.standing.valid && other.givenOn >= givenOn);
}

/**
 * Restrictions that contradict a consent in force: one keeps everything from a recipient whom the consent names. And
 * restrictions that bind nobody because an alleged perpetrator asked for them.
 */
function conflicts({ record, restrictions }: CentreCase, judged: readonly Judged[]): readonly Found[] {
  const people = readPeople(asJson(record));
  return restrictions.flatMap(({ id, by, personRelation, recipient, what }): Found[] => {
    if (by !== 'child' && isPerpetratorRelation(people, personRelation)) return [{ code: 'conflict', reason: 'restriction-void', target: 'restriction', restrictionId: id }];
    if (what !== 'all') return [];
    const against = judged.filter(({ standing, names }) => standing.valid && (recipient === 'any' || names.some((named) => isSameRecipient(named, recipient))));
    return against.map((consent) => ({ code: 'conflict', reason: 'recipient-kept-back', target: 'restriction', restrictionId: id, consentId: consent.id }));
  });
}

/** Whether two mentions may mean the same recipient: neither contradicts the other where both say something. */
function isSameRecipient(a: { readonly id?: string | undefined; readonly type?: string | undefined }, b: typeof a): boolean {
  const sameId = a.id !== undefined && b.id !== undefined ? a.id === b.id : null;
  const sameType = a.type !== undefined && b.type !== undefined ? a.type === b.type : null;
  return sameId ?? sameType ?? false;
}

/** Restrictions that hold on a day, of those recorded. `endedOn` is the first day without it. */
export function holdsOn(restriction: Restriction, endedOn: Day | null, day: Day): boolean {
  return (endedOn === null || endedOn > day) && (restriction.until === null || restriction.until >= day);
}
