import type { Day } from '../../shared/domain/calendar.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { destructionRecordSchema, type consentProofSchema, type DestructionRecord, type disclosureProofSchema } from '../../shared/retention/destruction-record.ts';
import type { z } from 'zod';
import { shredAttachments } from './attachment-repository.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { CASE_TABLES, type FilePart } from './case-tables.ts';
import { numberOf, textOf, textOrNull, type ReadableRegister, type SqlParameters, type Stamp, type WritableRegister } from './register-handle.ts';
import { loadRequest, type StoredRequest } from './request-repository.ts';
import { clearedRequest } from '../../shared/retention/cleared-request.ts';

/** What outlives a file until its own term is over. */
export type Proof = { readonly on: Day; readonly until: Day } & (
  | { readonly kind: 'disclosure'; readonly record: z.infer<typeof disclosureProofSchema> }
  | { readonly kind: 'consent'; readonly record: z.infer<typeof consentProofSchema> });

/** What a destruction is carried out with; the counts are made here. */
export interface Destruction {
  readonly caseId: string; readonly proofs: readonly Proof[];
  /** cards of the directory that stand for people of this file alone */ readonly cards: readonly string[];
  readonly record: Omit<DestructionRecord, 'removed' | 'clearedRequests' | 'removedCards'>;
}

/** The next number `YYYY-NNNN` of a kind in a year, which is thereby taken. */
export function nextYearNumber(db: WritableRegister, kind: 'destruction' | 'incident', year: number): string {
  const row = db.get('SELECT last FROM numbered_years WHERE kind = $kind AND year = $year', { kind, year });
  const last = (row === undefined ? 0 : numberOf(row, 'last')) + 1;
  db.run('INSERT INTO numbered_years (kind, year, last) VALUES ($kind, $year, $last) ON CONFLICT (kind, year) DO UPDATE SET last = excluded.last', { kind, year, last });
  return `${String(year)}-${String(last).padStart(4, '0')}`;
}

function keysOf(db: ReadableRegister, caseId: string): { readonly number: number; readonly id: string } {
  const row = db.get('SELECT number FROM cases WHERE id = $id', { id: caseId });
  if (row === undefined) throw new AppError('case/not-found');
  return { number: numberOf(row, 'number'), id: caseId };
}

/** How many rows of each part of a file there are. */
function countParts(db: ReadableRegister, keys: SqlParameters): Partial<Record<FilePart, number>> {
  const counts: Partial<Record<FilePart, number>> = {};
  for (const [table, { part, rows }] of Object.entries(CASE_TABLES)) {
    const needed = Object.fromEntries(Object.entries(keys).filter(([name]) => rows.includes(`$${name}`)));
    // INVARIANT: table and condition are constants of `case-tables`, never input
    const found = db.get(`SELECT count(*) AS found FROM ${table} WHERE ${rows}`, needed);
    counts[part] = (counts[part] ?? 0) + (found === undefined ? 0 : numberOf(found, 'found'));
  }
  return counts;
}

/**
 * Removes a file with everything that hangs on it, clears the names of the requests about it, keeps the proofs, and
 * writes the entry of the destruction. The random part of the log's reference and the key of the attachments go with the
 * rows. The log's own entry names no case: it would tie the code to the entries before it.
 *
 * The caller has checked that it may be done. Afterwards the file has to be compacted: until then remnants may lie in it.
 *
 * @throws {AppError} case/not-found; Error when anything is left, and then nothing has happened
 */
export function destroyCase(db: WritableRegister, stamp: Stamp, { caseId, proofs, cards, record }: Destruction): DestructionRecord {
  const keys = keysOf(db, caseId);
  const removed = countParts(db, keys);
  const requests = db.column('SELECT id FROM requests WHERE case_number = $number', { number: keys.number }).map(String);
  for (const id of requests) clearOne(db, id);
  for (const { kind, on, until, record: kept } of proofs) {
    db.run('INSERT INTO retained_proofs (case_code, kind, happened_on, keep_until, record) VALUES ($caseCode, $kind, $on, $until, $record)', { caseCode: record.caseCode, kind, on, until, record: canonicalJson(kept) });
  }
  shredAttachments(db, caseId);
  db.run('DELETE FROM case_search WHERE rowid = $number', { number: keys.number });
  // a deleted row of the search stays in its old part until the parts are merged
  db.run("INSERT INTO case_search (case_search) VALUES ('optimize')");
  db.run('DELETE FROM cases WHERE number = $number', { number: keys.number });
  const removedCards = cards.reduce((sum, id) => sum + db.run(`DELETE FROM recipients WHERE id = $id AND NOT EXISTS (SELECT 1 FROM partner_keys k WHERE k.recipient_id = $id)
    AND NOT EXISTS (SELECT 1 FROM incoming i WHERE i.partner_id = $id)`, { id }), 0);
  if (Object.values(countParts(db, keys)).some((left) => left > 0)) throw new Error('retention/rows-left');
  const written = destructionRecordSchema.parse({ ...record, removed, clearedRequests: requests.length, removedCards });
  db.run('INSERT INTO destructions (id, register_number, case_code, carried_out_on, record) VALUES ($id, $number, $caseCode, $on, $record)',
    { id: written.id, number: written.number, caseCode: written.caseCode, on: written.carriedOutOn, record: canonicalJson(written) });
  appendAuditEvent(db, stamp, { action: 'case.destroyed', caseId: null, reason: written.number });
  return written;
}

