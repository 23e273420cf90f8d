import type { JsonValue } from '../json-reading.ts';
import type { Operator, OperatorResult } from './operator.ts';
import { BAD, given, NOTHING } from './operator.ts';

const PLACE_CODE = /^UA\d{17}$/;
const PLACE_PATHS: ReadonlySet<string> = new Set(['contact.katottg', 'displacement.originKatottg']);

/** The characters of a КАТОТТГ code that name a level. The unique suffix never survives. */
export const PLACE_LENGTHS = { hromada: 9, raion: 6, oblast: 4 } as const;

/** A КАТОТТГ code cut to a level; `bad` for anything that is no such code. */
export const cutPlace = (value: JsonValue, level: keyof typeof PLACE_LENGTHS): OperatorResult =>
  typeof value === 'string' && PLACE_CODE.test(value) ? given(value.slice(0, PLACE_LENGTHS[level])) : BAD;

const placeOperator = (name: keyof typeof PLACE_LENGTHS): Operator => ({
  name, apply: ({ pattern, value }) => PLACE_PATHS.has(pattern) ? cutPlace(value, name) : NOTHING,
});

/** A place code cut to the hromada; other place facts are withheld. */
export const hromada = placeOperator('hromada');
/** A place code cut to the raion; other place facts are withheld. */
export const raion = placeOperator('raion');
/** A place code cut to the oblast; other place facts are withheld. */
export const oblast = placeOperator('oblast');
