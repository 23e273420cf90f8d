import { FIELD_PATHS, lookupPattern, pathPattern } from '../domain/field-catalogue.ts';
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

/** The data dictionary as a tree, so that a walk through a case knows each path without looking it up. */
type Node = { readonly children: Map<string, Node>; elements: Node | null; known: Known | null };
type Known = { readonly pattern: string; readonly entry: FieldEntry };

const emptyNode = (): Node => ({ children: new Map(), elements: null, known: null });

const childNode = (node: Node, key: string): Node => {
  const child = node.children.get(key) ?? emptyNode();
  node.children.set(key, child);
  return child;
};

const growTree = (): Node => {
  const root = emptyNode();
  for (const pattern of FIELD_PATHS) {
    let node = root;
    for (const part of pattern.split('.')) {
      node = childNode(node, part.replace('[]', ''));
      if (part.endsWith('[]')) node = node.elements ??= emptyNode();
    }
    const entry = lookupPattern(pattern);
    node.known = entry === null ? null : { pattern, entry };
  }
  return root;
};

const TREE = growTree();

/** Where the walk stands: the tree's node is null outside the data dictionary. */
type Place = { readonly path: string; readonly node: Node | null; readonly index: number; readonly depth: number };

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
  collectObject(leaves, record, { path: '', node: TREE, index: -1, depth: 0 });
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

const leaf = (value: JsonValue, { path, node, index }: Omit<Place, 'depth'>): Leaf => {
  const known = node === null ? null : node.known;
  if (known === null) return { path, pattern: pathPattern(path), index, value, entry: null };
  return { path, pattern: known.pattern, index, value, entry: known.entry };
};

const collectObject = (leaves: Leaf[], object: JsonObject, { path: parent, node: from, index, depth }: Place): void => {
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (value === undefined || (depth === 0 && key === NOT_DATA)) continue;
    const node = from?.children.get(key) ?? null;
    // a key of the data dictionary needs no quotes
    const path = node === null ? segment(parent, key) : depth === 0 ? key : `${parent}.${key}`;
    collect(leaves, value, { path, node, index, depth: depth + 1 });
  }
};

const collectList = (leaves: Leaf[], list: readonly JsonValue[], place: Place): void => {
  if (list.every(isPlain)) {
    if (!list.every(isEmpty)) leaves.push(leaf([...list], place));
    return;
  }
  const node = place.node?.elements ?? null;
  list.forEach((item, index) => {
    collect(leaves, item, { path: `${place.path}[${String(index)}]`, node, index, depth: place.depth + 1 });
  });
};
