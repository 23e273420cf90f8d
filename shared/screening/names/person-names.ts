import { foldCyrillic, keyOfFolded, latinKey } from '../fold.ts';
import { isAmbiguousName, isWeakSurname } from '../words/ambiguous-names.ts';
import { latinToCyrillic } from '../transliterate.ts';
import type { ScreeningPerson } from '../types.ts';
import { suffixedDiminutives } from './diminutives.ts';
import { groupsOf } from './given-names.ts';
import { addLatin, addStems, addTolerantLatin, addTolerantStems, type NameEntry, type NameIndex, type NamePart } from './name-index.ts';
import { patronymicsOf, patronymicStems } from './patronymics.ts';
import { givenNameStems, surnameStems } from './stems.ts';

const PATRONYMIC = /(?:ович|йович|евич|ілліч|ильич|кузьмич|лукич|хомич|фомич|савич|івна|ївна|овна|евна|инична|ічна)$/u;
const PARTICLES = new Set(['оглу', 'огли', 'кизи', 'фон', 'ван', 'де', 'аль', 'ібн', 'von', 'van', 'de', 'al', 'bin', 'the']);

function wordsOf(text: string | undefined): string[] {
  return (text ?? '').normalize('NFC').toLowerCase().replace(/[’ʼ`´‘]/g, "'").split(/[^\p{L}']+/u)
    .filter((word) => word.length > 1 && !PARTICLES.has(word));
}

function cyrillicOf(word: string): string {
  return /[a-z]/.test(word) ? latinToCyrillic(word) : word;
}

function entryOf(person: number, part: NamePart, word: string): NameEntry {
  const weak = part === 'last' && isWeakSurname(word);
  return { person, part, ambiguous: isAmbiguousName(word, part), weak, lemma: word, own: true };
}

/** A given name that follows from one of the record: a diminutive, a Western form. */
function derivedEntry(person: number, form: string): NameEntry {
  return { ...entryOf(person, 'first', form), own: false };
}

function addForm(index: NameIndex, word: string, entry: NameEntry): void {
  addTolerantLatin(index, keyOfFolded(foldCyrillic(word)), entry);
}

function addGivenName(index: NameIndex, person: number, spelling: string): void {
  const name = cyrillicOf(spelling);
  const own = entryOf(person, 'first', name);
  addTolerantStems(index, givenNameStems(name), own);
  addStems(index, suffixedDiminutives(name), { ...own, ambiguous: false });
  addForm(index, name, own);
  if (spelling !== name) addTolerantLatin(index, latinKey(spelling), own);
  for (const group of groupsOf(spelling)) {
    for (const form of [...group.forms, ...group.russian]) {
      const entry = entryOf(person, 'first', form);
      addTolerantStems(index, givenNameStems(form), entry);
      addForm(index, form, entry);
    }
    for (const form of group.diminutives) {
      const entry = derivedEntry(person, form);
      (form.length >= 6 ? addTolerantStems : addStems)(index, givenNameStems(form), entry);
      addLatin(index, keyOfFolded(foldCyrillic(form)), entry);
    }
    for (const form of group.latin) addTolerantLatin(index, latinKey(form), derivedEntry(person, form));
  }
}

function feminineTwins(surname: string): string[] {
  if (/(?:ий|ій|ый|ой)$/.test(surname)) return [surname, `${surname.slice(0, -2)}а`, `${surname.slice(0, -2)}ая`];
  if (/(?:ська|цька|зька|ова|ева|єва|ина|іна|їна)$/.test(surname)) return [surname, surname.replace(/а$/, ''), surname.replace(/а$/, 'ий')];
  if (/[аня]$/.test(surname)) return [surname, surname.replace(/а$/, 'ий')];
  if (/[оеєиії][вн]$/.test(surname)) return [surname, `${surname}а`];
  return [surname];
}

function addSurname(index: NameIndex, person: number, spelling: string): void {
  const surname = cyrillicOf(spelling);
  const entry = entryOf(person, 'last', surname);
  const stems = surnameStems(surname);
  addTolerantStems(index, stems, entry);
  for (const form of feminineTwins(surname)) addForm(index, form, entry);
  for (const { stem } of stems.slice(0, 1)) for (const ending of ['а', 'у', 'ом', 'ови', 'ою', 'и']) addLatin(index, keyOfFolded(stem + ending), entry);
  if (spelling !== surname) addTolerantLatin(index, latinKey(spelling), entry);
}

function addPatronymic(index: NameIndex, person: number, spelling: string): void {
  const patronymic = cyrillicOf(spelling);
  const entry = entryOf(person, 'patronymic', patronymic);
  const stems = patronymicStems(patronymic);
  addTolerantStems(index, stems, entry);
  for (const { stem, endings } of stems) addLatin(index, keyOfFolded(stem + (endings === 'feminine' ? 'а' : '')), entry);
  addForm(index, patronymic, entry);
  if (spelling !== patronymic) addTolerantLatin(index, latinKey(spelling), entry);
}

/** A patronymic in this spelling only. */
function addDerivedPatronymic(index: NameIndex, entry: NameEntry, word: string): void {
  const folded = foldCyrillic(word);
  const feminine = folded.endsWith('а');
  addStems(index, [{ stem: feminine ? folded.slice(0, -1) : folded, endings: feminine ? 'feminine' : 'masculine' }], entry);
  addLatin(index, keyOfFolded(folded), entry);
}

/** A father's name says the child's patronymic, in both languages. */
function addChildPatronymics(index: NameIndex, person: number, father: string): void {
  const group = groupsOf(father)[0];
  const names = group === undefined ? [cyrillicOf(father)] : [...group.forms, ...group.russian];
  const entry = entryOf(person, 'patronymic', father);
  for (const name of names) for (const word of patronymicsOf(name)) addDerivedPatronymic(index, entry, word);
}

/** A patronymic says the father's name; both spellings of the patronymic follow from it. */
function addPatronymicTwins(index: NameIndex, person: number, patronymic: string): void {
  const root = foldCyrillic(cyrillicOf(patronymic)).replace(/(?:ович|евич|ивн?а|ивна|овна|евна|ич|вна)$/, '');
  if (root.length < 2) return;
  for (const ending of ['', 'и', 'о', 'а', 'я', 'ив']) {
    const group = groupsOf(root + ending)[0];
    if (group?.sex !== 'm') continue;
    const entry = entryOf(person, 'patronymic', patronymic);
    for (const name of [...group.forms, ...group.russian]) for (const word of patronymicsOf(name)) addDerivedPatronymic(index, entry, word);
    return;
  }
}

function addFullName(index: NameIndex, person: number, name: string): void {
  const words = wordsOf(name);
  for (const word of words) {
    if (PATRONYMIC.test(word) && words.length > 1) addPatronymic(index, person, word);
    else if (groupsOf(word).length > 0) addGivenName(index, person, word);
    else addSurname(index, person, word);
    if (words.length <= 2 && groupsOf(word).length > 0 && isWeakSurname(word)) addSurname(index, person, word);
  }
}

/** Adds every form of every name of a person to the index. Missing parts are skipped. */
export function addPerson(index: NameIndex, number: number, person: ScreeningPerson): void {
  for (const word of wordsOf(person.last)) addSurname(index, number, word);
  for (const name of [person.first, person.nickname]) for (const word of wordsOf(name)) addGivenName(index, number, word);
  for (const word of wordsOf(person.patronymic)) {
    addPatronymic(index, number, word);
    addPatronymicTwins(index, number, word);
  }
  if (person.role !== undefined && /father|батько/.test(person.role)) {
    for (const word of wordsOf(person.first).slice(0, 1)) addChildPatronymics(index, number, word);
  }
  for (const name of [person.name, ...(person.otherNames ?? [])]) if (name !== undefined) addFullName(index, number, name);
}

/** Letters with which the names of a person begin, for initials: folded Cyrillic letters. */
export function initialsOf(person: ScreeningPerson): Set<string> {
  const names = [person.first, person.patronymic, person.last, person.nickname, person.name].flatMap(wordsOf);
  return new Set(names.map((word) => foldCyrillic(cyrillicOf(word)).charAt(0)));
}
