import { isJsonObject, isMissing, listMember, member, objectMember, textMember, UnreadableFact } from './json-reading.ts';
import type { JsonObject, JsonValue } from './json-reading.ts';
import { readDay } from './kyiv-day.ts';

/** What is asked of the scope of a consent or a refusal. */
export type ConsentQuestion = {
  readonly purpose: string;
  readonly recipientId: string | null;
  readonly recipientType: string;
  /** The service that the packet carries; null where the purpose asks for none. */
  readonly service: string | null;
  /** Only an entry with the recipient's id counts. */
  readonly namedById: boolean;
};

/** A withdrawal entry: its day (null where unreadable) and the services it names (null: everything). */
export type Withdrawal = {
  readonly on: string | null;
  readonly services: readonly JsonValue[] | null;
  /** Everything, in so many words. */
  readonly everything: boolean;
};

/** A consent record as the rules read it. */
export type ReadConsent = {
  readonly whole: JsonObject;
  readonly id: string | null;
  readonly state: string | null;
  /** The day it was given, or null where it cannot be read. */
  readonly givenOn: string | null;
  /** The last day; {@link OPEN_ENDED} or {@link UNREADABLE}. */
  readonly validUntil: string;
  readonly used: boolean;
  readonly purposes: readonly JsonValue[];
  readonly recipients: readonly JsonValue[];
  readonly services: readonly JsonValue[];
  readonly deniedCategories: ReadonlySet<JsonValue>;
  readonly withdrawals: readonly Withdrawal[];
};

/** The end of a consent that nobody can read: it carries nothing any more, and what it denies stays denied. */
export const UNREADABLE = '';
/** The end of a consent that names none. */
const OPEN_ENDED = '9999-12-31';

/**
 * Reads the consent records of a request; a missing list is empty.
 * @throws UnreadableFact `consent` where the list or a record has another shape.
 */
export const readConsents = (consents: JsonValue | undefined): readonly ReadConsent[] => {
  if (isMissing(consents)) return [];
  if (!Array.isArray(consents)) throw new UnreadableFact('consent');
  return consents.map(readConsent);
};

const readConsent = (value: JsonValue): ReadConsent => {
  if (!isJsonObject(value)) throw new UnreadableFact('consent');
  const scope = objectMember(value, 'scope');
  const last = member(value, 'validUntil');
  return {
    whole: value, id: textMember(value, 'id'), state: textMember(value, 'state'),
    givenOn: readDay(member(value, 'givenOn')),
    validUntil: isMissing(last) ? OPEN_ENDED : readDay(last) ?? UNREADABLE,
    used: member(value, 'oneOff') === true && !isMissing(member(value, 'usedOn')),
    purposes: listMember(scope, 'purposes'), recipients: listMember(scope, 'recipients'),
    services: listMember(scope, 'services'), deniedCategories: readDenied(scope),
    withdrawals: readWithdrawals(value),
  };
};

const readDenied = (scope: JsonObject): ReadonlySet<JsonValue> => {
  const categories = member(scope, 'categories');
  const deny = isJsonObject(categories) ? member(categories, 'deny') : categories;
  if (isMissing(deny)) return new Set();
  if (!Array.isArray(deny)) throw new UnreadableFact('consent/category');
  return new Set(deny);
};

const readWithdrawals = (record: JsonObject): readonly Withdrawal[] => {
  const entries = member(record, 'withdrawals');
  if (isMissing(entries)) return [];
  if (!Array.isArray(entries)) throw new UnreadableFact('consent');
  return entries.map((entry) => {
    if (!isJsonObject(entry)) throw new UnreadableFact('consent');
    const services = member(entry, 'services');
    // an entry that names no service is read as everything
    return {
      on: readDay(member(entry, 'on')), everything: services === 'all',
      services: Array.isArray(services) && services.length > 0 ? services : null,
    };
  });
};

/** Whether a recipient entry names the recipient; an entry with both `id` and `type` needs both to match. */
export const namesRecipient = (entry: JsonValue, question: ConsentQuestion): boolean => {
  if (!isJsonObject(entry)) return false;
  const [id, type] = [member(entry, 'id'), member(entry, 'type')];
  if (isMissing(id) && (isMissing(type) || question.namedById)) return false;
  return (isMissing(id) || id === question.recipientId) && (isMissing(type) || type === question.recipientType);
};

/** Whether a withdrawal entry counts by today: from its day on, and not before the record it belongs to. */
export const isWithdrawalInForce = ({ on }: Withdrawal, givenOn: string | null, today: string): boolean =>
  on === null || (on <= today && (givenOn === null || on >= givenOn));

/** Whether a withdrawal entry touches a packet: everything, or the packet's service where its purpose asks for one. */
export const touchesService = ({ services }: Withdrawal, service: string | null): boolean =>
  services === null || services.includes(service);
