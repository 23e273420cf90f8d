import { idKey } from '../compile-record.ts';
import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';

const known = findingOf('known-numbers', 'ID_NUMBER', 'known');
const SEPARATOR = /^[ \-/№.–—\\_]{1,3}$/;
const LONGEST_RUN = 8;
const MOST_DIGITS = 40;
const PREFIX = /(?<![\p{L}\d])[\p{L}\d][\p{L}\d \-/№.–—]{0,13}$/u;
const SUFFIX = /^[-/ ]?\p{L}{1,2}(?![\p{L}\d])/u;

/**
 * Document, register, court and case numbers of the record in any spacing and with any look-alike letters. Found by their
 * digits; the letters before and after join when they are the number's own.
 */
export function recognizeKnownNumbers(context: ScreenContext): RawFinding[] {
  const byDigits = new Map<string, string>();
  for (const id of context.compiled.ids) {
    const digits = id.replace(/\D/g, '');
    if (digits.length >= 4) byDigits.set(digits, id);
  }
  if (byDigits.size === 0) return [];
  const findings: RawFinding[] = [];
  for (let first = 0; first < context.digits.length; first += 1) {
    const last = matchingRun(context, first, byDigits);
    if (last === undefined) continue;
    const [start, end] = withLetters(context, [first, last], byDigits);
    findings.push(known(start, end, 'number-of-record'));
    first = last;
  }
  return findings;
}

function digitsBetween(context: ScreenContext, first: number, last: number): string {
  let digits = '';
  for (let index = first; index <= last; index += 1) digits += context.text.slice(context.digits[index]?.start, context.digits[index]?.end);
  return digits;
}

function matchingRun(context: ScreenContext, first: number, byDigits: ReadonlyMap<string, string>): number | undefined {
  let digits = '';
  for (let last = first; last < Math.min(first + LONGEST_RUN, context.digits.length); last += 1) {
    const run = context.digits[last];
    const before = context.digits[last - 1];
    if (run === undefined) return undefined;
    if (last > first && !SEPARATOR.test(context.text.slice(before?.end, run.start))) return undefined;
    digits += context.text.slice(run.start, run.end);
    if (digits.length > MOST_DIGITS) return undefined;
    if (byDigits.has(digits)) return last;
  }
  return undefined;
}

function withLetters(context: ScreenContext, [first, last]: readonly [number, number], byDigits: ReadonlyMap<string, string>): [number, number] {
  const start = context.digits[first]?.start ?? 0;
  const end = context.digits[last]?.end ?? 0;
  const id = byDigits.get(digitsBetween(context, first, last)) ?? '';
  const letters = id.replace(/\d/g, '');
  if (letters === '') return [start, end];
  const before = PREFIX.exec(context.text.slice(Math.max(0, start - 14), start));
  const after = SUFFIX.exec(context.text.slice(end, end + 4));
  const from = before === null ? start : ownPrefix(before[0], start, letters);
  const tail = after !== null && letters.endsWith(idKey(after[0])) ? after[0].length : 0;
  return [from, end + tail];
}

/** The shortest ending of the stretch before the digits that holds the number's own letters. */
function ownPrefix(stretch: string, start: number, letters: string): number {
  for (let length = 1; length <= stretch.length; length += 1) {
    const key = idKey(stretch.slice(-length)).replace(/NO?$/, '');
    if (key !== '' && (letters === key || letters.startsWith(key) && length === stretch.length)) return start - length;
  }
  return /^\p{L}{1,4}[ -]?\p{L}{0,2}[ №-]*$/u.test(stretch) && letters.length > 0 && idKey(stretch).length === letters.length ? start - stretch.length : start;
}
