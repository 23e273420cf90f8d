import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { AttachmentFormat } from '../../shared/attachments/attachment-formats.ts';
import { BASELINE_JPEG, PLAIN_WEBP, PROGRESSIVE_JPEG } from './attachment-pictures.ts';

/** What must not survive anywhere: a made-up place and name in the notes of a file. */
export const CANARY = 'CANARY Lat 49.839683 Lon 24.029717 by Olena Vyhadana';
/** The same place as EXIF writes it: degrees, minutes and seconds as fractions. */
const GPS_BYTES = Buffer.concat([[49, 1], [50, 1], [228_588, 10_000], [24, 1], [1, 1], [469_812, 10_000]].map(([up = 0, down = 0]) => {
  const pair = Buffer.alloc(8);
  pair.writeUInt32BE(up, 0);
  pair.writeUInt32BE(down, 4);
  return pair;
}));

/** A file with the canary in every place where such a file can carry notes. */
export interface SampleFile { readonly name: string; readonly format: AttachmentFormat; readonly bytes: Buffer }

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** TIFF directory: description, the way up (6), and a place. */
function exif(): Buffer {
  const text = ascii(`${CANARY}\0`);
  const head = Buffer.from('4d4d002a00000008', 'hex');
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    if (type === 3) bytes.writeUInt16BE(value, 8);
    else bytes.writeUInt32BE(value, 8);
    return bytes;
  };
  const directory = Buffer.concat([Buffer.from([0, 3]), entry(0x010e, 2, text.length, 50), entry(0x0112, 3, 1, 6), entry(0x8825, 4, 1, 50 + text.length), Buffer.alloc(4)]);
  const gps = Buffer.concat([Buffer.from([0, 1]), entry(0x0002, 5, 6, 50 + text.length + 18), Buffer.alloc(4), GPS_BYTES]);
  return Buffer.concat([ascii('Exif\0\0'), head, directory, text, gps]);
}

