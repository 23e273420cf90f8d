import { AppError } from '../../shared/errors/app-error.ts';

/** Controls, direction marks and other characters that have no ink: they could only hide or disguise something. */
const WITHOUT_INK = /(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
const OTHER_SPACES = /[\t\u1680\u2000-\u200A\u205F\u3000]/g;

/**
 * A text as it can be printed: composed (NFC), line ends as `\n`, characters without ink left out, a lone half of a
 * surrogate pair replaced. The visible text is never changed.
 */
function printableText(text: string): string {
  return text.toWellFormed().normalize('NFC').replaceAll(LINE_ENDS, '\n').replaceAll(OTHER_SPACES, ' ').replaceAll(WITHOUT_INK, '');
}

/**
 * The first character of a text that the fonts cannot draw; null when all can be drawn.
 *
 * @param characters code points the fonts have
 */
export function missingCharacter(text: string, characters: ReadonlySet<number>): string | null {
  for (const character of printableText(text)) {
    const point = character.codePointAt(0) ?? 0;
    if (character !== '\n' && !characters.has(point)) return character;
  }
  return null;
}

/** Every text of a value made ready to print, lists and members included. @throws AppError referral/glyph-missing */
export function printable<Value>(value: Value, characters: ReadonlySet<number>): Value {
  return convert(value, characters) as Value; // the same shape comes back: only texts are replaced by texts
}

function convert(value: unknown, characters: ReadonlySet<number>): unknown {
  if (typeof value === 'string') return checked(printableText(value), characters);
  if (Array.isArray(value)) return value.map((item) => convert(item, characters));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item, characters)]));
}

function checked(text: string, characters: ReadonlySet<number>): string {
  const missing = missingCharacter(text, characters);
  if (missing === null) return text;
  const point = missing.codePointAt(0) ?? 0;
  throw new AppError('referral/glyph-missing', { codePoint: `U+${point.toString(16).toUpperCase().padStart(4, '0')}` });
}
