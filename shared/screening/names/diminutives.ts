import { foldCyrillic } from '../fold.ts';
import type { Stem } from './stems.ts';

const MASCULINE_SUFFIXES = ['к', 'ик', 'чик', 'ус', 'уник', 'ушк', 'юшк', 'еник', 'очк', 'юш', 'уш', 'ас', 'ц', 'оньк', 'еньк'];
const FEMININE_SUFFIXES = [
  'к', 'очк', 'ечк', 'оньк', 'еньк', 'ус', 'уск', 'усеньк', 'усечк', 'ун', 'уньк', 'ул', 'юш', 'юшк', 'уш', 'ушк', 'ц', 'ичк',
  'юс', 'юн', 'ис', 'иц',
];

/**
 * Stems of the diminutives that can be made of a name by suffix (Мілана: Міланка, Міланочка, Міланонька …).
 * @param name one word in lower case, Cyrillic
 */
export function suffixedDiminutives(name: string): Stem[] {
  const folded = foldCyrillic(name);
  const feminine = /[ая]$/.test(name);
  const root = folded.replace(/[аяо]$/, '').replace(/и$/, '');
  if (root.length < 3) return [];
  const roots = /[кгх]$/.test(root) ? [root, root.slice(0, -1) + softened(root)] : [root];
  if (folded.endsWith('ия') || folded.endsWith('и')) roots.push(`${root}и`);
  return roots.flatMap((base) => suffixed(base, feminine));
}

function softened(root: string): string {
  return root.endsWith('к') ? 'ч' : root.endsWith('г') ? 'ж' : 'ш';
}

function suffixed(base: string, feminine: boolean): Stem[] {
  const suffixes = feminine ? FEMININE_SUFFIXES : MASCULINE_SUFFIXES;
  return suffixes.flatMap((suffix): Stem[] => {
    const stem = base + suffix;
    const soft: Stem[] = stem.endsWith('к') ? [{ stem: `${stem.slice(0, -1)}ц`, endings: 'soft' }, { stem: `${stem.slice(0, -1)}ч`, endings: 'vocative' }] : [];
    const main: Stem[] = feminine ? [{ stem, endings: 'feminine' }] : [{ stem, endings: 'masculine' }, { stem, endings: 'feminine' }];
    return [...main, ...soft];
  });
}
