import { randomInt } from 'node:crypto';
import { englishWords } from './word-lists/english-words.ts';
import { ukrainianWords } from './word-lists/ukrainian-words.ts';

/** A passphrase made of random words, and how hard it is to guess. */
export interface SuggestedPassphrase {
  readonly passphrase: string;
  /** Binary logarithm of the number of passphrases it was drawn from. */
  readonly bits: number;
}

/** How good a typed passphrase is: 0 to 4, whether it is taken, and what would help most. */
export interface PassphraseAssessment {
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly acceptable: boolean;
  readonly advice: 'none' | 'too-short' | 'common' | 'repeats' | 'sequence' | 'add-words';
}

const ENOUGH_BITS = 66;
const SHORTEST = 12;
/** Guesses a passphrase must outlast, as bits; below it is refused. */
const FLOOR_BITS = 50;
const SCORE_STEPS = [28, 40, FLOOR_BITS, ENOUGH_BITS] as const;

const LISTS = { uk: ukrainianWords, en: englishWords } as const;

/** The words of a language, at least 2,048. */
export function wordList(language: 'uk' | 'en'): readonly string[] {
  return LISTS[language];
}

/** Draws random words, as many as it takes for 66 bits, parted by spaces. */
export function suggestPassphrase(language: 'uk' | 'en'): SuggestedPassphrase {
  const words = LISTS[language];
  const perWord = Math.log2(words.length);
  const count = Math.ceil(ENOUGH_BITS / perWord);
  const passphrase = Array.from({ length: count }, () => words[randomInt(words.length)]).join(' ');
  return { passphrase, bits: Math.floor(perWord * count) };
}

/** Rows of the keyboards people here use; a run along one is a sequence. */
const ROWS = [
  'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'йцукенгшщзхї', 'фівапролджє', 'ячсмитьбю', '12345678901234567890', 'abcdefghijklmnopqrstuvwxyz',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
];
const RUN = 3;

/** Words that guessers try first; with them, every word of the lists counts as one step, not as letters. */
const COMMON = [
  'password', 'passw0rd', 'qwerty', 'admin', 'welcome', 'letmein', 'iloveyou', 'monkey', 'dragon', 'login', 'master', 'secret', 'ukraine',
  'ukraina', 'україна', 'пароль', 'parol', 'оберіг', 'oberih', 'привіт', 'слава', 'київ', 'львів', 'кохання', 'мама', 'тато', 'дитина',
  'children', 'register', 'реєстр', 'йцукен', 'дніпро', 'харків', 'одеса', 'шевченко',
];
const COMMON_BITS = 8;
const UNKNOWN_LETTER_BITS = 2.5;
const DIGIT_BITS = 2.5;
const SIGN_BITS = 3.5;

interface Piece { readonly bits: number; readonly kind: 'common' | 'repeats' | 'sequence' | 'word' | 'other' }

const KNOWN_WORDS: ReadonlySet<string> = new Set([...ukrainianWords, ...englishWords]);
const LIST_BITS = Math.log2(KNOWN_WORDS.size);

function isRun(part: string): boolean {
  const backwards = [...part].reverse().join('');
  return part.length >= RUN && ROWS.some((row) => row.includes(part) || row.includes(backwards));
}

function bitsOfLetters(part: string): number {
  return [...part].reduce((sum, letter) => sum + (/\d/u.test(letter) ? DIGIT_BITS : /\p{L}/u.test(letter) ? UNKNOWN_LETTER_BITS : SIGN_BITS), 0);
}

function pieceOf(part: string): Piece {
  if (COMMON.some((word) => part.includes(word))) return { bits: COMMON_BITS + bitsOfLetters(part) / part.length, kind: 'common' };
  if (/^(.{1,4}?)\1+$/u.test(part) || new Set(part).size <= 2) return { bits: bitsOfLetters(part) / part.length + 2, kind: 'repeats' };
  if (isRun(part) || isRun(part.replaceAll(/(\D)\d+$/gu, '$1'))) return { bits: 6, kind: 'sequence' };
  if (KNOWN_WORDS.has(part)) return { bits: LIST_BITS, kind: 'word' };
  return { bits: Math.min(bitsOfLetters(part), 12 + bitsOfLetters(part) / 2), kind: 'other' };
}

const MIXED_CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /[^\p{L}\d\s]/u];
const MIXED_BITS = 4;

/** Bits of one unbroken string of mixed signs, as a password keeper makes it; 0 for anything that reads like words. */
function bitsOfMixture(passphrase: string): number {
  const classes = MIXED_CLASSES.filter((pattern) => pattern.test(passphrase)).length;
  const wordLike = /\s/u.test(passphrase) || /\p{L}{5}/u.test(passphrase) || /\d{4}/u.test(passphrase);
  return classes < MIXED_CLASSES.length - 1 || wordLike ? 0 : new Set(passphrase).size * MIXED_BITS;
}

function scoreOf(bits: number): PassphraseAssessment['score'] {
  const reached = SCORE_STEPS.filter((step) => bits >= step).length;
  return reached === 0 ? 0 : reached === 1 ? 1 : reached === 2 ? 2 : reached === 3 ? 3 : 4;
}

/**
 * Judges a typed passphrase the way a guesser would work: known words, runs on a keyboard and repetitions count for
 * little however long they are, a piece that occurred before counts for one bit. Deliberately strict; the suggestion is
 * always acceptable.
 */
export function assessPassphrase(passphrase: string): PassphraseAssessment {
  const parts = passphrase.normalize('NFKC').toLowerCase().split(/[\s\-_.,;:+/]+/u).filter((part) => part !== '');
  const pieces = parts.map((part, index) => (parts.indexOf(part) < index ? { bits: 1, kind: 'repeats' as const } : pieceOf(part)));
  const bits = Math.max(bitsOfMixture(passphrase), pieces.reduce((sum, piece) => sum + piece.bits, 0));
  const long = [...passphrase.trim()].length >= SHORTEST;
  const acceptable = long && bits >= FLOOR_BITS;
  const weak = pieces.find((piece) => piece.kind === 'common' || piece.kind === 'repeats' || piece.kind === 'sequence')?.kind;
  const advice = acceptable ? 'none' : !long ? 'too-short' : weak === 'common' || weak === 'repeats' || weak === 'sequence' ? weak : 'add-words';
  const score = scoreOf(acceptable ? bits : Math.min(bits, FLOOR_BITS - 1));
  return { score, acceptable, advice };
}
