// Stands in for `vitest` in the mutation tests (build/mutation-runner.mjs): the few words that the tests of the policy use.
// A word that is missing, or an answer other than Vitest's, shows at once: without a mutant every test must pass here too.
import { isDeepStrictEqual } from 'node:util';

const isRecord = (value) => typeof value === 'object' && value !== null;

/** As Vitest's `toEqual`: members that are undefined count as absent, the prototype does not matter. */
const plain = (value) => {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Set) return new Set([...value].map(plain).sort());
  if (!isRecord(value) || value instanceof Map || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined).map(([key, member]) => [key, plain(member)]));
};
const isEqual = (got, wanted) => wanted instanceof ArrayContaining ? wanted.isMet(got) : isDeepStrictEqual(plain(got), plain(wanted));
const isWithin = (got, wanted) => {
  if (!isRecord(wanted) || Array.isArray(wanted)) return isEqual(got, wanted);
  return isRecord(got) && Object.entries(wanted).every(([key, member]) => isWithin(got[key], member));
};

class ArrayContaining {
  constructor(items) { this.items = items; }
  isMet(got) { return Array.isArray(got) && this.items.every((item) => got.some((one) => isEqual(one, item))); }
}

const CHECKS = {
  toBe: (got, wanted) => Object.is(got, wanted),
  toBeGreaterThan: (got, least) => got > least,
  toBeGreaterThanOrEqual: (got, least) => got >= least,
  toBeNull: (got) => got === null,
  toContain: (got, item) => got.includes(item),
  toEqual: isEqual,
  toHaveLength: (got, length) => got.length === length,
  toMatchObject: isWithin,
  toThrow: (run, part = '') => {
    try {
      run();
    } catch (error) {
      return typeof part === 'function' ? error instanceof part : error.message.includes(part);
    }
    return false;
  },
};

export function expect(got) {
  const checks = (isWanted) => Object.fromEntries(Object.entries(CHECKS).map(([name, check]) => [name, (...wanted) => {
    if (check(got, ...wanted) !== isWanted) throw new Error(`${isWanted ? '' : 'not '}${name}`);
  }]));
  return { ...checks(true), not: checks(false) };
}
expect.arrayContaining = (items) => new ArrayContaining(items);

/** Types are the compiler's business: every word of such a sentence answers with the sentence. */
export const expectTypeOf = () => {
  const sentence = new Proxy(() => sentence, { get: () => sentence });
  return sentence;
};

const names = [];

export function describe(name, define) {
  names.push(name);
  define();
  names.pop();
}

export function it(name, run) {
  globalThis.oberihTests.push({ name: [...names, name].join(' > '), run });
}

it.each = (rows) => (name, run) => {
  // as in Vitest, rows are spread where every one of them is a list
  const isSpread = rows.every((row) => Array.isArray(row));
  for (const row of rows) it(name, () => isSpread ? run(...row) : run(row));
};
