import { randomInt } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { listDisclosures, loadDisclosure, type StoredDisclosure } from '../store/disclosure-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { insertReferralEvent, type HandOverWay } from '../store/referral-status-repository.ts';
import { packetFileName } from '../documents/file-names.ts';
import { sealHandOver } from '../documents/hand-over.ts';
import { protectPdf } from '../documents/protect-pdf.ts';
import { hasOpener, loadOpener, OPENER_NAME } from '../hand-over/opener-file.ts';
import { suggestPassphrase } from '../system/passphrase.ts';
import type { CallContext, Handler, Handlers } from './handlers.ts';
import { ownKeys } from './hand-over-keys.ts';
import { keyRow, keysOfPartner, type PartnerKeys } from './hand-over-partners.ts';
import type { IssuedPacket, PacketShelf } from './hand-over-shelf.ts';
import { chosenFolder, sealMessage, writeWithRecord, type FileToWrite } from './hand-over-writing.ts';
import { loadNoticeWithRecipient, markNoticePrepared } from './notice-service.ts';
import type { Session } from './session.ts';

type HandOverHandlers = Pick<Handlers, 'handOver.options' | 'handOver.make' | 'handOver.paper' | 'handOver.notice'>;
type MakeInput = Parameters<Handler<'handOver.make'>>[0];
type Made = Awaited<ReturnType<Handler<'handOver.make'>>>;

/** Handing an issued packet over: as a sealed file, as a locked PDF, or on paper. */
export function createHandOverHandlers(session: Session, shelf: PacketShelf): HandOverHandlers {
  return {
    'handOver.options': ({ disclosureId }) => session.read((db) => {
      const { disclosure } = disclosureOf(db, disclosureId);
      const { confirmed, alarm } = keysOfPartner(db, disclosure.recipientId);
      return {
        ready: shelf.find(disclosureId) !== null, recipientId: disclosure.recipientId, recipientName: disclosure.recipientName,
        key: confirmed === null ? null : keyRow(db, confirmed), alarm: alarm === null ? null : keyRow(db, alarm), opener: hasOpener(),
      };
    }),
    'handOver.make': (input, call) => makeHandOver(session, { shelf, input, call }),
    'handOver.paper': ({ disclosureId, on }) => {
      if (on > session.today()) throw new AppError('input/invalid');
      session.write((db, stamp) => { insertReferralEvent(db, stamp, { disclosureId, kind: 'handed-over', on, replyId: null, source: 'here', way: 'paper', note: null }); });
      return {};
    },
    'handOver.notice': ({ noticeId }, call) => noticeFile(session, noticeId, call),
  };
}

function disclosureOf(db: ReadableRegister, disclosureId: string): StoredDisclosure {
  const found = loadDisclosure(db, disclosureId);
  if (found === null) throw new AppError('disclosure/not-found');
  return found;
}

/**
 * Makes the file of a hand-over and writes down that it was made.
 *
 * SECURITY: the passphrase or password is answered once; neither the register nor the log nor the file's name keeps it.
 *
 * @throws {AppError} hand-over/not-ready, partner-key/not-confirmed, partner-key/changed, file/cancelled, file/not-written
 */
async function makeHandOver(session: Session, { shelf, input, call }: { readonly shelf: PacketShelf; readonly input: MakeInput; readonly call: CallContext }): Promise<Made> {
  const { disclosureId, way } = input;
  const issued = shelf.find(disclosureId);
  if (issued === null) throw new AppError('hand-over/not-ready');
  const sealKey = way === 'key' ? sealKeyOf(session.read((db) => keysOfPartner(db, disclosureOf(db, disclosureId).disclosure.recipientId))) : null;
  const folder = await chosenFolder(call);
  call.progress('sealing', null);
  const { file, secret } = way === 'pdf-password' ? await lockedPdf(issued) : await sealedFile(session, issued, { sealKey, language: input.language });
  const opener = input.withOpener && way !== 'pdf-password' ? loadOpener() : null;
  const files: FileToWrite[] = opener === null ? [file] : [file, { name: OPENER_NAME, format: 'html', bytes: opener }];
  const written = writeWithRecord(folder, files, () => {
    session.write((db, stamp) => {
      insertReferralEvent(db, stamp, { disclosureId, kind: 'handed-over', on: session.today(), replyId: null, source: 'here', way, note: null });
      if (secret !== null) appendAuditEvent(db, stamp, { action: 'passphrase.shown', caseId: disclosureOf(db, disclosureId).caseId, reason: way satisfies HandOverWay });
    });
  });
  return { files: written, secret };
}

/** @throws {AppError} partner-key/changed, partner-key/not-confirmed */
function sealKeyOf({ confirmed, alarm }: PartnerKeys): string {
  if (alarm !== null) throw new AppError('partner-key/changed');
  if (confirmed === null) throw new AppError('partner-key/not-confirmed');
  return confirmed.sealKey;
}

interface FileAndSecret { readonly file: FileToWrite; readonly secret: string | null }

async function sealedFile(session: Session, issued: IssuedPacket, to: { readonly sealKey: string | null; readonly language: 'uk' | 'en' }): Promise<FileAndSecret> {
  const { signer } = await ownKeys(session);
  const secret = to.sealKey === null ? suggestPassphrase(to.language).passphrase : null;
  const lock = to.sealKey === null ? { passphrase: secret ?? '' } : { recipient: to.sealKey };
  return { file: { name: `${packetFileName(issued.packet)}.age`, format: 'age', bytes: await sealHandOver({ ...issued, lock, from: signer }) }, secret };
}

/** No letter or digit that is read for another; 20 of 31 are 99 bits. */
const PASSWORD_SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const PASSWORD_GROUPS = 5;
const GROUP_SIGNS = 4;

async function lockedPdf({ packet, pdf }: IssuedPacket): Promise<FileAndSecret> {
  const sign = (): string => PASSWORD_SIGNS.charAt(randomInt(PASSWORD_SIGNS.length));
  const secret = Array.from({ length: PASSWORD_GROUPS }, () => Array.from({ length: GROUP_SIGNS }, sign).join('')).join('-');
  return { file: { name: `${packetFileName(packet)}_locked.pdf`, format: 'pdf', bytes: await protectPdf(pdf, secret) }, secret };
}

/** @throws {AppError} notice/not-found, partner-key/not-confirmed, partner-key/changed, file/cancelled, file/not-written */
async function noticeFile(session: Session, noticeId: string, call: CallContext): Promise<Awaited<ReturnType<Handler<'handOver.notice'>>>> {
  const { notice, sealKey, packetIds } = session.read((db) => {
    const found = loadNoticeWithRecipient(db, noticeId, session.clock.now()).notice;
    const told = listDisclosures(db, found.caseId).filter(({ disclosure }) => found.disclosureIds.includes(disclosure.id) || found.content.packetIds.includes(disclosure.packetId));
    return { notice: found, sealKey: sealKeyOf(keysOfPartner(db, found.recipientId)), packetIds: told.map(({ disclosure }) => disclosure.packetId) };
  });
  const folder = await chosenFolder(call);
  const { signer } = await ownKeys(session);
  const bytes = await sealMessage({ kind: 'notice', noticeId, content: { ...notice.content, packetIds } }, sealKey, { signer, at: session.clock.now() });
  return {
    files: writeWithRecord(folder, [{ name: `notice_${noticeId.slice(0, 8)}.age`, format: 'age', bytes }], () => {
      session.write((db, stamp) => { markNoticePrepared(db, stamp, { noticeId, how: 'file' }); });
    }),
  };
}
