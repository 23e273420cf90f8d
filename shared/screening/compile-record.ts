import { addPerson, initialsOf } from './names/person-names.ts';
import { createNameIndex, type NameHit, type NameIndex } from './names/name-index.ts';
import { addPlace, addSchoolName, placeWords, splitAddressLine, streetWords } from './places.ts';
import type { ScreeningAddress, ScreeningPerson, ScreeningRecord } from './types.ts';

/** One address of the record as folded words. */
export interface CompiledAddress {
  readonly building: string;
  readonly apartment: string;
  /** Number of words in the settlement's and in the street's name. */
  readonly settlementWords: number;
  readonly streetWords: number;
}

/** A record prepared for screening any number of texts. Opaque to callers. */
export interface CompiledRecord {
  readonly people: readonly ScreeningPerson[];
  readonly names: NameIndex;
  readonly initials: readonly ReadonlySet<string>[];
  readonly settlements: NameIndex;
  readonly streets: NameIndex;
  readonly schoolNames: NameIndex;
  readonly schoolNumbers: ReadonlySet<string>;
  readonly addresses: readonly CompiledAddress[];
  /** Last nine digits of every phone. */
  readonly phones: ReadonlySet<string>;
  /** Letters and digits of every document number, upper case, look-alikes in one alphabet. */
  readonly ids: ReadonlySet<string>;
  /** ISO days of birth. */
  readonly birthDays: ReadonlySet<string>;
  /** E-mails and handles, lower case, without @. */
  readonly handles: ReadonlySet<string>;
  /**
   * Answers already given about words, so that screening while somebody types stays fast.
   * SECURITY: kept here and not in the module, so that words of a note die with the compiled record on lock.
   */
  readonly remembered: RememberedWords;
}

/** Look-ups by word, each map bounded by {@link rememberIn}. */
export interface RememberedWords {
  readonly names: Map<string, NameHit | undefined>;
  readonly given: Map<string, boolean>;
  readonly roles: Map<string, boolean>;
}

const MOST_REMEMBERED = 20_000;

/** The answer for a word, computed once; a full map is emptied. */
export function rememberIn<Answer>(map: Map<string, Answer>, word: string, answer: (word: string) => Answer): Answer {
  const before = map.get(word);
  if (before !== undefined || map.has(word)) return before as Answer;
  if (map.size >= MOST_REMEMBERED) map.clear();
  const result = answer(word);
  map.set(word, result);
  return result;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function textList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(isText) : isText(value) ? [value] : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readPerson(value: unknown): ScreeningPerson[] {
  if (isText(value)) return [{ name: value }];
  if (!isObject(value)) return [];
  const keys = ['role', 'first', 'last', 'patronymic', 'nickname', 'name', 'sex', 'dob', 'phone'] as const;
  const person: Record<string, string | readonly string[]> = { otherNames: textList(value['otherNames']) };
  for (const key of keys) {
    const part = value[key];
    if (isText(part)) person[key] = part;
  }
  return [person];
}

function readAddress(value: unknown): ScreeningAddress[] {
  if (isText(value)) return [splitAddressLine(value)];
  if (!isObject(value)) return [];
  const line = value['line'];
  const address: Record<string, string> = isText(line) ? { ...splitAddressLine(line) } : {};
  for (const key of ['settlement', 'street', 'building', 'apartment'] as const) {
    const part = value[key];
    if (isText(part) || typeof part === 'number') address[key] = String(part);
  }
  return [address];
}

function readPeople(record: Record<string, unknown>): ScreeningPerson[] {
  const listed = Array.isArray(record['people']) ? record['people'] : [];
  const child = readPerson(record['child'])[0] ?? {};
  return [child, ...listed.flatMap(readPerson), ...textList(record['names']).map((name) => ({ name }))];
}

const ID_TWINS: ReadonlyMap<string, string> = new Map(
  [...'АВСЕНІКМОРТХУ'].map((letter, index) => [letter, 'ABCEHIKMOPTXY'.charAt(index)] as const),
);

/** Comparable form of a document number: letters and digits only, upper case, look-alike letters in one alphabet. */
export function idKey(text: string): string {
  let key = '';
  for (const char of text.toUpperCase()) if (/[\p{L}\p{N}]/u.test(char)) key += ID_TWINS.get(char) ?? char;
  return key.replace(/NO(?=\d)/g, '');
}

/** ISO day from `YYYY-MM-DD`, `DD.MM.YYYY`; undefined for anything else. */
function isoDay(value: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (iso !== null) return iso[0];
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(value);
  return local === null ? undefined : `${local[3] ?? ''}-${(local[2] ?? '').padStart(2, '0')}-${(local[1] ?? '').padStart(2, '0')}`;
}

function compileNames(people: readonly ScreeningPerson[]): NameIndex {
  const names = createNameIndex();
  people.forEach((person, number) => { addPerson(names, number, person); });
  return names;
}

function compileAddresses(addresses: readonly ScreeningAddress[]) {
  const settlements = createNameIndex();
  const streets = createNameIndex();
  const compiled = addresses.map((address, number): CompiledAddress => {
    const settlement = placeWords(address.settlement);
    const street = streetWords(address.street);
    for (const word of settlement) addPlace(settlements, number, word);
    for (const word of street) addPlace(streets, number, word);
    return {
      building: (address.building ?? '').toLowerCase(), apartment: (address.apartment ?? '').toLowerCase(),
      settlementWords: settlement.length, streetWords: street.length,
    };
  });
  return { settlements, streets, addresses: compiled };
}

function compileSchools(schools: readonly string[]) {
  const schoolNames = createNameIndex();
  const schoolNumbers = new Set<string>();
  for (const school of schools) {
    for (const number of school.match(/\d+/g) ?? []) schoolNumbers.add(number);
    addSchoolName(schoolNames, school);
  }
  return { schoolNames, schoolNumbers };
}

/**
 * Prepares a record for screening. Missing or odd parts are skipped; never throws.
 * @param record the case as the screener may know it; see {@link ScreeningRecord}
 */
export function compileRecord(record: ScreeningRecord): CompiledRecord {
  const raw: Record<string, unknown> = isObject(record) ? record : {};
  const people = readPeople(raw);
  const listed = Array.isArray(raw['addresses']) ? raw['addresses'] : [];
  const phones = [...textList(raw['phones']), ...people.flatMap((person) => textList(person.phone))];
  const births = people.flatMap((person) => textList(person.dob)).flatMap((day) => isoDay(day) ?? []);
  return {
    people,
    names: compileNames(people),
    initials: people.map(initialsOf),
    ...compileAddresses([...readAddress(raw['address']), ...listed.flatMap(readAddress)]),
    ...compileSchools([...textList(raw['school']), ...textList(raw['schools'])]),
    phones: new Set(phones.map((phone) => phone.replace(/\D/g, '').slice(-9)).filter((digits) => digits.length >= 5)),
    ids: new Set(textList(raw['ids']).map(idKey).filter((key) => key.length >= 4)),
    birthDays: new Set(births),
    remembered: { names: new Map(), given: new Map(), roles: new Map() },
    handles: new Set([...textList(raw['handles']), ...textList(raw['emails'])].map((name) => name.replace(/^@/, '').toLowerCase())),
  };
}
