import { z } from 'zod';
import { CATEGORIES, FIELD_ACTIONS, REASONS } from '../policy/codes.ts';
import type { Decision, FieldDecision, Json } from '../policy/decision.ts';
import { closeLists } from './close-lists.ts';
import { packetPath } from './packet-path.ts';

/** One value that may leave, under the name it leaves with. */
export interface RedactedField { readonly path: string; readonly value: Json }

/** What happened to one path of the case, without its value: stays with the agency, never in a packet. */
export const ledgerEntrySchema = z.strictObject({
  path: z.string(), category: z.enum(CATEGORIES).nullable(), action: z.enum(FIELD_ACTIONS),
  operator: z.string().nullable(), reason: z.enum(REASONS), rule: z.string(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** What `applyDecision` gives: the values that may leave, and what happened to every path. */
export interface Redaction { readonly fields: readonly RedactedField[]; readonly ledger: readonly LedgerEntry[] }

/**
 * Carries a decision out. It takes nothing but the decision: a raw case cannot be passed, so a value that the
 * decision does not hold cannot come out.
 *
 * INVARIANT: every path of the decision stands in the ledger exactly once, in the same order; unless the effect is
 * `permit`, nothing leaves; the decision is never changed.
 *
 * @returns fields in the order of the decision, lists closed up; equal neutral paths (`health.need`) once
 * @throws RangeError when a path is decided twice: two answers for one path are no answer
 */
export function applyDecision(decision: Decision): Redaction {
  const seen = new Set<string>();
  const leaving: FieldDecision[] = [];
  const ledger: LedgerEntry[] = [];
  for (const field of decision.fields) {
    if (seen.has(field.path)) throw new RangeError('a path is decided twice');
    seen.add(field.path);
    const leaves = decision.effect === 'permit' && carriesValue(field);
    if (leaves) leaving.push(field);
    ledger.push(ledgerEntry(field, leaves));
  }
  return { fields: closeUp(leaving), ledger };
}

function carriesValue(field: FieldDecision): boolean {
  return (field.action === 'share' || field.action === 'generalise') && field.value !== null;
}

function ledgerEntry(field: FieldDecision, leaves: boolean): LedgerEntry {
  const { path, category, operator, reason, rule } = field;
  if (leaves || field.action === 'withhold') return { path, category, action: field.action, operator, reason, rule };
  return { path, category, action: 'withhold', operator: null, reason: 'WH_ERROR', rule };
}

function closeUp(fields: readonly FieldDecision[]): readonly RedactedField[] {
  const byPath = new Map<string, Json>();
  for (const field of fields) {
    const path = packetPath(field);
    byPath.set(path, merged(byPath.get(path), field.value));
  }
  const closed = closeLists([...byPath.keys()]);
  return [...byPath].map(([path, value]) => ({ path: closed.get(path) ?? path, value: structuredCloneOfJson(value) }));
}

/** Paths that share a neutral name say the same; where they do not, the answer that asks for more care stays. */
function merged(first: Json | undefined, second: Json): Json {
  return first === undefined || first === second ? second : first === true || second === true ? true : first;
}

function structuredCloneOfJson(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => structuredCloneOfJson(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, structuredCloneOfJson(item)]));
}
