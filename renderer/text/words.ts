import type { Language } from '../../shared/ipc/channel.ts';
import { fields as enFields } from './en/fields.ts';
import { lists as enLists } from './en/lists.ts';
import { fields as ukFields } from './uk/fields.ts';
import { lists as ukLists } from './uk/lists.ts';

/** A path of the case record with `[]` for every index, as labels are kept. */
export type FieldPath = keyof typeof ukFields;
/** An open code list: other agencies' lists may know more codes than we have words for. */
export type ListName = keyof typeof ukLists;

const FIELDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { uk: ukFields, en: enFields };
const LISTS: Readonly<Record<Language, Readonly<Record<ListName, Readonly<Record<string, string>>>>>> = { uk: ukLists, en: enLists };

/** `family[2].phone` → «Телефон»; a path without a label is shown as it is. */
export function fieldLabel(path: string, language: Language): string {
  return FIELDS[language][path.replace(/\[\d+\]/g, '[]')] ?? path;
}

/** The word for a code of an open list; an unknown code is shown as it is. */
export function listWord(list: ListName, code: string, language: Language): string {
  return LISTS[language][list][code] ?? code;
}

/** The codes of a list in its own order, with words: options for a select. */
export function listOptions(list: ListName, language: Language): readonly { readonly id: string; readonly label: string }[] {
  return Object.entries(LISTS[language][list]).map(([id, label]) => ({ id, label }));
}

/** Options from a fixed vocabulary, in the order of `codes`. */
export function codeOptions<Code extends string>(codes: readonly Code[], words: (code: Code) => string): readonly { readonly id: Code; readonly label: string }[] {
  return codes.map((code) => ({ id: code, label: words(code) }));
}
