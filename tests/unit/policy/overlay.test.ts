import { describe, expect, it } from 'vitest';
import { CATEGORIES, PURPOSES } from '../../../shared/policy/codes.ts';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import { evaluate } from '../../../shared/policy/evaluate.ts';
import { applyOverlay } from '../../../shared/policy/overlay.ts';
import { CELLS } from '../../../shared/policy/pack-schema.ts';
import type { Cell } from '../../../shared/policy/pack-schema.ts';
import { baseRequest } from '../../support/policy-requests.ts';

const overlay = (parts: object): object => ({
  schema: 'oberih-policy-overlay/1', id: 'agency', version: '1.0.0', baseDigest: defaultPack.digest,
  title: { uk: 'Установа', en: 'Agency' },
  provenance: { kind: 'proposal', sources: [], note: { uk: 'наше', en: 'ours' } }, ...parts,
});
const problems = (parts: object): readonly string[] => {
  const result = applyOverlay(defaultPack, overlay(parts));
  return result.ok ? [] : result.problems;
};
const accepted = (parts: object) => {
  const result = applyOverlay(defaultPack, overlay(parts));
  if (!result.ok) throw new Error(result.problems.join(' '));
  return result.pack;
};

/** What each cell may become: written out here, not read from the module. */
const MAY_BECOME: Readonly<Record<string, readonly string[]>> = {
  O: ['W'], W: [], 'G(age)': ['G(band)', 'W'], 'G(band)': ['W'], 'G(hromada)': ['G(raion)', 'G(oblast)', 'W'],
  'G(raion)': ['G(oblast)', 'W'], 'G(oblast)': ['W'], 'G(type-month)': ['G(type)', 'W'], 'G(type)': ['W'],
};
const mayBecome = (before: Cell, after: Cell): boolean =>
  before === after || before === 'S' || (MAY_BECOME[before] ?? ['W']).includes(after);

