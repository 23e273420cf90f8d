/** What is written in letters and is yet no plain text: formats that carry their author along. */
const OTHER_FORMATS = /^(?:\{\\rtf|%!|%PDF|\s*<[?!A-Za-z])|endobj|BEGIN:V(?:CARD|CALENDAR)/u;
/** Tabulator and ends of lines: the only control characters of a plain text. */
const LAYOUT = [9, 10, 13];
const SPACE = 32;
const DELETE = 127;

function isControl(byte: number): boolean {
  return byte === DELETE || (byte < SPACE && !LAYOUT.includes(byte));
}

/** Plain text in UTF-8 without a byte order mark. Null for anything that is not letters, or is another format in letters. */
export function cleanText(bytes: Uint8Array): Uint8Array | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' || bytes.some(isControl) || OTHER_FORMATS.test(text) ? null : new TextEncoder().encode(text);
  } catch {
    return null;
  }
}
