import { momentOfEntry } from '../store/audit-log.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { loadSetting } from '../store/settings-repository.ts';

const DAY = 86_400_000;
/** A drill every three months: more than so many days since the last one, or since the register began, is too long. */
const DRILL_DAYS = 90;
/** So many days nobody is reminded after somebody put it off. */
const POSTPONED_DAYS = 30;

/**
 * Whether a backup should be opened as a drill: the last one is older than 90 days, or there was none and the register is, and
 * nobody put it off in the last 30 days. A putting-off from the future (a clock that was put back) holds nothing up.
 */
export function isDrillDue(db: ReadableRegister, now: string): boolean {
  const since = loadSetting(db, 'lastDrill')?.at ?? momentOfEntry(db, 1);
  const postponed = loadSetting(db, 'drillPostponed');
  const passed = (moment: string): number => Date.parse(now) - Date.parse(moment);
  const isPostponed = postponed !== null && passed(postponed.at) >= 0 && passed(postponed.at) < POSTPONED_DAYS * DAY;
  return since !== null && passed(since) > DRILL_DAYS * DAY && !isPostponed;
}