describe('an overlay', () => {
  it('may be empty, and is then a pack of its own', () => {
    const pack = accepted({});
    expect([pack.id, pack.version]).toEqual(['agency', '1.0.0']);
    expect(pack.digest).not.toBe(defaultPack.digest);
  });

  for (const row of defaultPack.matrix) {
    it(`changes the cells of ${row.id} only towards less`, () => {
      // one category for each different cell of the row: the others are compared by the same line
      for (const category of CATEGORIES.filter((name, at) => CATEGORIES.findIndex((other) => row.cells[other] === row.cells[name]) === at)) {
        for (const cell of CELLS) {
          const before = row.cells[category];
          const found = problems({ rows: [{ id: row.id, cells: { [category]: cell } }] });
          if (!mayBecome(before, cell)) expect([category, cell, found]).not.toEqual([category, cell, []]);
          if (cell === 'W') expect([category, found]).toEqual([category, []]);
          if (before === 'S' && cell === 'O') expect([category, found]).toEqual([category, []]);
        }
      }
    });

    it(`never opens ${row.id} further by its gate`, () => {
      const { gate } = row;
      const bases = ['consent', 'vital-interest', 'legal-duty', 'legal-power', 'contract', 'legitimate-interest'] as const;
      for (const basis of bases.filter((candidate) => !gate.bases.includes(candidate))) {
        expect(problems({ rows: [{ id: row.id, gate: { bases: [...gate.bases, basis] } }] })).toContain(`overlay/gate:${row.id}:bases`);
      }
      for (const condition of ['signatory', 'undertaking', 'legalRepresentative', 'namedById'] as const) {
        const found = problems({ rows: [{ id: row.id, gate: { [condition]: !gate[condition] } }] });
        expect(found).toEqual(gate[condition] ? [`overlay/gate:${row.id}:${condition}`] : []);
      }
      const approvals = ['none', 'unless-assessed-safe', 'always'];
      for (const approval of approvals) {
        const isLooser = approvals.indexOf(approval) < approvals.indexOf(gate.approval);
        expect(problems({ rows: [{ id: row.id, gate: { approval } }] })).toEqual(isLooser ? [`overlay/gate:${row.id}:approval`] : []);
      }
      if (gate.document !== null) {
        const looser = [null, { ...gate.document, kinds: [...gate.document.kinds, 'letter'] }];
        for (const document of looser) expect(problems({ rows: [{ id: row.id, gate: { document } }] })).toEqual([`overlay/gate:${row.id}:document`]);
        const always = problems({ rows: [{ id: row.id, gate: { document: { ...gate.document, when: 'with-legal-duty' } } }] });
        expect(always).toEqual(gate.document.when === 'always' ? [`overlay/gate:${row.id}:document`] : []);
      }
      if (row.outcome !== 'cells') expect(problems({ rows: [{ id: row.id, outcome: 'cells' }] })).toEqual([`overlay/outcome:${row.id}`]);
    });
  }

  it('adds no purpose to a list that opens something, and leaves alone the one that asks for an approval', () => {
    for (const [name, purposes] of Object.entries(defaultPack.exceptions)) {
      for (const purpose of PURPOSES.filter((candidate) => !purposes.includes(candidate))) {
        expect(problems({ exceptions: { [name]: [...purposes, purpose] } })).toEqual([`overlay/exception:${name}`]);
      }
      const fewer = problems({ exceptions: { [name]: [] } });
      expect(fewer).toEqual(name === 'refusalYieldsToApproval' ? ['overlay/exception:refusalYieldsToApproval'] : []);
    }
  });

  /** Each row loosens one thing. */
  const LOOSER: readonly (readonly [string, object])[] = [
    ['overlay/dates', { reviewOn: '2028-01-02' }],
    ['overlay/other-pack', { baseDigest: 'sha256:0' }],
    ['overlay/new-row:P9-R1', { rows: [{ id: 'P9-R1' }] }],
    ['overlay/cell:P1-R1:child.otherNames', { pathCells: [] }],
    ['overlay/cell:P1-R1:health.injury', { pathCells: [...defaultPack.pathCells, { path: 'health.injury', cell: 'O', exceptPurposes: [] }] }],
    ['overlay/cell:P1-R1:plan.nextVisit', { rows: [{ id: 'P1-R1', cells: { SERVICE: 'G(type)' } }] }],
    ['overlay/cell:P2-R3:notes[].text', { rows: [{ id: 'P2-R3', cells: { NOTES: 'G(has)' } }] }],
    ['overlay/services', { services: {} }],
    ['overlay/services', { services: { ...defaultPack.services, 'case-transfer': ['case-transfer', 'health'] } }],
    ['overlay/tier:12', { consentTiers: defaultPack.consentTiers.map((tier) => tier.fromAge === 12 ? { ...tier, fromAge: 14 } : tier) }],
    ['overlay/tier:17', { consentTiers: defaultPack.consentTiers.map((tier) => tier.fromAge === 18 ? { ...tier, fromAge: 17 } : tier) }],
    ['overlay/tier:3', { consentTiers: defaultPack.consentTiers.map((tier) => tier.fromAge === 0 ? { ...tier, representative: 'none' } : tier) }],
    ['overlay/tier:13', { consentTiers: defaultPack.consentTiers.map((tier) => ({ ...tier, childWaiver: true })) }],
    ['overlay/unknown-age', { unknownAge: 3 }],
    ['overlay/stricter-codes', { valueSets: { sexualCodes: [] } }],
    ['overlay/stricter-codes', { valueSets: { armedCodes: ['deportation'] } }],
    ['overlay/known-codes', { valueSets: { displacements: [...defaultPack.valueSets.displacements, 'tourist'] } }],
    ['overlay/known-codes', { valueSets: { violenceTypes: [...defaultPack.valueSets.violenceTypes, 'weird'] } }],
    ['overlay/known-codes', { valueSets: { concernGroups: { ...defaultPack.valueSets.concernGroups, other: ['other', 'weird'] } } }],
    ['overlay/waivers', { valueSets: { representativeWaivers: [...defaultPack.valueSets.representativeWaivers, 'busy'] } }],
    ['overlay/values', { valueSets: { rightsThatCannotRepresent: [] } }],
    ['overlay/values', { valueSets: { noHealthNeed: [] } }],
    ['overlay/schema:', { colour: 'red' }],
  ];
  for (const [problem, parts] of LOOSER) {
    it(`is refused with ${problem} when it says ${Object.keys(parts).join(', ')}`, () => { expect(problems(parts)).toContain(problem); });
  }

  /** Each row tightens one thing. */
  const TIGHTER: readonly (readonly [string, object])[] = [
    ['an earlier review', { reviewOn: '2027-01-01' }],
    ['writing from ten', { consentTiers: [
      { fromAge: 0, representative: 'given', child: 'none', childWaiver: true }, { fromAge: 6, representative: 'given', child: 'given', childWaiver: false },
      { fromAge: 10, representative: 'given', child: 'written', childWaiver: false }, { fromAge: 18, representative: 'none', child: 'written', childWaiver: false },
    ] }],
    ['fewer waivers', { valueSets: { representativeWaivers: ['deceased'] } }],
    ['more sexual codes', { valueSets: { sexualCodes: [...defaultPack.valueSets.sexualCodes, 'pregnancy'] } }],
    ['fewer services', { services: { ...defaultPack.services, 'gbv-referral': ['health'] } }],
    ['a row closed', { rows: [{ id: 'P18-R19', outcome: 'prohibited' }] }],
    ['a basis less', { rows: [{ id: 'P7-R8', gate: { bases: ['legal-duty', 'vital-interest'] } }] }],
  ];
  for (const [what, parts] of TIGHTER) it(`is taken when it asks for ${what}`, () => { expect(problems(parts)).toEqual([]); });

  it('decides: a tightened cell tells less', () => {
    const pack = accepted({ rows: [{ id: 'P1-R1', cells: { CONTACT: 'O' } }] });
    const fields = evaluate(baseRequest('P1-R1'), pack).fields;
    expect(fields.find(({ path }) => path === 'contact.addressLine')).toMatchObject({ action: 'withhold', reason: 'WH_NOT_NEEDED' });
  });
});
