/** Character classes as flat tables: one look-up per character keeps tokenising linear and fast. */
export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const APOSTROPHE = 4;

const TABLE_SIZE = 0x2c00;
const CLASSES = buildClasses();

function buildClasses(): Uint8Array {
  const table = new Uint8Array(TABLE_SIZE);
  for (let code = 0; code < TABLE_SIZE; code += 1) {
    const char = String.fromCharCode(code);
    if (/\p{Lu}|\p{Lt}/u.test(char)) table[code] = UPPER;
    else if (/\p{L}/u.test(char)) table[code] = LOWER;
    else if (/[0-9]/.test(char)) table[code] = DIGIT;
  }
  table[0x27] = APOSTROPHE;
  return table;
}

/** Class of the UTF-16 unit at `index`: OTHER beyond the text and for scripts without Ukrainian, Russian or English use. */
export function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < TABLE_SIZE ? (CLASSES[code] ?? OTHER) : OTHER;
}

/** Whether the unit at `index` is a letter. */
export function isLetterAt(text: string, index: number): boolean {
  const kind = classAt(text, index);
  return kind === LOWER || kind === UPPER;
}

/** Whether the unit at `index` is a letter or a digit. */
export function isWordAt(text: string, index: number): boolean {
  const kind = classAt(text, index);
  return kind === LOWER || kind === UPPER || kind === DIGIT;
}

/** Whether the code is a Cyrillic letter. */
export function isCyrillic(code: number): boolean {
  return code >= 0x400 && code < 0x530;
}
