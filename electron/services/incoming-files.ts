import { readCheckpointLine } from '../../shared/audit/checkpoint.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { OpenedBundle } from '../../shared/hand-over/bundle.ts';
import type { AcknowledgementManifest, NoticeManifest, PacketManifest, ReplyManifest } from '../../shared/hand-over/manifest.ts';
import { bytesOfBase64 } from '../../shared/hand-over/text-bytes.ts';
import type { OpenedFile } from '../../shared/ipc/channels/hand-over-channels.ts';
import { readDay } from '../../shared/policy/kyiv-day.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { loadDisclosure } from '../store/disclosure-repository.ts';
import { findIncoming, insertIncoming, noteIncoming } from '../store/incoming-repository.ts';
import { appendNoticeEvent, loadNotice } from '../store/notice-repository.ts';
import { insertPartnerKey, loadPartnerKey } from '../store/partner-key-repository.ts';
import type { Stamp, WritableRegister } from '../store/register-handle.ts';
import { rememberWitness } from '../store/witness-repository.ts';
import { disclosureOfPacket, insertReferralEvent } from '../store/referral-status-repository.ts';
import { lockOf } from '../hand-over/age-file.ts';
import { openSealedBundle } from '../hand-over/sealed-bundle.ts';
import { ownKeys } from './hand-over-keys.ts';
import { keyRow, knownSender } from './hand-over-partners.ts';
import type { Session } from './session.ts';

/** A file as the page gives it: Base64, and the passphrase if one was told. */
export interface GivenFile { readonly file: string; readonly passphrase: string | null }

/**
 * Opens what came from another agency: sizes, decryption, signature and digests first, then who signed it; only then is
 * anything of it kept or told.
 *
 * @throws {AppError} input/invalid, hand-over/* (with `needs: passphrase` where one is missing), reply/unknown,
 * reply/already-taken, incoming/not-found, notice/not-found, partner-key/not-confirmed
 */
export async function openIncomingFile(session: Session, given: GivenFile): Promise<OpenedFile> {
  const bundle = await openWithAny(session, given);
  const id = session.createIdentifier();
  return session.write((db, stamp) => {
    const { manifest } = bundle;
    if (manifest.kind === 'packet') return takePacket(db, stamp, { id, bundle, manifest });
    if (manifest.kind === 'reply') return takeReply(db, stamp, { id, manifest, today: session.today() });
    return manifest.kind === 'notice' ? takeNotice(db, stamp, manifest) : takeAcknowledgement(db, stamp, { id, manifest, today: session.today() });
  });
}

async function openWithAny(session: Session, { file, passphrase }: GivenFile): Promise<OpenedBundle> {
  const bytes = bytesOfBase64(file);
  if (bytes === null) throw new AppError('input/invalid');
  if (lockOf(bytes) === 'passphrase') {
    if (passphrase === null) throw new AppError('hand-over/wrong-key', { needs: 'passphrase' });
    return openSealedBundle(bytes, { passphrase });
  }
  const { agencyKeys } = await ownKeys(session);
  for (const { identity } of agencyKeys) {
    try {
      return await openSealedBundle(bytes, { identity });
    } catch (failure) {
      if (!(failure instanceof AppError) || failure.code !== 'hand-over/wrong-key') throw failure;
    }
  }
  throw new AppError('hand-over/wrong-key');
}

interface TakenPacket { readonly id: string; readonly bundle: OpenedBundle; readonly manifest: PacketManifest }

/** Keeps a packet, once: opened again it is the same entry. */
function takePacket(db: WritableRegister, stamp: Stamp, { id, bundle, manifest }: TakenPacket): OpenedFile {
  if (bundle.content === null) throw new AppError('hand-over/damaged');
  const { signingKey } = manifest.sender;
  const known = findIncoming(db, manifest.packetId, signingKey);
  if (known !== null) {
    appendAuditEvent(db, stamp, { action: 'incoming.opened-again', caseId: known.caseId });
    return { outcome: 'packet', incomingId: known.id, isNew: false };
  }
  const { state, partnerId } = knownSender(db, manifest.sender);
  keepWitness(db, stamp.at, manifest);
  insertIncoming(db, stamp, { id, manifest, packet: bundle.content.packet, signingKey, partnerId: state === 'confirmed' ? partnerId : null });
  return { outcome: 'packet', incomingId: id, isNew: true };
}

