import { yearsSince } from '../age.ts';
import type { Operator } from './operator.ts';
import { AS_IS, BAD, given } from './operator.ts';

/** The birth date becomes completed years (a number); every other path of the group stays as it is. */
export const age: Operator = {
  name: 'age',
  apply: ({ pattern, value }, { today }) => {
    if (pattern !== 'child.dob') return AS_IS;
    const years = yearsSince(value, today);
    return years === null ? BAD : given(years);
  },
};
