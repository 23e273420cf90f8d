import { textOf, type ReadableRegister, type Row } from './register-handle.ts';

/** How a state of the log left the computer. */
export type AnchorKind = 'packet' | 'hand-over' | 'backup' | 'note' | 'sheet';
/** The newest moment at which a state of the log left the computer: from then on a copy of it is in other hands. */
export interface Anchor {
  readonly at: string;
  readonly kind: AnchorKind;
}

/** An earlier verification by the owner of a key: up to `size` entries, whose root was `root`. */
export interface OwnVerification {
  readonly size: number;
  readonly root: string;
}

const KINDS: ReadonlyMap<string, AnchorKind> = new Map([
  ['packet.printed', 'packet'], ['referral.status', 'hand-over'], ['backup.created', 'backup'], ['checkpoint.saved', 'note'], ['checkpoint.printed', 'sheet'],
]);
/** Word for word the condition of the index `audit_events_left`. */
const LEFT = "json_extract(body, '$.action') IN ('packet.printed','referral.status','backup.created','checkpoint.saved','checkpoint.printed')";
const VERIFIED = "json_extract(body, '$.action') = 'audit.verified'";
const RESTORED = "json_extract(body, '$.action') = 'backup.restored'";
const REASON = /^(\d{1,15})\/([0-9a-f]{64})$/u;

interface Said { readonly at?: unknown; readonly action?: unknown; readonly reason?: unknown; readonly key?: unknown; readonly seq?: unknown }
// INVARIANT: bodies are JSON objects; the schema and the only writer hold it
const said = (row: Row): Said => JSON.parse(textOf(row, 'body')) as Said;

/** When a state of the log last left the computer, by a packet printed, a hand-over, a backup, a note; null for never. */
export function lastAnchor(db: ReadableRegister): Anchor | null {
  for (const body of db.eachOf(`SELECT body FROM audit_events WHERE ${LEFT} ORDER BY sequence DESC`)) {
    const { at, action, reason } = said({ body });
    const kind = KINDS.get(String(action));
    if (kind !== undefined && (kind !== 'hand-over' || String(reason).startsWith('handed-over/'))) return { at: String(at), kind };
  }
  return null;
}

/**
 * The newest verification that the owner of a key wrote into the log. Its root says what the log was, and its signature is
 * checked with the entries after it, so that what was verified need not be verified at every start.
 */
export function lastOwnVerification(db: ReadableRegister, keyEntry: number): OwnVerification | null {
  for (const body of db.eachOf(`SELECT body FROM audit_events WHERE ${VERIFIED} ORDER BY sequence DESC`)) {
    const { key, seq, reason } = said({ body });
    const [, size, root] = REASON.exec(String(reason)) ?? [];
    // SECURITY: only what came before it can have been found whole, so that its own signature is always checked
    if (key === keyEntry && size !== undefined && root !== undefined && Number(size) < Number(seq)) return { size: Number(size), root };
  }
  return null;
}

/** When the register was last put back from a backup: states between that backup and this moment are honestly gone. Null for never. */
export function lastRestore(db: ReadableRegister): string | null {
  const row = db.get(`SELECT body FROM audit_events WHERE ${RESTORED} ORDER BY sequence DESC LIMIT 1`);
  return row === undefined ? null : String(said(row).at);
}
