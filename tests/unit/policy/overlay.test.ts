import { describe, expect, it } from 'vitest';
import { FIELD_ENTRIES } from '../../../shared/domain/field-catalogue.ts';
import type { FieldEntry } from '../../../shared/domain/field-catalogue.ts';
import { CATEGORIES, PURPOSES } from '../../../shared/policy/codes.ts';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import { DEFAULT_PACK_DATA } from '../../../shared/policy/default-pack-data.ts';
import { evaluate } from '../../../shared/policy/evaluate.ts';
import { findLoosening } from '../../../shared/policy/loosening.ts';
import { applyOverlay } from '../../../shared/policy/overlay.ts';
import { CELLS } from '../../../shared/policy/pack-schema.ts';
import type { Cell, Gate, MatrixRow, PackData } from '../../../shared/policy/pack-schema.ts';
import { loadPack } from '../../../shared/policy/pack.ts';
import type { PolicyPack } from '../../../shared/policy/pack.ts';
import { baseRequest } from '../../support/policy-requests.ts';

const overlay = (parts: object): object => ({
  schema: 'oberih-policy-overlay/1', id: 'agency', version: '1.0.0', baseDigest: defaultPack.digest,
  title: { uk: 'Установа', en: 'Agency' },
  provenance: { kind: 'proposal', sources: [], note: { uk: 'наше', en: 'ours' } }, ...parts,
});
const packWith = (parts: Partial<PackData>): PolicyPack => {
  const loaded = loadPack({ ...DEFAULT_PACK_DATA, ...parts });
  if (!loaded.ok) throw new Error(loaded.problems.join(' '));
  return loaded.pack;
};
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

/** A footnote about single paths, and a cell that holds in every row, are not the row's cell. */
const keepsItsCell = (row: MatrixRow, path: string): boolean =>
  row.notes.some((note) => note.kind === 'paths' && note.paths.includes(path))
  || defaultPack.pathCells.some((cell) => cell.path === path && !cell.exceptPurposes.includes(row.purpose));

const tellsMore = (row: MatrixRow, { category, freeText }: FieldEntry, after: Cell): boolean => {
  const before = row.cells[category];
  const tellsOfOtherServices = after.startsWith('G') && row.notes.some((note) => note.kind === 'this-service' && note.category === category);
  const tellsOfUnscreenedText = freeText && after === 'G(has)' && before !== 'G(has)';
  return !mayBecome(before, after) || tellsOfOtherServices || tellsOfUnscreenedText;
};

