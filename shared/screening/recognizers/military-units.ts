import { findingOf, type RawFinding, type ScreenContext, triggersOf } from '../context.ts';

const UNIT = /^(?:\.?\s?(?:№\s?)?)([АA]\s?-?\d{4}(?:-\p{Lu})?|\d{4,5}|[ВТBT]\d{4})(?![\p{L}\d])/u;
const TRIGGER = /^(?:в|вч|частин\p{L}{1,3}|част\p{L}{1,3}|unit)$/u;
const make = findingOf('military-units', 'FACILITY', 'pattern');

/** Military units by their number: «в/ч А1234», «військова частина А0987», “military unit A1234”. */
export function recognizeMilitaryUnits(context: ScreenContext): RawFinding[] {
  return triggersOf(context, TRIGGER).flatMap((index) => {
    const [token, next, before] = [context.tokens[index], context.tokens[index + 1], context.tokens[index - 1]];
    if (token === undefined) return [];
    const short = token.lower === 'в' && next?.lower === 'ч' && /^[/. ]{1,2}$/.test(context.text.slice(token.end, next.start));
    const end = short ? next.end : token.end;
    if (!short && token.lower !== 'вч' && !/^(?:військов|воинск|войсков|military)/u.test(before?.lower ?? '')) return [];
    if (token.lower === 'в' && !short) return [];
    const unit = UNIT.exec(context.text.slice(end, end + 14));
    if (unit === null) return [];
    return [make(short || token.lower === 'вч' ? token.start : before?.start ?? token.start, end + unit[0].length, 'military-unit')];
  });
}
