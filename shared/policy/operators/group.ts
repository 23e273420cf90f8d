import type { Operator } from './operator.ts';
import { BAD, given, NOTHING } from './operator.ts';

/** Concern codes become their groups, each once, in the order of the list; other paths are withheld. */
export const group: Operator = {
  name: 'group',
  apply: ({ pattern, value }, { groupOfConcern }) => {
    if (pattern !== 'protection.concerns') return NOTHING;
    const codes = Array.isArray(value) ? value : [value];
    const groups = codes.map((code) => typeof code === 'string' ? groupOfConcern.get(code) : undefined);
    if (groups.includes(undefined)) return BAD;
    return given([...new Set(groups.filter((found) => found !== undefined))]);
  },
};
