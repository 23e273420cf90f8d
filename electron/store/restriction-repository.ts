import type { Restriction } from '../../shared/domain/consent-record.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { caseNumberOf } from './case-repository.ts';
import { textOf, textOrNull, type ReadableRegister, type Stamp, type WritableRegister } from './register-handle.ts';

/** A restriction as stored; `endedOn` is the first day it no longer holds, null while it does. */
export interface StoredRestriction {
  readonly restriction: Restriction;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly endedAt: string | null;
  readonly endedOn: string | null;
}

/**
 * Stores a new restriction of a case.
 *
 * @throws {AppError} case/not-found
 */
export function insertRestriction(db: WritableRegister, stamp: Stamp, input: { readonly caseId: string; readonly restriction: Restriction }): void {
  const number = caseNumberOf(db, input.caseId);
  db.run('INSERT INTO restrictions (id, case_number, record, recorded_at, recorded_by) VALUES ($id, $number, $record, $at, $by)',
    { id: input.restriction.id, number, record: canonicalJson(input.restriction), at: stamp.at, by: stamp.by });
  appendAuditEvent(db, stamp, { action: 'restriction.recorded', caseId: input.caseId, reason: input.restriction.by });
}

/**
 * Ends a restriction from a day on; what it said stays readable. The reason is kept in the register, not in the log.
 *
 * @throws {AppError} restriction/not-found also when it has ended already
 */
export function endRestriction(
  db: WritableRegister, stamp: Stamp, end: { readonly restrictionId: string; readonly on: string; readonly reason: string },
): void {
  const row = db.get(`SELECT c.id AS case_id FROM restrictions r JOIN cases c ON c.number = r.case_number
    WHERE r.id = $id AND r.ended_at IS NULL`, { id: end.restrictionId });
  if (row === undefined) throw new AppError('restriction/not-found');
  db.run('UPDATE restrictions SET ended_at = $at, ended_on = $on, ended_by = $by, ended_reason = $reason WHERE id = $id',
    { id: end.restrictionId, at: stamp.at, on: end.on, by: stamp.by, reason: end.reason });
  appendAuditEvent(db, stamp, { action: 'restriction.ended', caseId: textOf(row, 'case_id') });
}

/** Every restriction of a case in the order recorded, ended ones too. */
export function listRestrictions(db: ReadableRegister, caseId: string): readonly StoredRestriction[] {
  return db.all(`SELECT r.record, r.recorded_at, p.name AS recorded_by, r.ended_at, r.ended_on FROM restrictions r
    JOIN cases c ON c.number = r.case_number LEFT JOIN people p ON p.id = r.recorded_by WHERE c.id = $caseId ORDER BY r.number`, { caseId })
    .map((row) => ({
      restriction: JSON.parse(textOf(row, 'record')) as Restriction, recordedAt: textOf(row, 'recorded_at'),
      recordedBy: textOrNull(row, 'recorded_by'), endedAt: textOrNull(row, 'ended_at'), endedOn: textOrNull(row, 'ended_on'),
    }));
}
