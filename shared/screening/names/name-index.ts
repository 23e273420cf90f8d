import { asCyrillicTwin, digitsAsLetters } from '../homoglyphs.ts';
import { foldCyrillic, latinKey } from '../fold.ts';
import { ENDINGS, type EndingClass, isEnding, LONGEST_ENDING } from './endings.ts';
import type { Stem } from './stems.ts';

export type NamePart = 'first' | 'last' | 'patronymic';

/** What a matched word says: whose name it is and which part of it. */
export interface NameEntry {
  readonly person: number;
  readonly part: NamePart;
  /** The name is an ordinary word as well (Надія, Коваль). */
  readonly ambiguous: boolean;
  /** The name has no typical ending of names: it may be a word that no list knows. */
  readonly weak: boolean;
  /** The name as the tables or the record have it, lower case; empty for places and strangers. */
  readonly lemma: string;
  /** The record itself holds this very name or its full form in the other language, not a diminutive or a Western form. */
  readonly own: boolean;
}

export interface NameHit {
  readonly entries: readonly NameEntry[];
  readonly typo: boolean;
}

interface IndexedStem {
  readonly stem: string;
  readonly endings: EndingClass;
  readonly entry: NameEntry;
  readonly sure: NameEntry;
}

/** Names of one case, or of everybody, ready for look-up of any inflected, romanised or misspelt form. */
export interface NameIndex {
  readonly stems: Map<string, IndexedStem[]>;
  readonly latin: Map<string, NameEntry[]>;
  readonly starts: Set<string>;
  readonly near: Map<string, IndexedStem[]>;
  readonly nearLatin: Map<string, (readonly [string, NameEntry])[]>;
}

