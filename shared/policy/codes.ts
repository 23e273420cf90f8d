/**
 * The fixed vocabulary of the decision contract. Codes never change meaning; texts for people live in the renderer.
 */
export const PURPOSES = [
  'service-referral', 'case-transfer', 'supervision', 'case-conference', 'coordination-statistics', 'donor-report',
  'protective-measure', 'legal-request', 'emergency', 'unhcr-referral', 'gbv-referral', 'family-tracing',
  'violations-monitoring', 'public-communication', 'subject-access', 'relative-request', 'oversight',
  'interpretation-support',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export const RECIPIENT_TYPES = [
  'signatory-provider', 'other-provider', 'case-management-agency', 'supervisor', 'conference-member',
  'coordination-body', 'donor', 'childrens-service', 'law-enforcement', 'emergency-medical', 'unhcr', 'gbv-specialist',
  'tracing-organisation', 'violations-monitor', 'public', 'data-subject', 'relative', 'oversight-body', 'interpreter',
] as const;
export type RecipientType = (typeof RECIPIENT_TYPES)[number];

export const BASES = [
  'consent', 'vital-interest', 'legal-duty', 'legal-power', 'contract', 'legitimate-interest', 'best-interest',
] as const;
export type Basis = (typeof BASES)[number];

export const SERVICES = [
  'health', 'psychosocial', 'safe-shelter', 'legal-aid', 'police', 'livelihoods', 'education', 'family-mediation',
  'reunification', 'non-food-items', 'water-sanitation', 'documentation', 'food', 'disability', 'case-transfer', 'other',
] as const;
export type Service = (typeof SERVICES)[number];

export const CATEGORIES = [
  'CASE_REF', 'ID_BASIC', 'DEMO', 'ID_DOC', 'CONTACT', 'LOC', 'HEALTH', 'PROT', 'INCIDENT', 'SEXUAL', 'ARMED', 'PERP',
  'FAMILY', 'CAREPLACE', 'LEGAL', 'SERVICE', 'NOTES', 'MEDIA', 'REPORTER', 'SPECIAL', 'WORKER',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const EFFECTS = ['permit', 'deny', 'needs-approval'] as const;
export type Effect = (typeof EFFECTS)[number];

export const FIELD_ACTIONS = ['share', 'generalise', 'withhold'] as const;
export type FieldAction = (typeof FIELD_ACTIONS)[number];

export const REASONS = [
  'OK_CONSENT', 'OK_VITAL', 'OK_LEGAL', 'OK_INTERNAL', 'OK_OVERRIDE', 'OK_NEED', 'GEN_NEED',
  'WH_DEFAULT_DENY', 'WH_ERROR', 'WH_PROHIBITED', 'WH_AGGREGATE_ONLY', 'WH_NO_BASIS', 'WH_NO_CONSENT',
  'WH_CONSENT_EXPIRED', 'WH_CONSENT_WITHDRAWN', 'WH_CONSENT_SCOPE_PURPOSE', 'WH_CONSENT_SCOPE_RECIPIENT',
  'WH_CONSENT_SCOPE_SERVICE', 'WH_CONSENT_SCOPE_CATEGORY', 'WH_ONE_OFF_USED', 'WH_REPRESENTATIVE_MISSING',
  'WH_ASSENT_MISSING', 'WH_ASSENT_REFUSED', 'WH_RESTRICTION', 'WH_RECIPIENT_IS_PERP', 'WH_NOT_SIGNATORY',
  'WH_NO_UNDERTAKING', 'WH_NO_DOCUMENT', 'WH_REPORTER', 'WH_SAFE_LOCATION', 'WH_UNSAFE_CONTACT', 'WH_ADOPTION',
  'WH_UNSCREENED_TEXT', 'WH_NOT_NEEDED', 'WH_PENDING_APPROVAL', 'WH_POLICY_EXPIRED',
] as const;
export type Reason = (typeof REASONS)[number];

export const OBLIGATIONS = [
  'LOG_DISCLOSURE', 'POST_REVIEW', 'OFFER_AGGREGATE', 'LOG_REQUEST', 'NEITHER_CONFIRM_NOR_DENY', 'DUE_30_DAYS',
  'INFORM_CHILD',
] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

export const CONSENT_STATES = [
  'given', 'renewed', 'requested', 'deferred', 'refused', 'withdrawn', 'expired', 'terminated', 'invalidated', 'unknown',
] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];
