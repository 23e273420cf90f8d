import { foldCyrillic, keyOfFolded, latinKey } from '../fold.ts';
import { NAME_GROUPS } from './given-names.ts';
import { addLatin, addStems, createNameIndex, lookUpName, type NameEntry, type NameIndex } from './name-index.ts';
import { givenNameStems, type Stem } from './stems.ts';

const ENTRY: NameEntry = { person: -1, part: 'first', ambiguous: false, weak: false, lemma: '', own: false };
let index: NameIndex | undefined;

/** Strangers are looked up in the singular only: plurals and possessives collide with too many ordinary words. */
function singular(stem: Stem): Stem {
  const endings = stem.endings === 'masculine' ? 'oneMan' : stem.endings === 'feminine' ? 'oneWoman' : stem.endings;
  return { stem: stem.stem, endings: endings === 'soft' || endings === 'vocative' ? 'softOne' : endings };
}

function buildIndex(): NameIndex {
  const names = createNameIndex();
  for (const group of NAME_GROUPS) {
    for (const form of [...group.forms, ...group.russian, ...group.diminutives]) {
      addStems(names, givenNameStems(form).map(singular), ENTRY);
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
