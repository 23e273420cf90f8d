import { type CompiledRecord, rememberIn } from './compile-record.ts';
import { lookUpName, type NameHit } from './names/name-index.ts';
import { isGivenName } from './names/all-given-names.ts';
import { type DigitRun, digitRuns, tokenise, type Token } from './tokens.ts';
import { type Window, windowsAround } from './windows.ts';
import { isRole } from './words/roles.ts';
import type { Finding, FindingSource, FindingTier, FindingType } from './types.ts';

/** A finding in offsets of the normalised text, before overlaps are resolved. */
export interface RawFinding {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
  readonly source: FindingSource;
  readonly tier: FindingTier;
  readonly recognizer: string;
  readonly why: string;
  readonly person?: number;
}

/** What every recognizer may look at. */
export interface ScreenContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Names of the record a token may be, by its place in `tokens`. */
  readonly known: readonly (NameHit | undefined)[];
  /** Whether a token is a form of some given name. */
  readonly isGiven: (index: number) => boolean;
  /** Whether a token announces a person (kinship, occupation, title). */
  readonly isRole: (index: number) => boolean;
  /** Where each distinct word stands, in lower case: numbers of tokens, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly digits: readonly DigitRun[];
  /** The surroundings of every number. */
  readonly numbers: readonly Window[];
  readonly compiled: CompiledRecord;
}

/** Finds identifying stretches of one kind. Pure; returns offsets of the normalised text. */
export type Recognizer = (context: ScreenContext) => RawFinding[];

/** Whether the gap between two tokens is one blank, a hyphen or nothing: parts of one name. */
export function isJoined(context: ScreenContext, left: Token | undefined, right: Token | undefined): boolean {
  if (left === undefined || right === undefined || right.start - left.end > 3) return false;
  return /^[ \t\n-]{0,2}$/.test(context.text.slice(left.end, right.start));
}

/** Looks every token up once; equal words share one look-up. */
export function createContext(text: string, compiled: CompiledRecord): ScreenContext {
  const tokens = tokenise(text);
  const { remembered, names } = compiled;
  const known = tokens.map(({ word, shape }) =>
    rememberIn(remembered.names, word, () => lookUpName(names, word, shape !== 'lower')));
  const isGiven = (index: number): boolean => {
    const token = tokens[index];
    if (token === undefined || token.shape === 'lower' || token.word.length < 3) return false;
    return rememberIn(remembered.given, token.word, isGivenName);
  };
  const isRoleAt = (index: number): boolean => rememberIn(remembered.roles, tokens[index]?.lower ?? '', isRole);
  const digits = digitRuns(text);
  const numbers = windowsAround(text, digits.map((run) => run.start), [30, 60]);
  return { text, tokens, known, places: placesOf(tokens), isGiven, isRole: isRoleAt, digits, numbers, compiled };
}

function placesOf(tokens: readonly Token[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { lower }] of tokens.entries()) {
    const where = places.get(lower);
    if (where === undefined) places.set(lower, [index]);
    else where.push(index);
  }
  return places;
}

/** A builder of findings of one recognizer. */
export function findingOf(recognizer: string, type: FindingType, source: FindingSource) {
  return (...[start, end, why, tier = 'auto']: readonly [start: number, end: number, why: string, tier?: FindingTier]): RawFinding =>
    ({ start, end, type, source, tier, recognizer, why });
}

export type { Finding };

/** Places of the tokens whose lower-case form the pattern accepts, ascending; each distinct word is tested once. */
export function triggersOf(context: ScreenContext, trigger: RegExp): number[] {
  const places: number[] = [];
  for (const [word, where] of context.places) if (trigger.test(word)) for (const place of where) places.push(place);
  return places.sort((left, right) => left - right);
}

/** Windows around the tokens that trigger. */
export function windowsOf(context: ScreenContext, trigger: RegExp, reach: readonly [number, number]): Window[] {
  return windowsAround(context.text, triggersOf(context, trigger).map((index) => context.tokens[index]?.start ?? 0), reach);
}

/**
 * Answers whether a word that triggers ends within `reach` units before a position. Questions must come in ascending order:
 * then all of them together cost one walk over the text.
 */
export function nearAfter(context: ScreenContext, trigger: RegExp, reach: number): (position: number) => boolean {
  const ends = triggersOf(context, trigger).map((index) => context.tokens[index]?.end ?? 0);
  let next = 0;
  return (position) => {
    while (next < ends.length && (ends[next] ?? 0) <= position) next += 1;
    return next > 0 && position - (ends[next - 1] ?? 0) <= reach;
  };
}

/** A match of a sticky pattern. */
export interface Anchored {
  readonly match: RegExpExecArray;
  readonly start: number;
  readonly end: number;
}

/** Matches of a sticky pattern that begin exactly at one of the places. */
export function matchesAt(text: string, pattern: RegExp, places: Iterable<number>): Anchored[] {
  const found: Anchored[] = [];
  for (const place of places) {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match !== null) found.push({ match, start: place, end: place + match[0].length });
  }
  return found;
}
