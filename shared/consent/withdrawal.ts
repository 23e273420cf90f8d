import type { ConsentRecord, Recipient } from '../domain/consent-record.ts';
import type { Day } from '../domain/calendar.ts';
import type { DisclosureRecord } from '../domain/disclosure-record.ts';
import type { Basis, Purpose, Service } from '../policy/codes.ts';
import { compilePack, pairKey } from '../policy/compiled-pack.ts';
import { findConsent } from '../policy/consent.ts';
import { readConsents } from '../policy/consent-record.ts';
import type { PolicyPack } from '../policy/pack.ts';
import type { Withdrawn } from './consent-event.ts';
import { decisionRecords, foldConsent, type ConsentLife } from './consent-life.ts';
import type { ConsentEvent } from './consent-event.ts';
import type { Notice } from './notice.ts';
import { agreementContext, asJson, touches, type StandingFacts } from './standing.ts';

/** One thing that consent allows: a purpose to a recipient, with one service or none. */
export interface Allowed { readonly purpose: Purpose; readonly recipientId: string; readonly recipientName: string; readonly service: Service | null }

/** The consents of a case by id, each with its events, and what they are judged by. */
export interface CaseConsents extends StandingFacts {
  readonly consents: readonly { readonly id: string; readonly events: readonly ConsentEvent[] }[];
  readonly recipients: readonly Recipient[];
  readonly today: Day;
}

/**
 * Everything consent allows today, asked of the policy's own rule for each purpose, recipient and service that any
 * consent of the case names; a kind of recipient stands for every active one of that kind in the directory.
 */
function allowedByConsent({ record, pack, consents, recipients, today }: CaseConsents): readonly Allowed[] {
  const records = consents.flatMap(({ events }) => decisionRecords(foldConsent(events)));
  const read = readConsents(records.map(asJson));
  const context = agreementContext({ record, pack }, today);
  const { rows } = compilePack(pack);
  const asked = new Map(records.flatMap((consent) => candidates(consent, recipients, pack)).map((one) => [keyOf(one), one]));
  return [...asked.values()].filter(({ purpose, recipientId, recipientType, service }) => {
    const gate = rows.get(pairKey(purpose, recipientType))?.row.gate;
    if (gate === undefined || !gate.bases.includes('consent')) return false;
    return findConsent(read, { purpose, recipientId, recipientType, service, namedById: gate.namedById }, context).ok;
  }).map(({ purpose, recipientId, recipientName, service }) => ({ purpose, recipientId, recipientName, service }));
}

type Candidate = Allowed & { readonly recipientType: Recipient['type'] };

const keyOf = ({ purpose, recipientId, service }: Allowed): string => `${purpose} ${recipientId} ${service ?? ''}`;

function candidates({ scope }: ConsentRecord, directory: readonly Recipient[], pack: PolicyPack): readonly Candidate[] {
  const named = directory.filter((recipient) => recipient.active && scope.recipients.some(({ id, type }) =>
    (id === undefined || id === recipient.id) && (type === undefined || type === recipient.type) && (id !== undefined || type !== undefined)));
  return scope.purposes.flatMap((purpose) => {
    const known = pack.services[purpose];
    const services = known === undefined ? [null] : scope.services.filter((service) => known.includes(service));
    return named.flatMap(({ id, name, type }) => services.map((service) => ({ purpose, recipientId: id, recipientName: name, recipientType: type, service })));
  });
}

/** What a withdrawal takes away from what consent allows, and what stays. */
export function effectOfWithdrawal(consents: CaseConsents, target: string, withdrawal: Withdrawn): { readonly stops: readonly Allowed[]; readonly remains: readonly Allowed[] } {
  const after = allowedByConsent({
    ...consents, consents: consents.consents.map((consent) => consent.id === target ? { ...consent, events: [...consent.events, withdrawal] } : consent),
  });
  const left = new Set(after.map(keyOf));
  return { stops: allowedByConsent(consents).filter((one) => !left.has(keyOf(one))), remains: after };
}

