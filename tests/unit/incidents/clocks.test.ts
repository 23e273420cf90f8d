import { describe, expect, it } from 'vitest';
import { CLOCK_NAMES, CLOCKS, clockEnd, clockOf, clocksOf, isLate } from '../../../shared/incidents/clocks.ts';
import { kyivMoment, wallTimeOf } from '../../../shared/incidents/kyiv-time.ts';
import { buildIncident } from '../../support/incident-builder.ts';
import { reportHeld } from '../../support/held.ts';

const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso);
const told = (to: 'focal-point' | 'authority', moment: number) => ({ to, whom: 'x', at: new Date(moment).toISOString(), how: 'phone' as const, lateReason: null });

describe('wall time in Kyiv', () => {
  it.each([
    // winter and summer
    ['2026-01-15', '12:00', '2026-01-15T10:00:00.000Z', false], ['2026-07-15', '12:00', '2026-07-15T09:00:00.000Z', false],
    // midnight and the last minute of a day
    ['2026-03-01', '00:00', '2026-02-28T22:00:00.000Z', false], ['2026-12-31', '23:59', '2026-12-31T21:59:00.000Z', false],
    // around the hour that is skipped in spring (29 March 2026, 03:00 becomes 04:00)
    ['2026-03-29', '02:59', '2026-03-29T00:59:00.000Z', false], ['2026-03-29', '04:00', '2026-03-29T01:00:00.000Z', false],
    // around the hour that comes twice in autumn (25 October 2026, 04:00 becomes 03:00): the first is meant
    ['2026-10-25', '02:59', '2026-10-24T23:59:00.000Z', false], ['2026-10-25', '03:00', '2026-10-25T00:00:00.000Z', true], ['2026-10-25', '03:59', '2026-10-25T00:59:00.000Z', true],
    ['2026-10-25', '04:00', '2026-10-25T02:00:00.000Z', false],
  ])('%s %s is %s (twice: %s)', (day, time, moment, isTwice) => {
    expect(kyivMoment({ day, time })).toEqual({ moment: at(moment), isTwice });
    expect(wallTimeOf(at(moment))).toEqual({ day, time });
  });

  it.each([
    ['2026-03-29', '03:00'], ['2026-03-29', '03:59'], // skipped
    ['2026-02-30', '12:00'], ['2026-13-01', '12:00'], ['', '12:00'], // no day
    ['2026-01-15', '24:00'], ['2026-01-15', '12:60'], ['2026-01-15', '9:00'], ['2026-01-15', ''], // no time
  ])('%s %s has no moment', (day, time) => { expect(kyivMoment({ day, time })).toEqual({ moment: null }); });

  it('is the way back of what the clock shows, at 20,000 moments of 2020 to 2034', () => {
    let held = 0;
    const failed: string[] = [];
    for (let index = 0; index < 20_000; index += 1) {
      const moment = Math.floor((at('2020-01-01T00:00:00Z') + index * 22_987_123) / 60_000) * 60_000;
      const back = kyivMoment(wallTimeOf(moment));
      // in the hour that comes twice the first is meant
      const fits = back.moment === moment || (back.moment !== null && back.isTwice && back.moment === moment - HOUR);
      if (fits) held += 1; else failed.push(new Date(moment).toISOString());
    }
    expect(failed).toEqual([]);
    expect(reportHeld('wall times read back', held, failed.length)).toBe(true);
  });
});

