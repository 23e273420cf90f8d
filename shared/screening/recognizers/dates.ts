import { findingOf, matchesAt, type RawFinding, type ScreenContext, windowsOf } from '../context.ts';
import { matchesIn } from '../windows.ts';

const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:січ|янв|jan)/, 1], [/^(?:лют|фев|feb)/, 2], [/^(?:бер|мар|mar)/, 3], [/^(?:квіт|апр|apr)/, 4], [/^(?:трав|мая|май|мае|may)/, 5],
  [/^(?:черв|июн|jun)/, 6], [/^(?:лип|июл|jul)/, 7], [/^(?:серп|авг|aug)/, 8], [/^(?:вер|сен|sep)/, 9], [/^(?:жов|окт|oct)/, 10],
  [/^(?:лист|ноя|nov)/, 11], [/^(?:груд|дек|dec)/, 12],
];
const MONTH_WORD = '(?:січ(?:ня|ень|\\.)?|лют(?:ого|ий|\\.)?|берез(?:ня|ень|\\.)?|бер\\.|квіт(?:ня|ень|\\.)?|трав(?:ня|ень|\\.)?|черв(?:ня|ень|\\.)?|лип(?:ня|ень|\\.)?|серп(?:ня|ень|\\.)?|верес(?:ня|ень|\\.)?|вер\\.|жовт(?:ня|ень|\\.)?|листоп(?:ада|ад|\\.)?|груд(?:ня|ень|\\.)?'
  + '|янв(?:аря|арь|\\.)?|фев(?:раля|раль|р?\\.)?|мар(?:та|т|\\.)|апр(?:еля|ель|\\.)?|мая|май|июн[яь]|июл[яь]|авг(?:уста|уст|\\.)?|сент?(?:ября|ябрь|\\.)?|окт(?:ября|ябрь|\\.)?|ноя(?:бря|брь|б?\\.)?|дек(?:абря|абрь|\\.)?)';
const ENGLISH_MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const YEAR_TAIL = '(?:\\s?(?:року|роки|рік|році|р\\.|р(?!\\p{L})|года|году|г\\.))?';
const NUMERIC = new RegExp(`(?<![\\p{L}\\d.,/-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?![\\d/]|[.,-]\\d)${YEAR_TAIL}`, 'uy');
const ISO = /(?<![\p{L}\d.,/-])((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d/]|[.,-]\d)/uy;
const WORDED = new RegExp(`(?<![\\p{L}\\d.,/])(\\d{1,2})(?:-?(?:го|е|ого|ше))?\\s?[»"”]?\\s?(${MONTH_WORD})(?!\\p{L})[\\s,]{1,2}(\\d{4})(?!\\d)${YEAR_TAIL}`, 'iuy');
const DAY_FIRST = new RegExp(`(?<![\\p{L}\\d.,/])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+day)?(?:\\s+of)?[\\s-]+(${ENGLISH_MONTH})(?!\\p{L})[\\s,-]{1,2}(?:of\\s+)?(\\d{4})(?!\\d)`, 'iuy');
const MONTH_FIRST = new RegExp(`(?<![\\p{L}\\d])(${ENGLISH_MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(\\d{4})(?!\\d)`, 'giu');
const ROMAN = new RegExp(`(?<![\\p{L}\\d.,/])(\\d{1,2})[. ](?:[IVXІХ]{1,4})[. ](\\d{4})(?!\\d)${YEAR_TAIL}`, 'uy');

