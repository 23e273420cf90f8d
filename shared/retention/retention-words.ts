import type { ClosingConcern, Ground, Hold, HoldReason, KeepReason, RetentionKind, ReviewRule, TermSource } from './retention-codes.ts';

/** Words for every code of keeping and destroying, as they stand after a label. */
export interface RetentionWords {
  readonly kind: Readonly<Record<RetentionKind, string>>;
  /** from when a term counts */ readonly from: Readonly<Record<RetentionKind, string>>;
  /** what happens when it is over */ readonly afterwards: Readonly<Record<RetentionKind, string>>;
  readonly source: Readonly<Record<TermSource, string>>;
  /** where this very term comes from */ readonly origin: Readonly<Record<RetentionKind, string>>;
  readonly rule: Readonly<Record<ReviewRule, string>>;
  readonly hold: Readonly<Record<Hold, string>>;
  readonly holdReason: Readonly<Record<HoldReason, string>>;
  readonly keepReason: Readonly<Record<KeepReason, string>>;
  readonly ground: Readonly<Record<Ground, string>>;
  readonly concern: Readonly<Record<ClosingConcern, string>>;
}
