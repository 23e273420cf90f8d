import { noticeContentSchema, type Notice, type NoticeEvent } from '../../shared/consent/notice.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { appendNoticeEvent, insertNotice, listNotices, loadNotice, type NewNotice } from '../store/notice-repository.ts';
import { loadRecipient } from '../store/recipient-repository.ts';
import type { ReadableRegister, Stamp, WritableRegister } from '../store/register-handle.ts';
import type { Handler, Handlers } from './handlers.ts';
import type { Session } from './session.ts';

type NoticeHandlers = Pick<Handlers, 'notice.list' | 'notice.show' | 'notice.tell' | 'notice.acknowledge'>;

/** Recipients who have to be told that something was withdrawn, called back or wrong, until each has acknowledged. */
export function createNoticeHandlers(session: Session): NoticeHandlers {
  return {
    'notice.list': ({ caseId, openOnly }) => ({
      notices: session.write((db, stamp) => {
        appendAuditEvent(db, stamp, { action: 'notice.list-read', caseId });
        return [...listNotices(db, { caseId, openOnly }, stamp.at)];
      }),
    }),
    'notice.show': ({ noticeId }) => showNotice(session, noticeId),
    'notice.tell': ({ noticeId, event }) => addEvent(session, noticeId, event),
    'notice.acknowledge': ({ noticeId, ...told }) => addEvent(session, noticeId, { kind: 'acknowledged', ...told }),
  };
}

/** The transaction a notice is opened in, and its id. */
export interface NoticeOpening { readonly db: WritableRegister; readonly stamp: Stamp; readonly id: string }

/**
 * Opens a notice in the transaction of what it is about (a withdrawal, a packet called back or corrected); due in 24
 * hours, in the consent centre until acknowledged. Answers its id.
 *
 * @throws {AppError} case/not-found
 */
export function openNotice({ db, stamp, id }: NoticeOpening, notice: Omit<NewNotice, 'id'>): string {
  insertNotice(db, stamp, { ...notice, id, content: noticeContentSchema.parse(notice.content) });
  return id;
}

/** A notice with its recipient as the directory knows them now; null where they are gone. @throws {AppError} notice/not-found */
export function loadNoticeWithRecipient(db: ReadableRegister, noticeId: string, now: string): { readonly notice: Notice; readonly recipient: ReturnType<typeof loadRecipient> } {
  const notice = loadNotice(db, noticeId, now);
  if (notice === null) throw new AppError('notice/not-found');
  return { notice, recipient: loadRecipient(db, notice.recipientId) };
}

/** Notes that the notice was printed or put into a file, in the transaction of that. @throws {AppError} notice/not-found */
export function markNoticePrepared(db: WritableRegister, stamp: Stamp, prepared: { readonly noticeId: string; readonly how: 'document' | 'file' }): void {
  appendNoticeEvent(db, stamp, { noticeId: prepared.noticeId, event: { kind: 'prepared', how: prepared.how } });
}

function showNotice(session: Session, noticeId: string): ReturnType<Handler<'notice.show'>> {
  return session.write((db, stamp) => {
    const { notice, recipient } = loadNoticeWithRecipient(db, noticeId, stamp.at);
    appendAuditEvent(db, stamp, { action: 'notice.read', caseId: notice.caseId, reason: notice.content.kind });
    if (recipient === null) return { notice, recipient: null };
    const { contactPerson, phone, email, address, publicKey } = recipient;
    return { notice, recipient: { contactPerson, phone, email, address, publicKey } };
  });
}

/** @throws {AppError} notice/not-found, notice/closed, input/invalid for a day ahead */
function addEvent(session: Session, noticeId: string, event: Exclude<NoticeEvent, { kind: 'opened' | 'prepared' }>): Record<string, never> {
  if (event.on > session.today()) throw new AppError('input/invalid');
  session.write((db, stamp) => { appendNoticeEvent(db, stamp, { noticeId, event }); });
  return {};
}
