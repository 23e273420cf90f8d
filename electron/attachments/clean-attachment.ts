import type { AttachmentFormat } from '../../shared/attachments/attachment-formats.ts';
import { latin } from './bytes.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { beginsM4a, cleanM4a } from './clean-m4a.ts';
import { beginsMp3, cleanMp3 } from './clean-mp3.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWav, cleanWebp } from './clean-riff.ts';
import { cleanText } from './clean-text.ts';

const CLEANERS: Readonly<Record<AttachmentFormat, (bytes: Uint8Array) => Uint8Array | null | Promise<Uint8Array | null>>> = {
  jpeg: (bytes) => cleanJpeg(bytes), png: cleanPng, webp: cleanWebp, mp3: cleanMp3, m4a: cleanM4a, wav: cleanWav, text: cleanText,
  // a large library, loaded only for those who need it
  pdf: async (bytes) => (await import('./clean-pdf.ts')).cleanPdf(bytes),
};

/** What a file is, by its content; null for what is not kept here. */
export function formatOf(bytes: Uint8Array): AttachmentFormat | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpeg';
  if (latin(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'png';
  if (latin(bytes, 0, 4) === 'RIFF') return latin(bytes, 8, 4) === 'WEBP' ? 'webp' : latin(bytes, 8, 4) === 'WAVE' ? 'wav' : null;
  if (latin(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (beginsM4a(bytes)) return 'm4a';
  if (beginsMp3(bytes)) return 'mp3';
  return cleanText(bytes) === null ? null : 'text';
}

/** A file without anything that tells of its making, or why it cannot be kept. */
export type Cleaned =
  | { readonly outcome: 'clean'; readonly format: AttachmentFormat; readonly bytes: Uint8Array }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'not-cleanable'; readonly format: AttachmentFormat };

/** Decides what a file is and takes everything out of it that is not picture, page, sound or letter. Never throws. */
export async function cleanAttachment(given: Uint8Array): Promise<Cleaned> {
  const format = formatOf(given);
  if (format === null) return { outcome: 'unknown' };
  const bytes = await CLEANERS[format](given);
  return bytes === null ? { outcome: 'not-cleanable', format } : { outcome: 'clean', format, bytes };
}
