/** Text ready for matching, with the way back: unit `i` covers `[startOf(i), endOf(i))` of the text as given. */
export interface NormalisedText {
  readonly text: string;
  readonly startOf: (index: number) => number;
  readonly endOf: (index: number) => number;
}

const SAME_LENGTH = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\u2018\u2019\u02bc\u02b9\u02bb\u2032\u0060\u00b4\u055a\uff07\u2010\u2011\u2212\ufe63\uff0d\uff01-\uff5e]/g;
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the class lists single code units that are removed, not letters with marks
const LENGTH_CHANGING = /[\u00ad\u034f\u061c\u0300-\u036f\u0483-\u0489\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u20e3]|\ud835[\udc00-\udfff]/;
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

/** Whether the unit needs a look: everything from the combining marks on that is no letter of ours, and the soft hyphen. */
function isSpecial(code: number): boolean {
  return code === 0xad || (code >= 0x300 && code <= 0x36f) || (code >= 0x483 && code <= 0x489) || (code >= 0x61c && (code < 0x2100 || code >= 0xd800));
}

interface Shortened {
  readonly pieces: string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  length: number;
}

function append(output: Shortened, char: string, span: readonly [number, number]): void {
  output.pieces.push(char);
  output.starts[output.length] = span[0];
  output.ends[output.length] = span[1];
  output.length += 1;
}

function shorten(unified: string): NormalisedText {
  const output: Shortened = { pieces: [], starts: new Int32Array(unified.length), ends: new Int32Array(unified.length), length: 0 };
  for (let index = 0; index < unified.length; index += 1) {
    const char = unified.charAt(index);
    if (!isSpecial(unified.charCodeAt(index))) append(output, char, [index, index + 1]);
    else index += appendSpecial(output, unified, index);
  }
  const { starts, ends, length } = output;
  return {
    text: output.pieces.join(''),
    startOf: (index) => (index < length ? starts[index] : undefined) ?? unified.length,
    endOf: (index) => (index < length ? ends[index] : undefined) ?? unified.length,
  };
}

/** Drops, attaches or rewrites one unit; returns how many further units were used. */
function appendSpecial(output: Shortened, unified: string, index: number): number {
  const char = unified.charAt(index);
  if (DROPPED.test(char)) return 0;
  if (COMBINING.test(char)) {
    attachMark(output.pieces, char);
    if (output.length > 0) output.ends[output.length - 1] = index + 1;
    return 0;
  }
  const plain = char === '\ud835' ? unified.slice(index, index + 2).normalize('NFKC') : char;
  const wide = char === '\ud835' && plain.length === 1;
  append(output, wide ? plain : char, [index, index + (wide ? 2 : 1)]);
  return wide ? 1 : 0;
}

/** Composes only where the composed letter is one of the alphabet (й, ї, ё …); any other mark is stress and is dropped. */
function attachMark(output: string[], mark: string): void {
  const last = output.at(-1);
  if (last === undefined || mark === '\u0301' || mark === '\u0300') return;
  const composed = (last + mark).normalize('NFC');
  if (composed.length === 1) output[output.length - 1] = composed;
}
