import { yearsSince } from '../age.ts';
import type { Operator } from './operator.ts';
import { BAD, given, NOTHING } from './operator.ts';

const ADULT_FROM = 18;

/** A person becomes the relation to the child and `adult` or `child`; the rest is withheld. */
export const relation: Operator = {
  name: 'relation',
  apply: ({ pattern, value }, { today }) => {
    if (pattern.endsWith('].relation')) return typeof value === 'string' ? given(value) : BAD;
    if (!pattern.endsWith('].dob')) return NOTHING;
    const years = yearsSince(value, today);
    if (years === null) return BAD;
    return given(years >= ADULT_FROM ? 'adult' : 'child');
  },
};
