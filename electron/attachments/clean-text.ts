/** What is written in letters and is yet no plain text: formats that carry their author along. */
const OTHER_FORMATS = /^(?:\{\\rtf|%!|%PDF|\s*<[?!A-Za-z])|endobj|BEGIN:V(?:CARD|CALENDAR)/u;
/** Control characters other than the tabulator and ends of lines. */
// eslint-disable-next-line no-control-regex -- they are exactly what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

/** Plain text in UTF-8 without a byte order mark. Null for anything that is not letters, or is another format in letters. */
export function cleanText(bytes: Uint8Array): Uint8Array | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' || CONTROLS.test(text) || OTHER_FORMATS.test(text) ? null : new TextEncoder().encode(text);
  } catch {
    return null;
  }
}
