import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleanAttachment, formatOf } from '../../../electron/attachments/clean-attachment.ts';
import { cleanInThread } from '../../../electron/attachments/clean-in-thread.ts';
import { cleanJpeg } from '../../../electron/attachments/clean-jpeg.ts';
import { canariesIn, photograph, sampleFiles, tone, type SampleFile } from '../../support/attachment-files.ts';
import { BASELINE_JPEG, PLAIN_WEBP, PROGRESSIVE_JPEG } from '../../support/attachment-pictures.ts';
import { reportHeld, trials } from '../../support/held.ts';

let samples: readonly SampleFile[];
beforeAll(async () => { samples = await sampleFiles(); });

const bytesOf = async (given: Uint8Array): Promise<Uint8Array> => {
  const cleaned = await cleanAttachment(given);
  if (cleaned.outcome !== 'clean') throw new Error(`${cleaned.outcome} ${String(formatOf(given))}`);
  return cleaned.bytes;
};

describe('cleaning a file', () => {
  it('takes every note out of every format, and a second cleaning changes nothing', async () => {
    for (const { name, format, bytes } of samples) {
      expect({ name, before: canariesIn(bytes).length > 0 }).toEqual({ name, before: true }); // control: it is there to be found
      const cleaned = await cleanAttachment(bytes);
      expect({ name, ...cleaned, bytes: null }).toEqual({ name, outcome: 'clean', format, bytes: null });
      const kept = cleaned.outcome === 'clean' ? cleaned.bytes : new Uint8Array(0);
      expect({ name, left: canariesIn(kept) }).toEqual({ name, left: [] });
      expect({ name, same: Buffer.from(await bytesOf(kept)).equals(kept) || format === 'pdf' }).toEqual({ name, same: true });
    }
  });

  it('keeps the picture itself byte for byte, and which way is up', () => {
    for (const picture of [BASELINE_JPEG, PROGRESSIVE_JPEG]) {
      const kept = Buffer.from(cleanJpeg(photograph(picture), false) ?? []);
      const tables = picture.indexOf(Buffer.from([0xff, 0xdb]));
      expect(kept.subarray(kept.indexOf(Buffer.from([0xff, 0xdb]))).equals(picture.subarray(tables))).toBe(true);
      const upright = Buffer.from(cleanJpeg(photograph(picture)) ?? []);
      expect(upright.indexOf(Buffer.from('011200030000000100060000', 'hex'))).toBeGreaterThan(0);
    }
  });

  it('leaves clean files usable: the pages of a scan stay, a plain WebP and a plain text stay as they are', async () => {
    const scan = await PDFDocument.load(await bytesOf(samples.find(({ format }) => format === 'pdf')?.bytes ?? Buffer.alloc(0)), { updateMetadata: false });
    expect([scan.getPageCount(), scan.getTitle(), scan.getAuthor(), scan.getProducer()]).toEqual([1, undefined, undefined, undefined]);
    expect(Buffer.from(await bytesOf(PLAIN_WEBP)).equals(PLAIN_WEBP)).toBe(true);
    const text = Buffer.from('\u{feff}Лист від школи.\r\nДва рядки з їжаком ’ «лапки»\n', 'utf8');
    expect(Buffer.from(await bytesOf(text)).toString('utf8')).toBe('Лист від школи.\r\nДва рядки з їжаком ’ «лапки»\n');
    expect(Buffer.from(await bytesOf(tone())).readUInt32LE(40)).toBe(16_000);
  });

  it.each([
    ['nothing', Buffer.alloc(0)], ['a program', Buffer.from('MZ\u0090\0\u0003')], ['an archive', Buffer.from('PK\u0003\u0004aaaa', 'latin1')], ['a GIF', Buffer.from('GIF89a\u0001\0', 'latin1')],
    ['a TIFF', Buffer.from('II*\0aaaa', 'latin1')], ['an iPhone photo', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1')], ['a page of the web', Buffer.from('<!doctype html><p>x')],
    ['a drawing in letters', Buffer.from(' <svg xmlns="x"/>')], ['RTF', Buffer.from(String.raw`{\rtf1{\info{\author x}}}`)], ['a card', Buffer.from('BEGIN:VCARD\nFN:x')], ['letters with a zero', Buffer.from('a\0b')], ['wrong UTF-8', Buffer.from([0x61, 0xc3, 0x28])],
  ])('does not know %s', async (_name, bytes) => {
    expect((await cleanAttachment(bytes)).outcome).toBe('unknown');
  });

  it('refuses what hides behind a right beginning', async () => {
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: 'x', ownerPassword: 'x' });
    const bomb = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), BASELINE_JPEG]);
    const film = Buffer.from(samples.find(({ format }) => format === 'm4a')?.bytes.toString('latin1').replace('soun', 'vide') ?? '', 'latin1');
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['locked PDF', await locked.save()], ['half a photo', BASELINE_JPEG.subarray(0, 200)], ['PNG of JPEG', bomb], ['film', film],
      ['PDF of nothing', Buffer.from('%PDF-1.7\n')], ['animation', Buffer.from('RIFF\u0014\0\0\0WEBPANIM\0\0\0\0ANMF\0\0\0\0', 'latin1')],
    ];
    for (const [name, bytes] of cases) expect([name, (await cleanAttachment(bytes)).outcome]).toEqual([name, 'not-cleanable']);
  });

  it('refuses a PNG that unfolds to more than its size says', async () => {
    const plain = samples.find(({ format }) => format === 'png')?.bytes ?? Buffer.alloc(0);
    const kept = Buffer.from(await bytesOf(plain));
    expect(kept.includes(deflateSync(Buffer.alloc(1)).subarray(0, 2))).toBe(true);
    const { crc32 } = await import('node:zlib');
    const data = deflateSync(Buffer.alloc(8 * 49 + 1000, 65));
    const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('IDAT'), data, Buffer.alloc(4)]);
    chunk.writeUInt32BE(data.length, 0);
    chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
    const inflated = Buffer.concat([kept.subarray(0, 33), chunk, kept.subarray(-12)]);
    expect((await cleanAttachment(inflated)).outcome).toBe('not-cleanable');
  });

  it('works the same in its thread, and a thread that ends without an answer refuses', async () => {
    const cleaned = await cleanInThread(Uint8Array.from(photograph()));
    expect(cleaned.outcome === 'clean' && canariesIn(cleaned.bytes).length === 0).toBe(true);
    expect((await cleanInThread(new Uint8Array(3))).outcome).toBe('unknown');
  });
});

