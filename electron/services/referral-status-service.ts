import { AppError } from '../../shared/errors/app-error.ts';
import type { Day } from '../../shared/domain/calendar.ts';
import { referralStanding, type ReferralEvent } from '../../shared/hand-over/states.ts';
import type { ReferralStatusRow } from '../../shared/ipc/channels/hand-over-channels.ts';
import type { Purpose } from '../../shared/policy/codes.ts';
import { readDay } from '../../shared/policy/kyiv-day.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { listDisclosures, loadDisclosure, type StoredDisclosure } from '../store/disclosure-repository.ts';
import type { Notice } from '../../shared/consent/notice.ts';
import { listNotices } from '../store/notice-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { insertReferralEvent, listReferralEvents, type StoredReferralEvent } from '../store/referral-status-repository.ts';
import type { Handler, Handlers } from './handlers.ts';
import { openNotice } from './notice-service.ts';
import type { Session } from './session.ts';

type StatusHandlers = Pick<Handlers, 'referralStatus.list' | 'referralStatus.show' | 'referralStatus.record' | 'referralStatus.recall'>;
type Event = Awaited<ReturnType<Handler<'referralStatus.show'>>>['events'][number];

/** Purposes after which somebody is expected to answer; the others end with the telling. */
const ANSWERED: readonly Purpose[] = [
  'service-referral', 'case-transfer', 'protective-measure', 'emergency', 'unhcr-referral', 'gbv-referral', 'family-tracing',
];
const DAY_MILLISECONDS = 86_400_000;

/** Where the referrals stand that went out from here. */
export function createReferralStatusHandlers(session: Session): StatusHandlers {
  return {
    'referralStatus.list': ({ caseId, lateOnly }) => ({
      rows: session.write((db, stamp) => {
        appendAuditEvent(db, stamp, { action: 'referral.status-read', caseId });
        const around = { today: session.today(), notices: listNotices(db, { caseId, openOnly: false }, stamp.at) };
        const rows = listDisclosures(db, caseId).filter(({ disclosure }) => ANSWERED.includes(disclosure.purpose)).map((stored) => rowOf(db, stored, around));
        return lateOnly ? rows.filter(({ status }) => status === 'overdue') : rows;
      }),
    }),
    'referralStatus.show': ({ disclosureId }) => session.write((db, stamp) => {
      const stored = storedOf(db, disclosureId);
      appendAuditEvent(db, stamp, { action: 'referral.status-read', caseId: stored.caseId });
      const around = { today: session.today(), notices: listNotices(db, { caseId: stored.caseId, openOnly: false }, stamp.at) };
      return { row: rowOf(db, stored, around), events: eventsOf(db, stored, around.notices) };
    }),
    'referralStatus.record': ({ disclosureId, status, on, note }) => {
      if (on > session.today()) throw new AppError('input/invalid');
      session.write((db, stamp) => { insertReferralEvent(db, stamp, { disclosureId, kind: status, on, replyId: null, source: 'paper', way: null, note }); });
      return {};
    },
    'referralStatus.recall': ({ disclosureId, kind }) => {
      const id = session.createIdentifier();
      return {
        noticeId: session.write((db, stamp) => {
          const { disclosure, caseId, caseCode } = storedOf(db, disclosureId);
          return openNotice({ db, stamp, id }, {
            caseId, recipientId: disclosure.recipientId, recipientName: disclosure.recipientName, consentId: null, disclosureIds: [disclosureId],
            content: { kind, caseCode, on: session.today(), services: disclosure.service === null ? 'all' : [disclosure.service], packetIds: [disclosure.packetId] },
          });
        }),
      };
    },
  };
}

/** @throws {AppError} disclosure/not-found */
function storedOf(db: ReadableRegister, disclosureId: string): StoredDisclosure {
  const found = loadDisclosure(db, disclosureId);
  if (found === null) throw new AppError('disclosure/not-found');
  return found;
}

/** Everything that happened, the issue first; a notice of withdrawal or revocation is where a referral ends. */
function eventsOf(db: ReadableRegister, { disclosure, at, person }: StoredDisclosure, notices: readonly Notice[]): Event[] {
  const issued: StoredReferralEvent = { kind: 'prepared', on: readDay(at) ?? at.slice(0, 10), at, person, source: 'here', way: null, note: null };
  const recalled = notices.filter(({ content, disclosureIds }) => content.kind !== 'correction' && disclosureIds.includes(disclosure.id)).map(({ content, createdAt, createdBy }): StoredReferralEvent => ({ kind: 'revoked', on: content.on, at: createdAt, person: createdBy, source: 'here', way: null, note: null }));
  return [issued, ...listReferralEvents(db, disclosure.id), ...recalled].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** Where no more word is expected. */
const ENDED: readonly ReferralEvent['kind'][] = ['declined', 'done', 'revoked'];

/** Packet numbers of the referrals of a case that have not come to an end. While there is any, somebody still works with the file. */
export function openReferralsOfCase(db: ReadableRegister, caseId: string, at: { readonly now: string; readonly today: Day }): readonly string[] {
  const notices = listNotices(db, { caseId, openOnly: false }, at.now);
  return listDisclosures(db, caseId).filter((stored) => {
    const standing = ANSWERED.includes(stored.disclosure.purpose) ? referralStanding(eventsOf(db, stored, notices), at.today) : null;
    return standing !== null && !ENDED.includes(standing.last);
  }).map(({ disclosure }) => disclosure.packetId);
}

function rowOf(db: ReadableRegister, stored: StoredDisclosure, { today, notices }: { readonly today: Day; readonly notices: readonly Notice[] }): ReferralStatusRow {
  const { disclosure, caseId, caseCode, at } = stored;
  const standing = referralStanding(eventsOf(db, stored, notices) satisfies readonly ReferralEvent[], today);
  if (standing === null) throw new Error('referral/no-events');
  return {
    disclosureId: disclosure.id, caseId, caseCode, packetId: disclosure.packetId, purpose: disclosure.purpose, service: disclosure.service,
    recipientId: disclosure.recipientId, recipientName: disclosure.recipientName, issuedAt: at, ...standing, daysLate: daysLate(standing.dueOn, today),
  };
}

function daysLate(dueOn: Day | null, today: Day): number {
  return dueOn === null ? 0 : Math.max(0, Math.round((Date.parse(today) - Date.parse(dueOn)) / DAY_MILLISECONDS));
}
