import { findingOf, type RawFinding, type ScreenContext } from '../context.ts';
import { matchesIn, windowsAround } from '../windows.ts';

const SIGNS = ['@', '(at)', '[at]', ' dot ', 'собака', ' крапка '] as const;
const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}(?: ?@ ?| ?[([](?:at|собака)[)\]] ?| собака |(?<=\p{L}) at (?=[\w-]+ dot ))[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}(?:\.| ?[([](?:dot|крапка)[)\]] ?| dot | крапка | точка )){1,4}\p{L}{2,24}/giu;
const finding = findingOf('email', 'EMAIL', 'pattern');

function placesOf(text: string, sign: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at);
  return places;
}

/** E-mail addresses, also with «(at)» and blanks round the sign. */
export function recognizeEmails(context: ScreenContext): RawFinding[] {
  const signs = SIGNS.flatMap((sign) => placesOf(context.text, sign)).sort((left, right) => left - right);
  const windows = windowsAround(context.text, signs, [66, 130]);
  return [...matchesIn(windows, EMAIL)].map(({ start, end }) => finding(start, end, 'email'));
}
