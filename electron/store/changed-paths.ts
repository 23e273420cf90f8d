import { canonicalJson } from './canonical-json.ts';

type Members = Readonly<Record<string, unknown>>;

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfMembers(value: unknown): value is readonly Members[] {
  return Array.isArray(value) && value.length > 0 && value.every(isMembers);
}

function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  return canonicalJson(left) === canonicalJson(right);
}

function compareMembers(before: Members, after: Members, path: string): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => compare(before[key], after[key], path === '' ? key : `${path}.${key}`));
}

function compareLists(before: readonly Members[], after: readonly Members[], path: string): readonly string[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => index)
    .flatMap((index) => compare(before[index], after[index], `${path}[${String(index)}]`));
}

function compare(before: unknown, after: unknown, path: string): readonly string[] {
  if (sameValue(before, after)) return [];
  const [left, right] = [before ?? emptyLike(after), after ?? emptyLike(before)];
  if (isMembers(left) && isMembers(right)) return compareMembers(left, right, path);
  if (Array.isArray(left) && Array.isArray(right) && (isListOfMembers(left) || isListOfMembers(right))) {
    return compareLists(left.filter(isMembers), right.filter(isMembers), path);
  }
  return [path];
}

function emptyLike(value: unknown): unknown {
  if (isMembers(value)) return {};
  return isListOfMembers(value) ? [] : undefined;
}

/**
 * The paths whose value differs between two JSON objects, sorted, each once: `child.surname`, `family[0].phone`; a list
 * of plain values is one path (`protection.concerns`). Paths only, never values.
 */
export function changedPaths(before: object, after: object): readonly string[] {
  return compareMembers(before as Members, after as Members, '');
}