/** A photo as phones make them: EXIF with place, XMP, IPTC, a profile, a comment, and a film behind its end. */
export function photograph(picture: Buffer = BASELINE_JPEG): Buffer {
  return Buffer.concat([
    picture.subarray(0, 2), segment(0xe1, exif()), segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${CANARY}</x:xmpmeta>`)),
    segment(0xed, ascii(`Photoshop 3.0\x008BIM${CANARY}`)), segment(0xe2, ascii(`ICC_PROFILE\0${CANARY}`)), segment(0xfe, ascii(CANARY)),
    picture.subarray(2), ascii(`ftypmp42${CANARY}`),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([ascii(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function drawing(): Buffer {
  const header = Buffer.from([0, 0, 0, 16, 0, 0, 0, 8, 8, 2, 0, 0, 0]);
  const rows = Buffer.alloc(8 * (1 + 16 * 3), 120);
  for (let row = 0; row < 8; row += 1) rows[row * 49] = 0;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'), pngChunk('IHDR', header), pngChunk('tEXt', ascii(`Author\0${CANARY}`)), pngChunk('eXIf', exif().subarray(6)),
    pngChunk('zTXt', Buffer.concat([ascii('Comment\0\0'), deflateSync(ascii(CANARY))])), pngChunk('iTXt', ascii(`XML:com.adobe.xmp\0\0\0\0\0${CANARY}`)), pngChunk('tIME', Buffer.from([7, 234, 11, 24, 1, 2, 3])),
    pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', Buffer.alloc(0)), ascii(CANARY),
  ]);
}

function riff(form: string, parts: readonly (readonly [string, Buffer])[]): Buffer {
  const body = Buffer.concat(parts.map(([name, data]) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(data.length);
    return Buffer.concat([ascii(name), size, data, Buffer.alloc(data.length % 2)]);
  }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length + 4);
  return Buffer.concat([ascii('RIFF'), size, ascii(form), body]);
}

function sticker(): Buffer {
  const extended = Buffer.from([0x2c, 0, 0, 0, 47, 0, 0, 31, 0, 0]);
  return riff('WEBP', [['VP8X', extended], ['ICCP', ascii(CANARY)], ['VP8 ', PLAIN_WEBP.subarray(20, 20 + PLAIN_WEBP.readUInt32LE(16))], ['EXIF', exif()], ['XMP ', ascii(CANARY)]]);
}

/** A second of a quiet tone. */
export function tone(): Buffer {
  const format = Buffer.from([1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0]);
  const samples = Buffer.alloc(16_000);
  for (let at = 0; at < 8000; at += 1) samples.writeInt16LE(Math.round(Math.sin(at / 6) * 3000), at * 2);
  return riff('WAVE', [['fmt ', format], ['bext', ascii(CANARY)], ['data', samples], ['LIST', ascii(`INFOIART${CANARY}`)], ['id3 ', ascii(CANARY)]]);
}

function song(): Buffer {
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x44]), Buffer.alloc(413)]);
  const text = Buffer.concat([ascii('TIT2\0\0\0\x40\0\0\x03'), ascii(CANARY.padEnd(63))]);
  const tag = Buffer.concat([ascii('ID3\x04\0\0\0\0\0'), Buffer.from([text.length]), text]);
  const last = Buffer.concat([ascii('TAG'), ascii(CANARY.padEnd(125))]);
  const item = Buffer.concat([Buffer.from([CANARY.length, 0, 0, 0, 0, 0, 0, 0]), ascii(`Title\0${CANARY}`)]);
  const foot = Buffer.concat([ascii('APETAGEX'), Buffer.from([0xd0, 7, 0, 0, item.length + 32, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]), Buffer.alloc(8)]);
  const note = Buffer.from(frame);
  note.write('Info', 36, 'latin1');
  note.write(CANARY, 60, 'latin1');
  return Buffer.concat([tag, note, ...Array.from({ length: 12 }, () => frame), item, foot, last]);
}

function box(name: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** Sound of a phone: place and name in the notes of the whole and of the track, moments of recording. */
function voice(): Buffer {
  const dated = (length: number): Buffer => { const bytes = Buffer.alloc(length); bytes.write('CANA', 4, 'latin1'); bytes.write('RYCA', 8, 'latin1'); return bytes; };
  const handler = Buffer.concat([Buffer.alloc(8), ascii('soun'), Buffer.alloc(12), ascii(`${CANARY}\0`)]);
  const table = box('stbl', box('stsd', Buffer.alloc(8), box('mp4a', Buffer.alloc(28))), box('stts', Buffer.alloc(8)), box('stsc', Buffer.alloc(8)), box('stsz', Buffer.alloc(12)), box('stco', Buffer.alloc(8)));
  const track = box('trak', box('tkhd', dated(84)), box('mdia', box('mdhd', dated(24)), box('hdlr', handler), box('minf', box('smhd', Buffer.alloc(8)), table)), box('udta', ascii(CANARY)));
  const moov = box('moov', box('mvhd', dated(100)), track, box('udta', box('\xa9xyz', ascii(CANARY)), box('meta', ascii(CANARY))));
  return Buffer.concat([box('ftyp', ascii('M4A \0\0\0\0M4A mp42')), box('uuid', ascii(CANARY)), moov, box('free', ascii(CANARY)), box('mdat', Buffer.alloc(600, 0x21))]);
}

async function scan(): Promise<Buffer> {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 200]);
  const image = await document.embedJpg(photograph(PROGRESSIVE_JPEG));
  page.drawImage(image, { x: 10, y: 10, width: 48, height: 32 });
  page.drawRectangle({ x: 100, y: 20, width: 50, height: 50 });
  for (const note of ['setTitle', 'setAuthor', 'setSubject', 'setProducer', 'setCreator'] as const) document[note](CANARY);
  document.setKeywords([CANARY]);
  await document.attach(ascii(CANARY), 'notes.txt', { description: CANARY });
  document.addJavaScript('main', `app.alert('${CANARY}')`);
  const { context } = document;
  const xmp = context.stream(`<?xpacket?><x:xmpmeta>${CANARY}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' });
  const reference = context.register(xmp);
  document.catalog.set(PDFName.of('Metadata'), reference);
  page.node.set(PDFName.of('Metadata'), reference);
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Own: { Private: PDFString.of(CANARY), LastModified: PDFString.of(CANARY) } }));
  page.node.set(PDFName.of('LastModified'), PDFString.of(CANARY));
  page.node.set(PDFName.of('Annots'), context.obj([context.register(context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], Contents: PDFHexString.fromText(CANARY), T: PDFString.of(CANARY) }))]));
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** One file of every format. */
export async function sampleFiles(): Promise<readonly SampleFile[]> {
  return [
    { name: 'photo', format: 'jpeg', bytes: photograph() }, { name: 'progressive photo', format: 'jpeg', bytes: photograph(PROGRESSIVE_JPEG) },
    { name: 'drawing', format: 'png', bytes: drawing() }, { name: 'sticker', format: 'webp', bytes: sticker() }, { name: 'scan', format: 'pdf', bytes: await scan() },
    { name: 'song', format: 'mp3', bytes: song() }, { name: 'voice', format: 'm4a', bytes: voice() }, { name: 'tone', format: 'wav', bytes: tone() },
  ];
}

/** What remains of the canary in some bytes: as letters, as UTF-16, as a place, and inside packed streams; empty when nothing does. */
export function canariesIn(bytes: Uint8Array): readonly string[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const marks: readonly (readonly [string, Buffer])[] = [
    ['letters', ascii(CANARY.slice(7, 26))], ['name', ascii('Vyhadana')], ['UTF-16', Buffer.from(CANARY.slice(7, 26), 'utf16le').swap16()],
    ['UTF-16LE', Buffer.from(CANARY.slice(7, 26), 'utf16le')], ['hexadecimal', ascii(Buffer.from(CANARY.slice(7, 17), 'utf16le').swap16().toString('hex').toUpperCase())], ['place', GPS_BYTES.subarray(0, 24)], ['moment', ascii('CANARYCA')],
  ];
  const found = marks.filter(([, mark]) => whole.includes(mark)).map(([name]) => name);
  return [...found, ...unpacked(whole).flatMap((inner) => marks.filter(([, mark]) => inner.includes(mark)).map(([name]) => `packed ${name}`))];
}

/** Every zlib stream that begins somewhere in the bytes. */
function unpacked(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    try {
      if (bytes.readUInt16BE(at) % 31 === 0) found.push(inflateSync(bytes.subarray(at), { maxOutputLength: 1_000_000 }));
    } catch {
      // not the beginning of a stream
    }
  }
  return found;
}
