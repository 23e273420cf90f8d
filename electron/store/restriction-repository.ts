import type { Restriction } from '../../shared/domain/consent-record.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { caseNumberOf } from './case-repository.ts';
import { textOf, textOrNull, type ReadableRegister, type Row, type Stamp, type WritableRegister } from './register-handle.ts';

/** A restriction as stored; `endedOn` is the first day it no longer holds, null while it does. */
export interface StoredRestriction {
  readonly restriction: Restriction;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly endedAt: string | null;
  readonly endedOn: string | null;
  readonly endedBy: string | null;
  readonly endedReason: string | null;
  readonly endedAskedBy: EndAskedBy | null;
}

/** Who asked that a restriction end; `worker` when nobody did and it was a mistake. */
export interface EndAskedBy { readonly who: 'child' | 'caregiver' | 'worker'; readonly personRelation: string | null }

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
  db: WritableRegister, stamp: Stamp,
  end: { readonly restrictionId: string; readonly on: string; readonly reason: string; readonly askedBy?: EndAskedBy | null },
): void {
  const row = db.get(`SELECT c.id AS case_id FROM restrictions r JOIN cases c ON c.number = r.case_number
    WHERE r.id = $id AND r.ended_at IS NULL`, { id: end.restrictionId });
  if (row === undefined) throw new AppError('restriction/not-found');
  db.run('UPDATE restrictions SET ended_at = $at, ended_on = $on, ended_by = $by, ended_reason = $reason, ended_asked_by = $askedBy WHERE id = $id', {
    id: end.restrictionId, at: stamp.at, on: end.on, by: stamp.by, reason: end.reason,
    askedBy: end.askedBy === undefined || end.askedBy === null ? null : canonicalJson(end.askedBy),
  });
  appendAuditEvent(db, stamp, { action: 'restriction.ended', caseId: textOf(row, 'case_id'), reason: end.askedBy?.who ?? null });
}

const SELECT_RESTRICTIONS = `SELECT r.record, r.recorded_at, p.name AS recorded_by, r.ended_at, r.ended_on, e.name AS ended_by, r.ended_reason,
    r.ended_asked_by, c.id AS case_id
  FROM restrictions r JOIN cases c ON c.number = r.case_number LEFT JOIN people p ON p.id = r.recorded_by LEFT JOIN people e ON e.id = r.ended_by`;

// INVARIANT: only parsed restrictions and askers are stored
function storedFrom(row: Row): StoredRestriction {
  const asked = textOrNull(row, 'ended_asked_by');
  return {
    restriction: JSON.parse(textOf(row, 'record')) as Restriction, recordedAt: textOf(row, 'recorded_at'), recordedBy: textOrNull(row, 'recorded_by'),
    endedAt: textOrNull(row, 'ended_at'), endedOn: textOrNull(row, 'ended_on'), endedBy: textOrNull(row, 'ended_by'),
    endedReason: textOrNull(row, 'ended_reason'), endedAskedBy: asked === null ? null : JSON.parse(asked) as EndAskedBy,
  };
}

/** Every restriction of a case in the order recorded, ended ones too. */
export function listRestrictions(db: ReadableRegister, caseId: string): readonly StoredRestriction[] {
  return db.all(`${SELECT_RESTRICTIONS} WHERE c.id = $caseId ORDER BY r.number`, { caseId }).map(storedFrom);
}

/** The restrictions of every open case, by case id. */
export function listAllRestrictions(db: ReadableRegister): ReadonlyMap<string, readonly StoredRestriction[]> {
  const found = Map.groupBy(db.all(`${SELECT_RESTRICTIONS} WHERE c.status = 'open' ORDER BY r.number`), (row) => textOf(row, 'case_id'));
  return new Map([...found].map(([caseId, rows]) => [caseId, rows.map(storedFrom)]));
}
