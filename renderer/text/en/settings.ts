import type { settings as source } from '../uk/settings.ts';
import type { English } from '../english.ts';

export const settings: English<typeof source> = {
  title: 'Settings',
};
