import type { IncidentRecord } from './incident-record.ts';

/**
 * Who has to be told within how many hours of the discovery. 72 hours to the authority: GDPR art. 33, here a house rule,
 * since the Ukrainian law now in force knows no general duty; 24 hours to the focal point of the protocol: a house rule.
 */
export const CLOCKS = { 'focal-point': 24, 'authority': 72 } as const satisfies Readonly<Record<string, number>>;
export type ClockName = keyof typeof CLOCKS;
export const CLOCK_NAMES = ['focal-point', 'authority'] as const satisfies readonly ClockName[];

const HOUR = 3_600_000;
/** So many hours before its end a clock is announced as urgent. */
const URGENT_HOURS = 6;

export type ClockStanding = 'running' | 'urgent' | 'overdue' | 'in-time' | 'late' | 'waived';

/** One clock at a moment; all values are milliseconds since 1970, UTC. */
export interface Clock { readonly name: ClockName; readonly dueAt: number; readonly standing: ClockStanding; /** negative when it has run out; null when it has stopped */ readonly left: number | null }

/**
 * The end of a clock: so many hours of real time after the discovery, whatever the wall clock did in between. The end
 * itself is still in time.
 */
export function clockEnd(discoveredAt: number, name: ClockName): number {
  return discoveredAt + CLOCKS[name] * HOUR;
}

type Clocked = Pick<IncidentRecord, 'discoveredAt' | 'told' | 'waivers'>;

/** How a clock of an incident stands. The first time somebody was told stops it. */
export function clockOf(incident: Clocked, name: ClockName, now: number): Clock {
  const dueAt = clockEnd(Date.parse(incident.discoveredAt), name);
  const told = incident.told.filter(({ to }) => to === name).map(({ at }) => Date.parse(at)).sort((one, other) => one - other)[0];
  if (told !== undefined) return { name, dueAt, standing: told <= dueAt ? 'in-time' : 'late', left: null };
  if (incident.waivers.some(({ to }) => to === name)) return { name, dueAt, standing: 'waived', left: null };
  const left = dueAt - now;
  return { name, dueAt, standing: left < 0 ? 'overdue' : left <= URGENT_HOURS * HOUR ? 'urgent' : 'running', left };
}

/** Both clocks, the sooner first. */
export function clocksOf(incident: Clocked, now: number): readonly Clock[] {
  return CLOCK_NAMES.map((name) => clockOf(incident, name, now));
}

/** Whether telling somebody at a moment is after the end of their clock; those without a clock are never late. */
export function isLate(incident: Pick<IncidentRecord, 'discoveredAt'>, to: string, at: number): boolean {
  const name = CLOCK_NAMES.find((one) => one === to);
  return name !== undefined && at > clockEnd(Date.parse(incident.discoveredAt), name);
}
