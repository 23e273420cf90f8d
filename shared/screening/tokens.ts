import { APOSTROPHE, classAt, DIGIT, isCyrillic, LOWER, OTHER, UPPER } from './characters.ts';
import { unmixScripts } from './homoglyphs.ts';

export type Shape = 'lower' | 'capital' | 'upper' | 'mixed';

/** A word of the normalised text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The word in one alphabet, case kept. */
  readonly word: string;
  readonly lower: string;
  readonly shape: Shape;
  readonly latin: boolean;
  /** First word of a sentence, line, list item or of a quotation that opens one. */
  readonly opens: boolean;
  /** Directly after an opening quotation mark inside a sentence. */
  readonly quoted: boolean;
}

const ABBREVIATIONS = new Set(
  ('вул ул м с смт гр ім им пров пер просп бул бульв св пос п тов о гр-н гр-ка громадянка обл р-н ' +
   'dr mr mrs ms prof st вих вх каб тел моб док проф акад').split(' '),
);
const OPENING = '«"“„([{\'‘';

function shapeOf(text: string, start: number, end: number): Shape {
  let upper = 0;
  let lower = 0;
  for (let index = start; index < end; index += 1) {
    const kind = classAt(text, index);
    if (kind === UPPER) upper += 1;
    else if (kind === LOWER) lower += 1;
  }
  if (upper === 0) return 'lower';
  if (lower === 0) return upper === 1 ? 'capital' : 'upper';
  return upper === 1 && classAt(text, start) === UPPER ? 'capital' : 'mixed';
}

interface ScanState {
  opens: boolean;
  quoted: boolean;
  last: Token | undefined;
}

/** Words of the text in order: letters of any alphabet with inner apostrophes. Linear. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const state: ScanState = { opens: true, quoted: false, last: undefined };
  const seen = new Map<string, Lexeme>();
  let index = 0;
  while (index < text.length) {
    const kind = classAt(text, index);
    if (kind === LOWER || kind === UPPER) {
      const end = wordEnd(text, index);
      const token = makeToken([index, end], lexemeOf(text, [index, end], seen), state);
      tokens.push(token);
      state.opens = false;
      state.quoted = false;
      state.last = token;
      index = end;
      continue;
    }
    if (kind === DIGIT) {
      state.opens = false;
      state.quoted = false;
    } else if (kind === OTHER || kind === APOSTROPHE) scanMark(text, index, state);
    index += 1;
  }
  return tokens;
}

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    const kind = classAt(text, end);
    if (kind === LOWER || kind === UPPER) end += 1;
    else if (kind === APOSTROPHE) {
      const next = classAt(text, end + 1);
      if (next !== LOWER && next !== UPPER) return end;
      end += 2;
    } else return end;
  }
}

type Lexeme = Pick<Token, 'word' | 'lower' | 'shape' | 'latin'>;

function lexemeOf(text: string, [start, end]: readonly [number, number], seen: Map<string, Lexeme>): Lexeme {
  const raw = text.slice(start, end);
  const before = seen.get(raw);
  if (before !== undefined) return before;
  const word = unmixScripts(raw);
  const lexeme = { word, lower: word.toLowerCase(), shape: shapeOf(text, start, end), latin: !isCyrillic(word.charCodeAt(0)) };
  seen.set(raw, lexeme);
  return lexeme;
}

function makeToken(span: readonly [number, number], lexeme: Lexeme, state: ScanState): Token {
  return {
    start: span[0], end: span[1], word: lexeme.word, lower: lexeme.lower, shape: lexeme.shape, latin: lexeme.latin,
    opens: state.opens, quoted: state.quoted && !state.opens,
  };
}

function scanMark(text: string, index: number, state: ScanState): void {
  const char = text.charAt(index);
  if (char === ' ' || char === ',') return;
  if (char === '\n' || char === '!' || char === '?' || char === '…' || char === ';' && text.charAt(index + 1) === '\n') state.opens = true;
  else if (char === '.') state.opens = endsSentence(text, index, state.last);
  else if (OPENING.includes(char)) {
    if (/[:—–]/.test(lastMark(text, index))) state.opens = true;
    else state.quoted = true;
  }
}

/** The last non-blank character before `index`. */
function lastMark(text: string, index: number): string {
  let back = index - 1;
  while (back >= 0 && text.charAt(back) === ' ') back -= 1;
  return text.charAt(back);
}

function endsSentence(text: string, dot: number, last: Token | undefined): boolean {
  if (last === undefined || last.end !== dot) return text.charAt(dot + 1) === ' ' || text.charAt(dot + 1) === '\n';
  if (last.word.length === 1) return last.shape === 'lower';
  return !ABBREVIATIONS.has(last.lower);
}

/** A run of digits. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
}

/** Every run of digits in order. */
export function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (!isDigit(text, index)) continue;
    const start = index;
    while (isDigit(text, index + 1)) index += 1;
    runs.push({ start, end: index + 1 });
  }
  return runs;
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}
