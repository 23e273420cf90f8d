import type { cases as source } from '../uk/cases.ts';
import type { English } from '../english.ts';

export const cases: English<typeof source> = {
  title: 'Cases',
};
