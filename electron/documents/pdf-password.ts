import { AppError } from '../../shared/errors/app-error.ts';

/** Guessing the password of a PDF needs no permission and can go on for years on many machines. */
const LEAST_CHARACTERS = 12;
/**
 * The standard takes 127 bytes of UTF-8, but widespread programs read no more than 32 from their option (poppler's), and
 * then refuse the right password without saying why.
 */
const MOST_BYTES = 32;
/** What programs normalise differently (SASLprep) or nobody can type: compatibility forms, controls, odd spaces. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/**
 * Refuses a password that is too easy to guess, or that some programs would not take although it is right.
 *
 * @throws {AppError} input/invalid with `problem` password-too-short, password-too-long or password-characters
 */
export function assertPdfPassword(password: string): void {
  if ([...password].length < LEAST_CHARACTERS) throw new AppError('input/invalid', { problem: 'password-too-short', leastCharacters: LEAST_CHARACTERS });
  if (password.normalize('NFKC') !== password || UNSAFE.test(password)) throw new AppError('input/invalid', { problem: 'password-characters' });
  const bytes = Buffer.byteLength(password);
  if (bytes > MOST_BYTES) throw new AppError('input/invalid', { problem: 'password-too-long', bytes, mostBytes: MOST_BYTES });
}
