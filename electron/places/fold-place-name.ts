const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'h', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', к: 'k',
  л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'shch', ь: '', ю: 'iu', я: 'ia', ы: 'i', э: 'e', ё: 'io', ъ: '',
};
const LATIN = 'abcdefghijklmnopqrstuvwxyz0123456789';
const FOLDED = 'abcdefhhiiklmnopqrstuvvxiz0123456789';
const QUOTES = /['’‘ʼʹ`´"“”″*]/u;

const FOLD: ReadonlyMap<string, string> = new Map([
  ...Object.entries(CYRILLIC),
  ...Array.from(LATIN, (letter, at) => [letter, FOLDED.charAt(at)] as const),
]);

/**
 * Reduces a place name, typed in Ukrainian or Latin letters in any usual spelling, to one Latin form for comparison:
 * «Кам’янець», `Kamyanets`, `Kam'ianets` → `kamianets`. Words stay apart by one space. Based on the official
 * transliteration (Cabinet of Ministers resolution 55 of 27.01.2010), then the letters typists disagree about are
 * folded: y, j, ї, и → i; g → h; w → v; a doubled letter counts once.
 */
export function foldPlaceName(typed: string): string {
  let folded = '';
  let last = ' ';
  for (const letter of typed.normalize('NFC').toLowerCase()) {
    for (const next of FOLD.get(letter) ?? plainLetter(letter)) {
      if (next !== last) folded += next;
      last = next;
    }
  }
  return folded.trimEnd();
}

/** A Latin letter without its accents; quotes and apostrophes are nothing; anything else that is no letter parts two words. */
function plainLetter(letter: string): string {
  if (QUOTES.test(letter)) return '';
  const base = letter.normalize('NFD').charAt(0);
  return FOLD.get(base) ?? (/\p{L}/u.test(base) ? base : ' ');
}
