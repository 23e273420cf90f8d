import { utf8Bytes } from '../digest/utf8.ts';
import { isSameBytes } from './text-bytes.ts';

/** A file inside a hand-over file. */
export interface ContainedFile { readonly name: string; readonly bytes: Uint8Array }

const BLOCK = 512;
const CHECKSUM_AT = 148;
const SIZE_AT = 124;
const SIZE_DIGITS = 11;
const NAME_BYTES = 100;

/**
 * The POSIX `ustar` header of a plain file: owner readable, no owner, no time. One name and size have one header, so a
 * reader can demand exactly these bytes and has nothing to interpret.
 */
function headerOf(name: string, size: number): Uint8Array {
  const header = new Uint8Array(BLOCK);
  const put = (at: number, text: string): void => { header.set(utf8Bytes(text), at); };
  put(0, name);
  put(100, '0000600\0');
  put(108, '0000000\0');
  put(116, '0000000\0');
  put(SIZE_AT, `${size.toString(8).padStart(SIZE_DIGITS, '0')}\0`);
  put(136, '00000000000\0');
  put(CHECKSUM_AT, '        ');
  put(156, '0');
  put(257, 'ustar\x0000');
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(CHECKSUM_AT, `${sum.toString(8).padStart(6, '0')}\0 `);
  return header;
}

const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

/** Joins files into one `tar` stream, in the given order; opens with any `tar`. Names are plain ASCII below 100 bytes. */
export function joinFiles(files: readonly ContainedFile[]): Uint8Array {
  const length = files.reduce((sum, { bytes }) => sum + BLOCK + bytes.length + paddingOf(bytes.length), 2 * BLOCK);
  const joined = new Uint8Array(length);
  let at = 0;
  for (const { name, bytes } of files) {
    if (name.length >= NAME_BYTES) throw new RangeError('hand-over/name-too-long');
    joined.set(headerOf(name, bytes.length), at);
    joined.set(bytes, at + BLOCK);
    at += BLOCK + bytes.length + paddingOf(bytes.length);
  }
  return joined;
}

/**
 * Takes the stream apart again: exactly the named files, in this order, with exactly the bytes {@link joinFiles} writes
 * around them.
 *
 * SECURITY: names are compared, never used; the only number read is a size, and it must lie inside the stream.
 *
 * @returns null for anything else
 */
export function takeApart(joined: Uint8Array, names: readonly string[]): readonly ContainedFile[] | null {
  const files: ContainedFile[] = [];
  let at = 0;
  for (const name of names) {
    const size = sizeAt(joined, at);
    if (size === null || at + BLOCK + size + paddingOf(size) > joined.length) return null;
    if (!isSameBytes(joined.subarray(at, at + BLOCK), headerOf(name, size))) return null;
    const end = at + BLOCK + size;
    if (joined.subarray(end, end + paddingOf(size)).some((byte) => byte !== 0)) return null;
    files.push({ name, bytes: joined.subarray(at + BLOCK, end) });
    at = end + paddingOf(size);
  }
  const rest = joined.subarray(at);
  return rest.length === 2 * BLOCK && rest.every((byte) => byte === 0) ? files : null;
}

/** Whether the stream begins with a file of this name; decides nothing else. */
export function beginsWith(joined: Uint8Array, name: string): boolean {
  return isSameBytes(joined.subarray(0, name.length + 1), utf8Bytes(`${name}\0`));
}

function sizeAt(joined: Uint8Array, at: number): number | null {
  if (at + BLOCK > joined.length) return null;
  const digits = [...joined.subarray(at + SIZE_AT, at + SIZE_AT + SIZE_DIGITS)].map((byte) => String.fromCodePoint(byte)).join('');
  return /^[0-7]{11}$/u.test(digits) ? Number.parseInt(digits, 8) : null;
}
