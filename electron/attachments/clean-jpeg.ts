import { hasHiddenText, joined, latin, numbersOf } from './bytes.ts';

const SOI = Uint8Array.of(0xff, 0xd8);
const EOI = Uint8Array.of(0xff, 0xd9);
const JFIF = Uint8Array.of(0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const DHT = 0xc4;
const DQT = 0xdb;
const DRI = 0xdd;
const SOS = 0xda;
const END = 0xd9;
/** Baseline, extended and progressive Huffman frames: what cameras and scanners make. */
const FRAMES = [0xc0, 0xc1, 0xc2];
const UPRIGHT = 1;

interface Kept {
  readonly parts: Uint8Array[];
  hasJfif: boolean;
  orientation: number;
  /** colour transform an Adobe mark names */ adobe: number | null;
  frames: number;
  scans: number;
}

/**
 * A JPEG picture with nothing but the picture: tables, frame and scans are kept, every application segment and comment goes
 * (EXIF with place, time and thumbnail, XMP, IPTC, maker notes, colour profiles), and whatever follows the end. The way up
 * is kept in a note of our own, else photos of phones would lie on their side. Null for anything that is not exactly that.
 */
export function cleanJpeg(bytes: Uint8Array, keepsOrientation = true): Uint8Array | null {
  const kept: Kept = { parts: [], hasJfif: false, orientation: UPRIGHT, adobe: null, frames: 0, scans: 0 };
  const read = numbersOf(bytes);
  if (read.u16(0) !== 0xffd8) return null;
  for (let at = 2; at < bytes.length;) {
    if (read.u8(at) !== 0xff) return null;
    while (read.u8(at + 1) === 0xff) at += 1;
    const marker = read.u8(at + 1);
    if (marker === END) return kept.frames === 1 && kept.scans > 0 ? built(kept, keepsOrientation) : null;
    const length = read.u16(at + 2);
    if (!(length >= 2) || at + 2 + length > bytes.length) return null;
    const next = takeSegment(bytes.subarray(at, at + 2 + length), marker, kept) ? at + 2 + length : null;
    if (next === null) return null;
    at = marker === SOS ? takeScan(bytes, next, kept) : next;
  }
  return null;
}

/** Keeps a segment that belongs to the picture, notes what has to be told again, drops the rest; false when it is none of these. */
function takeSegment(segment: Uint8Array, marker: number, kept: Kept): boolean {
  const body = segment.subarray(4);
  if (marker === COMMENT || (marker >= APP0 && marker <= APP15)) {
    noteApplication(body, marker, kept);
    return true;
  }
  if (!isSound(body, marker)) return false;
  kept.frames += FRAMES.includes(marker) ? 1 : 0;
  kept.parts.push(Uint8Array.of(0xff, marker), segment.subarray(2));
  return true;
}

function noteApplication(body: Uint8Array, marker: number, kept: Kept): void {
  if (marker === APP0 && latin(body, 0, 5) === 'JFIF\0') kept.hasJfif = true;
  if (marker === APP1 && latin(body, 0, 6) === 'Exif\0\0') kept.orientation = orientationOf(body.subarray(6));
  if (marker === APP14 && latin(body, 0, 5) === 'Adobe' && body.length >= 12) kept.adobe = Math.min(2, body[11] ?? 0);
}

/** SECURITY: a segment that is kept has exactly the length its content needs, so that nothing travels behind it. */
function isSound(body: Uint8Array, marker: number): boolean {
  if (marker === DRI) return body.length === 2;
  if (marker === DQT) return hasTables(body, (info) => (info >> 4 > 1 || (info & 15) > 3 ? null : 64 * ((info >> 4) + 1)));
  if (marker === DHT) return hasHuffmanTables(body);
  if (marker === SOS) return body.length === 4 + 2 * (body[0] ?? 0) && (body[0] ?? 0) <= 4;
  return FRAMES.includes(marker) && body.length === 6 + 3 * (body[5] ?? 0) && (body[5] ?? 0) <= 4;
}

function hasTables(body: Uint8Array, lengthOf: (info: number) => number | null): boolean {
  let at = 0;
  while (at < body.length) {
    const length = lengthOf(body[at] ?? 0);
    if (length === null) return false;
    at += 1 + length;
  }
  return at === body.length && at > 0;
}

function hasHuffmanTables(body: Uint8Array): boolean {
  let at = 0;
  while (at < body.length) {
    const symbols = body.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
    if ((body[at] ?? 0) > 0x13 || symbols > 256) return false;
    at += 17 + symbols;
  }
  return at === body.length && at > 0;
}

/** The compressed picture up to the next marker; stuffed zeros and restart marks belong to it. */
function takeScan(bytes: Uint8Array, from: number, kept: Kept): number {
  let at = from;
  for (; at < bytes.length; at += 1) {
    const following = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && following !== 0 && !(following >= 0xd0 && following <= 0xd7)) break;
  }
  const scan = bytes.subarray(from, at);
  if (hasHiddenText(scan)) return bytes.length;
  kept.parts.push(scan);
  kept.scans += 1;
  return at;
}

/** Tag 0x0112 of the first directory, 1 where there is none or it says nothing. */
function orientationOf(tiff: Uint8Array): number {
  const little = latin(tiff, 0, 2) === 'II';
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const u16 = (at: number): number => (at + 2 <= tiff.length ? view.getUint16(at, little) : 0);
  const first = tiff.length >= 8 ? view.getUint32(4, little) : 0;
  for (let entry = 0; entry < u16(first); entry += 1) {
    const at = first + 2 + entry * 12;
    const value = u16(at + 8);
    if (u16(at) === 0x0112) return value >= 1 && value <= 8 ? value : UPRIGHT;
    if (at > tiff.length) break;
  }
  return UPRIGHT;
}

function built(kept: Kept, keepsOrientation: boolean): Uint8Array {
  return joined([
    SOI, ...(kept.hasJfif ? [JFIF] : []), ...(keepsOrientation && kept.orientation !== UPRIGHT ? [orientationNote(kept.orientation)] : []),
    ...(kept.adobe === null ? [] : [adobeNote(kept.adobe)]), ...kept.parts, EOI,
  ]);
}

function orientationNote(orientation: number): Uint8Array {
  return Uint8Array.of(0xff, APP1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);
}

function adobeNote(transform: number): Uint8Array {
  return Uint8Array.of(0xff, APP14, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, transform);
}
