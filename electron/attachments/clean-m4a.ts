import { hasHiddenText, latin, numbersOf } from './bytes.ts';

/** Boxes that hold other boxes. */
const HOLDING = ['moov', 'trak', 'edts', 'mdia', 'minf', 'dinf', 'stbl'];
/** Boxes that are needed to play sound. */
const NEEDED = ['ftyp', 'mdat', 'mvhd', 'tkhd', 'elst', 'mdhd', 'hdlr', 'smhd', 'dref', 'stsd', 'stts', 'stsc', 'stsz', 'stz2', 'stco', 'co64', 'sgpd', 'sbgp'];
/** Boxes that begin with two moments: when it was recorded and changed. */
const DATED = ['mvhd', 'tkhd', 'mdhd'];
const BRANDS = ['M4A ', 'M4B ', 'mp42', 'mp41', 'isom', 'iso2', 'iso5', 'iso6', '3gp4', '3gp5', '3gp6', 'MSNV', 'dash'];
const LARGEST_DESCRIPTION = 2048;
const DEEPEST = 8;

/** Whether this is sound or film in MP4 boxes. */
export function beginsM4a(bytes: Uint8Array): boolean {
  return latin(bytes, 4, 4) === 'ftyp' && BRANDS.includes(latin(bytes, 8, 4));
}

/**
 * Sound in MP4 boxes as phones record it. Everything that is not needed to play it is overwritten where it stands (so that no
 * offset changes): notes, places, names; moments of recording become zero. Null for film, for other tracks, for anything else.
 */
export function cleanM4a(bytes: Uint8Array): Uint8Array | null {
  const copy = Uint8Array.from(bytes);
  const found = new Set<string>();
  const isWhole = walk(copy, { from: 0, to: copy.length, depth: 0 }, found);
  return isWhole && ['ftyp', 'mdat', 'moov', 'trak', 'stsd'].every((name) => found.has(name)) ? copy : null;
}

interface Span { readonly from: number; readonly to: number; readonly depth: number }

/** INVARIANT: boxes fill their span exactly, else a changed length could hide one inside another. */
function walk(bytes: Uint8Array, span: Span, found: Set<string>): boolean {
  const read = numbersOf(bytes);
  let at = span.from;
  while (at < span.to) {
    const size = read.u32(at);
    if (!(size >= 8) || at + size > span.to || span.depth > DEEPEST) return false;
    const name = latin(bytes, at + 4, 4);
    found.add(name);
    if (!takeBox(bytes, { from: at + 8, to: at + size, depth: span.depth + 1 }, { name, found })) return false;
    at += size;
  }
  return at === span.to;
}

function takeBox(bytes: Uint8Array, body: Span, box: { readonly name: string; readonly found: Set<string> }): boolean {
  const { name, found } = box;
  if (HOLDING.includes(name)) return walk(bytes, body, found);
  if (name === 'moof') return false;
  if (!NEEDED.includes(name)) {
    bytes.set(Buffer.from('free', 'latin1'), body.from - 4);
    bytes.fill(0, body.from, body.to);
    return true;
  }
  if (DATED.includes(name)) bytes.fill(0, body.from + 4, Math.min(body.to, body.from + (bytes[body.from] === 1 ? 20 : 12)));
  if (name === 'hdlr') {
    if (latin(bytes, body.from + 8, 4) !== 'soun') return false;
    bytes.fill(0, Math.min(body.to, body.from + 12), body.to);
  }
  if (name === 'stsd') return body.to - body.from <= LARGEST_DESCRIPTION && !hasHiddenText(bytes.subarray(body.from, body.to));
  return name !== 'mdat' || !hasHiddenText(bytes.subarray(body.from, body.to));
}
