import type { Operator } from './operator.ts';
import { given, NOTHING } from './operator.ts';

/** The case code stands in place of the surname, only where the code itself is shared; other names are withheld. */
export const caseCode: Operator = {
  name: 'case-code',
  apply: ({ pattern }, { sharedCaseCode }) => {
    const code = pattern === 'child.surname' ? sharedCaseCode() : null;
    return code === null ? NOTHING : given(code);
  },
};
