import { packetManifestSchema, type PacketManifest } from '../../shared/hand-over/manifest.ts';
import type { ReplyStatus } from '../../shared/hand-over/states.ts';
import { parsePacket } from '../../shared/packet/build-packet.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { caseNumberOf } from './case-repository.ts';
import { numberOf, textOf, textOrNull, type ReadableRegister, type Row, type SqlParameters, type Stamp, type WritableRegister } from './register-handle.ts';

/** What happened to a packet that came in. */
export type IncomingEventKind = 'received' | ReplyStatus | 'notice' | 'notice-acknowledged';

/** One event, as it was written down. `note` is a person's own words; `code` says more in a code (the kind of a notice). */
export interface IncomingEvent {
  readonly kind: IncomingEventKind; readonly at: string; readonly person: string | null; readonly noticeId: string | null;
  readonly note: string | null; readonly code: string | null; /** the day a notice names */ readonly on: string | null;
}

/** A packet from another agency. `packet` is gone once it was declined. */
export interface IncomingPacket {
  readonly id: string; readonly manifest: PacketManifest; readonly packet: Packet | null; readonly signingKey: string;
  readonly partnerId: string | null; readonly caseId: string | null; readonly caseCode: string | null; readonly receivedAt: string;
  readonly events: readonly IncomingEvent[];
}

const SELECT = `SELECT i.number, i.id, i.manifest, i.packet, i.signing_key, i.partner_id, i.received_at, c.id AS case_id, c.case_code
  FROM incoming i LEFT JOIN cases c ON c.number = i.case_number`;

function incomingFrom(db: ReadableRegister, row: Row): IncomingPacket {
  const packet = textOrNull(row, 'packet');
  return {
    id: textOf(row, 'id'), manifest: packetManifestSchema.parse(JSON.parse(textOf(row, 'manifest'))), packet: packet === null ? null : parsePacket(JSON.parse(packet)),
    signingKey: textOf(row, 'signing_key'), partnerId: textOrNull(row, 'partner_id'), caseId: textOrNull(row, 'case_id'), caseCode: textOrNull(row, 'case_code'),
    receivedAt: textOf(row, 'received_at'),
    events: db.all(`SELECT e.kind, e.at, e.notice_id, e.detail, p.name AS person FROM incoming_events e LEFT JOIN people p ON p.id = e.by
      WHERE e.incoming_number = $number ORDER BY e.sequence`, { number: numberOf(row, 'number') }).map(eventFrom),
  };
}

function eventFrom(row: Row): IncomingEvent {
  const detail = JSON.parse(textOf(row, 'detail')) as Pick<IncomingEvent, 'note' | 'code' | 'on'>; // INVARIANT: only whole details are inserted
  return { ...detail, kind: textOf(row, 'kind') as IncomingEventKind, at: textOf(row, 'at'), person: textOrNull(row, 'person'), noticeId: textOrNull(row, 'notice_id') };
}

/** Every packet that came in, newest first. */
export function listIncoming(db: ReadableRegister): readonly IncomingPacket[] {
  return db.all(`${SELECT} ORDER BY i.number DESC`).map((row) => incomingFrom(db, row));
}

/** One packet that came in. @throws {AppError} incoming/not-found */
export function loadIncoming(db: ReadableRegister, id: string): IncomingPacket {
  return loadWhere(db, 'i.id = $id', { id }) ?? notFound();
}

/** The packet with this number from this signer, or null. */
export function findIncoming(db: ReadableRegister, packetId: string, signingKey: string | null): IncomingPacket | null {
  return signingKey === null ? loadWhere(db, 'i.packet_id = $packetId', { packetId }) : loadWhere(db, 'i.packet_id = $packetId AND i.signing_key = $signingKey', { packetId, signingKey });
}

function loadWhere(db: ReadableRegister, condition: string, parameters: SqlParameters): IncomingPacket | null {
  const row = db.get(`${SELECT} WHERE ${condition} ORDER BY i.number DESC`, parameters);
  return row === undefined ? null : incomingFrom(db, row);
}

function notFound(): never {
  throw new AppError('incoming/not-found');
}

/** Keeps a packet that came in and was found sound. */
export function insertIncoming(
  db: WritableRegister, stamp: Stamp,
  incoming: { readonly id: string; readonly manifest: PacketManifest; readonly packet: Packet; readonly signingKey: string; readonly partnerId: string | null },
): void {
  db.run(`INSERT INTO incoming (id, packet_id, signing_key, partner_id, manifest, packet, received_at, received_by)
    VALUES ($id, $packetId, $signingKey, $partnerId, $manifest, $packet, $at, $by)`, {
    id: incoming.id, packetId: incoming.manifest.packetId, signingKey: incoming.signingKey, partnerId: incoming.partnerId,
    manifest: canonicalJson(incoming.manifest), packet: canonicalJson(incoming.packet), at: stamp.at, by: stamp.by,
  });
  noteIncoming(db, stamp, { id: incoming.id, kind: 'received', note: null, noticeId: null, code: null, on: null });
}

/** Writes down what was done about a packet that came in. @throws {AppError} incoming/not-found; reply/already-taken for a notice taken before */
export function noteIncoming(db: WritableRegister, stamp: Stamp, event: Pick<IncomingEvent, 'kind' | 'note' | 'noticeId' | 'code' | 'on'> & { readonly id: string }): void {
  const row = db.get('SELECT i.number, c.id AS case_id FROM incoming i LEFT JOIN cases c ON c.number = i.case_number WHERE i.id = $id', { id: event.id }) ?? notFound();
  const { noticeId, kind } = event;
  const number = numberOf(row, 'number');
  if (noticeId !== null && db.get('SELECT 1 FROM incoming_events WHERE incoming_number = $number AND notice_id = $noticeId AND kind = $kind', { number, noticeId, kind }) !== undefined) throw new AppError('reply/already-taken');
  db.run(`INSERT INTO incoming_events (incoming_number, sequence, kind, at, by, notice_id, detail)
    SELECT $number, 1 + count(*), $kind, $at, $by, $noticeId, $detail FROM incoming_events WHERE incoming_number = $number`, {
    number, kind, at: stamp.at, by: stamp.by, noticeId, detail: canonicalJson({ note: event.note, code: event.code, on: event.on }),
  });
  if (kind === 'declined') db.run('UPDATE incoming SET packet = NULL WHERE id = $id', { id: event.id });
  appendAuditEvent(db, stamp, { action: `incoming.${kind}`, caseId: textOrNull(row, 'case_id') });
}

/** Says which partner a packet came from. @throws {AppError} incoming/not-found */
export function assignPartner(db: WritableRegister, stamp: Stamp, incoming: { readonly id: string; readonly partnerId: string }): void {
  if (db.run('UPDATE incoming SET partner_id = $partnerId WHERE id = $id AND partner_id IS NULL', incoming) === 0) notFound();
  appendAuditEvent(db, stamp, { action: 'incoming.partner', caseId: null });
}

/** Ties a packet to the case it became. @throws {AppError} incoming/not-found, case/not-found */
export function assignCase(db: WritableRegister, stamp: Stamp, incoming: { readonly id: string; readonly caseId: string }): void {
  if (db.run('UPDATE incoming SET case_number = $number WHERE id = $id AND case_number IS NULL', { id: incoming.id, number: caseNumberOf(db, incoming.caseId) }) === 0) notFound();
  appendAuditEvent(db, stamp, { action: 'incoming.case', caseId: incoming.caseId });
}
