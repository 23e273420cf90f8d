import { describe, expect, it } from 'vitest';
import { aYearLater, consentProblems, emptyConsentForm, toCapture, toConsent, unexplained, type AnswerForm, type ConsentForm } from '../../../renderer/screens/consent/consent-form.ts';
import { EMPTY_RESTRICTION, STARTERS, toRestriction } from '../../../renderer/screens/consent/restriction-form.ts';
import { captureSchema } from '../../../shared/consent/consent-event.ts';
import { consentRecordSchema, EXPLAINED_POINTS, restrictionSchema } from '../../../shared/domain/consent-record.ts';

const BOTH = { required: { representative: true, child: true }, unfit: ['father'] };
const EDITION = { edition: 'guide-2' };
const typedSchema = consentRecordSchema.omit({ id: true, withdrawals: true, usedOn: true });
const SAID: AnswerForm = { answer: 'given', relation: null, method: 'written', notAsked: null, notAskedWords: '', waiverBy: '' };
const COMPLETE: ConsentForm = {
  ...emptyConsentForm('2026-11-23'), explained: ['why', 'withdraw'], representative: { ...SAID, relation: 'mother' }, child: { ...SAID, method: 'oral' },
  purposes: ['service-referral'], recipientIds: ['clinic-a'], services: ['health'],
};

describe('consent form', () => {
  it('has nothing agreed to before somebody has said so', () => {
    const { representative, child, purposes, recipientIds, recipientTypes, services, explained, explainedToChild } = emptyConsentForm('2026-11-23');
    expect([representative.answer, child.answer, [...purposes, ...recipientIds, ...recipientTypes, ...services, ...explained, ...explainedToChild]]).toEqual([null, null, []]);
  });

  it('says everything that is missing when nothing is filled in', () => {
    expect(consentProblems(emptyConsentForm('2026-11-23'), BOTH)).toEqual(['explained', 'representative', 'child', 'purposes', 'recipients']);
  });

  it('has no problem when complete, and makes a record the schema takes', () => {
    expect([consentProblems(COMPLETE, BOTH), typedSchema.safeParse(toConsent(COMPLETE, '2026-11-23', EDITION)).success]).toEqual([[], true]);
  });

  it.each([
    ['somebody who may not represent the child', { representative: { ...SAID, relation: 'father' } }, ['unfit']],
    ['nobody named', { representative: SAID }, ['relation']],
    ['a spoken agreement without a witness', { representative: { ...SAID, relation: 'mother', method: 'oral' } }, ['witness']],
    ['a fingerprint with a witness', { representative: { ...SAID, relation: 'mother', method: 'fingerprint' }, witness: 'Марія Прикладна' }, []],
    ['no reason for not asking', { representative: { ...SAID, answer: 'not-asked', notAsked: 'absent', waiverBy: ' ' } }, ['waiver']],
    ['a reason without its words', { child: { ...SAID, answer: 'not-asked', notAsked: 'other', waiverBy: 'Супервізор' } }, ['waiver']],
    ['an answer that will come later', { child: { ...SAID, answer: 'not-asked', notAsked: 'later' } }, []],
    ['paper without a number', { entry: 'paper' }, ['paper']],
    ['a referral without a service', { services: [] }, ['services']],
    ['a last day before the first', { validUntil: '2026-11-22' }, ['order']],
    ['no last day', { validUntil: null }, ['until']],
  ] as const)('asks for what is missing: %s', (_, change, problems) => {
    expect(consentProblems({ ...COMPLETE, ...change }, BOTH)).toEqual(problems);
  });

  it('asks nobody the age does not ask for', () => {
    expect(consentProblems({ ...COMPLETE, child: { ...SAID, answer: null } }, { ...BOTH, required: { representative: true, child: false } })).toEqual([]);
  });

  it('lets a refusal be said with less than an agreement: nothing of the scope has to be named', () => {
    const refused: ConsentForm = { ...emptyConsentForm('2026-11-23'), explained: ['why'], representative: { ...SAID, relation: 'mother', answer: 'refused', method: null }, child: { ...SAID, answer: 'refused', method: null } };
    const record = toConsent(refused, '2026-11-23', EDITION);
    expect([consentProblems(refused, BOTH), record.state, record.child, record.scope.purposes, typedSchema.safeParse(record).success]).toEqual([[], 'refused', { expressed: 'refused', method: null, waiver: null }, [], true]);
  });

  it('leaves asked for what waits for an answer, and refused what one of them refused', () => {
    const later = { ...COMPLETE, child: { ...SAID, answer: 'not-asked', notAsked: 'later' } } as const;
    expect([toConsent(later, '2026-11-23', EDITION).state, toConsent({ ...later, representative: { ...SAID, relation: 'mother', answer: 'refused' } }, '2026-11-23', EDITION).state]).toEqual(['requested', 'refused']);
  });

  it('renews with the scope as it was, whatever is ticked', () => {
    const scope = { purposes: ['family-tracing'], recipients: [{ type: 'tracing-organisation' }], services: [], categories: { deny: ['HEALTH'] } } as const;
    const fixedScope = consentRecordSchema.shape.scope.parse(scope);
    expect([consentProblems({ ...COMPLETE, purposes: [], recipientIds: [], services: [] }, { ...BOTH, fixedScope }), toConsent(COMPLETE, '2026-11-23', { ...EDITION, fixedScope }).scope]).toEqual([[], scope]);
  });

  it('says what was not explained to whom', () => {
    const { adult, child } = unexplained(COMPLETE, BOTH);
    expect([adult.length, child.length, unexplained({ ...COMPLETE, explained: EXPLAINED_POINTS, explainedToChild: EXPLAINED_POINTS }, BOTH)]).toEqual([6, 8, { adult: [], child: [] }]);
  });

  it('keeps how it was asked, apart from the child', () => {
    const capture = toCapture({ ...COMPLETE, entry: 'paper', explainedToChild: ['why'], childWords: 'child-6-11', authority: 'birth-certificate' }, 'guide-2');
    expect([captureSchema.safeParse(capture).success, capture]).toEqual([true, {
      entry: 'paper', authority: 'birth-certificate', guide: { edition: 'guide-2', caregiver: ['why', 'withdraw'], child: ['why'], childEdition: 'child-6-11' },
    }]);
  });

  it('takes the same day of the next year, and 1 March after 29 February', () => {
    expect([aYearLater('2026-11-23'), aYearLater('2028-02-29')]).toEqual(['2027-11-23', '2029-03-01']);
  });
});

describe('restriction form', () => {
  it('is not a record until it says what is kept from whom', () => {
    expect([toRestriction(EMPTY_RESTRICTION), toRestriction({ ...EMPTY_RESTRICTION, what: 'all', from: 'named' })]).toEqual([null, null]);
  });

  it('makes a record the schema takes', () => {
    const record = toRestriction({ ...EMPTY_RESTRICTION, what: 'field', field: 'contact.addressLine', from: 'type', recipientType: 'relative' });
    expect(restrictionSchema.omit({ id: true }).safeParse(record).success).toBe(true);
  });

  it('starts from what is often asked, and lacks at most the recipient', () => {
    expect(STARTERS.map(({ id, form }) => [id, toRestriction({ ...EMPTY_RESTRICTION, recipientId: 'clinic-a', ...form })?.reason])).toEqual([['address', 'fear'], ['relatives', 'fear'], ['selfTell', 'self-tell']]);
  });
});
