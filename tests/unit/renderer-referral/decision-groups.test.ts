import { describe, expect, it } from 'vitest';
import { countActions, EVERYTHING, familyView, filterFields, groupByCategory } from '../../../renderer/screens/referral/decision-groups.ts';
import { PRECEDENCE_STEPS, precedenceStep, remedyFor } from '../../../shared/policy-pack/explanation.ts';
import { compareFields } from '../../../renderer/screens/referral/field-order.ts';
import { CATEGORIES, REASONS, type Category, type FieldAction, type Reason } from '../../../shared/policy/codes.ts';

const field = (path: string, category: Category | null, action: FieldAction, reason: Reason = 'WH_NOT_NEEDED') => ({ path, category, action, reason });
const FIELDS = [
  field('caseCode', 'CASE_REF', 'share', 'OK_CONSENT'), field('family[10].phone', 'FAMILY', 'withhold'), field('family[2].surname', 'FAMILY', 'withhold'),
  field('family[2].relation', 'FAMILY', 'generalise', 'GEN_NEED'), field('child.patronymic', 'ID_BASIC', 'share', 'OK_CONSENT'), field('child.surname', 'ID_BASIC', 'share', 'OK_CONSENT'),
  field('own.field', null, 'withhold', 'WH_DEFAULT_DENY'), field('reporter.name', 'REPORTER', 'withhold', 'WH_REPORTER'),
  field('child.rnokpp', 'ID_DOC', 'withhold'), field('contact.phoneChild', 'CONTACT', 'withhold', 'WH_RESTRICTION'),
];

describe('groupByCategory', () => {
  it('keeps every line once, the child first, unknown paths last, entries of a list together', () => {
    const groups = groupByCategory(FIELDS);
    expect(groups.map(({ category }) => category)).toEqual(['ID_BASIC', 'CONTACT', 'FAMILY', 'ID_DOC', 'REPORTER', 'CASE_REF', null]);
    expect(groups.flatMap(({ fields }) => fields).map(({ path }) => path).toSorted()).toEqual(FIELDS.map(({ path }) => path).toSorted());
    expect(groups.find(({ category }) => category === 'FAMILY')?.fields.map(({ path }) => path)).toEqual(['family[2].relation', 'family[2].surname', 'family[10].phone']);
  });
  it('has a place for every category', () => {
    expect(groupByCategory(CATEGORIES.map((category) => field(category, category, 'share')))).toHaveLength(CATEGORIES.length);
  });
  it('orders paths as the data dictionary does', () => {
    expect(['child.patronymic', 'notes[1].text', 'notes[0].text', 'child.surname'].toSorted(compareFields)).toEqual(['child.surname', 'child.patronymic', 'notes[0].text', 'notes[1].text']);
  });
});

describe('filterFields', () => {
  const words = (entry: (typeof FIELDS)[number]): string => `${entry.path} Прізвище Знам’янський`;
  it('keeps all without a filter', () => { expect(filterFields(FIELDS, EVERYTHING, words)).toEqual(FIELDS); });
  it.each([
    [{ ...EVERYTHING, actions: new Set<FieldAction>(['generalise']) }, ['family[2].relation']],
    [{ ...EVERYTHING, category: 'ID_DOC' as const }, ['child.rnokpp']],
    // capitals and the shape of the apostrophe do not matter, every word counts
    [{ ...EVERYTHING, text: "  ЗНАМ'ЯН  rnokpp" }, ['child.rnokpp']],
    [{ ...EVERYTHING, text: 'немає такого' }, []],
  ])('narrows by action, category and words %#', (filter, paths) => {
    expect(filterFields(FIELDS, filter, words).map(({ path }) => path)).toEqual(paths);
  });
});

describe('familyView', () => {
  it('tells everything that goes, and names nothing that would give itself away', () => {
    const { told, named, unnamed } = familyView(FIELDS);
    expect(told.flatMap(({ fields }) => fields)).toHaveLength(countActions(FIELDS).share + countActions(FIELDS).generalise);
    expect(named.map(({ path }) => path)).toEqual(['child.rnokpp']);
    expect(named.length + unnamed).toBe(countActions(FIELDS).withhold);
  });
  it.each(['WH_REPORTER', 'WH_RESTRICTION', 'WH_ADOPTION', 'WH_SAFE_LOCATION', 'WH_UNSAFE_CONTACT', 'WH_CONSENT_SCOPE_CATEGORY'] as const)('counts but never names a line withheld for %s', (reason) => {
    for (const category of CATEGORIES) expect(familyView([field('x', category, 'withhold', reason)])).toMatchObject({ named: [], unnamed: 1 });
  });
  it.each(['REPORTER', 'PERP', 'SEXUAL', 'ARMED', 'HEALTH', 'LEGAL', 'NOTES', 'INCIDENT', 'SPECIAL', 'FAMILY', 'CAREPLACE', 'PROT', 'MEDIA'] as const)('never names a withheld line of %s', (category) => {
    expect(familyView([field('x', category, 'withhold')]).named).toEqual([]);
  });
});

describe('the explanation of a reason', () => {
  it.each(REASONS.filter((reason) => reason !== 'WH_ERROR'))('names a step for %s', (reason) => {
    for (const whole of [true, false]) expect(PRECEDENCE_STEPS).toContain(precedenceStep(reason, whole));
  });
  it('tells a restriction on everything from one on a line', () => {
    expect([precedenceStep('WH_RESTRICTION', true), precedenceStep('WH_RESTRICTION', false)]).toEqual(['packet-6', 'field-2']);
  });
  it.each([
    ['WH_NOT_NEEDED', { whole: false, openable: true }, 'step-needs'],
    ['WH_NOT_NEEDED', { whole: false, openable: false }, 'nowhere'],
    ['WH_DEFAULT_DENY', { whole: false, openable: false }, 'nowhere'],
    ['WH_DEFAULT_DENY', { whole: true, openable: false }, 'step-recipient'],
    // a child's word and a reporter's safety have no way around
    ['WH_ASSENT_REFUSED', { whole: true, openable: false }, 'nowhere'],
    ['WH_REPORTER', { whole: false, openable: true }, 'nowhere'],
    ['WH_PROHIBITED', { whole: true, openable: false }, 'nowhere'],
    ['WH_NO_CONSENT', { whole: true, openable: false }, 'consents'],
    ['WH_NOT_SIGNATORY', { whole: true, openable: false }, 'recipient'],
    ['WH_UNSCREENED_TEXT', { whole: false, openable: false }, 'screening'],
  ] as const)('leads %s %o to %s', (reason, context, remedy) => {
    expect(remedyFor(reason, context)).toBe(remedy);
  });
});
