/** Text ready for matching, with the way back: unit `i` covers `[startOf(i), endOf(i))` of the text as given. */
export interface NormalisedText {
  readonly text: string;
  readonly startOf: (index: number) => number;
  readonly endOf: (index: number) => number;
}

const SAME_LENGTH = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\u2018\u2019\u02bc\u02b9\u02bb\u2032\u0060\u00b4\u055a\uff07\u2010\u2011\u2212\ufe63\uff0d\uff01-\uff5e]/g;
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the class lists single code units that are removed, not letters with marks
const LENGTH_CHANGING = /[-\u00ad]\r?\n[ \t]{0,8}(?=[a-zа-яіїєґё])|[\u00ad\u034f\u061c\u0300-\u036f\u0483-\u0489\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u20e3]|\ud835[\udc00-\udfff]/;
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the class lists single code units that are removed, not letters with marks
const DROPPED = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the class lists single code units that are removed, not letters with marks
const COMBINING = /[\u0300-\u036f\u0483-\u0489\u20e3]/;

function unify(char: string): string {
  const code = char.charCodeAt(0);
  if (code === 0xff07) return "'";
  if (code === 0xff0d || code === 0xfe63) return '-';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x2010 || code === 0x2011 || code === 0x2212) return '-';
  if (code === 0xa0 || code === 0x3000 || code === 0x202f || code === 0x205f || (code >= 0x2000 && code <= 0x200a)) return ' ';
  return "'";
}

/**
 * Unifies spaces, apostrophes, hyphens and full-width letters, composes letters with their marks, drops zero-width
 * characters, soft hyphens and stress marks. Linear. Offsets stay exact through the returned functions.
 */
export function normaliseText(original: string): NormalisedText {
  const unified = original.replace(SAME_LENGTH, unify);
  if (!LENGTH_CHANGING.test(unified)) return { text: unified, startOf: (index) => index, endOf: (index) => index + 1 };
  return shorten(unified);
}

/** Every unit that is dropped, attached or rewritten. */
const SPECIAL = new RegExp(LENGTH_CHANGING.source, 'g');

/** Output that grows in runs: run `i` begins at `outs[i]` of the new text and at `origins[i]` of the old one. */
interface Shortened {
  readonly pieces: string[];
  readonly outs: number[];
  readonly origins: number[];
  /** Ends in the old text of the units that cover more than one unit there. */
  readonly wide: Map<number, number>;
  length: number;
}

function appendRun(output: Shortened, run: string, origin: number): void {
  if (run === '') return;
  output.pieces.push(run);
  output.outs.push(output.length);
  output.origins.push(origin);
  output.length += run.length;
}

function shorten(unified: string): NormalisedText {
  const output: Shortened = { pieces: [], outs: [], origins: [], wide: new Map(), length: 0 };
  let from = 0;
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(unified); match !== null; match = SPECIAL.exec(unified)) {
    appendRun(output, unified.slice(from, match.index), from);
    from = match.index + match[0].length;
    appendSpecial(output, match[0], match.index);
  }
  appendRun(output, unified.slice(from), from);
  const startOf = (index: number): number => {
    if (index < 0 || index >= output.length) return unified.length;
    const run = lastAtMost(output.outs, index);
    return (output.origins[run] ?? 0) + index - (output.outs[run] ?? 0);
  };
  return {
    text: output.pieces.join(''), startOf,
    endOf: (index) => output.wide.get(index) ?? Math.min(startOf(index) + 1, unified.length),
  };
}

/** Place of the last number that is not above the limit, in an ascending list. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Drops, attaches or rewrites what was matched at the place of the old text. */
function appendSpecial(output: Shortened, special: string, at: number): void {
  if (special.includes('\n')) {
    // a word broken at the end of a line is one word
    if (!/\p{L}$/u.test(output.pieces.at(-1) ?? '')) appendRun(output, special, at);
    return;
  }
  if (DROPPED.test(special)) return;
  if (COMBINING.test(special)) {
    attachMark(output.pieces, special);
    if (output.length > 0) output.wide.set(output.length - 1, at + 1);
    return;
  }
  const plain = special.normalize('NFKC');
  appendRun(output, plain.length === 1 ? plain : special, at);
  if (plain.length === 1) output.wide.set(output.length - 1, at + special.length);
}

/** Composes only where the composed letter is one of the alphabet (й, ї, ё …); any other mark is stress and is dropped. */
function attachMark(pieces: string[], mark: string): void {
  const run = pieces.at(-1);
  if (run === undefined || mark === '\u0301' || mark === '\u0300') return;
  const composed = (run.slice(-1) + mark).normalize('NFC');
  if (composed.length === 1) pieces[pieces.length - 1] = run.slice(0, -1) + composed;
}
