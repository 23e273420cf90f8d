import { foldWord, nationalDigits, partText } from './search-folding.ts';

/** A code's parts: letters of agency and oblast, year, and perhaps digits of the number. */
const CODE_LIKE = /^([A-Z]{2,5})-([A-Z]{2})-(\d{2})(?:-(\d{1,6}))?-?$/u;
/** Parted by spaces only a whole code is one: «Анна Со 26» is a name and the end of a phone number. */
const SPACED_CODE = /^[A-Z]{2,5}\s+[A-Z]{2}\s+\d{2}\s+\d{4,6}$/u;
const PARTING_SIGNS = /\s*[-\u2010-\u2015\u2212/._]\s*/gu;
const WHOLE_NUMBER_DIGITS = 4;
/** Cyrillic capitals that look like a Latin one: a code typed with the keyboard left on Ukrainian. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', Е: 'E', І: 'I', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X',
};

interface CodeParts { readonly head: string; readonly number: string | null }

function codePartsOf(query: string): CodeParts | null {
  const plain = query.trim().toUpperCase().replaceAll(/[А-ЯІ]/gu, (letter) => LOOK_ALIKE[letter] ?? letter);
  const parted = SPACED_CODE.test(plain) ? plain.replaceAll(/\s+/gu, '-') : plain.replaceAll(PARTING_SIGNS, '-');
  const [match, agency = '', oblast = '', year = '', number = null] = CODE_LIKE.exec(parted) ?? [];
  return match === undefined ? null : { head: `${agency}-${oblast}-${year}`, number };
}

/** The whole case code a person typed, as it is stored, however they parted it; null for anything else. */
export function typedCaseCode(query: string): string | null {
  const parts = codePartsOf(query);
  const number = parts?.number ?? '';
  return parts === null || number.length < WHOLE_NUMBER_DIGITS ? null : `${parts.head}-${number}`;
}

/** Cases whose code begins as typed, or whose number without leading zeros is the one typed. */
function codeExpression({ head, number }: CodeParts): string {
  const joined = head.replaceAll('-', '').toLowerCase();
  const begins = `({codes}: "${joined}${number ?? ''}"*)`;
  return number === null ? begins : `${begins} OR ({codes}: "${joined}"* AND {codes}: "${number}")`;
}

const PHONE_LIKE = /^[+(\d][\d\s()./-]{2,}$/u;
const LATIN_WORD = /^[a-z]+$/u;
/** Ways to write Ukrainian sounds in Latin letters that the official table writes otherwise, and what it writes. */
const UNOFFICIAL: readonly (readonly [RegExp, string])[] = [
  [/(?<![cksz])h/gu, 'kh'], // Hrystyna, Harkiv
  [/(?<!s)ch/gu, 'kh'], // Christina, Chmelnytskyi
  [/c(?![hk])/gu, 'k'], // Victoria, Oscar
];

/** The folded forms a typed word may have in the index: the official one first, then those of unofficial Latin spellings. */
function formsOf(word: string): readonly string[] {
  const typed = word.toLowerCase();
  const spellings = LATIN_WORD.test(typed) ? UNOFFICIAL.map(([pattern, letters]) => typed.replace(pattern, letters)) : [];
  return [...new Set([word, ...spellings].map((spelling) => foldWord(spelling)))].filter((form) => form !== '');
}

/**
 * The full-text expression for what a person typed; null when nothing in it can be sought. Every word must begin a word of a
 * name or of the code; something that looks like a phone number may also begin one of the phone's forms, and something
 * that looks like a case code is sought among the codes alone.
 */
export function searchExpression(query: string): string | null {
  const code = codePartsOf(query);
  if (code !== null) return codeExpression(code);
  const trimmed = query.trim();
  if (PHONE_LIKE.test(trimmed)) return numberExpression(trimmed);
  const words = wordsOf(trimmed);
  return words.length === 0 ? null : words.map(wordExpression).join(' AND ');
}

/** The leading zero belongs to a whole number but also to a last part such as 0012: both are sought. */
function numberExpression(typed: string): string | null {
  const digits = typed.replaceAll(/\D/gu, '');
  const forms = [...new Set([nationalDigits(typed), digits])].filter((form) => form !== '');
  return forms.length === 0 ? null : [...forms.map((form) => `({phones}: "${form}"*)`), `({codes}: "${digits}"*)`].join(' OR ');
}

function wordsOf(text: string): readonly (readonly string[])[] {
  return partText(text).map(formsOf).filter((forms) => forms.length > 0);
}

function wordExpression(forms: readonly string[]): string {
  const columns = forms.every((form) => /^\d+$/u.test(form)) ? '{names codes phones}' : '{names codes}';
  const begun = forms.map((form) => `${columns}: "${form}"*`);
  return begun.length === 1 ? begun.join('') : `(${begun.join(' OR ')})`;
}
