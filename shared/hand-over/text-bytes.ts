const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((symbol, value) => [symbol, value]));

/** Base64 with padding (RFC 4648). */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | (second << 8) | third;
    const symbols = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63)).join('');
    const given = Math.min(3, bytes.length - at);
    parts.push(given === 3 ? symbols : symbols.slice(0, given + 1).padEnd(4, '='));
  }
  return parts.join('');
}

/** The bytes of a Base64 text; null for anything but the one text of some bytes (no white space, no stray bits). */
export function bytesOfBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(text)) return null;
  const bytes = new Uint8Array((text.length / 4) * 3);
  for (let at = 0; at < text.length; at += 4) {
    const bits = [0, 1, 2, 3].reduce((sum, offset) => (sum << 6) | (VALUES.get(text.charAt(at + offset)) ?? 0), 0);
    bytes.set([(bits >> 16) & 255, (bits >> 8) & 255, bits & 255], (at / 4) * 3);
  }
  const padding = text.length - text.replace(/=+$/u, '').length;
  const exact = bytes.subarray(0, bytes.length - padding);
  return base64Of(exact) === text ? exact : null;
}

const LEAST: readonly number[] = [0, 0x80, 0x800, 0x10000];

/** The text of UTF-8 bytes; null where they are not the encoding of one (overlong, surrogate, cut off). */
export function textOfUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const more = lead < 0x80 ? 0 : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : -1;
    if (more < 0 || at + more >= bytes.length) return null;
    let point = more === 0 ? lead : lead & (0x3f >> more);
    for (const next of bytes.subarray(at + 1, at + 1 + more)) {
      if ((next & 0xc0) !== 0x80) return null;
      point = (point << 6) | (next & 0x3f);
    }
    if (point < (LEAST[more] ?? 0) || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
    parts.push(String.fromCodePoint(point));
    at += more + 1;
  }
  return parts.join('');
}

/** Whether two runs of bytes are the same. Not for secrets: it stops at the first difference. */
export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
