import { findingOf, matchesAt, type RawFinding, type ScreenContext, triggersOf } from '../context.ts';

const UNITS: readonly (readonly [pattern: string, day: number])[] = [
  ['перш|перв', 1], ['друг|втор', 2], ['трет', 3], ["четверт|четвёрт", 4], ["п'ят|пят", 5], ['шост|шест', 6], ['сьом|седьм', 7], ['восьм', 8], ["дев'ят|девят", 9], ['десят', 10],
  ['одинадцят|одиннадцат', 11], ['дванадцят|двенадцат', 12], ['тринадцят|тринадцат', 13], ['чотирнадцят|четырнадцат', 14], ["п'ятнадцят|пятнадцат", 15], ['шістнадцят|шестнадцат', 16],
  ['сімнадцят|семнадцат', 17], ['вісімнадцят|восемнадцат', 18], ["дев'ятнадцят|девятнадцат", 19], ['двадцят|двадцат', 20], ['тридцят|тридцат', 30],
];
const ENGLISH_DAYS = ('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth ' +
  'twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first').split(' ');
const MONTHS: readonly RegExp[] = [
  /^(?:січня|января|january)$/, /^(?:лютого|февраля|february)$/, /^(?:березня|марта|march)$/, /^(?:квітня|апреля|april)$/, /^(?:травня|мая|may)$/, /^(?:червня|июня|june)$/,
  /^(?:липня|июля|july)$/, /^(?:серпня|августа|august)$/, /^(?:вересня|сентября|september)$/, /^(?:жовтня|октября|october)$/, /^(?:листопада|ноября|november)$/, /^(?:грудня|декабря|december)$/,
];
const MONTH = /^(?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$/;
const ENDING = '(?:е|є|ого|ього|ье|ьего|ем|ому|ьому)';
const ORDINALS = UNITS.map(([pattern, day]) => [new RegExp(`^(?:${pattern})${ENDING}$`, 'u'), day] as const);
const YEAR = /[ ,]{1,2}(?:(\d{4})(?!\d)|((?:дві тисячі|двох тисяч|две тысячи|тисяча|тысяча)(?: [\p{Ll}']{3,16}){1,3}?|двотисячного|двухтысячного)(?= (?:рок|рік|год)|[.,;)\n]|$))(?:\s?(?:року|рік|році|р\.|р(?!\p{L})|года|году|г\.))?/uy;
const ENGLISH_MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const ENGLISH_ORDINAL = ENGLISH_DAYS.map((day) => day.replace('-', '[- ]')).join('|');
const ENGLISH_YEAR = '(?:,? (?:of )?(?:the year )?)(\\d{4}|(?:two thousand|twenty|nineteen)(?:[ -](?:and )?[a-z]{2,9}){0,2})';
const DAY_FIRST = new RegExp(`(?:the )?(${ENGLISH_ORDINAL})(?: day)?(?: of)? (${ENGLISH_MONTH})(?:${ENGLISH_YEAR})(?!\\p{L})`, 'iuy');
const MONTH_FIRST = new RegExp(`(${ENGLISH_MONTH})(?: the)? (${ENGLISH_ORDINAL}|\\d{1,2}(?:st|nd|rd|th))(?:${ENGLISH_YEAR})(?!\\p{L})`, 'iuy');
const known = findingOf('worded-dates', 'DATE_OF_BIRTH', 'known');
const pattern = findingOf('worded-dates', 'DATE', 'pattern');

/** Full dates whose day is a word: «восьмого березня 2014 року», «восьмого марта две тысячи …», “the eighth of March 2014”. */
export function recognizeWordedDates(context: ScreenContext): RawFinding[] {
  return [...cyrillic(context), ...english(context)];
}

function cyrillic(context: ScreenContext): RawFinding[] {
  return triggersOf(context, MONTH).flatMap((index) => {
    const [month, day] = [context.tokens[index], context.tokens[index - 1]];
    if (month === undefined || day === undefined || context.text.slice(day.end, month.start) !== ' ') return [];
    const unit = ordinal(day.lower);
    if (unit === undefined) return [];
    const tens = unit < 10 ? tensBefore(context, index - 1) : undefined;
    YEAR.lastIndex = month.end;
    const year = YEAR.exec(context.text);
    if (year === null) return [];
    const start = tens?.start ?? day.start;
    return [judge(context, [start, month.end + year[0].length], { day: unit + (tens?.value ?? 0), month: month.lower, year: year[1] })];
  });
}

function ordinal(word: string): number | undefined {
  return ORDINALS.find(([form]) => form.test(word))?.[1];
}

function tensBefore(context: ScreenContext, index: number): { readonly start: number; readonly value: number } | undefined {
  const [tens, unit] = [context.tokens[index - 1], context.tokens[index]];
  if (tens === undefined || unit === undefined || !/^[ -]$/.test(context.text.slice(tens.end, unit.start))) return undefined;
  const value = /^(?:двадцять|двадцать)$/.test(tens.lower) ? 20 : /^(?:тридцять|тридцать)$/.test(tens.lower) ? 30 : undefined;
  return value === undefined ? undefined : { start: tens.start, value };
}

function english(context: ScreenContext): RawFinding[] {
  const starts = triggersOf(context, /^(?:the|january|february|march|april|may|june|july|august|september|october|november|december|twenty|thirty|[a-z]{3,11}(?:th|st|nd|rd|eth))$/).map((index) => context.tokens[index]?.start ?? 0);
  const dayFirst = matchesAt(context.text, DAY_FIRST, starts).map(({ match, start, end }) => judge(context, [start, end], { day: englishDay(match[1]), month: (match[2] ?? '').toLowerCase(), year: match[3] }));
  const monthFirst = matchesAt(context.text, MONTH_FIRST, starts).map(({ match, start, end }) => judge(context, [start, end], { day: englishDay(match[2]), month: (match[1] ?? '').toLowerCase(), year: match[3] }));
  return [...dayFirst, ...monthFirst];
}

function englishDay(word: string | undefined): number {
  const digits = /^\d+/.exec(word ?? '');
  return digits === null ? ENGLISH_DAYS.indexOf((word ?? '').toLowerCase().replace(' ', '-')) + 1 : Number(digits[0]);
}

function judge(context: ScreenContext, [start, end]: readonly [number, number], date: { readonly day: number; readonly month: string; readonly year: string | undefined }): RawFinding {
  const month = MONTHS.findIndex((form) => form.test(date.month)) + 1;
  const tail = `-${String(month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  const birth = [...context.compiled.birthDays].some((day) => day.endsWith(tail) && (date.year === undefined || !/^\d/.test(date.year) || day.startsWith(date.year)));
  return birth ? known(start, end, 'birth-day-of-record') : pattern(start, end, 'full-date');
}
