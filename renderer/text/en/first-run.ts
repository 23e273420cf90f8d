import type { firstRun as source } from '../uk/first-run.ts';
import type { English } from '../english.ts';

export const firstRun: English<typeof source> = {
  title: 'First run',
};
