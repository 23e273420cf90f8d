import { isLetterAt, isWordAt } from '../characters.ts';
import { actsAlone, actsLikePerson, saysThing } from '../evidence.ts';
import { isPlainWord } from '../plain-word.ts';
import { carriesSentence } from '../words/plain-words.ts';
import { foldCyrillic } from '../fold.ts';
import { isJoined, type RawFinding, type ScreenContext } from '../context.ts';
import { lookUpDigitWord, lookUpName, type NameEntry, type NameHit } from '../names/name-index.ts';
import type { Token } from '../tokens.ts';
import { isCommonWord } from '../words/common-words.ts';
import { isEnglishWord } from '../words/ambiguous-names.ts';
import { isCity, isNotPerson } from '../words/not-people.ts';
import { initialsAfter, initialsBefore } from './initials.ts';

interface Verdict {
  readonly accepted: boolean;
  readonly why: string;
  readonly review: boolean;
}

const REFUSED: Verdict = { accepted: false, why: '', review: false };

/** Names of the record in any form, as whole stretches: «К. Р. Ясенова», «Захара Юрченка». */
export function recognizeKnownNames(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  for (let index = 0; index < context.tokens.length; index += 1) {
    const token = context.tokens[index];
    if (token === undefined) continue;
    const hit = context.known[index];
    if (hit === undefined) {
      if (token.shape === 'mixed') findings.push(...camelParts(context, token));
      continue;
    }
    const verdict = judge(context, index, hit);
    if (verdict.accepted) findings.push(nameFinding(context, index, verdict));
  }
  return [...findings, ...digitWords(context), ...spacedNames(context), ...brokenNames(context)];
}

function nameFinding(context: ScreenContext, index: number, verdict: Verdict): RawFinding {
  const token = context.tokens[index];
  const before = initialsBefore(context, index);
  const after = before === undefined ? initialsAfter(context, index) : undefined;
  const people = new Set(context.known[index]?.entries.map((entry) => entry.person));
  const [only] = people;
  return {
    start: before ?? token?.start ?? 0, end: after ?? token?.end ?? 0, type: 'PERSON', source: 'known',
    tier: verdict.review ? 'review' : 'auto', recognizer: 'known-names', why: verdict.why,
    ...(people.size === 1 && only !== undefined ? { person: only } : {}),
  };
}

function judge(context: ScreenContext, index: number, hit: NameHit): Verdict {
  const token = context.tokens[index];
  if (token === undefined) return REFUSED;
  if (token.word.length === 1) return REFUSED;
  if (hit.typo) return judgeTypo(context, index, hit);
  if (token.shape === 'lower') return judgeLower(context, index, hit);
  if (isCity(token.lower)) return REFUSED;
  if (token.word !== context.text.slice(token.start, token.end)) return { accepted: true, why: 'mixed-alphabets', review: false };
  const doubtful = isCommonWord(token.lower) || !token.latin && hit.entries.every((entry) => entry.ambiguous);
  if (!doubtful) return judgeCapital(context, index, hit);
  if (hasNameNeighbour(context, index)) return { accepted: true, why: 'name-beside-name', review: false };
  if (token.quoted && isClosedQuote(context, token)) return REFUSED;
  const unsure = token.opens || (token.shape === 'upper' && inUpperLine(context, index));
  if (!unsure) return { accepted: !isPronoun(token.lower), why: 'capital-inside-sentence', review: false };
  if (carriesSentence(token.lower)) return isOwn(token, hit) && actsAlone(context, index) ? { accepted: true, why: 'acts-like-a-person', review: true } : REFUSED;
  if (actsLikePerson(context, index)) return isPlainWord(context, index, hit.entries) ? REFUSED : { accepted: true, why: 'acts-like-a-person', review: true };
  return mayOpenSentence(token, hit) && !isPlainWord(context, index, hit.entries) ? { accepted: true, why: 'name-at-sentence-start', review: true } : REFUSED;
}

/** Whether the record holds this very word, uninflected. */
function isOwn(token: Token, hit: NameHit): boolean {
  return hit.entries.some(({ own, lemma }) => own && lemma === token.lower);
}

/**
 * Whether the form is near enough to a name of the record to be taken for it where a sentence starts: any form of a name the
 * record holds, but of what follows from it only what no frequent word collides with, or the name uninflected.
 */
function mayOpenSentence(token: Token, hit: NameHit): boolean {
  if (token.latin) return false;
  return hit.entries.some(({ own, lemma }) => own || lemma === token.lower) || !isCommonWord(token.lower);
}

