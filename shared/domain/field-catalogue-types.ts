import type { Category } from '../policy/codes.ts';
import type { CaseRecord } from './case-record.ts';

/**
 * The union of the leaf paths of a type: `family[].phone` for lists of objects, one path for a list of plain values.
 */
export type LeafPath<Value, Path extends string> = Value extends readonly (infer Element)[]
  ? Element extends object ? LeafPath<Element, `${Path}[]`> : Path
  : Value extends object
    ? { [Key in keyof Required<Value> & string]:
      LeafPath<NonNullable<Required<Value>[Key]>, Path extends '' ? Key : `${Path}.${Key}`> }[keyof Value & string]
    : Path;

/** Every path of a case. `screenedPaths` is a mark of the workers, not data about the child. */
export type CasePath = Exclude<LeafPath<CaseRecord, ''>, 'screenedPaths'>;

/** D direct identifier, Q quasi-identifier, N neither. */
export type Identification = 'D' | 'Q' | 'N';

/** 1 ordinary, 2 personal, 3 special category, 4 protection-critical: harm if the wrong person knows. */
export type Sensitivity = 1 | 2 | 3 | 4;

/** What the field becomes where it may only be told in a coarser form and no rule of the pack says how. */
export type Generaliser =
  | 'keep' | 'withhold' | 'month' | 'role-and-agency' | 'case-code' | 'age-band' | 'nationality-group' | 'type-only'
  | 'has' | 'displaced' | 'oblast' | 'through-worker' | 'place' | 'relation' | 'count' | 'yes-no' | 'concern-group'
  | 'specialised-support' | 'need' | 'level' | 'incident-type' | 'relation-group' | 'service-type';

/** What the data dictionary says about one path. */
export type FieldEntry = {
  readonly category: Category;
  readonly identification: Identification;
  readonly sensitivity: Sensitivity;
  /** The field tells about somebody other than the child. */
  readonly thirdParty: boolean;
  readonly generaliser: Generaliser;
  /** Running text: leaves the register only after a person has screened it. */
  readonly freeText: boolean;
};
