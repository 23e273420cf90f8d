import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { fontsOf, streamText } from './pdf-fonts.ts';
import { textOfOperators } from './page-text.ts';

/** Everything in a PDF that a reader could take out of it. */
export interface PdfTexts {
  /** text drawn on pages and in reusable drawings, visible or not */ readonly pages: readonly string[];
  /** every text string of the file's structure: title, outline, alternative text, names of attached files, notes */ readonly strings: readonly string[];
  /** every other stream as bytes read as UTF-8 and as UTF-16: metadata packet, attached files, old revisions */ readonly streams: readonly string[];
}

/**
 * The two numbers the typesetter makes of the content, 16 bytes in Base64: random letters that read like a short name once in
 * a hundred packets. Exactly this shape and place, so that nothing else can stand there unseen.
 */
const DOCUMENT_ID = /(?<=<xmpMM:(?:Document|Instance)ID>)[A-Za-z0-9+/]{22}==(?=<\/xmpMM:)/g;

/**
 * Reads all text out of a PDF: not what a viewer would show, but whatever is in the file.
 *
 * @param bytes an unencrypted PDF
 */
export async function readPdfTexts(bytes: Uint8Array): Promise<PdfTexts> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = document;
  const strings: string[] = [];
  const pages: string[] = [];
  const streams: string[] = [];
  const drawings = new Set<PDFObject>();
  for (const page of document.getPages()) {
    const fonts = fontsOf(page.node.Resources(), context);
    const operators = contentStreams(page.node.Contents()).map((stream) => { drawings.add(stream); return streamText(stream); });
    pages.push(textOfOperators(operators.join('\n'), fonts));
  }
  for (const [, object] of context.enumerateIndirectObjects()) {
    collectStrings(object, strings);
    if (!(object instanceof PDFRawStream) || drawings.has(object) || isFontFile(object)) continue;
    const text = streamText(object);
    if (isForm(object)) pages.push(textOfOperators(text, fontsOf(context.lookup(object.dict.get(PDFName.of('Resources'))), context)));
    else streams.push(...readings(text.replaceAll(DOCUMENT_ID, '')));
  }
  collectStrings(context.lookup(context.trailerInfo.Info), strings);
  strings.push(...outsideObjects(bytes));
  return { pages, strings, streams };
}

/** Bytes after the end mark are read as they are, and the whole file where it holds older revisions: nothing may hide there. */
function outsideObjects(bytes: Uint8Array): readonly string[] {
  const raw = Buffer.from(bytes).toString('latin1');
  const revisions = (raw.match(/startxref/g) ?? []).length;
  return readings(revisions > 1 ? raw : raw.slice(raw.lastIndexOf('startxref')));
}

function contentStreams(contents: PDFObject | undefined): readonly PDFRawStream[] {
  if (contents instanceof PDFRawStream) return [contents];
  if (!(contents instanceof PDFArray)) return [];
  return Array.from({ length: contents.size() }, (_, index) => contents.lookup(index)).filter((part): part is PDFRawStream => part instanceof PDFRawStream);
}

const isForm = (stream: PDFRawStream): boolean => stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
const isFontFile = (stream: PDFRawStream): boolean =>
  stream.dict.has(PDFName.of('Length1')) || ['CIDFontType0C', 'Type1C', 'OpenType'].some((name) => stream.dict.get(PDFName.of('Subtype')) === PDFName.of(name));

function collectStrings(object: PDFObject | undefined, strings: string[]): void {
  if (object instanceof PDFString || object instanceof PDFHexString) strings.push(textOf(object), ...(object instanceof PDFString ? [object.asString()] : []));
  else if (object instanceof PDFName) strings.push(object.decodeText());
  else if (object instanceof PDFArray) for (const item of object.asArray()) collectStrings(item, strings);
  else if (object instanceof PDFDict) for (const [key, value] of object.entries()) { strings.push(key.decodeText()); collectStrings(value, strings); }
  else if (object instanceof PDFRawStream) collectStrings(object.dict, strings);
}

function textOf(string: PDFString | PDFHexString): string {
  try {
    return string.decodeText();
  } catch {
    return '';
  }
}

/** A stream's bytes in the encodings text comes in. */
function readings(latin: string): readonly string[] {
  const bytes = Buffer.from(latin, 'latin1');
  return [bytes.toString('utf8'), bytes.subarray(0, bytes.length & ~1).toString('utf16le'), Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString('utf16le')];
}
