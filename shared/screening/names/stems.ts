import { foldCyrillic } from '../fold.ts';
import type { EndingClass } from './endings.ts';

/** A folded stem with the endings that may follow it. */
export interface Stem {
  readonly stem: string;
  readonly endings: EndingClass;
}

const VOWEL = /[аеиоуюя]$/;

function stemsOf(endings: EndingClass, stems: readonly string[]): Stem[] {
  return [...new Set(stems)].filter((stem) => stem.length > 1).map((stem) => ({ stem, endings }));
}

/** Consonant changes before endings: к/ц/ч, г/з/ж, х/с/ш (Ользі, Ольжин, Сашці, Климчуче). */
function palatalised(stem: string): Stem[] {
  const soft: Readonly<Record<string, string>> = { к: 'ц', г: 'з', х: 'с' };
  const hushing: Readonly<Record<string, string>> = { к: 'ч', г: 'ж', х: 'ш' };
  const last = stem.slice(-1);
  const head = stem.slice(0, -1);
  const first = soft[last];
  const second = hushing[last];
  if (first === undefined || second === undefined) return [];
  return [{ stem: head + first, endings: 'soft' }, { stem: head + second, endings: 'vocative' }];
}

/** Stems of the oblique cases whose vowel disappears (Швець–Шевця, Заєць–Зайця, Орел–Орла, Сашок–Сашка). */
function fleeting(lemma: string): string[] {
  const folded = foldCyrillic(lemma);
  const insert = /^(.*[бвгджзклмнпрстфхцчш])([вжлмнр])ец$/.exec(folded);
  const result: string[] = [];
  if (insert !== null) result.push(`${insert[1] ?? ''}е${insert[2] ?? ''}ц`);
  if (/ернец$/.test(folded)) result.push(folded.replace(/ернец$/, 'енц'));
  const match = /^(.+)([еоє])(ц|л|р|н|к|т|в)ь?$/.exec(lemma.replace(/[ґ]/g, 'г'));
  if (match === null) return result;
  const head = match[1] ?? '';
  const joint = /[аеєиіїоуюя]$/.test(head) && match[2] !== 'о' ? 'й' : '';
  if (head.length > 1 || match[3] === 'в') result.push(foldCyrillic(head + joint + (match[3] ?? '')));
  return result;
}

/** Stems where і of the closed syllable opens to о or е (Кривоніс–Кривоноса, Лебідь–Лебедя, Яків–Якова). */
function opened(lemma: string): string[] {
  const match = /^(.*)[іїи]([бвгґджзклмнпрстфхцчш]{1,2}ь?)$/.exec(lemma);
  if (match === null || !/[іїє]/.test(lemma.slice((match[1] ?? '').length))) return [];
  return ['о', 'е'].map((vowel) => foldCyrillic(`${match[1] ?? ''}${vowel}${match[2] ?? ''}`));
}

function consonantStems(lemma: string, endings: EndingClass): Stem[] {
  const folded = foldCyrillic(lemma);
  const glide = /[аоуюяеє]й$/.test(lemma);
  const base = glide ? folded.slice(0, -1) : folded;
  const stems = [base, ...fleeting(lemma), ...opened(lemma)];
  if (/[ео]ви?й$|[еє]й$/.test(lemma)) stems.push(folded.replace(/е?и$/, ''));
  if (/[еє]ць$/.test(lemma)) stems.push(`${folded.slice(0, -2)}ч`);
  return [...stemsOf(endings, stems), ...palatalised(base)];
}

function vowelStems(lemma: string, family: boolean): Stem[] {
  const folded = foldCyrillic(lemma);
  const stem = folded.slice(0, -1);
  if (/[оа]$/.test(folded) && /о$/.test(lemma)) return [...stemsOf('masculine', [stem]), ...palatalised(stem)];
  if (/[ая]$/.test(lemma)) {
    const kinds = stemsOf(family ? 'familyFeminine' : 'feminine', [stem]);
    return [...kinds, ...palatalised(stem)];
  }
  if (/[еє]$/.test(lemma)) return [...stemsOf('none', [folded]), ...stemsOf('adjective', [stem])];
  return stemsOf('none', [folded]);
}

/**
 * Stems of a given name (any declension, either language).
 * @param name one word in lower case, Cyrillic
 */
export function givenNameStems(name: string): Stem[] {
  // «Ія»: too short for a stem
  if (name.length === 2) return stemsOf('none', [name, ...['ю', 'єю', 'я', 'єй'].map((ending) => name.charAt(0) + ending)].map(foldCyrillic));
  if (/ов[ь]?$/.test(name)) return [...consonantStems(name, 'masculine'), ...stemsOf('feminine', [foldCyrillic(name)])];
  return VOWEL.test(foldCyrillic(name)) && !/[йі]$/.test(name) ? vowelStems(name, false) : consonantStems(name, 'masculine');
}

function adjectiveStems(surname: string): Stem[] {
  const match = /^(.+?)(ий|ій|ый|ой|а|я|ая|яя|е)$/.exec(surname);
  return match === null ? [] : stemsOf('adjective', [foldCyrillic(match[1] ?? '')]);
}

/** Spellings of a surname in the other language that folding does not make equal. */
function otherSpellings(surname: string): string[] {
  const forms = [surname];
  if (/[ьй]о/.test(surname)) forms.push(surname.replace(/[ьй]о/g, 'е'));
  if (/і/.test(surname)) forms.push(surname.replace(/і/g, 'е'), surname.replace(/і(?=[вн]$)/, 'о'));
  if (/ё|е[вн](а)?$/.test(surname)) forms.push(surname.replace(/ё|е(?=[вн]а?$)/g, 'о'));
  if (/щ/.test(surname)) forms.push(surname.replace(/щ/g, 'шч'));
  return [...new Set(forms)];
}

/**
 * Stems of a surname: all cases of the masculine and the feminine form, the family's plural, both languages.
 * @param surname one word in lower case, Cyrillic; either gender's form
 */
export function surnameStems(surname: string): Stem[] {
  return otherSpellings(surname).flatMap((form) => {
    if (/[сцз]ьк(ий|а)$|[сцз]к(ий|ая|а)$/.test(form)) return adjectiveStems(form);
    const possessive = /^(.+[оеєиіїёы][вн])а?$/.exec(form);
    const pair = possessive === null ? [] : consonantPair(possessive[1] ?? '');
    if (/[их]х$/.test(form) && form.length > 4) return [...stemsOf('none', [foldCyrillic(form)]), ...stemsOf('adjective', [foldCyrillic(form.slice(0, -2))])];
    if (/[аяе]$/.test(form)) return [...vowelStems(form, true), ...pair, ...adjectiveStems(form)];
    if (/[иіыо]й$/.test(form)) return [...consonantStems(form, 'masculine'), ...adjectiveStems(form)];
    if (/о$/.test(form)) return vowelStems(form, true);
    if (VOWEL.test(foldCyrillic(form)) && !/й$/.test(form)) return stemsOf('none', [foldCyrillic(form)]);
    return [...consonantStems(form, 'masculine'), ...pair];
  });
}

function consonantPair(masculine: string): Stem[] {
  return [...stemsOf('surname', [foldCyrillic(masculine), ...opened(masculine)]), ...stemsOf('adjective', [foldCyrillic(masculine)])];
}
