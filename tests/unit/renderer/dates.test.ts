import { describe, expect, it } from 'vitest';
import { daysBetween, longDate, parseTypedDate, shortDate, shortMoment } from '../../../renderer/text/dates.ts';

const space = '\u00a0';

describe('parseTypedDate', () => {
  it.each([
    // typed, stored
    ['23.11.2026', '2026-11-23'], ['1.2.2024', '2024-02-01'], ['01/02/2024', '2024-02-01'], ['1 2 2024', '2024-02-01'], ['23112026', '2026-11-23'],
    ['2026-11-23', '2026-11-23'], [' 23.11.2026 р. ', '2026-11-23'], ['29.02.2024', '2024-02-29'],
  ])('reads %j', (typed, day) => { expect(parseTypedDate(typed)).toBe(day); });
  it.each([
    // a day that does not exist, a year of two digits, half a date, words, nothing
    ['29.02.2023'], ['31.04.2026'], ['00.01.2026'], ['1.13.2026'], ['23.11.26'], ['23.11'], ['учора'], [''],
  ])('refuses %j', (typed) => { expect(parseTypedDate(typed)).toBeNull(); });
});

describe('dates on the screen', () => {
  it('write a day in full', () => {
    expect([longDate('2026-11-23', 'uk'), longDate('2026-11-23', 'en')]).toEqual([`23${space}листопада${space}2026${space}р.`, `23${space}November${space}2026`]);
  });
  it('write a day short and leave anything else as it is', () => {
    expect([shortDate('2026-11-23'), shortDate('2026-11-23T10:00:00Z'), shortDate('2026-11')]).toEqual(['23.11.2026', '23.11.2026', '2026-11']);
  });
  it('read a moment in Kyiv, across midnight and summer time', () => {
    expect([shortMoment('2026-11-23T22:30:00Z'), shortMoment('2026-07-01T21:00:00Z'), shortMoment('not a moment')]).toEqual(['24.11.2026, 00:30', '02.07.2026, 00:00', 'not a moment']);
  });
  it.each([['2026-11-23', '2026-11-23', 0], ['2026-11-23', '2026-11-24', 1], ['2026-11-23', '2026-11-01', -22], ['2026-03-28', '2026-03-30', 2]])('count days from %s to %s', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});
