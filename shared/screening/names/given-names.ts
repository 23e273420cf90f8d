import { foldCyrillic, keyOfFolded, latinKey } from '../fold.ts';
import { FEMALE_NAMES } from './female-names.ts';
import { MALE_NAMES } from './male-names.ts';

/** One name with everything it is called by. Words in lower case; Latin forms apart. */
export interface NameGroup {
  readonly sex: 'm' | 'f';
  readonly forms: readonly string[];
  readonly russian: readonly string[];
  readonly latin: readonly string[];
  readonly diminutives: readonly string[];
}

function words(part: string | undefined): string[] {
  return (part ?? '').toLowerCase().split(',').filter((word) => word !== '');
}

function parseGroups(table: string, sex: 'm' | 'f'): NameGroup[] {
  return table.split('\n').filter((row) => row !== '').map((row) => {
    const [forms, russian, latin, diminutives] = row.split('|');
    return { sex, forms: words(forms), russian: words(russian), latin: words(latin), diminutives: words(diminutives) };
  });
}

/** Every name of the tables. */
export const NAME_GROUPS: readonly NameGroup[] = [...parseGroups(MALE_NAMES, 'm'), ...parseGroups(FEMALE_NAMES, 'f')];

interface GroupIndex {
  readonly formal: ReadonlyMap<string, readonly NameGroup[]>;
  readonly diminutive: ReadonlyMap<string, readonly NameGroup[]>;
}

function add(map: Map<string, NameGroup[]>, key: string, group: NameGroup): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [group]);
  else if (!list.includes(group)) list.push(group);
}

function buildIndex(): GroupIndex {
  const formal = new Map<string, NameGroup[]>();
  const diminutive = new Map<string, NameGroup[]>();
  for (const group of NAME_GROUPS) {
    for (const name of [...group.forms, ...group.russian]) {
      const folded = foldCyrillic(name);
      add(formal, folded, group);
      add(formal, `latin ${keyOfFolded(folded)}`, group);
    }
    for (const name of group.latin) add(formal, `latin ${latinKey(name)}`, group);
    for (const name of group.diminutives) add(diminutive, foldCyrillic(name), group);
  }
  return { formal, diminutive };
}

const INDEX = buildIndex();

/** Groups a given name belongs to: by a formal form first, else by a diminutive. Cyrillic or Latin, any case. */
export function groupsOf(name: string): readonly NameGroup[] {
  const lower = name.toLowerCase();
  if (/[a-z]/.test(lower)) return INDEX.formal.get(`latin ${latinKey(lower)}`) ?? [];
  const folded = foldCyrillic(lower);
  return INDEX.formal.get(folded) ?? INDEX.diminutive.get(folded) ?? [];
}
