import { actsLikePerson } from '../evidence.ts';
import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';
import { foldCyrillic } from '../fold.ts';
import { addStems, createNameIndex, lookUpName, type NameEntry } from '../names/name-index.ts';
import { type Stem, surnameStems } from '../names/stems.ts';
import type { Token } from '../tokens.ts';
import { isAmbiguousName } from '../words/ambiguous-names.ts';
import { isCommonWord } from '../words/common-words.ts';
import { isCity, isNotPerson } from '../words/not-people.ts';
import { looksLikeWord } from '../words/surname-shapes.ts';

const make = findingOf('unlisted-people', 'PERSON', 'unlisted');

const NOUN_FORM = /(?:ом|ем|єм|ові|еві|єві|у|ю|а|я|и|і|ою|ею|єю)$/u;
const ADJECTIVE_FORM = /(?:ого|ому|им|ої|ій|ою|их|ими)$/u;

/** Stems of a surname that was first met in another case: «Мінасяном» for «Мінасян», «Шпаком» for «Шпак». */
function strippedStems(word: string): Stem[] {
  const noun = word.replace(NOUN_FORM, '');
  const adjective = word.replace(ADJECTIVE_FORM, '');
  const stems: Stem[] = [];
  if (noun !== word && noun.length >= 3) stems.push({ stem: foldCyrillic(noun), endings: 'surname' });
  if (adjective !== word && adjective.length >= 4) stems.push({ stem: foldCyrillic(adjective), endings: 'adjective' });
  return stems;
}

/** «Свідки: Гнатюк П. П., Оверко»: a lone capitalised word that goes on a list of people. */
export function inLists(context: ScreenContext, found: readonly RawFinding[]): RawFinding[] {
  const ends = new Set(found.map(({ end }) => end));
  const findings: RawFinding[] = [];
  context.tokens.forEach((token, index) => {
    if (token.shape !== 'capital' || token.opens || token.word.length < 3 || !goesOnList(context, index, ends)) return;
    if (isCommonWord(token.lower) || isNotPerson(token.lower) || isCity(token.lower) || context.isRole(index) || looksLikeWord(token.lower)) return;
    ends.add(token.end);
    findings.push(make(token.start, token.end, 'on-a-list-of-people', 'review'));
  });
  return findings;
}

function goesOnList(context: ScreenContext, index: number, ends: ReadonlySet<number>): boolean {
  const [previous, token] = [context.tokens[index - 1], context.tokens[index]];
  if (previous === undefined || token === undefined) return false;
  if (!/^(?:,|та|і|й|и|and)$/.test(context.text.charAt(token.start - 2) === ',' ? ',' : previous.lower)) return false;
  const gap = /(?:, ?| та | і | й | и | and )$/.exec(context.text.slice(Math.max(0, token.start - 5), token.start));
  if (gap === null || !/^(?:[,.;)\n]|$)/.test(context.text.charAt(token.end))) return false;
  const before = token.start - gap[0].length;
  if (ends.has(before) || previous.end === before && previous.shape === 'capital' && context.known[index - 1]?.typo === false) return true;
  return context.text.charAt(before - 1) === '.' && (ends.has(before - 1) || previous.end === before - 1 && previous.shape === 'capital' && previous.word.length === 1);
}

const ENTRY: NameEntry = { person: -1, part: 'last', ambiguous: false, weak: true, lemma: '', own: false };
const MOST_REPEATED = 200;

/** Whether a capitalised word stands outside what was found: without one nobody is mentioned again. */
function hasOtherCapitals(context: ScreenContext, found: readonly RawFinding[]): boolean {
  const inside = tokensIn(context, found).filter(({ shape }) => shape !== 'lower').length;
  return context.tokens.filter(({ shape, latin }) => shape !== 'lower' && !latin).length > inside;
}

/** Further mentions of the surnames found so far, in any case form. */
export function repeats(context: ScreenContext, found: readonly RawFinding[]): RawFinding[] {
  if (found.length === 0 || !hasOtherCapitals(context, found)) return [];
  const index = createNameIndex();
  const covered = new Set<string>();
  for (const token of tokensIn(context, found)) {
    if (covered.size >= MOST_REPEATED || token.latin || token.word.length < 3 || isCommonWord(token.lower)) continue;
    if (covered.has(token.lower)) continue;
    covered.add(token.lower);
    addStems(index, [...surnameStems(token.lower), ...strippedStems(token.lower)], ENTRY);
  }
  if (covered.size === 0) return [];
  const seen = new Map<string, boolean>();
  const isRepeated = (word: string): boolean => {
    const before = seen.get(word);
    if (before !== undefined) return before;
    const answer = lookUpName(index, word, false) !== undefined;
    seen.set(word, answer);
    return answer;
  };
  return context.tokens.flatMap((token, place) => {
    if (token.shape === 'lower' || token.latin || !isRepeated(token.word)) return [];
    if (token.opens && isCommonWord(token.lower) || isNotPerson(token.lower)) return [];
    if (token.opens && isAmbiguousName(token.lower, 'last') && !actsLikePerson(context, place)) return [];
    return [make(token.start, token.end, 'mentioned-again', 'review')];
  });
}

function tokensIn(context: ScreenContext, found: readonly RawFinding[]): Token[] {
  const sorted = [...found].sort((left, right) => left.start - right.start);
  const result: Token[] = [];
  let next = 0;
  for (const token of context.tokens) {
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= token.start) next += 1;
    const finding = sorted[next];
    if (finding !== undefined && token.start >= finding.start && token.end <= finding.end) result.push(token);
  }
  return result;
}
