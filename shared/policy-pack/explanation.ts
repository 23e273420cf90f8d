import type { Reason } from '../policy/codes.ts';

/** Where in the order of precedence a reason is decided: `packet-1` … `packet-7` for the whole packet, `field-1` … `field-6` for one line. */
export const PRECEDENCE_STEPS = [
  'packet-1', 'packet-2', 'packet-3', 'packet-4', 'packet-5', 'packet-6', 'packet-7',
  'field-1', 'field-2', 'field-3', 'field-4', 'field-5', 'field-6',
] as const;
export type PrecedenceStep = (typeof PRECEDENCE_STEPS)[number];

/** Where a person can change what led to the answer. `nowhere`: nothing should be changed, this is as it must be. */
export const REMEDIES = [
  'nowhere', 'consents', 'restrictions', 'recipient', 'screening', 'statistics', 'policy', 'contact',
  'step-recipient', 'step-basis', 'step-reason', 'step-needs', 'step-approval',
] as const;
export type Remedy = (typeof REMEDIES)[number];

interface Explanation { readonly step: { readonly packet: PrecedenceStep | null; readonly field: PrecedenceStep | null }; readonly remedy: Remedy }

const packet = (step: PrecedenceStep, remedy: Remedy): Explanation => ({ step: { packet: step, field: null }, remedy });
const field = (step: PrecedenceStep, remedy: Remedy): Explanation => ({ step: { packet: null, field: step }, remedy });

/** Source: the two lists of the section on precedence; `OK_*` and `GEN_NEED` are decided by the cell. */
const EXPLANATIONS: Readonly<Record<Reason, Explanation>> = {
  OK_CONSENT: { step: { packet: 'packet-5', field: 'field-4' }, remedy: 'restrictions' },
  OK_VITAL: { step: { packet: 'packet-4', field: 'field-4' }, remedy: 'nowhere' },
  OK_LEGAL: { step: { packet: 'packet-4', field: 'field-4' }, remedy: 'nowhere' },
  OK_INTERNAL: { step: { packet: 'packet-4', field: 'field-4' }, remedy: 'nowhere' },
  OK_OVERRIDE: { step: { packet: 'packet-7', field: 'field-2' }, remedy: 'step-approval' },
  OK_NEED: field('field-4', 'step-needs'),
  GEN_NEED: field('field-4', 'nowhere'),
  WH_DEFAULT_DENY: { step: { packet: 'packet-2', field: 'field-6' }, remedy: 'step-recipient' },
  WH_ERROR: { step: { packet: null, field: null }, remedy: 'step-basis' },
  WH_PROHIBITED: packet('packet-2', 'nowhere'),
  WH_AGGREGATE_ONLY: packet('packet-2', 'statistics'),
  WH_NO_BASIS: packet('packet-4', 'step-basis'),
  WH_NO_CONSENT: packet('packet-5', 'consents'),
  WH_CONSENT_EXPIRED: packet('packet-5', 'consents'),
  WH_CONSENT_WITHDRAWN: packet('packet-5', 'consents'),
  WH_CONSENT_SCOPE_PURPOSE: packet('packet-5', 'consents'),
  WH_CONSENT_SCOPE_RECIPIENT: packet('packet-5', 'consents'),
  WH_CONSENT_SCOPE_SERVICE: packet('packet-5', 'consents'),
  WH_CONSENT_SCOPE_CATEGORY: field('field-3', 'consents'),
  WH_ONE_OFF_USED: packet('packet-5', 'consents'),
  WH_REPRESENTATIVE_MISSING: packet('packet-5', 'consents'),
  WH_ASSENT_MISSING: packet('packet-5', 'consents'),
  WH_ASSENT_REFUSED: packet('packet-5', 'nowhere'),
  WH_RESTRICTION: { step: { packet: 'packet-6', field: 'field-2' }, remedy: 'restrictions' },
  WH_RECIPIENT_IS_PERP: packet('packet-1', 'step-recipient'),
  WH_NOT_SIGNATORY: packet('packet-3', 'recipient'),
  WH_NO_UNDERTAKING: packet('packet-3', 'recipient'),
  WH_NO_DOCUMENT: packet('packet-3', 'step-basis'),
  WH_REPORTER: field('field-1', 'nowhere'),
  WH_SAFE_LOCATION: field('field-1', 'nowhere'),
  WH_UNSAFE_CONTACT: field('field-1', 'contact'),
  WH_ADOPTION: field('field-1', 'nowhere'),
  WH_UNSCREENED_TEXT: field('field-5', 'screening'),
  WH_NOT_NEEDED: field('field-4', 'step-needs'),
  WH_PENDING_APPROVAL: packet('packet-7', 'step-approval'),
  WH_POLICY_EXPIRED: packet('packet-2', 'policy'),
};

/** The step that gave this reason. `whole` is true when the packet as a whole was refused and every line carries its reason. */
export function precedenceStep(reason: Reason, whole: boolean): PrecedenceStep | null {
  const { step } = EXPLANATIONS[reason];
  return whole ? (step.packet ?? step.field) : (step.field ?? step.packet);
}

export interface RemedyContext { readonly whole: boolean; readonly openable: boolean }

/** Where to change it. A line that no stated need can open has no remedy: it stays, and the sentence says so. */
export function remedyFor(reason: Reason, context: RemedyContext): Remedy {
  if (reason === 'WH_NOT_NEEDED' && !context.openable) return 'nowhere';
  if (reason === 'WH_DEFAULT_DENY' && !context.whole) return 'nowhere';
  return EXPLANATIONS[reason].remedy;
}
