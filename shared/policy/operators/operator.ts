import type { JsonObject, JsonValue } from '../json-reading.ts';
import type { Leaf } from '../leaves.ts';
import type { OperatorName, ValueSets } from '../pack-schema.ts';

/**
 * What an operator gives for one path: a coarser value; the value as it stands, which counts as shared; nothing safe
 * to say, which withholds the path; or `bad` where the value cannot be read, which withholds it as an error.
 */
export type OperatorResult =
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'as-is' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'bad' };

/** What operators may look at beside the value itself. */
export type OperatorContext = {
  /** The day of the decision in Kyiv. */
  readonly today: string;
  readonly record: JsonObject;
  /** The service that the packet carries; null where the purpose asks for none. */
  readonly service: string | null;
  readonly valueSets: ValueSets;
  readonly groupOfConcern: ReadonlyMap<JsonValue, string>;
  /** The case code, or null where it is not itself shared. */
  readonly sharedCaseCode: () => string | null;
};

/** One way of telling less. Pure: the same value and context give the same result. */
export type Operator = {
  readonly name: OperatorName;
  readonly apply: (leaf: Leaf, context: OperatorContext) => OperatorResult;
};

export const NOTHING: OperatorResult = { kind: 'nothing' };
export const BAD: OperatorResult = { kind: 'bad' };
export const AS_IS: OperatorResult = { kind: 'as-is' };
/** A coarser value. */
export const given = (value: JsonValue): OperatorResult => ({ kind: 'value', value });
