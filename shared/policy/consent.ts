import type { Reason } from './codes.ts';
import { defeatReasons, hasChildRefused, isRefusedByChild } from './consent-defeat.ts';
import { isWithdrawalInForce, namesRecipient, touchesService, UNREADABLE } from './consent-record.ts';
import type { ConsentQuestion, ReadConsent } from './consent-record.ts';
import { member, objectMember } from './json-reading.ts';
import { agreementFailure } from './who-must-agree.ts';
import type { AgreementContext } from './who-must-agree.ts';

/** Whether consent carries the packet: the record that does, or the reasons why none does, the deciding one first. */
export type ConsentAnswer =
  | { readonly ok: true; readonly record: ReadConsent }
  | { readonly ok: false; readonly reasons: readonly Reason[] };

/** How far a record got before it failed, and why. */
type Attempt = { readonly stage: number; readonly reasons: readonly Reason[] };

const IN_FORCE: ReadonlySet<string> = new Set(['given', 'renewed']);
const AGREEMENT_STAGE = { WH_ASSENT_REFUSED: 6, WH_REPRESENTATIVE_MISSING: 7, WH_ASSENT_MISSING: 8 } as const;

/**
 * Tries every record; one that passes everything is enough unless a refusal or withdrawal of the same day or later
 * defeats it. If none passes, the record that got furthest names the reason, the newest first among equals.
 */
export const findConsent = (
  records: readonly ReadConsent[], question: ConsentQuestion, context: AgreementContext,
): ConsentAnswer => {
  const newestFirst = [...records].sort((a, b) => order(b, a));
  const attempts = newestFirst.map((record) => ({ record, failure: tryRecord(record, question, context) }));
  const defeats: Reason[] = [];
  for (const { record, failure } of attempts) {
    if (failure !== null || record.givenOn === null) continue;
    const against = defeatReasons(records, record.givenOn, { question, context });
    if (against.length === 0) return { ok: true, record };
    defeats.push(...against);
  }
  if (defeats.length > 0) return { ok: false, reasons: unique(defeats) };
  const refused: readonly Reason[] = isRefusedByChild(records, question) ? ['WH_ASSENT_REFUSED'] : [];
  return { ok: false, reasons: unique([...furthest(attempts.flatMap(({ failure }) => failure ?? [])), ...refused]) };
};

/** Orders records by day and then by id, so that the order of the list decides nothing. */
const order = (a: ReadConsent, b: ReadConsent): number => compare(a.givenOn ?? '', b.givenOn ?? '') || compare(b.id ?? '', a.id ?? '');
const compare = (a: string, b: string): number => a < b ? -1 : Number(a > b);
const unique = (reasons: readonly Reason[]): readonly Reason[] => [...new Set(reasons)];

const furthest = (attempts: readonly Attempt[]): readonly Reason[] => {
  if (attempts.length === 0) return ['WH_NO_CONSENT'];
  const stage = Math.max(...attempts.map((attempt) => attempt.stage));
  return attempts.filter((attempt) => attempt.stage === stage).flatMap(({ reasons }) => reasons);
};

const tryRecord = (record: ReadConsent, question: ConsentQuestion, context: AgreementContext): Attempt | null => {
  const state = stateReasons(record, context.today);
  if (record.givenOn === null || state.length > 0) return { stage: 0, reasons: state };
  if (record.used) return { stage: 1, reasons: ['WH_ONE_OFF_USED'] };
  const outside = scopeFailure(record, question);
  if (outside !== null) return outside;
  const { givenOn, withdrawals, whole } = record;
  if (withdrawals.some((entry) => isWithdrawalInForce(entry, givenOn, context.today) && touchesService(entry, question.service))) {
    return { stage: 5, reasons: ['WH_CONSENT_WITHDRAWN'] };
  }
  const failure = agreementFailure(context, whole, givenOn);
  return failure === null ? null : { stage: AGREEMENT_STAGE[failure], reasons: [failure] };
};

/** What is wrong with a record's state and dates, the state first. */
const stateReasons = ({ state, givenOn, validUntil }: ReadConsent, today: string): readonly Reason[] => {
  const reasons: Reason[] = [];
  if (state === 'withdrawn') reasons.push('WH_CONSENT_WITHDRAWN');
  else if (state === 'expired') reasons.push('WH_CONSENT_EXPIRED');
  else if (!IN_FORCE.has(state) || givenOn === null || givenOn > today) reasons.push('WH_NO_CONSENT');
  if (validUntil === UNREADABLE || (validUntil !== null && today > validUntil)) reasons.push('WH_CONSENT_EXPIRED');
  return unique(reasons);
};

const scopeFailure = (record: ReadConsent, question: ConsentQuestion): Attempt | null => {
  if (!record.purposes.includes(question.purpose)) return { stage: 2, reasons: ['WH_CONSENT_SCOPE_PURPOSE'] };
  if (!record.recipients.some((entry) => namesRecipient(entry, question))) {
    return { stage: 3, reasons: ['WH_CONSENT_SCOPE_RECIPIENT'] };
  }
  if (question.service !== null && !record.services.includes(question.service)) {
    return { stage: 4, reasons: ['WH_CONSENT_SCOPE_SERVICE'] };
  }
  return null;
};

/** The categories that any consent in force denies: given or renewed, within its dates, not wholly withdrawn. */
export const deniedCategories = (records: readonly ReadConsent[], today: string): ReadonlySet<string> =>
  new Set(records.filter((record) => isInForce(record, today)).flatMap(({ deniedCategories: denied }) => [...denied]));

const isInForce = ({ state, givenOn, validUntil, withdrawals }: ReadConsent, today: string): boolean =>
  IN_FORCE.has(state) && (givenOn === null || givenOn <= today)
  && (validUntil === null || validUntil === UNREADABLE || today <= validUntil)
  && !withdrawals.some((entry) => entry.everything && entry.on !== null && isWithdrawalInForce(entry, givenOn, today));

/**
 * Whether the child refuses a purpose that may go on without consent: in the newest record in whose scope the purpose
 * is. Of several newest records of one day any refusal counts; a refusal counts from its day, also if that lies ahead.
 * INVARIANT: a record that refuses in another way, or one that lies ahead, never lifts the child's earlier refusal.
 */
export const refusesInNewestRecord = (records: readonly ReadConsent[], purpose: string, today: string): boolean => {
  const about = records.filter((record) => hasChildRefused(record)
    ? record.purposes.length === 0 || record.purposes.includes(purpose)
    : record.purposes.includes(purpose) && record.givenOn !== null && record.givenOn <= today && !isOtherRefusal(record));
  const dayOf = (record: ReadConsent): string => record.givenOn ?? '9999-12-31';
  const newest = about.map(dayOf).toSorted().at(-1);
  return about.some((record) => hasChildRefused(record) && dayOf(record) === newest);
};

const isOtherRefusal = ({ state, whole }: ReadConsent): boolean =>
  state === 'refused' || member(objectMember(whole, 'representative'), 'expressed') === 'refused';
