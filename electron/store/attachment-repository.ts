import { randomBytes } from 'node:crypto';
import { ATTACHMENT_LIMITS, type AttachmentFormat, type AttachmentKind } from '../../shared/attachments/attachment-formats.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { openWith, sealWith } from '../system/sealed-box.ts';
import { appendAuditEvent } from './audit-log.ts';
import { bytesOf, numberOf, textOf, textOrNull, type ReadableRegister, type Row, type Stamp, type WritableRegister } from './register-handle.ts';

/** What is known about an attachment without opening it. */
export interface StoredAttachment {
  readonly id: string;
  readonly caseId: string;
  readonly kind: AttachmentKind;
  readonly format: AttachmentFormat;
  readonly title: string;
  /** Day it was made or is about, as told; null when nobody said. */
  readonly dated: string | null;
  /** Bytes as kept, after cleaning. */
  readonly size: number;
  /** SHA-256 of the kept bytes, in hex. */
  readonly sha256: string;
  readonly addedAt: string;
  /** Name of the person who added it. */
  readonly addedBy: string | null;
}

const KEY_BYTES = 32;

/** Binds sealed bytes to their place: they open nowhere else. */
function boundTo(attachment: { readonly caseId: string; readonly id: string; readonly format: string }): Buffer {
  return Buffer.from(`oberih/attachment/v1:${attachment.caseId}:${attachment.id}:${attachment.format}`, 'utf8');
}

/** The key of a case's attachments, 32 bytes, which the caller zeroes; null when it has none. */
function keyOfCase(db: ReadableRegister, caseId: string): Buffer | null {
  const row = db.get('SELECT key FROM attachment_keys WHERE case_id = $caseId', { caseId });
  return row === undefined ? null : Buffer.from(bytesOf(row, 'key'));
}

function ensureKey(db: WritableRegister, caseId: string): Buffer {
  const known = keyOfCase(db, caseId);
  if (known !== null) return known;
  if (db.get('SELECT 1 FROM cases WHERE id = $caseId', { caseId }) === undefined) throw new AppError('case/not-found');
  const key = randomBytes(KEY_BYTES);
  db.run('INSERT INTO attachment_keys (case_id, key) VALUES ($caseId, $key)', { caseId, key });
  return key;
}

/** Bytes the attachments of a case and of the whole register take. */
export function attachmentSizes(db: ReadableRegister, caseId: string): { readonly ofCase: number; readonly ofRegister: number } {
  const row = db.get('SELECT coalesce(sum(size), 0) AS whole, coalesce(sum(size) FILTER (WHERE case_id = $caseId), 0) AS part FROM attachments', { caseId });
  return row === undefined ? { ofCase: 0, ofRegister: 0 } : { ofCase: numberOf(row, 'part'), ofRegister: numberOf(row, 'whole') };
}

/** INVARIANT: what is kept fits the limits, also when two are added at once: asked inside the transaction that adds. */
function assertRoom(db: ReadableRegister, caseId: string, size: number): void {
  const { ofCase, ofRegister } = attachmentSizes(db, caseId);
  if (size > ATTACHMENT_LIMITS.file) throw new AppError('attachment/too-large');
  if (ofCase + size > ATTACHMENT_LIMITS.case) throw new AppError('attachment/case-full');
  if (ofRegister + size > ATTACHMENT_LIMITS.register) throw new AppError('attachment/register-full');
}

/**
 * Adds cleaned bytes to a case, sealed with AES-256-GCM under the case's own key, which is made with the first.
 *
 * @throws {AppError} case/not-found, attachment/too-large, attachment/case-full, attachment/register-full
 */
export function insertAttachment(
  db: WritableRegister, stamp: Stamp, added: Omit<StoredAttachment, 'size' | 'addedAt' | 'addedBy'> & { readonly bytes: Uint8Array },
): void {
  const { id, caseId, kind, format, title, dated, sha256, bytes } = added;
  assertRoom(db, caseId, bytes.length);
  const key = ensureKey(db, caseId);
  try {
    db.run(`INSERT INTO attachments (id, case_id, kind, format, title, dated, size, sha256, added_at, added_by)
      VALUES ($id, $caseId, $kind, $format, $title, $dated, $size, $sha256, $at, $by)`,
    { id, caseId, kind, format, title, dated, size: bytes.length, sha256, at: stamp.at, by: stamp.by });
    db.run('INSERT INTO attachment_contents (attachment_number, sealed) VALUES ((SELECT number FROM attachments WHERE id = $id), $sealed)',
      { id, sealed: sealWith(key, bytes, boundTo(added)) });
  } finally {
    key.fill(0);
  }
  appendAuditEvent(db, stamp, { action: 'attachment.added', caseId, reason: format });
}

