import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCKING_ISSUES, WARNING_ISSUES } from '../../../shared/domain/field-issue-codes.ts';
import { checkCase } from '../../../shared/domain/check-case.ts';
import { isDocumentNumber, isPassportInsteadOfRnokpp, isRnokpp, isUnzr, readRnokpp, readUnzrDob } from '../../../shared/domain/identity-numbers.ts';
import { isPlausiblePhone, normalisePhone } from '../../../shared/domain/phone-number.ts';
import { pruneForm } from '../../../shared/domain/prune-form.ts';
import type { Json } from '../../../shared/policy/decision.ts';
import { buildCases, rnokppFor, unzrFor } from '../../support/case-builder.ts';

const TODAY = '2026-11-23';
type Form = { readonly [key: string]: Json };
const check = (form: Form): ReturnType<typeof checkCase> => checkCase(form, { today: TODAY, isKnownPlace: (code) => code === 'UA46060250010015970' });
/** `path code` of what blocks, and of what warns with a question mark. */
const found = (form: Form): readonly string[] =>
  check(form).issues.map((issue) => `${issue.path} ${issue.code}${issue.level === 'warn' ? '?' : ''}`);

describe('checkCase', () => {
  it.each<[string, Form, readonly string[]]>([
    ['an empty form', {}, []],
    ['blanks only', { child: { surname: '  ', otherNames: [''] }, notes: [], contact: { katottg: null } }, []],
    ['an unknown field', { colour: 'red', child: { shoe: 1 } }, ['child.shoe unknown-field', 'colour unknown-field']],
    ['a key __proto__', JSON.parse('{"__proto__": {"x": 1}}') as Form, ['__proto__ unknown-field']],
    ['wrong types', { child: { surname: 5, otherNames: 'x' }, family: {}, household: { size: '3' } },
      ['child.otherNames wrong-type', 'child.surname wrong-type', 'household.size wrong-type']],
    ['a day that does not exist', { child: { dob: '2013-02-30' } }, ['child.dob date-format']],
    ['a birth day tomorrow', { child: { dob: '2026-11-24' } }, ['child.dob date-in-future']],
    ['a birth day today', { child: { dob: TODAY } }, []],
    ['an incident and a follow-up ahead', { incident: { date: '2026-12-01' }, followUps: [{}, { date: '2027-01-01' }] },
      ['followUps[1].date date-in-future', 'incident.date date-in-future']],
    ['a note written later this evening in Kyiv', { notes: [{ writtenOn: '2026-11-23T23:30:00+02:00', text: 'x' }] }, []],
    ['a note of tomorrow', { notes: [{ writtenOn: '2026-11-24T00:30:00+02:00', text: 'x' }] }, ['notes[0].writtenOn date-in-future']],
    ['a planned visit ahead', { plan: { nextVisit: '2027-01-01', services: [{ type: 'health', date: '2027-01-02' }] } }, []],
    ['a phone as people write it', { contact: { phoneChild: '067 000-00-03' } }, []],
    ['a phone that is none', { contact: { phoneChild: 'мамин' }, family: [{ phone: '12' }] },
      ['contact.phoneChild phone-format', 'family[0].phone phone-format']],
    ['a Ukrainian phone one digit short', { contact: { phoneCaregiver: '+38067000000' } }, ['contact.phoneCaregiver phone-length?']],
    ['a place of another edition', { contact: { katottg: 'UA46060250010015971' } }, ['contact.katottg place-unknown?']],
    ['a place by name', { contact: { katottg: 'Львів' } }, ['contact.katottg place-code-format']],
    ['a value outside the list', { status: 'lost', protection: { riskLevel: 'extreme' } }, ['protection.riskLevel not-in-list', 'status not-in-list']],
    ['a code with a space', { protection: { concerns: ['domestic violence'] } }, ['protection.concerns[0] code-format']],
    ['a wrong case code', { caseCode: 'OBR-17' }, ['caseCode case-code-format']],
    ['oneself among the siblings', { caseCode: 'OBR-LV-26-0017', siblings: ['OBR-LV-26-0017'] }, ['siblings own-case-code']],
    ['an e-mail that is none', { worker: { email: 'iryna' } }, ['worker.email email-format']],
    ['too much', { child: { surname: 'я'.repeat(301), languages: Array.from({ length: 11 }, () => 'uk') } },
      ['child.languages too-many', 'child.surname too-long']],
    ['an adult', { child: { dob: '2008-11-23' } }, ['child.dob adult?']],
    ['one day before eighteen', { child: { dob: '2008-11-24' } }, []],
    ['a mother born after her child', { child: { dob: '2013-02-10' }, family: [{ relation: 'birth-mother', dob: '2014-01-01' }] },
      ['family[0].dob parent-younger-than-child?']],
    ['things before birth', { child: { dob: '2013-02-10' }, incident: { date: '2012-01-01' } }, ['incident.date date-before-birth?']],
    ['a closed case without a day', { status: 'closed' }, ['closure.date closure-missing?']],
    ['closed before it was opened', { status: 'closed', registeredOn: '2026-02-01', closure: { date: '2026-01-01' } }, ['closure.date date-before-registration?']],
    ['somebody sought who is not in the family', { care: { personsSought: [{ familyIndex: 0 }] } }, ['care.personsSought[0].familyIndex family-index-unknown?']],
    ['an identity card at eight', { child: { dob: '2018-01-01', document: { type: 'id-card', number: '000000001' } } },
      ['child.document.type document-unusual-for-age?']],
  ])('says what is wrong with %s', (_name, form, expected) => {
    expect(found(form)).toEqual(expected);
  });

  it('only ever warns about numbers that do not add up, and keeps both', () => {
    const form = { child: { dob: '2013-02-10', sex: 'male', rnokpp: '4131405009', unzr: '20130211-01231', document: { type: 'id-card', number: '1' } } };
    expect(found(form)).toEqual([
      'child.document.number document-format?', 'child.document.type document-unusual-for-age?', 'child.rnokpp rnokpp-sex-differs?',
      'child.unzr unzr-check-digit?', 'child.unzr unzr-dob-differs?',
    ]);
    expect(check(form).record?.child).toEqual(form.child);
    expect(found({ child: { rnokpp: '4131405008', unzr: 'x' } })).toEqual(['child.rnokpp rnokpp-check-digit?', 'child.unzr unzr-format?']);
    expect(found({ child: { rnokpp: 'АБ123456' } })).toEqual([]); // the passport of somebody who refused the number
    expect(found({ child: { dob: '2013-02-11', dobEstimated: true, rnokpp: '4131405009' } })).toEqual([]);
  });

  it('gives the record exactly when nothing blocks, never changes its input, and knows only listed codes', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('child', 'notes', 'status', 'family', 'caseCode', 'x', '__proto__'), fc.jsonValue()), (raw) => {
      const form = JSON.parse(JSON.stringify(raw)) as Form;
      const before = JSON.stringify(form);
      const { record, issues } = check(form);
      expect(record === null).toBe(issues.some((issue) => issue.level === 'block'));
      expect(issues.every(({ code, level }) => ((level === 'block' ? BLOCKING_ISSUES : WARNING_ISSUES) as readonly string[]).includes(code))).toBe(true);
      expect(JSON.stringify(form)).toBe(before);
    }), { numRuns: 2000 });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('takes two hundred whole invented cases without an issue', () => {
    const issues = buildCases(200).flatMap((record) => checkCase(record as Form, { today: TODAY }).issues);
    expect(issues.filter((issue) => !['adult', 'date-before-birth'].includes(issue.code))).toEqual([]);
  });
});

