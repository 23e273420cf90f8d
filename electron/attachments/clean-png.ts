import { crc32, inflateSync } from 'node:zlib';
import { joined, latin, numbersOf } from './bytes.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
const MOST_SIDE = 30_000;
/** Bytes a picture may unfold to: a phone's largest screenshot many times over. */
const MOST_UNFOLDED = 256_000_000;
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Adam7: first column and row of each pass, and the steps between. */
const PASSES = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;

/**
 * A PNG picture with nothing but the picture: size, palette, transparency and points. Texts, EXIF, times, profiles and
 * what follows the end go. The points are unfolded once, so that nothing hides behind them. Null for anything else.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const chunks = chunksOf(bytes);
  const [header] = chunks ?? [];
  if (chunks === null || header?.type !== 'IHDR' || header.data.length !== 13) return null;
  const pixels = joined(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  if (!isPicture(header.data, pixels)) return null;
  const others = (type: string): readonly Uint8Array[] => chunks.filter((found) => found.type === type).slice(0, 1).map(({ data }) => chunk(type, data));
  return joined([SIGNATURE, chunk('IHDR', header.data), ...others('PLTE'), ...others('tRNS'), chunk('IDAT', pixels), chunk('IEND', new Uint8Array(0))]);
}

interface Chunk { readonly type: string; readonly data: Uint8Array }

/** The chunks that are kept, up to the end mark; null when the chain or a checksum does not hold, or a needed chunk is unknown. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  const read = numbersOf(bytes);
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return null;
  const found: Chunk[] = [];
  for (let at = SIGNATURE.length; at < bytes.length;) {
    const length = read.u32(at);
    const type = latin(bytes, at + 4, 4);
    const end = at + 12 + length;
    if (!(end <= bytes.length) || !/^[A-Za-z]{4}$/u.test(type)) return null;
    if (KEPT.includes(type)) {
      if (crc32(bytes.subarray(at + 4, end - 4)) !== read.u32(end - 4) || !fits(type, length)) return null;
      found.push({ type, data: bytes.subarray(at + 8, end - 4) });
    } else if (type.startsWith(type[0]?.toUpperCase() ?? '')) return null;
    if (type === 'IEND') return found;
    at = end;
  }
  return null;
}

function fits(type: string, length: number): boolean {
  if (type === 'PLTE') return length % 3 === 0 && length <= 768;
  if (type === 'tRNS') return length <= 256;
  return type !== 'IEND' || length === 0;
}

function isPicture(header: Uint8Array, pixels: Uint8Array): boolean {
  const read = numbersOf(header);
  const [width, height] = [read.u32(0), read.u32(4)];
  const channels = CHANNELS[read.u8(9)];
  if (channels === undefined || width < 1 || height < 1 || width > MOST_SIDE || height > MOST_SIDE || read.u8(12) > 1) return false;
  const unfolded = sizeOf(width, height, { bits: channels * read.u8(8), interlaced: read.u8(12) === 1 });
  if (unfolded > MOST_UNFOLDED) return false;
  try {
    // `info` answers the engine too, which the types leave out
    const { buffer, engine } = inflateSync(pixels, { maxOutputLength: unfolded + 1, info: true }) as unknown as { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } };
    return buffer.length === unfolded && engine.bytesWritten === pixels.length;
  } catch {
    return false;
  }
}

function sizeOf(width: number, height: number, form: { readonly bits: number; readonly interlaced: boolean }): number {
  const rows = (columns: number, lines: number): number => (columns === 0 ? 0 : lines * (1 + Math.ceil((columns * form.bits) / 8)));
  if (!form.interlaced) return rows(width, height);
  return PASSES.reduce((sum, [left, top, right, down]) => sum + rows(Math.max(0, Math.ceil((width - left) / right)), Math.max(0, Math.ceil((height - top) / down))), 0);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(12 + data.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(Buffer.from(type, 'latin1'), 4);
  whole.set(data, 8);
  view.setUint32(8 + data.length, crc32(whole.subarray(4, 8 + data.length)));
  return whole;
}
