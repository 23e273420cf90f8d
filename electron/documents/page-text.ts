import type { PageFont } from './pdf-fonts.ts';

/** Everything between strings: hexadecimal strings, names, numbers, operators. */
const TOKEN = /<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s/[\]<>()]+|[-+.\d]+|[A-Za-z'"*]+|<<|>>/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** A space between two pieces of a line is drawn, or made by moving more than a fifth of the type size. */
const WORD_GAP = -200;

/**
 * The text that a page's drawing operators show, visible or not, in the order in which they are drawn. Pieces that are
 * placed apart are parted by a space, new lines by a line end.
 */
export function textOfOperators(operators: string, fonts: ReadonlyMap<string, PageFont>): string {
  let text = '';
  let font: PageFont | undefined;
  let names: string[] = [];
  let pending: string[] = [];
  for (const token of tokensOf(operators)) {
    if (token.startsWith('(') || token.startsWith('<') && token !== '<<') pending.push(decodeString(token, font));
    else if (token.startsWith('/')) names.push(token.slice(1));
    else if (/^[-+.\d]/.test(token)) { if (Number(token) < WORD_GAP && pending.length > 0) pending.push(' '); }
    else if (token === 'Tf') { font = fonts.get(names.at(-1) ?? ''); names = []; pending = []; }
    else if (token === 'Tj' || token === 'TJ' || token === "'" || token === '"') { text += pending.join(''); pending = []; }
    else if (/^(?:Td|TD|Tm|T\*|BT)$/.test(token)) { text += '\n'; pending = []; }
    else if (/^[A-Za-z]/.test(token)) { names = []; pending = []; }
  }
  return text;
}

/**
 * The tokens of a content stream. SECURITY: a writer escapes brackets within a string only where they do not pair, so that
 * strings may hold them nested to any depth (two of the bytes of a glyph's number are brackets); whoever loses count loses
 * text, and what is not read is not examined.
 */
function* tokensOf(operators: string): Generator<string> {
  let at = 0;
  while (at < operators.length) {
    if (operators.charAt(at) === '(') {
      const end = endOfString(operators, at);
      yield operators.slice(at, end);
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(operators)?.[0];
    if (found !== undefined) yield found;
    at += found?.length ?? 1;
  }
}

/** The place behind the bracket that closes the string opened at `from`; the end of the text where none does. */
function endOfString(operators: string, from: number): number {
  let depth = 0;
  for (let at = from; at < operators.length; at += 1) {
    const sign = operators.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return operators.length;
}

function decodeString(token: string, font: PageFont | undefined): string {
  const bytes = token.startsWith('(') ? literalBytes(token.slice(1, -1)) : hexBytes(token);
  if (font === undefined) return String.fromCharCode(...bytes);
  let text = '';
  for (let at = 0; at + font.codeBytes <= bytes.length; at += font.codeBytes) {
    const code = font.codeBytes === 2 ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : bytes[at] ?? 0;
    text += font.text.get(code) ?? (font.codeBytes === 1 ? String.fromCharCode(code) : '\uFFFD');
  }
  return text;
}

function literalBytes(literal: string): readonly number[] {
  const bytes: number[] = [];
  for (const [piece] of literal.matchAll(/\\[0-7]{1,3}|\\\r?\n|\\[\s\S]|[\s\S]/g)) {
    if (!piece.startsWith('\\')) bytes.push(piece.charCodeAt(0));
    else if (/^\\[0-7]/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 8) & 255);
    else if (!/^\\\r?\n$/.test(piece)) bytes.push((ESCAPES[piece.slice(1)] ?? piece.slice(1)).charCodeAt(0));
  }
  return bytes;
}

function hexBytes(token: string): readonly number[] {
  const digits = token.slice(1, -1).replaceAll(/\s/g, '');
  return (digits.match(/.{1,2}/g) ?? []).map((pair) => Number.parseInt(pair.padEnd(2, '0'), 16));
}
