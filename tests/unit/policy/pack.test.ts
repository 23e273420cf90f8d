import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../shared/digest/canonical-json.ts';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import { DEFAULT_PACK_DATA } from '../../../shared/policy/default-pack-data.ts';
import { loadPack, shippedPack } from '../../../shared/policy/pack.ts';

const problems = (data: unknown): readonly string[] => {
  const loaded = loadPack(data);
  return loaded.ok ? [] : loaded.problems;
};
const [first, ...others] = DEFAULT_PACK_DATA.matrix;

describe('loadPack', () => {
  it('takes the default pack and gives it the digest of its data', () => {
    expect(problems(DEFAULT_PACK_DATA)).toEqual([]);
    expect(defaultPack.digest).toBe(digestOf(DEFAULT_PACK_DATA));
    expect([defaultPack.effectiveFrom, defaultPack.reviewOn]).toEqual(['2026-01-01', '2028-01-01']);
  });

  it('gives the same digest whatever the order of keys, and another for another cell', () => {
    const reversed: unknown = Object.fromEntries(Object.entries(DEFAULT_PACK_DATA).toReversed());
    const loaded = loadPack(reversed);
    expect(loaded.ok && loaded.pack.digest).toBe(defaultPack.digest);
    const changed = loadPack({ ...DEFAULT_PACK_DATA, version: '1.0.1' });
    expect(changed.ok && changed.pack.digest).not.toBe(defaultPack.digest);
  });

  it('survives a trip through JSON text', () => {
    const loaded = loadPack(JSON.parse(JSON.stringify(DEFAULT_PACK_DATA)));
    expect(loaded.ok && loaded.pack.digest).toBe(defaultPack.digest);
  });

  it.each([['version', '10.21.132'], ['version', '1.0.0-rc.1'], ['id', 'a'], ['id', '7'], ['id', 'a'.repeat(64)], ['reviewOn', '2026-01-01']])('takes %s %s', (key, value) => {
    expect(problems({ ...DEFAULT_PACK_DATA, [key]: value })).toEqual([]);
  });

  it('names the problems of a shipped pack that is none', () => {
    expect(() => shippedPack({ ...DEFAULT_PACK_DATA, reviewOn: '2025-01-01', consentTiers: DEFAULT_PACK_DATA.consentTiers.slice(1) }))
      .toThrow('pack/tiers-not-ascending pack/review-before-effect');
  });

  it('freezes the pack to its last member', () => {
    expect([Object.isFrozen(defaultPack), Object.isFrozen(defaultPack.matrix), Object.isFrozen(defaultPack.matrix[0]?.cells),
      Object.isFrozen(defaultPack.valueSets.concernGroups)]).toEqual([true, true, true, true]);
  });

  it.each([
    ['nothing', null, 'pack/schema:'],
    ['an unknown schema', { ...DEFAULT_PACK_DATA, schema: 'oberih-policy-pack/2' }, 'pack/schema:schema'],
    ['a key nobody knows', { ...DEFAULT_PACK_DATA, colour: 'red' }, 'pack/schema:'],
    ['a cell nobody knows', { ...DEFAULT_PACK_DATA, matrix: [{ ...first, cells: { ...first?.cells, LOC: 'G(street)' } }] }, 'pack/schema:matrix.0.cells.LOC'],
    ['a missing cell', { ...DEFAULT_PACK_DATA, matrix: [{ ...first, cells: { LOC: 'S' } }] }, 'pack/schema:matrix.0.cells.CASE_REF'],
    ['a version that is none', { ...DEFAULT_PACK_DATA, version: 'one' }, 'pack/schema:version'],
    ...['1.0', 'v1.0.0', '1.0.0x', '1.0.0-', '1.0.0-A', '1..0', '1.0.0.0'].map((version): [string, unknown, string] => [`the version ${version}`, { ...DEFAULT_PACK_DATA, version }, 'pack/schema:version']),
    ...['', 'Lviv', '-lviv', 'lviv city', 'львів', 'a'.repeat(65), 'lviv!'].map((id): [string, unknown, string] => [`the name ${id}`, { ...DEFAULT_PACK_DATA, id }, 'pack/schema:id']),
    ...['xP1-R1', 'P1-R1x', 'P1', 'P100-R1', 'P1-R100', 'P-R', 'p1-r1'].map((id): [string, unknown, string] => [`the row ${id}`, { ...DEFAULT_PACK_DATA, matrix: [{ ...first, id }, ...others] }, 'pack/schema:matrix.0.id']),
    ['two tiers of one age', { ...DEFAULT_PACK_DATA, consentTiers: DEFAULT_PACK_DATA.consentTiers.flatMap((tier) => tier.fromAge === 6 ? [tier, tier] : [tier]) }, 'pack/tiers-not-ascending'],
    ['a row twice', { ...DEFAULT_PACK_DATA, matrix: [first, first, ...others] }, 'pack/row-twice:P1-R1'],
    ['a pair twice', { ...DEFAULT_PACK_DATA, matrix: [first, { ...first, id: 'P1-R9' }, ...others] }, 'pack/pair-twice:service-referral+signatory-provider'],
    ['two notes of a category', { ...DEFAULT_PACK_DATA, matrix: [{ ...first, notes: [...first?.notes ?? [], ...first?.notes ?? []] }] }, 'pack/note-twice:P1-R1:HEALTH'],
    ['a note about a path of another category', { ...DEFAULT_PACK_DATA, matrix: [{ ...first, notes: [{ kind: 'paths', category: 'LOC', paths: ['child.dob'], cell: 'S' }] }] }, 'pack/note-path:P1-R1:child.dob'],
    ['a path nobody knows', { ...DEFAULT_PACK_DATA, pathCells: [{ path: 'child.shoeSize', cell: 'W', exceptPurposes: [] }] }, 'pack/unknown-path:child.shoeSize'],
    ['a path twice', { ...DEFAULT_PACK_DATA, pathCells: [...DEFAULT_PACK_DATA.pathCells, ...DEFAULT_PACK_DATA.pathCells] }, 'pack/path-twice:child.otherNames'],
    ['tiers that do not begin at birth', { ...DEFAULT_PACK_DATA, consentTiers: DEFAULT_PACK_DATA.consentTiers.slice(1) }, 'pack/tiers-not-ascending'],
    ['tiers out of order', { ...DEFAULT_PACK_DATA, consentTiers: [...DEFAULT_PACK_DATA.consentTiers, ...DEFAULT_PACK_DATA.consentTiers] }, 'pack/tiers-not-ascending'],
    ['a review before the effect', { ...DEFAULT_PACK_DATA, reviewOn: '2025-01-01' }, 'pack/review-before-effect'],
    ['the best interest as a basis', { ...DEFAULT_PACK_DATA, matrix: [{ ...first, gate: { ...first?.gate, bases: ['best-interest'] } }] }, 'pack/basis-not-sufficient:P1-R1'],
  ])('refuses %s', (_, data, problem) => { expect(problems(data)).toContain(problem); });
});
