import { CATEGORIES, SERVICES } from '../policy/codes.ts';
import type { Category, Effect, FieldAction, Reason, Service } from '../policy/codes.ts';
import type { Decision } from '../policy/decision.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { Cell, MatrixRow, OperatorName, RowNote } from '../policy/pack-schema.ts';
import { OPERATORS } from '../policy/pack-schema.ts';
import type { PolicyPack } from '../policy/pack.ts';

export const CELL_KINDS = ['share', 'generalise', 'need', 'withhold'] as const;
/** What a cell of the table allows; `need` opens only on a stated need. */
export type CellKind = (typeof CELL_KINDS)[number];

/** One cell of the table of rules. */
export interface RuleCell {
  readonly category: Category;
  readonly kind: CellKind;
  /** What is left of the value where it is generalised. */
  readonly operator: OperatorName | null;
  /** A footnote changes this cell for some paths, services or documents. */
  readonly note: RowNote['kind'] | null;
}

const KINDS: Readonly<Record<'S' | 'O' | 'W', CellKind>> = { S: 'share', O: 'need', W: 'withhold' };

const readCell = (cell: Cell): Pick<RuleCell, 'kind' | 'operator'> => {
  if (cell === 'S' || cell === 'O' || cell === 'W') return { kind: KINDS[cell], operator: null };
  const operator = OPERATORS.find((name) => cell === `G(${name})`) ?? null;
  return { kind: operator === null ? 'withhold' : 'generalise', operator };
};

/** One row of the table, cell by cell in the order of the categories. A row that is never about one child withholds all. */
export const rowCells = (row: MatrixRow): readonly RuleCell[] =>
  CATEGORIES.map((category) => ({
    category, ...readCell(row.outcome === 'cells' ? row.cells[category] : 'W'),
    note: row.outcome === 'cells' ? row.notes.find((note) => note.category === category)?.kind ?? null : null,
  }));

/** What would be told of one category of a case: how many of its paths, and the reasons why not. */
export interface CategoryOutcome {
  readonly category: Category;
  readonly counts: Readonly<Record<FieldAction, number>>;
  readonly reasons: readonly Reason[];
}
/** What one row of the table would do with a case. Counts and codes, never a value. */
export interface RowOutcome { readonly effect: Effect; readonly reasons: readonly Reason[]; readonly categories: readonly CategoryOutcome[] }

/** The facts of a case that a trial is made on, as the request contract names them. */
export interface TrialFacts {
  readonly now: string;
  readonly case: unknown;
  readonly consents: readonly unknown[];
  readonly restrictions: readonly unknown[];
  readonly by: string;
  readonly service: Service | null;
  /** A recipient of the directory; null tries any recipient of the row's kind. */
  readonly recipient: { readonly id: string; readonly type: string; readonly signatory: boolean; readonly undertaking: boolean; readonly assessedSafe: boolean } | null;
}

/**
 * Tries one row of the table on a case, as if everything that a person adds at the desk were in order: the basis, a
 * document of an accepted kind, a recipient that has met its conditions and is not related to a perpetrator. No need is
 * stated and nothing is approved. What the case itself says (consent, refusals, restrictions, safety) is as it stands.
 */
export const tryRow = (row: MatrixRow, facts: TrialFacts, pack: PolicyPack): RowOutcome => summarise(evaluate({
  now: facts.now, case: facts.case, consents: facts.consents, restrictions: facts.restrictions,
  request: {
    by: facts.by, purpose: row.purpose, service: serviceFor(row, facts.service, pack), bases: row.gate.bases, need: {}, reasonText: '', childObjects: false, approval: null,
    recipient: {
      ...(facts.recipient ?? { id: '', type: row.recipient, signatory: true, undertaking: true, assessedSafe: true }),
      relatedToPerpetrator: false, legalRepresentative: true, familyIndex: null,
    },
    document: row.gate.document === null ? null : { kind: row.gate.document.kinds[0] ?? '', reference: 'trial', names: [] },
  },
}, pack));

/** A purpose that knows a single service (a transfer) is tried with it, whatever service was asked about. */
const serviceFor = (row: MatrixRow, asked: Service | null, pack: PolicyPack): Service | null => {
  const services = pack.services[row.purpose];
  if (services === undefined) return null;
  const [only] = services;
  return services.length === 1 && only !== undefined ? SERVICES.find((service) => service === only) ?? null : asked;
};

const summarise = ({ effect, reasons, fields }: Decision): RowOutcome => ({
  effect, reasons,
  categories: CATEGORIES.flatMap((category) => {
    const found = fields.filter((field) => field.category === category);
    if (found.length === 0) return [];
    const count = (action: FieldAction): number => found.filter((field) => field.action === action).length;
    const withheld = found.filter(({ action }) => action === 'withhold').map(({ reason }) => reason);
    return [{ category, counts: { share: count('share'), generalise: count('generalise'), withhold: count('withhold') }, reasons: [...new Set(withheld)] }];
  }),
});