describe('an overlay', () => {
  it('may be empty, and is then a pack of its own', () => {
    const pack = accepted({});
    expect([pack.id, pack.version]).toEqual(['agency', '1.0.0']);
    expect(pack.digest).not.toBe(defaultPack.digest);
  });

  // one overlay changes every row at once: what it is refused for names the row and the path
  for (const cell of CELLS) {
    it(`may write ${cell} in a row only where it tells less`, () => {
      const cells = Object.fromEntries(CATEGORIES.map((category) => [category, cell]));
      const found = problems({ rows: defaultPack.matrix.map(({ id }) => ({ id, cells })) });
      expect(new Set(found)).toEqual(new Set(defaultPack.matrix.flatMap((row) => Object.entries(FIELD_ENTRIES)
        .filter(([path, entry]) => !keepsItsCell(row, path) && tellsMore(row, entry, cell))
        .map(([path]) => `overlay/cell:${row.id}:${path}`))));
    });
  }

  const gates = (change: (gate: Gate) => object | null, rows = defaultPack.matrix): readonly string[] =>
    problems({ rows: rows.flatMap(({ id, gate }) => { const changed = change(gate); return changed === null ? [] : [{ id, gate: changed }]; }) });
  const rowsWhere = (isLooser: (gate: Gate) => boolean, part: string): readonly string[] =>
    defaultPack.matrix.filter(({ gate }) => isLooser(gate)).map(({ id }) => `overlay/gate:${id}:${part}`);

  it.each(['consent', 'vital-interest', 'legal-duty', 'legal-power', 'contract', 'legitimate-interest'] as const)('never adds the basis %s', (basis) => {
    expect(gates(({ bases }) => bases.includes(basis) ? null : { bases: [...bases, basis] }))
      .toEqual(rowsWhere(({ bases }) => !bases.includes(basis), 'bases'));
  });

  it('keeps the order of the bases that stay, and may leave out any', () => {
    const several = defaultPack.matrix.filter(({ gate }) => gate.bases.length > 1);
    expect(gates(({ bases }) => ({ bases: bases.toReversed() }), several)).toEqual(several.map(({ id }) => `overlay/gate:${id}:bases`));
    expect(gates(({ bases }) => ({ bases: bases.slice(1) }))).toEqual([]);
    expect(gates(({ bases }) => ({ bases: bases.slice(0, -1) }))).toEqual([]);
  });

  it.each(['signatory', 'undertaking', 'legalRepresentative', 'namedById'] as const)('may ask for %s, and never stops asking', (condition) => {
    expect(gates((gate) => ({ [condition]: !gate[condition] }))).toEqual(rowsWhere((gate) => gate[condition], condition));
  });

  it.each(['none', 'unless-assessed-safe', 'always'])('asks for an approval %s only where that asks no less', (approval) => {
    const strictness = ['none', 'unless-assessed-safe', 'always'];
    expect(gates(() => ({ approval })))
      .toEqual(rowsWhere((gate) => strictness.indexOf(gate.approval) > strictness.indexOf(approval), 'approval'));
  });

  it('may ask for a document and for fewer kinds, never for more kinds, less often or not at all', () => {
    const asking = rowsWhere(({ document }) => document !== null, 'document');
    expect(asking).toHaveLength(3);
    expect(gates(() => ({ document: null }))).toEqual(asking);
    expect(gates(({ document }) => document === null ? null : { document: { ...document, kinds: [...document.kinds, 'letter'] } })).toEqual(asking);
    expect(gates(({ document }) => document === null ? null : { document: { ...document, kinds: [] } })).toEqual([]);
    expect(gates(({ document }) => document === null ? null : { document: { ...document, when: 'with-legal-duty' } }))
      .toEqual(rowsWhere(({ document }) => document?.when === 'always', 'document'));
    expect(gates(({ document }) => ({ document: { kinds: document?.kinds ?? ['letter'], when: 'always' } }))).toEqual([]);
  });

  it.each(['cells', 'aggregate-only', 'prohibited'])('opens no row that is closed: %s', (outcome) => {
    const looser = defaultPack.matrix.filter((row) => row.outcome !== outcome && outcome === 'cells').map(({ id }) => `overlay/outcome:${id}`);
    expect(problems({ rows: defaultPack.matrix.map(({ id }) => ({ id, outcome })) })).toEqual(looser);
  });

  it.each(PURPOSES)('adds %s to no list that opens something', (purpose) => {
    const lists = Object.entries(defaultPack.exceptions).filter(([, purposes]) => !purposes.includes(purpose));
    expect(problems({ exceptions: Object.fromEntries(lists.map(([name, purposes]) => [name, [...purposes, purpose]])) }))
      .toEqual(lists.map(([name]) => `overlay/exception:${name}`));
  });

  it('shortens every list but the one that asks for an approval', () => {
    expect(problems({ exceptions: Object.fromEntries(Object.keys(defaultPack.exceptions).map((name) => [name, []])) }))
      .toEqual(['overlay/exception:refusalYieldsToApproval']);
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
    ['overlay/cell:P8-R9:child.otherNames', { pathCells: [], rows: defaultPack.matrix.map(({ id }) => ({ id, cells: { ID_BASIC: 'W' } })) }],
    ['overlay/services', { services: {} }],
    ['overlay/services', { services: { ...defaultPack.services, 'case-transfer': ['case-transfer', 'health'] } }],
    ['overlay/tier:12', { consentTiers: defaultPack.consentTiers.map((tier) => tier.fromAge === 12 ? { ...tier, fromAge: 14 } : tier) }],
    ['overlay/tier:17', { consentTiers: defaultPack.consentTiers.map((tier) => tier.fromAge === 18 ? { ...tier, fromAge: 17 } : tier) }],
    ['overlay/tier:3', { consentTiers: defaultPack.consentTiers.map((tier) => tier.fromAge === 0 ? { ...tier, representative: 'none' } : tier) }],
    ['overlay/tier:13', { consentTiers: defaultPack.consentTiers.map((tier) => ({ ...tier, childWaiver: true })) }],
    ['overlay/tier:15', { consentTiers: defaultPack.consentTiers.map((tier) => tier.fromAge === 12 ? { ...tier, child: 'given' } : tier) }],
    ['overlay/tier:30', { consentTiers: [...defaultPack.consentTiers, { fromAge: 30, representative: 'none', child: 'none', childWaiver: false }] }],
    ['overlay/known-codes', { valueSets: { concernGroups: { ...defaultPack.valueSets.concernGroups, weather: ['rain'] } } }],
    ['overlay/schema:rows.0.cells.HEALTH', { rows: [{ id: 'P1-R1', cells: { HEALTH: 'X' } }] }],
    ['pack/unknown-path:child.shoeSize', { pathCells: [{ path: 'child.shoeSize', cell: 'W', exceptPurposes: [] }] }],
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
    ['a path closed where a footnote works', { pathCells: [...defaultPack.pathCells, { path: 'health.injury', cell: 'W', exceptPurposes: [] }] }],
    ['a need for one path of a shared category', { pathCells: [...defaultPack.pathCells, { path: 'contact.safeTimes', cell: 'O', exceptPurposes: PURPOSES.filter((purpose) => purpose !== 'service-referral') }] }],
    ['fewer waivers', { valueSets: { representativeWaivers: ['deceased'] } }],
    ['more sexual codes', { valueSets: { sexualCodes: [...defaultPack.valueSets.sexualCodes, 'pregnancy'] } }],
    ['fewer services', { services: { ...defaultPack.services, 'gbv-referral': ['health'] } }],
    ['a row closed', { rows: [{ id: 'P18-R19', outcome: 'prohibited' }] }],
    ['a basis less', { rows: [{ id: 'P7-R8', gate: { bases: ['legal-duty', 'vital-interest'] } }] }],
  ];
  for (const [what, parts] of TIGHTER) it(`is taken when it asks for ${what}`, () => { expect(problems(parts)).toEqual([]); });

  it('keeps both of two changes of one row', () => {
    const pack = accepted({ rows: [{ id: 'P9-R9', outcome: 'prohibited' }, { id: 'P9-R9', cells: { CONTACT: 'W' } }] });
    expect(pack.matrix.find(({ id }) => id === 'P9-R9')).toMatchObject({ outcome: 'prohibited', cells: { CONTACT: 'W', ID_BASIC: 'S' } });
  });

  it('may leave alone what another pack tells of unscreened texts', () => {
    const base = packWith({ matrix: defaultPack.matrix.map((row) => row.id === 'P2-R3' ? { ...row, cells: { ...row.cells, NOTES: 'G(has)' } } : row) });
    expect(findLoosening(base, base)).toEqual([]);
  });

  it.each([
    ['overlay/dates', { effectiveFrom: '2025-12-31' }],
    ['overlay/notes:P1-R1', { matrix: defaultPack.matrix.map((row) => row.id === 'P1-R1' ? { ...row, notes: [] } : row) }],
    ['overlay/new-row:P1-R9', { matrix: [...defaultPack.matrix, ...defaultPack.matrix.slice(0, 1).map((row): MatrixRow => ({ ...row, id: 'P1-R9', recipient: 'unhcr' }))] }],
  ] as const)('is looser than the default: %s', (problem, parts) => { expect(findLoosening(defaultPack, packWith(parts))).toContain(problem); });

  it('a later day of effect is not looser', () => { expect(findLoosening(defaultPack, packWith({ effectiveFrom: '2026-01-02' }))).toEqual([]); });

  it('decides: a tightened cell tells less', () => {
    const pack = accepted({ rows: [{ id: 'P1-R1', cells: { CONTACT: 'O' } }] });
    const fields = evaluate(baseRequest('P1-R1'), pack).fields;
    expect(fields.find(({ path }) => path === 'contact.addressLine')).toMatchObject({ action: 'withhold', reason: 'WH_NOT_NEEDED' });
  });
});
