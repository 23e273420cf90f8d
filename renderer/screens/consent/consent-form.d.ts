import type { ChannelInput } from '../../../shared/ipc/contract.ts';
import type { Category, Purpose, RecipientType, Service } from '../../../shared/policy/codes.ts';
import { CONSENT_METHODS, WAIVER_REASONS } from '../../../shared/domain/consent-record.ts';
export type ConsentInput = ChannelInput<'consent.record'>['consent'];
export type Answer = 'given' | 'refused' | 'not-asked';
export type Method = (typeof CONSENT_METHODS)[number];
export type WaiverReason = (typeof WAIVER_REASONS)[number];
/** What has to be explained before anything is asked. */
export declare const EXPLAINED_POINTS: readonly ["why", "recorded", "who-sees", "exceptions", "refuse", "keep-back", "withdraw", "how-long"];
export type ExplainedPoint = (typeof EXPLAINED_POINTS)[number];
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
export declare const FORM_PROBLEMS: readonly ["explained", "representative", "relation", "child", "method", "waiver", "purposes", "recipients", "services", "givenOn", "until", "order"];
export type FormProblem = (typeof FORM_PROBLEMS)[number];
/** Version of the spoken notice the explained points belong to; stored with every consent. */
export declare const NOTICE_VERSION = "guide-1";
/** A day one year later, the same calendar day where it exists. */
export declare function aYearLater(day: string): string;
export declare function emptyConsentForm(today: string): ConsentForm;
/** What is still missing before the form can be recorded, each problem once, in the order of the page. */
export declare function consentProblems(form: ConsentForm, required: Required): readonly FormProblem[];
/** The record to store. Call only when `consentProblems` is empty. */
export declare function toConsent(form: ConsentForm, givenOn: string): ConsentInput;
