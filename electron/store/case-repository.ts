import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { appendAuditEvent, createAuditReference } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { caseWords, projectCase } from './case-projection.ts';
import { changedPaths } from './changed-paths.ts';
import { numberOf, textOf, textOrNull, type ReadableRegister, type SqlParameters, type Stamp, type WritableRegister } from './register-handle.ts';
import { AppError } from '../../shared/errors/app-error.ts';

/** One case as stored. `revision` starts at 1 and grows by one with each saved change. */
export interface StoredCase {
  readonly id: string;
  readonly caseCode: string;
  readonly revision: number;
  readonly record: CaseRecord;
  readonly updatedAt: string;
  /** Name of the person who last changed it. */
  readonly updatedBy: string | null;
}

/** What became of a save: stored, or refused because somebody stored another since. Theirs comes along. */
export type UpdateOutcome =
  | { readonly outcome: 'saved'; readonly revision: number; readonly paths: readonly string[] }
  | { readonly outcome: 'conflict'; readonly theirs: StoredCase; /** paths they changed since the given revision */ readonly paths: readonly string[] };

/** One saved change of a case. */
export interface CaseRevision {
  readonly revision: number;
  readonly at: string;
  readonly person: string | null;
  readonly paths: readonly string[];
}

const DAY_LENGTH = 10;

/**
 * Row number of a case, which the other tables refer to.
 *
 * @throws {AppError} case/not-found
 */
export function caseNumberOf(db: ReadableRegister, caseId: string): number {
  const row = db.get('SELECT number FROM cases WHERE id = $id', { id: caseId });
  if (row === undefined) throw new AppError('case/not-found');
  return numberOf(row, 'number');
}

function recordFrom(text: string): CaseRecord {
  return JSON.parse(text) as CaseRecord; // INVARIANT: only records that passed caseRecordSchema are ever inserted
}

/** The record as it is stored: it always carries its own code. */
function withCode(record: CaseRecord, caseCode: string): CaseRecord {
  return { ...record, caseCode };
}

function columnsOf(caseCode: string, record: CaseRecord, stamp: Stamp): SqlParameters {
  const row = projectCase(record, stamp.at.slice(0, DAY_LENGTH));
  return {
    caseCode, status: row.status, risk: row.risk, riskOrder: row.riskOrder, name: row.name, sortName: row.sortName,
    sex: row.sex, dob: row.dob, dobEstimated: row.dobEstimated ? 1 : 0, placeCode: row.placeCode,
    registeredOn: row.registeredOn, nextDue: row.nextDue, at: stamp.at, by: stamp.by,
  };
}

function indexWords(db: WritableRegister, number: number, words: { readonly caseCode: string; readonly record: CaseRecord }): void {
  db.run('INSERT OR REPLACE INTO case_search (rowid, names, codes, phones, facets) VALUES ($number, $names, $codes, $phones, $facets)',
    { number, ...caseWords(words.caseCode, words.record) });
}

/**
 * Stores a new case at revision 1 and answers that revision.
 *
 * @throws {AppError} case/code-taken
 */
export function insertCase(
  db: WritableRegister, stamp: Stamp, input: { readonly id: string; readonly caseCode: string; readonly record: CaseRecord },
): { readonly revision: number } {
  if (db.get('SELECT 1 FROM cases WHERE case_code = $code', { code: input.caseCode }) !== undefined) throw new AppError('case/code-taken');
  const record = withCode(input.record, input.caseCode);
  const audit = createAuditReference(db, input.id);
  db.run(`INSERT INTO cases (id, case_code, revision, status, risk, risk_order, name, sort_name, sex, dob, dob_estimated, place_code,
      registered_on, next_due, created_at, updated_at, updated_by, audit_salt, audit_reference)
    VALUES ($id, $caseCode, 1, $status, $risk, $riskOrder, $name, $sortName, $sex, $dob, $dobEstimated, $placeCode,
      $registeredOn, $nextDue, $at, $at, $by, $salt, $reference)`,
  { ...columnsOf(input.caseCode, record, stamp), id: input.id, salt: audit.salt, reference: audit.reference });
  const number = caseNumberOf(db, input.id);
  const paths = changedPaths({}, record);
  db.run('INSERT INTO case_records (case_number, record) VALUES ($number, $record)', { number, record: canonicalJson(record) });
  insertRevision(db, stamp, { number, revision: 1, paths, previous: null });
  indexWords(db, number, { caseCode: input.caseCode, record });
  appendAuditEvent(db, stamp, { action: 'case.created', caseId: input.id, fields: paths });
  return { revision: 1 };
}

function insertRevision(
  db: WritableRegister, stamp: Stamp,
  change: { readonly number: number; readonly revision: number; readonly paths: readonly string[]; readonly previous: string | null },
): void {
  db.run(`INSERT INTO case_revisions (case_number, revision, at, by, paths, previous)
    VALUES ($number, $revision, $at, $by, $paths, $previous)`,
  { number: change.number, revision: change.revision, at: stamp.at, by: stamp.by, paths: canonicalJson(change.paths), previous: change.previous });
}