const MONTH_NAME = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}$/;
const BIRTH_AFTER = /^[\s,)]{0,3}(?:р\.? ?н|року народ|рік народ|г\.? ?р|года рожд|народ|рожд|\(?(?:DOB|д\.? ?н|д\.? ?р))/iu;
const BIRTH_BEFORE = /(?:народ\p{L}*|рожд\p{L}*|роди[лв]\p{L}*|д\.? ?н\.?|д\.? ?р\.?|DOB|d\.o\.b\.?|born|birth\p{L}*)[\s:,(–—-]*(?:on |в |у )?$/iu;
const ACT = '(?<!\\p{L})(?:наказ|закон|постанов|розпорядж|рішен|ухвал|акт|договор|договір|контракт|указ|положен|порядк|інструкц|рахун|накладн|протокол|лист|кошторис|припис|угод|меморандум|вирок|регламент|стандарт|декрет|доручен|приказ|распоряж|решен|постановл|договор|соглаш|протокол|счет|счёт|письм|закон|редакц|верс|форм|зміни|змін|ревізі|recommend|regulation|order|act(?:\\s|$)|law|decree|resolution|decision|ruling|contract|agreement|invoice|letter|memorandum|directive|instruction|protocol|statute|revision|version|judgment|cabinet|minute|policy|circular|amend)';
const ACT_BEFORE = new RegExp(`${ACT}(?:[^.!?;\\n]|(?<=\\d)\\.(?=\\d)){0,90}?(?:від|от|of|dated|on|from|затв\\p{L}*|прийнят\\p{L}*|набра\\p{L}*|за)\\s*$`, 'iu');
const ACT_BARE = new RegExp(`(?:${ACT})\\p{L}*(?:\\s+\\p{L}+){0,2}\\s*(?:№|N|No\\.?)?\\s*[\\p{L}\\d/-]{0,12}[\\s,(]*$`, 'iu');
const NUMBER_BEFORE = /(?:№|N|No\.?|#)\s?[\p{L}\d][\p{L}\d/.-]{0,20}[\s,]*(?:від|от|of|dated)\s*$/iu;
const NUMBER_AFTER = /^[\s,]*(?:№|N(?=\s?\d)|No\.?(?=\s?\d))/u;
const PERSONAL_PAPER = /(?:паспорт|свідоцтв|свидетел|посвідч|довідк|справк|certificate|passport|card|картк)\p{L}*[^.!?\n]{0,60}$/iu;

const pattern = findingOf('dates', 'DATE', 'pattern');

interface Day { readonly day: number; readonly month: number; readonly year: number }

function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  return MONTHS.find(([start]) => start.test(lower))?.[1] ?? 0;
}

function fullYear(text: string): number {
  return text.length === 2 ? (Number(text) > 40 ? 1900 : 2000) + Number(text) : Number(text);
}

/** Full dates that are not dates of laws, orders, decisions, acts or contracts. Dates of birth by the record or by their label. */
export function recognizeDates(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  const add = (match: RegExpMatchArray, date: Day): void => {
    const finding = judge(context, match, date);
    if (finding !== undefined) findings.push(finding);
  };
  const short = context.digits.filter((run) => run.end - run.start <= 2).map((run) => run.start);
  const long = context.digits.filter((run) => run.end - run.start === 4).map((run) => run.start);
  const at = (pattern: RegExp, places: readonly number[]): RegExpMatchArray[] => matchesAt(context.text, pattern, places).map(({ match }) => match);
  for (const match of at(NUMERIC, short)) addNumeric(match, add);
  for (const match of at(ISO, long)) add(match, { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) });
  for (const match of at(WORDED, short)) add(match, { day: Number(match[1]), month: monthNumber(match[2] ?? ''), year: Number(match[3]) });
  for (const match of at(DAY_FIRST, short)) add(match, { day: Number(match[1]), month: monthNumber(match[2] ?? ''), year: Number(match[3]) });
  for (const match of at(ROMAN, short)) add(match, { day: Number(match[1]), month: 1, year: Number(match[2]) });
  for (const { match, start } of matchesIn(windowsOf(context, MONTH_NAME, [1, 24]), MONTH_FIRST)) {
    match.index = start;
    add(match, { day: Number(match[2]), month: monthNumber(match[1] ?? ''), year: Number(match[3]) });
  }
  return findings;
}

function addNumeric(match: RegExpMatchArray, add: (match: RegExpMatchArray, date: Day) => void): void {
  const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4] ?? '')];
  if (match[4]?.length === 2 && match[2] !== '.' && match[2] !== '/') return;
  if (second <= 12) add(match, { day: first, month: second, year });
  else add(match, { day: second, month: first, year });
}

function isPlausible({ day, month, year }: Day): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1900 && year <= 2100;
}

function judge(context: ScreenContext, match: RegExpMatchArray, date: Day): RawFinding | undefined {
  if (!isPlausible(date)) return undefined;
  const quote = /[«"“]\s?$/.exec(context.text.slice(Math.max(0, (match.index ?? 0) - 2), match.index));
  const article = /[Tt]he $/.exec(context.text.slice(Math.max(0, (match.index ?? 0) - 4), match.index));
  const start = (match.index ?? 0) - (article?.[0].length ?? 0) - (quote !== null && /[»"”]/.test(match[0]) ? quote[0].length : 0);
  const end = (match.index ?? 0) + match[0].length;
  const before = context.text.slice(Math.max(0, start - 130), start);
  const after = context.text.slice(end, end + 24);
  const iso = `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  const swapped = `${date.year}-${String(date.day).padStart(2, '0')}-${String(date.month).padStart(2, '0')}`;
  if (context.compiled.birthDays.has(iso) && !isOfAct(before, after) || context.compiled.birthDays.has(swapped) && match[0].includes('/')) {
    return { ...pattern(start, end, 'birth-day-of-record'), type: 'DATE_OF_BIRTH', source: 'known' };
  }
  if (BIRTH_AFTER.test(after) || BIRTH_BEFORE.test(before)) return { ...pattern(start, end, 'birth-day'), type: 'DATE_OF_BIRTH' };
  return isOfAct(before, after) ? undefined : pattern(start, end, 'full-date');
}

/** The date of an order, law, decision, act or contract: «наказ № 33 від», «від … №». */
function isOfAct(before: string, after: string): boolean {
  const clause = before.split(/[!?\n]|\.(?=\s+\p{Lu})(?<!№\s?\.|ст\.|п\.|No\.)/u).at(-1) ?? '';
  if (PERSONAL_PAPER.test(clause.slice(-70))) return false;
  if (ACT_BEFORE.test(clause) || ACT_BARE.test(clause) || NUMBER_BEFORE.test(clause)) return true;
  return /(?:від|от|of|dated)\s*$/iu.test(clause) && NUMBER_AFTER.test(after);
}