describe('pruneForm', () => {
  it('leaves out what is empty and keeps every row in its place', () => {
    expect(pruneForm({
      family: [{ surname: '' }, { surname: ' Вовк ', phone: '(067) 000 00 03' }, {}, { address: null }], notes: [{}], child: { photo: '', dob: null }, siblings: ['', 'A'],
    })).toEqual({ family: [{}, { surname: 'Вовк', phone: '+380670000003' }], siblings: ['A'] });
  });
});

describe('phone numbers', () => {
  it.each([
    ['0670000003', '+380670000003'], ['067 000 00 03', '+380670000003'], ['(067)000-00-03', '+380670000003'], ['380670000003', '+380670000003'],
    ['80670000003', '+380670000003'], ['00380670000003', '+380670000003'], ['+38 067 000 00 03', '+380670000003'], ['+48 500 000 003', '+48500000003'],
    ['067–000–00–03', '+380670000003'], ['\u00a0067\u00a00000003', '+380670000003'],
    ['670000003', '670000003'], ['нема', 'нема'], ['', ''], ['067000000', '067000000'], ['+38(0)670000003', '+380670000003'],
  ])('reads %j as %j', (typed, stored) => { expect(normalisePhone(typed)).toBe(stored); });

  it('knows the length of Ukrainian numbers only', () => {
    expect(['+380670000003', '+38067000000', '+48500000003'].map(isPlausiblePhone)).toEqual([true, false, true]);
  });
});