function judgeCapital(context: ScreenContext, index: number, hit: NameHit): Verdict {
  const token = context.tokens[index];
  const doubtful = token?.opens === true && !token.latin && hit.entries.every((entry) => entry.weak);
  if (doubtful && saysThing(context, index)) return REFUSED;
  return { accepted: true, why: 'name-of-record', review: false };
}

function judgeTypo(context: ScreenContext, index: number, hit: NameHit): Verdict {
  const token = context.tokens[index];
  if (token === undefined || isCommonWord(token.lower) || context.isRole(index) || isNotPerson(token.lower)) return REFUSED;
  const accepted: Verdict = { accepted: true, why: 'misspelt-name', review: true };
  if (hasNameNeighbour(context, index)) return accepted;
  if (!token.opens) return accepted;
  const word = hit.entries.every((entry) => entry.ambiguous);
  return token.word.length >= (token.latin ? 7 : 6) && (!word || actsLikePerson(context, index)) ? accepted : REFUSED;
}

function judgeLower(context: ScreenContext, index: number, hit: NameHit): Verdict {
  const token = context.tokens[index];
  if (token === undefined) return REFUSED;
  if (isWholeName(context, index, hit)) return { accepted: true, why: 'lower-case-full-name', review: true };
  if (isCommonWord(token.lower) || token.latin && isEnglishWord(token.lower)) return REFUSED;
  const sure = hit.entries.some((entry) => !entry.ambiguous && !entry.weak);
  const near = isJoined(context, context.tokens[index - 1], token) && isSureName(context, index - 1)
    || isJoined(context, token, context.tokens[index + 1]) && isSureName(context, index + 1);
  if (near && hit.entries.some((entry) => !entry.ambiguous || entry.part === 'last')) return { accepted: true, why: 'lower-case-name', review: true };
  const least = hit.entries.some((entry) => entry.part !== 'first') || token.latin ? 5 : 6;
  return { accepted: sure && token.word.length >= least, why: 'lower-case-name', review: true };
}

/** First name and surname of one person side by side are a name even in lower case and when both are words. */
function isWholeName(context: ScreenContext, index: number, hit: NameHit): boolean {
  return [index - 1, index + 1].some((other) => {
    const beside = context.known[other];
    const [left, right] = other < index ? [other, index] : [index, other];
    if (beside === undefined || beside.typo || !isJoined(context, context.tokens[left], context.tokens[right])) return false;
    return hit.entries.some((entry) => beside.entries.some((another) => another.person === entry.person && another.part !== entry.part));
  });
}

/** Whether the token is a name of the record that is no ordinary word. */
function isSureName(context: ScreenContext, index: number): boolean {
  const token = context.tokens[index];
  const hit = context.known[index];
  if (token === undefined || hit === undefined || hit.typo || isCommonWord(token.lower)) return false;
  return hit.entries.some((entry) => !entry.ambiguous && !(entry.weak && token.shape === 'lower'));
}

/** Whether a capitalised name stands directly beside the token, or initials do. */
function hasNameNeighbour(context: ScreenContext, index: number): boolean {
  if (initialsBefore(context, index) !== undefined || initialsAfter(context, index) !== undefined) return true;
  return [index - 1, index + 1].some((other) => {
    const token = context.tokens[other];
    if (token === undefined || token.shape === 'lower' || token.word.length < 2) return false;
    const joined = other < index ? isJoined(context, token, context.tokens[index]) : isJoined(context, context.tokens[index], token);
    if (!joined || (other > index && token.opens)) return false;
    const hit = context.known[other];
    return (hit !== undefined && complements(hit, context.known[index])) || context.isGiven(other);
  });
}

/** Two words are parts of one name when they can be different parts. */
function complements(left: NameHit, right: NameHit | undefined): boolean {
  const parts = (hit: NameHit | undefined): Set<NameEntry['part']> => new Set((hit?.entries ?? []).map((entry) => entry.part));
  return new Set([...parts(left), ...parts(right)]).size > 1;
}

function isPronoun(word: string): boolean {
  return /^(?:вас|вам|вами|ви|ваш[а-яії]*|він|вона|вони|воно|бог[ау]?|січ[іеь]?|рада|ради|раду|раді|мати|коли)$/.test(word);
}

