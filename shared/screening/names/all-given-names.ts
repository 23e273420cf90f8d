import { foldCyrillic, keyOfFolded, latinKey } from '../fold.ts';
import { NAME_GROUPS } from './given-names.ts';
import { addLatin, addStems, createNameIndex, lookUpName, type NameEntry, type NameIndex } from './name-index.ts';
import { givenNameStems } from './stems.ts';

const ENTRY: NameEntry = { person: -1, part: 'first', ambiguous: false, weak: false };
let index: NameIndex | undefined;

function buildIndex(): NameIndex {
  const names = createNameIndex();
  for (const group of NAME_GROUPS) {
    for (const form of [...group.forms, ...group.russian, ...group.diminutives]) {
      addStems(names, givenNameStems(form), ENTRY);
      addLatin(names, keyOfFolded(foldCyrillic(form)), ENTRY);
    }
    for (const form of group.latin) addLatin(names, latinKey(form), ENTRY);
  }
  return names;
}

/** Whether the word is a form of any given name of the tables (any case form, either language, romanised). */
export function isGivenName(word: string): boolean {
  index ??= buildIndex();
  return lookUpName(index, word, false) !== undefined;
}
