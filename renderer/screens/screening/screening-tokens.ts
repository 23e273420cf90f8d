import type { Finding, Mark } from './screening-marks.ts';

export type TokenKind = 'person' | 'phone' | 'email' | 'link' | 'number' | 'address' | 'birth-date' | 'date' | 'school' | 'facility' | 'plate' | 'place' | 'account' | 'age' | 'other';

const KIND_OF_TYPE: ReadonlyMap<string, TokenKind> = new Map([
  ['PERSON', 'person'], ['PHONE', 'phone'], ['EMAIL', 'email'], ['URL_HANDLE', 'link'], ['ID_NUMBER', 'number'], ['ADDRESS', 'address'],
  ['DATE_OF_BIRTH', 'birth-date'], ['DATE', 'date'], ['SCHOOL', 'school'], ['FACILITY', 'facility'], ['PLATE', 'plate'],
  ['COORDINATES', 'place'], ['IBAN', 'account'], ['AGE', 'age'],
]);

/** The finding types a person can choose when marking by hand. */
export const HAND_KINDS = ['PERSON', 'PHONE', 'ADDRESS', 'ID_NUMBER', 'SCHOOL', 'FACILITY'] as const;

/** What kind of thing a finding is, for its name and its token. */
export function tokenKind(finding: Pick<Finding, 'type'>): TokenKind {
  return KIND_OF_TYPE.get(finding.type) ?? 'other';
}

export interface TokenWords {
  /** the word inside the brackets for a kind, already in the language of the text */
  readonly kind: (kind: TokenKind) => string;
  /** the word for a relation of the case («мати»), or null when there is none */
  readonly relation: (relation: string) => string | null;
}

export interface TokenCase {
  /** relation of each family member, in the order of the record */
  readonly relations: readonly (string | null)[];
}

const NUMBERED = /\[(\p{L}+) (\d{1,3})\]/gu;

/** The highest number already used for `[word N]` in the text. */
function highestNumber(text: string, word: string): number {
  let highest = 0;
  for (const [, found, digits] of text.matchAll(NUMBERED)) {
    if (found === word) highest = Math.max(highest, Number(digits));
  }
  return highest;
}

/** Names of people get the same token for the same person all through one text: a stem is enough, so that every case of a name agrees. */
const stem = (words: string): string => words.toLocaleLowerCase('uk').split(/\s+/u).map((word) => word.slice(0, Math.max(3, word.length - 2))).join(' ');

export interface TokenMaker { readonly tokenOf: (mark: Mark) => string }

/** Makes the tokens of one text. SECURITY: a token's width depends on what kind of thing it replaces, never on the words. */
export function createTokenMaker(words: TokenWords, record: TokenCase): TokenMaker & { readonly readText: (text: string) => void } {
  const persons = new Map<string, number>();
  let used = 0;
  const readText = (text: string): void => { used = Math.max(used, highestNumber(text, words.kind('person'))); };
  const tokenOf = (mark: Mark): string => {
    const kind = tokenKind(mark);
    if (kind !== 'person') return `[${words.kind(kind)}]`;
    const known = relationToken(mark, words, record);
    if (known !== null) return known;
    const key = stem(mark.words);
    const number = persons.get(key) ?? used + 1;
    persons.set(key, number);
    used = Math.max(used, number);
    return `[${words.kind('person')} ${String(number)}]`;
  };
  return { tokenOf, readText };
}

function relationToken({ person }: Mark, words: TokenWords, record: TokenCase): string | null {
  if (person === undefined) return null;
  const relation = person === 0 ? 'child' : record.relations[person - 1];
  const word = relation === null || relation === undefined ? null : words.relation(relation);
  return word === null ? null : `[${word}]`;
}
