import { describe, expect, it } from 'vitest';
import { completedYears } from '../../../shared/policy/age.ts';
import { isDay, kyivDay, readDay, readMoment } from '../../../shared/policy/kyiv-day.ts';

describe('kyivDay', () => {
  it.each([
    ['winter, before midnight', '2026-11-23T21:59:59Z', '2026-11-23'],
    ['winter, midnight', '2026-11-23T22:00:00Z', '2026-11-24'],
    ['summer, before midnight', '2026-07-01T20:59:59Z', '2026-07-01'],
    ['summer, midnight', '2026-07-01T21:00:00Z', '2026-07-02'],
    ['the night the clock goes forward', '2026-03-28T22:00:00Z', '2026-03-29'],
    ['the night the clock goes back', '2026-10-25T22:00:00Z', '2026-10-26'],
    ['New Year', '2027-12-31T22:00:00Z', '2028-01-01'],
    ['an early year', '0999-06-01T12:00:00Z', '0999-06-01'],
  ])('%s', (_, moment, day) => { expect(kyivDay(Date.parse(moment))).toBe(day); });
});

describe('readMoment', () => {
  it.each(['2026-11-23T10:00:00Z', '2026-11-23T10:00Z', '2026-11-23T10:00:00.5+02:00', '2024-02-29T23:59:59-05:30', '2026-11-23', '2026-11-23T10:00:00.123456789+23:00'])('reads %s', (text) => {
    expect(readMoment(text)).toBe(Date.parse(text));
  });

  it.each([
    '2026-11-23T10:00:00', '2026-02-30T10:00:00Z', '2026-13-01T10:00:00Z', '2026-11-23T24:00:00Z', '2026-11-23T10:60:00Z', '2026-11-23 10:00Z', 'x2026-11-23T10:00:00Z',
    '2026-11-23T10:00:00Zx', '2026-11-23T10:00:00+25:00', '0000-01-01T00:00:00Z', '', 'now', 5, null, undefined, {}, ['2026-11-23'], ['2026-11-23T10:00:00Z'],
  ])('does not read %j', (text) => { expect(readMoment(text)).toBeNull(); });
});

describe('days', () => {
  it.each([['2024-02-29', true], ['2023-02-29', false], ['2000-02-29', true], ['1900-02-29', false], ['2026-04-31', false], ['2026-06-30', true],
    ['2026-09-31', false], ['2026-11-31', false], ['2026-12-31', true], ['2026-00-10', false], ['2026-10-00', false], ['2026-1-1', false], ['0000-01-01', false],
    [' 2026-01-01', false], ['2026-01-01 ', false]])('%s exists: %s', (text, exists) => { expect(isDay(text)).toBe(exists); });

  it('reads a moment as its day in Kyiv', () => {
    expect([readDay('2026-11-23T22:30:00Z'), readDay('2026-11-23'), readDay('x'), readDay(null)]).toEqual(['2026-11-24', '2026-11-23', null, null]);
  });
});

describe('completedYears', () => {
  it.each([
    ['the day before', '2013-11-24', '2026-11-23', 12], ['the birthday', '2013-11-23', '2026-11-23', 13], ['born today', '2026-11-23', '2026-11-23', 0],
    ['born tomorrow', '2026-11-24', '2026-11-23', null], ['leap day, common year, 28 February', '2008-02-29', '2026-02-28', 17],
    ['leap day, common year, 1 March', '2008-02-29', '2026-03-01', 18], ['leap day, leap year, 28 February', '2008-02-29', '2028-02-28', 19],
    ['leap day, leap year', '2008-02-29', '2028-02-29', 20],
  ])('%s', (_, birthday, day, years) => { expect(completedYears(birthday, day)).toBe(years); });
});
