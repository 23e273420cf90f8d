import type { help as source } from '../uk/help.ts';
import type { English } from '../english.ts';

export const help: English<typeof source> = {
  title: 'Help',
};
