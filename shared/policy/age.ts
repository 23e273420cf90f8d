import { readDay } from './kyiv-day.ts';

/**
 * Completed years from a birthday to a day, both `YYYY-MM-DD`; null where the birthday lies after the day.
 * A person born on 29 February completes a year on 1 March in common years.
 */
export const completedYears = (birthday: string, day: string): number | null => {
  if (birthday > day) return null;
  const years = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4));
  return day.slice(5) < birthday.slice(5) ? years - 1 : years;
};

/** Completed years on a day since a birthday that stands in a case; null where it cannot be read or lies ahead. */
export const yearsSince = (value: unknown, day: string): number | null => {
  const birthday = readDay(value);
  return birthday === null ? null : completedYears(birthday, day);
};
