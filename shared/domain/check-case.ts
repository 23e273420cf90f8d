import type { Json } from '../policy/decision.ts';
import { caseRecordSchema, type CaseRecord } from './case-record.ts';
import type { CheckContext } from './check-context.ts';
import { dateIssues } from './check-dates.ts';
import { identityIssues } from './check-identity.ts';
import { relationIssues } from './check-relations.ts';
import { visibleIssues } from './check-visible.ts';
import type { CaseIssue } from './field-issue-codes.ts';
import { pruneForm } from './prune-form.ts';
import { schemaIssues } from './schema-issues.ts';

/** `record` is null exactly when an issue blocks; otherwise it is what to store. Warnings never stop a save. */
export interface CaseCheck {
  readonly record: CaseRecord | null;
  readonly issues: readonly CaseIssue[];
}

/**
 * Checks what a form or a file holds about a case: pruned and phones normalised first, then the schema, then the rules
 * between fields. Numbers on a document that do not add up are kept and warned about: the paper may be wrong.
 */
export function checkCase(form: { readonly [key: string]: Json }, context: CheckContext): CaseCheck {
  const parsed = caseRecordSchema.safeParse(pruneForm(form), { reportInput: true });
  if (!parsed.success) return { record: null, issues: sorted(schemaIssues(parsed.error.issues)) };
  const record = parsed.data;
  const issues = sorted([...dateIssues(record, context.today), ...identityIssues(record, context.today), ...relationIssues(record, context), ...visibleIssues(form)]);
  return { record: issues.some((issue) => issue.level === 'block') ? null : record, issues };
}

function sorted(issues: readonly CaseIssue[]): readonly CaseIssue[] {
  return [...issues].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.code < b.code ? -1 : 1));
}
