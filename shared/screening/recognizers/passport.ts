import type { DigitRun } from '../tokens.ts';
import { findingOf, nearAfter, type RawFinding, type ScreenContext } from '../context.ts';

const SERIES = /(?<![\p{L}\d-])(\p{L})\s?(\p{L})\s?-?(?:№|N|No\.?)?\s?$/u;
const BOOKLET_LABEL = /(?:паспорт\p{L}{0,3}|passport|сер\.|сері[яїю]|серия|серии|series)[\s:,№]{1,3}$/iu;
const CARD_LABEL = /(?:id[\s-]?карт\p{L}*|ід[\s-]?карт\p{L}*|айді[\s-]?карт\p{L}*|id[\s-]?card\p{L}*|identity card|паспорт\p{L}*|passport|посвідчен\p{L}*|удостоверен\p{L}*|документ\p{L}*|картк\p{L}*|карт\p{L}* громадян\p{L}*|посвідк\p{L}*|permit)[^\d\n]{0,40}$/iu;
const LONG_SERIES = /(?<![\p{L}\d-])\p{Lu}{3,4}\s?(?:№|N|No\.?)?\s?$/u;
const PERMIT_LABEL = /(?:посвідч\p{L}*|удостовер\p{L}*|прав[аі]?|licen[cs]e|посвідк\p{L}*|permit|убд|водійськ\p{L}*)[^\d\n]{0,30}$/iu;
const ABBREVIATIONS = new Set(['ТУ', 'РФ', 'ЄС', 'НД', 'ОК', 'ПП', 'ФО', 'КД', 'ІД', 'ID', 'NO', 'UA', 'PO', 'PR', 'SN', 'ВП']);
const CARD_WORD = /^(?:карт|картк|card|identity|паспорт|passport|посвід|удостов|документ|permit)/u;
const finding = findingOf('passport', 'ID_NUMBER', 'pattern');

/** Passports: two letters and six digits (internal booklet, travel passport); nine digits of an ID card after its label. */
export function recognizePassports(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  const isLabelled = nearAfter(context, CARD_WORD, 64);
  context.digits.forEach((run, index) => {
    if (run.end - run.start > 9) return;
    const last = groupEnd(context, index);
    if (last === undefined) return;
    const found = last.digits === 6 ? booklet(context, run.start, last.end) : isLabelled(run.start) ? card(context, run.start, last.end) : undefined;
    if (found !== undefined) findings.push(found);
  });
  return findings;
}

/** End of six or nine digits that begin with this run, in one piece or in groups of two or three. */
function groupEnd(context: ScreenContext, index: number): { readonly end: number; readonly digits: 6 | 9 } | undefined {
  const { text, digits } = context;
  const size = sizeOf(digits[index]);
  let last = index;
  if (size === 2 || size === 3) {
    while (last < index + 2 && sizeOf(digits[last + 1]) === size && text.slice(digits[last]?.end, digits[last + 1]?.start) === ' ') last += 1;
  }
  const total = size * (last - index + 1);
  const end = digits[last]?.end ?? 0;
  if (total !== 6 && total !== 9 || /^(?:[\p{L}]|[.,/-]\d)/u.test(text.slice(end, end + 2))) return undefined;
  return { end, digits: total };
}

function sizeOf(run: DigitRun | undefined): number {
  return run === undefined ? 0 : run.end - run.start;
}

function booklet(context: ScreenContext, start: number, end: number): RawFinding | undefined {
  const series = SERIES.exec(context.text.slice(Math.max(0, start - 10), start));
  if (series === null) {
    const long = LONG_SERIES.exec(context.text.slice(Math.max(0, start - 10), start));
    const from = long === null ? start : start - long[0].length;
    return long !== null && PERMIT_LABEL.test(context.text.slice(Math.max(0, from - 40), from)) ? finding(from, end, 'labelled-permit') : undefined;
  }
  const from = start - series[0].length;
  const before = context.text.slice(Math.max(0, from - 40), from);
  const letters = `${series[1] ?? ''}${series[2] ?? ''}`;
  if (letters !== letters.toUpperCase()) return BOOKLET_LABEL.test(before) ? finding(from, end, 'labelled-passport') : undefined;
  return ABBREVIATIONS.has(letters) && !CARD_LABEL.test(before) ? undefined : finding(from, end, 'passport-booklet');
}

function card(context: ScreenContext, start: number, end: number): RawFinding | undefined {
  const before = context.text.slice(Math.max(0, start - 60), start);
  if (/[\p{L}\d.,/-]$/u.test(before) || !CARD_LABEL.test(before)) return undefined;
  return finding(start, end, 'labelled-id-card');
}
