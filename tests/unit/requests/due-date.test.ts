import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import { kyivDay } from '../../../shared/policy/kyiv-day.ts';
import { daysLeft, dueOn, dueRuleOf, dueStanding, isOpen, latestPostponement, ordinaryDueOn, postponementProblem } from '../../../shared/requests/due-date.ts';
import { REQUEST_KINDS, REQUESTERS } from '../../../shared/requests/request-codes.ts';
import type { Postponement, RequestRecord } from '../../../shared/requests/request-record.ts';
import { buildRequest } from '../../support/request-builder.ts';

const relative = (receivedOn: string): RequestRecord => buildRequest({ receivedOn, kind: 'disclosure', requester: { kind: 'relative' } });
const ruling = (answerBy: string | null): RequestRecord['document'] => ({ kind: 'court-ruling', reference: '461/1234/26', dated: '2026-11-01', answerBy, names: [] });
const notice = (on: string, until: string): Postponement => ({ on, until, reason: 'many-requests', official: 'Ірина Прикладна', position: 'фахівчиня' });
const at = (moment: string): string => kyivDay(Date.parse(moment));

describe('the day of the answer', () => {
  it.each([
    // received, due: thirty calendar days, the day of receipt is not counted
    ['2026-11-02', '2026-12-02'], // a month of 30 days
    ['2026-12-02', '2027-01-01'], // over the year; the first of January is not put off
    ['2026-10-31', '2026-11-30'], // from the last day of a month to the last day of the next
    ['2027-01-30', '2027-03-01'], ['2027-01-31', '2027-03-02'], // February of 28 days
    ['2028-01-30', '2028-02-29'], ['2028-01-31', '2028-03-01'], ['2028-02-29', '2028-03-30'], // February of 29 days
    ['2027-02-28', '2027-03-30'], ['2100-01-30', '2100-03-01'], // no 29 February in 2100
    ['2027-03-01', '2027-03-31'], ['2026-10-01', '2026-10-31'], // over the change to summer time, and back
  ])('own data received on %s is due on %s, and nothing moves it', (receivedOn, due) => {
    const request = buildRequest({ receivedOn });
    expect([dueRuleOf(request), dueOn(request), latestPostponement(request)]).toEqual(['own-data', due, null]);
    expect(postponementProblem(request, notice(receivedOn, addDays(due, 5)))).toBe('never');
  });

  it.each([
    // received, ordinary term, furthest postponement
    ['2026-11-02', '2026-12-02', '2026-12-17'], ['2028-01-30', '2028-02-29', '2028-03-15'], ['2027-01-15', '2027-02-14', '2027-03-01'],
    ['2028-01-15', '2028-02-14', '2028-02-29'], ['2026-12-17', '2027-01-16', '2027-01-31'],
  ])('a third party’s of %s is due on %s and may be postponed to %s at most', (receivedOn, due, latest) => {
    const request = relative(receivedOn);
    expect([dueRuleOf(request), ordinaryDueOn(request), latestPostponement(request)]).toEqual(['third-party', due, latest]);
    expect([daysLeft(due, receivedOn), daysLeft(latest, receivedOn)]).toEqual([30, 45]);
    // the notice on the last day of the term, to the last day there is; one day over either is too much
    expect(postponementProblem(request, notice(due, latest))).toBeNull();
    expect(postponementProblem(request, notice(addDays(due, 1), latest))).toBe('too-late');
    expect(postponementProblem(request, notice(due, addDays(latest, 1)))).toBe('too-far');
    expect(postponementProblem(request, notice(receivedOn, due))).toBe('not-later');
    expect(postponementProblem(request, notice(receivedOn, addDays(due, 1)))).toBeNull();
  });

  it('a postponement moves the day once and never a second time', () => {
    const postponed = { ...relative('2026-11-02'), postponement: notice('2026-11-20', '2026-12-10') };
    expect(dueOn(postponed)).toBe('2026-12-10');
    expect(postponementProblem(postponed, notice('2026-12-01', '2026-12-17'))).toBe('already');
  });

  it.each([
    // requester, day their paper names, rule, due
    ['police', '2026-11-09', 'document', '2026-11-09'], ['court', '2026-12-24', 'document', '2026-12-24'], ['oversight', '2026-11-16', 'document', '2026-11-16'],
    ['police', null, 'third-party', '2026-12-02'], ['court', null, 'third-party', '2026-12-02'], ['media', '2026-11-03', 'third-party', '2026-12-02'],
    ['donor', '2026-11-03', 'third-party', '2026-12-02'], ['relative', '2026-11-03', 'third-party', '2026-12-02'], ['child', '2026-11-03', 'own-data', '2026-12-02'],
  ] as const)('the paper of %s naming %s: %s, due on %s', (kind, answerBy, rule, due) => {
    const request = buildRequest({ kind: kind === 'child' ? 'access' : 'disclosure', requester: { kind }, document: ruling(answerBy) });
    expect([dueRuleOf(request), dueOn(request)]).toEqual([rule, due]);
    expect(rule === 'third-party').toBe(latestPostponement(request) !== null);
  });

  it.each([['child', 'own-data'], ['representative', 'own-data'], ['other', 'third-party']] as const)('a lawyer for %s has the term of %s', (actsFor, rule) => {
    expect(dueRuleOf(buildRequest({ requester: { kind: 'lawyer', actsFor } }))).toBe(rule);
  });

  it('a withdrawal is carried out on the day it comes', () => {
    const request = buildRequest({ kind: 'withdrawal' });
    expect([dueRuleOf(request), dueOn(request), latestPostponement(request)]).toEqual(['at-once', '2026-11-02', null]);
  });

  it('has a rule for every requester and kind, and never one beyond 45 days without a paper', () => {
    const spans = REQUESTERS.flatMap((kind) => REQUEST_KINDS.map((asked) => {
      const request = buildRequest({ kind: asked, requester: { kind, actsFor: kind === 'lawyer' ? 'other' : null } });
      return daysLeft(latestPostponement(request) ?? dueOn(request), request.receivedOn);
    }));
    expect([spans.length, [...new Set(spans)].sort((one, other) => one - other)]).toEqual([63, [0, 30, 45]]);
  });
});

