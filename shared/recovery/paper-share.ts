import { bytesOfSymbols, PAPER_ALPHABET, readSymbols, symbolsOf } from './paper-symbols.ts';

/** One of several papers that open the register together. */
export interface PaperShare {
  /** Eight hex digits that tell the papers of one splitting from those of another. */
  readonly setId: string;
  /** How many of the papers open. */
  readonly threshold: number;
  readonly total: number;
  /** Number of this paper, 1 to `total`. */
  readonly number: number;
  /** The share itself: 21 bytes, one of them its place on the curve. */
  readonly data: Uint8Array;
}

/** Lines on a paper; each can be checked by itself while it is typed. */
export const SHARE_LINES = 5;
/** The fewest papers that may open, and the most there can be. */
export const FEWEST_SHARES = 2;
export const MOST_SHARES = 9;
/** Bytes of one share of a secret of 160 bits. */
const SHARE_BYTES = 21;

const FORMAT = 1;
const SET_BYTES = 4;
const HEAD_BYTES = 3 + SET_BYTES;
const CHECK_BYTES = 3;
const BYTES = HEAD_BYTES + SHARE_BYTES + CHECK_BYTES;
const DATA_SYMBOLS = 10;
const CHECK_SYMBOLS = 2;
const LINE_SYMBOLS = DATA_SYMBOLS + CHECK_SYMBOLS;
const GROUP = 4;
const NIBBLE = 16;
const HEX = 16;
const BYTE = 256;
const BYTE_BITS = 8;

/** A prime just below the 1024 values of two symbols: a weighted sum over it misses no single mistake and no swap in a line. */
const PRIME = 1021;
const WEIGHT = 37;
const LINE_WEIGHT = 601;
const RADIX = PAPER_ALPHABET.length;

function lineCheck(data: string, line: number): string {
  let sum = LINE_WEIGHT * (line + 1);
  let weight = 1;
  for (const symbol of data) {
    weight = (weight * WEIGHT) % PRIME;
    sum += weight * PAPER_ALPHABET.indexOf(symbol);
  }
  const check = sum % PRIME;
  return PAPER_ALPHABET.charAt(Math.floor(check / RADIX)) + PAPER_ALPHABET.charAt(check % RADIX);
}

const CRC_START = 0xb7_04_ce;
const CRC_POLYNOMIAL = 0x1_86_4c_fb;
const CRC_TOP = 0x1_00_00_00;

/** CRC-24 as OpenPGP has it (RFC 4880, 6.1). */
function crc24(bytes: Uint8Array): number {
  let crc = CRC_START;
  for (const byte of bytes) {
    crc ^= byte * BYTE * BYTE;
    for (let bit = 0; bit < BYTE_BITS; bit += 1) {
      crc *= 2;
      if (crc >= CRC_TOP) crc ^= CRC_POLYNOMIAL;
    }
  }
  return crc;
}

const crcBytes = (crc: number): readonly number[] => [Math.floor(crc / (BYTE * BYTE)), Math.floor(crc / BYTE) % BYTE, crc % BYTE];

/** The lines of a paper: five of three groups of four symbols; the last two symbols of each check the line and its place. */
export function printShare(share: PaperShare): readonly string[] {
  const set = Array.from({ length: SET_BYTES }, (_, index) => Number.parseInt(share.setId.slice(index * 2, index * 2 + 2), HEX));
  const body = Uint8Array.from([FORMAT, ...set, share.threshold * NIBBLE + share.total, share.number, ...share.data]);
  const symbols = symbolsOf(Uint8Array.from([...body, ...crcBytes(crc24(body))]), SHARE_LINES * DATA_SYMBOLS);
  return Array.from({ length: SHARE_LINES }, (_, line) => {
    const data = symbols.slice(line * DATA_SYMBOLS, (line + 1) * DATA_SYMBOLS);
    return grouped(data + lineCheck(data, line));
  });
}

function grouped(symbols: string): string {
  return Array.from({ length: symbols.length / GROUP }, (_, index) => symbols.slice(index * GROUP, (index + 1) * GROUP)).join(' ');
}

/** Whether two ways of typing a line mean the same. */
export function isSameLine(one: string, other: string): boolean {
  return readSymbols(one) === readSymbols(other);
}

/** What is wrong with a typed line (`index` 0 to 4): nothing typed, too few or too many symbols, or a mistake in it. */
export function lineFault(typed: string, index: number): 'empty' | 'length' | 'mistake' | null {
  const symbols = readSymbols(typed);
  if (symbols.length === 0) return 'empty';
  if (symbols.length !== LINE_SYMBOLS) return 'length';
  return lineCheck(symbols.slice(0, DATA_SYMBOLS), index) === symbols.slice(DATA_SYMBOLS) ? null : 'mistake';
}

/** A paper as typed: read, or the first line (1 to 5) with a mistake, or lines that make no share together. */
export type ReadShare =
  | { readonly outcome: 'share'; readonly share: PaperShare }
  | { readonly outcome: 'line'; readonly line: number }
  | { readonly outcome: 'not-a-share' };

/** Reads a paper from its typed lines. */
export function readShare(lines: readonly string[]): ReadShare {
  if (lines.length !== SHARE_LINES) return { outcome: 'not-a-share' };
  const wrong = lines.findIndex((line, index) => lineFault(line, index) !== null);
  if (wrong >= 0) return { outcome: 'line', line: wrong + 1 };
  const bytes = bytesOfSymbols(lines.map((line) => readSymbols(line).slice(0, DATA_SYMBOLS)).join(''), BYTES);
  const body = bytes.subarray(0, BYTES - CHECK_BYTES);
  const isWhole = crcBytes(crc24(body)).every((byte, index) => bytes[BYTES - CHECK_BYTES + index] === byte);
  const share = isWhole && body[0] === FORMAT ? shareOf(body) : null;
  return share === null ? { outcome: 'not-a-share' } : { outcome: 'share', share };
}

function shareOf(body: Uint8Array): PaperShare | null {
  const numbers = body[1 + SET_BYTES] ?? 0;
  const share = {
    setId: [...body.subarray(1, 1 + SET_BYTES)].map((byte) => byte.toString(HEX).padStart(2, '0')).join(''),
    threshold: Math.floor(numbers / NIBBLE), total: numbers % NIBBLE, number: body[2 + SET_BYTES] ?? 0, data: body.slice(HEAD_BYTES),
  };
  const { threshold, total, number } = share;
  return threshold >= FEWEST_SHARES && threshold <= total && total <= MOST_SHARES && number >= 1 && number <= total ? share : null;
}

/** Why papers cannot be put together; null when there are enough of one set. */
export type SharesFault =
  | { readonly fault: 'mixed' }
  | { readonly fault: 'repeated'; readonly number: number }
  | { readonly fault: 'too-few'; readonly given: number; readonly needed: number };

/** Judges papers before they are put together: of one set, each once, as many as it takes. */
export function sharesFault(shares: readonly PaperShare[]): SharesFault | null {
  const [first] = shares;
  if (first === undefined) return { fault: 'too-few', given: 0, needed: FEWEST_SHARES };
  if (shares.some(({ setId, threshold, total }) => setId !== first.setId || threshold !== first.threshold || total !== first.total)) return { fault: 'mixed' };
  const repeated = shares.find((share, index) => shares.findIndex(({ number }) => number === share.number) !== index);
  if (repeated !== undefined) return { fault: 'repeated', number: repeated.number };
  return shares.length < first.threshold ? { fault: 'too-few', given: shares.length, needed: first.threshold } : null;
}
