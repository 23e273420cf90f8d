import { findingOf, isJoined, type RawFinding, type ScreenContext } from '../context.ts';
import { actsLikePerson } from '../evidence.ts';
import { foldCyrillic } from '../fold.ts';
import { groupsOf } from '../names/given-names.ts';
import type { Token } from '../tokens.ts';
import { isAmbiguousName } from '../words/ambiguous-names.ts';
import { isFiller, isPersonVerb } from '../words/evidence-words.ts';
import { isCommonWord } from '../words/common-words.ts';
import { isCity, isNotPerson } from '../words/not-people.ts';
import { isAnnouncing } from '../words/roles.ts';
import { isAbstract } from '../words/plain-words.ts';
import { inLists, repeats } from './further-mentions.ts';
import { afterSpeech, fullNameAfterVerb, isVirtue } from './strangers.ts';
import { hasSurnameEnding, isSurnameLike, looksLikeWord } from '../words/surname-shapes.ts';

const PATRONYMIC = /(?:(?:ов|йов|ев|ьов|єв)ич(?:а|у|ем|еві|і|ів|е)?|(?:ілл|лук|кузьм|хом|ильин|иль)іч(?:а|у|ем)?|(?:ів|їв|ов|ев)н(?:а|и|і|у|ою|о|ой|е|ы))$/u;
const NOT_PATRONYMIC = /^(?:основн|головн|повн|церковн|духовн|верховн|умовн|мовн|чарівн|рівн|грошов|кровн|готівк|післявоєнн|словн|шановн|невинн|активн|царівн|королівн)/u;
const NAMED_AFTER = /^(?:імені|ім|им|имени|святого|свято|свята|святі|святої|святий|свята|святому|св|saint|st|вул|вулиця|вулиці|вулицею|вулицю|ул|улица|улице|просп|проспект|проспекті|пров|провулок|провулку|бульвар|бульварі|площа|площі|пл|дня|день)$/u;

const make = findingOf('unlisted-people', 'PERSON', 'unlisted');

function isCapital(token: Token | undefined): token is Token {
  return token !== undefined && (token.shape === 'capital' || token.shape === 'upper' || token.shape === 'mixed') && token.word.length >= 2;
}

function continues(context: ScreenContext, left: number, right: number): boolean {
  const token = context.tokens[right];
  if (!isCapital(token) || (token.opens && right > left) || !isJoined(context, context.tokens[Math.min(left, right)], context.tokens[Math.max(left, right)])) return false;
  if (context.text.slice(context.tokens[Math.min(left, right)]?.end, context.tokens[Math.max(left, right)]?.start).includes('\n')) return false;
  if (token.shape === 'upper' && (token.word.length < 4 || isWordInCapitals(context, right))) return false;
  return !isNotPerson(token.lower) && !isAnnouncing(token.lower);
}

/** «ФЕДОРИШИН НАЗАР ВІДМОВИВСЯ»: in a line of capitals a capital says nothing, so a verb or a frequent word ends the name. */
function isWordInCapitals(context: ScreenContext, index: number): boolean {
  const lower = context.tokens[index]?.lower ?? '';
  if (context.known[index]?.typo === false || context.isGiven(index)) return false;
  return isPersonVerb(lower) || isCommonWord(lower) || isFiller(lower) || context.isRole(index) || looksLikeWord(lower) || /(?:вся|лася|лися|ється|ються|ують|ений|ена|ено|ано)$/u.test(lower);
}

/** Whether a word in capitals after a role is an ordinary one: «ПАТРОНАТНОГО ВИХОВАТЕЛЯ», «Мати СУВОРО забороняє». */
function isPlainCapitals(context: ScreenContext, index: number): boolean {
  const [role, token] = [context.tokens[index - 1], context.tokens[index]];
  if (role === undefined || token === undefined || context.isGiven(index) || PATRONYMIC.test(token.lower) || hasSurnameEnding(token.word)) return false;
  if (isWordInCapitals(context, index) || /[врнтсдзлш]о$/u.test(token.lower)) return true;
  return role.shape === 'upper' && (!isSurnameLike(token.word) || /[ое]в(?:ий|а|і|е)$/u.test(token.lower));
}

