import { loadCodifier, type Codifier, type PlaceLevel } from '../places/codifier.ts';
import type { PlaceName } from './printed-values.ts';

const KIND: Partial<Record<PlaceLevel, string>> = { oblast: 'область', raion: 'район', hromada: 'громада', 'city-district': 'район міста' };
/** Digits of a code that say which place it is: oblast, raion, hromada, settlement, city district. */
const LENGTHS = [4, 6, 9, 12, 14];

/**
 * Place names for documents, in Ukrainian as on any Ukrainian form: «Львів, Львівська громада, Львівський район,
 * Львівська область». Codes cut by generalising (`UA46`, `UA4606`) give the name of that part. The codifier is read at
 * the first question.
 */
export function createPlaceNames(load: () => Codifier = loadCodifier): PlaceName {
  let known: { readonly codifier: Codifier; readonly rows: ReadonlyMap<string, number> } | null = null;
  return (code) => {
    known ??= indexed(load());
    const row = known.codifier.rowOf.get(code) ?? known.rows.get(code);
    return row === undefined ? null : nameOf(known.codifier, row);
  };
}

function indexed(codifier: Codifier): { codifier: Codifier; rows: ReadonlyMap<string, number> } {
  const rows = new Map<string, number>();
  for (const [row, code] of codifier.codes.entries()) {
    const length = LENGTHS.find((digits) => /^0*$/.test(code.slice(digits, 14)));
    if (length !== undefined) rows.set(code.slice(0, length), row);
  }
  return { codifier, rows };
}

function nameOf(codifier: Codifier, row: number): string {
  const names: string[] = [];
  for (let at = row; at >= 0; at = codifier.parents[at] ?? -1) {
    const name = codifier.names[at] ?? '';
    names.push(withKind(name, codifier.levels[at] ?? 'village'));
  }
  return names.join(', ');
}

function withKind(name: string, level: PlaceLevel): string {
  const kind = name.startsWith('Автономна Республіка') ? undefined : KIND[level];
  return kind === undefined ? name : `${name} ${kind}`;
}
