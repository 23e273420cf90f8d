import { FIELD_PATHS, lookupPattern } from '../domain/field-catalogue.ts';
import type { Category } from './codes.ts';
import type { Cell, MatrixRow, RowNote } from './pack-schema.ts';
import type { PolicyPack } from './pack.ts';

/** One row of the table, ready to be asked about single paths. */
export type CompiledRow = {
  readonly row: MatrixRow;
  /** The cell of each pattern of the data dictionary before the footnotes that depend on the request. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** The patterns whose cell no footnote changes. */
  readonly fixed: ReadonlySet<string>;
  /** The footnotes that depend on the request, one a category at most. */
  readonly notes: ReadonlyMap<Category, RowNote>;
};

/** The pack's lists as look-ups. */
export type CompiledPack = {
  readonly rows: ReadonlyMap<string, CompiledRow>;
  readonly groupOfConcern: ReadonlyMap<string, string>;
  readonly sexualCodes: ReadonlySet<string>;
  readonly armedCodes: ReadonlySet<string>;
  readonly knownCodes: ReadonlyMap<string, ReadonlySet<string>>;
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

const compileRow = (row: MatrixRow, pack: PolicyPack): CompiledRow => {
  const cells = new Map<string, Cell>();
  for (const path of FIELD_PATHS) {
    const entry = lookupPattern(path);
    if (entry !== null) cells.set(path, row.cells[entry.category]);
  }
  for (const note of row.notes) if (note.kind === 'paths') for (const path of note.paths) cells.set(path, note.cell);
  const fixed = new Set<string>();
  for (const { path, cell, exceptPurposes } of pack.pathCells) {
    if (exceptPurposes.includes(row.purpose)) continue;
    cells.set(path, cell);
    fixed.add(path);
  }
  const notes = new Map(row.notes.filter(({ kind }) => kind !== 'paths').map((note) => [note.category, note]));
  return { row, cells, fixed, notes };
};
