/** What happened. The first five are offered where they happen. */
export const INCIDENT_KINDS = [
  'lost-device', 'lost-medium', 'wrong-recipient', 'former-worker', 'seized', 'unlocked-seen', 'paper-lost', 'intruder', 'malicious-program', 'data-lost', 'said-aloud', 'other',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** What became of the data: seen by somebody who may not, changed, or gone. */
export const INCIDENT_EFFECTS = ['confidentiality', 'integrity', 'availability'] as const;
export type IncidentEffect = (typeof INCIDENT_EFFECTS)[number];

/** How the data were protected at the time. */
export const PROTECTIONS = ['encrypted-locked', 'encrypted-open', 'not-encrypted', 'paper', 'unknown'] as const;
export type Protection = (typeof PROTECTIONS)[number];

/** Whom the data are about. */
export const SUBJECTS = ['children', 'caregivers', 'relatives', 'reporters', 'alleged', 'workers', 'others'] as const;
export type Subject = (typeof SUBJECTS)[number];

export const INCIDENT_RISKS = ['unlikely', 'possible', 'high'] as const;
export type IncidentRisk = (typeof INCIDENT_RISKS)[number];

/** Who is told. The first two have a clock, the third is told without delay when the risk is high. */
export const TOLD = ['focal-point', 'authority', 'people', 'management', 'partner', 'police', 'donor', 'other'] as const;
export type Told = (typeof TOLD)[number];

/** What may be left undone with a reason: telling the authority, telling the people. Never the focal point of the protocol. */
export const WAIVABLE = ['authority', 'people'] as const;
export type Waivable = (typeof WAIVABLE)[number];
export const WAIVER_REASONS = ['unlikely-risk', 'told-otherwise', 'would-endanger', 'not-reachable', 'no-duty'] as const;
export type WaiverReason = (typeof WAIVER_REASONS)[number];

export const TOLD_WAYS = ['in-person', 'phone', 'post', 'email', 'portal', 'other'] as const;
export type ToldWay = (typeof TOLD_WAYS)[number];

/** The fixed content of a notification: what is missing keeps an incident from being closed. */
export const CONTENT_POINTS = ['nature', 'categories', 'numbers', 'contact', 'consequences', 'measures'] as const;
export type ContentPoint = (typeof CONTENT_POINTS)[number];

export const INCIDENT_EVENTS = ['recorded', 'changed', 'told', 'waived', 'closed', 'reopened'] as const;
export type IncidentEvent = (typeof INCIDENT_EVENTS)[number];

/** Why a step cannot be taken. */
export const INCIDENT_PROBLEMS = [
  'closed', 'not-closed', 'discovered-in-future', 'discovered-later', 'happened-after-discovery', 'effect-missing', 'told-before-discovery', 'told-in-future', 'late-reason', 'waiver-reason', 'content-missing', 'clock-open', 'people-open',
] as const;
export type IncidentProblem = (typeof INCIDENT_PROBLEMS)[number];
