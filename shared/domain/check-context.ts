import type { Day } from './calendar.ts';

/** What checking a case needs from around it. */
export interface CheckContext {
  /** today in Kyiv */ readonly today: Day;
  /** whether the codifier has this place code; without it places are not looked up */
  readonly isKnownPlace?: (code: string) => boolean;
}
