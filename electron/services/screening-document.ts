import { addPerson } from '../../shared/screening/names/person-names.ts';
import { createNameIndex, lookUpName, type NameIndex } from '../../shared/screening/names/name-index.ts';
import type { CompiledRecord } from '../../shared/screening/compile-record.ts';
import { screen } from '../../shared/screening/screen.ts';
import type { Finding, FindingType, ScreeningPerson } from '../../shared/screening/types.ts';

/** One text of what is about to leave, as it was read out of the finished file. */
export interface LeavingText {
  readonly place: string; readonly text: string;
  /** number of the page, from 1; 0 where there are no pages */ readonly page: number;
  /** made of codes and file structure, where only what the case itself knows is sought */ readonly codes?: boolean;
}

/** What may be told. */
export interface ToldTexts {
  /** decided values, the words of the form, words that a person said name nobody */ readonly told: readonly string[];
  /** references of documents: their numbers and dates are told, a name in them is not */ readonly references: readonly string[];
  /** sentences that whoever asked answers for: told but for what the case knows for sure */ readonly vouched: readonly string[];
}

/** Where an identifying stretch stands that nobody decided to tell, and of which kind it is; never the stretch. */
export interface OpenStretch { readonly place: string; readonly page: number; /** number of the form's section, 0 before the first */ readonly section: number; readonly kind: FindingType }

interface Allowance extends Readable { readonly set: ReadonlySet<string>; readonly references: string; readonly vouched: Readable; readonly toldNames: (person: number) => NameIndex }
interface Readable { readonly words: string; readonly squeezed: string }

/**
 * Screens texts of a finished document against the case: the first stretch that identifies somebody and is not told by
 * decision, or undefined.
 */
export function findOpenStretch(compiled: CompiledRecord, texts: readonly LeavingText[], told: ToldTexts): OpenStretch | undefined {
  const allowance = allowanceOf(compiled, told);
  let section = 0;
  for (const { place, page, text, codes } of texts) {
    const joined = joinWrapped(text);
    for (const finding of screen(compiled, joined)) {
      if (codes === true && (finding.source !== 'known' || finding.why === 'misspelt-name')) continue;
      const value = joined.slice(finding.start, finding.end);
      if (!isAllowed(finding, value, allowance)) return { place, page, section: page > 0 ? sectionAt(joined.slice(0, finding.start), section) : 0, kind: finding.type };
    }
    if (page > 0) section = sectionAt(joined, section);
  }
  return undefined;
}

/** A wrapped line keeps the blank it was wrapped at: such lines are one line. */
function joinWrapped(text: string): string {
  return text.replaceAll(/(?<=[^\s]) \n+/gu, ' ');
}

/** Number of the last numbered heading of the text, or that of the page before. */
function sectionAt(text: string, before: number): number {
  const last = [...text.matchAll(/^(\d{1,2})\. \p{Lu}/gmu)].at(-1);
  return last === undefined ? before : Number(last[1]);
}

function readable(text: string): Readable {
  const plain = text.normalize('NFC').toLowerCase().replaceAll(/[’ʼ`´‘]/gu, "'");
  const words = ` ${plain.replaceAll(/[^\p{L}\p{M}\p{N}']+/gu, ' ').trim()} `;
  return { words, squeezed: words.replaceAll(/[ ']/g, '') };
}

function allowanceOf(compiled: CompiledRecord, { told, references, vouched }: ToldTexts): Allowance {
  const read = readable(told.join('\n'));
  const set = new Set(read.words.split(' '));
  const indexes = new Map<number, NameIndex>();
  const toldNames = (number: number): NameIndex => {
    const index = indexes.get(number) ?? createNameIndex();
    if (!indexes.has(number)) addPerson(index, number, toldPerson(compiled.people[number] ?? {}, set));
    indexes.set(number, index);
    return index;
  };
  return { ...read, set, references: readable(references.join('\n')).squeezed, vouched: readable(vouched.join('\n')), toldNames };
}

/** The person with only those names that are told: «Марті» may stand in a sentence where «Марта» is told. */
function toldPerson(person: ScreeningPerson, told: ReadonlySet<string>): ScreeningPerson {
  const kept = ['first', 'last', 'patronymic', 'nickname', 'name'].map((key) => [key, person[key as 'first' | 'last' | 'patronymic' | 'nickname' | 'name']] as const)
    .filter(([, value]) => value !== undefined && readable(value).words.trim().split(' ').every((word) => told.has(word)));
  return Object.fromEntries(kept);
}

function isAllowed(finding: Finding, value: string, allowance: Allowance): boolean {
  const lines = value.split(/\n+/).map((piece) => readable(piece)).filter(({ squeezed }) => squeezed !== '');
  // the number of the heading on the next line belongs to no address
  const pieces = lines.filter(({ squeezed }, index) => index === 0 || !/^\d{1,2}$/.test(squeezed));
  if (pieces.every((piece) => isTold(finding.type, piece, allowance))) return true;
  if (finding.source === 'known' && finding.person !== undefined && finding.person >= 0) {
    const index = allowance.toldNames(finding.person);
    const words = value.split(/[^\p{L}'’]+/u).filter((word) => word.length > 1);
    if (words.length > 0 && words.every((word) => lookUpName(index, word, false) !== undefined)) return true;
  }
  if (finding.type !== 'PERSON' && pieces.every(({ squeezed }) => allowance.references.includes(squeezed))) return true;
  return !(finding.source === 'known' && finding.tier === 'auto') && pieces.every((piece) => holds(allowance.vouched, piece));
}

/** A name is told word by word; anything else is told as a whole. */
function isTold(type: FindingType, piece: Readable, allowance: Allowance): boolean {
  if (type !== 'PERSON') return holds(allowance, piece);
  const words = piece.words.trim().split(' ').filter((word) => word.length > 1);
  return words.length === 0 ? holds(allowance, piece) : words.every((word) => allowance.set.has(word));
}

function holds(where: Readable, { words, squeezed }: Readable): boolean {
  return where.words.includes(words) || squeezed.length >= 6 && where.squeezed.includes(squeezed);
}
