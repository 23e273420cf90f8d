/**
 * Names that look like another name, or like none: direction marks, characters without ink, odd spaces, letters of another
 * alphabet. Made by combination, the same every time.
 */
export interface HostileName {
  readonly typed: string;
  /** what a person may see of it, and what is stored */ readonly seen: string;
  /** a warning is owed: something was hidden, or two alphabets meet in one word */ readonly warns: boolean;
}

const NAMES = ['Марія', 'Шевченко', 'Дем’яненко', 'Нечуй-Левицький', 'Їжакевич'] as const;
/** Each without ink: bidi controls, zero-width, fillers, tags, soft hyphen, selectors, controls. */
const HIDDEN = [
  '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2060', '\u2061', '\u2064', '\u2066', '\u2067', '\u2068', '\u2069', '\u061c', '\u00ad', '\ufeff',
  '\u034f', '\u115f', '\u1160', '\u17b4', '\u180b', '\u180e', '\u3164', '\uffa0', '\ufe0f', '\ufe00', '\u{e0001}', '\u{e0041}', '\u{e0100}', '\u{1d173}', '\u0000', '\u0007', '\u001b', '\u007f', '\u0080', '\ufff9', '\ufffb',
] as const;
const PLACES: readonly ((name: string, mark: string) => string)[] = [
  (name, mark) => `${mark}${name}`, (name, mark) => `${name.slice(0, 2)}${mark}${name.slice(2)}`, (name, mark) => `${name}${mark}`, (name, mark) => [...name].join(mark), (name, mark) => `${mark}\u202e${name}${mark}`,
];
const TWINS = [['а', 'a'], ['е', 'e'], ['і', 'i'], ['о', 'o'], ['р', 'p'], ['с', 'c'], ['М', 'M'], ['Ш', 'W']] as const;

/** At least `count` names; hidden characters first, then mixed alphabets. */
export function hostileNames(count: number): readonly HostileName[] {
  const hidden = HIDDEN.flatMap((mark, index) => PLACES.map((place, at) => {
    const name = NAMES[(index + at) % NAMES.length] ?? 'Марія';
    return { typed: place(name, mark), seen: name, warns: true };
  }));
  const spaced = ['\u00a0', '\u2003', '\u3000', '\u202f', '\u2009'].map((space) => ({ typed: `Ганна${space}Марія`, seen: 'Ганна Марія', warns: false }));
  const mixed = NAMES.flatMap((name) => TWINS.flatMap(([own, other]) => (name.includes(own) ? [{ typed: name.replace(own, other), seen: name.replace(own, other), warns: true }] : [])));
  const turned = NAMES.map((name) => ({ typed: `\u202e${[...name].toReversed().join('')}\u202c`, seen: [...name].toReversed().join(''), warns: true }));
  const all = [...hidden, ...mixed, ...turned, ...spaced];
  if (all.length < count) throw new Error('too few hostile names');
  return all;
}
