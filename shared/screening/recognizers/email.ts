import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';
import { matchesIn, windowsAround } from '../windows.ts';

const SIGN = /@|\(at\)|\[at\]| at (?=[\p{L}\d-]{1,40} dot )/giu;
const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}(?: ?@ ?|\(at\)|\[at\]|(?<=\p{L}) at (?=[\w-]+ dot ))[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}(?:\.|\(dot\)|\[dot\]| dot )){1,4}\p{L}{2,24}/giu;
const finding = findingOf('email', 'EMAIL', 'pattern');

/** E-mail addresses, also with «(at)» and blanks round the sign. */
export function recognizeEmails(context: ScreenContext): RawFinding[] {
  const signs = [...context.text.matchAll(SIGN)].map((match) => match.index);
  const windows = windowsAround(context.text, signs, [66, 130]);
  return [...matchesIn(windows, EMAIL)].map(({ start, end }) => finding(start, end, 'email'));
}
