import type { Category } from '../../../shared/policy/codes.ts';
import type { ConsentTier, Gate, OperatorName, RowNote } from '../../../shared/policy/pack-schema.ts';
import type { CellKind } from '../../../shared/policy-pack/matrix.ts';

/** Fixed words of the wall sheet in one language. */
export interface WallSheetWords {
  readonly title: string; readonly intro: string; readonly pair: string; readonly prohibited: string; readonly totalsOnly: string;
  readonly kinds: Readonly<Record<CellKind, { readonly letter: string; readonly word: string }>>;
  readonly categories: Readonly<Record<Category, string>>;
  /** what is left of a value, short enough for a cell */ readonly operators: Readonly<Record<OperatorName, string>>;
  readonly notes: Readonly<Record<RowNote['kind'], string>>;
  readonly secondTitle: string;
  readonly stepsTitle: string; readonly steps: readonly string[];
  readonly fieldStepsTitle: string; readonly fieldSteps: readonly string[];
  readonly tiersTitle: string; readonly tierHead: readonly [age: string, representative: string, child: string];
  readonly representative: Readonly<Record<ConsentTier['representative'], string>>; readonly child: Readonly<Record<ConsentTier['child'], string>>;
  /** `{from}` and `{to}` stand for the ages */ readonly ages: string; readonly agesFrom: string; readonly refusal: string;
  readonly conditionsTitle: string; readonly noConditions: string;
  readonly basis: string; readonly signatory: string; readonly undertaking: string; readonly namedById: string; readonly legalRepresentative: string;
  readonly document: string; readonly documentWithDuty: string; readonly approval: Readonly<Record<Exclude<Gate['approval'], 'none'>, string>>;
  readonly notesTitle: string; readonly foot: string; readonly version: string; readonly reviewOn: string; readonly doubt: string;
}
