import { CATEGORIES } from './codes.ts';
import type { Category } from './codes.ts';
import { namesRecipient } from './consent-record.ts';
import { isJsonObject, isMissing, member, textMember } from './json-reading.ts';
import type { JsonObject, JsonValue } from './json-reading.ts';
import { readDay } from './kyiv-day.ts';
import { isPerpetratorRelation } from './people.ts';
import type { People } from './people.ts';

/** What a restriction keeps back: one field and everything below it, a category, or everything. */
export type RestrictedPart =
  | { readonly kind: 'all' }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'field'; readonly field: string };

/** The restrictions that stand between a case and one recipient today. */
export type RestrictionSet = {
  readonly parts: readonly RestrictedPart[];
  readonly isEverything: boolean;
  /** A restriction that names this recipient, or may name it, cannot be read. */
  readonly isBroken: boolean;
};

/** What the restrictions are asked about. */
export type RestrictionContext = {
  readonly today: string;
  readonly recipientId: string | null;
  readonly recipientType: string;
  readonly people: () => People;
};

const CATEGORY_CODES: ReadonlyMap<unknown, Category> = new Map(CATEGORIES.map((category) => [category, category]));
const BROKEN = 'broken';
type Read = RestrictedPart | typeof BROKEN | null;

/**
 * Reads the restrictions that bind a recipient today. What cannot be read makes the set broken, unless
 * it plainly concerns another recipient. The last day still counts. One made in the name of an alleged perpetrator is
 * void; the child’s own never is.
 * @throws UnreadableFact where the people of the case cannot be read.
 */
export const readRestrictions = (restrictions: JsonValue | undefined, context: RestrictionContext): RestrictionSet => {
  if (isMissing(restrictions)) return { parts: [], isEverything: false, isBroken: false };
  if (!Array.isArray(restrictions)) return { parts: [], isEverything: false, isBroken: true };
  const read = restrictions.map((restriction) => readRestriction(restriction, context));
  const parts = read.filter((part) => part !== null && part !== BROKEN);
  return { parts, isEverything: parts.some(({ kind }) => kind === 'all'), isBroken: read.includes(BROKEN) };
};

const readRestriction = (value: JsonValue, context: RestrictionContext): Read => {
  if (!isJsonObject(value)) return BROKEN;
  const concerns = concernsRecipient(member(value, 'recipient'), context);
  if (concerns === false) return null;
  const until = member(value, 'until');
  const last = isMissing(until) ? null : readDay(until);
  if (last !== null && context.today > last) return null;
  if (isVoid(value, context)) return null;
  const part = readPart(member(value, 'what'));
  return concerns === BROKEN || part === null || (!isMissing(until) && last === null) ? BROKEN : part;
};

const concernsRecipient = (recipient: JsonValue | undefined, context: RestrictionContext): boolean | typeof BROKEN => {
  if (recipient === 'any') return true;
  if (!isJsonObject(recipient)) return BROKEN;
  const [id, type] = [member(recipient, 'id'), member(recipient, 'type')];
  const isReadable = [id, type].every((part) => isMissing(part) || (typeof part === 'string' && part !== ''));
  if (!isReadable || (isMissing(id) && isMissing(type))) return BROKEN;
  return namesRecipient(recipient, { ...context, purpose: '', service: null, namedById: false });
};

const isVoid = (restriction: JsonObject, { people }: RestrictionContext): boolean =>
  member(restriction, 'by') !== 'child' && isPerpetratorRelation(people(), textMember(restriction, 'personRelation'));

const readPart = (what: JsonValue | undefined): RestrictedPart | null => {
  if (what === 'all') return { kind: 'all' };
  if (!isJsonObject(what)) return null;
  const field = textMember(what, 'field');
  if (field !== null && isMissing(member(what, 'category'))) return { kind: 'field', field: field.trim() };
  const category = CATEGORY_CODES.get(member(what, 'category'));
  return category !== undefined && isMissing(member(what, 'field')) ? { kind: 'category', category } : null;
};

/** Whether a restricted part keeps back a path. `family[].phone` covers every index, `contact` everything below it. */
export const coversPath = (part: RestrictedPart, leaf: { path: string; pattern: string; category: Category | null }): boolean => {
  if (part.kind === 'all') return true;
  if (part.kind === 'category') return part.category === leaf.category;
  return isAtOrBelow(leaf.path, part.field) || isAtOrBelow(leaf.pattern, part.field)
    // a place in a list of plain values, which is one path
    || part.field.startsWith(`${leaf.path}[`);
};

const isAtOrBelow = (path: string, field: string): boolean =>
  path.startsWith(field) && (path.length === field.length || path[field.length] === '.' || path[field.length] === '[');
