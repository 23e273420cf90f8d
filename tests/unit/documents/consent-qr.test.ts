import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { consentDocument } from '../../../electron/documents/consent-documents.ts';
import { qrCode, type QrCode } from '../../../electron/documents/qr-code.ts';
import { createTypesetter } from '../../../electron/documents/typesetter.ts';
import { wordingIn } from '../../../electron/documents/wording/wording-in.ts';
import { buildFacts, buildPaper, CHECKPOINT } from '../../support/consent-papers.ts';
import { isInstalled } from '../../support/pdf-text.ts';

interface Picture { readonly pixels: Uint8ClampedArray; readonly width: number; readonly height: number }
// The package's types describe a default export inside the default export.
const read = (jsQR as unknown as { readonly default?: typeof jsQR.default }).default ?? (jsQR as unknown as typeof jsQR.default);
const textIn = ({ pixels, width, height }: Picture): string | null => read(pixels, width, height)?.data ?? null;

function grey(values: (at: number) => number, width: number, height: number): Picture {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) pixels.set([values(at), values(at), values(at), 255], at * 4);
  return { pixels, width, height };
}

/** The code as it is drawn: four pixels a module, four modules of quiet. */
function pictureOf({ modules, rows }: QrCode): Picture {
  const side = (modules + 8) * 4;
  return grey((at) => (rows[Math.floor(Math.floor(at / side) / 4) - 4]?.[Math.floor((at % side) / 4) - 4] === '1' ? 0 : 255), side, side);
}

/** A page of a PDF as poppler draws it, in grey. */
function drawnPage(pdf: Uint8Array, page: number, dotsPerInch: number): Picture {
  const folder = mkdtempSync(join(tmpdir(), 'oberih-test-qr-'));
  try {
    writeFileSync(join(folder, 'page.pdf'), pdf);
    spawnSync('pdftoppm', ['-gray', '-singlefile', '-f', String(page), '-l', String(page), '-r', String(dotsPerInch), join(folder, 'page.pdf'), join(folder, 'page')]);
    const bytes = readFileSync(join(folder, 'page.pgm'));
    const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/u.exec(bytes.subarray(0, 64).toString('latin1'));
    const [width, height] = [Number(head?.[1]), Number(head?.[2])];
    const start = head?.[0].length ?? 0;
    return grey((at) => bytes[start + at] ?? 255, width, height);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('QR code', () => {
  it('reads back as it was written, for any text', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 180, unit: 'grapheme' }), fc.constantFrom('L', 'M', 'Q', 'H'), (text, level) => {
      fc.pre(text.isWellFormed());
      expect(textIn(pictureOf(qrCode(text, level)))).toBe(text);
    }), { numRuns: 60, seed: 4821 });
  });

  it('is a square of ones and zeros with the three corner marks', () => {
    const { modules, rows } = qrCode('oberih');
    const corners = [rows[0]?.slice(0, 7), rows[0]?.slice(-7), rows.at(-1)?.slice(0, 7)];
    expect({ square: rows.every((row) => row.length === modules && /^[01]+$/u.test(row)), high: rows.length === modules, corners }).toEqual({ square: true, high: true, corners: ['1111111', '1111111', '1111111'] });
  });

  it('refuses a text that fits no code, without quoting it', () => {
    expect(() => qrCode('таємниця'.repeat(500))).toThrow(new RangeError('qr-code/too-long'));
  });

  it('does not read when a corner is missing (control)', () => {
    const code = qrCode(CHECKPOINT);
    expect(textIn(pictureOf({ ...code, rows: code.rows.map((row, index) => (index < 9 ? `${'0'.repeat(9)}${row.slice(9)}` : row)) }))).toBeNull();
  });

  it.skipIf(!isInstalled('pdftoppm')).each([['uk', 150], ['en', 150], ['uk', 100]] as const)('reads from the printed consent form (%s, %i dots an inch)', (language, dots) => {
    const set = createTypesetter().set(consentDocument(buildPaper('consent', language, buildFacts()), { wording: wordingIn(language), placeName: () => null }));
    const pages = Array.from({ length: set.pageCount }, (_, index) => textIn(drawnPage(set.pdf(), index + 1, dots)));
    expect(pages.filter((text) => text !== null)).toEqual([CHECKPOINT]);
  });
});
