import type { Day } from '../../shared/domain/calendar.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { DecisionKind, Ground, HoldReason, KeepReason } from '../../shared/retention/retention-codes.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { caseNumberOf } from './case-repository.ts';
import { numberOf, textOf, textOrNull, type ReadableRegister, type Row, type SqlParameters, type Stamp, type WritableRegister } from './register-handle.ts';

/** What the register knows about keeping one file. */
export interface FileFacts {
  readonly id: string; readonly caseCode: string; readonly revision: number; readonly status: 'open' | 'closed' | 'transferred' | 'duplicate';
  /** as written into the file; null when nobody wrote one */ readonly closureDate: Day | null;
  readonly createdAt: string; readonly updatedAt: string; readonly dob: Day | null; readonly dobEstimated: boolean; readonly recordedReview: Day | null;
}

/** A person's own hold. `ended` is null while it stands; it may still be over by its day. */
export interface PersonsHold {
  readonly id: string; readonly reason: HoldReason; readonly note: string; readonly until: Day | null; readonly placedAt: string; readonly placedBy: string | null;
  readonly ended: { readonly at: string; readonly by: string | null; readonly reason: string } | null;
}

/** One decision about keeping a file. `personId` says who: the one who marks may not carry it out. */
export interface KeepingDecision {
  readonly kind: DecisionKind; readonly at: string; readonly person: string | null; readonly personId: string | null;
  readonly until: Day | null; readonly reason: KeepReason | Ground | null; readonly note: string | null;
  /** the revision of the file it was about */ readonly revision: number;
}

const SELECT_FILES = `SELECT c.id, c.case_code, c.revision, c.status, c.dob, c.dob_estimated, c.created_at, c.updated_at,
    json_extract(r.record, '$.closure.date') AS closure_date, json_extract(r.record, '$.retention.reviewDue') AS recorded_review
  FROM cases c JOIN case_records r ON r.case_number = c.number`;

function fileFrom(row: Row): FileFacts {
  return {
    id: textOf(row, 'id'), caseCode: textOf(row, 'case_code'), revision: numberOf(row, 'revision'), status: textOf(row, 'status') as FileFacts['status'], // INVARIANT: held by CHECK
    closureDate: textOrNull(row, 'closure_date'), createdAt: textOf(row, 'created_at'), updatedAt: textOf(row, 'updated_at'),
    dob: textOrNull(row, 'dob'), dobEstimated: numberOf(row, 'dob_estimated') === 1, recordedReview: textOrNull(row, 'recorded_review'),
  };
}

/** Every file that is not open, by code. */
export function listClosedFiles(db: ReadableRegister): readonly FileFacts[] {
  return db.all(`${SELECT_FILES} WHERE c.status <> 'open' ORDER BY c.case_code`).map(fileFrom);
}

/** One file. @throws {AppError} case/not-found */
export function loadFile(db: ReadableRegister, caseId: string): FileFacts {
  const row = db.get(`${SELECT_FILES} WHERE c.id = $caseId`, { caseId });
  if (row === undefined) throw new AppError('case/not-found');
  return fileFrom(row);
}

function selectHolds(db: ReadableRegister, condition: string, parameters: SqlParameters): readonly (PersonsHold & { readonly caseId: string })[] {
  return db.all(`SELECT h.id, c.id AS case_id, h.reason, h.note, h.until, h.placed_at, p.name AS placed_by, h.ended_at, e.name AS ended_by, h.ended_reason
    FROM retention_holds h JOIN cases c ON c.number = h.case_number LEFT JOIN people p ON p.id = h.placed_by LEFT JOIN people e ON e.id = h.ended_by
    ${condition} ORDER BY h.number DESC`, parameters).map((row) => {
    const endedAt = textOrNull(row, 'ended_at');
    return {
      id: textOf(row, 'id'), caseId: textOf(row, 'case_id'), reason: textOf(row, 'reason') as HoldReason, note: textOf(row, 'note'), until: textOrNull(row, 'until'), // INVARIANT: reason held by CHECK
      placedAt: textOf(row, 'placed_at'), placedBy: textOrNull(row, 'placed_by'),
      ended: endedAt === null ? null : { at: endedAt, by: textOrNull(row, 'ended_by'), reason: textOf(row, 'ended_reason') },
    };
  });
}

