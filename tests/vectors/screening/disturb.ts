const TWINS: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', і: 'i', у: 'y', х: 'x', А: 'A', Е: 'E', О: 'O', Р: 'P', С: 'C', І: 'I', Н: 'H', К: 'K', М: 'M', Т: 'T', В: 'B' };

function typo(word: string, random: (below: number) => number): string {
  if (word.length < 6) return word;
  const at = 1 + random(word.length - 3);
  const kind = random(3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return word.slice(0, at) + 'ш' + word.slice(at + 1);
}

function homoglyph(word: string): string {
  const at = [...word].findIndex((letter, index) => index > 0 && TWINS[letter] !== undefined);
  return at < 0 ? word : word.slice(0, at) + (TWINS[word.charAt(at)] ?? '') + word.slice(at + 1);
}

/** Disturbs a word the way notes are disturbed: a typing error, a look-alike letter, invisible characters, case, spacing. */
export function disturb(word: string, kind: string, random: (below: number) => number): string {
  switch (kind) {
    case 'typo': return typo(word, random);
    case 'homo': return homoglyph(word);
    case 'zw': return `${word.slice(0, 2)}\u200b${word.slice(2)}`;
    case 'stress': return word.replace(/([аеєиіоуюя])/, '$1\u0301');
    case 'caps': return word.toUpperCase();
    case 'lower': return word.toLowerCase();
    case 'spaced': return [...word.toUpperCase()].join(' ');
    default: throw new Error(`unknown disturbance ${kind}`);
  }
}
