import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { contract, type ChannelName } from '../../shared/ipc/contract.ts';

/** The parts of a JSON Schema that `z.toJSONSchema` writes. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $ref?: string;
}

/** The input of a channel as JSON Schema: another reading of the same contract, for another validator. */
export function inputSchema(name: ChannelName): JsonSchema {
  return z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

/** A validator nobody here wrote, to say whether a mutated input is really wrong. */
export function otherValidator(schema: JsonSchema): ValidateFunction {
  return new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
}

/** Texts for the few patterns and formats of the contract. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^date-time$/u, '2026-11-02T10:00:00Z'], [/^date$/u, '2026-11-02'], [/^uuid$/u, '11111111-1111-4111-8111-111111111111'], [/^email$/u, 'a@example.org'], [/^base64$/u, 'AAAA'],
  [/sha256/u, `sha256:${'0'.repeat(64)}`], [/UA/u, 'UA46000000000026241'], [/\[A-Z\]\{2,5\}-/u, 'OBR-LV-26-0001'], [/\[A-Z\]\{/u, 'OBR'], [/\^\\\+/u, '+380670000001'],
  [/\[a-z0-9\]/u, 'abc'], [/A-Za-z0-9/u, 'abc'],
];

/** A value the schema allows, with every optional member present. Rules between members are not in a schema: callers look. */
export function sampleOf(schema: JsonSchema): unknown {
  if ('const' in schema) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return sampleOf(options[0] ?? {});
  switch (kindOf(schema)) {
    case 'object': return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, member]) => [key, sampleOf(member)]));
    case 'array': return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => sampleOf(schema.items ?? {}));
    case 'string': return sampleText(schema);
    case 'integer': case 'number': return Math.max(1, schema.minimum ?? 1);
    case 'boolean': return true;
    case 'null': return null;
    default: return {};
  }
}

/** The first kind a schema allows. */
export function kindOf({ type }: JsonSchema): string {
  return typeof type === 'string' ? type : type?.[0] ?? 'any';
}

function sampleText({ format, pattern, minLength = 0 }: JsonSchema): string {
  const found = TEXTS.find(([kind]) => kind.test(format ?? '') || (format === undefined && kind.test(pattern ?? '')));
  return found?.[1] ?? 'абв'.padEnd(minLength, 'г');
}

/** One place of a sample: how to reach it, and what the schema says of it. */
export interface Position { readonly path: readonly (string | number)[]; readonly schema: JsonSchema }

/** Every place of a sample, the whole included, in order. */
export function positionsOf(schema: JsonSchema, path: Position['path'] = []): readonly Position[] {
  const option = (schema.anyOf ?? schema.oneOf)?.[0];
  if (option !== undefined) return positionsOf(option, path);
  const members = Object.entries(schema.properties ?? {}).flatMap(([key, member]) => positionsOf(member, [...path, key]));
  const items = schema.items === undefined ? [] : positionsOf(schema.items, [...path, 0]);
  return [{ path, schema }, ...members, ...items];
}
