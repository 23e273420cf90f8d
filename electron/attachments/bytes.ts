/** Latin-1 text of some bytes: for marks and names of parts. */
export function latin(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

/** Reads whole numbers; NaN beyond the end, which fits no comparison. */
export function numbersOf(bytes: Uint8Array): { readonly u8: (at: number) => number; readonly u16: (at: number) => number; readonly u32: (at: number) => number; readonly u32le: (at: number) => number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (at: number, length: number): boolean => at >= 0 && at + length <= bytes.length;
  return {
    u8: (at) => bytes[at] ?? Number.NaN,
    u16: (at) => (within(at, 2) ? view.getUint16(at) : Number.NaN),
    u32: (at) => (within(at, 4) ? view.getUint32(at) : Number.NaN),
    u32le: (at) => (within(at, 4) ? view.getUint32(at, true) : Number.NaN),
  };
}

/** Puts pieces one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** So long a run of plain characters does not come about in compressed pictures and sound (less than once in 10^11 bytes)… */
const SHORTEST_TEXT = 28;
/** …unless few of them repeat, as in an even surface. */
const FEWEST_LETTERS = 10;

/** Whether compressed data holds what reads like a text: something other than picture or sound stands there. */
export function hasHiddenText(bytes: Uint8Array): boolean {
  let run = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x20 && byte <= 0x7e) {
      run += 1;
      continue;
    }
    if (run >= SHORTEST_TEXT && new Set(bytes.subarray(at - run, at)).size >= FEWEST_LETTERS) return true;
    run = 0;
  }
  return false;
}
