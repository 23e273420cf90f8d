import { hash } from 'node:crypto';
import { join } from 'node:path';
import { FORMAT_FACTS } from '../../shared/attachments/attachment-formats.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { cleanInThread } from '../attachments/clean-in-thread.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import {
  attachmentSizes, changeAttachment, insertAttachment, listAttachments, loadAttachment, loadAttachmentFacts, removeAttachment, type StoredAttachment,
} from '../store/attachment-repository.ts';
import { loadCase } from '../store/case-repository.ts';
import { listScreenedTexts } from '../store/screened-text-repository.ts';
import { writeFileDurably } from '../system/durable-file.ts';
import { createAttachmentShelf, type AttachmentShelf } from './attachment-shelf.ts';
import type { CallContext, Handler, Handlers } from './handlers.ts';
import type { RegisterSession } from './register-session.ts';
import { openMarks } from './screening-case.ts';
import type { Session } from './session.ts';

type AttachmentHandlers = Pick<Handlers,
  'attachment.list' | 'attachment.put' | 'attachment.add' | 'attachment.change' | 'attachment.show' | 'attachment.save' | 'attachment.remove'>;

/** Pictures, scans, sound and texts beside a case. No packet ever carries one: no document is made from them. */
export function createAttachmentHandlers(session: RegisterSession): AttachmentHandlers {
  const shelf = createAttachmentShelf();
  session.onLock(shelf.clear);
  return {
    'attachment.list': ({ caseId }) => session.read((db) => {
      const { ofCase, ofRegister } = attachmentSizes(db, caseId);
      return { attachments: listAttachments(db, caseId).map(shownOf), sizeOfCase: ofCase, sizeOfRegister: ofRegister };
    }),
    'attachment.put': ({ bytes, ...place }) => ({ complete: shelf.put({ ...place, bytes: Buffer.from(bytes, 'base64') }) }),
    'attachment.add': (input) => add(session, shelf, input),
    'attachment.change': ({ keepsNames, ...changed }) => session.write((db, stamp) => {
      const { caseId } = loadAttachmentFacts(db, changed.id);
      const words = keepsNames ? [] : namesIn(session, caseId, { title: changed.title, db });
      if (words.length > 0) return { outcome: 'names-somebody', words };
      changeAttachment(db, stamp, changed);
      return { outcome: 'changed' };
    }),
    'attachment.show': ({ id }) => {
      const { format, bytes } = readLogged(session, id, 'attachment.read');
      return { format, bytes: bytes.toString('base64') };
    },
    'attachment.save': ({ id }, call) => saveOut(session, id, call),
    'attachment.remove': ({ id }) => {
      session.write((db, stamp) => { removeAttachment(db, stamp, id); });
      return {};
    },
  };
}

function shownOf({ caseId: _case, ...shown }: StoredAttachment): Omit<StoredAttachment, 'caseId'> {
  return shown;
}

/** Reading is an event like any other: the entry and the bytes belong together. */
function readLogged(session: Session, id: string, action: string): ReturnType<typeof loadAttachment> {
  return session.write((db, stamp) => {
    const found = loadAttachment(db, id);
    appendAuditEvent(db, stamp, { action, caseId: found.caseId, reason: found.format });
    return found;
  });
}

/** @throws {AppError} attachment/incomplete, attachment/unknown-type, attachment/not-cleanable and what `insertAttachment` throws */
async function add(session: Session, shelf: AttachmentShelf, input: Parameters<Handler<'attachment.add'>>[0]): Promise<Awaited<ReturnType<Handler<'attachment.add'>>>> {
  const { caseId, transfer, kind, title, dated, keepsNames } = input;
  const words = keepsNames ? [] : namesIn(session, caseId, { title, db: null });
  if (words.length > 0) return { outcome: 'names-somebody', words };
  const given = shelf.whole(transfer);
  const size = given.length;
  const cleaned = await cleanInThread(given);
  if (cleaned.outcome === 'unknown') throw new AppError('attachment/unknown-type');
  if (cleaned.outcome === 'not-cleanable') throw new AppError('attachment/not-cleanable');
  const { format, bytes } = cleaned;
  const id = session.createIdentifier();
  session.write((db, stamp) => {
    insertAttachment(db, stamp, { id, caseId, kind, title, dated, format, bytes, sha256: hash('sha256', bytes, 'hex') });
  });
  shelf.clear();
  return { outcome: 'added', id, format, removed: Math.max(0, size - bytes.length) };
}

type Titled = { readonly title: string; readonly db: Parameters<typeof loadCase>[0] | null };

/** The words of a title that name or describe somebody of the case. @throws {AppError} case/not-found */
function namesIn(session: Session, caseId: string, { title, db }: Titled): string[] {
  const look = (handle: Parameters<typeof loadCase>[0]): string[] => {
    const stored = loadCase(handle, caseId);
    if (stored === null) throw new AppError('case/not-found');
    const dismissed = listScreenedTexts(handle, caseId).flatMap((text) => text.dismissed.map(({ words }) => words));
    return openMarks(stored.record, title, dismissed).map(({ start, end }) => title.slice(start, end));
  };
  return db === null ? session.read(look) : look(db);
}

/**
 * SECURITY: what is saved lies unprotected where it was put; the log says so before the file is there. Its name tells nothing.
 *
 * @throws {AppError} file/cancelled, file/not-written, attachment/not-found
 */
async function saveOut(session: Session, id: string, call: CallContext): Promise<{ name: string }> {
  const folder = await call.chooseFolder();
  if (folder === null) throw new AppError('file/cancelled');
  const { format, bytes } = readLogged(session, id, 'attachment.saved');
  const name = `oberih_attachment_${id.slice(0, 8)}.${FORMAT_FACTS[format].ending}`;
  writeFileDurably(join(folder, name), bytes);
  return { name };
}
