import { completedYears } from '../age.ts';
import { readDay } from '../kyiv-day.ts';
import type { Operator } from './operator.ts';
import { AS_IS, BAD, given, NOTHING } from './operator.ts';

const BANDS = [[18, '18+'], [15, '15-17'], [12, '12-14'], [6, '6-11'], [0, '0-5']] as const;

/** The birth date becomes an age band; the sex stays as it is; every other path of the group is withheld. */
export const band: Operator = {
  name: 'band',
  apply: ({ pattern, value }, { today }) => {
    if (pattern === 'child.sex') return AS_IS;
    if (pattern !== 'child.dob') return NOTHING;
    const birthday = readDay(value);
    const years = birthday === null ? null : completedYears(birthday, today);
    const found = years === null ? undefined : BANDS.find(([from]) => years >= from);
    return found === undefined ? BAD : given(found[1]);
  },
};
