import { AppError } from '../../shared/errors/app-error.ts';
import type { Day } from '../../shared/domain/calendar.ts';
import { dueOn } from '../../shared/requests/due-date.ts';
import type { RequestEvent, RequestRecord } from '../../shared/requests/request-record.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { caseNumberOf } from './case-repository.ts';
import { numberOf, textOf, textOrNull, type ReadableRegister, type Row, type SqlParameters, type Stamp, type WritableRegister } from './register-handle.ts';

/** A request as stored. `caseId` is null while no case is known to be meant. */
export interface StoredRequest {
  readonly request: RequestRecord;
  readonly caseId: string | null;
  readonly caseCode: string | null;
  readonly recordedAt: string;
  /** Name of the person. */
  readonly recordedBy: string | null;
}

/** What happened to a request. `code` says how in one word; `detail` holds codes, days and what was printed. */
export interface StoredRequestEvent {
  readonly kind: RequestEvent;
  readonly at: string;
  readonly person: string | null;
  readonly code: string | null;
  readonly detail: unknown;
}

/** An event that is about to be written down. */
export interface NewRequestEvent { readonly kind: RequestEvent; readonly code: string | null; readonly detail?: unknown }

/** How the number after the year is written: at least four digits. */
const NUMBER_DIGITS = 4;

/** The next number `YYYY-NNNN` of a year, which is thereby taken: it says how many requests came, and nothing about whom. */
export function nextRequestNumber(db: WritableRegister, year: number): string {
  const row = db.get('SELECT last FROM request_counters WHERE year = $year', { year });
  const last = (row === undefined ? 0 : numberOf(row, 'last')) + 1;
  db.run('INSERT INTO request_counters (year, last) VALUES ($year, $last) ON CONFLICT (year) DO UPDATE SET last = excluded.last', { year, last });
  return `${String(year)}-${String(last).padStart(NUMBER_DIGITS, '0')}`;
}

/**
 * Stores a new request with its first event.
 *
 * @throws {AppError} case/not-found
 */
export function insertRequest(db: WritableRegister, stamp: Stamp, input: { readonly request: RequestRecord; readonly caseId: string | null }): void {
  const { request, caseId } = input;
  db.run(`INSERT INTO requests (id, register_number, case_number, state, received_on, due_on, record, recorded_at, recorded_by)
    VALUES ($id, $registerNumber, $caseNumber, $state, $receivedOn, $dueOn, $record, $at, $by)`, {
    ...columnsOf(request), registerNumber: request.number, caseNumber: caseId === null ? null : caseNumberOf(db, caseId), receivedOn: request.receivedOn,
    at: stamp.at, by: stamp.by,
  });
  insertEvent(db, stamp, { id: request.id, event: { kind: 'recorded', code: request.requester.kind, detail: { kind: request.kind } } });
  appendAuditEvent(db, stamp, { action: 'request.recorded', caseId, reason: request.requester.kind });
}

/**
 * Stores the next step of a request with its event and one entry in the log.
 *
 * @throws {AppError} request/not-found
 */
export function updateRequest(db: WritableRegister, stamp: Stamp, step: { readonly request: RequestRecord; readonly event: NewRequestEvent }): void {
  const { request, event } = step;
  const stored = loadRequest(db, request.id);
  if (stored === null) throw new AppError('request/not-found');
  db.run('UPDATE requests SET state = $state, due_on = $dueOn, record = $record WHERE id = $id', columnsOf(request));
  insertEvent(db, stamp, { id: request.id, event });
  appendAuditEvent(db, stamp, { action: `request.${event.kind}`, caseId: stored.caseId, reason: event.code });
}

/**
 * Says which case a request is about, or that none is known, and stores the record as it is from then on.
 *
 * @throws {AppError} request/not-found, case/not-found
 */
export function linkRequest(db: WritableRegister, stamp: Stamp, link: { readonly request: RequestRecord; readonly caseId: string | null }): void {
  const { request, caseId } = link;
  const { id } = request;
  const stored = loadRequest(db, id);
  if (stored === null) throw new AppError('request/not-found');
  db.run('UPDATE requests SET case_number = $caseNumber, state = $state, due_on = $dueOn, record = $record WHERE id = $id',
    { ...columnsOf(request), caseNumber: caseId === null ? null : caseNumberOf(db, caseId) });
  const kind = caseId === null ? 'unlinked' : 'linked';
  insertEvent(db, stamp, { id, event: { kind, code: null } });
  appendAuditEvent(db, stamp, { action: `request.${kind}`, caseId: caseId ?? stored.caseId });
}

