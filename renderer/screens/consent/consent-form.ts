import type { Capture } from '../../../shared/consent/consent-event.ts';
import { readPaperReference } from '../../../shared/consent/documents/paper-reference.ts';
import type { GuideAudience } from '../../../shared/consent/guide/guide-schema.ts';
import { EXPLAINED_POINTS, type ConsentRecord, type CONSENT_METHODS, type ExplainedPoint, type WAIVER_REASONS } from '../../../shared/domain/consent-record.ts';
import type { ChannelInput } from '../../../shared/ipc/contract.ts';
import type { Category, Purpose, RecipientType, Service } from '../../../shared/policy/codes.ts';

export type ConsentInput = ChannelInput<'consent.record'>['consent'];
export type Answer = 'given' | 'refused' | 'not-asked';
export type Method = (typeof CONSENT_METHODS)[number];
type WaiverReason = (typeof WAIVER_REASONS)[number];
/** Why somebody was not asked. `later`: will be; `other`: in words, for a young child alone. */
export type NotAsked = WaiverReason | 'later' | 'other';

/** One person's answer as it is being written down; null where nothing is chosen yet. */
export interface AnswerForm {
  readonly answer: Answer | null;
  readonly relation: string | null;
  readonly method: Method | null;
  readonly notAsked: NotAsked | null;
  readonly notAskedWords: string;
  readonly waiverBy: string;
}

