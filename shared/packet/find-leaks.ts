import type { Json } from '../policy/decision.ts';

/** A value that must not be told, with the path it stands under. */
export interface WithheldValue { readonly path: string; readonly value: Json; /** names, numbers, addresses: sought in free text too */ readonly identifies: boolean }

/** One thing that leaves or stays on the disk: the text of a page, a title, a file name. */
export interface ExaminedPart { readonly place: string; /** number of the page, from 1 */ readonly page?: number; readonly text: string; /** part is made of codes, where plain code words say nothing */ readonly codes?: boolean; /** part is full of unrelated numbers: digits count there only as whole words, or when there are many */ readonly numbers?: boolean }

/** What is looked for, where, and what may be told anyway. */
export interface LeakQuestion {
  readonly withheld: readonly WithheldValue[];
  /** texts the packet carries by decision, and the fixed words of the form */ readonly told: readonly string[];
  /** sentences written by a person: they excuse a common word (`told`), never a name or a number */ readonly sentences: readonly string[];
  readonly parts: readonly ExaminedPart[];
}

/** A withheld value found where it must not be: its path, never the value itself. `page` only where it stands on one. */
export interface Leak { readonly path: string; readonly place: string; readonly page?: number }

const SHORTEST = 3;
const SHORTEST_INSIDE = 6;
const LONG_TEXT = 60;
/** Few enough digits to stand by chance across the numbers of a drawing. */
const DIGITS = /^\d{1,11}$/;
const CODE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Finds withheld values in what is about to leave. Spelling, case, spaces and punctuation do not hide a value; a value
 * that the packet tells elsewhere by decision (a shared surname) is no leak.
 *
 * @returns each path and place once; empty when nothing was found
 */
export function findLeaks(question: LeakQuestion): readonly Leak[] {
  const told = readable(question.told.join('\n'));
  const toldOrWritten = readable([...question.told, ...question.sentences].join('\n'));
  const sentences = new Set(question.sentences.map((sentence) => readable(sentence).squeezed));
  const parts = question.parts.map((part) => ({ ...part, ...readable(part.text) }));
  const leaks = new Map<string, Leak>();
  for (const { path, value, identifies } of question.withheld) {
    for (const needle of needlesOf(value)) {
      // A whole sentence that was decided to go is told, wherever else it stands word for word.
      if (sentences.has(needle.squeezed) || occursIn(needle, identifies ? told : toldOrWritten)) continue;
      for (const part of parts) {
        if (part.codes === true && CODE.test(needle.text)) continue;
        if (part.numbers === true && DIGITS.test(needle.squeezed) && !part.words.includes(needle.words)) continue;
        const key = `${path} ${part.place}`;
        if (!leaks.has(key) && occursIn(needle, part)) leaks.set(key, { path, place: part.place, ...(part.page === undefined ? {} : { page: part.page }) });
      }
    }
  }
  return [...leaks.values()];
}

interface Readable { readonly words: string; readonly squeezed: string }
interface Needle extends Readable { readonly text: string }

function readable(text: string): Readable {
  const plain = text.normalize('NFC').toLowerCase();
  const words = ` ${plain.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
  return { words, squeezed: words.replaceAll(' ', '') };
}

function occursIn({ words, squeezed }: Needle, where: Readable): boolean {
  return where.words.includes(words) || squeezed.length >= SHORTEST_INSIDE && where.squeezed.includes(squeezed);
}

function needlesOf(value: Json): readonly Needle[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => needlesOf(item));
  if (typeof value === 'number') return String(value).length < 4 ? [] : needlesOf(String(value));
  if (typeof value !== 'string') return [];
  const texts = [value, ...otherSpellings(value), ...(value.length > LONG_TEXT ? sentencesOf(value) : [])];
  return texts.map((text) => ({ text, ...readable(text) })).filter(({ squeezed }) => squeezed.length >= SHORTEST);
}

/** A day as people write it. */
function otherSpellings(value: string): readonly string[] {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return day === null ? [] : [`${day[3] ?? ''}.${day[2] ?? ''}.${day[1] ?? ''}`];
}

const sentencesOf = (text: string): readonly string[] => text.split(/[.!?\n;]+/).filter((sentence) => sentence.trim().length >= 20);
