import { appendAuditEvent } from './audit-log.ts';
import { caseNumberOf } from './case-repository.ts';
import { textOf, type ReadableRegister, type Stamp, type WritableRegister } from './register-handle.ts';

/** The unfinished work of one person under a key, as the JSON it was given as; null when none waits. */
export function loadWork(db: ReadableRegister, person: Stamp['by'], key: string): string | null {
  const row = db.get('SELECT work FROM kept_work WHERE person = $person AND key = $key', { person, key });
  return row === undefined ? null : textOf(row, 'work');
}

/**
 * Keeps the unfinished work of whoever the stamp names, in place of what waited under the key. Only its beginning is
 * logged, as for the draft of a case. Work on a case goes with the case.
 *
 * @throws {AppError} case/not-found
 */
export function keepWork(
  db: WritableRegister, stamp: Stamp, input: { readonly key: string; readonly caseId: string | null; /** JSON */ readonly work: string },
): void {
  const { key, caseId, work } = input;
  const number = caseId === null ? null : caseNumberOf(db, caseId);
  const isBegun = loadWork(db, stamp.by, key) === null;
  db.run(`INSERT INTO kept_work (person, key, case_number, saved_at, work) VALUES ($by, $key, $number, $at, $work)
    ON CONFLICT (person, key) DO UPDATE SET case_number = excluded.case_number, saved_at = excluded.saved_at, work = excluded.work`,
  { by: stamp.by, key, number, at: stamp.at, work });
  if (isBegun) appendAuditEvent(db, stamp, { action: 'draft.begun', caseId });
}

/** Forgets the unfinished work of whoever the stamp names; nothing happens when none waits under the key. */
export function dropWork(db: WritableRegister, stamp: Stamp, key: string): void {
  const row = db.get('SELECT c.id FROM kept_work k LEFT JOIN cases c ON c.number = k.case_number WHERE k.person = $by AND k.key = $key', { by: stamp.by, key });
  if (row === undefined) return;
  db.run('DELETE FROM kept_work WHERE person = $by AND key = $key', { by: stamp.by, key });
  appendAuditEvent(db, stamp, { action: 'draft.discarded', caseId: typeof row['id'] === 'string' ? row['id'] : null });
}
