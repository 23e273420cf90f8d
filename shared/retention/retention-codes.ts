/** Kinds of record that have a term of their own. The log of events has none: it holds no content and is never shortened. */
export const RETENTION_KINDS = ['case-closed', 'case-adult', 'case-duplicate', 'disclosure-proof', 'consent-proof', 'request', 'incident'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** Where the length of a term comes from: a source that was read, what is usual among professionals, or our own choice. */
export const TERM_SOURCES = ['read', 'usual', 'own'] as const;
export type TermSource = (typeof TERM_SOURCES)[number];

/** Which rule made a file due for review; `decided` and `recorded` are people's own dates. */
export const REVIEW_RULES = ['case-closed', 'case-adult', 'case-duplicate', 'decided', 'recorded'] as const;
export type ReviewRule = (typeof REVIEW_RULES)[number];

/** What keeps a file from being destroyed. */
export const HOLDS = ['case-open', 'request-open', 'notice-open', 'referral-open', 'incoming-open', 'incident-open', 'person'] as const;
export type Hold = (typeof HOLDS)[number];

/** Why a person holds a file. */
export const HOLD_REASONS = ['court', 'investigation', 'complaint', 'person-asked', 'other'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Why a review keeps a file longer. */
export const KEEP_REASONS = ['still-needed', 'claims-possible', 'law', 'siblings-open', 'person-asked', 'other'] as const;
export type KeepReason = (typeof KEEP_REASONS)[number];

/** Why a file is destroyed: its term is over, or its erasure was granted. There is no third way. */
export const GROUNDS = ['term-over', 'erasure-granted'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What was decided about keeping a file. */
export const DECISIONS = ['keep', 'marked', 'unmarked'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

/** What speaks against closing a file now. The first three forbid it, the others have to be confirmed one by one. */
export const CLOSING_CONCERNS = [
  'already-closed', 'work-unfinished', 'request-open', 'notice-open', 'referral-open', 'consent-in-force', 'step-planned', 'risk-high', 'contact-recent', 'contact-unknown',
] as const;
export type ClosingConcern = (typeof CLOSING_CONCERNS)[number];

/** Why a file cannot be destroyed, or decided about, now. */
export type RetentionProblem =
  | 'held' | 'not-due' | 'already-marked' | 'not-marked' | 'cooling' | 'code-mismatch' | 'second-person' | 'until' | 'concern' | 'period' | 'changed' | 'not-compacted';
