import { FIELD_ENTRIES } from '../domain/field-catalogue.ts';
import type { FieldEntry } from '../domain/field-catalogue.ts';
import { canonicalJson } from '../digest/canonical-json.ts';
import { compilePack, pairKey } from './compiled-pack.ts';
import type { CompiledRow } from './compiled-pack.ts';
import type { Cell, ConsentTier, Gate, PackData } from './pack-schema.ts';
import type { PolicyPack } from './pack.ts';
import { tierOf } from './who-must-agree.ts';

/** For each cell, the cells that tell less. Not listed means looser or not comparable: refused. */
const TIGHTER: Readonly<Record<Cell, readonly Cell[]>> = {
  S: [
    'O', 'W', 'G(age)', 'G(band)', 'G(hromada)', 'G(raion)', 'G(oblast)', 'G(need)', 'G(group)', 'G(type)',
    'G(type-month)', 'G(relation)', 'G(has)', 'G(support)', 'G(case-code)',
  ],
  O: ['W'], W: [],
  'G(age)': ['G(band)', 'W'], 'G(band)': ['W'],
  'G(hromada)': ['G(raion)', 'G(oblast)', 'W'], 'G(raion)': ['G(oblast)', 'W'], 'G(oblast)': ['W'],
  'G(type-month)': ['G(type)', 'W'], 'G(type)': ['W'],
  'G(need)': ['W'], 'G(group)': ['W'], 'G(relation)': ['W'], 'G(has)': ['W'], 'G(support)': ['W'], 'G(case-code)': ['W'],
};
const APPROVALS = ['none', 'unless-assessed-safe', 'always'] as const satisfies readonly Gate['approval'][];
const CHILD_PARTS = ['none', 'given', 'written'] as const satisfies readonly ConsentTier['child'][];
const OLDEST = 30;

const isSubset = (part: readonly string[], whole: readonly string[]): boolean => part.every((item) => whole.includes(item));
const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
const named = (isFine: boolean, problem: string): readonly string[] => isFine ? [] : [problem];

/**
 * Every way in which a pack would allow more than another, as codes with places; empty where it is the same or
 * stricter. SECURITY: what cannot be compared counts as looser.
 */
export const findLoosening = (base: PolicyPack, next: PolicyPack): readonly string[] => [
  ...named(next.reviewOn <= base.reviewOn && next.effectiveFrom >= base.effectiveFrom, 'overlay/dates'),
  ...[...compilePack(next).rows.values()].flatMap((row) => {
    const known = compilePack(base).rows.get(pairKey(row.row.purpose, row.row.recipient));
    return known === undefined ? [`overlay/new-row:${row.row.id}`] : rowLoosening(known, row);
  }),
  ...serviceLoosening(base, next), ...tierLoosening(base, next),
  ...exceptionLoosening(base, next), ...valueLoosening(base, next),
];

const rowLoosening = (base: CompiledRow, next: CompiledRow): readonly string[] => {
  const { id } = next.row;
  return [
    ...named(next.row.outcome === base.row.outcome || next.row.outcome !== 'cells', `overlay/outcome:${id}`),
    ...named(isSame(next.row.notes, base.row.notes), `overlay/notes:${id}`),
    ...gateLoosening(base.row.gate, next.row.gate).map((problem) => `overlay/gate:${id}:${problem}`),
    ...Object.entries(FIELD_ENTRIES).filter(([path, entry]) => !isPathTighter(base, next, { path, entry })).map(([path]) => `overlay/cell:${id}:${path}`),
  ];
};

const isPathTighter = (base: CompiledRow, next: CompiledRow, { path, entry }: { path: string; entry: FieldEntry }): boolean => {
  // a row has a cell for every path of the data dictionary
  const [before, after] = [base.cells.get(path) ?? 'W', next.cells.get(path) ?? 'S'];
  const note = next.notes.get(entry.category);
  if (base.fixed.has(path) && !next.fixed.has(path)) return false;
  if (!base.fixed.has(path) && next.fixed.has(path) && note !== undefined && after !== 'W') return false;
  // other services are told only on a need: an operator would tell them without one
  if (note?.kind === 'this-service' && after.startsWith('G')) return false;
  // that an unscreened text exists is told by no other cell
  if (entry.freeText && after === 'G(has)' && before !== 'G(has)') return false;
  return before === after || TIGHTER[before].includes(after);
};