const SELECT_CASE = `SELECT c.id, c.case_code, c.revision, c.updated_at, p.name AS updated_by, r.record
  FROM cases c JOIN case_records r ON r.case_number = c.number LEFT JOIN people p ON p.id = c.updated_by`;

function loadWhere(db: ReadableRegister, condition: string, parameters: SqlParameters): StoredCase | null {
  const row = db.get(`${SELECT_CASE} WHERE ${condition}`, parameters);
  if (row === undefined) return null;
  return {
    id: textOf(row, 'id'), caseCode: textOf(row, 'case_code'), revision: numberOf(row, 'revision'),
    record: recordFrom(textOf(row, 'record')), updatedAt: textOf(row, 'updated_at'), updatedBy: textOrNull(row, 'updated_by'),
  };
}

/** The case with this id, or null. */
export function loadCase(db: ReadableRegister, id: string): StoredCase | null {
  return loadWhere(db, 'c.id = $id', { id });
}

/** The case with this code, or null. */
export function loadCaseByCode(db: ReadableRegister, caseCode: string): StoredCase | null {
  return loadWhere(db, 'c.case_code = $caseCode', { caseCode });
}

/**
 * Stores the whole record if nobody stored another since `revision`; otherwise changes nothing and brings theirs back.
 * The replaced record is kept in the history and the person's draft of the case is removed. A record equal to the stored
 * one is `saved` without a new revision.
 *
 * @throws {AppError} case/not-found
 */
export function updateCase(
  db: WritableRegister, stamp: Stamp, input: { readonly id: string; readonly revision: number; readonly record: CaseRecord },
): UpdateOutcome {
  const theirs = loadCase(db, input.id);
  if (theirs === null) throw new AppError('case/not-found');
  if (theirs.revision !== input.revision) return { outcome: 'conflict', theirs, paths: pathsSince(db, input.id, input.revision) };
  const record = withCode(input.record, theirs.caseCode);
  const paths = changedPaths(theirs.record, record);
  const number = caseNumberOf(db, input.id);
  db.run('DELETE FROM case_drafts WHERE case_number = $number', { number });
  if (paths.length === 0) return { outcome: 'saved', revision: theirs.revision, paths };
  const revision = theirs.revision + 1;
  db.run(`UPDATE cases SET revision = $revision, status = $status, risk = $risk, risk_order = $riskOrder, name = $name,
      sort_name = $sortName, sex = $sex, dob = $dob, dob_estimated = $dobEstimated, place_code = $placeCode,
      registered_on = $registeredOn, next_due = $nextDue, updated_at = $at, updated_by = $by
    WHERE number = $number AND case_code = $caseCode`, { ...columnsOf(theirs.caseCode, record, stamp), number, revision });
  db.run('UPDATE case_records SET record = $record WHERE case_number = $number', { number, record: canonicalJson(record) });
  insertRevision(db, stamp, { number, revision, paths, previous: canonicalJson(theirs.record) });
  indexWords(db, number, { caseCode: theirs.caseCode, record });
  appendAuditEvent(db, stamp, { action: 'case.updated', caseId: input.id, fields: paths });
  return { outcome: 'saved', revision, paths };
}

function pathsSince(db: ReadableRegister, caseId: string, revision: number): readonly string[] {
  const later = listCaseRevisions(db, caseId).filter((entry) => entry.revision > revision);
  return [...new Set(later.flatMap((entry) => entry.paths))].sort();
}

/** Every saved change of a case, newest first; empty for a case that is not there. */
export function listCaseRevisions(db: ReadableRegister, caseId: string): readonly CaseRevision[] {
  return db.all(`SELECT v.revision, v.at, p.name AS person, v.paths FROM case_revisions v JOIN cases c ON c.number = v.case_number
    LEFT JOIN people p ON p.id = v.by WHERE c.id = $caseId ORDER BY v.revision DESC`, { caseId }).map((row) => ({
    revision: numberOf(row, 'revision'), at: textOf(row, 'at'), person: textOrNull(row, 'person'),
    paths: JSON.parse(textOf(row, 'paths')) as readonly string[],
  }));
}

/** How the number after the year is written: at least four digits. */
const NUMBER_DIGITS = 4;

/**
 * The next free case code `AGY-OBL-YY-NNNN`, which is thereby taken: a number is never given twice, even if its case is
 * erased. `year` is the full year.
 */
export function nextCaseCode(
  db: WritableRegister, parts: { readonly agencyCode: string; readonly oblastAbbreviation: string; readonly year: number },
): string {
  const prefix = `${parts.agencyCode}-${parts.oblastAbbreviation}-${String(parts.year % 100).padStart(2, '0')}-`;
  const counter = db.get('SELECT last FROM case_counters WHERE prefix = $prefix', { prefix });
  let last = counter === undefined ? 0 : numberOf(counter, 'last');
  let caseCode: string;
  do {
    last += 1;
    caseCode = `${prefix}${String(last).padStart(NUMBER_DIGITS, '0')}`;
  } while (db.get('SELECT 1 FROM cases WHERE case_code = $caseCode', { caseCode }) !== undefined);
  db.run('INSERT INTO case_counters (prefix, last) VALUES ($prefix, $last) ON CONFLICT (prefix) DO UPDATE SET last = excluded.last', { prefix, last });
  return caseCode;
}