/** INVARIANT: the events of a request are never changed; a cleared request is written anew under its number, with the days alone. */
function clearOne(db: WritableRegister, id: string): void {
  const stored = loadRequest(db, id);
  if (stored === null) return;
  const row = db.get('SELECT number, register_number, recorded_at, recorded_by, due_on FROM requests WHERE id = $id', { id }) ?? {};
  const events = db.all('SELECT sequence, kind, at, by, code FROM request_events WHERE request_number = $number ORDER BY sequence', { number: numberOf(row, 'number') });
  const { request } = stored;
  db.run('DELETE FROM requests WHERE id = $id', { id });
  db.run(`INSERT INTO requests (number, id, register_number, case_number, state, received_on, due_on, record, recorded_at, recorded_by)
    VALUES ($number, $id, $registerNumber, NULL, $state, $receivedOn, $dueOn, $record, $at, $by)`, {
    number: numberOf(row, 'number'), id, registerNumber: textOf(row, 'register_number'), state: request.state, receivedOn: request.receivedOn, dueOn: textOf(row, 'due_on'),
    record: canonicalJson(clearedRequest(request)), at: textOf(row, 'recorded_at'), by: textOrNull(row, 'recorded_by'),
  });
  for (const event of events) {
    db.run("INSERT INTO request_events (request_number, sequence, kind, at, by, code, detail) VALUES ($number, $sequence, $kind, $at, $by, $code, '{}')", {
      number: numberOf(row, 'number'), sequence: numberOf(event, 'sequence'), kind: textOf(event, 'kind'), at: textOf(event, 'at'), by: textOrNull(event, 'by'), code: textOrNull(event, 'code'),
    });
  }
}

/** Clears names and words of closed requests, and cuts their links to cases. */
export function clearRequests(db: WritableRegister, stamp: Stamp, requests: readonly StoredRequest[]): void {
  for (const { request } of requests) clearOne(db, request.id);
  appendAuditEvent(db, stamp, { action: 'retention.requests-cleared', caseId: null, reason: String(requests.length) });
}

/** How many proofs are past their term on a day. */
export function countPastProofs(db: ReadableRegister, today: Day): number {
  return Number(db.column('SELECT count(*) FROM retained_proofs WHERE keep_until <= $today', { today })[0] ?? 0);
}

/** Removes the proofs that are past their term; answers how many. */
export function removePastProofs(db: WritableRegister, stamp: Stamp, today: Day): number {
  const removed = db.run('DELETE FROM retained_proofs WHERE keep_until <= $today', { today });
  appendAuditEvent(db, stamp, { action: 'retention.proofs-removed', caseId: null, reason: String(removed) });
  return removed;
}

/** An entry of a destruction; `finishedOn` is null until the file was compacted. */
export interface StoredDestruction { readonly record: DestructionRecord; readonly finishedOn: Day | null }

/** Every destruction, newest first. */
export function listDestructions(db: ReadableRegister): readonly StoredDestruction[] {
  return db.all('SELECT record, finished_on FROM destructions ORDER BY number DESC')
    .map((row) => ({ record: destructionRecordSchema.parse(JSON.parse(textOf(row, 'record'))), finishedOn: textOrNull(row, 'finished_on') }));
}

/** Says of every destruction that still waits that its clearing up is done; answers how many waited. */
export function finishDestructions(db: WritableRegister, stamp: Stamp, today: Day): number {
  const finished = db.run('UPDATE destructions SET finished_on = $today WHERE finished_on IS NULL', { today });
  appendAuditEvent(db, stamp, { action: 'retention.compacted', caseId: null, reason: String(finished) });
  return finished;
}
