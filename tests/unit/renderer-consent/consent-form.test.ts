import { describe, expect, it } from 'vitest';
import { aYearLater, consentProblems, emptyConsentForm, toConsent, type ConsentForm } from '../../../renderer/screens/consent/consent-form.ts';
import { EMPTY_RESTRICTION, toRestriction } from '../../../renderer/screens/consent/restriction-form.ts';
import { consentRecordSchema, restrictionSchema } from '../../../shared/domain/consent-record.ts';

const BOTH = { representative: true, child: true };
const COMPLETE: ConsentForm = {
  ...emptyConsentForm('2026-11-23'),
  explained: ['why', 'withdraw'],
  representative: { answer: 'given', relation: 'mother', method: 'written', waiverReason: null, waiverBy: '' },
  child: { answer: 'given', relation: null, method: 'oral', waiverReason: null, waiverBy: '' },
  recipientIds: ['clinic-a'], services: ['health'],
};

describe('consent form', () => {
  it('says everything that is missing when nothing is filled in', () => {
    expect(consentProblems(emptyConsentForm('2026-11-23'), BOTH)).toEqual(['explained', 'representative', 'child', 'recipients', 'services']);
  });

  it('has no problem when complete, and makes a record the schema takes', () => {
    const stored = consentRecordSchema.omit({ id: true, withdrawals: true, usedOn: true }).safeParse(toConsent(COMPLETE, '2026-11-23'));
    expect([consentProblems(COMPLETE, BOTH), stored.success]).toEqual([[], true]);
  });

  it('asks for a reason and an approver when someone was not asked', () => {
    const form: ConsentForm = { ...COMPLETE, representative: { answer: 'not-asked', relation: null, method: null, waiverReason: 'absent', waiverBy: ' ' } };
    expect(consentProblems(form, BOTH)).toEqual(['waiver']);
  });

  it('asks nobody the age does not ask for', () => {
    const form: ConsentForm = { ...COMPLETE, child: { ...COMPLETE.child, answer: null } };
    expect(consentProblems(form, { representative: true, child: false })).toEqual([]);
  });

  it('refuses a last day before the first', () => {
    expect(consentProblems({ ...COMPLETE, validUntil: '2026-11-22' }, BOTH)).toEqual(['order']);
  });

  it('records a refusal as a refusal, without a method', () => {
    const record = toConsent({ ...COMPLETE, child: { ...COMPLETE.child, answer: 'refused', method: null } }, '2026-11-23');
    expect([record.state, record.child]).toEqual(['refused', { expressed: 'refused', method: null, waiver: null }]);
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
});
