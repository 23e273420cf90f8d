import type { ConsentEvent } from '../../shared/consent/consent-event.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { ConsentRecord } from '../../shared/domain/consent-record.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Service } from '../../shared/policy/codes.ts';

/**
 * A second, plain telling of the life of a consent, written from the rules and sharing nothing with the product: tables of
 * what may follow what, ages by comparing dates as text. The property test holds the product against it.
 */

export type ModelState = 'requested' | 'deferred' | 'given' | 'renewed' | 'refused' | 'withdrawn' | 'terminated' | 'invalidated';
export type Kind = Exclude<ConsentEvent['kind'], 'recorded'>;

/** What may follow which state. */
export const MAY_FOLLOW: Readonly<Record<ModelState, readonly Kind[]>> = {
  requested: ['answered', 'deferred', 'superseded', 'terminated'],
  deferred: ['answered', 'deferred', 'superseded', 'terminated'],
  given: ['answered', 'withdrawn', 'used', 'superseded', 'terminated', 'invalidated'],
  renewed: ['answered', 'withdrawn', 'used', 'superseded', 'terminated', 'invalidated'],
  refused: [], withdrawn: [], terminated: ['invalidated'], invalidated: [],
};

type Expressed = 'given' | 'refused' | 'not-asked';
interface Part { expressed: Expressed; written: boolean; waived: boolean }

export interface ModelConsent {
  readonly id: string;
  state: ModelState;
  givenOn: string;
  readonly validUntil: string | null;
  readonly oneOff: boolean;
  used: boolean;
  readonly representative: Part & { fit: boolean };
  readonly child: Part;
  readonly recipients: readonly string[];
  readonly services: readonly string[];
  readonly withdrawn: { readonly on: string; readonly services: readonly string[] | 'all'; readonly recipients: readonly string[] | 'all' }[];
}

/** How the model sees a record that was taken down. Only the mother is fit. */
export function modelOf(record: ConsentRecord): ModelConsent {
  const { id, givenOn, validUntil, oneOff, representative, child, scope } = record;
  return {
    id, givenOn, validUntil, oneOff, used: false, state: record.state as ModelState, withdrawn: [],
    representative: { expressed: representative.expressed, written: representative.method === 'written', waived: representative.waiver !== null, fit: representative.personRelation === 'mother' },
    child: { expressed: child.expressed, written: child.method === 'written', waived: child.waiver !== null },
    recipients: scope.recipients.flatMap(({ id: name }) => name ?? []), services: scope.services,
  };
}

const covers = (said: readonly string[] | 'all', asked: readonly string[] | 'all'): boolean => said === 'all' || (asked !== 'all' && asked.every((one) => said.includes(one)));

/** Whether the event may be added. */
export function accepts(model: ModelConsent, event: ConsentEvent, today: string): boolean {
  if (event.kind === 'recorded' || event.on > today || event.on < model.givenOn || !MAY_FOLLOW[model.state].includes(event.kind)) return false;
  if (event.kind === 'withdrawn') return !model.withdrawn.some((earlier) => earlier.on <= event.on && covers(earlier.services, event.services) && covers(earlier.recipients, event.recipients));
  if (event.kind !== 'answered') return true;
  const spoke = [[event.representative, model.representative], [event.child, model.child]] as const;
  const answers = spoke.filter(([answer]) => answer !== null && answer.expressed !== 'not-asked');
  return answers.length > 0 && answers.every(([, before]) => before.expressed === 'not-asked') && (model.validUntil === null || model.validUntil >= event.on);
}

/** Adds an event that may be added. */
export function apply(model: ModelConsent, event: ConsentEvent): void {
  switch (event.kind) {
    case 'answered': answer(model, event); break;
    case 'deferred': model.state = 'deferred'; break;
    case 'used': model.used = true; break;
    case 'withdrawn':
      model.withdrawn.push({ on: event.on, services: event.services, recipients: event.recipients });
      if (event.services === 'all' && event.recipients === 'all') model.state = 'withdrawn';
      break;
    case 'superseded': case 'terminated': model.state = 'terminated'; break;
    case 'invalidated': model.state = 'invalidated'; break;
    case 'recorded':
  }
}

