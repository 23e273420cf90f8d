import { sha256Hex } from './sha256.ts';

/**
 * The one text of a JSON value: no white space, keys sorted by UTF-16 code units (RFC 8785).
 * Same value, same bytes, whatever the order in which it was built.
 *
 * @throws TypeError `digest/not-json` where the value holds anything that JSON cannot carry
 * (undefined, NaN, a function, a bigint): a digest over a value that silently lost a part would lie.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('digest/not-json');
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  throw new TypeError('digest/not-json');
};

/** `sha256:` and 64 hex digits over the canonical JSON of a value. @throws TypeError see {@link canonicalJson}. */
export const digestOf = (value: unknown): string => `sha256:${sha256Hex(canonicalJson(value))}`;
