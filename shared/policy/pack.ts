import { digestOf } from '../digest/canonical-json.ts';
import { lookupPattern } from '../domain/field-catalogue.ts';
import { packDataSchema } from './pack-schema.ts';
import type { MatrixRow, PackData } from './pack-schema.ts';

/** A checked pack with its digest, frozen to its last member. Only {@link loadPack} makes one. */
export type PolicyPack = Readonly<PackData> & {
  /** `sha256:` over the canonical JSON of the pack's data; every packet and log entry records it. */
  readonly digest: string;
};

/** What {@link loadPack} answers: the pack, or codes that say why it is refused. */
export type PackLoad =
  | { readonly ok: true; readonly pack: PolicyPack }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads a pack from untrusted data: schema, paths of the data dictionary, one row a pair, one note a category.
 * Never throws; a pack with any problem is refused as a whole. Problems are codes with places, never values.
 */
export const loadPack = (data: unknown): PackLoad => {
  const parsed = packDataSchema.safeParse(data);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map(({ path }) => `pack/schema:${path.map(String).join('.')}`) };
  }
  const problems = packProblems(parsed.data);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, pack: deepFreeze({ ...parsed.data, digest: digestOf(parsed.data) }) };
};

/** A pack that ships with the app. @throws Error with the problems where it is none. */
export const shippedPack = (data: PackData): PolicyPack => {
  const loaded = loadPack(data);
  if (!loaded.ok) throw new Error(loaded.problems.join(' '));
  return loaded.pack;
};

const packProblems = (pack: PackData): readonly string[] => [
  ...repeated(pack.matrix.map(({ id }) => id)).map((id) => `pack/row-twice:${id}`),
  ...repeated(pack.matrix.map(({ purpose, recipient }) => `${purpose}+${recipient}`)).map((pair) => `pack/pair-twice:${pair}`),
  ...pack.matrix.flatMap(rowProblems),
  ...pack.pathCells.filter(({ path }) => lookupPattern(path) === null).map(({ path }) => `pack/unknown-path:${path}`),
  ...repeated(pack.pathCells.map(({ path }) => path)).map((path) => `pack/path-twice:${path}`),
  ...tierProblems(pack),
  ...(pack.effectiveFrom <= pack.reviewOn ? [] : ['pack/review-before-effect']),
];

const rowProblems = (row: MatrixRow): readonly string[] => [
  // the best interest of the child is never sufficient as a basis
  ...(row.gate.bases.includes('best-interest') ? [`pack/basis-not-sufficient:${row.id}`] : []),
  ...repeated(row.notes.map(({ category }) => category)).map((category) => `pack/note-twice:${row.id}:${category}`),
  ...row.notes.flatMap((note) => note.kind === 'paths'
    ? note.paths.filter((path) => lookupPattern(path)?.category !== note.category).map((path) => `pack/note-path:${row.id}:${path}`)
    : []),
];

const tierProblems = ({ consentTiers }: PackData): readonly string[] => {
  const ages = consentTiers.map(({ fromAge }) => fromAge);
  const ascending = ages.every((age, at) => at === 0 ? age === 0 : age > (ages[at - 1] ?? age));
  return ascending ? [] : ['pack/tiers-not-ascending'];
};

const repeated = (keys: readonly string[]): readonly string[] =>
  [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];

const deepFreeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
};
