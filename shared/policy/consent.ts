import type { Reason } from './codes.ts';
import { defeatReasons, hasChildRefused, isRefusedByChild } from './consent-defeat.ts';
import { isWithdrawalInForce, namesRecipient, touchesService, UNREADABLE } from './consent-record.ts';
import type { ConsentQuestion, ReadConsent } from './consent-record.ts';
import { member, objectMember } from './json-reading.ts';
import type { JsonValue } from './json-reading.ts';
import { agreementFailure } from './who-must-agree.ts';
import type { AgreementContext } from './who-must-agree.ts';

/** Whether consent carries the packet: the record that does, or why none does, the deciding reason first; no reason without a record. */
export type ConsentAnswer =
  | { readonly ok: true; readonly record: ReadConsent }
  | { readonly ok: false; readonly reasons: readonly Reason[] };

/** What came of one record: it carries the packet by itself, or how far it got and why it failed. */
type Attempt =
  | { readonly carries: true; readonly record: ReadConsent; readonly givenOn: string }
  | { readonly carries: false; readonly stage: number; readonly reasons: readonly Reason[] };

const IN_FORCE: ReadonlySet<string | null> = new Set(['given', 'renewed']);
const AGREEMENT_STAGE = { WH_ASSENT_REFUSED: 6, WH_REPRESENTATIVE_MISSING: 7, WH_ASSENT_MISSING: 8 } as const;

/**
 * Tries every record; one that passes everything is enough unless a refusal or withdrawal of the same day or later
 * defeats it. If none passes, the record that got furthest names the reason, the newest first among equals.
 */
export const findConsent = (
  records: readonly ReadConsent[], question: ConsentQuestion, context: AgreementContext,
): ConsentAnswer => {
  const attempts = records.toSorted(newestFirst).map((record) => tryRecord(record, question, context));
  const defeats: Reason[] = [];
  for (const attempt of attempts) {
    if (!attempt.carries) continue;
    const against = defeatReasons(records, attempt.givenOn, { question, context });
    if (against.length === 0) return { ok: true, record: attempt.record };
    defeats.push(...against);
  }
  if (defeats.length > 0) return { ok: false, reasons: unique(defeats) };
  const refused: readonly Reason[] = isRefusedByChild(records, question) ? ['WH_ASSENT_REFUSED'] : [];
  return { ok: false, reasons: unique([...furthest(attempts), ...refused]) };
};

/** The newest record first, records of one day by their ids, so that the order of the list decides nothing. */
const newestFirst = (a: ReadConsent, b: ReadConsent): number => sortKey(a) < sortKey(b) ? 1 : -1;
const sortKey = ({ givenOn, id }: ReadConsent): string => `${givenOn ?? ''} ${String(id)}`;
const unique = (reasons: readonly Reason[]): readonly Reason[] => [...new Set(reasons)];

/** The reasons of the records that got furthest; none where there is no record. */
const furthest = (attempts: readonly Attempt[]): readonly Reason[] => {
  const failures = attempts.filter((attempt) => !attempt.carries);
  const stage = Math.max(...failures.map((failure) => failure.stage));
  return failures.filter((failure) => failure.stage === stage).flatMap(({ reasons }) => reasons);
};

const failed = (stage: number, ...reasons: readonly Reason[]): Attempt => ({ carries: false, stage, reasons });

const tryRecord = (record: ReadConsent, question: ConsentQuestion, context: AgreementContext): Attempt => {
  const { givenOn, withdrawals, whole } = record;
  const state = stateReasons(record, context.today);
  if (givenOn === null || state.length > 0) return failed(0, ...state);
  if (record.used) return failed(1, 'WH_ONE_OFF_USED');
  if (!record.purposes.includes(question.purpose)) return failed(2, 'WH_CONSENT_SCOPE_PURPOSE');
  if (!record.recipients.some((entry) => namesRecipient(entry, question))) return failed(3, 'WH_CONSENT_SCOPE_RECIPIENT');
  if (question.service !== null && !record.services.includes(question.service)) return failed(4, 'WH_CONSENT_SCOPE_SERVICE');
  if (withdrawals.some((entry) => isWithdrawalInForce(entry, givenOn, context.today) && touchesService(entry, question.service))) {
    return failed(5, 'WH_CONSENT_WITHDRAWN');
  }
  const failure = agreementFailure(context, whole, givenOn);
  return failure === null ? { carries: true, record, givenOn } : failed(AGREEMENT_STAGE[failure], failure);
};

/** What is wrong with a record's state and dates, the state first. */
const stateReasons = ({ state, givenOn, validUntil }: ReadConsent, today: string): readonly Reason[] => {
  const reasons: Reason[] = [];
  if (state === 'withdrawn') reasons.push('WH_CONSENT_WITHDRAWN');
  else if (state === 'expired') reasons.push('WH_CONSENT_EXPIRED');
  else if (!IN_FORCE.has(state) || givenOn === null || givenOn > today) reasons.push('WH_NO_CONSENT');
  if (today > validUntil) reasons.push('WH_CONSENT_EXPIRED');
  return unique(reasons);
};

/** The categories that any consent in force denies: given or renewed, within its dates, not wholly withdrawn. */
export const deniedCategories = (records: readonly ReadConsent[], today: string): ReadonlySet<JsonValue> =>
  new Set(records.filter((record) => isInForce(record, today)).flatMap(({ deniedCategories: denied }) => [...denied]));

const isInForce = ({ state, givenOn, validUntil, withdrawals }: ReadConsent, today: string): boolean =>
  IN_FORCE.has(state) && (givenOn === null || givenOn <= today)
  && (validUntil === UNREADABLE || today <= validUntil)
  && !withdrawals.some((entry) => entry.everything && entry.on !== null && isWithdrawalInForce(entry, givenOn, today));

/**
 * Whether the child refuses a purpose that may go on without consent: in the newest record in whose scope the purpose
 * is. Of several newest records of one day any refusal counts; a refusal counts from its day, also if that lies ahead.
 * INVARIANT: a record that refuses in another way, or one that lies ahead, never lifts the child's earlier refusal.
 */
export const refusesInNewestRecord = (records: readonly ReadConsent[], purpose: string, today: string): boolean => {
  const about = records.filter((record) => hasChildRefused(record)
    ? record.purposes.length === 0 || record.purposes.includes(purpose)
    : record.purposes.includes(purpose) && dayOf(record) <= today && !isOtherRefusal(record));
  const newest = about.map(dayOf).toSorted().at(-1);
  return about.some((record) => hasChildRefused(record) && dayOf(record) === newest);
};

/** A record whose day nobody can read lies ahead of every other. */
const dayOf = ({ givenOn }: ReadConsent): string => givenOn ?? '9999-12-31';

const isOtherRefusal = ({ state, whole }: ReadConsent): boolean =>
  state === 'refused' || member(objectMember(whole, 'representative'), 'expressed') === 'refused';
