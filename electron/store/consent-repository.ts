import type { ConsentRecord } from '../../shared/domain/consent-record.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { caseNumberOf } from './case-repository.ts';
import { numberOf, textOf, textOrNull, type ReadableRegister, type Row, type Stamp, type WritableRegister } from './register-handle.ts';

/** A consent as stored; `recordedBy` is the name of the person. */
export interface StoredConsent {
  readonly consent: ConsentRecord;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

/** A withdrawal: from which day, of which services, and the reason as it was told (kept in the register, not in the log). */
export interface Withdrawal {
  readonly consentId: string;
  readonly on: string;
  readonly services: ConsentRecord['withdrawals'][number]['services'];
  readonly reason: string;
}

interface Found { readonly number: number; readonly caseId: string; readonly consent: ConsentRecord }

function consentFrom(row: Row): ConsentRecord {
  return JSON.parse(textOf(row, 'record')) as ConsentRecord; // INVARIANT: only parsed consent records are inserted
}

function find(db: ReadableRegister, consentId: string): Found {
  const row = db.get('SELECT s.number, s.record, c.id AS case_id FROM consents s JOIN cases c ON c.number = s.case_number WHERE s.id = $consentId', { consentId });
  if (row === undefined) throw new AppError('consent/not-found');
  return { number: numberOf(row, 'number'), caseId: textOf(row, 'case_id'), consent: consentFrom(row) };
}

function insertEvent(db: WritableRegister, stamp: Stamp, event: { readonly number: number; readonly kind: string; readonly detail: unknown }): void {
  db.run(`INSERT INTO consent_events (consent_number, sequence, kind, at, by, detail)
    VALUES ($number, (SELECT coalesce(max(sequence), 0) + 1 FROM consent_events WHERE consent_number = $number), $kind, $at, $by, $detail)`,
  { number: event.number, kind: event.kind, at: stamp.at, by: stamp.by, detail: canonicalJson(event.detail) });
}

function replace(db: WritableRegister, number: number, consent: ConsentRecord): void {
  db.run('UPDATE consents SET record = $record WHERE number = $number', { number, record: canonicalJson(consent) });
}

/**
 * Stores a new consent of a case, with its first event.
 *
 * @throws {AppError} case/not-found
 */
export function insertConsent(db: WritableRegister, stamp: Stamp, input: { readonly caseId: string; readonly consent: ConsentRecord }): void {
  const number = caseNumberOf(db, input.caseId);
  db.run('INSERT INTO consents (id, case_number, record, recorded_at, recorded_by) VALUES ($id, $number, $record, $at, $by)',
    { id: input.consent.id, number, record: canonicalJson(input.consent), at: stamp.at, by: stamp.by });
  insertEvent(db, stamp, { number: find(db, input.consent.id).number, kind: 'recorded', detail: input.consent });
  appendAuditEvent(db, stamp, { action: 'consent.recorded', caseId: input.caseId, reason: input.consent.state });
}

const SELECT_CONSENTS = `SELECT s.record, s.recorded_at, p.name AS recorded_by, c.id AS case_id
  FROM consents s JOIN cases c ON c.number = s.case_number LEFT JOIN people p ON p.id = s.recorded_by`;

function storedFrom(row: Row): StoredConsent {
  return { consent: consentFrom(row), recordedAt: textOf(row, 'recorded_at'), recordedBy: textOrNull(row, 'recorded_by') };
}

/** Every consent of a case in the order recorded; empty for a case that is not there. */
export function listConsents(db: ReadableRegister, caseId: string): readonly StoredConsent[] {
  return db.all(`${SELECT_CONSENTS} WHERE c.id = $caseId ORDER BY s.number`, { caseId }).map(storedFrom);
}

/** The consents of many cases at once, by case id, for lists. A case without any has no entry. */
export function listConsentsOfCases(db: ReadableRegister, caseIds: readonly string[]): ReadonlyMap<string, readonly StoredConsent[]> {
  const found = new Map<string, StoredConsent[]>();
  const rows = db.all(`${SELECT_CONSENTS} WHERE c.id IN (SELECT value FROM json_each($caseIds)) ORDER BY s.number`, { caseIds: canonicalJson(caseIds) });
  for (const row of rows) {
    const caseId = textOf(row, 'case_id');
    found.set(caseId, [...(found.get(caseId) ?? []), storedFrom(row)]);
  }
  return found;
}

/**
 * Adds a withdrawal to a consent. Of everything, it also ends the consent's state.
 *
 * @throws {AppError} consent/not-found
 */
export function recordWithdrawal(db: WritableRegister, stamp: Stamp, withdrawal: Withdrawal): void {
  const { number, caseId, consent } = find(db, withdrawal.consentId);
  const { on, services } = withdrawal;
  replace(db, number, {
    ...consent, state: services === 'all' ? 'withdrawn' : consent.state, withdrawals: [...consent.withdrawals, { on, services }],
  });
  insertEvent(db, stamp, { number, kind: 'withdrawn', detail: { on, services, reason: withdrawal.reason } });
  appendAuditEvent(db, stamp, { action: 'consent.withdrawn', caseId, reason: services === 'all' ? 'all' : 'services' });
}

/**
 * Marks a consent as used on a day, which spends a one-off consent. A day already there stays.
 *
 * @throws {AppError} consent/not-found
 */
export function markConsentUsed(db: WritableRegister, stamp: Stamp, use: { readonly consentId: string; readonly day: string }): void {
  const { number, caseId, consent } = find(db, use.consentId);
  if (consent.usedOn === null) replace(db, number, { ...consent, usedOn: use.day });
  insertEvent(db, stamp, { number, kind: 'used', detail: { on: use.day } });
  appendAuditEvent(db, stamp, { action: 'consent.used', caseId });
}

/** What happened to a consent, oldest first. */
export function listConsentEvents(
  db: ReadableRegister, consentId: string,
): readonly { readonly kind: string; readonly at: string; readonly person: string | null; readonly detail: unknown }[] {
  return db.all(`SELECT e.kind, e.at, p.name AS person, e.detail FROM consent_events e JOIN consents s ON s.number = e.consent_number
    LEFT JOIN people p ON p.id = e.by WHERE s.id = $consentId ORDER BY e.sequence`, { consentId }).map((row) => ({
    kind: textOf(row, 'kind'), at: textOf(row, 'at'), person: textOrNull(row, 'person'), detail: JSON.parse(textOf(row, 'detail')) as unknown,
  }));
}
