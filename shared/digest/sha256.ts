import { utf8Bytes } from './utf8.ts';

/** Round constants: the first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4). */
const ROUND_CONSTANTS = Uint32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
);

/** Initial state: the same of the square roots of the first 8 primes. */
const INITIAL_STATE = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
  0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const;

const BLOCK_BYTES = 64;
const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const word = (words: Uint32Array, at: number): number => words[at] ?? 0;

/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, or of bytes, as 64 lower-case hex digits.
 * For fingerprints of public data such as a policy pack; keys and passwords never come here.
 */
export const sha256Hex = (input: string | Uint8Array): string => {
  const padded = pad(typeof input === 'string' ? utf8Bytes(input) : input);
  const state = Uint32Array.from(INITIAL_STATE);
  const schedule = new Uint32Array(64);
  for (let at = 0; at < padded.byteLength; at += BLOCK_BYTES) {
    fillSchedule(schedule, new DataView(padded.buffer, at, BLOCK_BYTES));
    compress(state, schedule);
  }
  return Array.from(state, (value) => value.toString(16).padStart(8, '0')).join('');
};

const pad = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK_BYTES) * BLOCK_BYTES);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return padded;
};

const fillSchedule = (schedule: Uint32Array, block: DataView): void => {
  for (let i = 0; i < 16; i += 1) schedule[i] = block.getUint32(i * 4);
  for (let i = 16; i < 64; i += 1) {
    const near = word(schedule, i - 2);
    const far = word(schedule, i - 15);
    const nearMix = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10);
    const farMix = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3);
    schedule[i] = word(schedule, i - 16) + farMix + word(schedule, i - 7) + nearMix;
  }
};

const compress = (state: Uint32Array, schedule: Uint32Array): void => {
  let [a, b, c, d] = [word(state, 0), word(state, 1), word(state, 2), word(state, 3)];
  let [e, f, g, h] = [word(state, 4), word(state, 5), word(state, 6), word(state, 7)];
  for (let i = 0; i < 64; i += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice
      + word(ROUND_CONSTANTS, i) + word(schedule, i)) | 0;
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  addTo(state, [a, b, c, d, e, f, g, h]);
};

const addTo = (state: Uint32Array, words: readonly number[]): void => {
  for (const [at, value] of words.entries()) state[at] = word(state, at) + value;
};
