import { base64Of, bytesOfBase64 } from '../hand-over/text-bytes.ts';

/** A state of a log: whose it is, how many entries it has, and the root of the hash tree over them. */
export interface LogState {
  /** Names a log and nobody: `oberih/` and ten hexadecimal digits. */
  readonly origin: string;
  readonly size: number;
  /** 64 hexadecimal digits */
  readonly root: string;
}

/** A state with the signature of whoever vouched for it. */
export interface Checkpoint extends LogState {
  /** `keyEntry` is the entry of the log that introduced the key; 64 bytes of Ed25519 over the note's text. Null: nobody vouches. */
  readonly signature: { readonly keyEntry: number; readonly bytes: Uint8Array } | null;
}

/** What a person brings as an earlier point of a log. `chain`: a point of a version that had no tree. `words`: eight words, of whatever list. */
export type BroughtPoint =
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'chain'; readonly size: number; readonly head: string }
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** The name every origin begins with. */
const NAME = 'oberih/';
const WORDS = 8;
const LINE = /^OBERIH-LOG:([0-9A-F]{10})\/(\d{1,15})\/([0-9A-F]{64})(?:\/(\d{1,15})\/([0-9A-F]{128}))?$/u;
const ORIGIN = /^oberih\/[0-9A-F]{10}$/u;
const CHAIN = /oberih-audit\/1 (\d{1,15}) ([0-9a-f]{64})/u;
const LONGEST = 16_384;

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOfHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));

/** The three lines a signature covers (C2SP tlog-checkpoint): origin, size, root in Base64; each ends with a line end. */
export function checkpointText({ origin, size, root }: LogState): string {
  return `${origin}\n${String(size)}\n${base64Of(bytesOfHex(root))}\n`;
}

/**
 * A checkpoint as one line in capitals and digits: for QR codes, where that spelling is the shortest, and for every place
 * that keeps a checkpoint as a text. Hexadecimal, so that no chance sequence of letters in it can read like a name.
 */
export function checkpointLine({ origin, size, root, signature }: Checkpoint): string {
  const state = `OBERIH-LOG:${origin.slice(NAME.length)}/${String(size)}/${root.toUpperCase()}`;
  return signature === null ? state : `${state}/${String(signature.keyEntry)}/${hexOf(signature.bytes).toUpperCase()}`;
}

/** A checkpoint from its one line; null for anything else. */
export function readCheckpointLine(line: string): Checkpoint | null {
  const [, name, size, root, entry, signature] = LINE.exec(line.trim()) ?? [];
  if (name === undefined || size === undefined || root === undefined || !isSize(size)) return null;
  if (entry !== undefined && !isSize(entry)) return null;
  return {
    origin: `${NAME}${name}`, size: Number(size), root: root.toLowerCase(),
    signature: entry === undefined || signature === undefined ? null : { keyEntry: Number(entry), bytes: bytesOfHex(signature) },
  };
}

/** A size as it is written: no zero before it, none too large to count. */
const isSize = (text: string): boolean => Number.isSafeInteger(Number(text)) && String(Number(text)) === text;

/** The name of a key in a note: which log, and which entry of it introduced the key. */
export function noteKeyName(origin: string, keyEntry: number): string {
  return `${origin}/key-${String(keyEntry)}`;
}

const SIGNATURE_LINE = /^\u2014 (oberih\/[0-9A-F]{10})\/key-(\d{1,15}) ([A-Za-z0-9+/]{91}=)$/u;
const NUMBER_BYTES = 4;

/** A checkpoint from the text of a note; its signature is read and not yet checked. Null for anything else. */
function readNote(text: string): Checkpoint | null {
  const [origin, size, root, gap, line] = text.replaceAll('\r\n', '\n').trim().split('\n');
  if (origin === undefined || size === undefined || root === undefined || !ORIGIN.test(origin) || !isSize(size)) return null;
  const rootBytes = bytesOfBase64(root.trim());
  if (rootBytes?.length !== 32) return null;
  const state = { origin, size: Number(size), root: hexOf(rootBytes) };
  if (gap === undefined) return { ...state, signature: null };
  const [, name, entry, encoded] = gap === '' ? SIGNATURE_LINE.exec(line ?? '') ?? [] : [];
  const bytes = encoded === undefined ? null : bytesOfBase64(encoded);
  if (name !== origin || entry === undefined || !isSize(entry) || bytes === null) return null;
  return { ...state, signature: { keyEntry: Number(entry), bytes: bytes.slice(NUMBER_BYTES) } };
}

/**
 * Reads whatever a person brings: the line of a QR code, a note (its three lines or all of it), a point of an earlier
 * version, or eight words in any spelling of spaces, points and commas.
 *
 * @returns null for anything else
 */
export function readBroughtPoint(text: string): BroughtPoint | null {
  const brought = text.trim();
  if (brought.length === 0 || brought.length > LONGEST) return null;
  const checkpoint = readCheckpointLine(brought.replaceAll(/\s+/gu, '')) ?? readNote(brought);
  if (checkpoint !== null) return { kind: 'checkpoint', checkpoint };
  const [, size, head] = CHAIN.exec(brought) ?? [];
  if (size !== undefined && head !== undefined) return isSize(size) ? { kind: 'chain', size: Number(size), head } : null;
  const inside = /OBERIH-LOG:[0-9A-F/]+/u.exec(brought)?.[0];
  const found = inside === undefined ? null : readCheckpointLine(inside);
  if (found !== null) return { kind: 'checkpoint', checkpoint: found };
  const words = wordsIn(brought);
  return words.length === WORDS ? { kind: 'words', words } : null;
}

/** Words as typed: lower case, the typewriter's apostrophe made the printed one, whatever parts them. */
function wordsIn(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().replaceAll(/['\u02bc`\u00b4]/gu, '\u2019').split(/[^\p{L}\u2019-]+/u).filter((word) => word !== '');
}
