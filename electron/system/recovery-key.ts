import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_BYTES = 20;
const SECRET_SYMBOLS = 32;
const CHECK_SYMBOLS = 4;
const GROUP = 4;
const SYMBOL_BITS = 5;

/** Letters people read or type for a symbol: Crockford's own, and the Cyrillic ones that look the same. */
const READ_AS: Readonly<Record<string, string>> = {
  O: '0', I: '1', L: '1', U: 'V', А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: '0', Р: 'P', С: 'C', Т: 'T', Х: 'X',
  У: 'Y', І: '1', З: '3',
};

function toSymbols(bytes: Uint8Array, symbols: number): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: symbols }, (_, index) =>
    ALPHABET.charAt(Number.parseInt(bits.slice(index * SYMBOL_BITS, (index + 1) * SYMBOL_BITS), 2))).join('');
}

function toBytes(symbols: string): Buffer {
  const bits = [...symbols].map((symbol) => ALPHABET.indexOf(symbol).toString(2).padStart(SYMBOL_BITS, '0')).join('');
  return Buffer.from(Array.from({ length: SECRET_BYTES }, (_, index) => Number.parseInt(bits.slice(index * 8, (index + 1) * 8), 2)));
}

function checkOf(secret: Uint8Array): string {
  return toSymbols(createHash('sha256').update('recovery-check').update(secret).digest(), CHECK_SYMBOLS);
}

/** A fresh recovery secret: 160 random bits. The caller zeroes it. */
export function createRecoverySecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** The secret as printed: nine groups of four symbols (Crockford base32), the ninth checks the other eight. */
export function recoveryGroups(secret: Uint8Array): readonly string[] {
  const symbols = toSymbols(secret, SECRET_SYMBOLS) + checkOf(secret);
  return Array.from({ length: symbols.length / GROUP }, (_, index) => symbols.slice(index * GROUP, (index + 1) * GROUP));
}

/** What was typed in the symbols of the sheet: capitals, no signs, look-alike letters read as the symbol meant. */
export function readSymbols(typed: string): string {
  return [...typed.normalize('NFKC').toUpperCase()].map((letter) => READ_AS[letter] ?? letter)
    .filter((letter) => ALPHABET.includes(letter)).join('');
}

/** The secret behind typed groups, or null when they are not a recovery key or hold a mistake. The caller zeroes it. */
export function parseRecoveryKey(typed: string): Buffer | null {
  const symbols = readSymbols(typed);
  if (symbols.length !== SECRET_SYMBOLS + CHECK_SYMBOLS) return null;
  const secret = toBytes(symbols.slice(0, SECRET_SYMBOLS));
  return checkOf(secret) === symbols.slice(SECRET_SYMBOLS) ? secret : null;
}
