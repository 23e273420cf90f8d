/**
 * Folding makes spellings of one name equal: Ukrainian and Russian letters for the same sound, soft and hard signs,
 * apostrophes and doubled letters. The folded alphabet has one letter for и і ї ы й, one for е є э ё, one for г ґ.
 */
const FOLDED = buildFoldTable();

function buildFoldTable(): readonly string[] {
  const table: string[] = [];
  for (let code = 0x400; code < 0x530; code += 1) table[code] = String.fromCharCode(code).toLowerCase();
  const groups: readonly (readonly [string, string])[] = [
    ['иіїыйѝ', 'и'], ['еєэё', 'е'], ['гґѓ', 'г'], ['ьъ', ''], ['ў', 'у'], ['ј', 'и'], ['ѕ', 'с'],
  ];
  for (const [letters, target] of groups) {
    for (const letter of letters) {
      table[letter.charCodeAt(0)] = target;
      table[letter.toUpperCase().charCodeAt(0)] = target;
    }
  }
  return table;
}

/** Folded form of a Cyrillic word; letters of other scripts and signs are left out, doubled letters become one. */
export function foldCyrillic(word: string): string {
  let folded = '';
  let last = '';
  for (let index = 0; index < word.length; index += 1) {
    const letter = FOLDED[word.charCodeAt(index)];
    if (letter === undefined || letter === '' || letter === last) continue;
    folded += letter;
    last = letter;
  }
  return folded;
}

const SOUNDS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'h', д: 'd', е: 'e', ж: 'Z', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'C', ш: 'S', щ: 'S', ю: 'iu', я: 'ia',
};

/** Drops what the ways of romanising differ in: doubled letters, the glide before e and o. */
function reduceSounds(sounds: string): string {
  let reduced = '';
  for (let index = 0; index < sounds.length; index += 1) {
    const sound = sounds.charAt(index);
    const next = nextOther(sounds, index);
    if (sound === 'i' && (next === 'e' || next === 'o')) continue;
    if (sound === 't' && next === 'C' || reduced.endsWith(sound)) continue;
    reduced += sound;
  }
  return reduced;
}

/** The next sound that differs from the one at `index`. */
function nextOther(sounds: string, index: number): string {
  let next = index + 1;
  while (next < sounds.length && sounds.charCodeAt(next) === sounds.charCodeAt(index)) next += 1;
  return sounds.charAt(next);
}

/** Phonetic key of a folded Cyrillic word, comparable with {@link latinKey}. */
export function keyOfFolded(folded: string): string {
  let sounds = '';
  for (let index = 0; index < folded.length; index += 1) sounds += SOUNDS[folded.charAt(index)] ?? '';
  return reduceSounds(sounds);
}

const DIACRITICS: readonly (readonly [RegExp, string])[] = [
  [/[šś]/g, 'sh'], [/[čć]/g, 'ch'], [/[žźż]/g, 'zh'], [/ł/g, 'l'],
];
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''], [/zgh/g, 'zG'], [/shch|stsch|schtsch|shh|sch/g, 'S'], [/tsch|tch|cz/g, 'C'], [/zh/g, 'Z'],
  [/kh/g, 'h'], [/chr/g, 'hr'], [/ch/g, 'C'], [/sh|sz/g, 'S'], [/c(?![eik])/g, 'k'], [/t[sz]/g, 'c'], [/ph/g, 'f'], [/th/g, 't'], [/x/g, 'ks'],
  [/q/g, 'k'], [/w/g, 'v'], [/[jy]/g, 'i'], [/[gG]/g, 'h'],
];

/**
 * Phonetic key of a Latin word: the same for the official romanisation of 2010 and the usual free spellings.
 * @example latinKey('Yelyzaveta') === latinKey('Elizaveta')
 */
export function latinKey(word: string): string {
  let key = word.toLowerCase();
  if (/[^a-z']/.test(key)) {
    for (const [pattern, plain] of DIACRITICS) key = key.replace(pattern, plain);
    key = key.normalize('NFD');
  }
  for (const [pattern, sound] of DIGRAPHS) key = key.replace(pattern, sound);
  return reduceSounds(key);
}
