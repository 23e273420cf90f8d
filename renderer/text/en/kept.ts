import type { English } from '../english.ts';
import type { kept as source } from '../uk/kept.ts';

/** Unfinished forms that wait through a lock. */
export const kept: English<typeof source> = {
  broughtBack: 'Unfinished work was brought back.', discard: 'Discard it',
};
