import { hasHiddenText, joined, latin, numbersOf } from './bytes.ts';

const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const FREQUENCIES = [44_100, 48_000, 32_000];
/** How often the frequency is halved, by the version's two bits; 1 is no version. */
const HALVINGS: Readonly<Record<number, number>> = { 3: 0, 2: 1, 0: 2 };
const FEWEST_FRAMES = 3;
/** A remainder shorter than the longest frame is one that was cut off. */
const LONGEST_FRAME = 1441;

/** MPEG sound, layer III: its frames. Tags before, behind and around them go, and the encoder's own frame. Null for anything else. */
export function cleanMp3(bytes: Uint8Array): Uint8Array | null {
  const sound = withoutTags(bytes);
  const frames: Uint8Array[] = [];
  let at = 0;
  while (at < sound.length) {
    const length = frameLength(sound, at);
    if (length === null || at + length > sound.length) break;
    frames.push(sound.subarray(at, at + length));
    at += length;
  }
  if (frames.length < FEWEST_FRAMES || sound.length - at > LONGEST_FRAME) return null;
  const [first, ...others] = frames;
  const kept = joined(first !== undefined && isEncodersNote(first) ? others : frames);
  return hasHiddenText(kept) ? null : kept;
}

/** Whether sound begins here: a tag, or three frames in a row. */
export function beginsMp3(bytes: Uint8Array): boolean {
  if (latin(bytes, 0, 3) === 'ID3') return true;
  let at = 0;
  for (let frame = 0; frame < FEWEST_FRAMES; frame += 1) {
    const length = frameLength(bytes, at);
    if (length === null) return false;
    at += length;
  }
  return true;
}

function withoutTags(bytes: Uint8Array): Uint8Array {
  let [from, to] = [0, bytes.length];
  const read = numbersOf(bytes);
  while (latin(bytes, from, 3) === 'ID3' && from < to) {
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (read.u8(from + at) & 127), 0);
    from += 10 + size + ((read.u8(from + 5) & 16) === 0 ? 0 : 10);
  }
  if (latin(bytes, to - 128, 3) === 'TAG') to -= 128;
  const ape = latin(bytes, to - 32, 8) === 'APETAGEX' ? read.u32le(to - 20) + ((read.u8(to - 9) & 128) === 0 ? 0 : 32) : 0;
  if (ape > 0) to -= ape;
  return bytes.subarray(Math.min(from, bytes.length), Math.max(from, to));
}

function frameLength(bytes: Uint8Array, at: number): number | null {
  const read = numbersOf(bytes);
  const halvings = HALVINGS[(read.u8(at + 1) >> 3) & 3];
  if (read.u8(at) !== 0xff || (read.u8(at + 1) & 0xe6) !== 0xe2 || halvings === undefined) return null;
  const third = read.u8(at + 2);
  const rate = (halvings === 0 ? RATES_1 : RATES_2)[third >> 4];
  const frequency = FREQUENCIES[(third >> 2) & 3];
  if (rate === undefined || rate === 0 || frequency === undefined) return null;
  return Math.floor(((halvings === 0 ? 144 : 72) * rate * 1000) / (frequency / 2 ** halvings)) + ((third >> 1) & 1);
}

function isEncodersNote(frame: Uint8Array): boolean {
  const beginning = latin(frame, 0, 64);
  return ['Xing', 'Info', 'VBRI'].some((mark) => beginning.includes(mark));
}
