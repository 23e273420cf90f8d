import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

export type PlaceLevel = 'oblast' | 'special-city' | 'raion' | 'hromada' | 'city' | 'settlement' | 'village' | 'city-district';

/** The codifier in memory: parallel columns, row for row. `parent` is a row number, -1 at the top. */
export interface Codifier {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly levels: readonly PlaceLevel[];
  readonly parents: Int32Array;
  readonly rowOf: ReadonlyMap<string, number>;
}

// The official edition writes category letters now in Latin, now in Cyrillic: both are read.
const LEVELS: Readonly<Record<string, PlaceLevel>> = {
  O: 'oblast', О: 'oblast', K: 'special-city', К: 'special-city', P: 'raion', Р: 'raion', H: 'hromada', Н: 'hromada',
  M: 'city', М: 'city', T: 'settlement', Т: 'settlement', X: 'settlement', Х: 'settlement', C: 'village', С: 'village',
  B: 'city-district', В: 'city-district',
};

/** Parses the codifier's four columns (code, parent, category, name) below a heading line; unknown categories are skipped. */
export function parseCodifier(csv: string): Codifier {
  const codes: string[] = [];
  const names: string[] = [];
  const levels: PlaceLevel[] = [];
  const parentCodes: string[] = [];
  const rowOf = new Map<string, number>();
  for (const row of csv.replaceAll('\r', '').split('\n').slice(1)) {
    const [code = '', parent = '', category = '', name = ''] = row.split(',');
    const level = LEVELS[category];
    if (level === undefined || name === '') continue;
    rowOf.set(code, codes.length);
    codes.push(code);
    names.push(name);
    levels.push(level);
    parentCodes.push(parent);
  }
  return { codes, names, levels, rowOf, parents: Int32Array.from(parentCodes, (parent) => rowOf.get(parent) ?? -1) };
}

let shipped: Codifier | null = null;

/**
 * The edition that ships with the application, read once and shared by all who ask: it never changes. The first time takes
 * some 40 ms: call it when a place is first needed.
 */
export function loadCodifier(): Codifier {
  shipped ??= parseCodifier(brotliDecompressSync(readFileSync(new URL('./katottg.csv.br', import.meta.url))).toString('utf8'));
  return shipped;
}
