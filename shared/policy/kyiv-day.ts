/** The time zone in which every day of a decision is read. */
const TIME_ZONE = 'Europe/Kyiv';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const formatter = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE, calendar: 'iso8601', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit',
});

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Whether a value is an ISO day `YYYY-MM-DD` that exists in the calendar. */
export const isDay = (value: unknown): value is string => {
  const parts = typeof value === 'string' ? DAY.exec(value) : null;
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/**
 * The moment of an ISO date-time with an offset, in milliseconds, or null. A bare day is its first moment in UTC.
 * A local time without an offset is refused: it would mean another moment on another machine.
 */
export const readMoment = (value: unknown): number | null => {
  if (isDay(value)) return Date.parse(value);
  const parts = typeof value === 'string' ? MOMENT.exec(value) : null;
  if (parts === null || !isDay(parts[1])) return null;
  const moment = Date.parse(parts[0]);
  return Number.isFinite(moment) ? moment : null;
};

let lastDay = { hour: Number.NaN, day: '' };
const HOUR = 3_600_000;

/**
 * The day in Kyiv at a moment. Kyiv's offset is a whole number of hours since 1924, so one answer holds for an hour;
 * the last one is remembered because formatting costs more than the rest of a decision.
 */
export const kyivDay = (moment: number): string => {
  const hour = Math.floor(moment / HOUR);
  if (hour !== lastDay.hour) lastDay = { hour, day: formatKyivDay(moment) };
  return lastDay.day;
};

const formatKyivDay = (moment: number): string => {
  const parts = Object.fromEntries(formatter.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${String(parts['year']).padStart(4, '0')}-${String(parts['month'])}-${String(parts['day'])}`;
};

/** The day that a day or a moment names, as `YYYY-MM-DD` in Kyiv, or null where it cannot be read. */
export const readDay = (value: unknown): string | null => {
  if (isDay(value)) return value;
  const moment = readMoment(value);
  return moment === null ? null : kyivDay(moment);
};
