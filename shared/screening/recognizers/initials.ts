import type { RawFinding, ScreenContext } from '../context.ts';
import { findingOf, isJoined } from '../context.ts';
import { isCommonWord } from '../words/common-words.ts';
import { isSurnameLike, looksLikeWord } from '../words/surname-shapes.ts';
import { isRole } from '../words/roles.ts';

function isInitial(context: ScreenContext, index: number): boolean {
  const token = context.tokens[index];
  if (token === undefined || token.shape === 'lower') return false;
  if (token.word.length > 2 || (token.word.length === 2 && !/^(?:Ю|Я|Є|Ї|Zh|Kh|Ch|Sh|Ts|Yu|Ya|Ye|Iu|Ia|Ie|Yi|Дж|Дз)/.test(token.word))) return false;
  return context.text.charAt(token.end) === '.';
}

function gap(context: ScreenContext, left: number, right: number): string {
  const end = context.tokens[left]?.end ?? 0;
  const start = context.tokens[right]?.start ?? 0;
  return start - end > 4 ? 'far' : context.text.slice(end, start);
}

/** Start of the one or two initials directly before the token («К. Р. Ясенова»), or undefined. */
export function initialsBefore(context: ScreenContext, index: number): number | undefined {
  if (!isInitial(context, index - 1) || !/^\. ?$/.test(gap(context, index - 1, index))) return undefined;
  const second = isInitial(context, index - 2) && /^\. ?-?$/.test(gap(context, index - 2, index - 1));
  return context.tokens[second ? index - 2 : index - 1]?.start;
}

/** End of the one or two initials directly after the token («Климчук М. Г.», dot included), or undefined. */
export function initialsAfter(context: ScreenContext, index: number): number | undefined {
  if (!/^,? ?$/.test(gap(context, index, index + 1))) return undefined;
  if (!isInitial(context, index + 1)) return bareInitials(context, index);
  const second = isInitial(context, index + 2) && /^\. ?-?$/.test(gap(context, index + 1, index + 2));
  const last = context.tokens[second ? index + 2 : index + 1];
  if (last === undefined) return undefined;
  return last.end + 1;
}

/** «Климчук МГ», «Klymchuk M» without dots: only capitals that the sentence does not continue. */
function bareInitials(context: ScreenContext, index: number): number | undefined {
  const token = context.tokens[index];
  const next = context.tokens[index + 1];
  if (token === undefined || next === undefined || gap(context, index, index + 1) !== ' ') return undefined;
  if (!/^\p{Lu}{1,2}$/u.test(next.word) || token.shape !== 'capital' || token.latin !== next.latin) return undefined;
  const rest = context.text.charAt(next.end);
  return next.word.length === 2 && /^[,;)\n]?$/.test(rest) ? next.end : undefined;
}

const finding = findingOf('initials', 'PERSON', 'unlisted');

/** A surname with initials on either side: «Паламарчук Ж. С.», «Ж.С. Паламарчук», «J. Smith». */
export function recognizeInitials(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  context.tokens.forEach((token, index) => {
    if (token.word.length < 3 || token.shape === 'lower' || token.shape === 'mixed' && /\p{Lu}{2}/u.test(token.word)) return;
    const before = initialsBefore(context, index);
    const after = before === undefined ? initialsAfter(context, index) : undefined;
    if (before === undefined && after === undefined) return;
    if (after !== undefined && context.isRole(index) && namesSurnameAfter(context, after)) return;
    const count = initialCount(context, index, before !== undefined);
    if (count === 1 && !supported(context, index, before !== undefined)) return;
    if (isNotPerson(context, index, before !== undefined ? index - count : index)) return;
    findings.push(finding(before ?? joinedStart(context, index), after ?? joinedEnd(context, index), count === 2 ? 'two-initials' : 'initial', count === 2 ? 'auto' : 'review'));
  });
  return findings;
}

/** «дільничний Ю. П. Скорик»: the initials belong to the surname after them. */
function namesSurnameAfter(context: ScreenContext, end: number): boolean {
  return /^ ?\p{Lu}\p{L}{2,}/u.test(context.text.slice(end, end + 8));
}

function initialCount(context: ScreenContext, index: number, isBefore: boolean): number {
  const [near, far] = isBefore ? [index - 1, index - 2] : [index + 1, index + 2];
  if (!isInitial(context, near)) return 2;
  const between = isBefore ? gap(context, far, near) : gap(context, near, far);
  return isInitial(context, far) && /^\. ?-?$/.test(between) ? 2 : 1;
}

/** One initial is enough only beside a surname's shape or after a role. */
function supported(context: ScreenContext, index: number, isBefore: boolean): boolean {
  const token = context.tokens[index];
  if (token === undefined || isCommonWord(token.lower)) return false;
  const first = context.tokens[isBefore ? index - 2 : index - 1];
  if (first !== undefined && isRole(first.lower)) return true;
  if (isSurnameLike(token.word)) return true;
  const initial = context.tokens[isBefore ? index - 1 : index + 1];
  if (isBefore) {
    const mark = context.text.slice(Math.max(0, (initial?.start ?? 0) - 2), initial?.start).trim();
    return initial !== undefined && (initial.opens || /[,(:;–—«"]$/.test(mark)) && !looksLikeWord(token.lower);
  }
  return !token.opens && !looksLikeWord(token.lower);
}

/** Streets and institutions named after people belong to the address and school recognizers. */
function isNotPerson(context: ScreenContext, index: number, first: number): boolean {
  const token = context.tokens[index];
  const before = context.tokens[first - 1]?.lower ?? '';
  return /^(?:імені|ім|им|имени|вул|ул|вулиця|вулиці|просп|пров)$/.test(before) || /^(?:стаття|пункт|додаток|форма|наказ|код|група|клас|table|section|form|annex|article|part|vitamin|grade|class|group)$/.test(token?.lower ?? '');
}

function joinedStart(context: ScreenContext, index: number): number {
  const previous = context.tokens[index - 1];
  const token = context.tokens[index];
  const hyphen = token !== undefined && previous?.end === token.start - 1 && context.text.charAt(previous.end) === '-' && isJoined(context, previous, token);
  return hyphen ? previous.start : token?.start ?? 0;
}

function joinedEnd(context: ScreenContext, index: number): number {
  const next = context.tokens[index + 1];
  const token = context.tokens[index];
  const hyphen = token !== undefined && next?.start === token.end + 1 && context.text.charAt(token.end) === '-';
  return hyphen ? next.end : token?.end ?? 0;
}
