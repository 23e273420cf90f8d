import { compilePack, pairKey } from './compiled-pack.ts';
import type { CompiledPack, CompiledRow, Exceptions } from './compiled-pack.ts';
import { hasApproval } from './approval.ts';
import { deniedCategories, findConsent, refusesInNewestRecord } from './consent.ts';
import type { ConsentAnswer } from './consent.ts';
import { readConsents } from './consent-record.ts';
import type { ReadConsent } from './consent-record.ts';
import { isMarked, member, objectMember, UnreadableFact } from './json-reading.ts';
import type { JsonObject, JsonValue } from './json-reading.ts';
import type { PolicyPack } from './pack.ts';
import { once } from './once.ts';
import { readPeople, readServices, readSought } from './people.ts';
import type { People } from './people.ts';
import { readRequest } from './read-request.ts';
import type { ReadRequest } from './read-request.ts';
import { readRestrictions } from './restrictions.ts';
import type { RestrictionSet } from './restrictions.ts';

/**
 * Everything that rules may ask about one request. What lies behind a function is read when the first rule asks, so
 * that a purpose which must not look at something (an emergency at consents) never does.
 */
export type Facts = Omit<ReadRequest, 'consents' | 'restrictions'> & {
  readonly pack: PolicyPack;
  readonly compiled: CompiledPack;
  /** The row of the table; null where the pair is not in it. */
  readonly row: CompiledRow | null;
  /** Which rules the purpose stands outside of. */
  readonly excepted: Exceptions;
  /** The service that the packet carries; null where the purpose asks for none. */
  readonly packetService: string | null;
  readonly people: () => People;
  /** The planned services and the persons sought in their places; null for an empty place. */
  readonly services: () => readonly (JsonObject | null)[];
  readonly sought: () => readonly (JsonObject | null)[];
  readonly consents: () => readonly ReadConsent[];
  readonly restrictions: () => RestrictionSet;
  /** The parts that restrictions keep back; none where the purpose does not look at them. */
  readonly restrictedParts: () => RestrictionSet['parts'];
  readonly isApproved: () => boolean;
  /** What consent says about this request; answers also where another basis is used. */
  readonly consentAnswer: () => ConsentAnswer;
  readonly deniedCategories: () => ReadonlySet<JsonValue>;
  /** The child refuses or objects, and the purpose may go on without consent. */
  readonly isAgainstChild: () => boolean;
  readonly isPlaceSecret: boolean;
  readonly isAdoptionSecret: boolean;
};

/** The row of the request's pair. @throws UnreadableFact where a rule asks although there is none. */
export const rowOf = ({ row }: Facts): CompiledRow => {
  if (row === null) throw new UnreadableFact('pair/known');
  return row;
};

/** Reads a request. @throws UnreadableFact where its envelope cannot be read. */
export const readFacts = (input: unknown, pack: PolicyPack): Facts => {
  const request = readRequest(input);
  const compiled = compilePack(pack);
  const row = compiled.rows.get(pairKey(request.purpose, request.recipientType)) ?? null;
  const packetService = compiled.services.has(request.purpose) ? request.service : null;
  const excepted = compiled.exceptions.get(request.purpose) ?? compiled.noExceptions;
  const people = once(() => readPeople(request.record));
  const consents = once(() => readConsents(request.consents));
  const context = (): AgreementParts => ({ pack, record: request.record, people: people(), today: request.today });
  const restrictions = once(() => readRestrictions(request.restrictions, { ...request, people }));
  const question = {
    purpose: request.purpose, recipientId: request.recipientId, recipientType: request.recipientType,
    service: packetService, namedById: row?.row.gate.namedById === true,
  };
  return {
    ...request, pack, compiled, row, excepted, packetService, people, consents,
    services: once(() => readServices(request.record)), sought: once(() => readSought(request.record)),
    restrictions, restrictedParts: () => excepted.restrictionsIgnored ? [] : restrictions().parts,
    isApproved: once(() => hasApproval(request)),
    consentAnswer: once(() => request.childObjects
      ? { ok: false, reasons: ['WH_ASSENT_REFUSED'] }
      : findConsent(consents(), question, context())),
    deniedCategories: once(() => excepted.categoryDenialIgnored
      ? new Set() : deniedCategories(consents(), request.today)),
    isAgainstChild: once(() => excepted.refusalYieldsToApproval
      && (request.childObjects || refusesInNewestRecord(consents(), request.purpose, request.today))),
    isPlaceSecret: isMarked(caseMark(request, 'care', 'safeLocation')),
    isAdoptionSecret: isMarked(caseMark(request, 'legal', 'adoptionSecrecy')),
  };
};

type AgreementParts = Parameters<typeof findConsent>[2];

const caseMark = ({ record }: ReadRequest, group: string, name: string): JsonValue | undefined =>
  member(objectMember(record, group), name);
