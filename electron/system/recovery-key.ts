import { createHash, randomBytes } from 'node:crypto';
import { bytesOfSymbols, readSymbols, symbolsOf } from '../../shared/recovery/paper-symbols.ts';

const SECRET_BYTES = 20;
const SECRET_SYMBOLS = 32;
const CHECK_SYMBOLS = 4;
const GROUP = 4;

function checkOf(secret: Uint8Array): string {
  return symbolsOf(createHash('sha256').update('recovery-check').update(secret).digest(), CHECK_SYMBOLS);
}

/** A fresh recovery secret: 160 random bits. The caller zeroes it. */
export function createRecoverySecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** The secret as printed: nine groups of four symbols (Crockford base32), the ninth checks the other eight. */
export function recoveryGroups(secret: Uint8Array): readonly string[] {
  const symbols = symbolsOf(secret, SECRET_SYMBOLS) + checkOf(secret);
  return Array.from({ length: symbols.length / GROUP }, (_, index) => symbols.slice(index * GROUP, (index + 1) * GROUP));
}

/** The secret behind typed groups, or null when they are not a recovery key or hold a mistake. The caller zeroes it. */
export function parseRecoveryKey(typed: string): Buffer | null {
  const symbols = readSymbols(typed);
  if (symbols.length !== SECRET_SYMBOLS + CHECK_SYMBOLS) return null;
  const secret = Buffer.from(bytesOfSymbols(symbols.slice(0, SECRET_SYMBOLS), SECRET_BYTES).buffer);
  return checkOf(secret) === symbols.slice(SECRET_SYMBOLS) ? secret : null;
}
