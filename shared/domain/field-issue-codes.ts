/**
 * Every code a field check can give; the renderer has a sentence for each in both languages.
 * The first group blocks saving, the second asks to look again.
 */
export const BLOCKING_ISSUES = [
  'required', 'too-long', 'too-short', 'too-many', 'too-small', 'too-large', 'wrong-type', 'unknown-field', 'not-in-list',
  'date-format', 'date-in-future', 'email-format', 'phone-format', 'place-code-format', 'case-code-format', 'code-format',
  'own-case-code', 'invalid',
] as const;
export const WARNING_ISSUES = [
  'rnokpp-format', 'rnokpp-check-digit', 'rnokpp-dob-differs', 'rnokpp-sex-differs', 'unzr-format', 'unzr-check-digit',
  'unzr-dob-differs', 'document-format', 'document-unusual-for-age', 'phone-length', 'place-unknown', 'adult', 'date-too-early',
  'date-before-birth', 'date-before-registration', 'family-index-unknown', 'parent-younger-than-child', 'closure-missing', 'hidden-characters',
  'mixed-alphabets',
] as const;
export type BlockingIssue = (typeof BLOCKING_ISSUES)[number];
export type WarningIssue = (typeof WARNING_ISSUES)[number];
export type IssueCode = BlockingIssue | WarningIssue;

/** One finding of a field check. `path` is the concrete path (`family[0].phone`). */
export interface CaseIssue {
  readonly path: string;
  readonly code: IssueCode;
  readonly level: 'block' | 'warn';
}
