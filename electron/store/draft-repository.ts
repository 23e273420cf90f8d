import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { caseNumberOf } from './case-repository.ts';
import { numberOf, textOf, type ReadableRegister, type Stamp, type WritableRegister } from './register-handle.ts';

/** Unfinished work on a case: whatever the form holds, and the revision it started from. */
export interface CaseDraft {
  readonly basedOn: number;
  readonly savedAt: string;
  readonly draft: Readonly<Record<string, unknown>>;
}

/** The unfinished work on a case, or null. */
export function loadDraft(db: ReadableRegister, caseId: string): CaseDraft | null {
  const row = db.get('SELECT d.based_on, d.saved_at, d.draft FROM case_drafts d JOIN cases c ON c.number = d.case_number WHERE c.id = $caseId', { caseId });
  if (row === undefined) return null;
  return {
    basedOn: numberOf(row, 'based_on'), savedAt: textOf(row, 'saved_at'),
    draft: JSON.parse(textOf(row, 'draft')) as Readonly<Record<string, unknown>>,
  };
}

/**
 * Keeps unfinished work in place of what was kept before. Only its beginning is logged: a form saves itself every few
 * seconds, and thousands of such lines would hide the ones that matter.
 *
 * @throws {AppError} case/not-found
 */
export function saveDraft(
  db: WritableRegister, stamp: Stamp,
  input: { readonly caseId: string; readonly basedOn: number; readonly draft: Readonly<Record<string, unknown>> },
): void {
  const number = caseNumberOf(db, input.caseId);
  const begun = db.get('SELECT 1 FROM case_drafts WHERE case_number = $number', { number }) === undefined;
  db.run(`INSERT INTO case_drafts (case_number, based_on, saved_at, saved_by, draft) VALUES ($number, $basedOn, $at, $by, $draft)
    ON CONFLICT (case_number) DO UPDATE SET based_on = excluded.based_on, saved_at = excluded.saved_at, saved_by = excluded.saved_by, draft = excluded.draft`,
  { number, basedOn: input.basedOn, at: stamp.at, by: stamp.by, draft: canonicalJson(input.draft) });
  if (begun) appendAuditEvent(db, stamp, { action: 'draft.begun', caseId: input.caseId });
}

/**
 * Forgets unfinished work; nothing happens when there is none.
 *
 * @throws {AppError} case/not-found
 */
export function discardDraft(db: WritableRegister, stamp: Stamp, caseId: string): void {
  const removed = db.run('DELETE FROM case_drafts WHERE case_number = $number', { number: caseNumberOf(db, caseId) });
  if (removed > 0) appendAuditEvent(db, stamp, { action: 'draft.discarded', caseId });
}