function answer(model: ModelConsent, event: Extract<ConsentEvent, { kind: 'answered' }>): void {
  if (event.representative !== null) {
    Object.assign(model.representative, { expressed: event.representative.expressed, written: event.representative.method === 'written', fit: event.representative.personRelation === 'mother' });
  }
  if (event.child !== null) Object.assign(model.child, { expressed: event.child.expressed, written: event.child.method === 'written' });
  const said = [event.representative?.expressed, event.child?.expressed];
  if (said.includes('refused')) model.state = 'refused';
  else if (said.includes('given') && (model.state === 'requested' || model.state === 'deferred')) {
    model.state = 'given';
    model.givenOn = event.on;
  }
}

/** Completed years: nobody has a birthday before its day and month have come; 29 February comes on 1 March in other years. */
function yearsOn(dob: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(dob.slice(0, 4));
  return day.slice(5) >= dob.slice(5) ? years : years - 1;
}

/** Whether everybody who must agree has, at an age. */
function agreesAt({ representative, child }: ModelConsent, age: number): boolean {
  const adult = representative.waived || (representative.expressed === 'given' && representative.fit);
  if (age < 6) return adult;
  if (age < 12) return adult && (child.expressed === 'given' || (child.expressed === 'not-asked' && child.waived));
  return age < 18 ? adult && child.expressed === 'given' && child.written : child.expressed === 'given';
}

/** What the model is told of the person. */
export interface Person { readonly dob: string; readonly estimated: boolean }

/** Whether a consent carries anything on a day. */
export function isValid(model: ModelConsent, { dob, estimated }: Person, day: string): boolean {
  if (model.state !== 'given' && model.state !== 'renewed') return false;
  if (model.givenOn > day || (model.validUntil !== null && model.validUntil < day) || (model.oneOff && model.used)) return false;
  if (model.child.expressed === 'refused') return false;
  const spread = estimated ? [-1, 0, 1] : [0];
  const ages = (on: string): number[] => spread.map((more) => yearsOn(dob, on) + more);
  return ages(model.givenOn).every((age) => agreesAt(model, age)) && (model.child.expressed === 'given' || ages(day).every((age) => age < 18));
}

/** Whether a consent names a recipient and a service and nothing of it has been withdrawn from them. */
export function reaches(model: ModelConsent, recipient: string, service: string): boolean {
  return model.recipients.includes(recipient) && model.services.includes(service)
    && !model.withdrawn.some(({ services, recipients }) => covers(services, [service]) && covers(recipients, [recipient]));
}

/** The case the consents are about: a fit mother, a father who is said to have done harm. */
export function caseOf({ dob, estimated }: Person): CaseRecord {
  return {
    caseCode: 'OBR-LV-26-0001', child: { surname: 'Прикладна', givenName: 'Соломія', dob, dobEstimated: estimated },
    family: [
      { relation: 'mother', isLegalRepresentative: true, isCaregiver: true, parentalRights: 'full' },
      { relation: 'father', isLegalRepresentative: true, isAllegedPerpetrator: true, parentalRights: 'full' },
    ],
  };
}

/** A request for a referral that passes every gate but consent. */
export function requestOn(day: string, person: Person, asked: { readonly consents: readonly ConsentRecord[]; readonly recipient: string; readonly service: Service }): unknown {
  return {
    now: `${day}T10:00:00Z`, case: caseOf(person), consents: asked.consents, restrictions: [],
    request: {
      by: 'worker-1', purpose: 'service-referral', service: asked.service, bases: ['consent'], need: {}, reasonText: 'огляд', childObjects: false, approval: null, document: null,
      recipient: { id: asked.recipient, type: 'signatory-provider', signatory: true, undertaking: true, assessedSafe: true, relatedToPerpetrator: false, legalRepresentative: false, familyIndex: null },
    },
  };
}

/** A day so many days from another. */
export const shift = (day: string, days: number): string => addDays(day, days);