/** What the sender's log was when the packet was issued stays as a witness, whatever becomes of the packet. */
function keepWitness(db: WritableRegister, receivedAt: string, { auditCheckpoint, sender }: PacketManifest): void {
  const state = auditCheckpoint === null ? null : readCheckpointLine(auditCheckpoint);
  if (state === null || auditCheckpoint === null) return;
  const { origin, size, root } = state;
  rememberWitness(db, { origin, size, root, checkpoint: auditCheckpoint, agency: sender.agency, signingKey: sender.signingKey, receivedAt });
}

interface TakenMessage<Kind> { readonly id: string; readonly manifest: Kind; readonly today: string }

/** A day a sender names, never ahead of ours: their clock may be wrong. */
const dayOf = (moment: string, today: string): string => {
  const told = readDay(moment) ?? today;
  return told > today ? today : told;
};

function takeReply(db: WritableRegister, stamp: Stamp, { id, manifest, today }: TakenMessage<ReplyManifest>): OpenedFile {
  const disclosureId = disclosureOfPacket(db, manifest.packetId);
  const found = disclosureId === null ? null : loadDisclosure(db, disclosureId);
  if (found?.disclosure.packetDigest !== manifest.packetDigest) throw new AppError('reply/unknown');
  const { recipientId, recipientName } = found.disclosure;
  const unconfirmed = unconfirmedSigner(db, stamp, { id, recipientId, manifest });
  if (unconfirmed !== null) return unconfirmed;
  const { status, note, replyId } = manifest;
  insertReferralEvent(db, stamp, { disclosureId: found.disclosure.id, kind: status, on: dayOf(manifest.at, today), replyId, source: 'file', way: null, note });
  return { outcome: 'reply', disclosureId: found.disclosure.id, caseId: found.caseId, recipientName, status };
}

/** SECURITY: a message is taken only from a confirmed key of the partner it must come from; another key is kept for the call. */
function unconfirmedSigner(
  db: WritableRegister, stamp: Stamp, { id, recipientId, manifest }: { readonly id: string; readonly recipientId: string; readonly manifest: ReplyManifest | AcknowledgementManifest },
): OpenedFile | null {
  const { sealKey, signingKey, person } = manifest.sender;
  const signer = knownSender(db, manifest.sender);
  if (signer.state === 'confirmed' && signer.partnerId === recipientId) return null;
  if (sealKey === null || manifest.sender.oneTime) throw new AppError('partner-key/not-confirmed');
  const keyId = insertPartnerKey(db, stamp, { id, recipientId, sealKey, signingKey, person: person ?? '', source: 'packet' });
  return { outcome: 'sender-not-confirmed', key: keyRow(db, loadPartnerKey(db, keyId)) };
}

/** A notice counts for packets of the same signer, or of another signer of the same confirmed partner. */
function takeNotice(db: WritableRegister, stamp: Stamp, manifest: NoticeManifest): OpenedFile {
  const { noticeId, content, sender } = manifest;
  const signer = knownSender(db, sender);
  if (signer.state === 'changed') throw new AppError('partner-key/changed');
  const about = content.packetIds.flatMap((packetId) => {
    const sameSigner = findIncoming(db, packetId, sender.signingKey);
    const any = sameSigner ?? findIncoming(db, packetId, null);
    const isTheirs = sameSigner !== null || (signer.state === 'confirmed' && any?.partnerId === signer.partnerId);
    return any !== null && isTheirs ? [any] : [];
  });
  if (about.length === 0) throw new AppError('incoming/not-found');
  for (const { id } of about) noteIncoming(db, stamp, { id, kind: 'notice', note: null, noticeId, code: content.kind, on: content.on });
  return { outcome: 'notice', incomingIds: about.map(({ id }) => id), content };
}

function takeAcknowledgement(db: WritableRegister, stamp: Stamp, { id, manifest, today }: TakenMessage<AcknowledgementManifest>): OpenedFile {
  const notice = loadNotice(db, manifest.noticeId, stamp.at);
  if (notice === null) throw new AppError('reply/unknown');
  const unconfirmed = unconfirmedSigner(db, stamp, { id, recipientId: notice.recipientId, manifest });
  if (unconfirmed !== null) return unconfirmed;
  const on = manifest.on > today ? today : manifest.on;
  appendNoticeEvent(db, stamp, { noticeId: notice.id, event: { kind: 'acknowledged', on, how: 'protected-file', whom: manifest.sender.person ?? notice.recipientName } });
  return { outcome: 'notice-acknowledged', noticeId: notice.id, caseId: notice.caseId, recipientName: notice.recipientName };
}