describe('the clocks of an incident', () => {
  it.each([
    // the very end is in time, a millisecond later is not; 6 hours before is urgent
    ['focal-point', 24 * HOUR, 'in-time', 'urgent'], ['focal-point', 24 * HOUR + 1, 'late', 'overdue'], ['focal-point', 18 * HOUR - 1, 'in-time', 'running'], ['focal-point', 18 * HOUR, 'in-time', 'urgent'],
    ['authority', 72 * HOUR, 'in-time', 'urgent'], ['authority', 72 * HOUR + 1, 'late', 'overdue'], ['authority', 66 * HOUR - 1, 'in-time', 'running'], ['authority', 0, 'in-time', 'running'],
  ] as const)('%s after %s ms: %s when told then, %s when nobody was told', (name, after, whenTold, whenNot) => {
    const incident = buildIncident();
    const moment = at(incident.discoveredAt) + after;
    expect(clockOf({ ...incident, told: [told(name, moment)] }, name, moment)).toMatchObject({ standing: whenTold, left: null });
    expect(clockOf(incident, name, moment)).toMatchObject({ standing: whenNot, left: CLOCKS[name] * HOUR - after });
    expect(isLate(incident, name, moment)).toBe(whenTold === 'late');
  });

  it.each([
    // a day with 23 hours and one with 25: the clock counts hours, not days
    ['2026-03-28', '12:00', { day: '2026-03-29', time: '13:00' }, { day: '2026-03-31', time: '13:00' }],
    ['2026-10-24', '12:00', { day: '2026-10-25', time: '11:00' }, { day: '2026-10-27', time: '11:00' }],
    ['2026-11-23', '23:30', { day: '2026-11-24', time: '23:30' }, { day: '2026-11-26', time: '23:30' }],
    // discovered in the hour that comes twice: counted from the first of the two
    ['2026-10-25', '03:30', { day: '2026-10-26', time: '02:30' }, { day: '2026-10-28', time: '02:30' }],
    // ends in the hour that is skipped: the wall clock never shows it, the moment exists
    ['2026-03-28', '03:30', { day: '2026-03-29', time: '04:30' }, { day: '2026-03-31', time: '04:30' }],
    ['2027-12-30', '00:00', { day: '2027-12-31', time: '00:00' }, { day: '2028-01-02', time: '00:00' }],
    ['2028-02-28', '06:00', { day: '2028-02-29', time: '06:00' }, { day: '2028-03-02', time: '06:00' }],
  ])('discovered on %s at %s they end when the wall shows %j and %j', (day, time, first, second) => {
    const { moment } = kyivMoment({ day, time });
    expect([wallTimeOf(clockEnd(moment ?? 0, 'focal-point')), wallTimeOf(clockEnd(moment ?? 0, 'authority'))]).toEqual([first, second]);
  });

  it('stop at the first telling, whatever was told later, and by a waiver', () => {
    const incident = buildIncident();
    const start = at(incident.discoveredAt);
    expect(clockOf({ ...incident, told: [told('authority', start + 100 * HOUR), told('authority', start + HOUR)] }, 'authority', start + 200 * HOUR).standing).toBe('in-time');
    expect(clockOf({ ...incident, waivers: [{ to: 'authority', reason: 'unlikely-risk', note: null, on: '2026-11-23', by: 'x' }] }, 'authority', start + 200 * HOUR)).toMatchObject({ standing: 'waived', left: null });
    expect(clocksOf({ ...incident, told: [told('authority', start)] }, start).map(({ name, standing }) => [name, standing])).toEqual([['focal-point', 'running'], ['authority', 'in-time']]);
  });

  it('agree with a plain count of hours at 20,000 generated boundaries', () => {
    const failed: string[] = [];
    let tried = 0;
    for (let index = 0; index < 2500; index += 1) {
      const start = at('2024-01-01T00:00:00Z') + index * 59_999_999;
      const incident = buildIncident({ discoveredAt: new Date(start).toISOString() });
      for (const name of CLOCK_NAMES) {
        for (const off of [-1, 0, 1, -6 * HOUR - 1]) {
          tried += 1;
          const now = start + CLOCKS[name] * HOUR + off;
          const expected = off > 0 ? 'overdue' : off >= -6 * HOUR ? 'urgent' : 'running';
          const stopped = clockOf({ ...incident, told: [told(name, now)] }, name, now).standing;
          if (clockOf(incident, name, now).standing !== expected || stopped !== (off > 0 ? 'late' : 'in-time')) failed.push(`${String(start)} ${name} ${String(off)}`);
        }
      }
    }
    expect(failed).toEqual([]);
    expect(reportHeld('ends of clocks', tried, failed.length)).toBe(true);
    expect(tried).toBe(20_000);
  });
});
