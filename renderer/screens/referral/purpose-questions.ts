import type { ChannelOutput } from '../../../shared/ipc/contract.ts';
import type { Basis, Purpose, RecipientType, Service } from '../../../shared/policy/codes.ts';
import { DOCUMENT_KINDS, type DocumentKind, type ReferralDraft } from './referral-draft.ts';

/** What the wizard reads of the pack in force. It only decides what is asked: the policy alone decides what may leave. */
export type ReferralRules = Pick<ChannelOutput<'policy.matrix'>, 'rows' | 'services' | 'childMayObject'>;
type Gate = ReferralRules['rows'][number]['gate'];

/** The rules, and the kind of recipient that is chosen so far. */
export interface Asking { readonly rules: ReferralRules; readonly recipientType: RecipientType | null }

/** The order in which purposes are offered: everyday ones first, those that end in a refusal last. */
export const PURPOSE_ORDER: readonly Purpose[] = [
  'service-referral', 'gbv-referral', 'emergency', 'protective-measure', 'case-conference', 'case-transfer',
  'family-tracing', 'unhcr-referral', 'interpretation-support', 'supervision', 'legal-request', 'relative-request',
  'subject-access', 'oversight', 'coordination-statistics', 'donor-report', 'violations-monitoring', 'public-communication',
];

export type Question = 'purpose' | 'recipient' | 'service' | 'basis' | 'related' | 'safe' | 'member' | 'document' | 'objects' | 'reason';

const rowsOf = (purpose: Purpose, { rows }: ReferralRules): ReferralRules['rows'] => rows.filter((row) => row.purpose === purpose);

/** Whether a purpose can carry a packet about one child; `about-nobody`: only totals may go; `never`: nothing may go. */
export function individualOf(purpose: Purpose, rules: ReferralRules): 'yes' | 'about-nobody' | 'never' {
  const outcomes = rowsOf(purpose, rules).map(({ outcome }) => outcome);
  if (outcomes.includes('cells')) return 'yes';
  return outcomes.includes('aggregate-only') ? 'about-nobody' : 'never';
}

/** The kinds of recipient that a purpose knows. */
export function recipientsOf(purpose: Purpose, rules: ReferralRules): readonly RecipientType[] {
  return rowsOf(purpose, rules).filter(({ outcome }) => outcome === 'cells').map(({ recipient }) => recipient);
}

/** The gate of the chosen purpose and recipient; of the purpose's first recipient while none is chosen. */
function gateOf({ purpose }: ReferralDraft, { rules, recipientType }: Asking): Gate | null {
  if (purpose === null) return null;
  const rows = rowsOf(purpose, rules);
  return (rows.find(({ recipient }) => recipient === recipientType) ?? rows[0])?.gate ?? null;
}

/** The bases that the gate names, in its order. */
export function basesOf(draft: ReferralDraft, asking: Asking): readonly Basis[] {
  return gateOf(draft, asking)?.bases ?? [];
}

/** The kinds of document that the gate accepts. */
export function documentsOf(draft: ReferralDraft, asking: Asking): readonly DocumentKind[] {
  const kinds = gateOf(draft, asking)?.document?.kinds ?? [];
  return DOCUMENT_KINDS.filter((kind) => kinds.includes(kind));
}

/** The services that the purpose's packets may carry; null where they carry none. */
export function servicesOf({ purpose }: ReferralDraft, { rules }: Asking): readonly Service[] | null {
  return purpose === null ? null : rules.services[purpose] ?? null;
}

const mustBeUnrelated = (type: RecipientType): boolean => type !== 'supervisor' && type !== 'data-subject';

/** The questions this draft has to answer, in the order they are asked. */
export function questionsFor(draft: ReferralDraft, asking: Asking): readonly Question[] {
  const { purpose } = draft;
  if (purpose === null || individualOf(purpose, asking.rules) !== 'yes') return ['purpose'];
  const gate = gateOf(draft, asking);
  const questions: Question[] = ['purpose', 'recipient'];
  if ((servicesOf(draft, asking)?.length ?? 0) > 1) questions.push('service');
  if (basesOf(draft, asking).length > 1) questions.push('basis');
  if (asking.recipientType !== null && mustBeUnrelated(asking.recipientType)) questions.push('related');
  if (asking.recipientType !== null && gate?.approval === 'unless-assessed-safe') questions.push('safe');
  if (gate?.legalRepresentative === true) questions.push('member');
  if (needsDocument(draft, asking)) questions.push('document');
  if (basisOf(draft, asking) === 'consent' || asking.rules.childMayObject.includes(purpose)) questions.push('objects');
  return [...questions, 'reason'];
}

function needsDocument(draft: ReferralDraft, asking: Asking): boolean {
  const document = gateOf(draft, asking)?.document ?? null;
  return document !== null && (document.when === 'always' || basisOf(draft, asking) === 'legal-duty');
}

/** The basis the request will name: the chosen one, or the only one the gate has. */
export function basisOf(draft: ReferralDraft, asking: Asking): Basis | null {
  const bases = basesOf(draft, asking);
  if (draft.basis !== null && bases.includes(draft.basis)) return draft.basis;
  return bases.length === 1 ? (bases[0] ?? null) : null;
}

/** The service the request will name: the chosen one, or the only one the purpose has. */
export function serviceOf(draft: ReferralDraft, asking: Asking): Service | null {
  const services = servicesOf(draft, asking) ?? [];
  if (draft.service !== null && services.includes(draft.service)) return draft.service;
  return services.length === 1 ? (services[0] ?? null) : null;
}
