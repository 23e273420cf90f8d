import type { Reason } from './codes.ts';
import { isWithdrawalInForce, namesRecipient } from './consent-record.ts';
import type { ConsentQuestion, ReadConsent, Withdrawal } from './consent-record.ts';
import type { JsonValue } from './json-reading.ts';
import { isJsonObject, isMissing, member, objectMember } from './json-reading.ts';
import { isRepresentativeFit, isRepresentativeWaived, tiersOn } from './who-must-agree.ts';
import type { AgreementContext } from './who-must-agree.ts';

/** The reasons a refusal or withdrawal can give, in the order in which they speak. */
const ORDER = [
  'WH_ASSENT_REFUSED', 'WH_CONSENT_WITHDRAWN', 'WH_NO_CONSENT', 'WH_REPRESENTATIVE_MISSING',
] as const satisfies readonly Reason[];

type Scope = { readonly question: ConsentQuestion; readonly context: AgreementContext };

/**
 * The reasons why refusals and withdrawals defeat a consent given on a day: each must cover the request and be dated
 * the same day or later. Empty where nothing stands against it.
 */
export const defeatReasons = (records: readonly ReadConsent[], givenOn: string, scope: Scope): readonly Reason[] => {
  const found = new Set(records.flatMap((record) => recordDefeats(record, givenOn, scope)));
  return ORDER.filter((reason) => found.has(reason));
};

/** Whether the child's refusal in any record, from whatever day, covers the request. */
export const isRefusedByChild = (records: readonly ReadConsent[], question: ConsentQuestion): boolean =>
  records.some((record) => hasChildRefused(record) && covers(record, question, record.services));

/** Whether the child refused in a record, whatever its state. */
export const hasChildRefused = ({ whole }: ReadConsent): boolean =>
  member(objectMember(whole, 'child'), 'expressed') === 'refused';

const recordDefeats = (record: ReadConsent, givenOn: string, scope: Scope): readonly Reason[] => {
  const reasons: Reason[] = record.withdrawals
    .filter((entry) => entryDefeats(record, entry, { ...scope, givenOn }))
    .map(() => 'WH_CONSENT_WITHDRAWN');
  const isLater = record.givenOn === null || record.givenOn >= givenOn;
  if (!isLater || !covers(record, scope.question, record.services)) return reasons;
  const isAhead = (record.givenOn ?? '') > scope.context.today;
  if (record.state === 'withdrawn' && !isAhead) reasons.push('WH_CONSENT_WITHDRAWN');
  if (hasChildRefused(record)) reasons.push('WH_ASSENT_REFUSED');
  else if (record.state === 'refused') reasons.push('WH_NO_CONSENT');
  if (hasRepresentativeRefused(record, givenOn, scope.context)) reasons.push('WH_REPRESENTATIVE_MISSING');
  return reasons;
};

const entryDefeats = (
  record: ReadConsent, entry: Withdrawal, scope: Scope & { readonly givenOn: string },
): boolean => {
  const { question, context, givenOn } = scope;
  if (!isWithdrawalInForce(entry, record.givenOn, context.today)) return false;
  if ((entry.on ?? givenOn) < givenOn) return false;
  if (entry.services === null) return covers(record, question, record.services);
  return question.service !== null && covers(record, question, entry.services);
};

/** A refusal by a fit representative counts where the consent needs a representative at all. */
const hasRepresentativeRefused = (record: ReadConsent, givenOn: string, context: AgreementContext): boolean =>
  member(objectMember(record.whole, 'representative'), 'expressed') === 'refused'
  && !isRepresentativeWaived(context.pack, record.whole)
  && isRepresentativeFit(context, record.whole)
  && tiersOn(context, givenOn).some(({ representative }) => representative === 'given');

/** Whether each part of a refusal's scope that names anything includes the request's; an unnamed part covers all. */
const covers = (record: ReadConsent, question: ConsentQuestion, services: readonly JsonValue[]): boolean =>
  (record.purposes.length === 0 || record.purposes.includes(question.purpose))
  && coversRecipient(record, { ...question, namedById: false })
  && (question.service === null || services.length === 0 || services.includes(question.service));

const coversRecipient = ({ recipients }: ReadConsent, question: ConsentQuestion): boolean => {
  const naming = recipients.filter(namesAnything);
  return naming.length === 0 || naming.some((entry) => namesRecipient(entry, question));
};

const namesAnything = (entry: JsonValue): boolean =>
  isJsonObject(entry) && (!isMissing(member(entry, 'id')) || !isMissing(member(entry, 'type')));
