import type { Language } from '../../../shared/ipc/channel.ts';
import type { CodeWords } from '../../../shared/wording/codes-type.ts';
import type { Json } from '../../../shared/policy/decision.ts';
import { pathPattern } from '../../../shared/domain/field-catalogue.ts';
import { codesEn } from '../../../shared/wording/en/codes.ts';
import { fieldsEn } from '../../../shared/wording/en/fields.ts';
import { codesUk } from '../../../shared/wording/uk/codes.ts';
import { fieldsUk } from '../../../shared/wording/uk/fields.ts';
import { longDate } from '../../text/dates.ts';
import { LOCALES, type Translate } from '../../text/text.ts';
import { isRepeat, type FieldKind } from '../case/field-kinds.ts';
import { SECTIONS } from '../case/sections.ts';

const KINDS: ReadonlyMap<string, FieldKind> = new Map(
  SECTIONS.flatMap(({ groups }) => groups.flatMap((group) => [...group.fields])).map(({ path, field }) => [path, field] as const),
);
const REPEATS: readonly string[] = SECTIONS.flatMap(({ groups }) => groups.filter(isRepeat).map(({ list }) => list));
const FIELDS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  uk: new Map(Object.entries(fieldsUk)), en: new Map(Object.entries(fieldsEn)),
};
const CODES: Readonly<Record<Language, CodeWords>> = { uk: codesUk, en: codesEn };

/** The word of a listed code; another agency's code stays as it is. */
export function codeWord(list: keyof CodeWords, code: string, language: Language): string {
  const words: ReadonlyMap<string, string> = new Map(Object.entries(CODES[language][list]));
  return words.get(code) ?? code;
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('uk') + words.slice(1);

export interface WordsContext {
  readonly t: Translate;
  readonly language: Language;
  /** relation of each family member of the case, in the order of the record */
  readonly relations: readonly (string | null)[];
  /** name of a place by its code, also a shortened one; null while it is not known */
  readonly placeName: (code: string) => string | null;
}

const INDEXED = /^(\w+(?:\.\w+)*)\[(\d+)\]/u;

/** Who or what an entry of a list is: «Мати», «Послуга 2»; null for a path outside any list of entries. */
function entryName(path: string, context: WordsContext): string | null {
  const found = INDEXED.exec(path);
  if (found === null) return null;
  const [, list = '', digits = '0'] = found;
  const index = Number(digits);
  if (list === 'family') {
    const relation = context.relations[index] ?? null;
    return relation === null ? capital(`${context.t('referral.values.member')} ${String(index + 1)}`) : capital(codeWord('relation', relation, context.language));
  }
  return REPEATS.includes(list) ? String(index + 1) : null;
}

/** The label of one path as a person reads it: «Мати: Телефон». A path nobody labelled is shown as it is. */
export function fieldLabel(path: string, context: WordsContext): string {
  const label = FIELDS[context.language].get(pathPattern(path)) ?? path;
  const entry = entryName(path, context);
  if (entry === null) return label;
  return path.startsWith('family[') ? `${entry}: ${label.toLocaleLowerCase(context.language)}` : context.t('referral.values.entry', { entry: label, number: entry });
}

export interface WorthShowing { readonly path: string; readonly value: Json; readonly operator: string | null }

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;
const ISO_MONTH = /^(\d{4})-(\d{2})$/u;
const PLACE = /^UA\d{2,17}$/u;
const PHONE = /^\+380(\d{2})(\d{3})(\d{2})(\d{2})$/u;

function byOperator({ path, value, operator }: WorthShowing, context: WordsContext): string | null {
  const { t } = context;
  if (typeof value === 'number' && (operator === 'age' || path === 'child.dob')) return t('referral.values.years', { count: value });
  if (operator === 'band' && typeof value === 'string' && /^\d/u.test(value)) {
    return value === '18+' ? t('referral.values.bandAdult') : t('referral.values.band', { band: value.replace('-', '–') });
  }
  if (operator === 'need' && typeof value === 'boolean') return t(value ? 'referral.values.need' : 'referral.values.noNeed');
  if (operator === 'has' && typeof value === 'boolean') return t(value ? 'referral.values.has' : 'referral.values.hasNot');
  if (value === 'specialised-support') return t('referral.values.support');
  if (operator === 'relation' && (value === 'adult' || value === 'child')) return t(`referral.values.${value}`);
  if (operator === 'relation' && typeof value === 'string') return codeWord('relation', value, context.language);
  return null;
}

const PLAIN_WORDS = ['yes', 'no', 'none', 'unknown'] as const;

function plainText(text: string, { t, language, placeName }: WordsContext): string {
  const plain = PLAIN_WORDS.find((word) => word === text);
  if (plain !== undefined) return t(`common.${plain}`);
  if (ISO_DAY.test(text)) return longDate(text, language);
  const month = ISO_MONTH.exec(text);
  if (month !== null) return new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${text}-01T00:00:00Z`));
  if (PLACE.test(text)) return placeName(text) ?? text;
  return text.replace(PHONE, '+380 $1 $2 $3 $4');
}

function oneValue(value: Json, { kind, operator }: { readonly kind: FieldKind | undefined; readonly operator: string | null }, context: WordsContext): string {
  if (typeof value === 'boolean') return context.t(value ? 'referral.values.yes' : 'referral.values.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (kind?.kind === 'choice' || kind?.kind === 'choices') {
      if (operator === 'group') return codeWord('concernGroup', value, context.language);
      if (operator === 'need') return codeWord('service', value, context.language);
      return codeWord(kind.list, value, context.language);
    }
    return plainText(value, context);
  }
  return value === null ? '' : JSON.stringify(value);
}

/** A value in words, as the recipient will read it: codes in words, dates as dd.mm.yyyy, places by name. */
export function valueWords(field: WorthShowing, context: WordsContext): string {
  const said = byOperator(field, context);
  if (said !== null) return said;
  const how = { kind: KINDS.get(pathPattern(field.path)), operator: field.operator };
  if (!Array.isArray(field.value)) return oneValue(field.value, how, context);
  const items: readonly Json[] = field.value;
  return items.map((item) => oneValue(item, how, context)).join(', ');
}

/** The place codes among these values, each once: their names have to be asked for. */
export function placeCodesIn(values: readonly Json[]): readonly string[] {
  return [...new Set(values.filter((value): value is string => typeof value === 'string' && PLACE.test(value)))];
}
