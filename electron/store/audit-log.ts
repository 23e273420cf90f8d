import { createHmac, randomBytes } from 'node:crypto';
import type { LogState } from '../../shared/audit/checkpoint.ts';
import { rootOfSummits, withLeaf } from '../../shared/audit/merkle.ts';
import { entrySeal, FIRST_PREVIOUS, headSeal, joinSummits, leafHashHex, leafText, originOf, partSummits, sha256, SIGNED_SCHEMA } from './audit-entry.ts';
import type { AuditSigner, NewSigningKey } from './audit-signer.ts';
import { canonicalJson } from './canonical-json.ts';
import { contextOf } from './register-context.ts';
import { bytesOf, numberOf, textOf, textOrNull, type ReadableRegister, type Row, type Stamp, type WritableRegister } from './register-handle.ts';

/** What happened, told without saying to whom: action and reason are codes, fields are paths. */
export interface AuditEvent {
  /** Code of the act, `noun.verb`: `case.updated`, `packet.issued`. */
  readonly action: string;
  /** Id of the case it concerns; the log keeps only a keyed reference that dies with the case. */
  readonly caseId: string | null;
  /** Paths touched, never their values. */
  readonly fields?: readonly string[];
  /** Code of a reason; never a sentence somebody typed. */
  readonly reason?: string | null;
}

/** One entry as the log shows it. */
export interface AuditEntry {
  readonly sequence: number;
  readonly at: string;
  /** Name of the person, null when nobody was signed in. */
  readonly person: string | null;
  readonly action: string;
  readonly caseCode: string | null;
  readonly fields: readonly string[];
  readonly reason: string | null;
}

const REFERENCE_SALT_BYTES = 16;
const CODE = /^[a-z][a-z-]*(?:\.[a-zA-Z][a-zA-Z-]*)?$/u;
const REASON = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/u;
const PATH = /^[A-Za-z][A-Za-z0-9.[\]]{0,119}$/u;

/** A new case's random part and the reference made with it. Deleting the row cuts the log's link to the case for good. */
export function createAuditReference(db: WritableRegister, caseId: string): { readonly salt: Uint8Array; readonly reference: string } {
  const salt = randomBytes(REFERENCE_SALT_BYTES);
  const reference = createHmac('sha256', contextOf(db).auditKey).update('case').update(salt).update(caseId, 'utf8').digest('hex');
  return { salt, reference };
}

/** The log's reference for a case; null for a case that is not there. */
export function auditReferenceOf(db: ReadableRegister, caseId: string): string | null {
  const row = db.get('SELECT audit_reference FROM cases WHERE id = $id', { id: caseId });
  return row === undefined ? null : textOf(row, 'audit_reference');
}

function assertCodesOnly(event: AuditEvent): void {
  const reason = event.reason ?? null;
  const clean = CODE.test(event.action) && (reason === null || REASON.test(reason)) && (event.fields ?? []).every((path) => PATH.test(path));
  if (!clean) throw new Error('audit/not-a-code');
}

/**
 * Appends one entry to the chain, in the transaction of what it describes. The functions of the repositories that change
 * something call it themselves; services call it for what changes nothing: a case read, a packet printed, a failed try.
 *
 * INVARIANT: canonical JSON, number one above the last, hash of the last inside, signed by whoever is signed in, sealed
 * with the register's key, a leaf of the tree.
 *
 * @throws Error when action, reason or a field is not a code or path (a bug: content must never reach the log), or when
 * the stamp names somebody else than whoever signs
 */
export function appendAuditEvent(db: WritableRegister, stamp: Stamp, event: AuditEvent): void {
  const { signer } = contextOf(db).signing;
  // SECURITY: an entry in the name of a colleague would be a forgery that verification finds
  if (signer !== null && signer.personId !== stamp.by) throw new Error('audit/not-the-signer');
  append(db, stamp, { event, signing: signer });
}

/** From here on whoever is signed in signs every entry of this register; null ends it. */
export function signEntriesAs(db: ReadableRegister, signer: AuditSigner | null): void {
  contextOf(db).signing.signer = signer;
}

