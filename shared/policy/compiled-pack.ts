import { FIELD_ENTRIES } from '../domain/field-catalogue.ts';
import { CATEGORIES, PURPOSES } from './codes.ts';
import type { Category, Purpose } from './codes.ts';
import type { Cell, MatrixRow, PackData, RowNote } from './pack-schema.ts';
import type { JsonValue } from './json-reading.ts';
import type { PolicyPack } from './pack.ts';

/** A footnote that depends on the request. */
export type RequestNote = Exclude<RowNote, { readonly kind: 'paths' }>;

/** One row of the table, ready to be asked about single paths. */
export type CompiledRow = {
  readonly row: MatrixRow;
  /** The cell of each pattern of the data dictionary before the footnotes that depend on the request. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** The patterns whose cell no footnote changes. */
  readonly fixed: ReadonlySet<string>;
  /** The footnotes that depend on the request, one a category at most. */
  readonly notes: ReadonlyMap<Category, RequestNote>;
  /** The rule ids of the row's cells. */
  readonly ruleIds: ReadonlyMap<Category | null, string>;
};

/** The lists of purposes that stand outside a rule. */
export type ExceptionName = keyof PackData['exceptions'];
/** For one purpose, which rules it stands outside of. */
export type Exceptions = Readonly<Record<ExceptionName, boolean>>;

/** The pack's lists as look-ups. */
export type CompiledPack = {
  readonly rows: ReadonlyMap<string, CompiledRow>;
  /** By purpose; a purpose that nobody knows stands outside no rule. */
  readonly exceptions: ReadonlyMap<string, Exceptions>;
  readonly noExceptions: Exceptions;
  /** By purpose, the services among which its packets carry one; none where it asks for none. */
  readonly services: ReadonlyMap<string, ReadonlySet<string>>;
  readonly groupOfConcern: ReadonlyMap<JsonValue, string>;
  readonly sexualCodes: ReadonlySet<JsonValue>;
  readonly armedCodes: ReadonlySet<JsonValue>;
  readonly knownCodes: ReadonlyMap<string, ReadonlySet<JsonValue>>;
};

const compiled = new WeakMap<PolicyPack, CompiledPack>();

/** The look-ups of a pack; made once for each pack, which is frozen. */
export const compilePack = (pack: PolicyPack): CompiledPack => {
  const known = compiled.get(pack);
  if (known !== undefined) return known;
  const made = compile(pack);
  compiled.set(pack, made);
  return made;
};

/** The key of a pair of purpose and recipient in {@link CompiledPack.rows}. */
export const pairKey = (purpose: string, recipient: string): string => `${purpose} ${recipient}`;

const compile = (pack: PolicyPack): CompiledPack => {
  const { concernGroups, sexualCodes, armedCodes, violenceTypes, displacements } = pack.valueSets;
  const concerns = new Set(Object.values(concernGroups).flat());
  return {
    rows: new Map(pack.matrix.map((row) => [pairKey(row.purpose, row.recipient), compileRow(row, pack)])),
    exceptions: new Map(PURPOSES.map((purpose) => [purpose, exceptionsOf(pack, purpose)])),
    noExceptions: exceptionsOf(pack, null),
    services: new Map(Object.entries(pack.services).map(([purpose, services]) => [purpose, new Set<string>(services)])),
    groupOfConcern: new Map(Object.entries(concernGroups).flatMap(([group, codes]) => codes.map((code) => [code, group]))),
    sexualCodes: new Set(sexualCodes),
    armedCodes: new Set(armedCodes),
    knownCodes: new Map<string, ReadonlySet<string>>([
      ['protection.concerns', concerns],
      ['protection.lifeCircumstances', concerns],
      ['incident.violenceType', new Set(violenceTypes)],
      ['displacement.status', new Set(displacements)],
    ]),
  };
};

const exceptionsOf = ({ exceptions }: PolicyPack, purpose: Purpose | null): Exceptions => {
  const has = (name: ExceptionName): boolean => exceptions[name].some((excepted) => excepted === purpose);
  return {
    afterReview: has('afterReview'), restrictionsIgnored: has('restrictionsIgnored'),
    restrictionsBindNeedOnly: has('restrictionsBindNeedOnly'),
    restrictionsYieldToApproval: has('restrictionsYieldToApproval'),
    refusalYieldsToApproval: has('refusalYieldsToApproval'), categoryDenialIgnored: has('categoryDenialIgnored'),
    reporter: has('reporter'), safeLocation: has('safeLocation'),
    placementOnApprovedNeed: has('placementOnApprovedNeed'), adoption: has('adoption'),
    unsafeContact: has('unsafeContact'), unsafeOwnPhone: has('unsafeOwnPhone'),
    perpetratorPhone: has('perpetratorPhone'), unscreenedText: has('unscreenedText'),
  };
};

const compileRow = (row: MatrixRow, pack: PolicyPack): CompiledRow => {
  const cells = new Map<string, Cell>();
  for (const [path, { category }] of Object.entries(FIELD_ENTRIES)) cells.set(path, row.cells[category]);
  for (const note of row.notes) if (note.kind === 'paths') for (const path of note.paths) cells.set(path, note.cell);
  const fixed = new Set<string>();
  for (const { path, cell, exceptPurposes } of pack.pathCells) {
    if (exceptPurposes.includes(row.purpose)) continue;
    cells.set(path, cell);
    fixed.add(path);
  }
  const notes = new Map(row.notes.filter((note) => note.kind !== 'paths').map((note) => [note.category, note]));
  const ruleIds = new Map(CATEGORIES.map((category) => [category, `cell/${row.id}/${category}`]));
  return { row, cells, fixed, notes, ruleIds };
};
