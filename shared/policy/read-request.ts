import { isJsonObject, isMissing, listMember, member, objectMember, textMember, UnreadableFact } from './json-reading.ts';
import type { JsonObject, JsonValue } from './json-reading.ts';
import { kyivDay, readMoment } from './kyiv-day.ts';
import { NOBODY } from './people.ts';

/** A request whose envelope could be read. What lies inside the parts is read by the rules, cautiously. */
export type ReadRequest = {
  /** The moment of the decision in milliseconds, and its day in Kyiv. */
  readonly moment: number;
  readonly today: string;
  readonly record: JsonObject;
  readonly consents: JsonValue | undefined;
  readonly restrictions: JsonValue | undefined;
  /** Codes as they came; empty where they are missing. They are looked up, never trusted. */
  readonly purpose: string;
  readonly recipientType: string;
  readonly recipientId: string | null;
  readonly service: string;
  readonly by: string | null;
  readonly bases: ReadonlySet<JsonValue>;
  readonly need: JsonObject;
  readonly childObjects: boolean;
  readonly recipient: JsonObject;
  /** The member of `family[]` that the recipient is said to be; {@link NOBODY} where none is named. */
  readonly familyIndex: number;
  readonly approval: JsonObject;
  readonly document: JsonObject;
};

const RULE = 'request/readable';

/**
 * Reads the envelope of a request.
 * @throws UnreadableFact `request/readable` where a part has another shape than the contract says.
 */
export const readRequest = (input: unknown): ReadRequest => {
  const whole = required(input);
  const request = required(member(whole, 'request'));
  const recipient = required(member(request, 'recipient'));
  const moment = readMoment(member(whole, 'now'));
  if (moment === null) throw new UnreadableFact(RULE);
  return {
    moment, today: kyivDay(moment), recipient,
    record: required(member(whole, 'case')),
    consents: member(whole, 'consents'), restrictions: member(whole, 'restrictions'),
    purpose: code(request, 'purpose'), recipientType: code(recipient, 'type'), service: code(request, 'service'),
    recipientId: textMember(recipient, 'id'), by: textMember(request, 'by'),
    bases: readBases(request), need: optionalObject(member(request, 'need')),
    childObjects: readMark(request, 'childObjects'), familyIndex: readIndex(recipient),
    approval: objectMember(request, 'approval'), document: objectMember(request, 'document'),
  };
};

const required = (value: unknown): JsonObject => {
  if (!isJsonObject(value)) throw new UnreadableFact(RULE);
  return value;
};

const optionalObject = (value: JsonValue | undefined): JsonObject => isMissing(value) ? {} : required(value);

const code = (object: JsonObject, key: string): string => {
  const value = member(object, key);
  if (isMissing(value)) return '';
  if (typeof value !== 'string') throw new UnreadableFact(RULE);
  return value;
};

const readBases = (request: JsonObject): ReadonlySet<JsonValue> => {
  const value = member(request, 'bases');
  if (!isMissing(value) && !Array.isArray(value)) throw new UnreadableFact(RULE);
  return new Set(listMember(request, 'bases'));
};

const readMark = (object: JsonObject, key: string): boolean => {
  const value = member(object, key);
  if (isMissing(value)) return false;
  if (typeof value !== 'boolean') throw new UnreadableFact(RULE);
  return value;
};

const readIndex = (recipient: JsonObject): number => {
  const value = member(recipient, 'familyIndex');
  if (isMissing(value)) return NOBODY;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new UnreadableFact(RULE);
  return value;
};