function isClosedQuote(context: ScreenContext, token: Token): boolean {
  return /[»"”']/.test(context.text.charAt(token.end));
}

function inUpperLine(context: ScreenContext, index: number): boolean {
  return [index - 1, index + 1].some((other) => context.tokens[other]?.shape === 'upper' && context.known[other] === undefined);
}

function camelParts(context: ScreenContext, token: Token): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const match of token.word.matchAll(/\p{Lu}[\p{Ll}']+/gu)) {
    const hit = lookUpName(context.compiled.names, match[0], false);
    if (hit === undefined || match[0].length < 3) continue;
    findings.push({ start: token.start, end: token.end, type: 'PERSON', source: 'known', tier: 'review', recognizer: 'known-names', why: 'glued-name' });
    break;
  }
  return findings;
}


/** Words with a digit put for a letter («3ахар»). */
function digitWords(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const run of context.digits) {
    if (run.end - run.start > 2 || !isLetterAt(context.text, run.start - 1) && !isLetterAt(context.text, run.end)) continue;
    const [start, end] = wordAround(context.text, run.start);
    const word = context.text.slice(start, end);
    if (word.length < 4 || word.length > 30 || word.replace(/\D/g, '').length > 2 || !/[а-яіїєґ]/i.test(word)) continue;
    if (lookUpDigitWord(context.compiled.names, word) === undefined) continue;
    findings.push({ start, end, type: 'PERSON', source: 'known', tier: 'review', recognizer: 'known-names', why: 'digit-for-letter' });
  }
  return findings;
}

function wordAround(text: string, index: number): [number, number] {
  let start = index;
  let end = index + 1;
  while (start > 0 && index - start < 31 && isWordAt(text, start - 1)) start -= 1;
  while (end - index < 31 && isWordAt(text, end)) end += 1;
  return [start, end];
}

/** Names written letter by letter («З а х а р», «Ю Р Ч Е Н К О»). */
function spacedNames(context: ScreenContext): RawFinding[] {
  const findings: RawFinding[] = [];
  const { tokens } = context;
  for (let index = 0; index < tokens.length; index += 1) {
    if (tokens[index]?.word.length !== 1) continue;
    let last = index;
    while (tokens[last + 1]?.word.length === 1 && isSpacing(context, tokens[last], tokens[last + 1])) last += 1;
    if (last - index >= 2) findings.push(...spacedRun(context, index, last));
    index = last;
  }
  return findings;
}

function isSpacing(context: ScreenContext, left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && /^[ .\-_*·]{1,4}$/.test(context.text.slice(left.end, right.start));
}

function spacedRun(context: ScreenContext, first: number, last: number): RawFinding[] {
  const findings: RawFinding[] = [];
  const letters = context.tokens.slice(first, last + 1);
  const joined = letters.map((token) => token.word).join('');
  for (let from = 0; from + 3 <= letters.length; from += 1) {
    const cyrillic = foldCyrillic(joined.slice(from, from + 3)).slice(0, 2);
    if (cyrillic !== '' && !context.compiled.names.starts.has(cyrillic) && from > 0) continue;
    for (let to = Math.min(letters.length, from + 24); to - from >= 3; to -= 1) {
      const whole = from === 0 && to === letters.length;
      const hit = lookUpName(context.compiled.names, joined.slice(from, to), whole && to >= 6);
      if (hit === undefined || (to - from === 3 && letters.length > 3)) continue;
      findings.push({
        start: letters[from]?.start ?? 0, end: letters[to - 1]?.end ?? 0, type: 'PERSON', source: 'known', tier: 'review',
        recognizer: 'known-names', why: 'spaced-letters',
      });
      from = to - 1;
      break;
    }
  }
  return findings;
}

/** A name broken at the end of a line without a hyphen: «Кра⏎вець». */
function brokenNames(context: ScreenContext): RawFinding[] {
  return context.tokens.flatMap((left, index) => {
    const right = context.tokens[index + 1];
    if (right === undefined || left.shape !== 'capital' || right.shape !== 'lower' || !/^ ?\n ?$/.test(context.text.slice(left.end, right.start))) return [];
    if (context.known[index] !== undefined || isCommonWord(left.lower) || isCommonWord(right.lower) || left.word.length + right.word.length < 5) return [];
    const hit = lookUpName(context.compiled.names, left.word + right.word, false);
    return hit === undefined ? [] : [{ start: left.start, end: right.end, type: 'PERSON', source: 'known', tier: 'review', recognizer: 'known-names', why: 'broken-name' }];
  });
}
