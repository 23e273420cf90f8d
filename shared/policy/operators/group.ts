import type { Operator } from './operator.ts';
import { BAD, given, NOTHING } from './operator.ts';

/** Concern codes become their groups, each once, in the order of the list; other paths are withheld. */
export const group: Operator = {
  name: 'group',
  apply: ({ pattern, value }, { groupOfConcern }) => {
    if (pattern !== 'protection.concerns') return NOTHING;
    if (!Array.isArray(value)) return BAD;
    const groups = new Set<string>();
    for (const code of value) {
      const found = groupOfConcern.get(code);
      if (found === undefined) return BAD;
      groups.add(found);
    }
    return given([...groups]);
  },
};
