import type { Category, Reason } from '../codes.ts';
import type { Facts } from '../facts.ts';
import type { Leaf } from '../leaves.ts';
import type { Cell } from '../pack-schema.ts';

/** A path under decision in a packet that may go. */
export type Field = {
  readonly leaf: Leaf;
  /** Null for a path outside the data dictionary. */
  readonly category: Category | null;
  /** The cell after every footnote; `blocked` where the row's footnote forbids this person; null outside the table. */
  readonly cell: Cell | 'blocked' | null;
  /** A restriction of the child or caregiver covers the path; never where the purpose does not look at restrictions. */
  readonly isRestricted: boolean;
};

/** Why a path is withheld. */
export type FieldFinding = { readonly reason: Reason; readonly rule: string };

/**
 * One rule that can withhold a path. `order` is its place in the precedence: the hundreds are the step, and the first
 * rule in this order that finds something names the reason, however the list of rules is arranged.
 */
export type FieldRule = {
  readonly id: string;
  readonly order: number;
  /** A reason to withhold, or null. May throw: that denies the whole packet. */
  readonly check: (field: Field, facts: Facts) => Reason | null;
};
