import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, type PDFObject, type PDFContext } from '@cantoo/pdf-lib';

/** How a font of a page turns the codes of a string into text. */
export interface PageFont { readonly codeBytes: 1 | 2; readonly text: ReadonlyMap<number, string> }

/** The unpacked bytes of a stream as Latin-1 text, or an empty text when it cannot be unpacked. */
export function streamText(stream: PDFRawStream): string {
  try {
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  } catch {
    return '';
  }
}

/** The fonts a resource dictionary names, by name. */
export function fontsOf(resources: PDFObject | undefined, context: PDFContext): ReadonlyMap<string, PageFont> {
  const fonts = new Map<string, PageFont>();
  if (!(resources instanceof PDFDict)) return fonts;
  const list = context.lookup(resources.get(PDFName.of('Font')));
  if (!(list instanceof PDFDict)) return fonts;
  for (const [name, reference] of list.entries()) {
    const font = context.lookup(reference);
    if (font instanceof PDFDict) fonts.set(name.decodeText(), fontOf(font, context));
  }
  return fonts;
}

function fontOf(font: PDFDict, context: PDFContext): PageFont {
  const table = context.lookup(font.get(PDFName.of('ToUnicode')));
  const composite = context.lookup(font.get(PDFName.of('Subtype'))) === PDFName.of('Type0');
  return { codeBytes: composite ? 2 : 1, text: table instanceof PDFRawStream ? readToUnicode(streamText(table)) : new Map() };
}

const RANGES = /beginbf(char|range)([\s\S]*?)endbf\1/g;
const CHARACTER = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g;
const RANGE = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])/g;

function readToUnicode(table: string): ReadonlyMap<number, string> {
  const text = new Map<number, string>();
  for (const [, kind, body = ''] of table.matchAll(RANGES)) {
    if (kind === 'char') for (const [, code = '', target = ''] of body.matchAll(CHARACTER)) text.set(Number.parseInt(code, 16), fromUtf16(target));
    else for (const match of body.matchAll(RANGE)) addRange(text, match);
  }
  return text;
}

function addRange(text: Map<number, string>, [, low = '', high = '', start, list]: RegExpMatchArray): void {
  const [first, last] = [Number.parseInt(low, 16), Number.parseInt(high, 16)];
  const targets = list === undefined ? [] : [...list.matchAll(/<([0-9A-Fa-f]*)>/g)].map(([, target = '']) => fromUtf16(target));
  for (let code = first; code <= last && code - first < 65_536; code += 1) {
    const target = start === undefined ? targets[code - first] : nextCharacter(fromUtf16(start), code - first);
    if (target !== undefined) text.set(code, target);
  }
}

const nextCharacter = (text: string, by: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);

function fromUtf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}
