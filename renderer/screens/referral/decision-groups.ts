import type { Category, FieldAction } from '../../../shared/policy/codes.ts';
import type { FieldDecision } from '../../../shared/policy/decision.ts';
import { compareFields } from './field-order.ts';

export type Counts = Readonly<Record<FieldAction, number>>;

/** How many paths are shared, generalised and withheld. */
export function countActions(fields: readonly Pick<FieldDecision, 'action'>[]): Counts {
  const counts = { share: 0, generalise: 0, withhold: 0 };
  for (const field of fields) counts[field.action] += 1;
  return counts;
}

export interface DecisionGroup<Field> {
  /** null: paths outside the catalogue, always last */
  readonly category: Category | null;
  readonly fields: readonly Field[];
  readonly counts: Counts;
}

interface Groupable { readonly path: string; readonly category: Category | null; readonly action: FieldAction }

/** The order in which a person reads: who the child is and how to reach them first, the paperwork last. */
export const READING_ORDER: readonly Category[] = [
  'ID_BASIC', 'DEMO', 'CONTACT', 'LOC', 'FAMILY', 'CAREPLACE', 'SERVICE', 'HEALTH', 'PROT', 'ID_DOC', 'INCIDENT', 'SEXUAL', 'ARMED', 'PERP',
  'LEGAL', 'SPECIAL', 'NOTES', 'MEDIA', 'REPORTER', 'WORKER', 'CASE_REF',
];

/** The fields by category in reading order; within a category the order of the data dictionary. Empty categories are left out. */
export function groupByCategory<Field extends Groupable>(fields: readonly Field[]): readonly DecisionGroup<Field>[] {
  const order: readonly (Category | null)[] = [...READING_ORDER, null];
  return order.flatMap((category) => {
    const own = fields.filter((field) => field.category === category).toSorted((first, second) => compareFields(first.path, second.path));
    return own.length === 0 ? [] : [{ category, fields: own, counts: countActions(own) }];
  });
}

export interface DecisionFilter {
  readonly actions: ReadonlySet<FieldAction>;
  readonly category: Category | null;
  readonly text: string;
}
export const EVERYTHING: DecisionFilter = { actions: new Set(['share', 'generalise', 'withhold']), category: null, text: '' };

const APOSTROPHES = /['’ʼ`]/gu;
const fold = (text: string): string => text.toLocaleLowerCase('uk').replace(APOSTROPHES, '’').trim();

/** The fields that pass the filter. `wordsOf` gives what a row shows; every typed word has to occur in it. */
export function filterFields<Field extends Groupable>(
  fields: readonly Field[], filter: DecisionFilter, wordsOf: (field: Field) => string,
): readonly Field[] {
  const typed = fold(filter.text).split(/\s+/u).filter((word) => word !== '');
  return fields.filter((field) => {
    if (!filter.actions.has(field.action)) return false;
    if (filter.category !== null && field.category !== filter.category) return false;
    if (typed.length === 0) return true;
    const words = fold(wordsOf(field));
    return typed.every((word) => words.includes(word));
  });
}

const SPOKEN_OF_OPENLY: ReadonlySet<string> = new Set(['CASE_REF', 'ID_BASIC', 'DEMO', 'ID_DOC', 'CONTACT', 'LOC', 'SERVICE', 'WORKER']);

export interface FamilyView<Field> {
  readonly told: readonly DecisionGroup<Field>[];
  /** withheld paths that may be named in front of the family */
  readonly named: readonly Field[];
  /** how many more are withheld without being named */
  readonly unnamed: number;
}

/**
 * What the family sees: everything that will be told, in full, and what stays.
 * SECURITY: a withheld path is named only where its name and its reason give nothing away. That a reporter, a restriction,
 * an adoption, an alleged perpetrator or a safe address is on file must not be learnt from a turned screen.
 */
export function familyView<Field extends Groupable & Pick<FieldDecision, 'reason'>>(fields: readonly Field[]): FamilyView<Field> {
  const told = fields.filter((field) => field.action !== 'withhold');
  const withheld = fields.filter((field) => field.action === 'withhold');
  const named = withheld.filter((field) => field.category !== null && SPOKEN_OF_OPENLY.has(field.category) && field.reason === 'WH_NOT_NEEDED');
  return { told: groupByCategory(told), named, unnamed: withheld.length - named.length };
}
