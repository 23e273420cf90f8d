import { describe, expect, it } from 'vitest';
import { centreItemsOf, holdsOn, sortCentre, type CentreCase } from '../../../shared/consent/centre.ts';
import type { ConsentEvent } from '../../../shared/consent/consent-event.ts';
import type { Notice } from '../../../shared/consent/notice.ts';
import type { ConsentRecord, Restriction } from '../../../shared/domain/consent-record.ts';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import { buildConsent } from '../../support/case-builder.ts';

const TODAY = '2026-11-23';
const id = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
const RESTRICTION: Restriction = { id: id(50), by: 'child', personRelation: null, recipient: { id: 'clinic-a' }, what: 'all', reason: 'fear', note: null, until: null };
const NOTICE: Notice = {
  id: id(60), caseId: id(1), content: { kind: 'withdrawal', caseCode: 'OBR-LV-26-0017', on: TODAY, services: 'all', packetIds: [] }, recipientId: 'clinic-a', recipientName: 'Клініка',
  consentId: null, disclosureIds: [], createdAt: '2026-11-23T22:30:00.000Z', createdBy: null, dueAt: '2026-11-24T22:30:00.000Z', state: 'open', overdue: false, events: [],
};

function caseWith(over: { readonly consents?: readonly Partial<ConsentRecord>[]; readonly dob?: string } & Partial<Omit<CentreCase, 'consents'>>): CentreCase {
  const { consents = [], dob = '2014-05-04', ...more } = over;
  return {
    caseId: id(1), caseCode: 'OBR-LV-26-0017', caseName: 'Прикладна Соломія', restrictions: [], notices: [],
    record: { child: { dob, dobEstimated: false }, family: [{ relation: 'mother', isLegalRepresentative: true }, { relation: 'father', isLegalRepresentative: true, isAllegedPerpetrator: true }] }, ...more,
    consents: consents.map((consent, index) => {
      const record = buildConsent({ id: id(10 + index), ...consent });
      const event: ConsentEvent = { kind: 'recorded', on: record.givenOn, record, capture: null };
      return { id: record.id, events: [event] };
    }),
  };
}
const found = (over: Parameters<typeof caseWith>[0]): readonly string[] => centreItemsOf(caseWith(over), TODAY, defaultPack).map(({ code, reason, on, days, target }) => [code, reason, on, days, target].join(' '));

describe('the consent centre', () => {
  it.each<[string, Parameters<typeof caseWith>[0], readonly string[]]>([
    ['nothing of a consent far from its end', { consents: [{ validUntil: '2026-12-24' }] }, []],
    ['one that ends in thirty days', { consents: [{ validUntil: '2026-12-23' }] }, ['expires-soon last-day 2026-12-23 30 consent-renew']],
    ['one that ends today', { consents: [{ validUntil: TODAY }] }, ['expires-soon last-day 2026-11-23 0 consent-renew']],
    ['one that ended yesterday', { consents: [{ validUntil: '2026-11-22' }] }, ['expired expired 2026-11-22 -1 consent-renew']],
    ['nothing of one that ended and was given anew', { consents: [{ validUntil: '2026-11-22' }, { givenOn: '2026-11-23' }] }, []],
    ['nothing of one that ended long ago', { consents: [{ givenOn: '2026-01-01', validUntil: '2026-10-23' }] }, []],
    ['one that waits for an answer', { consents: [{ state: 'requested', givenOn: '2026-11-20' }] }, ['waits-for-answer waits-for-answer 2026-11-20 -3 consent-answer']],
    ['a child who is old enough and was not asked', { consents: [{ child: { expressed: 'not-asked', method: null, waiver: null } }] }, ['assent-missing assent-missing   consent-answer']],
    ['nothing of a child who is too young to be asked', { dob: '2022-01-01', consents: [{ child: { expressed: 'not-asked', method: null, waiver: null } }] }, []],
    ['a representative who may not speak', { consents: [{ representative: { expressed: 'given', personRelation: 'father', method: 'written', waiver: null } }] }, ['agreement-missing representative-missing   case-consent']],
    ['a review that is due', { consents: [{ reviewDue: TODAY }] }, ['review-due in-force 2026-11-23 0 case-consent']],
    ['somebody who turned eighteen and had agreed', { dob: '2008-11-23', consents: [{}] }, ['turned-eighteen asked-as-a-child 2026-11-23 0 consent-renew']],
    ['somebody who turned eighteen and had not been asked', { dob: '2008-11-20', consents: [{ givenOn: '2020-01-01', validUntil: null, child: { expressed: 'not-asked', method: null, waiver: { reason: 'x', approvedBy: 'y' } } }] },
      ['turned-eighteen eighteen 2026-11-20 -3 consent-renew']],
    ['somebody for whom a mother had spoken when they were five', { dob: '2008-11-20', consents: [{ givenOn: '2014-01-01', validUntil: null, child: { expressed: 'not-asked', method: null, waiver: null } }] },
      ['turned-eighteen eighteen 2026-11-20 -3 consent-renew']],
    ['somebody for whom that will soon not be enough', { dob: '2008-12-20', consents: [{ givenOn: '2014-01-01', validUntil: null, child: { expressed: 'not-asked', method: null, waiver: null } }] },
      ['expires-soon before-eighteen 2026-12-19 26 consent-renew']],
    ['a restriction against a recipient the consent names', { consents: [{}], restrictions: [RESTRICTION] }, ['conflict recipient-kept-back   restriction']],
    ['nothing of one against another recipient, or against a part', { consents: [{}], restrictions: [{ ...RESTRICTION, recipient: { id: 'centre-b' } }, { ...RESTRICTION, what: { field: 'contact.addressLine' } }] }, []],
    ['a restriction that binds nobody', { restrictions: [{ ...RESTRICTION, by: 'caregiver', personRelation: 'father' }] }, ['conflict restriction-void   restriction']],
    ['a notice by the Kyiv day it is due', { notices: [NOTICE] }, ['notice-open withdrawal-open 2026-11-25 2 notice']],
    ['an overdue notice', { notices: [{ ...NOTICE, overdue: true, state: 'told' }] }, ['notice-overdue withdrawal-told 2026-11-25 2 notice']],
  ])('tells of %s', (_name, over, expected) => { expect(found(over)).toEqual(expected); });

  it('puts what is overdue first, then by kind and day', () => {
    const items = centreItemsOf(caseWith({ consents: [{ validUntil: '2026-12-20' }, { validUntil: '2026-12-01' }, { state: 'requested' }], notices: [NOTICE, { ...NOTICE, overdue: true }] }), TODAY, defaultPack);
    expect(sortCentre(items).map(({ code, on }) => `${code} ${String(on)}`)).toEqual(['notice-overdue 2026-11-25', 'notice-open 2026-11-25', 'expires-soon 2026-12-01', 'expires-soon 2026-12-20', 'waits-for-answer 2026-10-24']);
  });

  it('knows when a restriction holds: its last day counts, the day of its end does not', () => {
    expect([holdsOn({ ...RESTRICTION, until: TODAY }, null, TODAY), holdsOn({ ...RESTRICTION, until: '2026-11-22' }, null, TODAY), holdsOn(RESTRICTION, TODAY, TODAY), holdsOn(RESTRICTION, '2026-11-24', TODAY)]).toEqual([true, false, false, true]);
  });
});