export function createNameIndex(): NameIndex {
  return { stems: new Map(), latin: new Map(), starts: new Set(), near: new Map(), nearLatin: new Map() };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Adds stems whose forms have to be spelled right. */
export function addStems(index: NameIndex, stems: readonly Stem[], entry: NameEntry): void {
  insertStems(index, stems, entry);
}

/** Adds stems with their one-letter neighbourhood, for typing errors. */
export function addTolerantStems(index: NameIndex, stems: readonly Stem[], entry: NameEntry): void {
  for (const indexed of insertStems(index, stems, entry)) {
    if (indexed.stem.length >= 4) for (const variant of deletions(indexed.stem)) push(index.near, variant, indexed);
  }
}

function insertStems(index: NameIndex, stems: readonly Stem[], entry: NameEntry): IndexedStem[] {
  const added: IndexedStem[] = [];
  const sure = entry.ambiguous ? { ...entry, ambiguous: false } : entry;
  for (const { stem, endings } of stems) {
    if (stem.length < 2) continue;
    const known = index.stems.get(stem);
    if (known?.some((other) => other.endings === endings && other.entry === entry) === true) continue;
    const indexed = { stem, endings, entry, sure };
    push(index.stems, stem, indexed);
    index.starts.add(stem.slice(0, 2));
    added.push(indexed);
  }
  return added;
}

/** Adds a Latin form by its phonetic key. */
export function addLatin(index: NameIndex, key: string, entry: NameEntry): void {
  if (key.length >= 2 && index.latin.get(key)?.includes(entry) !== true) push(index.latin, key, entry);
}

/** Adds a Latin form with its one-letter neighbourhood. */
export function addTolerantLatin(index: NameIndex, key: string, entry: NameEntry): void {
  if (key.length < 2 || index.latin.get(key)?.includes(entry) === true) return;
  push(index.latin, key, entry);
  if (key.length >= 5) for (const variant of deletions(key)) push(index.nearLatin, variant, [key, entry]);
}

function deletions(word: string): string[] {
  const result = [word];
  for (let index = 0; index < word.length; index += 1) result.push(word.slice(0, index) + word.slice(index + 1));
  return result;
}

/** Whether two words differ by at most one insertion, deletion, substitution or swap of neighbours. */
function isOneEdit(left: string, right: string): boolean {
  if (left === right) return true;
  if (Math.abs(left.length - right.length) > 1) return false;
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < left.length - head && tail < right.length - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  const restLeft = left.slice(head, left.length - tail);
  const restRight = right.slice(head, right.length - tail);
  if (restLeft.length <= 1 && restRight.length <= 1) return true;
  return restLeft.length === 2 && restRight.length === 2 && restLeft[0] === restRight[1] && restLeft[1] === restRight[0];
}

function exactCyrillic(index: NameIndex, folded: string): NameEntry[] | undefined {
  if (folded.length < 2 || !index.starts.has(folded.slice(0, 2))) return undefined;
  const found: NameEntry[] = [];
  const shortest = Math.max(2, folded.length - LONGEST_ENDING);
  for (let cut = folded.length; cut >= shortest; cut -= 1) {
    const stem = folded.slice(0, cut);
    const list = index.stems.get(stem);
    if (list === undefined) continue;
    const ending = folded.slice(cut);
    if (ending === '' ? folded.length < 2 : folded.length < 3) continue;
    for (const item of list) if (isEnding(stem, ending, item.endings)) found.push(isPossessive(stem, ending, item) ? item.sure : item.entry);
  }
  return found.length === 0 ? undefined : found;
}

/** A possessive of a woman's name («Любовина») is no ordinary word even where the name is one. */
function isPossessive(stem: string, ending: string, item: IndexedStem): boolean {
  return item.entry.ambiguous && item.entry.part === 'first' && item.endings === 'feminine' && ending.length > 2 && ending.startsWith('ин') && stem.length > 2;
}

function nearCyrillic(index: NameIndex, folded: string): NameEntry[] | undefined {
  if (folded.length < 4) return undefined;
  const found: NameEntry[] = [];
  const shortest = Math.max(3, folded.length - LONGEST_ENDING);
  for (let cut = folded.length; cut >= shortest; cut -= 1) {
    const stem = folded.slice(0, cut);
    const ending = folded.slice(cut);
    for (const variant of deletions(stem)) {
      for (const item of index.near.get(variant) ?? []) {
        if (isEnding(item.stem, ending, item.endings) && isOneEdit(stem, item.stem)) found.push(item.entry);
      }
    }
    const exact = cut >= 5 && folded.length >= 6 ? index.stems.get(stem) : undefined;
    for (const item of exact ?? []) if (isNearEnding(ending, item.endings)) found.push(item.entry);
  }
  return found.length === 0 ? swappedAtEnding(index, folded) : found;
}

function isNearEnding(ending: string, kind: EndingClass): boolean {
  if (kind === 'none') return false;
  for (const known of ENDINGS[kind]) if (known.length > 1 && isOneEdit(ending, known)) return true;
  return false;
}

function swappedAtEnding(index: NameIndex, folded: string): NameEntry[] | undefined {
  for (let at = Math.max(3, folded.length - LONGEST_ENDING); at < folded.length; at += 1) {
    const swapped = folded.slice(0, at - 1) + folded.charAt(at) + folded.charAt(at - 1) + folded.slice(at + 1);
    const found = exactCyrillic(index, swapped);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nearLatin(index: NameIndex, key: string): NameEntry[] | undefined {
  if (key.length < 4) return undefined;
  const found: NameEntry[] = [];
  for (const variant of deletions(key)) {
    for (const [other, entry] of index.nearLatin.get(variant) ?? []) if (isOneEdit(key, other)) found.push(entry);
  }
  return found.length === 0 ? undefined : found;
}

function unique(entries: readonly NameEntry[] | undefined, typo: boolean): NameHit | undefined {
  return entries === undefined ? undefined : { entries: [...new Set(entries)], typo };
}

function lookUpLatin(index: NameIndex, word: string, tolerant: boolean): NameHit | undefined {
  const bare = word.replace(/'s?$/i, '').replace(/'/g, '');
  const key = latinKey(bare);
  const exact = index.latin.get(key) ?? (/s$/i.test(bare) ? index.latin.get(latinKey(bare.slice(0, -1))) : undefined);
  if (exact !== undefined) return unique(exact, false);
  const twin = bare.length >= 3 ? asCyrillicTwin(bare) : undefined;
  const asCyrillic = twin === undefined ? undefined : exactCyrillic(index, foldCyrillic(twin));
  if (asCyrillic !== undefined) return unique(asCyrillic, false);
  return tolerant && bare.length >= 5 ? unique(nearLatin(index, key), true) : undefined;
}

/**
 * Looks a word up. `tolerant` allows one typing error in words of five letters and more.
 * @param word one word in one alphabet, any case
 */
export function lookUpName(index: NameIndex, word: string, tolerant: boolean): NameHit | undefined {
  const code = word.charCodeAt(0);
  if (code < 0x370) return lookUpLatin(index, word, tolerant);
  const folded = foldCyrillic(word);
  const exact = exactCyrillic(index, folded);
  if (exact !== undefined) return unique(exact, false);
  return tolerant && word.length >= 5 ? unique(nearCyrillic(index, folded), true) : undefined;
}

/** Looks up a word in which digits stand for letters («3ахар»). */
export function lookUpDigitWord(index: NameIndex, word: string): NameHit | undefined {
  return unique(exactCyrillic(index, foldCyrillic(digitsAsLetters(word))), false);
}
