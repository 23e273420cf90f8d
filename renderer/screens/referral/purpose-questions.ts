import type { Basis, Purpose, RecipientType, Service } from '../../../shared/policy/codes.ts';
import type { DocumentKind, ReferralDraft } from './referral-draft.ts';

/** What the wizard has to ask for a purpose. It only decides what is asked: the policy alone decides what may leave. */
export interface PurposeQuestions {
  readonly recipients: readonly RecipientType[];
  /** bases the gate names, in its order */
  readonly bases: readonly Basis[];
  readonly service: 'ask' | Service | null;
  readonly documents: readonly DocumentKind[];
  /** `about-nobody`: only totals may go; `never`: nothing may go */
  readonly individual: 'yes' | 'about-nobody' | 'never';
}

const consentOnly = { bases: ['consent'], service: null, documents: [], individual: 'yes' } as const;
const totalsOnly = { bases: [], service: null, documents: [], individual: 'about-nobody' } as const;

/** Source: the purposes, gates and document kinds of the policy table. */
export const PURPOSE_QUESTIONS: Readonly<Record<Purpose, PurposeQuestions>> = {
  'service-referral': { ...consentOnly, recipients: ['signatory-provider', 'other-provider'], service: 'ask' },
  'case-transfer': { ...consentOnly, recipients: ['case-management-agency'], service: 'case-transfer' },
  supervision: { ...consentOnly, recipients: ['supervisor'], bases: ['legitimate-interest', 'legal-duty'] },
  'case-conference': { ...consentOnly, recipients: ['conference-member'] },
  'coordination-statistics': { ...totalsOnly, recipients: ['coordination-body'] },
  'donor-report': { ...totalsOnly, recipients: ['donor'] },
  'protective-measure': {
    ...consentOnly, recipients: ['childrens-service'], bases: ['legal-duty', 'consent', 'vital-interest'], documents: ['act'],
  },
  'legal-request': {
    ...consentOnly, recipients: ['law-enforcement'], bases: ['legal-duty'], documents: ['court-ruling', 'investigating-judge-ruling'],
  },
  emergency: { ...consentOnly, recipients: ['emergency-medical', 'law-enforcement'], bases: ['vital-interest'] },
  'unhcr-referral': { ...consentOnly, recipients: ['unhcr'] },
  'gbv-referral': { ...consentOnly, recipients: ['gbv-specialist'], service: 'ask' },
  'family-tracing': { ...consentOnly, recipients: ['tracing-organisation'] },
  'violations-monitoring': { ...totalsOnly, recipients: ['violations-monitor'] },
  'public-communication': { ...totalsOnly, recipients: ['public'], individual: 'never' },
  'subject-access': { ...consentOnly, recipients: ['data-subject'], bases: ['legal-duty'] },
  'relative-request': { ...consentOnly, recipients: ['relative'], bases: ['legal-duty'] },
  oversight: { ...consentOnly, recipients: ['oversight-body'], bases: ['legal-duty'], documents: ['written-request', 'court-ruling'] },
  'interpretation-support': { ...consentOnly, recipients: ['interpreter'], bases: ['legitimate-interest'] },
};

/** The order in which purposes are offered: everyday ones first, those that end in a refusal last. */
export const PURPOSE_ORDER: readonly Purpose[] = [
  'service-referral', 'gbv-referral', 'emergency', 'protective-measure', 'case-conference', 'case-transfer',
  'family-tracing', 'unhcr-referral', 'interpretation-support', 'supervision', 'legal-request', 'relative-request',
  'subject-access', 'oversight', 'coordination-statistics', 'donor-report', 'violations-monitoring', 'public-communication',
];

export type Question = 'purpose' | 'recipient' | 'service' | 'basis' | 'related' | 'safe' | 'member' | 'document' | 'objects' | 'reason';

const mustBeUnrelated = (type: RecipientType): boolean => type !== 'supervisor' && type !== 'data-subject';

/** The questions this draft has to answer, in the order they are asked. */
export function questionsFor(draft: ReferralDraft, recipientType: RecipientType | null): readonly Question[] {
  const questions: Question[] = ['purpose'];
  if (draft.purpose === null) return questions;
  const rule = PURPOSE_QUESTIONS[draft.purpose];
  if (rule.individual !== 'yes') return questions;
  questions.push('recipient');
  if (rule.service === 'ask') questions.push('service');
  if (rule.bases.length > 1) questions.push('basis');
  if (recipientType !== null && mustBeUnrelated(recipientType)) questions.push('related');
  if (recipientType === 'emergency-medical') questions.push('safe');
  if (draft.purpose === 'relative-request') questions.push('member');
  if (needsDocument(draft)) questions.push('document');
  if (asksWhetherChildObjects(draft)) questions.push('objects');
  return [...questions, 'reason'];
}

function needsDocument(draft: ReferralDraft): boolean {
  if (draft.purpose === null) return false;
  const rule = PURPOSE_QUESTIONS[draft.purpose];
  return rule.documents.length > 0 && basisOf(draft) === 'legal-duty';
}

function asksWhetherChildObjects(draft: ReferralDraft): boolean {
  return basisOf(draft) === 'consent' || draft.purpose === 'protective-measure' || draft.purpose === 'relative-request';
}

/** The basis the request will name: the chosen one, or the only one the purpose has. */
export function basisOf(draft: ReferralDraft): Basis | null {
  if (draft.purpose === null) return null;
  const { bases } = PURPOSE_QUESTIONS[draft.purpose];
  if (draft.basis !== null && bases.includes(draft.basis)) return draft.basis;
  return bases.length === 1 ? (bases[0] ?? null) : null;
}

/** The service the request will name. */
export function serviceOf(draft: ReferralDraft): Service | null {
  if (draft.purpose === null) return null;
  const { service } = PURPOSE_QUESTIONS[draft.purpose];
  return service === 'ask' ? draft.service : service;
}
