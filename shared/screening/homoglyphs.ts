import { isCyrillic } from './characters.ts';

const LATIN_TWINS = 'ABCEHIKMOPTXYaceiopxyjsïëkmtVS';
const CYRILLIC_TWINS = 'АВСЕНІКМОРТХУасеіорхујѕїёкмтѴЅ';
const GREEK_TWINS = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχ';
const GREEK_AS_LATIN = 'ABEZHIKMNOPTYXaeikvoptux';
const TO_CYRILLIC = pairs(LATIN_TWINS, CYRILLIC_TWINS);
const TO_LATIN = pairs(CYRILLIC_TWINS, LATIN_TWINS);
const FROM_GREEK = pairs(GREEK_TWINS, GREEK_AS_LATIN);
const FROM_DIGIT: ReadonlyMap<string, string> = new Map([['0', 'о'], ['3', 'з'], ['1', 'і'], ['4', 'ч'], ['6', 'б']]);

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  const targets = [...to];
  for (const [index, letter] of [...from].entries()) map.set(letter, targets[index] ?? letter);
  return map;
}

function translate(word: string, map: ReadonlyMap<string, string>): string {
  let output = '';
  for (const letter of word) output += map.get(letter) ?? letter;
  return output;
}

/** The alphabet a word is meant in: a letter without a look-alike decides; without one, the majority does. */
function intendedScript(word: string): 'latin' | 'cyrillic' {
  let latin = 0;
  let cyrillic = 0;
  for (const letter of word) {
    const own = isCyrillic(letter.charCodeAt(0));
    const weight = (own ? TO_LATIN : TO_CYRILLIC).has(letter) ? 1 : 100;
    if (own) cyrillic += weight;
    else latin += weight;
  }
  return latin > cyrillic ? 'latin' : 'cyrillic';
}

/** Rewrites a word that mixes alphabets in the one it is meant in. Words of one alphabet come back unchanged. */
export function unmixScripts(word: string): string {
  const plain = /[\u0370-\u03ff]/.test(word) ? translate(word, FROM_GREEK) : word;
  let latin = false;
  let cyrillic = false;
  for (let index = 0; index < plain.length; index += 1) {
    const code = plain.charCodeAt(index);
    if (isCyrillic(code)) cyrillic = true;
    else if (code !== 0x27) latin = true;
  }
  if (!latin || !cyrillic) return plain;
  return translate(plain, intendedScript(plain) === 'latin' ? TO_LATIN : TO_CYRILLIC);
}

/** The Cyrillic reading of a Latin word made of look-alikes only («Poma»), or undefined. */
export function asCyrillicTwin(word: string): string | undefined {
  for (const letter of word) if (!TO_CYRILLIC.has(letter)) return undefined;
  return translate(word, TO_CYRILLIC);
}

/** A word with digits put for letters («3ахар», «0лена») in Cyrillic letters. */
export function digitsAsLetters(word: string): string {
  return translate(word, FROM_DIGIT);
}
