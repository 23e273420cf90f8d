import { describe, expect, it } from 'vitest';
import { closingProblem, draftProblem, missingContent, toldProblem, waiverProblem } from '../../../shared/incidents/incident-problems.ts';
import { INCIDENT_KINDS } from '../../../shared/incidents/incident-codes.ts';
import { INCIDENT_STARTS } from '../../../shared/incidents/incident-start.ts';
import { incidentWordsEn } from '../../../shared/incidents/incident-words-en.ts';
import { incidentWordsUk } from '../../../shared/incidents/incident-words-uk.ts';
import { buildIncident, buildIncidentDraft, WHOLE_CONTENT } from '../../support/incident-builder.ts';

const NOW = Date.parse('2026-11-23T10:00:00.000Z');
const HOUR = 3_600_000;
const tell = (to: 'focal-point' | 'authority' | 'people', hours: number, lateReason: string | null = null) =>
  ({ to, whom: 'x', at: new Date(Date.parse('2026-11-23T08:00:00.000Z') + hours * HOUR).toISOString(), how: 'phone' as const, lateReason });

describe('what can be written down of an incident', () => {
  it.each([
    [{}, null], [{ discoveredAt: '2026-11-23T10:00:00.000Z' }, null], [{ discoveredAt: '2026-11-23T10:00:00.001Z' }, 'discovered-in-future'],
    [{ happenedAt: '2026-11-23T08:00:00.000Z' }, null], [{ happenedAt: '2026-11-23T08:00:00.001Z' }, 'happened-after-discovery'], [{ effects: [] }, 'effect-missing'],
  ] as const)('%j: %s', (changes, problem) => { expect(draftProblem(buildIncidentDraft({ ...changes, effects: 'effects' in changes ? [] : ['confidentiality'] }), NOW)).toBe(problem); });

  it.each([
    [tell('focal-point', 1), null], [tell('focal-point', -0.001), 'told-before-discovery'], [tell('focal-point', 2.001), 'told-in-future'],
  ])('%j: %s', (told, problem) => { expect(toldProblem(buildIncident(), told, NOW)).toBe(problem); });

  it('asks for a reason exactly when somebody with a clock was told after its end', () => {
    const later = NOW + 200 * HOUR;
    expect([tell('focal-point', 24), tell('focal-point', 24.001), tell('focal-point', 25, 'причина'), tell('authority', 72), tell('authority', 73), tell('people', 150)]
      .map((told) => toldProblem(buildIncident(), told, later))).toEqual([null, 'late-reason', null, null, 'late-reason', null]);
  });

  it.each([
    // an unlikely risk has to be assessed so first; other reasons have to be explained
    ['authority', 'unlikely-risk', null, 'unlikely', null], ['authority', 'unlikely-risk', 'слова', 'possible', 'waiver-reason'], ['authority', 'no-duty', 'слова', null, null], ['authority', 'no-duty', null, null, 'waiver-reason'],
    ['authority', 'would-endanger', 'слова', null, 'waiver-reason'], ['people', 'would-endanger', 'слова', 'high', null], ['people', 'no-duty', 'слова', 'high', 'waiver-reason'], ['people', 'not-reachable', null, 'high', 'waiver-reason'],
  ] as const)('not telling %s because %s (%s, risk %s): %s', (to, reason, note, risk, problem) => { expect(waiverProblem(buildIncident({ risk }), { to, reason, note })).toBe(problem); });

  it('misses each point of the fixed content by itself', () => {
    expect(missingContent(buildIncidentDraft())).toEqual(['nature', 'categories', 'numbers', 'contact', 'consequences', 'measures']);
    const whole = buildIncidentDraft(WHOLE_CONTENT);
    expect(missingContent(whole)).toEqual([]);
    expect([{ nature: null }, { categories: [] }, { subjects: [] }, { people: null }, { records: null }, { contact: null }, { consequences: null }, { risk: null }, { measures: null }]
      .map((change) => missingContent({ ...whole, ...change }))).toEqual([['nature'], ['categories'], ['categories'], ['numbers'], ['numbers'], ['contact'], ['consequences'], ['consequences'], ['measures']]);
  });

  it('is closed only when the content is whole, both clocks have stopped, and people at high risk were told or not for a reason', () => {
    const whole = buildIncident(WHOLE_CONTENT);
    const both = [tell('focal-point', 1), tell('authority', 2)];
    expect(closingProblem(buildIncident({ told: both }), NOW)).toBe('content-missing');
    expect(closingProblem({ ...whole, told: [tell('focal-point', 1)] }, NOW)).toBe('clock-open');
    expect(closingProblem({ ...whole, told: both }, NOW)).toBe(null);
    expect(closingProblem({ ...whole, told: both, state: 'closed' }, NOW)).toBe('closed');
    expect(closingProblem({ ...whole, told: both, risk: 'high' }, NOW)).toBe('people-open');
    expect(closingProblem({ ...whole, told: [...both, tell('people', 3)], risk: 'high' }, NOW)).toBe(null);
    expect(closingProblem({ ...whole, told: both, risk: 'high', waivers: [{ to: 'people', reason: 'would-endanger', note: 'слова', on: '2026-11-23', by: 'x' }] }, NOW)).toBe(null);
  });

  it('has words for every code in both languages, all different within a list', () => {
    for (const words of [incidentWordsUk, incidentWordsEn]) {
      for (const list of Object.values(words) as readonly Readonly<Record<string, string>>[]) expect(new Set(Object.values(list)).size).toBe(Object.keys(list).length);
    }
    expect(Object.keys(INCIDENT_STARTS)).toEqual([...INCIDENT_KINDS]);
  });
});
