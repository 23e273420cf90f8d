import { hash } from 'node:crypto';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import { listCaseReferences, listDisclosureFacts, listPacketEvents, type DisclosureRowFacts, type PacketEvent } from '../store/disclosure-events.ts';
import { verifyAudit } from '../store/audit-verification.ts';
import type { ReadableRegister } from '../store/register-handle.ts';

/** What does not fit: a row without its entry in the log, an entry without its row, or a row that says something else now. */
type MismatchKind = 'no-entry' | 'no-row' | 'changed';

/** What came of comparing the register of disclosures with the log of events. */
export interface DisclosureCheck {
  readonly ok: boolean;
  readonly chain: { readonly ok: boolean; readonly entries: number; readonly brokenAt: number | null };
  readonly rows: number; /** rows whose whole content is sealed in the log; earlier ones are compared by time, case, person and fields */ readonly sealed: number;
  readonly mismatches: readonly { readonly kind: MismatchKind; readonly disclosureId: string | null; readonly packetId: string | null; readonly entry: number | null }[];
}
type Mismatch = DisclosureCheck['mismatches'][number];

/** The parts of a disclosure a seal covers: its record and what was decided about every path. */
export interface SealedDisclosure { readonly record: string; readonly fields: DisclosureRowFacts['fields'] }

/**
 * The reason of the log entry `packet.sealed`: packet id and a digest over the whole row, so that a row changed behind the
 * application's back no longer fits the log.
 *
 * @returns 76 characters: 32 hex digits, a slash, 43 of Base64 (the form a code of the log may have)
 */
export function disclosureSeal(packetId: string, { record, fields }: SealedDisclosure): string {
  const plain = fields.map(({ path, action, operator, reason, rule }) => ({ path, action, operator, reason, rule }));
  return `${packetId}/${hash('sha256', canonicalJson({ record, fields: plain }), 'base64url')}`;
}

/**
 * Holds every disclosure against the chain of events, and every event against the disclosures.
 *
 * A case that was destroyed took its disclosures with it; the entries it left are not counted as missing rows.
 */
export function verifyDisclosures(db: ReadableRegister): DisclosureCheck {
  const { ok, entries, brokenAt } = verifyAudit(db);
  const [rows, events, present] = [listDisclosureFacts(db), listPacketEvents(db), listCaseReferences(db)];
  const standing = events.filter(({ caseReference }) => caseReference !== null && present.has(caseReference));
  const seals = sealsOf(standing);
  const mismatches = [...compareIssued(rows, standing), ...compareSeals(rows, seals)];
  return {
    ok: ok && mismatches.length === 0, chain: { ok, entries, brokenAt }, rows: rows.length,
    sealed: rows.filter(({ packetId }) => seals.has(packetId)).length, mismatches,
  };
}

/** Every row has one entry of its moment, case, person and fields, and every entry one row. */
function compareIssued(rows: readonly DisclosureRowFacts[], events: readonly PacketEvent[]): readonly Mismatch[] {
  const waiting = new Map<string, PacketEvent[]>();
  for (const event of events.filter(({ action }) => action === 'packet.issued')) {
    const key = keyOf(event, event.fields);
    waiting.set(key, [...(waiting.get(key) ?? []), event]);
  }
  const mismatches: Mismatch[] = [];
  for (const row of rows) {
    const { id, packetId } = row;
    const told = row.fields.filter(({ action }) => action !== 'withhold').map(({ path }) => path);
    if (waiting.get(keyOf(row, told))?.shift() === undefined) mismatches.push({ kind: 'no-entry', disclosureId: id, packetId, entry: null });
  }
  const left = [...waiting.values()].flat();
  return [...mismatches, ...left.map(({ sequence }): Mismatch => ({ kind: 'no-row', disclosureId: null, packetId: null, entry: sequence }))];
}

const keyOf = ({ at, caseReference, by }: Pick<PacketEvent, 'at' | 'caseReference' | 'by'>, told: readonly string[]): string => JSON.stringify([at, caseReference, by, told]);

function sealsOf(events: readonly PacketEvent[]): ReadonlyMap<string, PacketEvent> {
  return new Map(events.filter(({ action }) => action === 'packet.sealed').map((event) => [event.reason?.split('/')[0] ?? '', event]));
}

/** A sealed row says what it said; no seal stands without its row; after the first seal every row has one. */
function compareSeals(rows: readonly DisclosureRowFacts[], seals: ReadonlyMap<string, PacketEvent>): readonly Mismatch[] {
  const mismatches: Mismatch[] = [];
  const first = [...seals.values()][0]?.at ?? null;
  for (const row of rows) {
    const seal = seals.get(row.packetId);
    if (seal === undefined && first !== null && row.at > first) mismatches.push({ kind: 'no-entry', disclosureId: row.id, packetId: row.packetId, entry: null });
    if (seal !== undefined && seal.reason !== disclosureSeal(row.packetId, row)) mismatches.push({ kind: 'changed', disclosureId: row.id, packetId: row.packetId, entry: seal.sequence });
  }
  const known = new Set(rows.map(({ packetId }) => packetId));
  for (const [packetId, { sequence }] of seals) if (!known.has(packetId)) mismatches.push({ kind: 'no-row', disclosureId: null, packetId, entry: sequence });
  return mismatches;
}
