import type { ValidateFunction } from 'ajv/dist/2020.js';
import { kindOf, positionsOf, sampleOf, type JsonSchema, type Position } from './schema-samples.ts';

/** Names of members that mean something to JavaScript itself, and some that are merely unknown. */
const STRANGE_KEYS = [
  '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', '__lookupSetter__', 'toJSON', 'then', 'length', 'name',
  '', ' ', '0', '$ref', 'ID', 'id ', 'caseId\0', 'role', 'access', 'by', 'person', 'isAdmin', 'trusted', 'path', 'file', '../id', 'ідентифікатор', '\u202eid', 'id\u200b',
] as const;
/** Values that are wrong wherever the schema does not happen to allow them. */
const STRANGE_VALUES: readonly unknown[] = [
  null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', ' ', '\0', 'x', 'а'.repeat(70_000), [], [null], [[]], {}, { length: 1 }, { toString: 'x' }, { $ne: null },
  "' OR 1=1 --", '../../etc/passwd', 'file:///etc/passwd', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '${7*7}', '{{7*7}}', '%00', '\u202e', '\ud800', ['x', 'x', 'x'],
];

export interface Mutation { readonly what: string; readonly payload: unknown }

/**
 * Up to `count` inputs of one channel that another validator calls wrong, each a right input with one thing done to it:
 * a strange member at any depth, a member missing, another value at any place. The same every time.
 */
export function wrongInputs(schema: JsonSchema, isRight: ValidateFunction, count: number): readonly Mutation[] {
  const candidates = interleave([strangers(schema), missing(schema), replaced(schema), roots()]);
  const wrong: Mutation[] = [];
  for (let index = 0; wrong.length < count && index < candidates.length; index += 1) {
    const candidate = candidates[index];
    if (candidate !== undefined && !isRight(candidate.payload)) wrong.push(candidate);
  }
  return wrong;
}

function strangers(schema: JsonSchema): readonly Mutation[] {
  const places = positionsOf(schema).filter((position) => kindOf(position.schema) === 'object');
  return [...STRANGE_KEYS, ...Array.from({ length: 200 }, (_, index) => `unknown${String(index)}`)].flatMap((key) => places.map(({ path }) => ({
    what: `member ${JSON.stringify(key)} at ${path.join('.')}`, payload: change(schema, path, (value) => withMember(value, key)),
  })));
}

/** An own member of that name, also when the name is `__proto__`. */
function withMember(value: unknown, key: string): unknown {
  const copy = { ...(value as Record<string, unknown>) };
  Object.defineProperty(copy, key, { value: { polluted: 'yes' }, enumerable: true, configurable: true, writable: true });
  return copy;
}

function missing(schema: JsonSchema): readonly Mutation[] {
  return positionsOf(schema).flatMap(({ path, schema: place }) => (place.required ?? []).map((key) => ({
    what: `without ${[...path, key].join('.')}`,
    payload: change(schema, path, (value) => Object.fromEntries(Object.entries(value as object).filter(([name]) => name !== key))),
  })));
}

function replaced(schema: JsonSchema): readonly Mutation[] {
  return STRANGE_VALUES.flatMap((value, index) => positionsOf(schema).map(({ path }) => ({ what: `value ${String(index)} at ${path.join('.')}`, payload: change(schema, path, () => value) })));
}

function roots(): readonly Mutation[] {
  return STRANGE_VALUES.map((payload, index) => ({ what: `value ${String(index)} alone`, payload }));
}

function change(schema: JsonSchema, path: Position['path'], made: (value: unknown) => unknown): unknown {
  return changeIn(sampleOf(schema), path, made);
}

function changeIn(value: unknown, [step, ...rest]: Position['path'], made: (value: unknown) => unknown): unknown {
  if (step === undefined) return made(value);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === step ? changeIn(item, rest, made) : item));
  return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, key === step ? changeIn(item, rest, made) : item]));
}

function interleave(lists: readonly (readonly Mutation[])[]): readonly Mutation[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat();
}

/** JSON texts that make an own member of the prototype's name, in every shape parsers have fallen for. */
export function pollutions(): readonly string[] {
  const keys = ['"__proto__"', '"\\u005f\\u005fproto\\u005f\\u005f"', '"constructor"', '"prototype"', '"constructor.prototype"', '"__proto__.polluted"', '"__proto__[polluted]"', '"[__proto__]"'];
  const values = ['{"polluted":"yes"}', '{"polluted":{"toString":"yes"}}', '{"prototype":{"polluted":"yes"}}', '{"__proto__":{"polluted":"yes"}}', '["polluted"]', '"polluted"', 'null'];
  const wraps: readonly ((member: string) => string)[] = [
    (member) => `{${member}}`, (member) => `{"record":{${member}}}`, (member) => `{"child":{${member}},${member}}`, (member) => `[{${member}}]`,
  ];
  return wraps.flatMap((wrap) => keys.flatMap((key) => values.map((value) => wrap(`${key}:${value}`))));
}