/** Last token of a run of capitalised words that begins at `index`; at most four. */
function runEnd(context: ScreenContext, index: number): number {
  let last = index;
  while (last - index < 3 && continues(context, last, last + 1)) last += 1;
  return last;
}

function runStart(context: ScreenContext, index: number): number {
  const previous = context.tokens[index - 1];
  if (previous === undefined || !continues(context, index, index - 1)) return index;
  if (context.isRole(index - 1)) return index;
  return previous.opens && !startsName(context, index - 1) ? index : index - 1;
}

/** Whether the first word of a sentence belongs to the name after it. */
function startsName(context: ScreenContext, index: number): boolean {
  const token = context.tokens[index];
  if (token === undefined || isCommonWord(token.lower) || context.isRole(index) || /^(?:родин|сім'|сімей|дитин|подружж|семь)/u.test(token.lower)) return false;
  return context.isGiven(index) || context.known[index]?.typo === false || hasSurnameEnding(token.word)
    || (isSurnameLike(token.word) && !isAmbiguousName(token.lower, 'last'));
}

function endOf(context: ScreenContext, index: number): number {
  const token = context.tokens[index];
  const next = context.tokens[index + 1];
  if (token === undefined) return 0;
  const glued = next !== undefined && next.word.length === 1 && next.shape === 'capital' && next.start - token.end === 1 && context.text.charAt(next.end) === '.';
  return glued ? next.end : token.end;
}

function isNamedAfter(context: ScreenContext, index: number): boolean {
  return NAMED_AFTER.test(context.tokens[index - 1]?.lower ?? '') || NAMED_AFTER.test(context.tokens[index - 2]?.lower ?? '');
}

/** «сусідка Тамара Квітко», «Dr. Fedoruk», «на ім'я Жора». */
function afterRole(context: ScreenContext, index: number): RawFinding | undefined {
  const role = context.tokens[index];
  const token = context.tokens[index + 1];
  if (role === undefined || !isCapital(token) || token.word.length < 3) return undefined;
  const announcing = isAnnouncing(role.lower);
  if (!announcing && !context.isRole(index)) return undefined;
  const between = context.text.slice(role.end, token.start);
  if (!/^(?:\. ?| |: ?|, | [–—-] |:\s?[«"“]|\s[«"“])$/.test(between)) return undefined;
  if (between.startsWith('.') && !/^(?:dr|mr|mrs|ms|prof|гр|др|проф|піб|фио)$/.test(role.lower)) return undefined;
  if (/^[,–—]/.test(between.trim()) && !announcing && !context.isGiven(index + 1)) return undefined;
  if (token.shape === 'upper' && isPlainCapitals(context, index + 1)) return undefined;
  if (token.shape === 'upper' && token.word.length < 5 || isNotPerson(token.lower) || context.isRole(index + 1) && !context.isGiven(index + 1)) return undefined;
  if (token.latin && isCommonWord(token.lower) && !context.isGiven(index + 1) && !/^(?:mr|mrs|ms|miss|dr)$/.test(role.lower)) return undefined;
  const last = runEnd(context, index + 1);
  if (last === index + 1 && !context.isGiven(last) && (looksLikeWord(token.lower) || isOfficeAdjective(context, last))) return undefined;
  return make(token.start, endOf(context, last), announcing ? 'after-naming-word' : 'after-role', 'auto');
}

/** «суддя Київського районного суду»: an adjective of a place before the office's own words. */
function isOfficeAdjective(context: ScreenContext, index: number): boolean {
  const token = context.tokens[index];
  const next = context.tokens[index + 1];
  if (token === undefined || !/(?:ськ|цьк|зьк|ск|цк)(?:ого|ої|ій|их|ому|ой|ом|ая|а)$/.test(token.lower)) return false;
  return next !== undefined && /^(?:суд|район|обл|міськ|місцев|рад|лікар|шк|відді|управ|центр|прокур|служб|поліц|ліце|гімн|унів|акад|колед|громад|учил|апел|господ|держ|дит|сіль|селищ|школ|больн|отдел|город)/.test(next.lower);
}

/** A run around a given name: «Оксана», «Ярема Бик», «Квітко Тамара». */
function aroundGiven(context: ScreenContext, index: number): RawFinding | undefined {
  const token = context.tokens[index];
  if (token === undefined || !context.isGiven(index) || token.word.length < 3 || isNotPerson(token.lower)) return undefined;
  if (isCity(token.lower) || isNamedAfter(context, index) || token.quoted && /[»"”]/.test(context.text.charAt(token.end))) return undefined;
  const start = runStart(context, index);
  const last = runEnd(context, index);
  const first = context.tokens[start];
  if (first === undefined || first.quoted && /[»"”]/.test(context.text.charAt(endOf(context, last)))) return undefined;
  const alone = start === last;
  if (token.opens && isCommonWord(token.lower) && !isAmbiguousName(token.lower, 'first')) return undefined;
  const doubtful = isAmbiguousName(token.lower, 'first') || isCommonWord(token.lower);
  // a name of the record that opens a sentence was judged as such
  if (alone && token.opens && context.known[index]?.typo === false) return undefined;
  if (alone && !standsAlone(context, index, doubtful)) return undefined;
  if (isAuthor(context, index, last) || isNameItself(context, last)) return undefined;
  if (!alone && doubtful && (!pairIsName(context, [start, last], index) || isBookOf(context, index))) return undefined;
  return make(first.start, endOf(context, last), alone ? 'given-name' : 'full-name', alone ? 'review' : 'auto');
}

function standsAlone(context: ScreenContext, index: number, doubtful: boolean): boolean {
  const token = context.tokens[index];
  if (token === undefined) return false;
  if (token.shape === 'upper' && token.word.length < 4) return false;
  if (!doubtful && !(token.opens && token.word.length < 5 && !isFormalName(token.lower))) return true;
  if (isAbstract(token.lower) && isVirtue(context, index)) return false;
  if (!token.opens) return !token.latin || !isCommonWord(token.lower);
  return actsLikePerson(context, index);
}

/** Whether the word is a name in full and uninflected, as in the tables. */
function isFormalName(word: string): boolean {
  return groupsOf(word).some(({ forms, russian }) => [...forms, ...russian].includes(word));
}

function pairIsName(context: ScreenContext, [start, last]: readonly [number, number], given: number): boolean {
  for (let index = start; index <= last; index += 1) {
    const token = context.tokens[index];
    if (token === undefined || index === given) continue;
    if (isSurnameLike(token.word) || PATRONYMIC.test(token.lower) || context.isGiven(index) || context.known[index] !== undefined) return true;
    if (!looksLikeWord(token.lower) && !isCommonWord(token.lower) && !context.tokens[start]?.opens) return true;
  }
  return false;
}

const AUTHORS = /^(?:шевченк|українк|франк|костенк|коцюбинськ|сковород|тичин|сосюр|стус|симоненк|нечуй|левицьк|гогол|пушкін|чехов|толст|андерсен|роулінг|shevchenk|ukrainka|franko|kostenko|купал|нестайк|малкович|глазов|мирн)/u;
const BOOKS = /^(?:твор|твір|вірш|поез|повіст|роман|оповідан|казк|пісн|драм|поем|портрет|пам'ятник|письменни|поет|чита|прочита|вивча|урок|книг|автор|літератур|novel|poem|book|read|писател|стих|сказк|свято|день)/u;
const NEAR = 7;

/** «читали Шевченка», «твір Ліни Костенко», «свято Івана Купала»: somebody everybody knows, beside a word of books or feasts. */
function isAuthor(context: ScreenContext, first: number, last: number): boolean {
  const famous = [first, last, last + 1].some((place) => AUTHORS.test(context.tokens[place]?.lower ?? ''));
  if (!famous) return false;
  if (/^купал/u.test(context.tokens[last]?.lower ?? '')) return true;
  for (let near = Math.max(0, first - NEAR); near < first; near += 1) if (BOOKS.test(context.tokens[near]?.lower ?? '')) return true;
  return false;
}

/** «Світлана — поширене ім’я»: the word is spoken of, not a person. */
function isNameItself(context: ScreenContext, index: number): boolean {
  const [token, next] = [context.tokens[index], context.tokens[index + 1]];
  if (token === undefined || next === undefined || !/[–—]/.test(context.text.slice(token.end, next.start))) return false;
  return [2, 3].some((step) => /^(?:ім'я|имя|назва|название)$/.test(context.tokens[index + step]?.lower ?? '')) || /^(?:ім'я|имя)$/.test(next.lower);
}

/** «Роман Шевченка»: a book of somebody, for a man called Роман would be «Роман Шевченко». */
function isBookOf(context: ScreenContext, index: number): boolean {
  const [token, next] = [context.tokens[index], context.tokens[index + 1]];
  return token?.lower === 'роман' && token.opens && next !== undefined && /(?:енка|ського|цького|чука|[оеє]ва|ича)$/.test(next.lower);
}

function aroundPatronymic(context: ScreenContext, index: number): RawFinding | undefined {
  const token = context.tokens[index];
  if (token === undefined || token.shape === 'lower' || token.word.length < 6) return undefined;
  if (!PATRONYMIC.test(token.lower) || NOT_PATRONYMIC.test(token.lower)) return undefined;
  const start = runStart(context, index);
  const first = context.tokens[start > 0 && start < index && continues(context, start, start - 1) && !context.tokens[start]?.opens && !context.isRole(start - 1) ? start - 1 : start];
  const last = runEnd(context, index);
  if (first === undefined || (start === last && !isFathersName(token.lower))) return undefined;
  return make(first.start, endOf(context, last), 'patronymic', 'auto');
}

/** Whether a lone word with the ending of a patronymic is made of a man's name (Миколаївна, not «дослівно»). */
function isFathersName(word: string): boolean {
  const root = foldCyrillic(word).replace(/(?:ович|евич|ивн|овн|евн)[а-я]{0,4}$/, '');
  return root.length >= 2 && ['', 'и', 'о', 'а', 'я', 'ив'].some((ending) => groupsOf(root + ending).some((group) => group.sex === 'm'));
}

/** A surname that is recognisable by its ending alone. */
function bySurnameEnding(context: ScreenContext, index: number): RawFinding | undefined {
  const token = context.tokens[index];
  if (!isCapital(token) || !hasSurnameEnding(token.word) || isCommonWord(token.lower) || isNamedAfter(context, index)) return undefined;
  if (token.quoted && /[»"”]/.test(context.text.charAt(token.end))) return undefined;
  const start = runStart(context, index);
  const last = runEnd(context, index);
  const first = context.tokens[start];
  return first === undefined || isAuthor(context, start, last) ? undefined : make(first.start, endOf(context, last), 'surname-ending', 'review');
}

const RULES = [afterRole, aroundGiven, aroundPatronymic, bySurnameEnding, afterSpeech, fullNameAfterVerb] as const;

/** People who are not in the record: by role, given name, patronymic or the ending of the surname, and their further mentions. */
export function recognizeUnlistedPeople(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  for (let index = 0; index < context.tokens.length; index += 1) {
    // every rule needs a capital at the word or directly after it
    if (context.tokens[index]?.shape === 'lower' && (context.tokens[index + 1]?.shape ?? 'lower') === 'lower') continue;
    for (const rule of RULES) {
      const finding = rule(context, index);
      if (finding !== undefined) findings.push(finding);
    }
  }
  const listed = inLists(context, findings);
  return [...findings, ...listed, ...repeats(context, [...findings, ...listed])];
}