/** Appends the entry that introduces a signing key, signed with that very key; answers the entry's number. */
export function appendKeyIntroduction(db: WritableRegister, stamp: Stamp, key: NewSigningKey): number {
  const event: AuditEvent = {
    action: 'signing-key.made', caseId: null, fields: key.holder === 'paper' ? ['paper'] : [], reason: Buffer.from(key.publicKey).toString('hex'),
  };
  return append(db, stamp, { event, signing: { keyEntry: 'this', sign: key.sign } });
}

interface Appending { readonly event: AuditEvent; readonly signing: { readonly keyEntry: number | 'this'; readonly sign: AuditSigner['sign'] } | null }

function append(db: WritableRegister, stamp: Stamp, { event, signing }: Appending): number {
  assertCodesOnly(event);
  const { auditKey, schema } = contextOf(db);
  const head = headOf(db);
  const sequence = head.size + 1;
  if (schema < SIGNED_SCHEMA) return appendUnsigned(db, { head, body: bodyOf(db, stamp, { event, head, own: { v: 1 } }) });
  const key = signing?.keyEntry === 'this' ? sequence : signing?.keyEntry ?? null;
  const body = bodyOf(db, stamp, { event, head, own: { v: 2, key } });
  const signature = signing === null ? null : signing.sign(Buffer.from(body, 'utf8'));
  const entry = leafHashHex(leafText(body, signature === null ? '' : Buffer.from(signature).toString('base64')));
  const digest = Buffer.from(entry, 'hex');
  const summits = joinSummits(withLeaf(head, digest, sha256));
  db.run('INSERT INTO audit_events (sequence, body, hash, mac, signature) VALUES ($sequence, $body, $hash, $mac, $signature)',
    { sequence, body, hash: digest, mac: Buffer.from(entrySeal(auditKey, entry), 'hex'), signature });
  db.run(`INSERT INTO audit_head (one, sequence, hash, mac, summits) VALUES (1, $sequence, $hash, $mac, $summits)
    ON CONFLICT (one) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash, mac = excluded.mac, summits = excluded.summits`,
  { sequence, hash: digest, summits, mac: headSeal(auditKey, { sequence, digest, summits }) });
  return sequence;
}

/** An entry of version 1, in a file of an earlier schema. */
function appendUnsigned(db: WritableRegister, { head, body }: { readonly head: Head; readonly body: string }): number {
  const { auditKey } = contextOf(db);
  const sequence = head.size + 1;
  const entry = leafHashHex(body);
  const digest = Buffer.from(entry, 'hex');
  db.run('INSERT INTO audit_events (sequence, body, hash, mac) VALUES ($sequence, $body, $hash, $mac)',
    { sequence, body, hash: digest, mac: Buffer.from(entrySeal(auditKey, entry), 'hex') });
  db.run(`INSERT INTO audit_head (one, sequence, hash, mac) VALUES (1, $sequence, $hash, $mac)
    ON CONFLICT (one) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash, mac = excluded.mac`,
  { sequence, hash: digest, mac: headSeal(auditKey, { sequence, digest, summits: null }) });
  return sequence;
}

interface Head { readonly size: number; readonly hash: string; readonly at: string; readonly summits: readonly Uint8Array[] }

function headOf(db: ReadableRegister): Head {
  const isSigned = contextOf(db).schema >= SIGNED_SCHEMA;
  const row = db.get(`SELECT h.sequence, h.hash, ${isSigned ? 'h.summits' : 'NULL AS summits'}, e.body FROM audit_head h JOIN audit_events e ON e.sequence = h.sequence`);
  if (row === undefined) return { size: 0, hash: FIRST_PREVIOUS, at: '', summits: [] };
  const summits = row['summits'] !== null ? partSummits(bytesOf(row, 'summits')) : isSigned ? summitsOfLog(db) : [];
  return { size: numberOf(row, 'sequence'), hash: Buffer.from(bytesOf(row, 'hash')).toString('hex'), at: momentOf(textOf(row, 'body')), summits };
}