/** The purposes a consent names that the pack also lets go on without consent, each with those other bases. */
export function otherBases({ scope }: ConsentRecord, pack: PolicyPack): readonly { readonly purpose: Purpose; readonly bases: readonly Basis[] }[] {
  return scope.purposes.map((purpose) => {
    const bases = pack.matrix.filter((row) => row.purpose === purpose && row.outcome === 'cells').flatMap(({ gate }) => gate.bases);
    return { purpose, bases: [...new Set(bases)].filter((basis) => basis !== 'consent') };
  }).filter(({ bases }) => bases.length > 0);
}

/** A disclosure with the moment it was written down. */
export interface Disclosed { readonly disclosure: DisclosureRecord; readonly at: string }

/** Who received something: one entry a recipient. */
export interface Received {
  readonly recipientId: string; readonly recipientName: string; readonly disclosures: readonly Disclosed[]; readonly lastAt: string;
}

/** What a withdrawal is measured against: the consents that it follows, what went out, and who has been told already. */
export interface WithdrawalReach {
  readonly life: ConsentLife;
  /** the consent and those it renewed or changed */ readonly chain: readonly string[];
  readonly disclosures: readonly Disclosed[];
  readonly recipients: readonly Recipient[];
  readonly notices: readonly Notice[];
}

/**
 * Who has received something that the withdrawal touches, and has not been told of it: what went out under the consent or
 * one it took the place of, and whatever else its scope covers (the policy reads a withdrawal the same way).
 */
export function toTell(reach: WithdrawalReach, withdrawal: Pick<Withdrawn, 'services' | 'recipients'>): readonly Received[] {
  return group(reach.disclosures.filter(({ disclosure }) => {
    const { basis, service, recipientId, consentId } = disclosure;
    if (!basis.includes('consent') || !touches(withdrawal, { service, recipientId })) return false;
    if (wasTold(disclosure, reach.notices)) return false;
    return (consentId !== null && reach.chain.includes(consentId)) || isInScope(disclosure, reach);
  }));
}

/** Who received something on another basis: a withdrawal takes nothing back from them. */
export function onOtherBasis(disclosures: readonly Disclosed[]): readonly Received[] {
  return group(disclosures.filter(({ disclosure }) => !disclosure.basis.includes('consent')));
}

function isInScope({ purpose, recipientId }: DisclosureRecord, { life, recipients }: WithdrawalReach): boolean {
  const { scope } = life.record;
  const kind = recipients.find(({ id }) => id === recipientId)?.type;
  return scope.purposes.includes(purpose)
    && scope.recipients.some(({ id, type }) => (id === undefined || id === recipientId) && (type === undefined || type === kind));
}

function wasTold({ id, service }: DisclosureRecord, notices: readonly Notice[]): boolean {
  return notices.some(({ content, disclosureIds }) => content.kind === 'withdrawal' && disclosureIds.includes(id)
    && (content.services === 'all' || (service !== null && content.services.includes(service))));
}

function group(disclosures: readonly Disclosed[]): readonly Received[] {
  return [...Map.groupBy(disclosures, ({ disclosure }) => disclosure.recipientId)].map(([recipientId, list]) => ({
    recipientId, recipientName: list[0]?.disclosure.recipientName ?? recipientId, disclosures: list,
    lastAt: list.map(({ at }) => at).sort().at(-1) ?? '',
  }));
}

/** The services a recipient is told about: everything, or those of the withdrawn ones that they received something for. */
export function servicesToTell(received: Received, { services }: Pick<Withdrawn, 'services'>): Service[] | 'all' {
  if (services === 'all') return 'all';
  return services.filter((service) => received.disclosures.some(({ disclosure }) => disclosure.service === service));
}

/** The consent and every one it renewed or changed, newest first. */
export function chainOf(target: string, lives: readonly { readonly id: string; readonly life: ConsentLife }[]): readonly string[] {
  const chain = [target];
  // a chain grows backwards only, and no consent twice
  for (let at = 0; at < chain.length; at += 1) {
    chain.push(...lives.filter(({ id, life }) => life.followedBy?.by === chain[at] && !chain.includes(id)).map(({ id }) => id));
  }
  return chain;
}
