/** People read and write times as the clock on the wall in Kyiv shows them. */
const formatter = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Kyiv', calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
});

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/u;

/** A time of the wall clock in Kyiv. `time` is `HH:MM`. */
export interface WallTime { readonly day: string; readonly time: string }

/** What the wall clock in Kyiv shows at a moment (milliseconds since 1970, UTC). */
export function wallTimeOf(moment: number): WallTime {
  const parts = Object.fromEntries(formatter.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { day: `${String(parts['year']).padStart(4, '0')}-${String(parts['month'])}-${String(parts['day'])}`, time: `${String(parts['hour'])}:${String(parts['minute'])}` };
}

/** The moment a wall time names. */
export type KyivMoment = { readonly moment: number; readonly isTwice: boolean } | { readonly moment: null };

/**
 * The moment at which the wall clock in Kyiv shows a time. In the hour that is repeated in autumn the first of the two is
 * meant: it makes a clock end sooner. A time that was skipped in spring, or is no time, has no moment.
 */
export function kyivMoment({ day, time }: WallTime): KyivMoment {
  const asIfUtc = TIME.test(time) ? Date.parse(`${day}T${time}:00Z`) : Number.NaN;
  if (Number.isNaN(asIfUtc) || new Date(asIfUtc).toISOString().slice(0, 10) !== day) return { moment: null };
  const offsets = new Set([asIfUtc - DAY, asIfUtc + DAY].map(offsetAt));
  const fitting = [...offsets].map((offset) => asIfUtc - offset).filter((moment) => shows(moment, { day, time })).sort((one, other) => one - other);
  const [first] = fitting;
  return first === undefined ? { moment: null } : { moment: first, isTwice: fitting.length > 1 };
}

function shows(moment: number, wall: WallTime): boolean {
  const shown = wallTimeOf(moment);
  return shown.day === wall.day && shown.time === wall.time;
}

/** Milliseconds by which the wall clock in Kyiv is ahead of UTC at a moment. */
function offsetAt(moment: number): number {
  const { day, time } = wallTimeOf(moment);
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(moment / 60_000) * 60_000;
}
