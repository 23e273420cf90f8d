import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import { closingConcerns, isForbidding, type ClosingFacts } from '../../../shared/retention/closing.ts';
import { clearedRequest } from '../../../shared/retention/cleared-request.ts';
import { CLOSING_CONCERNS, RETENTION_KINDS } from '../../../shared/retention/retention-codes.ts';
import { retentionWordsEn } from '../../../shared/retention/retention-words-en.ts';
import { retentionWordsUk } from '../../../shared/retention/retention-words-uk.ts';
import { addYears, earliestDestruction, mayKeepUntil, proofEnds, reviewDue, reviewStanding, type ReviewFacts } from '../../../shared/retention/review.ts';
import { DEFAULT_TERMS, isCoolingAllowed, isTermAllowed, NOTHING_CHOSEN, termsInForce } from '../../../shared/retention/schedule.ts';
import { requestRecordSchema } from '../../../shared/requests/request-record.ts';
import { reportHeld } from '../../support/held.ts';
import { buildCheck, buildRequest } from '../../support/request-builder.ts';

const TERMS = termsInForce(NOTHING_CHOSEN);
const CLOSED: ReviewFacts = { status: 'closed', closedOn: '2020-05-10', dob: null, dobEstimated: false, keptUntil: null, recordedReview: null };

describe('the schedule', () => {
  it('has a term within its limits, a source and words for every kind of record', () => {
    for (const kind of RETENTION_KINDS) {
      const { years, least, most } = DEFAULT_TERMS[kind];
      expect([kind, isTermAllowed(kind, years), isTermAllowed(kind, least), isTermAllowed(kind, most), isTermAllowed(kind, least - 1), isTermAllowed(kind, most + 1), isTermAllowed(kind, years + 0.5)])
        .toEqual([kind, true, true, true, false, false, false]);
      expect(least).toBeGreaterThanOrEqual(1);
    }
    for (const words of [retentionWordsUk, retentionWordsEn]) for (const list of Object.values(words) as readonly Readonly<Record<string, string>>[]) expect(Object.values(list).every((word) => word !== '')).toBe(true);
  });

  it('takes the agency’s own terms within their limits and no others', () => {
    expect(termsInForce({ years: { 'case-closed': 7, request: 0, incident: 99 }, coolingDays: 30 })).toEqual({ years: { ...TERMS.years, 'case-closed': 7 }, coolingDays: 30 });
    expect([6, 7, 90, 91, 14.5].map(isCoolingAllowed)).toEqual([false, true, true, false, false]);
    expect(termsInForce({ years: {}, coolingDays: 1 }).coolingDays).toBe(14);
  });
});

describe('the day of a review', () => {
  it.each([
    ['2020-05-10', 5, '2025-05-10'], ['2020-02-29', 4, '2024-02-29'], ['2020-02-29', 5, '2025-03-01'], ['2019-12-31', 1, '2020-12-31'], ['2096-02-29', 4, '2100-03-01'],
  ])('%s and %s years is %s', (day, years, later) => { expect(addYears(day, years)).toBe(later); });

  it.each([
    // open files are never due; closed ones five years later
    [{ status: 'open' }, null], [{ closedOn: null }, null], [{}, { on: '2025-05-10', rule: 'case-closed' }], [{ status: 'transferred' }, { on: '2025-05-10', rule: 'case-closed' }],
    [{ status: 'duplicate' }, { on: '2021-05-10', rule: 'case-duplicate' }],
    // eighteen and three years, when that is sooner and not before the closing; an estimated birth date a year later
    [{ dob: '2003-01-01' }, { on: '2024-01-01', rule: 'case-adult' }], [{ dob: '2003-01-01', dobEstimated: true }, { on: '2025-01-01', rule: 'case-adult' }],
    [{ dob: '2004-05-10' }, { on: '2025-05-10', rule: 'case-closed' }], [{ dob: '2010-01-01' }, { on: '2025-05-10', rule: 'case-closed' }], [{ dob: '1999-05-10' }, { on: '2025-05-10', rule: 'case-closed' }],
    [{ dob: '1999-05-11' }, { on: '2020-05-11', rule: 'case-adult' }],
    // what a review decided goes before the schedule, sooner or later
    [{ keptUntil: '2030-01-01' }, { on: '2030-01-01', rule: 'decided' }], [{ keptUntil: '2021-01-01' }, { on: '2021-01-01', rule: 'decided' }],
    // a day written into the file counts only when it is later
    [{ recordedReview: '2026-01-01' }, { on: '2026-01-01', rule: 'recorded' }], [{ recordedReview: '2024-01-01' }, { on: '2025-05-10', rule: 'case-closed' }],
  ] as const)('%j: %j', (changes, due) => { expect(reviewDue({ ...CLOSED, ...changes }, TERMS)).toEqual(due); });

  it('is due from its day on, and announced from ninety days before', () => {
    const due = { on: '2025-05-10', rule: 'case-closed' } as const;
    expect(['2025-05-10', '2025-05-09', addDays('2025-05-10', -90), addDays('2025-05-10', -91)].map((day) => reviewStanding(due, day))).toEqual(['due', 'soon', 'soon', 'later']);
  });

  it('never comes before the shortest term that applies, nor later than the longest, at 20,000 generated files', () => {
    const failed: string[] = [];
    let tried = 0;
    for (let index = 0; index < 20_000; index += 1) {
      tried += 1;
      const closedOn = addDays('2015-01-01', (index * 7919) % 6000);
      const dob = addDays('1990-01-01', (index * 104_729) % 11_000);
      const dobEstimated = index % 3 === 0;
      const due = reviewDue({ ...CLOSED, closedOn, dob, dobEstimated }, TERMS);
      const grown = `${String(Number(dob.slice(0, 4)) + 21 + (dobEstimated ? 1 : 0))}${dob.slice(4)}`;
      const isAdult = due?.rule === 'case-adult';
      const right = due !== null && due.on > closedOn && due.on <= addYears(closedOn, 5)
        && (isAdult ? due.on >= grown && due.on <= addDays(grown, 1) : grown <= closedOn || grown >= due.on || dob.endsWith('02-29'));
      const boundary = due !== null && reviewStanding(due, due.on) === 'due' && reviewStanding(due, addDays(due.on, -1)) === 'soon' && reviewStanding(due, addDays(due.on, -91)) === 'later';
      if (!right || !boundary) failed.push(`${closedOn} ${dob} ${String(due?.on)}`);
    }
    expect(failed).toEqual([]);
    expect(reportHeld('days of review', tried, failed.length)).toBe(true);
  });

  it('may be put off to tomorrow at the nearest and by 25 years at the furthest', () => {
    expect(['2026-11-23', '2026-11-24', '2051-11-23', '2051-11-24'].map((day) => mayKeepUntil(day, '2026-11-23'))).toEqual([false, true, true, false]);
    expect(earliestDestruction('2026-11-23', TERMS)).toBe('2026-12-07');
    expect([proofEnds('2020-02-29', 'disclosure-proof', TERMS), proofEnds('2020-06-01', 'consent-proof', TERMS)]).toEqual(['2026-03-01', '2026-06-01']);
  });
});

