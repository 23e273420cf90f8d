import { isJoined, type ScreenContext } from './context.ts';
import { actsLikePerson, saysThing } from './evidence.ts';
import type { NameEntry } from './names/name-index.ts';
import type { Token } from './tokens.ts';
import { isAmbiguousName } from './words/ambiguous-names.ts';
import { isPersonVerb, isFiller } from './words/evidence-words.ts';
import { isDoneToThings, isLivingThing, isTrade, isTradesVerb, isWildPlace } from './words/kinds-of-names.ts';
import { carriesSentence, describesPerson, isAbstract, isPlaceOfPeople, isNatureVerb, isThing, isVerbOf, isWeather } from './words/plain-words.ts';

/** Nouns that follow in the genitive or accusative, once verbs, adverbs and little words are ruled out. */
const NOUN_ENDING = /(?:[бвгґджзклмнпрстфхцчшщь'][аяуюиі]|[аеоиі]ї|ій|ів|ей|ості|ння|ття)$/u;
const PREDICATE = /(?:[нвтшд]ий|[нвтшд]а|[єаяуюие]ться|[єю]|ть|[аиіяую]в|ів|л[аио]|вся|сь|ся|но|то|о)$/u;
const VERB = /(?:[єаяуюие]ться|[аяуюоиеі]є|[иїаяую]ть|[аиіяую]в|л[аио]|л[аи]с[яь]|вс[яь]|[нт]о|о)$/u;
const NO_VERB = /^(?:школа|сила|села|скла|тіла|числа|кола|стола|крила|масла|мила|вугла|горла|чола|діла|джерела|голова|слова|права|трава|мова|справа|країна|війна|ціна|година|дитина|родина|картина|людина|хвилина|стіна|весна|вода|біда|звізда|доба|пісня)$/u;
const STATE_OF_PERSON = /^(?:готов|згодн|согласн|змушен|винн|впевнен|зайнят|присутн|відсутн|нетверез|п'ян|вагітн|хвор[аий]$|агресив|одружен|розлучен|незадоволен|невдоволен)/u;
const PREPOSITION = /^(?:в|у|до|на|про|за|від|щодо|без|з|із|зі|до|во|о|об|в|к|для|між|через|після)$/u;
const PLACE_OF_THINGS = /^(?:біля|над|під|поблизу|посеред|уздовж|вздовж|возле|около|край|навколо|довкола)$/u;

/**
 * Whether a name of the record at the start of a sentence is most likely the ordinary word it also is. In doubt it is the name:
 * a mark too many costs a look, a name too few leaves with the packet.
 */
export function isPlainWord(context: ScreenContext, index: number, entries: readonly NameEntry[]): boolean {
  const token = context.tokens[index];
  if (token === undefined || carriesSentence(token.lower)) return true;
  if (isKindAtWork(context, index, entries)) return true;
  if (isPlural(token, entries)) return !(actsLikePerson(context, index) && /(?:ли|лися|лись|[уюая]ть(?:ся)?|[уюая]т(?:ся)?)$/.test(context.tokens[index + 1]?.lower ?? ''));
  const next = context.tokens[index + 1];
  if (next === undefined) return false;
  const gap = context.text.slice(token.end, next.start);
  if (/[.!?:;(\n]/.test(gap)) return false;
  if (/^\s*[«"“„]/.test(gap)) return true;
  if (gap === '-' && next.shape === 'lower') return true;
  if (/^\s*,/.test(gap)) return isAbstract(token.lower) && next.shape === 'lower' && isAbstract(next.lower);
  if (/[–—]|\s-\s/.test(gap)) return isEquation(context, index);
  if (/[-−–]\s?\d/.test(gap) && isWeatherWord(token.lower)) return true;
  if (/\d/.test(gap)) return !/^(?:рок|рік|річ|год|міс|р$|лет|балів|клас)/u.test(next.lower);
  return /^\s+$/.test(gap) && followedAsThing(context, index, entries);
}

/** «Лев — цар звірів», «Віра – це сила», but «Марта — старша дитина». */
function isEquation(context: ScreenContext, index: number): boolean {
  const ahead = [1, 2, 3].map((step) => context.tokens[index + step]?.lower ?? '');
  if (ahead.some(describesPerson)) return false;
  return /^(?:це|то|это)$/.test(ahead[0] ?? '') || ahead.some(isThing) || saysThing(context, index);
}

/** «Дуби», «Ковалі»: the plural of a noun is a family's name far more rarely than many of the thing. */
function isPlural(token: Token, entries: readonly NameEntry[]): boolean {
  const stem = /^(.{2,})[иії]$/u.exec(token.lower)?.[1];
  return stem !== undefined && entries.every(({ lemma }) => /[^аеєиіїоуюя]$/.test(lemma) && !/(?:[иіы]й|любов)$/.test(lemma) && consonants(lemma) === consonants(stem));
}

function isWeatherWord(word: string): boolean {
  return /^(?:мороз|вітер|ветер|туман|холод|дощ|дождь|сніг|снег|град|гроза|буря|зима|весна|літо|осінь|сонце|солнце|хмара|завірюха|хуртовина|спека)/u.test(word);
}

function consonants(word: string): string {
  return word.replace(/[аеєиіїоуюяьй]/g, '');
}

function followedAsThing(context: ScreenContext, index: number, entries: readonly NameEntry[]): boolean {
  const token = context.tokens[index];
  const next = context.tokens[index + 1];
  if (token === undefined || next === undefined) return false;
  if (isThing(next.lower)) return true;
  if (STATE_OF_PERSON.test(next.lower)) return false;
  if (next.shape !== 'lower') return isGenitiveTitle(context, index);
  const after = wordAfterFillers(context, index);
  if (doesAsThing(context, index, entries)) return true;
  if (isAdjective(token, entries)) return describesThing(context, index, entries);
  if (PLACE_OF_THINGS.test(next.lower)) return entries.every(({ part, lemma }) => part === 'last' || isPlant(lemma));
  if (PREPOSITION.test(next.lower)) return isAbstractWith(context, index);
  if (/^(?:і|й|та|и|або|чи)$/.test(next.lower)) return isPairOfThings(context, index);
  if (/^(?:мало|багато|немає|нема)$/.test(next.lower) && isAbstract(token.lower)) return true;
  if (isVerbal(after) || isVerbal(next.lower) || context.isRole(index + 1)) return false;
  return NOUN_ENDING.test(next.lower);
}

/** «Дуб росте», «Голуб сів на дах», «Мороз посилився», «Надія є», «Роман прочитано»: what follows is said of the thing. */
function doesAsThing(context: ScreenContext, index: number, entries: readonly NameEntry[]): boolean {
  const word = context.tokens[index]?.lower ?? '';
  const next = context.tokens[index + 1]?.lower ?? '';
  const beyond = context.tokens[index + 2]?.lower ?? '';
  if (describesPerson(beyond)) return false;
  if (isKindAtWork(context, index, entries)) return true;
  if (isVerbOf(word, next) || isVerbOf(word, wordAfterFillers(context, index))) return true;
  if (isWeatherWord(word) && (isWeather(next) || /^(?:до|від|у|в|під|та|і|й|без)$/.test(next) && !isPlaceOfPeople(beyond) && context.tokens[index + 2]?.shape === 'lower')) return true;
  if (/^слав[аиіу]$/.test(word) && /^(?:україн|геро|бог|зсу|нації|захисник)/u.test(next)) return true;
  if (/^зор[яії]$/.test(word) && /^(?:зійш|сходи|світи|сяє|впала|згас)/u.test(next)) return true;
  if (!entries.every(({ part, lemma }) => part === 'last' || isPlant(lemma))) return false;
  return isNatureVerb(next) || isNatureVerb(wordAfterFillers(context, index)) || /^сі(?:в|ла)$/.test(next) && beyond === 'на';
}

/** «Заєць бігав у лісі», «Дуба зрізали», «Кравець пошиє костюми», «Роман читали вголос»: what the word means as a word does. */
function isKindAtWork(context: ScreenContext, index: number, entries: readonly NameEntry[]): boolean {
  const next = wordAfterFillers(context, index);
  const ahead = [2, 3, 4].map((step) => context.tokens[index + step]).filter((token) => token !== undefined);
  if (entries.every(({ lemma }) => isLivingThing(lemma))) {
    if (isDoneToThings(next)) return true;
    return ahead.some(({ lower, shape }) => shape === 'lower' && isWildPlace(lower)) && !context.isRole(index + 2);
  }
  if (entries.every(({ lemma }) => isTrade(lemma))) return isTradesVerb(next);
  const word = context.tokens[index]?.lower ?? '';
  const man = entries.every(({ part, lemma }) => part === 'first' && lemma === word && /[бвгджзйклмнпрстфхцчш]$/.test(lemma) && lemma !== 'любов');
  return man && /[аиіяу]ли(?:ся|сь)?$/u.test(next);
}

/** «Зелена папка», «Яровий ячмінь»: a noun and no verb after a word that can be an adjective. */
function describesThing(context: ScreenContext, index: number, entries: readonly NameEntry[]): boolean {
  const next = context.tokens[index + 1]?.lower ?? '';
  if (entries.every(({ part }) => part === 'first')) return OF_QUALITY.test(next);
  if (context.isRole(index + 1) || isPersonVerb(next) || isFiller(next) || PREPOSITION.test(next) || PLACE_OF_THINGS.test(next)) return false;
  if (STATE_OF_PERSON.test(next)) return false;
  const word = context.tokens[index]?.lower ?? '';
  if (/(?:[иі]й|а|я)$/u.test(word) && /[жшчрздтнсвм]е$/u.test(next)) return false;
  if (/[иі]й$/u.test(word) && /ий$/u.test(next) && /^(?:[.,;!?)]|$)/.test(context.text.charAt(context.tokens[index + 1]?.end ?? 0))) return false;
  return !(VERB.test(next) && !NO_VERB.test(next)) && !/^(?:і|й|та|и|або|чи|не)$/.test(next);
}

function wordAfterFillers(context: ScreenContext, index: number): string {
  let next = index + 1;
  for (let hops = 0; hops < 3 && isFiller(context.tokens[next]?.lower ?? ''); hops += 1) next += 1;
  return context.tokens[next]?.lower ?? '';
}

/** Whether the word can be what the sentence says of a person: a verb, an adverb, an adjective. */
function isVerbal(word: string): boolean {
  return isPersonVerb(word) || isFiller(word) || (PREDICATE.test(word) && !NO_VERB.test(word));
}

function isPlant(lemma: string): boolean {
  return /^(?:калина|лілія|роза|ружа|мальва|рута|ялина|малинка|верба|лилия)$/.test(lemma);
}

/** «Роман Шевченка», «Воля Божа»: a book of somebody. */
function isGenitiveTitle(context: ScreenContext, index: number): boolean {
  const [token, next] = [context.tokens[index], context.tokens[index + 1]];
  if (token === undefined || next === undefined || context.known[index + 1] !== undefined) return false;
  return token.lower === 'роман' && /(?:енка|ського|цького|чука|ова|ева|ича)$/.test(next.lower) || /^бож/.test(next.lower) && isJoined(context, token, next);
}

/** «Любов до читання», «Віра в себе», but «Віра в лікарні», «Роман з дружиною». */
function isAbstractWith(context: ScreenContext, index: number): boolean {
  const word = context.tokens[index]?.lower ?? '';
  const preposition = context.tokens[index + 1]?.lower ?? '';
  const inside = [2, 3].map((step) => context.tokens[index + step]?.lower ?? '');
  if (isAbstract(word) && /(?:ння|ття|ість|ости|ощі|ние|бога|краще|лучшее|майбутнє|успіх|перемогу|завтра|мир|диво|чудо)$/u.test(inside[0] ?? '')) return true;
  if (/^роман[ауоміи]*$/.test(word)) return /^(?:про|в|у|для)$/.test(preposition) && !inside.some(isPlaceOfPeople);
  return isAbstract(word) && /^(?:в|у|до|на|про|без|від|за|между|між|для|щодо)$/.test(preposition) && !inside.some(isPlaceOfPeople);
}

/** «Мороз і сніг», but «Марта і мама», «Віра і чоловік». */
function isPairOfThings(context: ScreenContext, index: number): boolean {
  const other = context.tokens[index + 2];
  if (other === undefined || other.shape !== 'lower' || context.isRole(index + 2) || describesPerson(other.lower)) return false;
  return !isVerbal(other.lower) && other.lower.length > 2;
}

function isAdjective(token: Token, entries: readonly NameEntry[]): boolean {
  return /(?:ий|ій|а|я|е|є|ого|ому|ої|ою|у|і|им)$/.test(token.lower) && entries.every(({ lemma, part }) => (part === 'last' ? /(?:ий|ій|[^аеиіоуюяї]а)$/.test(lemma) && isAdjectiveLemma(lemma) : NAMES_OF_QUALITY.test(lemma)));
}

const NAMES_OF_QUALITY = /^(?:зоряна|мила|злата|ясна|світлана)$/u;
const OF_QUALITY = /^(?:ніч|ночі|доба|осінь|середина|година|мить|пора|медаль|рибка|нитка|мрія|зірка|небо|неба|небі|людина|дівчинка|усмішка)$/u;

function isAdjectiveLemma(lemma: string): boolean {
  return /(?:ий|ій|ый)$/.test(lemma) || isAmbiguousName(lemma.replace(/а$/, 'ий'), 'last') && !/[ое]в(?:а|ий)$/.test(lemma) || /(?:н|лен|ст|в|т|ох|лик|аг|к)а$/.test(lemma);
}
