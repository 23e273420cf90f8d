import { joined, latin, numbersOf } from './bytes.ts';

interface Part { readonly name: string; readonly data: Uint8Array }

/** The parts of a RIFF file; null unless they fill it exactly, so that no length can swallow what follows. */
function partsOf(bytes: Uint8Array, form: string): readonly Part[] | null {
  const read = numbersOf(bytes);
  if (latin(bytes, 0, 4) !== 'RIFF' || latin(bytes, 8, 4) !== form || read.u32le(4) + 8 !== bytes.length) return null;
  const found: Part[] = [];
  let at = 12;
  while (at < bytes.length) {
    const size = read.u32le(at + 4);
    const end = at + 8 + size + (size % 2);
    if (!(end <= bytes.length) || !/^[ -~]{4}$/u.test(latin(bytes, at, 4))) return null;
    found.push({ name: latin(bytes, at, 4), data: bytes.subarray(at + 8, at + 8 + size) });
    at = end;
  }
  return found;
}

function riff(form: string, parts: readonly Part[]): Uint8Array {
  const body = joined(parts.flatMap(({ name, data }) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return [head, data, new Uint8Array(data.length % 2)];
  }));
  const head = Buffer.alloc(12);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  head.write(form, 8, 'latin1');
  return joined([head, body]);
}

const FLAG_ALPHA = 0x10;

/** A still WebP picture without EXIF, XMP and profile. Null for an animation or anything else. */
export function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const parts = partsOf(bytes, 'WEBP');
  if (parts === null || parts.some(({ name }) => name === 'ANIM' || name === 'ANMF')) return null;
  const named = (name: string): readonly Part[] => parts.filter((part) => part.name === name);
  const [pictures, alpha, extended] = [[...named('VP8 '), ...named('VP8L')], named('ALPH'), named('VP8X')];
  const [picture] = pictures;
  if (picture === undefined || pictures.length > 1 || alpha.length > 1 || extended.length > 1 || !isPicture(picture)) return null;
  const [header] = extended;
  if (header === undefined) return alpha.length === 0 ? riff('WEBP', [picture]) : null;
  if (header.data.length !== 10) return null;
  const data = Uint8Array.from(header.data);
  data.set([(data[0] ?? 0) & FLAG_ALPHA, 0, 0, 0]);
  return riff('WEBP', [{ name: 'VP8X', data }, ...alpha, picture]);
}

function isPicture({ name, data }: Part): boolean {
  return name === 'VP8L' ? data[0] === 0x2f : data[3] === 0x9d && data[4] === 0x01 && data[5] === 0x2a;
}

const FORMAT_BYTES = 16;
const EXTENDED_BYTES = 40;
/** PCM, floating point, and the extended form of either. */
const SOUND_TAGS = [1, 3, 0xfffe];

/** WAV sound: its format and its samples; names, dates, places and other notes go. Null for anything else. */
export function cleanWav(bytes: Uint8Array): Uint8Array | null {
  const parts = partsOf(bytes, 'WAVE');
  const [formats, sounds] = [(parts ?? []).filter(({ name }) => name === 'fmt '), (parts ?? []).filter(({ name }) => name === 'data')];
  const [format] = formats;
  const [sound] = sounds;
  if (format === undefined || sound === undefined || formats.length > 1 || sounds.length > 1 || format.data.length < FORMAT_BYTES) return null;
  const view = Buffer.from(format.data);
  const tag = view.readUInt16LE(0);
  const length = tag === 0xfffe ? EXTENDED_BYTES : FORMAT_BYTES;
  if (!SOUND_TAGS.includes(tag) || view.length < length || view.readUInt16LE(12) === 0 || sound.data.length % view.readUInt16LE(12) !== 0) return null;
  return riff('WAVE', [{ name: 'fmt ', data: view.subarray(0, length) }, sound]);
}
