import { createHmac, hash, randomBytes, type KeyObject } from 'node:crypto';
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

const VERSION = 1;
const REFERENCE_SALT_BYTES = 16;
const CODE = /^[a-z][a-z-]*(?:\.[a-zA-Z][a-zA-Z-]*)?$/u;
const REASON = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/u;
const PATH = /^[A-Za-z][A-Za-z0-9.[\]]{0,119}$/u;
/** The `prev` of the first entry. */
export const FIRST_PREVIOUS = '0'.repeat(64);

/** SHA-256, in hex, over one zero byte and the canonical text, so that an entry can never be mistaken for another hashed thing. */
export function entryHash(body: string): string {
  return hash('sha256', `\0${body}`, 'hex');
}

/** Seal of one entry, in hex, over its hash in hex: who has no key cannot make one for a changed entry. */
export function entrySeal(auditKey: Uint8Array | KeyObject, digest: string): string {
  return createHmac('sha256', auditKey).update('entry').update(digest, 'hex').digest('hex');
}

/** Seal of the head: the newest entry's number and hash. */
export function headSeal(auditKey: Uint8Array, sequence: number, digest: Uint8Array): Buffer {
  return createHmac('sha256', auditKey).update(`head:${String(sequence)}:`).update(digest).digest();
}

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
 * INVARIANT: canonical JSON, number one above the last, hash of the last inside, sealed with the register's key.
 *
 * @throws Error when action, reason or a field is not a code or path (a bug: content must never reach the log)
 */
export function appendAuditEvent(db: WritableRegister, stamp: Stamp, event: AuditEvent): void {
  assertCodesOnly(event);
  const { auditKey, applicationVersion, clock } = contextOf(db);
  const head = db.get('SELECT h.sequence, h.hash, e.body FROM audit_head h JOIN audit_events e ON e.sequence = h.sequence');
  const sequence = head === undefined ? 1 : numberOf(head, 'sequence') + 1;
  const body = canonicalJson({
    v: VERSION, seq: sequence, prev: head === undefined ? FIRST_PREVIOUS : Buffer.from(bytesOf(head, 'hash')).toString('hex'),
    at: stamp.at, monotonic: clock.monotonicMilliseconds(), boot: clock.bootId,
    ...(head !== undefined && momentOf(textOf(head, 'body')) > stamp.at ? { clock: 'backwards' } : {}),
    person: stamp.by, action: event.action, case: event.caseId === null ? null : auditReferenceOf(db, event.caseId),
    fields: event.fields ?? [], reason: event.reason ?? null, app: applicationVersion,
  });
  const entry = entryHash(body);
  const digest = Buffer.from(entry, 'hex');
  db.run('INSERT INTO audit_events (sequence, body, hash, mac) VALUES ($sequence, $body, $hash, $mac)',
    { sequence, body, hash: digest, mac: Buffer.from(entrySeal(auditKey, entry), 'hex') });
  db.run(`INSERT INTO audit_head (one, sequence, hash, mac) VALUES (1, $sequence, $hash, $mac)
    ON CONFLICT (one) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash, mac = excluded.mac`,
  { sequence, hash: digest, mac: headSeal(auditKey, sequence, digest) });
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

/** The moment of the newest entry, null for an empty log. */
export function lastAuditMoment(db: ReadableRegister): string | null {
  const row = db.get('SELECT body FROM audit_events ORDER BY sequence DESC LIMIT 1');
  return row === undefined ? null : momentOf(textOf(row, 'body'));
}
