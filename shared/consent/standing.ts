import type { ConsentRecord } from '../domain/consent-record.ts';
import type { CaseRecord } from '../domain/case-record.ts';
import { addDays, type Day } from '../domain/calendar.ts';
import type { JsonObject } from '../policy/json-reading.ts';
import type { PolicyPack } from '../policy/pack.ts';
import { readPeople } from '../policy/people.ts';
import { agreementFailure, isRepresentativeFit, type AgreementContext } from '../policy/who-must-agree.ts';
import type { ConsentEvent, Withdrawn } from './consent-event.ts';
import { foldConsentOn, type ConsentLife } from './consent-life.ts';
import type { Standing, StandingReason } from './standing-schema.ts';

/** What a consent is judged by beside itself: the case as it stands, and the pack in force. */
export interface StandingFacts { readonly record: CaseRecord; readonly pack: PolicyPack }

type Verdict = Pick<Standing, 'state' | 'valid' | 'reason'>;

/**
 * How a consent stands on a day, or null on a day before it was taken down. Who must agree is asked of the policy's own
 * rule, on the family record as it stands now.
 *
 * INVARIANT: where this says not valid, no decision of that day rests on the consent (a property test asks the policy).
 */
export function standingOn(events: readonly ConsentEvent[], day: Day, facts: StandingFacts): Standing | null {
  const life = foldConsentOn(events, day);
  if (life === null) return null;
  const { record } = life;
  const verdict = verdictOn(life, day, facts);
  const last = lastDayOf(record, facts);
  return {
    day, ...verdict, withdrawn: life.withdrawn.map(({ on, services, recipients }) => ({ on, services, recipients })),
    lastDay: last, daysLeft: verdict.valid && last !== null ? daysBetween(day, last) : null,
    reviewDue: record.reviewDue, reviewIsDue: verdict.valid && record.reviewDue !== null && record.reviewDue <= day,
    eighteenOn: birthdayOf(facts.record.child?.dob, adultAge(facts.pack)),
  };
}

function verdictOn(life: ConsentLife, day: Day, facts: StandingFacts): Verdict {
  const { record } = life;
  if (record.state !== 'given' && record.state !== 'renewed') return stateVerdict(life);
  if (record.givenOn > day) return not('requested', 'not-begun');
  if (record.validUntil !== null && record.validUntil < day) return not('expired', 'expired');
  if (record.oneOff && record.usedOn !== null) return not('expired', 'used');
  if (isAllWithdrawn(life, facts.pack)) return not('withdrawn', 'withdrawn');
  return agreementVerdict(record, day, facts) ?? { state: record.state, valid: true, reason: life.withdrawn.length > 0 ? 'partly-withdrawn' : 'in-force' };
}

const not = (state: Standing['state'], reason: StandingReason): Verdict => ({ state, valid: false, reason });

/** States that say by themselves that a consent carries nothing. */
function stateVerdict({ record, followedBy }: ConsentLife): Verdict {
  switch (record.state) {
    case 'requested': return not('requested', 'waits-for-answer');
    case 'refused': return not('refused', record.child.expressed === 'refused' ? 'child-refused' : 'refused');
    case 'terminated':
      if (followedBy === null) return not('terminated', 'terminated');
      return not('terminated', followedBy.how === 'renewal' ? 'renewed-by-later' : 'superseded');
    case 'deferred': case 'withdrawn': case 'expired': case 'invalidated': return not(record.state, record.state);
    default: return not('unknown', 'unknown');
  }
}

/** Service by service and all: nothing is left where every purpose needs a service. */
function isAllWithdrawn({ record, withdrawn }: ConsentLife, pack: PolicyPack): boolean {
  const forEveryone = withdrawn.filter(({ recipients }) => recipients === 'all');
  if (forEveryone.some(({ services }) => services === 'all')) return true;
  const gone = new Set(forEveryone.flatMap(({ services }) => services));
  const needService = record.scope.purposes.every((purpose) => pack.services[purpose] !== undefined);
  return needService && record.scope.services.length > 0 && record.scope.services.every((service) => gone.has(service));
}

/** Who must agree, by the policy's rule; null where everybody who must has agreed. */
function agreementVerdict(record: ConsentRecord, day: Day, facts: StandingFacts): Verdict | null {
  const context = agreementContext(facts, day);
  const consent = asJson(record);
  const failure = agreementFailure(context, consent, record.givenOn);
  if (failure === null) return null;
  if (failure === 'WH_ASSENT_REFUSED') return not('refused', 'child-refused');
  if (failure === 'WH_REPRESENTATIVE_MISSING') return not(representativeState(record, context), 'representative-missing');
  const cameOfAge = agreementFailure({ ...context, today: record.givenOn }, consent, record.givenOn) === null;
  return cameOfAge ? not('invalidated', 'eighteen') : not('requested', 'assent-missing');
}

function representativeState(record: ConsentRecord, context: AgreementContext): Standing['state'] {
  if (record.representative.expressed === 'refused') return 'refused';
  return record.representative.expressed === 'given' && !isRepresentativeFit(context, asJson(record)) ? 'invalidated' : 'requested';
}

/** What the policy's rule about agreement is asked with. */
export function agreementContext({ record, pack }: StandingFacts, day: Day): AgreementContext {
  const json = asJson(record);
  return { pack, record: json, people: readPeople(json), today: day };
}

/** A parsed record as the policy reads it: JSON, only its optional members hide that from the type. */
export function asJson(record: CaseRecord | ConsentRecord): JsonObject {
  return record as unknown as JsonObject;
}

/** The age from which nobody speaks for a person. */
export function adultAge({ consentTiers }: PolicyPack): number {
  return consentTiers.find(({ representative }) => representative === 'none')?.fromAge ?? 18;
}

/** The day on which so many years are completed; somebody born on 29 February completes them on 1 March in common years. Null for no birth date. */
export function birthdayOf(dob: string | undefined, years: number): Day | null {
  if (dob === undefined) return null;
  const year = String(Number(dob.slice(0, 4)) + years).padStart(4, '0');
  const day = `${year}-${dob.slice(5)}`;
  return dob.endsWith('-02-29') && !isLeap(Number(year)) ? `${year}-03-01` : day;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Its own last day, or the one before the person comes of age without having agreed: an estimated birth date is read the stricter way. */
function lastDayOf(record: ConsentRecord, { record: facts, pack }: StandingFacts): Day | null {
  if (record.child.expressed === 'given') return record.validUntil;
  const adult = birthdayOf(facts.child?.dob, adultAge(pack) - (facts.child?.dobEstimated === true ? 1 : 0));
  const before = adult === null ? null : addDays(adult, -1);
  if (before === null || before < record.givenOn) return record.validUntil;
  return record.validUntil === null || before < record.validUntil ? before : record.validUntil;
}

/** Whole days from one day to a later one, negative where it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whether a withdrawal entry touches a service of a recipient; no service is touched by "all" alone. */
export function touches({ services, recipients }: Pick<Withdrawn, 'services' | 'recipients'>, asked: { readonly service: string | null; readonly recipientId: string }): boolean {
  const touchesService = services === 'all' || (asked.service !== null && services.some((service) => service === asked.service));
  return touchesService && (recipients === 'all' || recipients.includes(asked.recipientId));
}
