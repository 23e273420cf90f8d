import type { z } from 'zod';
import type { BlockingIssue, CaseIssue } from './field-issue-codes.ts';

type SchemaIssue = z.core.$ZodIssue;

const PHONE = /(^|\.)phone(Child|Caregiver)?$/;
const PLACE = /katottg$/i;
const CASE_CODE = /^(caseCode|siblings\[\d+\])$/;

/** Writes a schema's path as a field path: `['family', 0, 'phone']` → `family[0].phone`. */
function fieldPath(path: readonly PropertyKey[]): string {
  let written = '';
  for (const step of path) {
    if (typeof step === 'number') written += `[${String(step)}]`;
    else written += written === '' ? String(step) : `.${String(step)}`;
  }
  return written;
}

/** Turns what a schema refused (parsed with `reportInput`, which tells missing from wrong) into blocking issues with the application's codes, one for each path. */
export function schemaIssues(issues: readonly SchemaIssue[]): readonly CaseIssue[] {
  const byPath = new Map<string, CaseIssue>();
  for (const issue of issues) {
    for (const path of pathsOf(issue)) {
      if (!byPath.has(path)) byPath.set(path, { path, code: codeOf(issue, path), level: 'block' });
    }
  }
  return [...byPath.values()];
}

function pathsOf(issue: SchemaIssue): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [fieldPath(issue.path)];
  return issue.keys.map((key) => fieldPath([...issue.path, key]));
}

function codeOf(issue: SchemaIssue, path: string): BlockingIssue {
  switch (issue.code) {
    case 'unrecognized_keys': return 'unknown-field';
    case 'invalid_value': return 'not-in-list';
    case 'too_big': return issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'too-large';
    case 'too_small': return issue.origin === 'string' ? 'too-short' : 'too-small';
    case 'invalid_type': return issue.input === undefined ? 'required' : 'wrong-type';
    case 'invalid_format': return formatCode(issue.format, path);
    case 'invalid_union': return 'wrong-type';
    default: return 'invalid';
  }
}

function formatCode(format: string, path: string): BlockingIssue {
  if (format === 'date' || format === 'datetime') return 'date-format';
  if (format === 'email') return 'email-format';
  if (PHONE.test(path)) return 'phone-format';
  if (PLACE.test(path)) return 'place-code-format';
  return CASE_CODE.test(path) ? 'case-code-format' : 'code-format';
}
