import { foldCyrillic, keyOfFolded, latinKey } from './fold.ts';
import { addLatin, addStems, addTolerantLatin, addTolerantStems, type NameEntry, type NameIndex } from './names/name-index.ts';
import { surnameStems } from './names/stems.ts';
import { latinToCyrillic } from './transliterate.ts';
import { otherLanguage } from './words/street-words.ts';
import type { ScreeningAddress } from './types.ts';

const GENERIC = new Set(('вулиця вул вулиці улица ул улице проспект просп пр провулок пров переулок пер бульвар бульв бул площа пл площадь шосе узвіз ' +
  'майдан набережна проїзд тупик алея квартал мікрорайон мкр місто м село с смт селище місті селі город г пгт деревня хутір будинок буд дом д квартира кв ' +
  'імені ім street st avenue ave lane boulevard road village city town of str').split(' '));

function namedWords(text: string | undefined): string[] {
  return (text ?? '').normalize('NFC').toLowerCase().replace(/[’ʼ`´]/g, "'").split(/[^\p{L}']+/u)
    .filter((word) => word.length > 2 && !GENERIC.has(word) && word !== 'майдан');
}

/** Words of a settlement's name without the generic ones. Lower case. */
export function placeWords(text: string | undefined): string[] {
  return namedWords(text);
}

/** Words of a street's name without the generic ones. Lower case. */
export function streetWords(text: string | undefined): string[] {
  const named = namedWords(text);
  // «вул. Набережна»: the street is called what others are
  return named.length > 0 ? named : [...(text ?? '').toLowerCase().matchAll(/(?<=вул\p{L}*\.?\s+|ул\p{L}*\.?\s+)(?:набережн|площ)\p{L}+/gu)].map(([word]) => word);
}

/** Adds a word of an address in every case form and romanisation; `number` is the address's place in the record. */
export function addPlace(index: NameIndex, number: number, spelling: string): void {
  const word = /[a-z]/.test(spelling) ? latinToCyrillic(spelling) : spelling;
  const entry: NameEntry = { person: number, part: 'last', ambiguous: false, weak: true, lemma: '', own: false };
  const folded = foldCyrillic(word);
  addTolerantStems(index, surnameStems(word), entry);
  addTolerantStems(index, [{ stem: folded, endings: 'none' }], entry);
  for (const other of otherLanguage(word)) {
    const theirs = foldCyrillic(other.word);
    addTolerantStems(index, other.isStem ? [{ stem: theirs, endings: 'adjective' }] : [...surnameStems(other.word), { stem: theirs, endings: 'none' }], entry);
  }
  if (/[ие]$/.test(folded)) {
    const stem = folded.slice(0, -1);
    addTolerantStems(index, [{ stem, endings: 'masculine' }, { stem, endings: 'familyFeminine' }], entry);
    const open = /^(.*[бвгджзклмнпрст])([бвгджзклмнпрст])$/.exec(stem);
    if (open !== null) {
      for (const vowel of ['е', 'о']) addStems(index, [{ stem: `${open[1] ?? ''}${vowel}${open[2] ?? ''}`, endings: 'none' }], entry);
    }
  }
  addTolerantLatin(index, keyOfFolded(folded), entry);
  if (/[оеє][їі]$|ій$|ий$/.test(word)) addLatin(index, keyOfFolded(folded.replace(/(?:ои|и)$/, 'а')), entry);
  if (spelling !== word) addTolerantLatin(index, latinKey(spelling), entry);
}

const SCHOOL_GENERIC = /^(?:школ|ліце|лице|гімназ|гимназ|здо|днз|зош|нвк|нвв|сад|дитяч|дошкільн|заклад|початк|середн|загальноосвітн|спеціальн|school|lyceum|gymnasium|kindergarten|імені|ступен|ясла|центр|комун|навчальн|виховн|комплекс|освітн|опорн|приватн|державн|міськ|обласн)/;

/** Adds the proper words of a school's name. */
export function addSchoolName(index: NameIndex, school: string): void {
  for (const word of namedWords(school)) if (word.length >= 4 && !SCHOOL_GENERIC.test(word)) addPlace(index, 0, word);
}

/** Splits one line («м. Ромни, вул. Замкова, 15, кв. 68») into the parts of an address. Parts it cannot tell are left out. */
export function splitAddressLine(line: string): ScreeningAddress {
  const parts = line.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const address: Record<string, string> = {};
  for (const part of parts) {
    const flat = /^(?:кв|квартира|apt|flat|apartment)\.?\s*(\d+\p{L}?)/iu.exec(part);
    const house = /^(?:буд|будинок|д|дом)?\.?\s*(\d+\s?\p{L}?(?:[/-]\d+)?)$/iu.exec(part);
    const street = /^(?:вул|ул|просп|пров|пер|бульв|бул|площа|пл|шосе|вулиця|проспект|провулок|бульвар|улица|майдан|набережна)[\s.]/iu.test(part)
      || /\b(?:street|st|avenue|ave|lane|road|boulevard)\b/iu.test(part);
    if (flat !== null) address['apartment'] = flat[1] ?? '';
    else if (street) splitStreet(part, address);
    else if (house !== null) address['building'] = house[1] ?? '';
    else if (/(?:обл|район|р-н|громада)/iu.test(part)) continue;
    else address['settlement'] ??= part;
  }
  return address;
}

function splitStreet(part: string, address: Record<string, string>): void {
  const numbered = /^(?:(\d+\p{L}?)\s+)?(\D+?)\s*(\d+\p{L}?(?:[/-]\d+)?)?$/u.exec(part);
  address['street'] = numbered?.[2] ?? part;
  const number = numbered?.[3] ?? numbered?.[1];
  if (number !== undefined) address['building'] = number;
}