export interface ConsentForm {
  readonly entry: 'conversation' | 'paper';
  readonly explained: readonly ExplainedPoint[];
  readonly explainedToChild: readonly ExplainedPoint[];
  readonly childWords: GuideAudience | null;
  readonly language: string;
  readonly interpreter: string;
  readonly witness: string;
  readonly authority: Capture['authority'];
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

/** What is known while the form is checked: who must agree, who may not represent, what is being renewed. */
interface FormContext {
  readonly required: Required;
  /** relations of family members who cannot represent the child */ readonly unfit: readonly string[];
  /** the scope that is renewed and cannot be touched */ readonly fixedScope?: ConsentRecord['scope'] | undefined;
}

const FORM_PROBLEMS = [
  'paper', 'explained', 'representative', 'relation', 'unfit', 'child', 'method', 'witness', 'waiver', 'purposes', 'recipients', 'services', 'givenOn', 'until', 'order',
] as const;
export type FormProblem = (typeof FORM_PROBLEMS)[number];

const NOBODY: AnswerForm = { answer: null, relation: null, method: null, notAsked: null, notAskedWords: '', waiverBy: '' };

/** A day one year later, the same calendar day where it exists. */
export function aYearLater(day: string): string {
  const [year, month, date] = day.split('-');
  const moved = new Date(Date.UTC(Number(year) + 1, Number(month) - 1, Number(date)));
  return moved.toISOString().slice(0, 10);
}

/** Nothing is agreed to before somebody has said so: no answer, purpose, recipient or service is chosen beforehand. */
export function emptyConsentForm(today: string, language = 'uk'): ConsentForm {
  return {
    entry: 'conversation', explained: [], explainedToChild: [], childWords: null, language, interpreter: '', witness: '', authority: null,
    representative: NOBODY, child: NOBODY, purposes: [], recipientIds: [], recipientTypes: [], services: [], deny: [],
    givenOn: today, validUntil: aYearLater(today), endless: false, oneOff: false, reviewDue: null, paperReference: '',
  };
}

function answerProblems(form: AnswerForm, who: 'representative' | 'child', unfit: readonly string[]): readonly FormProblem[] {
  if (form.answer === null) return [who];
  if (form.answer === 'not-asked') return isWaiverWhole(form) ? [] : ['waiver'];
  const problems: FormProblem[] = [];
  if (who === 'representative' && form.relation === null) problems.push('relation');
  if (who === 'representative' && form.answer === 'given' && form.relation !== null && unfit.includes(form.relation)) problems.push('unfit');
  if (form.answer === 'given' && form.method === null) problems.push('method');
  return problems;
}

function isWaiverWhole({ notAsked, notAskedWords, waiverBy }: AnswerForm): boolean {
  if (notAsked === 'later') return true;
  return notAsked !== null && waiverBy.trim() !== '' && (notAsked !== 'other' || notAskedWords.trim() !== '');
}

/** A refusal may leave every part open: then it is of everything. */
function scopeProblems(form: ConsentForm): readonly FormProblem[] {
  if (isRefusal(form)) return [];
  const problems: FormProblem[] = [];
  const needsService = form.purposes.some((purpose) => purpose === 'service-referral' || purpose === 'gbv-referral');
  if (form.purposes.length === 0) problems.push('purposes');
  if (form.recipientIds.length === 0 && form.recipientTypes.length === 0) problems.push('recipients');
  if (needsService && form.services.length === 0) problems.push('services');
  return problems;
}

function termProblems(form: ConsentForm): readonly FormProblem[] {
  if (form.givenOn === null) return ['givenOn'];
  if (form.endless || isRefusal(form)) return [];
  if (form.validUntil === null) return ['until'];
  return form.validUntil < form.givenOn ? ['order'] : [];
}

/** A spoken agreement of an adult, or one by fingerprint, needs somebody who heard or saw it. */
function needsWitness({ representative }: ConsentForm): boolean {
  return representative.answer === 'given' && (representative.method === 'oral' || representative.method === 'fingerprint');
}

/** What is still missing before the form can be recorded, each problem once, in the order of the page. */
export function consentProblems(form: ConsentForm, { required, unfit, fixedScope }: FormContext): readonly FormProblem[] {
  const found = new Set<FormProblem>([
    ...(form.entry === 'paper' && form.paperReference.trim() === '' ? (['paper'] as const) : []),
    ...(form.explained.length === 0 && form.explainedToChild.length === 0 ? (['explained'] as const) : []),
    ...(required.representative ? answerProblems(form.representative, 'representative', unfit) : []),
    ...(required.child ? answerProblems(form.child, 'child', unfit) : []),
    ...(needsWitness(form) && form.witness.trim() === '' ? (['witness'] as const) : []),
    ...(fixedScope === undefined ? scopeProblems(form) : []), ...termProblems(form),
  ]);
  return FORM_PROBLEMS.filter((problem) => found.has(problem));
}

/** Points that were not explained to somebody who agreed: said plainly before the consent is recorded. */
export function unexplained(form: ConsentForm, { required }: FormContext): { readonly adult: readonly ExplainedPoint[]; readonly child: readonly ExplainedPoint[] } {
  const missing = (said: readonly ExplainedPoint[]): readonly ExplainedPoint[] => EXPLAINED_POINTS.filter((point) => !said.includes(point));
  const childTold = required.representative ? form.explainedToChild : form.explained;
  return {
    adult: required.representative && form.representative.answer === 'given' ? missing(form.explained) : [],
    child: required.child && form.child.answer === 'given' ? missing(childTold) : [],
  };
}

const words = (value: string): string | null => (value.trim() === '' ? null : value.trim());

function waiver({ answer, notAsked, notAskedWords, waiverBy }: AnswerForm): ConsentInput['child']['waiver'] {
  if (answer !== 'not-asked' || notAsked === null || notAsked === 'later') return null;
  return { reason: notAsked === 'other' ? notAskedWords.trim() : notAsked, approvedBy: waiverBy.trim() };
}

/** A refusal by anyone makes the record a refusal; an answer still to come leaves it asked for. */
function stateOf({ representative, child }: ConsentForm): 'given' | 'refused' | 'requested' {
  const parts = [representative, child];
  if (parts.some(({ answer }) => answer === 'refused')) return 'refused';
  return parts.some(({ answer, notAsked }) => answer === 'not-asked' && notAsked === 'later') ? 'requested' : 'given';
}

/** Whether somebody who had to be asked has refused. */
export function isRefusal(form: ConsentForm): boolean {
  return stateOf(form) === 'refused';
}

/** The number as it is printed, where it is one of ours; any other as it was typed. */
function paperOf({ paperReference }: ConsentForm): string | null {
  return readPaperReference(paperReference) ?? words(paperReference);
}

/** Whether a number looks like one of ours but has a wrong digit. */
export function isMistypedPaper({ paperReference }: ConsentForm): boolean {
  return /^\d[\d\s-]{9,}$/u.test(paperReference.trim()) && readPaperReference(paperReference) === null;
}

function partOf(form: AnswerForm): ConsentInput['child'] {
  return { expressed: form.answer ?? 'not-asked', method: form.answer === 'given' ? form.method : null, waiver: waiver(form) };
}

/** The record to store. Call only when `consentProblems` is empty. `edition` is the version of the words that were read out. */
export function toConsent(form: ConsentForm, givenOn: string, { edition, fixedScope }: { readonly edition: string; readonly fixedScope?: ConsentRecord['scope'] | undefined }): ConsentInput {
  return {
    state: fixedScope !== undefined && stateOf(form) === 'given' ? 'renewed' : stateOf(form), givenOn,
    // a refusal has no end of its own: it holds until they agree
    validUntil: form.endless || isRefusal(form) ? null : form.validUntil, oneOff: form.oneOff && !isRefusal(form),
    representative: { ...partOf(form.representative), personRelation: form.representative.relation },
    child: partOf(form.child),
    scope: fixedScope ?? {
      purposes: [...form.purposes], services: [...form.services], categories: { deny: [...form.deny] },
      recipients: [...form.recipientIds.map((id) => ({ id })), ...form.recipientTypes.map((type) => ({ type }))],
    },
    language: form.language, interpreter: words(form.interpreter), witness: words(form.witness), noticeVersion: edition,
    explained: [...form.explained], reviewDue: form.reviewDue, paperReference: paperOf(form),
  };
}


/** How it was asked, for the record beside the consent. */
export function toCapture(form: ConsentForm, edition: string): Capture {
  const hasChildTalk = form.explainedToChild.length > 0;
  return {
    entry: form.entry, authority: form.authority,
    guide: { edition, caregiver: [...form.explained], child: [...form.explainedToChild], childEdition: hasChildTalk ? form.childWords : null },
  };
}
