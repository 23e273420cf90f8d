/** Who asks. `child` is the person whose data it is, whatever their age today. */
export const REQUESTERS = ['child', 'representative', 'relative', 'lawyer', 'police', 'court', 'oversight', 'donor', 'media'] as const;
export type Requester = (typeof REQUESTERS)[number];

/** For whom a lawyer acts; nobody else is asked this. */
export const ACTS_FOR = ['child', 'representative', 'other'] as const;
export type ActsFor = (typeof ACTS_FOR)[number];

/** What is asked: `access` to one's own data, `disclosure` to somebody else, the rights over the data, or a complaint. */
export const REQUEST_KINDS = ['access', 'disclosure', 'correction', 'objection', 'erasure', 'withdrawal', 'complaint'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** How it came. */
export const REQUEST_CHANNELS = ['in-person', 'post', 'email', 'phone', 'courier', 'other'] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

/** Papers a request may come with or rest on. The first three are those the policy knows. */
export const REQUEST_DOCUMENTS = [
  'court-ruling', 'investigating-judge-ruling', 'written-request', 'power-of-attorney', 'legal-aid-order', 'birth-certificate', 'guardianship-decision', 'other',
] as const;
export type RequestDocument = (typeof REQUEST_DOCUMENTS)[number];

/** How the person in front of us was recognised. */
export const IDENTITY_METHODS = ['identity-document', 'known-personally', 'official-letterhead', 'called-back', 'electronic-signature', 'none'] as const;
export type IdentityMethod = (typeof IDENTITY_METHODS)[number];

/** How a request ends. `neither` neither confirms nor denies that anything is held. */
export const OUTCOMES = ['granted', 'partly-granted', 'refused', 'neither', 'nothing-held'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * Reasons a letter may give for a refusal, whole or in part. A closed list: no sentence typed in haste can tell a
 * requester what the refusal is there to keep from them.
 */
export const REFUSAL_REASONS = [
  'identity-not-confirmed', 'authority-not-confirmed', 'document-missing', 'no-legal-basis', 'totals-only', 'never-public', 'not-our-matter',
  'others-data', 'child-safety', 'data-correct', 'kept-by-law', 'needed-for-protection', 'unfounded',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Why an answer takes longer. Closed for the same reason, and none of them tells whether anything is held. */
export const POSTPONEMENT_REASONS = ['authority-being-checked', 'request-being-clarified', 'many-requests', 'official-absent'] as const;
export type PostponementReason = (typeof POSTPONEMENT_REASONS)[number];

/** Where a request stands; each state is the next step done. `dropped`: the requester took it back. */
export const REQUEST_STATES = ['received', 'checked', 'examined', 'decided', 'answered', 'dropped'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