/** The summits over a log from before there was a tree; made once, at the first entry after that. */
function summitsOfLog(db: ReadableRegister): readonly Uint8Array[] {
  let tree: { readonly size: number; readonly summits: readonly Uint8Array[] } = { size: 0, summits: [] };
  for (const leaf of db.eachOf('SELECT hash FROM audit_events ORDER BY sequence')) {
    if (!(leaf instanceof Uint8Array)) throw new Error('store/column-not-bytes:hash');
    tree = { size: tree.size + 1, summits: withLeaf(tree, leaf, sha256) };
  }
  return tree.summits;
}

/** The state of the log now, without reading it (a file of an earlier schema has none). */
export function currentLogState(db: ReadableRegister): LogState {
  const { size, summits } = headOf(db);
  return { origin: originOf(contextOf(db).auditKey), size, root: Buffer.from(rootOfSummits(summits, sha256)).toString('hex') };
}

function bodyOf(db: WritableRegister, stamp: Stamp, { event, head, own }: { readonly event: AuditEvent; readonly head: Head; readonly own: { readonly v: 1 } | { readonly v: 2; readonly key: number | null } }): string {
  const { applicationVersion, clock } = contextOf(db);
  return canonicalJson({
    ...own, seq: head.size + 1, prev: head.hash,
    at: stamp.at, monotonic: clock.monotonicMilliseconds(), boot: clock.bootId,
    ...(head.at > stamp.at ? { clock: 'backwards' } : {}),
    person: stamp.by, action: event.action, case: event.caseId === null ? null : auditReferenceOf(db, event.caseId),
    fields: event.fields ?? [], reason: event.reason ?? null, app: applicationVersion,
  });
}

function momentOf(body: string): string {
  const parsed: unknown = JSON.parse(body);
  return typeof parsed === 'object' && parsed !== null && 'at' in parsed && typeof parsed.at === 'string' ? parsed.at : '';
}

function entryOf(row: Row): AuditEntry {
  const fields: unknown = JSON.parse(textOf(row, 'fields'));
  return {
    sequence: numberOf(row, 'sequence'), at: textOf(row, 'at'), person: textOrNull(row, 'person'), action: textOf(row, 'action'),
    caseCode: textOrNull(row, 'case_code'), fields: Array.isArray(fields) ? fields.map(String) : [], reason: textOrNull(row, 'reason'),
  };
}

/** A stretch of the log, newest first, of one case or of all. */
export function listAuditEvents(
  db: ReadableRegister, page: { readonly caseId: string | null; readonly offset: number; readonly limit: number },
): { readonly total: number; readonly entries: readonly AuditEntry[] } {
  const reference = page.caseId === null ? null : auditReferenceOf(db, page.caseId);
  if (page.caseId !== null && reference === null) return { total: 0, entries: [] };
  const where = reference === null ? '' : 'WHERE e.case_reference = $reference';
  const scope = reference === null ? {} : { reference };
  const count = db.get(`SELECT count(*) AS total FROM audit_events e ${where}`, scope);
  const rows = db.all(`SELECT e.sequence, json_extract(e.body, '$.at') AS at, p.name AS person, json_extract(e.body, '$.action') AS action,
      c.case_code, json_extract(e.body, '$.fields') AS fields, json_extract(e.body, '$.reason') AS reason
    FROM audit_events e LEFT JOIN people p ON p.id = json_extract(e.body, '$.person') LEFT JOIN cases c ON c.audit_reference = e.case_reference
    ${where} ORDER BY e.sequence DESC LIMIT $limit OFFSET $offset`, { ...scope, limit: page.limit, offset: page.offset });
  return { total: count === undefined ? 0 : numberOf(count, 'total'), entries: rows.map(entryOf) };
}

/** The moment of one entry; null for one that is not there. */
export function momentOfEntry(db: ReadableRegister, sequence: number): string | null {
  const row = db.get('SELECT body FROM audit_events WHERE sequence = $sequence', { sequence });
  return row === undefined ? null : momentOf(textOf(row, 'body'));
}

/** The moment of the newest entry, null for an empty log. */
export function lastAuditMoment(db: ReadableRegister): string | null {
  const row = db.get('SELECT body FROM audit_events ORDER BY sequence DESC LIMIT 1');
  return row === undefined ? null : momentOf(textOf(row, 'body'));
}
