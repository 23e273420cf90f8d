import type { today as source } from '../uk/today.ts';
import type { English } from '../english.ts';

export const today: English<typeof source> = {
  title: 'Today',
};
