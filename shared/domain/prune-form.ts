import type { Json } from '../policy/decision.ts';
import { normalisePhone } from './phone-number.ts';
import { visibleLine } from './visible-text.ts';

type JsonObject = { readonly [key: string]: Json };

const PHONE_KEYS: ReadonlySet<string> = new Set(['phone', 'phoneChild', 'phoneCaregiver']);

/**
 * What a form holds, made ready for the schema: strings trimmed, empty strings, nulls, empty objects and lists left out,
 * phones normalised. Rows of a list keep their places (others refer to them by number), so an empty row stays `{}`
 * unless nothing follows it. The input is not changed.
 */
export function pruneForm(form: JsonObject): { [key: string]: Json } {
  const pruned: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(form)) {
    const kept = pruneValue(value, key);
    // INVARIANT: own data properties only, so that a key `__proto__` stays a key for the schema to refuse.
    if (kept !== undefined) Object.defineProperty(pruned, key, { value: kept, enumerable: true, writable: true, configurable: true });
  }
  return pruned;
}

function pruneValue(value: Json, key: string): Json | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return pruneText(value, key);
  if (typeof value !== 'object') return value;
  if (isList(value)) return pruneList(value, key);
  const pruned = pruneForm(value);
  return Object.keys(pruned).length === 0 ? undefined : pruned;
}

function pruneText(value: string, key: string): string | undefined {
  const trimmed = value.trim();
  if (visibleLine(trimmed).trim() === '') return undefined;
  return PHONE_KEYS.has(key) ? normalisePhone(trimmed) : trimmed;
}

function pruneList(list: readonly Json[], key: string): Json | undefined {
  const rows: Json[] = [];
  for (const item of list) {
    const kept = pruneValue(item, key);
    if (kept !== undefined) rows.push(kept);
    else if (typeof item === 'object' && item !== null) rows.push({});
  }
  while (rows.length > 0 && isEmptyRow(rows.at(-1))) rows.pop();
  return rows.length === 0 ? undefined : rows;
}

function isEmptyRow(row: Json | undefined): boolean {
  return typeof row === 'object' && row !== null && Object.keys(row).length === 0;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
