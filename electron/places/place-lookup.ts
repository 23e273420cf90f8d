import { loadCodifier, type Codifier, type PlaceLevel } from './codifier.ts';
import { foldPlaceName } from './fold-place-name.ts';
import { OBLASTS, type Oblast } from './oblasts.ts';

/** A place as the screens show it. `name` says its kind where the bare name would not; `within` is nearest first. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly level: PlaceLevel;
  readonly within: readonly string[];
}

/** The codifier behind three questions. Data is read from disk at the first question that needs it. */
export interface PlaceLookup {
  /** Places whose name begins with the typed words, best first; further words may name what lies around. */
  readonly search: (typed: string, limit: number) => readonly Place[];
  /** The place of a code; null when the codifier has none (an older or newer edition). */
  readonly find: (code: string) => Place | null;
  readonly oblasts: () => readonly Oblast[];
}

const KIND_WORD: Partial<Record<PlaceLevel, string>> = { oblast: 'область', raion: 'район', hromada: 'громада', 'city-district': 'район' };
const RANK: Readonly<Record<PlaceLevel, number>> = {
  'special-city': 0, oblast: 1, city: 2, raion: 3, hromada: 4, settlement: 5, village: 6, 'city-district': 7,
};

/** Makes a lookup over the shipped codifier, or over another edition. */
export function createPlaceLookup(load: () => Codifier = loadCodifier): PlaceLookup {
  let codifier: Codifier | null = null;
  let folded: readonly string[] | null = null;
  const data = (): Codifier => (codifier ??= load());
  const index = (): readonly string[] => (folded ??= foldAll(data().names));
  return {
    search: (typed, limit) => {
      const words = foldPlaceName(typed).split(' ').filter((word) => word !== '');
      return words.length === 0 ? [] : bestRows(data(), index(), { words, limit }).map((row) => placeAt(data(), row));
    },
    find: (code) => {
      const row = data().rowOf.get(code);
      return row === undefined ? null : placeAt(data(), row);
    },
    oblasts: () => OBLASTS,
  };
}

/** Every name as ` word word`, so that a word begins exactly where a space stands before it. */
function foldAll(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  return names.map((name) => {
    const known = seen.get(name);
    if (known !== undefined) return known;
    const made = ` ${foldPlaceName(name)}`;
    seen.set(name, made);
    return made;
  });
}

interface Wanted { readonly words: readonly string[]; readonly limit: number }

function bestRows(codifier: Codifier, folded: readonly string[], wanted: Wanted): readonly number[] {
  const hits: { row: number; score: number }[] = [];
  for (let row = 0; row < folded.length; row += 1) {
    const score = scoreOf(codifier, folded, { row, words: wanted.words });
    if (score !== null) hits.push({ row, score });
  }
  hits.sort((a, b) => a.score - b.score
    || (codifier.names[a.row] ?? '').length - (codifier.names[b.row] ?? '').length
    || a.row - b.row);
  return hits.slice(0, wanted.limit).map((hit) => hit.row);
}

/** Null when a word fits neither the name nor a place around it, or none fits the name. Lower is better. */
function scoreOf(codifier: Codifier, folded: readonly string[], hit: { row: number; words: readonly string[] }): number | null {
  const own = folded[hit.row] ?? '';
  const whole = ` ${hit.words.join(' ')}`;
  const level = RANK[codifier.levels[hit.row] ?? 'city-district'];
  if (own === whole) return level;
  if (`${own} `.includes(`${whole} `)) return 10 + level;
  if (own.startsWith(whole)) return 20 + level;
  const elsewhere = hit.words.filter((word) => !own.includes(` ${word}`));
  if (elsewhere.length === hit.words.length) return null;
  for (const word of elsewhere) if (!isAround(codifier, folded, { row: hit.row, word })) return null;
  const ownWords = ` ${hit.words.filter((word) => !elsewhere.includes(word)).join(' ')}`;
  return (own === ownWords ? 40 : own.startsWith(ownWords) ? 60 : 80) + level;
}

function isAround(codifier: Codifier, folded: readonly string[], wanted: { row: number; word: string }): boolean {
  let row = codifier.parents[wanted.row] ?? -1;
  while (row >= 0) {
    if ((folded[row] ?? '').includes(` ${wanted.word}`)) return true;
    row = codifier.parents[row] ?? -1;
  }
  return false;
}

function placeAt(codifier: Codifier, row: number): Place {
  const within: string[] = [];
  let around = codifier.parents[row] ?? -1;
  while (around >= 0) {
    within.push(fullName(codifier, around));
    around = codifier.parents[around] ?? -1;
  }
  return { code: codifier.codes[row] ?? '', name: fullName(codifier, row), level: codifier.levels[row] ?? 'village', within };
}

function fullName(codifier: Codifier, row: number): string {
  const name = codifier.names[row] ?? '';
  const kind = KIND_WORD[codifier.levels[row] ?? 'village'];
  return kind === undefined || name.includes(' Республіка ') ? name : `${name} ${kind}`;
}
