import type { ChannelInput } from '../../../shared/ipc/contract.ts';
import type { Category, Purpose, RecipientType, Service } from '../../../shared/policy/codes.ts';
import type { CONSENT_METHODS, ExplainedPoint, WAIVER_REASONS } from '../../../shared/domain/consent-record.ts';

export type ConsentInput = ChannelInput<'consent.record'>['consent'];
export type Answer = 'given' | 'refused' | 'not-asked';
export type Method = (typeof CONSENT_METHODS)[number];
export type WaiverReason = (typeof WAIVER_REASONS)[number];

/** One person's answer as it is being written down; null where nothing is chosen yet. */
export interface AnswerForm {
  readonly answer: Answer | null;
  readonly relation: string | null;
  readonly method: Method | null;
  readonly waiverReason: WaiverReason | null;
  readonly waiverBy: string;
}

export interface ConsentForm {
  readonly explained: readonly ExplainedPoint[];
  readonly language: string;
  readonly interpreter: string;
  readonly witness: string;
  readonly representative: AnswerForm;
  readonly child: AnswerForm;
  readonly purposes: readonly Purpose[];
  readonly recipientIds: readonly string[];
  readonly recipientTypes: readonly RecipientType[];
  readonly services: readonly Service[];
  readonly deny: readonly Category[];
  readonly givenOn: string | null;
  readonly validUntil: string | null;
  readonly endless: boolean;
  readonly oneOff: boolean;
  readonly reviewDue: string | null;
  readonly paperReference: string;
}

/** What the tier asks for: see `consent.list`. */
export interface Required {
  readonly representative: boolean;
  readonly child: boolean;
}

const FORM_PROBLEMS = [
  'explained', 'representative', 'relation', 'child', 'method', 'waiver', 'purposes', 'recipients', 'services', 'givenOn', 'until', 'order',
] as const;
export type FormProblem = (typeof FORM_PROBLEMS)[number];

/** Version of the spoken notice the explained points belong to; stored with every consent. */
const NOTICE_VERSION = 'guide-1';

const NOBODY: AnswerForm = { answer: null, relation: null, method: null, waiverReason: null, waiverBy: '' };

/** A day one year later, the same calendar day where it exists. */
export function aYearLater(day: string): string {
  const [year, month, date] = day.split('-');
  const moved = new Date(Date.UTC(Number(year) + 1, Number(month) - 1, Number(date)));
  return moved.toISOString().slice(0, 10);
}

export function emptyConsentForm(today: string): ConsentForm {
  return {
    explained: [], language: 'uk', interpreter: '', witness: '', representative: NOBODY, child: NOBODY,
    purposes: ['service-referral'], recipientIds: [], recipientTypes: [], services: [], deny: [],
    givenOn: today, validUntil: aYearLater(today), endless: false, oneOff: false, reviewDue: null, paperReference: '',
  };
}

function answerProblems(form: AnswerForm, who: 'representative' | 'child'): readonly FormProblem[] {
  if (form.answer === null) return [who];
  if (form.answer === 'not-asked') return form.waiverReason === null || form.waiverBy.trim() === '' ? ['waiver'] : [];
  const problems: FormProblem[] = [];
  if (who === 'representative' && form.relation === null) problems.push('relation');
  if (form.answer === 'given' && form.method === null) problems.push('method');
  return problems;
}

function scopeProblems(form: ConsentForm): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  const needsService = form.purposes.some((purpose) => purpose === 'service-referral' || purpose === 'gbv-referral');
  if (form.purposes.length === 0) problems.push('purposes');
  if (form.recipientIds.length === 0 && form.recipientTypes.length === 0) problems.push('recipients');
  if (needsService && form.services.length === 0) problems.push('services');
  return problems;
}

function termProblems(form: ConsentForm): readonly FormProblem[] {
  if (form.givenOn === null) return ['givenOn'];
  if (form.endless) return [];
  if (form.validUntil === null) return ['until'];
  return form.validUntil < form.givenOn ? ['order'] : [];
}

/** What is still missing before the form can be recorded, each problem once, in the order of the page. */
export function consentProblems(form: ConsentForm, required: Required): readonly FormProblem[] {
  const found = new Set<FormProblem>([
    ...(form.explained.length === 0 ? (['explained'] as const) : []),
    ...(required.representative ? answerProblems(form.representative, 'representative') : []),
    ...(required.child ? answerProblems(form.child, 'child') : []),
    ...scopeProblems(form), ...termProblems(form),
  ]);
  return FORM_PROBLEMS.filter((problem) => found.has(problem));
}

function waiver(form: AnswerForm): { reason: WaiverReason; approvedBy: string } | null {
  return form.answer === 'not-asked' && form.waiverReason !== null ? { reason: form.waiverReason, approvedBy: form.waiverBy.trim() } : null;
}

const words = (value: string): string | null => (value.trim() === '' ? null : value.trim());

/** A refusal by anyone makes the record a refusal: it is written down as plainly as an agreement. */
function stateOf(form: ConsentForm): 'given' | 'refused' {
  return form.representative.answer === 'refused' || form.child.answer === 'refused' ? 'refused' : 'given';
}

/** The record to store. Call only when `consentProblems` is empty. */
export function toConsent(form: ConsentForm, givenOn: string): ConsentInput {
  return {
    state: stateOf(form), givenOn, validUntil: form.endless ? null : form.validUntil, oneOff: form.oneOff,
    representative: {
      expressed: form.representative.answer ?? 'not-asked', personRelation: form.representative.relation,
      method: form.representative.answer === 'given' ? form.representative.method : null, waiver: waiver(form.representative),
    },
    child: {
      expressed: form.child.answer ?? 'not-asked', method: form.child.answer === 'given' ? form.child.method : null, waiver: waiver(form.child),
    },
    scope: {
      purposes: [...form.purposes], services: [...form.services], categories: { deny: [...form.deny] },
      recipients: [...form.recipientIds.map((id) => ({ id })), ...form.recipientTypes.map((type) => ({ type }))],
    },
    language: form.language, interpreter: words(form.interpreter), witness: words(form.witness), noticeVersion: NOTICE_VERSION,
    explained: [...form.explained], reviewDue: form.reviewDue, paperReference: words(form.paperReference),
  };
}
