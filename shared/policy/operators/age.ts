import { completedYears } from '../age.ts';
import { readDay } from '../kyiv-day.ts';
import type { Operator } from './operator.ts';
import { AS_IS, BAD, given } from './operator.ts';

/** The birth date becomes completed years (a number); every other path of the group stays as it is. */
export const age: Operator = {
  name: 'age',
  apply: ({ pattern, value }, { today }) => {
    if (pattern !== 'child.dob') return AS_IS;
    const birthday = readDay(value);
    const years = birthday === null ? null : completedYears(birthday, today);
    return years === null ? BAD : given(years);
  },
};
