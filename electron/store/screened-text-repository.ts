import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { caseNumberOf } from './case-repository.ts';
import { textOf, textOrNull, type ReadableRegister, type Stamp, type WritableRegister } from './register-handle.ts';

/** A free text a person has cleared: the version that may leave, beside the digest of the original it was made from. */
export interface ScreenedText {
  /** Concrete path of the text: `incident.narrative`, `notes[2].text`. */
  readonly path: string;
  /** Digest of the original; when the text at the path has another, the clearance is stale. */
  readonly originalDigest: string;
  readonly cleared: string;
  /** Name of the person. */
  readonly clearedBy: string | null;
  readonly clearedAt: string;
  /** Marked words a person said name nobody, and why. */
  readonly dismissed: readonly { readonly words: string; readonly reason: string }[];
}

/**
 * Stores the cleared version of a text, in place of an earlier one of the same path.
 *
 * @throws {AppError} case/not-found
 */
export function saveScreenedText(
  db: WritableRegister, stamp: Stamp,
  input: { readonly caseId: string; readonly text: Pick<ScreenedText, 'path' | 'originalDigest' | 'cleared' | 'dismissed'> },
): void {
  const { path, originalDigest, cleared, dismissed } = input.text;
  db.run(`INSERT INTO screened_texts (case_number, path, original_digest, cleared, cleared_by, cleared_at, dismissed)
    VALUES ($number, $path, $originalDigest, $cleared, $by, $at, $dismissed)
    ON CONFLICT (case_number, path) DO UPDATE SET original_digest = excluded.original_digest, cleared = excluded.cleared,
      cleared_by = excluded.cleared_by, cleared_at = excluded.cleared_at, dismissed = excluded.dismissed`,
  { number: caseNumberOf(db, input.caseId), path, originalDigest, cleared, by: stamp.by, at: stamp.at, dismissed: canonicalJson(dismissed) });
  appendAuditEvent(db, stamp, { action: 'text.cleared', caseId: input.caseId, fields: [path] });
}

/** Every cleared text of a case, by path. */
export function listScreenedTexts(db: ReadableRegister, caseId: string): readonly ScreenedText[] {
  return db.all(`SELECT t.path, t.original_digest, t.cleared, p.name AS cleared_by, t.cleared_at, t.dismissed FROM screened_texts t
    JOIN cases c ON c.number = t.case_number LEFT JOIN people p ON p.id = t.cleared_by WHERE c.id = $caseId ORDER BY t.path`, { caseId })
    .map((row) => ({
      path: textOf(row, 'path'), originalDigest: textOf(row, 'original_digest'), cleared: textOf(row, 'cleared'),
      clearedBy: textOrNull(row, 'cleared_by'), clearedAt: textOf(row, 'cleared_at'),
      dismissed: JSON.parse(textOf(row, 'dismissed')) as ScreenedText['dismissed'],
    }));
}
