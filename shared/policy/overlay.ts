import { z } from 'zod';
import { findLoosening } from './loosening.ts';
import { packDataSchema } from './pack-schema.ts';
import type { MatrixRow, PackData } from './pack-schema.ts';
import { loadPack } from './pack.ts';
import type { PackLoad, PolicyPack } from './pack.ts';

const { matrix, pathCells, services, consentTiers, unknownAge, exceptions, valueSets, reviewOn, id, version, title, provenance } =
  packDataSchema.shape;
const row = matrix.unwrap().element.shape;

/**
 * What an agency changes of a pack, by row id and name. A part that is not named stays as it is; a list that is named
 * replaces the pack's list. The result is refused unless it is stricter everywhere.
 */
const overlaySchema = z.strictObject({
  schema: z.literal('oberih-policy-overlay/1'),
  id, version, title, provenance,
  /** The digest of the pack that this overlay was written for. */
  baseDigest: z.string(),
  reviewOn: reviewOn.optional(),
  rows: z.array(z.strictObject({
    id: row.id, outcome: row.outcome.optional(), gate: row.gate.partial().optional(),
    cells: z.partialRecord(row.cells.keyType, row.cells.valueType).optional(),
  })).max(400).optional(),
  pathCells: pathCells.optional(), services: services.optional(), consentTiers: consentTiers.optional(),
  unknownAge: unknownAge.optional(), exceptions: exceptions.partial().optional(), valueSets: valueSets.partial().optional(),
});
export type Overlay = z.infer<typeof overlaySchema>;

/**
 * The pack with an agency's overlay: a pack of its own, with its own id, version and digest. Never throws.
 * Refused, with codes that say where, if the overlay cannot be read, was written for another pack, or would allow
 * anything that the pack does not.
 */
export const applyOverlay = (base: PolicyPack, data: unknown): PackLoad => {
  const parsed = overlaySchema.safeParse(data);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map(({ path }) => `overlay/schema:${path.map(String).join('.')}`) };
  }
  const overlay = parsed.data;
  if (overlay.baseDigest !== base.digest) return { ok: false, problems: ['overlay/other-pack'] };
  const known = new Set(base.matrix.map((baseRow) => baseRow.id));
  const unknown = (overlay.rows ?? []).filter((change) => !known.has(change.id)).map((change) => `overlay/new-row:${change.id}`);
  if (unknown.length > 0) return { ok: false, problems: unknown };
  const loaded = loadPack(merge(base, overlay));
  if (!loaded.ok) return loaded;
  const problems = findLoosening(base, loaded.pack);
  return problems.length === 0 ? loaded : { ok: false, problems };
};

const merge = (base: PolicyPack, overlay: Overlay): unknown => {
  const { digest: _, ...data } = base;
  return {
    ...data, id: overlay.id, version: overlay.version, title: overlay.title, provenance: overlay.provenance,
    reviewOn: overlay.reviewOn ?? base.reviewOn,
    matrix: base.matrix.map((baseRow) => mergeRow(baseRow, overlay)),
    pathCells: overlay.pathCells ?? base.pathCells, services: overlay.services ?? base.services,
    consentTiers: overlay.consentTiers ?? base.consentTiers, unknownAge: overlay.unknownAge ?? base.unknownAge,
    exceptions: { ...base.exceptions, ...overlay.exceptions }, valueSets: { ...base.valueSets, ...overlay.valueSets },
  } satisfies Record<keyof PackData, unknown>;
};

const mergeRow = (base: MatrixRow, { rows = [] }: Overlay): unknown => {
  const changes = rows.filter((change) => change.id === base.id);
  const named = (part: 'gate' | 'cells'): Readonly<Record<string, unknown>> =>
    Object.fromEntries(changes.flatMap((change) => Object.entries(change[part] ?? {})));
  return {
    ...base, outcome: changes.findLast(({ outcome }) => outcome !== undefined)?.outcome ?? base.outcome,
    gate: { ...base.gate, ...named('gate') }, cells: { ...base.cells, ...named('cells') },
  };
};
