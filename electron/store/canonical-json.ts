import { canonicalJson as textOf } from '../../shared/digest/canonical-json.ts';

/**
 * The one text of a value as the register stores it: the canonical JSON of what is there. A member that is `undefined` is
 * absent in a record, so it is left out before the text is made; everything else JSON cannot carry is refused.
 *
 * @throws TypeError `digest/not-json` for functions, symbols, numbers that are not finite
 */
export function canonicalJson(value: unknown): string {
  return textOf(present(value));
}

function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, present(member)]])));
}
