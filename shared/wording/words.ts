import { CODE_LISTS, type CodeListName } from '../domain/code-lists.ts';
import { codesEn } from './en/codes.ts';
import { fieldsEn } from './en/fields.ts';
import { codesUk } from './uk/codes.ts';
import { fieldsUk } from './uk/fields.ts';

/** Languages every word exists in. */
export type WordingLanguage = 'uk' | 'en';

const FIELDS: Readonly<Record<WordingLanguage, Readonly<Record<string, string>>>> = { uk: fieldsUk, en: fieldsEn };
const CODES: Readonly<Record<WordingLanguage, Readonly<Record<CodeListName, Readonly<Record<string, string>>>>>> = { uk: codesUk, en: codesEn };

/** `family[2].phone` or `family[].phone` → «Телефон»; a path without a label comes back as it is. */
export function fieldLabel(path: string, language: WordingLanguage): string {
  const pattern = path.replace(/\[\d+\]/g, '[]');
  const words = FIELDS[language];
  return Object.hasOwn(words, pattern) ? (words[pattern] ?? path) : path;
}

/** The word for a code of an open list; a code from elsewhere comes back as it is. */
export function codeWord(list: CodeListName, code: string, language: WordingLanguage): string {
  const words = CODES[language][list];
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

/** The offered codes of a list in their order, with words. */
export function codeOptions(list: CodeListName, language: WordingLanguage): readonly { readonly id: string; readonly label: string }[] {
  return CODE_LISTS[list].map((id) => ({ id, label: codeWord(list, id, language) }));
}