type Mutation = (bytes: Buffer, random: () => number) => Buffer;
/** What happens to files on their way: flipped bytes, pieces missing, doubled or put elsewhere, a length changed. */
const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => { bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256); return bytes; },
  (bytes, random) => { const at = Math.floor(random() * bytes.length); bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8)); return bytes; },
  (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  (bytes, random) => { const at = Math.floor(random() * bytes.length); return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(random() * 40))]); },
  (bytes, random) => { const at = Math.floor(random() * bytes.length); return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - 60), at), bytes.subarray(at)]); },
  (bytes, random) => { const at = Math.floor(random() * Math.max(1, bytes.length - 4)); bytes.writeUInt32BE(Math.floor(random() * 2 ** 32), Math.min(at, bytes.length - 4)); return bytes; },
];

describe('changed files', () => {
  it('never crash the cleaner, and no note survives one that is kept', async () => {
    const wanted = trials('OBERIH_CLEANINGS', 2400);
    let [tried, kept, failed] = [0, 0, 0];
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
      const random = seeded(seed);
      const sample = samples[tried % samples.length];
      const mutate = MUTATIONS[Math.floor(random() * MUTATIONS.length)];
      tried += 1;
      if (sample === undefined || mutate === undefined) return;
      const cleaned = await cleanAttachment(mutate(Buffer.from(sample.bytes), random));
      if (cleaned.outcome !== 'clean') return;
      kept += 1;
      const left = canariesIn(cleaned.bytes);
      if (left.length > 0) {
        failed += 1;
        process.stdout.write(`survived: ${sample.name} seed ${String(seed)} ${left.join(',')}\n`);
      }
    }), { numRuns: wanted, endOnFailure: true });
    process.stdout.write(`${String(kept)} of ${String(tried)} changed files were kept, cleaned\n`);
    expect(kept).toBeGreaterThan(wanted / 10);
    expect(reportHeld('changed files through the cleaner', tried, failed)).toBe(true);
  });

  it('control: a cleaner that only cuts the first note is caught', () => {
    const bytes = photograph();
    const lazy = Buffer.concat([bytes.subarray(0, 2), bytes.subarray(4 + bytes.readUInt16BE(4))]);
    expect(canariesIn(lazy)).toContain('letters');
  });
});

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
}
