import type { unlock as source } from '../uk/unlock.ts';
import type { English } from '../english.ts';

export const unlock: English<typeof source> = {
  title: 'The register is locked',
};
