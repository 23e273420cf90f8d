import { defaultPack } from '../../../shared/policy/default-pack.ts';
import type { PolicyStamp } from '../../../shared/policy/decision.ts';
import type { Cell, MatrixRow, Provenance, RowNote } from '../../../shared/policy/pack-schema.ts';
import type { Category, FieldAction } from '../../../shared/policy/codes.ts';

const CELL_RULE = /^cell\/(P\d{1,2}-R\d{1,2})\b/u;
const RULES: ReadonlyMap<string, Provenance> = new Map(Object.entries(defaultPack.rules));

/** Whether the pack that decided is the one whose data this page carries. */
export function isKnownPack(stamp: Pick<PolicyStamp, 'digest'>): boolean {
  return stamp.digest === defaultPack.digest;
}

/** Where a rule comes from; null for a pack whose sources are not known here. */
export function ruleSource(rule: string, stamp: PolicyStamp): Provenance | null {
  if (!isKnownPack(stamp)) return null;
  const rowId = CELL_RULE.exec(rule)?.[1];
  const row = defaultPack.matrix.find(({ id }) => id === rowId);
  if (row !== undefined) return row.provenance;
  const parts = rule.split('/');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = RULES.get(parts.slice(0, length).join('/'));
    if (found !== undefined) return found;
  }
  return null;
}

export type CellKind = FieldAction | 'need';

export interface RuleCell {
  readonly category: Category;
  readonly kind: CellKind;
  /** what is left of the value where it is generalised */
  readonly operator: string | null;
  /** a footnote changes this cell for some paths, services or documents */
  readonly note: RowNote['kind'] | null;
}

const OPERATOR = /^G\((.+)\)$/u;
const KINDS: Readonly<Record<'S' | 'O' | 'W', CellKind>> = { S: 'share', O: 'need', W: 'withhold' };

function readCell(cell: Cell | undefined): Pick<RuleCell, 'kind' | 'operator'> {
  if (cell === 'S' || cell === 'O' || cell === 'W') return { kind: KINDS[cell], operator: null };
  const operator = OPERATOR.exec(cell ?? '')?.[1] ?? null;
  return { kind: operator === null ? 'withhold' : 'generalise', operator };
}

/** One row of the table of rules, cell by cell. A category without a cell is withheld. */
export function rowCells(row: MatrixRow, categories: readonly Category[]): readonly RuleCell[] {
  return categories.map((category) => ({
    category, ...readCell(row.outcome === 'cells' ? row.cells[category] : 'W'),
    note: row.notes.find((note) => note.category === category)?.kind ?? null,
  }));
}

/** The rows of the pack this page carries, in its order. */
export const RULE_ROWS: readonly MatrixRow[] = defaultPack.matrix;