const gateLoosening = (base: Gate, next: Gate): readonly string[] => [
  ...named(isSubset(next.bases, base.bases) && isSame(next.bases, base.bases.filter((basis) => next.bases.includes(basis))), 'bases'),
  ...(['signatory', 'undertaking', 'legalRepresentative', 'namedById'] as const)
    .flatMap((condition) => named(next[condition] || !base[condition], condition)),
  ...named(APPROVALS.indexOf(next.approval) >= APPROVALS.indexOf(base.approval), 'approval'),
  ...named(isDocumentTighter(base.document, next.document), 'document'),
];

const isDocumentTighter = (base: Gate['document'], next: Gate['document']): boolean => {
  if (base === null) return true;
  return next !== null && isSubset(next.kinds, base.kinds) && (base.when === 'with-legal-duty' || next.when === 'always');
};

const serviceLoosening = (base: PackData, next: PackData): readonly string[] => {
  const before = new Map(Object.entries(base.services));
  const after = new Map(Object.entries(next.services));
  return named(isSame([...before.keys()].sort(), [...after.keys()].sort())
    && [...after].every(([purpose, services]) => isSubset(services, before.get(purpose) ?? [])), 'overlay/services');
};

const tierLoosening = (base: PackData, next: PackData): readonly string[] => {
  const ages = Array.from({ length: OLDEST + 1 }, (_, age) => age);
  return [
    ...ages.filter((age) => !isTierTighter(tierOf(base, age), tierOf(next, age))).map((age) => `overlay/tier:${String(age)}`),
    ...named(isTierTighter(tierOf(base, base.unknownAge), tierOf(next, next.unknownAge)), 'overlay/unknown-age'),
  ];
};

const isTierTighter = (base: ConsentTier, next: ConsentTier): boolean =>
  next.representative === base.representative
  && CHILD_PARTS.indexOf(next.child) >= CHILD_PARTS.indexOf(base.child) && (base.childWaiver || !next.childWaiver);

/** All but one of these lists open something; that one names where a refusal asks for an approval, and must stay. */
const exceptionLoosening = (base: PackData, next: PackData): readonly string[] =>
  Object.entries(next.exceptions).flatMap(([name, purposes]) => {
    const before = new Map(Object.entries(base.exceptions)).get(name) ?? [];
    const isFine = name === 'refusalYieldsToApproval' ? isSame(purposes, before) : isSubset(purposes, before);
    return named(isFine, `overlay/exception:${name}`);
  });

const valueLoosening = ({ valueSets: base }: PackData, { valueSets: next }: PackData): readonly string[] => [
  ...named(isSubset(base.sexualCodes, next.sexualCodes) && isSubset(base.armedCodes, next.armedCodes), 'overlay/stricter-codes'),
  ...named(isSubset(next.violenceTypes, base.violenceTypes) && isSubset(next.displacements, base.displacements)
    && Object.entries(next.concernGroups).every(([group, codes]) => isSubset(codes, base.concernGroups[group] ?? [])),
  'overlay/known-codes'),
  ...named(isSubset(next.representativeWaivers, base.representativeWaivers), 'overlay/waivers'),
  ...named(isSame(unchangeable(base), unchangeable(next)), 'overlay/values'),
];

/** Neither more nor fewer of these is stricter in every case, so an overlay leaves them alone. */
const unchangeable = ({ noHealthNeed, neverHealthNeed, rightsThatCannotRepresent, specialisedSupport }: PackData['valueSets']): unknown =>
  ({ noHealthNeed, neverHealthNeed, rightsThatCannotRepresent, specialisedSupport });