/** The holds people placed on a file, newest first, the ended ones too. */
export function listHolds(db: ReadableRegister, caseId: string): readonly (PersonsHold & { readonly caseId: string })[] {
  return selectHolds(db, 'WHERE c.id = $caseId', { caseId });
}

/** Files on which a hold stands that nobody has ended. */
export function listHeldCases(db: ReadableRegister): ReadonlySet<string> {
  return new Set(selectHolds(db, 'WHERE h.ended_at IS NULL', {}).map(({ caseId }) => caseId));
}

/** Holds a file. @throws {AppError} case/not-found */
export function insertHold(db: WritableRegister, stamp: Stamp, hold: Pick<PersonsHold, 'id' | 'reason' | 'note' | 'until'> & { readonly caseId: string }): void {
  const { id, reason, note, until, caseId } = hold;
  db.run('INSERT INTO retention_holds (id, case_number, reason, note, until, placed_at, placed_by) VALUES ($id, $number, $reason, $note, $until, $at, $by)',
    { id, reason, note, until, number: caseNumberOf(db, caseId), at: stamp.at, by: stamp.by });
  appendAuditEvent(db, stamp, { action: 'retention.held', caseId, reason });
}

/** Ends a hold. @throws {AppError} retention/not-found also when it has ended already */
export function endHold(db: WritableRegister, stamp: Stamp, { id, reason }: { readonly id: string; readonly reason: string }): void {
  const [hold] = selectHolds(db, 'WHERE h.id = $id AND h.ended_at IS NULL', { id });
  if (hold === undefined) throw new AppError('retention/not-found');
  db.run('UPDATE retention_holds SET ended_at = $at, ended_by = $by, ended_reason = $reason WHERE id = $id', { id, reason, at: stamp.at, by: stamp.by });
  appendAuditEvent(db, stamp, { action: 'retention.released', caseId: hold.caseId, reason: hold.reason });
}

/** The decisions about keeping a file, oldest first. */
export function listDecisions(db: ReadableRegister, caseId: string): readonly KeepingDecision[] {
  return db.all(`SELECT d.kind, d.at, d.by, p.name AS person, d.detail FROM retention_decisions d JOIN cases c ON c.number = d.case_number
    LEFT JOIN people p ON p.id = d.by WHERE c.id = $caseId ORDER BY d.sequence`, { caseId }).map((row) => ({
    ...(JSON.parse(textOf(row, 'detail')) as Pick<KeepingDecision, 'until' | 'reason' | 'note' | 'revision'>), // INVARIANT: only whole details are inserted
    kind: textOf(row, 'kind') as DecisionKind, at: textOf(row, 'at'), person: textOrNull(row, 'person'), personId: textOrNull(row, 'by'),
  }));
}

/** Files about which anything was ever decided. */
export function listDecidedCases(db: ReadableRegister): ReadonlySet<string> {
  return new Set(db.column('SELECT DISTINCT c.id FROM retention_decisions d JOIN cases c ON c.number = d.case_number').map(String));
}

/** Writes a decision down. @throws {AppError} case/not-found */
export function insertDecision(db: WritableRegister, stamp: Stamp, decision: Pick<KeepingDecision, 'kind' | 'until' | 'reason' | 'note'> & { readonly caseId: string }): void {
  const { caseId, kind, until, reason, note } = decision;
  const { revision } = loadFile(db, caseId);
  db.run(`INSERT INTO retention_decisions (case_number, sequence, kind, at, by, detail)
    SELECT $number, 1 + count(*), $kind, $at, $by, $detail FROM retention_decisions WHERE case_number = $number`,
  { number: caseNumberOf(db, caseId), kind, at: stamp.at, by: stamp.by, detail: canonicalJson({ until, reason, note, revision }) });
  appendAuditEvent(db, stamp, { action: `retention.${kind}`, caseId, reason });
}

/** The moments at which verified backups were made since a moment, newest first, as the log knows them. */
export function backupsSince(db: ReadableRegister, since: string): readonly string[] {
  return db.column(`SELECT json_extract(body, '$.at') FROM audit_events WHERE json_extract(body, '$.action') = 'backup.created' AND json_extract(body, '$.at') >= $since
    ORDER BY sequence DESC`, { since }).map(String);
}
