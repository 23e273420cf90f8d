import { noticeDueAt, noticeState, type Notice, type NoticeContent, type NoticeEvent } from '../../shared/consent/notice.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { caseNumberOf } from './case-repository.ts';
import { numberOf, textOf, textOrNull, type ReadableRegister, type Row, type SqlParameters, type Stamp, type WritableRegister } from './register-handle.ts';

/** Somebody who has to be told, and what. `consentId` is null for what rests on no consent. */
export interface NewNotice {
  readonly id: string;
  readonly caseId: string;
  readonly recipientId: string;
  readonly recipientName: string;
  readonly consentId: string | null;
  readonly disclosureIds: readonly string[];
  readonly content: NoticeContent;
}

/**
 * Writes down that a recipient has to be told; due 24 hours after the stamp.
 *
 * @throws {AppError} case/not-found
 */
export function insertNotice(db: WritableRegister, stamp: Stamp, notice: NewNotice): void {
  db.run(`INSERT INTO notices (id, case_number, kind, recipient_id, recipient_name, consent_id, content, disclosures, created_at, created_by, due_at)
    VALUES ($id, $number, $kind, $recipientId, $recipientName, $consentId, $content, $disclosures, $at, $by, $dueAt)`, {
    id: notice.id, number: caseNumberOf(db, notice.caseId), kind: notice.content.kind, recipientId: notice.recipientId,
    recipientName: notice.recipientName, consentId: notice.consentId, content: canonicalJson(notice.content),
    disclosures: canonicalJson(notice.disclosureIds), at: stamp.at, by: stamp.by, dueAt: noticeDueAt(stamp.at),
  });
  append(db, stamp, { noticeId: notice.id, event: { kind: 'opened' } });
  appendAuditEvent(db, stamp, { action: 'notice.opened', caseId: notice.caseId, reason: notice.content.kind });
}

function append(db: WritableRegister, stamp: Stamp, { noticeId, event }: { readonly noticeId: string; readonly event: NoticeEvent }): void {
  const { kind, ...detail } = event;
  db.run(`INSERT INTO notice_events (notice_number, sequence, kind, at, by, detail)
    SELECT n.number, (SELECT coalesce(max(sequence), 0) + 1 FROM notice_events WHERE notice_number = n.number), $kind, $at, $by, $detail
    FROM notices n WHERE n.id = $noticeId`, { noticeId, kind, at: stamp.at, by: stamp.by, detail: canonicalJson(detail) });
}

/**
 * Writes down what was done about a notice.
 *
 * @throws {AppError} notice/not-found; notice/closed when it has been acknowledged
 */
export function appendNoticeEvent(db: WritableRegister, stamp: Stamp, entry: { readonly noticeId: string; readonly event: NoticeEvent }): void {
  const notice = loadNotice(db, entry.noticeId, stamp.at);
  if (notice === null) throw new AppError('notice/not-found');
  if (notice.state === 'acknowledged' && entry.event.kind !== 'prepared') throw new AppError('notice/closed');
  append(db, stamp, entry);
  appendAuditEvent(db, stamp, { action: `notice.${entry.event.kind}`, caseId: notice.caseId, reason: notice.content.kind });
}

/** Which notices: of one case or all, only those not acknowledged, of one recipient. */
export interface NoticeFilter { readonly caseId: string | null; readonly openOnly: boolean }

const SELECT = `SELECT n.id, c.id AS case_id, n.content, n.recipient_id, n.recipient_name, n.consent_id, n.disclosures, n.created_at, n.due_at,
    r.name AS created_by, e.sequence, e.kind, e.at, p.name AS person, e.detail
  FROM notices n JOIN cases c ON c.number = n.case_number JOIN notice_events e ON e.notice_number = n.number
    LEFT JOIN people r ON r.id = n.created_by LEFT JOIN people p ON p.id = e.by`;

function select(db: ReadableRegister, now: string, { where, parameters }: { readonly where: string; readonly parameters: SqlParameters }): readonly Notice[] {
  const rows = Map.groupBy(db.all(`${SELECT} ${where} ORDER BY n.number DESC, e.sequence`, parameters), (row) => textOf(row, 'id'));
  return [...rows.values()].map((ofOne) => noticeFrom(ofOne, now));
}

// INVARIANT: only parsed contents and events are inserted
function noticeFrom(rows: readonly Row[], now: string): Notice {
  const [first = {}] = rows;
  const events = rows.map((row) => ({
    at: textOf(row, 'at'), person: textOrNull(row, 'person'), sequence: numberOf(row, 'sequence'),
    event: { ...(JSON.parse(textOf(row, 'detail')) as object), kind: textOf(row, 'kind') } as NoticeEvent,
  }));
  const state = noticeState(events.map(({ event }) => event));
  const dueAt = textOf(first, 'due_at');
  return {
    id: textOf(first, 'id'), caseId: textOf(first, 'case_id'), content: JSON.parse(textOf(first, 'content')) as NoticeContent,
    recipientId: textOf(first, 'recipient_id'), recipientName: textOf(first, 'recipient_name'), consentId: textOrNull(first, 'consent_id'),
    disclosureIds: JSON.parse(textOf(first, 'disclosures')) as string[], createdAt: textOf(first, 'created_at'), createdBy: textOrNull(first, 'created_by'),
    dueAt, state, overdue: state !== 'acknowledged' && Date.parse(now) > Date.parse(dueAt),
    events: events.map(({ at, person, event }) => ({ at, person, event })),
  };
}

/** Notices, newest first; `now` is a moment and decides what is overdue. */
export function listNotices(db: ReadableRegister, filter: NoticeFilter, now: string): readonly Notice[] {
  const conditions = [
    ...(filter.caseId === null ? [] : ['c.id = $caseId']),
    ...(filter.openOnly ? ["NOT EXISTS (SELECT 1 FROM notice_events a WHERE a.notice_number = n.number AND a.kind = 'acknowledged')"] : []),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return select(db, now, { where, parameters: filter.caseId === null ? {} : { caseId: filter.caseId } });
}

/** One notice, or null. */
export function loadNotice(db: ReadableRegister, id: string, now: string): Notice | null {
  return select(db, now, { where: 'WHERE n.id = $id', parameters: { id } })[0] ?? null;
}
