import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader that is not ours takes out of a PDF. */
export interface ReadPdf {
  readonly pages: readonly string[];
  /** how far to the right anything is written, in points from the left edge */ readonly rightEdge: number;
  /** title and other facts, metadata packet, outline, attached files, notes, alternative texts */ readonly around: string;
}

/** Reads a PDF with pdf.js. */
export async function readWithPdfJs(bytes: Uint8Array, password?: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false, ...(password === undefined ? {} : { password }) });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    let rightEdge = 0;
    const around: unknown[] = [await document.getOutline(), await document.getAttachments()];
    const { info, metadata } = await document.getMetadata();
    around.push(info, metadata.getRaw());
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      pages.push(content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
      for (const item of content.items) if ('str' in item && item.str.trim() !== '') rightEdge = Math.max(rightEdge, Number(item.transform[4]) + item.width);
      around.push(await page.getAnnotations(), await page.getStructTree());
    }
    return { pages, rightEdge, around: textsIn(around).join('\n') };
  } finally {
    await task.destroy();
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [new TextDecoder().decode(value)];
  if (value instanceof Map) return textsIn([...value]);
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, item]) => [key, ...textsIn(item)]) : [];
}

/** Tools of other makers that read PDFs, each with what it prints for a file. */
const TOOLS: readonly (readonly [tool: string, args: (file: string) => readonly string[]])[] = [
  ['pdftotext', (file) => ['-layout', file, '-']], ['pdftotext', (file) => ['-raw', file, '-']],
  ['pdfinfo', (file) => ['-struct-text', file]], ['pdfinfo', (file) => [file]], ['pdfinfo', (file) => ['-meta', file]],
  ['qpdf', (file) => ['--qdf', '--object-streams=disable', file, '-']],
];

/** Whether a command is installed on this machine. */
export const isInstalled = (tool: string): boolean => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;

/** The tools that are installed, and those that are not (for the SKIPPED line). */
export function readingTools(): { readonly present: readonly string[]; readonly missing: readonly string[] } {
  const names = [...new Set(TOOLS.map(([tool]) => tool))];
  return { present: names.filter(isInstalled), missing: names.filter((name) => !isInstalled(name)) };
}

/** Everything the installed tools print about a PDF. */
export function readWithTools(bytes: Uint8Array, present: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'oberih-test-pdf-'));
  try {
    const file = join(folder, 'examined.pdf');
    writeFileSync(file, bytes);
    return TOOLS.filter(([tool]) => present.includes(tool))
      .map(([tool, args]) => spawnSync(tool, [...args(file)], { encoding: 'utf8', maxBuffer: 1 << 27 }).stdout).join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
