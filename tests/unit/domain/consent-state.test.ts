import { describe, expect, it } from 'vitest';
import { isInForce, summariseConsents } from '../../../shared/domain/consent-state.ts';
import { keepScreening } from '../../../shared/domain/keep-screening.ts';
import { buildConsent } from '../../support/case-builder.ts';

const refusal = (givenOn: string): ReturnType<typeof buildConsent> =>
  buildConsent({ state: 'refused', givenOn, child: { expressed: 'refused', method: 'oral', waiver: null } });

describe('isInForce', () => {
  it.each<[string, Parameters<typeof buildConsent>[0], string, boolean]>([
    ['on its first day', {}, '2026-10-24', true], ['the day before', {}, '2026-10-23', false],
    ['on its last day', {}, '2027-10-24', true], ['the day after', {}, '2027-10-25', false], ['without an end', { validUntil: null }, '2099-01-01', true],
    ['renewed', { state: 'renewed' }, '2026-11-23', true], ['deferred', { state: 'deferred' }, '2026-11-23', false],
    ['a one-off not used', { oneOff: true }, '2026-11-23', true], ['a one-off used', { oneOff: true, usedOn: '2026-11-01' }, '2026-11-23', false],
    ['used but not one-off', { usedOn: '2026-11-01' }, '2026-11-23', true],
    ['wholly withdrawn from that day', { withdrawals: [{ on: '2026-11-23', services: 'all' }] }, '2026-11-23', false],
    ['withdrawn from tomorrow', { withdrawals: [{ on: '2026-11-24', services: 'all' }] }, '2026-11-23', true],
    ['withdrawn before it was given', { withdrawals: [{ on: '2026-10-01', services: 'all' }] }, '2026-11-23', true],
    ['withdrawn for one service', { withdrawals: [{ on: '2026-11-01', services: ['health'] }] }, '2026-11-23', true],
  ])('answers for a consent %s', (_name, over, day, expected) => { expect(isInForce(buildConsent(over), day)).toBe(expected); });
});

describe('summariseConsents', () => {
  it.each([
    ['nothing', [], 'none'], ['only asked', [buildConsent({ state: 'requested' })], 'none'], ['one in force', [buildConsent()], 'in-force'],
    ['one that ends in thirty days', [buildConsent({ validUntil: '2026-12-23' })], 'ending-soon'],
    ['one that ends in thirty-one', [buildConsent({ validUntil: '2026-12-24' })], 'in-force'],
    ['one ending and one lasting', [buildConsent({ validUntil: '2026-12-01' }), buildConsent()], 'in-force'],
    ['one past', [buildConsent({ validUntil: '2026-11-01' })], 'ended'], ['a refusal alone', [refusal('2026-11-01')], 'refused'],
    ['a refusal of the same day', [buildConsent(), refusal('2026-10-24')], 'refused'], ['an older refusal', [refusal('2026-10-23'), buildConsent()], 'in-force'],
    ['a newer refusal', [buildConsent(), refusal('2026-11-01')], 'refused'],
  ] as const)('says one word for %s', (_name, consents, expected) => { expect(summariseConsents(consents, '2026-11-23')).toBe(expected); });
});

describe('keepScreening', () => {
  const stored = { incident: { narrative: 'а' }, plan: { goals: 'б' }, notes: [{ text: 'в', screened: true }, { text: 'г' }], screenedPaths: ['incident.narrative', 'plan.goals'] };
  it('keeps what was cleared exactly where its text stayed', () => {
    const next = { ...stored, plan: { goals: 'інше' }, notes: [{ text: 'в' }, { text: 'г', screened: true }], screenedPaths: ['plan.goals', 'notes[1].text', '__proto__'] };
    expect(keepScreening(stored, next)).toEqual({
      incident: { narrative: 'а' }, plan: { goals: 'інше' }, notes: [{ text: 'в', screened: true }, { text: 'г', screened: false }], screenedPaths: ['incident.narrative'],
    });
    expect(keepScreening({}, { screenedPaths: ['incident.narrative'] })).toEqual({});
  });
});
