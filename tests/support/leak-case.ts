import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { pathPattern } from '../../shared/domain/field-catalogue.ts';
import { isJsonObject, type JsonValue } from '../../shared/policy/json-reading.ts';
import { buildCase, dice, type Dice } from './case-builder.ts';

/** A case in which almost every field carries a value of its own that stands nowhere else. */
export interface MarkedCase { readonly record: CaseRecord; /** concrete path → its marker */ readonly markers: ReadonlyMap<string, string> }

const PHONE = /phone/i;
const DAY = /(?:dob|On|date|Due|nextVisit)$/;
const EMAIL = /email$/;
/** Codes that decide nothing about who may know what: any code will do. */
const FREE_CODES = new Set([
  'reporter.relation', 'identificationSource', 'externalIds[].type', 'child.document.type', 'child.ethnicity', 'child.religion', 'care.type', 'care.separationCause',
  'education.attendance', 'attachments[].kind', 'followUps[].type', 'incident.placeType', 'armed.association', 'plan.services[].status',
]);
/** Values that the decision or the schema needs as they are. */
const KEPT = new Set([
  'registeredOn', 'status', 'child.dob', 'child.sex', 'child.nationality', 'child.languages', 'displacement.status', 'displacement.originKatottg', 'contact.katottg',
  'incident.katottg', 'incident.violenceType', 'family[].relation', 'family[].sex', 'family[].alive', 'family[].parentalRights', 'protection.concerns',
  'protection.lifeCircumstances', 'protection.riskLevel', 'perpetrators[].relation', 'plan.needs', 'plan.services[].type', 'care.personsSought[].relation',
]);
const CYRILLIC = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';
const LATIN = 'bcdfghjklmnpqrstvwxz';

/** An invented case with markers: Cyrillic, Latin and digits in turn, days and phones of their own. */
export function markedCase(seed: number): MarkedCase {
  const roll = dice(seed * 7919 + 13);
  const used = new Set<string>();
  const markers = new Map<string, string>();
  const base: JsonValue = JSON.parse(JSON.stringify({ ...buildCase(seed), closure: { outcome: 'x', transferredTo: 'x' } })) as JsonValue;
  const mark = (path: string, value: JsonValue): JsonValue => {
    if (typeof value !== 'string' || KEPT.has(pathPattern(path))) return value;
    let marker = '';
    do marker = markerFor(pathPattern(path), roll); while (used.has(marker));
    used.add(marker);
    markers.set(path, marker);
    return marker;
  };
  return { record: marked(base, '', mark) as CaseRecord, markers };
}

function marked(value: JsonValue, path: string, mark: (path: string, value: JsonValue) => JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map((item, index) => (isJsonObject(item) ? marked(item, `${path}[${String(index)}]`, mark) : mark(path, item)));
  }
  if (!isJsonObject(value)) return mark(path, value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item, path === '' ? key : `${path}.${key}`, mark)]));
}

function markerFor(pattern: string, roll: Dice): string {
  if (PHONE.test(pattern)) return `+380${roll.digits(2)}000${roll.digits(4)}`;
  if (EMAIL.test(pattern)) return `${letters(LATIN, roll)}@example.org`;
  if (DAY.test(pattern)) return roll.dayFrom('1951-01-01', 18_000);
  if (FREE_CODES.has(pattern)) return `zq${letters(LATIN, roll)}`;
  const script = roll.whole(3);
  if (script === 0) return capital(letters(CYRILLIC, roll));
  return script === 1 ? capital(letters(LATIN, roll)) : `7${roll.digits(11)}`;
}

const letters = (alphabet: string, roll: Dice): string => Array.from({ length: 11 }, () => alphabet.charAt(roll.whole(alphabet.length))).join('');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const MONTHS = {
  uk: ['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня', 'липня', 'серпня', 'вересня', 'жовтня', 'листопада', 'грудня'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** How a marker may look where it leaks: as it is, and a day in every way a document writes days. */
export function looksOf(marker: string): readonly string[] {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(marker);
  if (day === null) return [squeeze(marker)];
  const [, year = '', month = '', date = ''] = day;
  const words = (['uk', 'en'] as const).map((language) => squeeze(`${String(Number(date))}${MONTHS[language][Number(month) - 1] ?? ''}${year}`));
  return [squeeze(marker), squeeze(`${date}.${month}.${year}`), ...words];
}

/** Text without anything but letters and digits, in lower case: spelling and line breaks hide nothing. */
export const squeeze = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
