/**
 * What a person can see of a text. Direction marks, zero-width and other characters without ink can make one name look
 * like another, hide a word from a search or from the screening, and turn a line round on the screen.
 */

/** Controls, format characters and everything a font leaves out, but line ends and tabs. */
const WITHOUT_INK = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const HAS_NO_INK = new RegExp(WITHOUT_INK.source, 'u');
/** Spaces of every width, and whatever ends a line. */
const ANY_SPACE = /[\t\n\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu;
const MIXED_WORD = /[\p{L}\p{M}'’-]*(?:\p{Script=Latin}[\p{M}'’-]*\p{Script=Cyrillic}|\p{Script=Cyrillic}[\p{M}'’-]*\p{Script=Latin})/u;

/** One line of text reduced to what can be seen: the skeleton that is stored, compared and shown. */
export function visibleLine(text: string): string {
  return text.toWellFormed().replaceAll(ANY_SPACE, ' ').replaceAll(WITHOUT_INK, '');
}

/** Running text without characters that have no ink; line ends, tabs and spaces stay. */
export function visibleText(text: string): string {
  return text.toWellFormed().replaceAll(WITHOUT_INK, '');
}

/** Whether a text holds characters that cannot be seen. */
export function hidesCharacters(text: string): boolean {
  return HAS_NO_INK.test(text);
}

/** Whether a word mixes Latin and Cyrillic letters: it looks right and is never found. */
export function mixesAlphabets(text: string): boolean {
  return MIXED_WORD.test(visibleLine(text));
}