describe('closing a file', () => {
  const QUIET: ClosingFacts = { status: 'open', reason: 'goals-met', hasDraft: false, openRequests: 0, openNotices: 0, openReferrals: 0, consentsInForce: 0, nextStep: null, risk: 'low', lastContact: '2026-11-20' };

  it.each([
    [{}, []], [{ status: 'closed' }, ['already-closed']], [{ hasDraft: true }, ['work-unfinished']], [{ openRequests: 1 }, ['request-open']], [{ openNotices: 1 }, ['notice-open']], [{ openReferrals: 2 }, ['referral-open']],
    [{ consentsInForce: 1 }, ['consent-in-force']], [{ nextStep: '2026-11-23' }, ['step-planned']], [{ nextStep: '2026-11-22' }, []], [{ risk: 'high' }, ['risk-high']],
    // lost contact: three months without any
    [{ reason: 'lost-contact' }, ['contact-recent']], [{ reason: 'lost-contact', lastContact: '2026-08-24' }, ['contact-recent']], [{ reason: 'lost-contact', lastContact: '2026-08-23' }, []], [{ reason: 'lost-contact', lastContact: null }, ['contact-unknown']],
  ] as const)('%j: %j', (changes, concerns) => { expect(closingConcerns({ ...QUIET, ...changes }, '2026-11-23')).toEqual(concerns); });

  it('can be confirmed but for three', () => { expect(CLOSING_CONCERNS.filter(isForbidding)).toEqual(['already-closed', 'work-unfinished', 'request-open']); });
});

describe('a cleared request', () => {
  it('keeps number, days and outcome and nobody’s name or words, and is still a request', () => {
    const CANARY = 'КАНАРКА-7731';
    const request = requestRecordSchema.parse(buildRequest({
      about: CANARY, asks: CANARY, theirReference: CANARY, requester: { name: CANARY, organisation: CANARY, address: CANARY },
      document: { kind: 'court-ruling', reference: CANARY, dated: '2026-11-01', answerBy: null, names: ['HEALTH'] },
      stage: {
        state: 'answered', check: { ...buildCheck({ needed: true }), authority: { needed: true, confirmed: true, seen: CANARY } },
        question: { recipientId: 'kanarka', familyIndex: 1, relatedToPerpetrator: false, childObjects: false, approval: null },
        dropped: { on: '2026-11-20', reason: CANARY }, answer: { on: '2026-11-20', by: 'post', language: 'uk', digest: 'x' },
      },
    }));
    const cleared = clearedRequest(request);
    expect(requestRecordSchema.parse(cleared)).toEqual(cleared);
    expect(JSON.stringify(cleared)).not.toMatch(/КАНАРКА|kanarka/u);
    expect([cleared.number, cleared.receivedOn, cleared.state, cleared.answer?.on]).toEqual([request.number, request.receivedOn, 'answered', '2026-11-20']);
    expect(JSON.stringify(request)).toContain(CANARY); // the one given is not changed
  });
});
