import type { Obligation } from './codes.ts';
import type { PacketFinding } from './rules/packet-rule.ts';
import { isPackOverdue } from './rules/pair-rules.ts';
import type { Facts } from './facts.ts';

const LOG_REQUEST_OF: ReadonlySet<string | null> = new Set(['legal-request', 'subject-access', 'relative-request', 'oversight']);
const NEITHER_CONFIRM_FOR: ReadonlySet<string | null> = new Set(['legal-request', 'relative-request']);

/** What a purpose obliges to whatever the decision is. */
const always = (purpose: string | null): readonly Obligation[] => [
  ...(LOG_REQUEST_OF.has(purpose) ? ['LOG_REQUEST' as const] : []),
  ...(purpose === 'subject-access' ? ['DUE_30_DAYS' as const] : []),
];

/** What a packet that does not go obliges to; the purpose is null where nobody can read it. */
export const refusalObligations = (purpose: string | null, { effect, reasons }: PacketFinding): Obligation[] => [
  ...always(purpose),
  ...(effect === 'deny' && NEITHER_CONFIRM_FOR.has(purpose) ? ['NEITHER_CONFIRM_NOR_DENY' as const] : []),
  ...(reasons.includes('WH_AGGREGATE_ONLY') ? ['OFFER_AGGREGATE' as const] : []),
];

/** What a packet that goes obliges to: always to log it, after an emergency or with an overdue pack to review it. */
export const permitObligations = (facts: Facts, isOverride: boolean): Obligation[] => [
  'LOG_DISCLOSURE',
  ...always(facts.purpose),
  ...(facts.purpose === 'emergency' || isPackOverdue(facts) ? ['POST_REVIEW' as const] : []),
  ...(isOverride ? ['INFORM_CHILD' as const] : []),
];
