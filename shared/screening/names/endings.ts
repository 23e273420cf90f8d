/**
 * Endings by declension, folded (see fold.ts), of all Ukrainian and Russian cases, both numbers, plus the possessive
 * adjectives made from a name. Classes over-generate on purpose: a form nobody writes costs nothing.
 */
const ADJECTIVE = 'и ого ого ому им а ои у ою е их ими ея его ему ая ую ое ие ия ею еи ем юю яя ом ох ов я ю'.split(' ');
const POSSESSIVE_OV = compound(['ов', 'ев'], ['', 'а', 'е', 'о', 'у', 'ою', 'ого', 'ому', 'им', 'и', 'их', 'ими', 'ои', 'ом']);
const POSSESSIVE_IN = compound(['ин'], ['', 'а', 'е', 'о', 'у', 'ою', 'ого', 'ому', 'им', 'и', 'их', 'ими', 'ои', 'ом']);
const NOUN_M = [
  '', 'о', 'а', 'я', 'у', 'ю', 'ови', 'еви', 'ем', 'ом', 'им', 'и', 'е', 'ив', 'еи', 'ам', 'ям', 'ами', 'ями', 'ах', 'ях',
  ...POSSESSIVE_OV,
];
const NOUN_F = [
  'а', 'я', 'и', 'у', 'ю', 'ою', 'ею', 'ои', 'еи', 'е', 'о', 'ам', 'ям', 'ами', 'ями', 'ах', 'ях', 'ив', ...POSSESSIVE_IN,
];
const SURNAME_OV = [...NOUN_M, 'ои', 'ою', 'их', 'ими', 'ого', 'ому', 'ую', 'ая', 'ые'];

function compound(stems: readonly string[], endings: readonly string[]): string[] {
  return stems.flatMap((stem) => endings.map((ending) => stem + ending));
}

export const ENDINGS = {
  adjective: new Set(ADJECTIVE),
  masculine: new Set(NOUN_M),
  feminine: new Set(NOUN_F),
  familyFeminine: new Set(['', ...NOUN_F]),
  surname: new Set(SURNAME_OV),
  soft: new Set(['и', 'ин', ...POSSESSIVE_IN]),
  vocative: new Set(['е', 'у', 'ин', ...POSSESSIVE_IN]),
  none: new Set(['']),
  softOne: new Set(['и', 'е']),
  oneMan: new Set('|о|а|я|у|ю|ови|еви|ем|ом|и|е'.split('|')),
  oneWoman: new Set('а|я|и|у|ю|ою|ею|ои|еи|е|о'.split('|')),
} as const;
/** Name of a set of endings. */
export type EndingClass = keyof typeof ENDINGS;

/** Longest ending of any class. */
export const LONGEST_ENDING = 5;

/** Whether `ending` may follow `stem`: after a stem in и, one и of the ending has been folded away. */
export function isEnding(stem: string, ending: string, kind: EndingClass): boolean {
  const set: ReadonlySet<string> = ENDINGS[kind];
  return set.has(ending) || (stem.endsWith('и') && set.has(`и${ending}`));
}
