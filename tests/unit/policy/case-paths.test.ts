import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { FIELD_PATHS, lookupField } from '../../../shared/domain/field-catalogue.ts';
import type { CasePath, FIELD_ENTRIES, FieldEntry } from '../../../shared/domain/field-catalogue.ts';
import { caseRecordSchema } from '../../../shared/domain/case-record.ts';
import { isJsonObject, UnreadableFact } from '../../../shared/policy/json-reading.ts';
import { listLeaves, MAXIMUM_DEPTH } from '../../../shared/policy/leaves.ts';
import { baseCase } from '../../support/policy-requests.ts';

const leavesOf = (json: string): readonly (readonly [string, boolean])[] => {
  const value: unknown = JSON.parse(json);
  if (!isJsonObject(value)) throw new TypeError('not an object');
  return listLeaves(value).map(({ path, entry }) => [path, entry !== null]);
};

describe('the field catalogue', () => {
  it('has an entry for each path of a case, by type', () => {
    expectTypeOf<keyof typeof FIELD_ENTRIES>().toEqualTypeOf<CasePath>();
    expectTypeOf<Omit<typeof FIELD_ENTRIES, 'caseCode'>>().not.toExtend<Record<CasePath, FieldEntry>>();
    expectTypeOf<'child.shoeSize'>().not.toExtend<CasePath>();
    expectTypeOf<'family[].phone' | 'child.otherNames' | 'care.personsSought[].name' | 'child.document.type'>().toExtend<CasePath>();
  });

  it('has an entry for each path of a full case, and the full case is valid', () => {
    expect(caseRecordSchema.safeParse(baseCase()).error?.issues ?? []).toEqual([]);
    expect(new Set(listLeaves(baseCase()).map(({ pattern }) => pattern))).toEqual(new Set(FIELD_PATHS));
  });

  it.each([
    ['family[0].phone', 'FAMILY'], ['family[12].riskNote', 'PERP'], ['family[0].isAllegedPerpetrator', 'PERP'], ['siblings', 'FAMILY'],
    ['child.otherNames', 'ID_BASIC'], ['care.personsSought[3].name', 'FAMILY'], ['displacement.status', 'PROT'],
    ['closure.outcome', 'CASE_REF'], ['identificationSource', 'REPORTER'], ['child.photo', 'MEDIA'], ['trafficking.details', 'ARMED'],
  ])('finds %s in %s', (path, category) => { expect(lookupField(path)?.category).toBe(category); });

  it.each(['', 'family.phone', 'family[x].phone', 'constructor', '__proto__', 'child', 'screenedPaths', 'otherNames[0]'])('does not know %j', (path) => {
    expect(lookupField(path)).toBeNull();
  });

  it('marks exactly the free texts of the rules', () => {
    const marked = FIELD_PATHS.filter((path) => lookupField(path)?.freeText === true);
    expect(marked.toSorted()).toEqual([
      'armed.details', 'attachments[].label', 'closure.outcome', 'family[].riskNote', 'followUps[].result', 'incident.evidence',
      'incident.narrative', 'notes[].text', 'plan.goals', 'sexual.details', 'trafficking.details',
    ]);
  });
});

describe('listLeaves', () => {
  it.each([
    ['nothing for nothing', '{}', []],
    ['false and zero', '{"household":{"size":0,"headedByChild":false}}', [['household.size', true], ['household.headedByChild', true]]],
    ['no empty values', '{"child":{"surname":"","dob":null,"otherNames":[],"languages":[null,""]},"care":{}}', []],
    ['white space is a value', '{"child":{"surname":" "}}', [['child.surname', true]]],
    ['a plain list once', '{"child":{"otherNames":["A",null,"B"]}}', [['child.otherNames', true]]],
    ['objects numbered, empty places kept', '{"family":[null,{"phone":"1"}]}', [['family[1].phone', true]]],
    ['a mixed list is not a list of names', '{"child":{"otherNames":["A",{"x":1}]}}', [['child.otherNames[0]', false], ['child.otherNames[1].x', false]]],
    ['a list where an object belongs', '{"child":[{"surname":"A"}]}', [['child[0].surname', false]]],
    ['an object where a list belongs', '{"family":{"phone":"1","0":{"phone":"2"}}}', [['family.0.phone', false], ['family.phone', false]]],
    ['lists in lists', '{"x":[[1],[2,[3]]]}', [['x[0]', false], ['x[1][0]', false], ['x[1][1]', false]]],
    ['keys that look like paths', '{"child.surname":"A","family[0].phone":"1","":"x","a\\"b":1}',
      [['["child.surname"]', false], ['["family[0].phone"]', false], ['[""]', false], ['["a\\"b"]', false]]],
    ['a hostile prototype', '{"__proto__":{"surname":"A"},"constructor":{"prototype":1},"child":{"__proto__":1}}',
      [['__proto__.surname', false], ['constructor.prototype', false], ['child.__proto__', false]]],
    ['screenedPaths only at the top', '{"screenedPaths":["a"],"child":{"screenedPaths":["b"]}}', [['child.screenedPaths', false]]],
  ])('lists %s', (_, json, want) => { expect(leavesOf(json)).toEqual(want); });

  it('stops at the depth no case has', () => {
    const nest = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect(leavesOf(nest(MAXIMUM_DEPTH))).toHaveLength(1);
    expect(() => leavesOf(nest(MAXIMUM_DEPTH + 1))).toThrow(UnreadableFact);
    expect(() => leavesOf(`{"x":${'['.repeat(900)}1${']'.repeat(900)}}`)).toThrow(UnreadableFact);
  });

  it('copies lists, so that a decision never shares memory with a case', () => {
    const record = { child: { otherNames: ['A'] } };
    expect(listLeaves(record)[0]?.value).toEqual(['A']);
    expect(listLeaves(record)[0]?.value).not.toBe(record.child.otherNames);
  });
});

it('the base case holds no telephone number that could be real', () => {
  const text = readFileSync(new URL('../../vectors/policy/base-case.json', import.meta.url), 'utf8');
  expect([...text.matchAll(/\+380\d+/g)].filter(([phone]) => !/^\+380\d\d000\d{4}$/.test(phone))).toEqual([]);
});