function columnsOf(request: RequestRecord): SqlParameters {
  return { id: request.id, state: request.state, dueOn: dueOn(request), record: canonicalJson(request) };
}

function insertEvent(db: WritableRegister, stamp: Stamp, { id, event }: { readonly id: string; readonly event: NewRequestEvent }): void {
  const row = db.get('SELECT number FROM requests WHERE id = $id', { id });
  if (row === undefined) throw new AppError('request/not-found');
  db.run(`INSERT INTO request_events (request_number, sequence, kind, at, by, code, detail)
    VALUES ($number, (SELECT coalesce(max(sequence), 0) + 1 FROM request_events WHERE request_number = $number), $kind, $at, $by, $code, $detail)`,
  { number: numberOf(row, 'number'), kind: event.kind, at: stamp.at, by: stamp.by, code: event.code, detail: canonicalJson(event.detail ?? {}) });
}

const SELECT_REQUESTS = `SELECT r.record, r.recorded_at, p.name AS recorded_by, c.id AS case_id, c.case_code
  FROM requests r LEFT JOIN cases c ON c.number = r.case_number LEFT JOIN people p ON p.id = r.recorded_by`;

function storedFrom(row: Row): StoredRequest {
  return {
    request: JSON.parse(textOf(row, 'record')) as RequestRecord, // INVARIANT: only parsed requests are stored
    caseId: textOrNull(row, 'case_id'), caseCode: textOrNull(row, 'case_code'), recordedAt: textOf(row, 'recorded_at'), recordedBy: textOrNull(row, 'recorded_by'),
  };
}

/** The request with this id, or null. */
export function loadRequest(db: ReadableRegister, id: string): StoredRequest | null {
  const row = db.get(`${SELECT_REQUESTS} WHERE r.id = $id`, { id });
  return row === undefined ? null : storedFrom(row);
}

/** Every request: open ones first, the one that is due first at the top; then the closed, the newest first. */
export function listRequests(db: ReadableRegister): readonly StoredRequest[] {
  const isClosed = "r.state IN ('answered','dropped')";
  return db.all(`${SELECT_REQUESTS} ORDER BY ${isClosed}, CASE WHEN ${isClosed} THEN NULL ELSE r.due_on END, CASE WHEN ${isClosed} THEN -r.number ELSE r.number END`).map(storedFrom);
}

/** What happened to a request, oldest first. */
export function listRequestEvents(db: ReadableRegister, id: string): readonly StoredRequestEvent[] {
  return db.all(`SELECT e.kind, e.at, p.name AS person, e.code, e.detail FROM request_events e JOIN requests r ON r.number = e.request_number
    LEFT JOIN people p ON p.id = e.by WHERE r.id = $id ORDER BY e.sequence`, { id }).map((row) => ({
    kind: textOf(row, 'kind') as RequestEvent, // INVARIANT: the column's check allows nothing else
    at: textOf(row, 'at'), person: textOrNull(row, 'person'), code: textOrNull(row, 'code'), detail: JSON.parse(textOf(row, 'detail')) as unknown,
  }));
}

/**
 * Requests about a case that still wait for an answer, the one that is due first at the top. While there is any, the case
 * must not be destroyed: it would take the answer away from whoever asked.
 */
export function openRequestsOfCase(db: ReadableRegister, caseId: string): readonly { readonly id: string; readonly number: string; readonly dueOn: Day }[] {
  return db.all(`SELECT r.id, r.register_number, r.due_on FROM requests r JOIN cases c ON c.number = r.case_number
    WHERE c.id = $caseId AND r.state NOT IN ('answered','dropped') ORDER BY r.due_on, r.number`, { caseId })
    .map((row) => ({ id: textOf(row, 'id'), number: textOf(row, 'register_number'), dueOn: textOf(row, 'due_on') }));
}
