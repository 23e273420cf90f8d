import { randomUUID } from 'node:crypto';

/** The only source of time. Everything that needs a moment is handed a clock or a moment made by one. */
export interface Clock {
  /** Wall time now: ISO 8601, UTC, milliseconds (`2026-03-01T09:30:00.000Z`). May run backwards: laptops do. */
  readonly now: () => string;
  /** Milliseconds since an unnamed start; never runs backwards while the process lives. */
  readonly monotonicMilliseconds: () => number;
  /** Names this run of the process, so that monotonic times of different runs are not compared. */
  readonly bootId: string;
}

/** The clock of this computer. */
export function createSystemClock(): Clock {
  return {
    now: () => new Date().toISOString(),
    monotonicMilliseconds: () => Math.floor(performance.now()),
    bootId: randomUUID(),
  };
}

/**
 * The calendar day of a moment in the computer's own time zone, `YYYY-MM-DD`. Consent and deadlines are counted in the
 * days people live by, not in UTC.
 */
export function localDay(moment: string): string {
  const date = new Date(moment);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
