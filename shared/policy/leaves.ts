import { lookupPattern } from '../domain/field-catalogue.ts';
import type { FieldEntry } from '../domain/field-catalogue.ts';
import { isJsonObject, isMissing, UnreadableFact } from './json-reading.ts';
import type { JsonObject, JsonValue } from './json-reading.ts';

/** One path of a case that has a value. */
export type Leaf = {
  /** The concrete path: `family[0].phone`. */
  readonly path: string;
  /** The path of the data dictionary: `family[].phone`. */
  readonly pattern: string;
  /** The place in the list nearest to the value, or -1 outside lists. */
  readonly index: number;
  readonly value: JsonValue;
  /** What the data dictionary says; null outside it. */
  readonly entry: FieldEntry | null;
};

/** Deeper than any case; hostile input stops here instead of in the engine's stack. */
export const MAXIMUM_DEPTH = 32;

const NOT_DATA = 'screenedPaths';
const NEEDS_QUOTES = /[.[\]"]/;

type Place = { readonly path: string; readonly pattern: string; readonly index: number; readonly depth: number };

const isPlain = (value: JsonValue): boolean => typeof value !== 'object' || value === null;
const isEmpty = (value: JsonValue): boolean => isMissing(value) || value === '';

/**
 * Every path of a case that has a value (not null, not empty; `false` and `0` count), each once, in the case's order.
 * A list of plain values is one path, a list of objects is numbered, `screenedPaths` is not data.
 * A key that holds a dot, a bracket or a quote is quoted, so that it cannot pass for another path.
 *
 * @throws UnreadableFact where the case nests deeper than {@link MAXIMUM_DEPTH}.
 */
export const listLeaves = (record: JsonObject): readonly Leaf[] => {
  const leaves: Leaf[] = [];
  for (const key of Object.keys(record)) {
    const value = record[key];
    if (key === NOT_DATA || value === undefined) continue;
    const name = segment('', key);
    collect(leaves, value, { path: name, pattern: name, index: -1, depth: 1 });
  }
  return leaves;
};

const segment = (parent: string, key: string): string => {
  if (key === '' || NEEDS_QUOTES.test(key)) return `${parent}[${JSON.stringify(key)}]`;
  return parent === '' ? key : `${parent}.${key}`;
};

const collect = (leaves: Leaf[], value: JsonValue, place: Place): void => {
  if (place.depth > MAXIMUM_DEPTH) throw new UnreadableFact('case/depth');
  if (Array.isArray(value)) collectList(leaves, value, place);
  else if (isJsonObject(value)) collectObject(leaves, value, place);
  else if (!isEmpty(value)) leaves.push(leaf(value, place));
};

const leaf = (value: JsonValue, { path, pattern, index }: Place): Leaf =>
  ({ path, pattern, index, value, entry: lookupPattern(pattern) });

const collectObject = (leaves: Leaf[], object: JsonObject, place: Place): void => {
  const { index, depth } = place;
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (value === undefined) continue;
    const path = segment(place.path, key);
    const pattern = index === -1 ? path : segment(place.pattern, key);
    collect(leaves, value, { path, pattern, index, depth: depth + 1 });
  }
};

const collectList = (leaves: Leaf[], list: readonly JsonValue[], place: Place): void => {
  if (list.every(isPlain)) {
    if (!list.every(isEmpty)) leaves.push(leaf([...list], place));
    return;
  }
  list.forEach((item, index) => {
    const path = `${place.path}[${String(index)}]`;
    collect(leaves, item, { path, pattern: `${place.pattern}[]`, index, depth: place.depth + 1 });
  });
};
