import type { Capture, ConsentEvent } from '../../shared/consent/consent-event.ts';
import { decisionRecords, foldConsent, problemOfEvent, type ConsentLife } from '../../shared/consent/consent-life.ts';
import type { ConsentRecord } from '../../shared/domain/consent-record.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { caseNumberOf } from './case-repository.ts';
import { detailOf, eventFrom, type StoredConsentEvent } from './consent-event-rows.ts';
import { textOf, textOrNull, type ReadableRegister, type Row, type SqlParameters, type Stamp, type WritableRegister } from './register-handle.ts';

/** A consent as its events tell it today; `recordedBy` is the name of the person. */
export interface StoredConsent {
  readonly consent: ConsentRecord;
  readonly life: ConsentLife;
  readonly events: readonly StoredConsentEvent[];
  readonly caseId: string;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

/** A new consent of a case. */
export interface NewConsent { readonly caseId: string; readonly consent: ConsentRecord; readonly capture?: Capture | null }

/** A new event of a consent, and today (a Kyiv day), which it may not be ahead of. */
export interface NewConsentEvent { readonly consentId: string; readonly event: Exclude<ConsentEvent, { kind: 'recorded' }>; readonly today: string }

const SELECT_EVENTS = `SELECT s.id, s.recorded_at, r.name AS recorded_by, c.id AS case_id, e.sequence, e.kind, e.at, p.name AS person, e.detail
  FROM consents s JOIN cases c ON c.number = s.case_number JOIN consent_events e ON e.consent_number = s.number
  LEFT JOIN people r ON r.id = s.recorded_by LEFT JOIN people p ON p.id = e.by`;

function select(db: ReadableRegister, condition: string, parameters: SqlParameters): readonly StoredConsent[] {
  const rows = Map.groupBy(db.all(`${SELECT_EVENTS} ${condition} ORDER BY s.number, e.sequence`, parameters), (row) => textOf(row, 'id'));
  return [...rows.values()].map(storedFrom);
}

function storedFrom(rows: readonly Row[]): StoredConsent {
  const [first = {}] = rows;
  const events = rows.map(eventFrom);
  const life = foldConsent(events.map(({ event }) => event));
  return {
    consent: life.record, life, events, caseId: textOf(first, 'case_id'), recordedAt: textOf(first, 'recorded_at'), recordedBy: textOrNull(first, 'recorded_by'),
  };
}

/** Every consent of a case in the order recorded; empty for a case that is not there. */
export function listConsents(db: ReadableRegister, caseId: string): readonly StoredConsent[] {
  return select(db, 'WHERE c.id = $caseId', { caseId });
}

/**
 * The consents of a case as a decision reads them: each with what was said against it. Every decision takes them from
 * here. INVARIANT: no event is left out for its day, so that a clock that stands wrong cannot hide a withdrawal.
 */
export function listDecisionConsents(db: ReadableRegister, caseId: string): readonly ConsentRecord[] {
  return listConsents(db, caseId).flatMap(({ life }) => decisionRecords(life));
}

/** The consents of many cases at once, by case id, for lists. A case without any has no entry. */
export function listConsentsOfCases(db: ReadableRegister, caseIds: readonly string[]): ReadonlyMap<string, readonly StoredConsent[]> {
  return Map.groupBy(select(db, 'WHERE c.id IN (SELECT value FROM json_each($caseIds))', { caseIds: canonicalJson(caseIds) }), ({ caseId }) => caseId);
}

/** The consents of every case, by case id; `open` leaves out cases that are not open. */
export function listAllConsents(db: ReadableRegister, which: 'all' | 'open'): ReadonlyMap<string, readonly StoredConsent[]> {
  return Map.groupBy(select(db, which === 'open' ? "WHERE c.status = 'open'" : '', {}), ({ caseId }) => caseId);
}

/** One consent, or null. */
export function loadConsent(db: ReadableRegister, consentId: string): StoredConsent | null {
  return select(db, 'WHERE s.id = $consentId', { consentId })[0] ?? null;
}

function append(db: WritableRegister, written: { readonly at: string; readonly by: string | null }, entry: { readonly consentId: string; readonly event: ConsentEvent }): void {
  db.run(`INSERT INTO consent_events (consent_number, sequence, kind, at, by, detail)
    SELECT s.number, (SELECT coalesce(max(sequence), 0) + 1 FROM consent_events WHERE consent_number = s.number), $kind, $at, $by, $detail
    FROM consents s WHERE s.id = $consentId`,
  { consentId: entry.consentId, kind: entry.event.kind, at: written.at, by: written.by, detail: canonicalJson(detailOf(entry.event)) });
}

function insertRow(db: WritableRegister, written: Stamp, row: { readonly caseId: string; readonly id: string }): void {
  db.run('INSERT INTO consents (id, case_number, recorded_at, recorded_by) VALUES ($id, $number, $at, $by)',
    { id: row.id, number: caseNumberOf(db, row.caseId), at: written.at, by: written.by });
}

/**
 * Stores a new consent of a case, with its first event.
 *
 * @throws {AppError} case/not-found
 */
export function insertConsent(db: WritableRegister, stamp: Stamp, { caseId, consent, capture }: NewConsent): void {
  insertRow(db, stamp, { caseId, id: consent.id });
  append(db, stamp, { consentId: consent.id, event: { kind: 'recorded', on: consent.givenOn, record: consent, capture: capture ?? null } });
  appendAuditEvent(db, stamp, { action: 'consent.recorded', caseId, reason: consent.state });
}

/**
 * Stores a consent with its whole history as another register wrote it down; the moments of its events stay.
 *
 * @throws {AppError} case/not-found
 */
export function insertImportedConsent(
  db: WritableRegister, stamp: Stamp, imported: { readonly caseId: string; readonly id: string; readonly events: readonly Pick<StoredConsentEvent, 'at' | 'event'>[] },
): void {
  const [first] = imported.events;
  insertRow(db, { at: first?.at ?? stamp.at, by: null }, imported);
  for (const { at, event } of imported.events) append(db, { at, by: null }, { consentId: imported.id, event });
  appendAuditEvent(db, stamp, { action: 'consent.imported', caseId: imported.caseId });
}

/**
 * Adds an event to a consent, if it may follow.
 *
 * @throws {AppError} consent/not-found, consent/invalid with the problem
 */
export function appendConsentEvent(db: WritableRegister, stamp: Stamp, { consentId, event, today }: NewConsentEvent): void {
  const stored = loadConsent(db, consentId);
  if (stored === null) throw new AppError('consent/not-found');
  const problem = problemOfEvent({ life: stored.life, today }, event);
  if (problem !== null) throw new AppError('consent/invalid', { problem });
  append(db, stamp, { consentId, event });
  appendAuditEvent(db, stamp, { action: `consent.${event.kind}`, caseId: stored.caseId, reason: auditReason(event) });
}

/** A code that tells how far it reaches; never what somebody typed. */
function auditReason(event: NewConsentEvent['event']): string | null {
  if (event.kind === 'superseded') return event.how;
  if (event.kind !== 'withdrawn') return null;
  if (event.recipients !== 'all') return 'recipients';
  return event.services === 'all' ? 'all' : 'services';
}

/**
 * Marks a consent as used on a day, which spends a one-off consent. A day already there stays.
 *
 * @throws {AppError} consent/not-found
 */
export function markConsentUsed(db: WritableRegister, stamp: Stamp, use: { readonly consentId: string; readonly day: string }): void {
  const stored = loadConsent(db, use.consentId);
  if (stored === null) throw new AppError('consent/not-found');
  append(db, stamp, { consentId: use.consentId, event: { kind: 'used', on: use.day } });
  appendAuditEvent(db, stamp, { action: 'consent.used', caseId: stored.caseId });
}