describe('identity numbers', () => {
  it('checks РНОКПП by its weights', () => {
    expect(['1759013776', '3184710691', '2222222228', '175901377', '17590137760', ''].map(isRnokpp)).toEqual([true, true, false, false, false, false]);
    expect(readRnokpp('4131405009')).toEqual({ dob: '2013-02-10', sex: 'female' });
    expect(['АБ123456', 'аб123456', 'ЫЪ123456', 'AB123456'].map(isPassportInsteadOfRnokpp)).toEqual([true, false, false, false]);
  });

  it('checks УНЗР by the weights of passports', () => {
    expect(['20130210-01231', '20130210-01232', '20130210-1231', '20130210012312'].map(isUnzr)).toEqual([true, false, false, false]);
    expect([readUnzrDob('20130210-01231'), readUnzrDob('20130230-01231')]).toEqual(['2013-02-10', null]);
  });

  it('accepts every number made by rule, and refuses nearly all with one digit changed', () => {
    let refused = 0;
    for (let serial = 0; serial < 300; serial += 1) {
      const right = rnokppFor('2013-02-10', serial % 2 === 0 ? 'male' : 'female', serial);
      expect([isRnokpp(right), isUnzr(unzrFor('2013-02-10', serial))]).toEqual([true, true]);
      const at = serial % 9;
      if (!isRnokpp(right.slice(0, at) + String((Number(right.charAt(at)) + 1) % 10) + right.slice(at + 1))) refused += 1;
    }
    expect(refused).toBeGreaterThan(270);
  });

  it.each([
    ['id-card', '000000001', true], ['id-card', 'АБ123456', false], ['passport', 'АБ 123456', true], ['passport-booklet', 'ЫЪ123456', false],
    ['birth-certificate', 'I-СГ 123456', true], ['birth-certificate', '1', false], ['residence-permit', 'ІН12345/67890', true], ['residence-permit', '000000001', true], ['foreign-passport', 'FA000001', true], ['foreign-passport', 'ФА000001', false],
    ['temporary-certificate', 'ТК1234', true], ['refugee-certificate', 'РП000001', true], ['something-else', 'anything', true], ['__proto__', 'x', true],
  ])('%s %s: %s', (type, number, right) => { expect(isDocumentNumber(type, number)).toBe(right); });
});

describe('positive control', () => {
  it('the checker finds a planted fault in a whole case', () => {
    const [record] = buildCases(1, 77);
    expect(found({ ...record as Form, child: { ...record?.child as Form, rnokpp: '0000000000', surname: 7 } })).toEqual(['child.surname wrong-type']);
  });
});
