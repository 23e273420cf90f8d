import type { Json } from '../policy/decision.ts';
import type { CaseIssue } from './field-issue-codes.ts';
import { hidesCharacters, mixesAlphabets } from './visible-text.ts';

/** Members that hold names of people. */
const NAMES: ReadonlySet<string> = new Set(['surname', 'givenName', 'patronymic', 'name', 'otherNames', 'author']);

/**
 * Texts with characters nobody can see (they are left out of what is stored) and names that mix alphabets. Warnings only:
 * `form` is what was typed, before a schema has read it.
 */
export function visibleIssues(form: { readonly [key: string]: Json }): readonly CaseIssue[] {
  return Object.entries(form).flatMap(([key, value]) => issuesOf(value, key, key));
}

function issuesOf(value: Json, path: string, key: string): readonly CaseIssue[] {
  if (typeof value === 'string') {
    return [
      ...(hidesCharacters(value) ? [{ path, code: 'hidden-characters', level: 'warn' } as const] : []),
      ...(NAMES.has(key) && mixesAlphabets(value) ? [{ path, code: 'mixed-alphabets', level: 'warn' } as const] : []),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item, index) => issuesOf(item, `${path}[${String(index)}]`, key));
  return Object.entries(value as { readonly [key: string]: Json }).flatMap(([member, item]) => issuesOf(item, `${path}.${member}`, member));
}
