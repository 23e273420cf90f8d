/**
 * Folds names so that the same person is found however the name is typed: Ukrainian or Latin letters, with or without
 * apostrophe, і for и, г for ґ, one official romanisation or another.
 *
 * Everything is first written in Latin letters by the official table (Cabinet of Ministers resolution No. 55 of
 * 27 January 2010), then letters and pairs that people confuse are made one.
 */
const ROMANISED: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i', й: 'i',
  к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch',
  ш: 'sh', щ: 'shch', ь: '', ю: 'iu', я: 'ia', ё: 'e', ъ: '', ы: 'y', э: 'e',
};
/** Letters written otherwise at the beginning of a word. */
const ROMANISED_FIRST: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };
const APOSTROPHES = /['’ʼ‘`´′ʹ＇"“”]/gu;
/** зг is written zgh, so that it is not read as ж (zh). */
const Z_WITH_H = /зг/gu;
const CYRILLIC_WORD = /[Ѐ-ӿ]+/gu;

/** Latin letters and groups made one; longest first, each position read once. The right side is never shown to anyone. */
const CONFUSED: Readonly<Record<string, string>> = {
  shch: 'wq', shc: 'wq', zgh: 'zh', sch: 'wq', sh: 'w', ch: 'q', zh: 'j', kh: 'x', ts: 'c', tz: 'c', ck: 'k', ph: 'f', ie: 'e',
  ye: 'e', je: 'e', y: 'i', j: 'i', g: 'h', w: 'v', q: 'k', x: 'ks', ł: 'l', ø: 'o', đ: 'd', ß: 's',
};
const CONFUSED_GROUP = new RegExp(Object.keys(CONFUSED).sort((left, right) => right.length - left.length).join('|'), 'gu');
const MARKS = /\p{M}+/gu;
const REPEATED = /(\p{L})\1+/gu;

/** A word or text in Latin letters by the official Ukrainian table of 2010; other letters and signs stay. Lower case. */
export function romanise(text: string): string {
  const plain = text.normalize('NFC').toLowerCase().replace(APOSTROPHES, '');
  return plain.replace(Z_WITH_H, 'зgh').replace(CYRILLIC_WORD, (word) => {
    const letters = [...word].map((letter, index) =>
      (index === 0 ? ROMANISED_FIRST[letter] : undefined) ?? ROMANISED[letter] ?? letter);
    return letters.join('');
  });
}

/** One word as it is indexed and sought: only `a–z0–9`, empty when nothing of it can be sought. */
export function foldWord(word: string): string {
  return romanise(word)
    .normalize('NFD').replace(MARKS, '')
    .replace(CONFUSED_GROUP, (group) => CONFUSED[group] ?? group)
    .replace(REPEATED, '$1')
    .replaceAll(/[^a-z0-9]/gu, '');
}

/** The words of a text as they are, in order. Hyphens and dots part words; apostrophes do not and are left out. */
export function partText(text: string): readonly string[] {
  return text.normalize('NFC').replace(APOSTROPHES, '').split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
}

/** The sought words of a text, folded, in order, without the empty ones. */
export function foldText(text: string): readonly string[] {
  return partText(text).map(foldWord).filter((word) => word !== '');
}

const COUNTRY = '380';
const SUBSCRIBER_DIGITS = 7;
const SHORT_DIGITS = 4;

/** The digits of a Ukrainian number without country code and leading zero; of any other number all its digits. */
export function nationalDigits(phone: string): string {
  const digits = phone.replaceAll(/\D/gu, '');
  if (digits.startsWith(COUNTRY)) return digits.slice(COUNTRY.length);
  return digits.startsWith('0') ? digits.slice(1) : digits;
}

/** What a phone number can be found by: the beginning of the whole, of its last seven digits, and its last four. */
export function phoneWords(phone: string): readonly string[] {
  const digits = nationalDigits(phone);
  if (digits.length < SHORT_DIGITS) return [];
  return [...new Set([digits, digits.slice(-SUBSCRIBER_DIGITS), digits.slice(-SHORT_DIGITS)])];
}

/** What a case code can be found by: its parts, and its number without leading zeros. */
export function codeWords(caseCode: string): readonly string[] {
  const parts = caseCode.toLowerCase().split('-');
  const last = parts.at(-1)?.replace(/^0+/u, '');
  const tails = parts.map((_, index) => parts.slice(index).join('')); // whole, without agency, …, number alone
  const words = [...parts.map((part) => foldWord(part)), ...tails];
  return [...new Set(last === undefined || last === '' ? words : [...words, last])];
}

const ALPHABET = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';
const FIRST_KEY = 0x41;

/** A text that sorts, compared byte by byte, in the order of the Ukrainian alphabet; other letters follow after it. */
export function sortKey(text: string): string {
  return [...text.normalize('NFC').toLowerCase().replace(APOSTROPHES, '')].map((letter) => {
    const place = ALPHABET.indexOf(letter);
    if (place >= 0) return String.fromCharCode(FIRST_KEY + place);
    return /\s/u.test(letter) ? ' ' : letter === '-' ? '!' : `z${letter}`;
  }).join('');
}
