/**
 * The UTF-8 bytes of a text. A lone surrogate becomes U+FFFD, as the encoding standard asks,
 * so every string has exactly one encoding and the function never throws.
 */
export const utf8Bytes = (text: string): Uint8Array => {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    pushCodePoint(bytes, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
  return Uint8Array.from(bytes);
};

const pushCodePoint = (bytes: number[], point: number): void => {
  if (point < 0x80) bytes.push(point);
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), continuation(point));
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), continuation(point >> 6), continuation(point));
  else bytes.push(0xf0 | (point >> 18), continuation(point >> 12), continuation(point >> 6), continuation(point));
};

const continuation = (bits: number): number => 0x80 | (bits & 0x3f);
