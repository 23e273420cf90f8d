import type { FieldDecision } from './decision.ts';

/** A value of a decision: any JSON. */
export type JsonValue = FieldDecision['value'];
/** A JSON object whose keys may be hostile: read it only through the functions below. */
export type JsonObject = Readonly<Record<string, JsonValue>>;

/** Thrown inside the module when a fact cannot be read; `evaluate` turns it into a denial. Never leaves the module. */
export class UnreadableFact extends Error {
  readonly rule: string;
  constructor(rule: string) {
    super('policy/unreadable-fact');
    this.rule = rule;
  }
}

/** Whether a value is a JSON object (not a list, not null). */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of an object, or undefined. SECURITY: own members only, so `__proto__` and `constructor` find nothing. */
export const member = (object: JsonObject, key: string): JsonValue | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** A member that is an object; anything else reads as an empty one. */
export const objectMember = (object: JsonObject, key: string): JsonObject => {
  const value = member(object, key);
  return isJsonObject(value) ? value : {};
};

/** A member that is a text with something in it, or null. */
export const textMember = (object: JsonObject, key: string): string | null => {
  const value = member(object, key);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** A member that is a list; anything else reads as an empty one. */
export const listMember = (object: JsonObject, key: string): readonly JsonValue[] => {
  const value = member(object, key);
  return Array.isArray(value) ? value : [];
};

/** Missing means undefined or null. */
export const isMissing = (value: unknown): value is null | undefined => value === undefined || value === null;

/**
 * The cautious reading of a mark that protects somebody: anything said but `false` counts.
 * A mark that permits something must be exactly `true` instead.
 */
export const isMarked = (value: JsonValue | undefined): boolean => !isMissing(value) && value !== false && value !== '';

/**
 * A list of objects, with null for the empty places so that indexes stay true; missing reads as empty.
 * @throws UnreadableFact where the member is something else: a rule must not read a list it cannot see.
 */
export const recordsMember = (object: JsonObject, key: string): readonly (JsonObject | null)[] => {
  const value = member(object, key);
  if (isMissing(value)) return [];
  if (!Array.isArray(value)) throw new UnreadableFact(`case/${key}`);
  return value.map((item) => {
    if (item === null) return null;
    if (!isJsonObject(item)) throw new UnreadableFact(`case/${key}`);
    return item;
  });
};
