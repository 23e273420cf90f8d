import type { PackData, Provenance } from './pack-schema.ts';
import type { PolicyPack } from './pack.ts';
import { FIELD_RULES, PACKET_RULES } from './rules/registry.ts';

/** What a rule id of a decision means: which step of the precedence spoke, and where the rule comes from. */
export type RuleDescription = {
  readonly id: string;
  /** Whether the rule is about the whole packet or about one path. */
  readonly scope: 'packet' | 'field';
  /** The step of the precedence; 0 is reading the request itself. */
  readonly step: number;
  readonly provenance: Provenance;
  /** The row of the table, where the rule is one of its cells. */
  readonly row: PackData['matrix'][number]['id'] | null;
};

const CELL_STEP = 4;
type Place = readonly [scope: 'packet' | 'field', step: number];
const stepOf = (order: number): number => Math.floor(order / 100);

const PLACES: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['request/readable', ['packet', 0]],
  ['reveals', ['field', CELL_STEP]],
  ...PACKET_RULES.map(({ id, order }): [string, Place] => [id, ['packet', stepOf(order)]]),
  ...FIELD_RULES.map(({ id, order }): [string, Place] => [id, ['field', stepOf(order)]]),
]);

/**
 * Describes a rule id as it stands in `decision.determining` or in a field's `rule`: `hard/reporter`,
 * `cell/P1-R1/HEALTH`, `row/P1-R1`, `basis/consent`. Null for an id that names no rule, such as a consent record.
 */
export const describeRule = (id: string, pack: PolicyPack): RuleDescription | null => {
  const [family, place] = id.split('/');
  if (family === 'cell' || family === 'row') return describeRow(id, place, pack);
  const known = family === 'basis' ? 'basis' : id;
  const order = PLACES.get(known);
  const provenance = Object.hasOwn(pack.rules, known) ? pack.rules[known] : undefined;
  if (order === undefined || provenance === undefined) return null;
  const [scope, step] = order;
  return { id, scope, step, provenance, row: null };
};

const describeRow = (id: string, place: string | undefined, pack: PolicyPack): RuleDescription | null => {
  const row = pack.matrix.find((candidate) => candidate.id === place);
  if (row === undefined) return null;
  const isCell = id.startsWith('cell/');
  return { id, scope: isCell ? 'field' : 'packet', step: isCell ? CELL_STEP : 2, provenance: row.provenance, row: row.id };
};