/** Changes what is told about an attachment; its bytes never change. @throws {AppError} attachment/not-found */
export function changeAttachment(
  db: WritableRegister, stamp: Stamp, changed: Pick<StoredAttachment, 'id' | 'kind' | 'title' | 'dated'>,
): void {
  const { caseId } = loadAttachmentFacts(db, changed.id);
  db.run('UPDATE attachments SET kind = $kind, title = $title, dated = $dated WHERE id = $id',
    { id: changed.id, kind: changed.kind, title: changed.title, dated: changed.dated });
  appendAuditEvent(db, stamp, { action: 'attachment.changed', caseId });
}

/** Removes an attachment for good: its pages are overwritten in the register. Earlier backups still hold it. @throws {AppError} attachment/not-found */
export function removeAttachment(db: WritableRegister, stamp: Stamp, id: string): void {
  const { caseId } = loadAttachmentFacts(db, id);
  db.run('DELETE FROM attachments WHERE id = $id', { id });
  appendAuditEvent(db, stamp, { action: 'attachment.removed', caseId });
}

/**
 * Destroys the key of a case's attachments and with it everything sealed under it; answers how many there were. Part of the
 * destruction of a case, whose own entry in the log stands for it; deleting the case's row does the same.
 */
export function shredAttachments(db: WritableRegister, caseId: string): number {
  const count = listAttachments(db, caseId).length;
  db.run('DELETE FROM attachment_keys WHERE case_id = $caseId', { caseId });
  return count;
}

const SELECT_FACTS = `SELECT a.id, a.case_id, a.kind, a.format, a.title, a.dated, a.size, a.sha256, a.added_at, p.name AS added_by
  FROM attachments a LEFT JOIN people p ON p.id = a.added_by`;

function factsFrom(row: Row): StoredAttachment {
  return {
    id: textOf(row, 'id'), caseId: textOf(row, 'case_id'),
    // INVARIANT: the columns' checks allow nothing else
    kind: textOf(row, 'kind') as AttachmentKind, format: textOf(row, 'format') as AttachmentFormat,
    title: textOf(row, 'title'), dated: textOrNull(row, 'dated'), size: numberOf(row, 'size'), sha256: textOf(row, 'sha256'),
    addedAt: textOf(row, 'added_at'), addedBy: textOrNull(row, 'added_by'),
  };
}

/** The attachments of a case in the order they were added, without their bytes. */
export function listAttachments(db: ReadableRegister, caseId: string): readonly StoredAttachment[] {
  return db.all(`${SELECT_FACTS} WHERE a.case_id = $caseId ORDER BY a.number`, { caseId }).map(factsFrom);
}

/** What is known about one attachment. @throws {AppError} attachment/not-found */
export function loadAttachmentFacts(db: ReadableRegister, id: string): StoredAttachment {
  const row = db.get(`${SELECT_FACTS} WHERE a.id = $id`, { id });
  if (row === undefined) throw new AppError('attachment/not-found');
  return factsFrom(row);
}

/** One attachment with its bytes. @throws {AppError} attachment/not-found; register/damaged when the bytes do not open */
export function loadAttachment(db: ReadableRegister, id: string): StoredAttachment & { readonly bytes: Buffer } {
  const facts = loadAttachmentFacts(db, id);
  const content = db.get('SELECT c.sealed FROM attachment_contents c JOIN attachments a ON a.number = c.attachment_number WHERE a.id = $id', { id });
  if (content === undefined) throw new AppError('register/damaged');
  const key = keyOfCase(db, facts.caseId);
  try {
    return { ...facts, bytes: openWith(key ?? Buffer.alloc(KEY_BYTES), bytesOf(content, 'sealed'), boundTo(facts)) };
  } catch {
    throw new AppError('register/damaged');
  } finally {
    key?.fill(0);
  }
}
