import { AppError } from '../../shared/errors/app-error.ts';
import { repliesAfter } from '../../shared/hand-over/states.ts';
import type { IncomingRow } from '../../shared/ipc/channels/hand-over-channels.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { renderPacket } from '../documents/render-packet.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { assignPartner, listIncoming, loadIncoming, type IncomingPacket } from '../store/incoming-repository.ts';
import { insertPartnerKey } from '../store/partner-key-repository.ts';
import { loadRecipient } from '../store/recipient-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import type { DocumentTools } from './document-tools.ts';
import type { Handler, Handlers } from './handlers.ts';
import { knownSender, wordsOf } from './hand-over-partners.ts';
import { acceptIncoming, acknowledgeNotice, answerIncoming, freeTextsOf, incomingStanding, isExpired } from './incoming-answer.ts';
import { openIncomingFile } from './incoming-files.ts';
import { confirmKey } from './partner-key-service.ts';
import { openMarks } from './screening-case.ts';
import type { Session } from './session.ts';

type IncomingHandlers = Pick<Handlers,
  'incoming.open' | 'incoming.list' | 'incoming.show' | 'incoming.confirmSender' | 'incoming.accept' | 'incoming.reply' | 'incoming.acknowledgeNotice'>;
type Shown = Awaited<ReturnType<Handler<'incoming.show'>>>;

/** What comes back from other agencies. */
export function createIncomingHandlers(session: Session, tools: DocumentTools): IncomingHandlers {
  return {
    'incoming.open': (given) => openIncomingFile(session, given),
    'incoming.list': () => ({ rows: session.read((db) => listIncoming(db).map((incoming) => rowOf(db, incoming, session.today()))) }),
    'incoming.show': ({ id, language }) => showIncoming(session, { tools, id, language }),
    'incoming.confirmSender': (input) => confirmSender(session, input),
    'incoming.accept': ({ id, note, toFile, language }, call) => acceptIncoming(session, { answer: { id, status: 'accepted', note, toFile }, printing: tools.printing(language) }, call),
    'incoming.reply': (answer, call) => answerIncoming(session, answer, call),
    'incoming.acknowledgeNotice': ({ noticeId, note, toFile }, call) => {
      const incoming = session.read((db) => listIncoming(db).filter(({ events }) => events.some((event) => event.kind === 'notice' && event.noticeId === noticeId)));
      return acknowledgeNotice(session, { noticeId, note, toFile, incoming }, call);
    },
  };
}

function rowOf(db: ReadableRegister, incoming: IncomingPacket, today: string): IncomingRow {
  const { id, manifest, receivedAt, caseId, caseCode, events } = incoming;
  const { sender } = manifest;
  const known = knownSender(db, sender);
  const partnerId = known.partnerId ?? incoming.partnerId;
  const acknowledged = new Set(events.filter(({ kind }) => kind === 'notice-acknowledged').map(({ noticeId }) => noticeId));
  return {
    id, receivedAt, packetId: manifest.packetId, purpose: manifest.purpose, service: manifest.service, standing: incomingStanding(incoming),
    expires: manifest.expires, isExpired: isExpired(incoming, today), caseId, caseCode,
    openNotices: events.filter(({ kind, noticeId }) => kind === 'notice' && !acknowledged.has(noticeId)).length,
    sender: {
      agency: sender.agency, person: sender.person, state: known.state, keyId: known.key?.id ?? null,
      words: sender.sealKey === null ? { uk: [], en: [] } : wordsOf({ sealKey: sender.sealKey, signingKey: sender.signingKey }),
      partnerId, partnerName: partnerId === null ? null : loadRecipient(db, partnerId)?.name ?? null,
    },
  };
}

/** SECURITY: nothing of the content is shown while a partner's key has changed: who could read it should first be sure who wrote it. */
function showIncoming(session: Session, { tools, id, language }: { readonly tools: DocumentTools; readonly id: string; readonly language: Language }): Shown {
  const { incoming, row } = session.write((db, stamp) => {
    const found = loadIncoming(db, id);
    appendAuditEvent(db, stamp, { action: 'incoming.read', caseId: found.caseId });
    return { incoming: found, row: rowOf(db, found, session.today()) };
  });
  const packet = row.sender.state === 'changed' ? null : incoming.packet;
  const notices = { withdrawal: 'withdrawal', revocation: 'revocation', correction: 'correction' } as const;
  return {
    row, replies: [...repliesAfter(row.standing)], canSeal: incoming.manifest.sender.sealKey !== null,
    events: incoming.events.map(({ code, ...event }) => ({ ...event, notice: Object.values(notices).find((kind) => kind === code) ?? null })),
    fields: packet === null ? [] : packet.fields.map(({ path, value }) => ({ path, value })),
    pages: packet === null ? [] : pagesOf(packet, { tools, language }), marked: packet === null ? [] : markedTexts(packet),
  };
}

/** The packet set by our own template: the sender's PDF is never drawn. A character our fonts lack leaves the list of fields alone. */
function pagesOf(packet: Packet, { tools, language }: { readonly tools: DocumentTools; readonly language: Language }): string[] {
  try {
    return [...renderPacket(tools.typesetter(), packet, tools.printing(language)).pages()];
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'referral/glyph-missing') return [];
    throw failure;
  }
}

function markedTexts(packet: Packet): Shown['marked'] {
  const { record, texts } = freeTextsOf(packet);
  return texts.map(({ path, text }) => ({ path, count: openMarks(record, text, []).length })).filter(({ count }) => count > 0);
}

/** @throws {AppError} incoming/not-found, recipient/not-found, partner-key/not-confirmed for a key that was thrown away */
function confirmSender(session: Session, input: { readonly id: string; readonly recipientId: string; readonly retireOthers: boolean }): Record<string, never> {
  const keyId = session.createIdentifier();
  session.write((db, stamp) => {
    const incoming = loadIncoming(db, input.id);
    const { sealKey, signingKey, person, oneTime } = incoming.manifest.sender;
    if (sealKey === null || oneTime) throw new AppError('partner-key/not-confirmed');
    if (loadRecipient(db, input.recipientId) === null) throw new AppError('recipient/not-found');
    const id = insertPartnerKey(db, stamp, { id: keyId, recipientId: input.recipientId, sealKey, signingKey, person: person ?? '', source: 'packet' });
    confirmKey(db, stamp, { id, retireOthers: input.retireOthers });
    if (incoming.partnerId === null) assignPartner(db, stamp, { id: input.id, partnerId: input.recipientId });
  });
  return {};
}
