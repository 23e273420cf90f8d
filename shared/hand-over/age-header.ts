import { textOfUtf8 } from './text-bytes.ts';

/** The largest sealed file looked at, and so the most that can come out of one: 200 MiB. */
export const LARGEST_SEALED = 200 << 20;
/** The largest header, in bytes; the most stanzas; the highest scrypt work factor (security notes, hand-over files). */
const LARGEST_HEADER = 64 << 10;
const MOST_STANZAS = 20;
const HIGHEST_WORK_FACTOR = 20;
const FIRST_LINE = 'age-encryption.org/v1\n';
const END = /\n--- [A-Za-z0-9+/]{43}\n/u;
const NEWLINE = 10;

/** What opens a file: a passphrase (with log2 of what one guess costs) or a key; or why it is not looked at. */
export type AgeHeader =
  | { readonly ok: true; readonly lock: 'key' } | { readonly ok: true; readonly lock: 'passphrase'; readonly workFactor: number }
  | { readonly ok: false; readonly problem: 'not-sealed' | 'too-large' };

/**
 * Looks at the head of an age file before any work is spent on it: at most 64 KiB and 20 stanzas, a passphrase alone and
 * not dearer than 2^20, the whole at most 200 MiB.
 */
export function inspectAgeHeader(file: Uint8Array): AgeHeader {
  if (file.length > LARGEST_SEALED) return { ok: false, problem: 'too-large' };
  const head = headOf(file);
  if (head === null) return { ok: false, problem: file.length > LARGEST_HEADER && startsRight(file) ? 'too-large' : 'not-sealed' };
  const stanzas = head.split('\n').filter((line) => line.startsWith('-> ')).map((line) => line.slice(3).split(' '));
  if (stanzas.length === 0) return { ok: false, problem: 'not-sealed' };
  if (stanzas.length > MOST_STANZAS) return { ok: false, problem: 'too-large' };
  const scrypt = stanzas.filter(([kind]) => kind === 'scrypt');
  if (scrypt.length === 0) return { ok: true, lock: 'key' };
  const factor = scrypt[0]?.[2] ?? '';
  if (stanzas.length > 1 || !/^[1-9][0-9]?$/u.test(factor)) return { ok: false, problem: 'not-sealed' };
  return Number(factor) > HIGHEST_WORK_FACTOR ? { ok: false, problem: 'too-large' } : { ok: true, lock: 'passphrase', workFactor: Number(factor) };
}

const startsRight = (file: Uint8Array): boolean => textOfUtf8(file.subarray(0, FIRST_LINE.length)) === FIRST_LINE;

/** The header up to the end of its last line, as text; null when there is none within the limit. */
function headOf(file: Uint8Array): string | null {
  if (!startsRight(file)) return null;
  const part = file.subarray(0, LARGEST_HEADER);
  // the header is ASCII; what follows is random, so look byte by byte for the line that ends it
  for (let at = part.indexOf(NEWLINE); at !== -1; at = part.indexOf(NEWLINE, at + 1)) {
    if (part[at + 1] !== 0x2d || part[at + 2] !== 0x2d || part[at + 3] !== 0x2d) continue;
    const end = part.indexOf(NEWLINE, at + 1);
    const text = end === -1 ? null : textOfUtf8(part.subarray(0, end + 1));
    return text !== null && END.test(text) ? text : null;
  }
  return null;
}
