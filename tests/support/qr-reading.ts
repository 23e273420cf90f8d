import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { QrCode } from '../../electron/documents/qr-code.ts';

/** A picture in grey. */
export interface Picture { readonly pixels: Uint8ClampedArray; readonly width: number; readonly height: number }
// The package's types describe a default export inside the default export.
const read = (jsQR as unknown as { readonly default?: typeof jsQR.default }).default ?? (jsQR as unknown as typeof jsQR.default);
/** The text of the code in a picture, or null. */
export const textIn = ({ pixels, width, height }: Picture): string | null => read(pixels, width, height)?.data ?? null;

function grey(values: (at: number) => number, width: number, height: number): Picture {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) pixels.set([values(at), values(at), values(at), 255], at * 4);
  return { pixels, width, height };
}

/** The code as it is drawn: four pixels a module, four modules of quiet. */
export function pictureOf({ modules, rows }: QrCode): Picture {
  const side = (modules + 8) * 4;
  return grey((at) => (rows[Math.floor(Math.floor(at / side) / 4) - 4]?.[Math.floor((at % side) / 4) - 4] === '1' ? 0 : 255), side, side);
}

/** A page of a PDF as poppler draws it, in grey. */
export function drawnPage(pdf: Uint8Array, page: number, dotsPerInch: number): Picture {
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
