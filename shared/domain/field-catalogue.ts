import type { FieldEntry } from './field-catalogue-types.ts';
import { FIELD_ENTRIES } from './field-catalogue-entries.ts';

export type { CasePath, FieldEntry, Generaliser, Identification, Sensitivity } from './field-catalogue-types.ts';
export { FIELD_ENTRIES } from './field-catalogue-entries.ts';

// SECURITY: a Map, so that a hostile path such as `constructor` or `__proto__` finds nothing.
const ENTRIES: ReadonlyMap<string, FieldEntry> = new Map<string, FieldEntry>(Object.entries(FIELD_ENTRIES));

/** Every path pattern of the data dictionary, in its order. */
export const FIELD_PATHS: readonly string[] = [...ENTRIES.keys()];

/** The pattern of a concrete path: `family[0].phone` is `family[].phone`. */
export const pathPattern = (path: string): string => path.replace(/\[\d+\]/g, '[]');

/** The entry of a pattern such as `family[].phone`, or null for a path outside the data dictionary. */
export const lookupPattern = (pattern: string): FieldEntry | null => ENTRIES.get(pattern) ?? null;

/** The entry of a concrete path such as `family[0].phone`, or null for a path outside the data dictionary. */
export const lookupField = (path: string): FieldEntry | null => lookupPattern(pathPattern(path));
