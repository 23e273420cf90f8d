import type { Operator } from './operator.ts';
import { BAD, given, NOTHING } from './operator.ts';

/** Sexual violence becomes the code for specialised support, which the document puts into words; the rest is withheld. */
export const support: Operator = {
  name: 'support',
  apply: ({ pattern, value }, { valueSets }) => {
    if (pattern !== 'sexual.gbv') return NOTHING;
    if (typeof value !== 'boolean') return BAD;
    return value ? given(valueSets.specialisedSupport) : NOTHING;
  },
};
