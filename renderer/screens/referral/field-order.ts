import { FIELD_PATHS, pathPattern } from '../../../shared/domain/field-catalogue.ts';

const POSITIONS: ReadonlyMap<string, number> = new Map(FIELD_PATHS.map((path, position) => [path, position]));
/** Where each list of entries begins in the data dictionary: its entries stand together, one after the other. */
const LISTS: ReadonlyMap<string, number> = new Map(
  FIELD_PATHS.map((path, position) => [path.split('[]')[0] ?? path, position] as const).toReversed(),
);
const ENTRY = /^([^[]+)\[(\d+)\]/u;

function placeOf(path: string): readonly [number, number, number] {
  const position = POSITIONS.get(pathPattern(path)) ?? FIELD_PATHS.length;
  const entry = ENTRY.exec(path);
  return entry === null ? [position, 0, position] : [LISTS.get(entry[1] ?? '') ?? position, Number(entry[2]), position];
}

/** Orders paths as the data dictionary does; the entries of a list stay together, first entry first. */
export function compareFields(first: string, second: string): number {
  const [firstList, firstEntry, firstField] = placeOf(first);
  const [secondList, secondEntry, secondField] = placeOf(second);
  return firstList - secondList || firstEntry - secondEntry || firstField - secondField || first.localeCompare(second);
}
