import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { charactersOf } from './font-characters.ts';
import type { FormContent, FormPack } from './form-content.ts';
import { missingCharacter, printable } from './printable-text.ts';
import { splitPages } from './split-pages.ts';
import type { WallSheetContent } from './wall-sheet.ts';

/** A document that was set: bytes and pages come from the same layout, so preview, print and file agree. */
export interface SetDocument {
  readonly pageCount: number;
  /** tagged PDF/UA-1; the same content gives the same bytes */ readonly pdf: () => Uint8Array;
  /** one self-contained `<svg>` per page, without style, script or background */ readonly pages: () => readonly string[];
}

/** Sets forms into pages. */
export interface Typesetter {
  /** @throws AppError referral/glyph-missing when the fonts lack a character of the text */
  readonly set: (content: FormContent | FormPack) => SetDocument;
  /** The table of rules for the wall. @throws AppError referral/glyph-missing */
  readonly setWallSheet: (content: WallSheetContent) => SetDocument;
  /** The first character the fonts cannot draw, for a check while typing; null when all is well. */
  readonly missing: (text: string) => string | null;
}

/** Where templates and fonts lie; a packaged application names its own folders. */
export interface TypesetterFolders { readonly templates?: string; readonly fonts?: string }

const FONT_FILES = ['400Regular/NotoSans_400Regular.ttf', '600SemiBold/NotoSans_600SemiBold.ttf'] as const;
/** Joined into one text: templates import nothing. */
const FORM_PARTS = ['qr.typ', 'pictograms.typ', 'consent-parts.typ', 'form.typ'] as const;
const DOCUMENTS_BEFORE_EVICTION = 20;

/**
 * Starts a typesetter: reads the fonts once (about 1.3 MB) and keeps the compiler warm. About 150 ms; after that a
 * packet takes a few milliseconds.
 */
export function createTypesetter(folders: TypesetterFolders = {}): Typesetter {
  const templates = folders.templates ?? fileURLToPath(new URL('./templates', import.meta.url));
  const fonts = FONT_FILES.map((file) => readFileSync(join(folders.fonts ?? fontFolder(), file)));
  const characters = inAllFonts(fonts);
  // SECURITY: the workspace is the template folder: a template cannot read anything else on this computer.
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: fonts }] });
  const main = FORM_PARTS.map((part) => readFileSync(join(templates, part), 'utf8')).join('\n');
  const wall = (): string => readFileSync(join(templates, 'wall-sheet.typ'), 'utf8');
  let count = 0;
  return {
    set: (content) => {
      count += 1;
      // The compiler remembers what it has set; forgetting keeps case data and memory from piling up.
      if (count % DOCUMENTS_BEFORE_EVICTION === 0) compiler.evictCache(2);
      return setDocument(compiler, main, printable(content, characters));
    },
    setWallSheet: (content) => setDocument(compiler, wall(), printable(content, characters)),
    missing: (text) => missingCharacter(text, characters),
  };
}

function setDocument(compiler: NodeCompiler, mainFileContent: string, content: FormContent | FormPack | WallSheetContent): SetDocument {
  const compiled = compiler.compile({ mainFileContent, inputs: { form: JSON.stringify(content) } });
  const document = compiled.result;
  // The diagnostics quote the text of the document: they never leave this function.
  if (document === null) throw new Error('documents/not-set');
  let pdf: Uint8Array | null = null;
  return {
    pageCount: document.numOfPages,
    pdf: () => (pdf ??= pdfOf(compiler, document)),
    pages: () => splitPages(compiler.plainSvg(document), document.numOfPages),
  };
}

function pdfOf(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1', pdfTags: true }));
  } catch {
    throw new Error('documents/not-exported');
  }
}

function inAllFonts(fonts: readonly Uint8Array[]): ReadonlySet<number> {
  const [first, ...others] = fonts.map((font) => charactersOf(font));
  return new Set([...(first ?? [])].filter((point) => others.every((font) => font.has(point))));
}

function fontFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'));
}
