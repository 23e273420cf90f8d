import { yearsSince } from '../age.ts';
import type { Operator } from './operator.ts';
import { AS_IS, BAD, given, NOTHING } from './operator.ts';

/** The birth date becomes an age band; the sex stays as it is; every other path of the group is withheld. */
export const band: Operator = {
  name: 'band',
  apply: ({ pattern, value }, { today }) => {
    if (pattern === 'child.sex') return AS_IS;
    if (pattern !== 'child.dob') return NOTHING;
    const years = yearsSince(value, today);
    return years === null ? BAD : given(bandOf(years));
  },
};

const bandOf = (years: number): string => {
  if (years >= 18) return '18+';
  if (years >= 15) return '15-17';
  if (years >= 12) return '12-14';
  return years >= 6 ? '6-11' : '0-5';
};
