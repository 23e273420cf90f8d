/** Crockford's base 32: no I, L, O, U, so that a symbol on paper is read one way. */
export const PAPER_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const SYMBOL_BITS = 5;
const BYTE_BITS = 8;

/** Letters people read or type for a symbol: Crockford's own, and the Cyrillic ones that look the same. */
const READ_AS: Readonly<Record<string, string>> = {
  O: '0', I: '1', L: '1', U: 'V', А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: '0', Р: 'P', С: 'C', Т: 'T', Х: 'X',
  У: 'Y', І: '1', З: '3',
};

/** The first `count` symbols of bytes; bits beyond the bytes are zero. */
export function symbolsOf(bytes: Uint8Array, count: number): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(BYTE_BITS, '0')).join('').padEnd(count * SYMBOL_BITS, '0');
  return Array.from({ length: count }, (_, index) => PAPER_ALPHABET.charAt(Number.parseInt(bits.slice(index * SYMBOL_BITS, (index + 1) * SYMBOL_BITS), 2))).join('');
}

/** The first `count` bytes of symbols. INVARIANT: every symbol is of the alphabet, as `readSymbols` answers them. */
export function bytesOfSymbols(symbols: string, count: number): Uint8Array {
  const bits = [...symbols].map((symbol) => PAPER_ALPHABET.indexOf(symbol).toString(2).padStart(SYMBOL_BITS, '0')).join('');
  return Uint8Array.from({ length: count }, (_, index) => Number.parseInt(bits.slice(index * BYTE_BITS, (index + 1) * BYTE_BITS), 2));
}

/** What was typed in the symbols of the sheet: capitals, no signs, look-alike letters read as the symbol meant. */
export function readSymbols(typed: string): string {
  return [...typed.normalize('NFKC').toUpperCase()].map((letter) => READ_AS[letter] ?? letter)
    .filter((letter) => PAPER_ALPHABET.includes(letter)).join('');
}
