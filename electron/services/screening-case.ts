import { caseRecordSchema, type CaseRecord } from '../../shared/domain/case-record.ts';
import type { JsonObject } from '../../shared/policy/json-reading.ts';
import { compileRecord, type CompiledRecord } from '../../shared/screening/compile-record.ts';
import { recordFromCase } from '../../shared/screening/record-from-case.ts';
import { screen } from '../../shared/screening/screen.ts';
import type { Finding } from '../../shared/screening/types.ts';

/**
 * Marks in a text that nobody has cleared or dismissed: every stretch that identifies somebody, judged by what is known
 * of the case.
 *
 * @param dismissed exact words that a person has said name nobody
 */
export function openMarks(record: CaseRecord | JsonObject, text: string, dismissed: readonly string[]): Finding[] {
  if (text.trim() === '') return [];
  const settled = new Set(dismissed.map((words) => wordsOf(words)));
  return screen(compiledCase(record), text).filter(({ start, end }) => !settled.has(wordsOf(text.slice(start, end))));
}

const COMPILED = new WeakMap<object, CompiledRecord>();

/**
 * The case prepared for screening, once for one reading of it: deciding and examining the same facts share it.
 *
 * SECURITY: kept weakly under the record itself, so that it goes when the record goes, on lock at the latest.
 */
export function compiledCase(record: CaseRecord | JsonObject): CompiledRecord {
  const before = COMPILED.get(record);
  if (before !== undefined) return before;
  const compiled = compileRecord(recordFromCase(readable(record)));
  COMPILED.set(record, compiled);
  return compiled;
}

/** A text with every mark replaced, for hosts where nobody can be asked. */
export function withoutMarks(record: CaseRecord | JsonObject, text: string): string {
  return openMarks(record, text, []).reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${TOKEN}${rest.slice(end)}`, text);
}

/**
 * Of one width for whatever it stands for, and without a role: nobody is there to judge whether «[заявник]» already tells
 * too much.
 */
const TOKEN = '[…]';

/** A record of another shape is screened by patterns alone: what cannot be read is not known. */
function readable(record: CaseRecord | JsonObject): CaseRecord {
  const parsed = caseRecordSchema.safeParse(record);
  return parsed.success ? parsed.data : {};
}

const wordsOf = (words: string): string => words.normalize('NFC').trim();