describe('how a due day stands', () => {
  const request = buildRequest({ receivedOn: '2026-11-02' }); // due on 2026-12-02

  it.each([
    ['2026-11-24', 'later'], ['2026-11-25', 'soon'], ['2026-12-01', 'soon'], ['2026-12-02', 'today'], ['2026-12-03', 'overdue'], ['2028-02-29', 'overdue'],
  ] as const)('on %s it is %s', (today, standing) => {
    expect(dueStanding(request, today)).toBe(standing);
  });

  it.each([
    // moment in UTC, day in Kyiv, days left to 2026-12-02 / 2027-03-30 / 2026-10-26
    ['2026-12-01T21:59:59Z', '2026-12-01', '2026-12-02', 1], ['2026-12-01T22:00:00Z', '2026-12-02', '2026-12-02', 0], // winter: midnight is 22:00 UTC
    ['2026-12-02T21:59:59Z', '2026-12-02', '2026-12-02', 0], ['2026-12-02T22:00:00Z', '2026-12-03', '2026-12-02', -1],
    ['2027-03-27T22:30:00Z', '2027-03-28', '2027-03-29', 1], ['2027-03-28T20:59:59Z', '2027-03-28', '2027-03-29', 1], ['2027-03-28T21:00:00Z', '2027-03-29', '2027-03-29', 0], // the day of 23 hours
    ['2026-10-24T20:59:59Z', '2026-10-24', '2026-10-26', 2], ['2026-10-24T21:00:00Z', '2026-10-25', '2026-10-26', 1], ['2026-10-25T21:59:59Z', '2026-10-25', '2026-10-26', 1], ['2026-10-25T22:00:00Z', '2026-10-26', '2026-10-26', 0], // the day of 25 hours
    ['2028-02-28T21:59:59Z', '2028-02-28', '2028-02-29', 1], ['2028-02-28T22:00:00Z', '2028-02-29', '2028-02-29', 0], ['2028-02-29T22:00:00Z', '2028-03-01', '2028-02-29', -1],
  ])('at %s it is %s in Kyiv, and %s is %i days away', (moment, today, due, left) => {
    expect([at(moment), daysLeft(due, at(moment))]).toEqual([today, left]);
  });

  it.each(['answered', 'dropped'] as const)('is over when the request is %s, however late', (state) => {
    expect([dueStanding({ ...request, state }, '2030-01-01'), isOpen({ state })]).toEqual(['closed', false]);
  });

  it('days are whole wherever a change of the clock lies between', () => {
    const days = Array.from({ length: 800 }, (_, index) => addDays('2026-01-01', index));
    expect(days.filter((day, index) => daysLeft(day, '2026-01-01') !== index)).toEqual([]);
  });
});
