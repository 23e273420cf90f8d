import { AppError } from '../../shared/errors/app-error.ts';
import { lookupField } from '../../shared/domain/field-catalogue.ts';
import { incomingDraft, type IncomingDraft } from '../../shared/hand-over/incoming-draft.ts';
import { repliesAfter, REPLY_STATUSES, type ReplyStatus } from '../../shared/hand-over/states.ts';
import { caseRecordSchema } from '../../shared/domain/case-record.ts';
import { caseCode as caseCodeSchema } from '../../shared/domain/values.ts';
import type { Json } from '../../shared/policy/decision.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { insertCase, loadCaseByCode } from '../store/case-repository.ts';
import { saveDraft } from '../store/draft-repository.ts';
import { assignCase, loadIncoming, noteIncoming, type IncomingPacket } from '../store/incoming-repository.ts';
import type { ReadableRegister, Stamp, WritableRegister } from '../store/register-handle.ts';
import { labelOf, type Printing } from '../documents/printed-values.ts';
import { nextCode, workerOf } from './case-service.ts';
import type { CallContext, Handler } from './handlers.ts';
import { ownKeys } from './hand-over-keys.ts';
import { knownSender } from './hand-over-partners.ts';
import { chosenFolder, sealMessage, writeWithRecord, type FileToWrite, type WrittenFile } from './hand-over-writing.ts';
import type { Session } from './session.ts';

type Accepted = Awaited<ReturnType<Handler<'incoming.accept'>>>;

/** Where a packet that came in stands: the last answer given. */
export function incomingStanding({ events }: Pick<IncomingPacket, 'events'>): 'received' | ReplyStatus {
  return events.reduce<'received' | ReplyStatus>((known, { kind }) => REPLY_STATUSES.find((status) => status === kind) ?? known, 'received');
}

/** Whether the last day on which a packet may be acted upon is over. */
export const isExpired = ({ manifest }: Pick<IncomingPacket, 'manifest'>, today: string): boolean => manifest.expires !== null && today > manifest.expires;

/** An answer to a packet: which, in whose words, and whether a signed file is written for the sender. */
export interface Answer { readonly id: string; readonly status: ReplyStatus; readonly note: string | null; readonly toFile: boolean }

/** @throws {AppError} incoming/not-found, incoming/already-answered, partner-key/changed, partner-key/not-confirmed */
function answerable(db: ReadableRegister, { id, status }: Pick<Answer, 'id' | 'status'>, today: string): IncomingPacket {
  const incoming = loadIncoming(db, id);
  const { state } = knownSender(db, incoming.manifest.sender);
  if (state === 'changed') throw new AppError('partner-key/changed');
  if (!repliesAfter(incomingStanding(incoming)).includes(status)) throw new AppError('incoming/already-answered');
  if (status !== 'accepted') return incoming;
  if (isExpired(incoming, today)) throw new AppError('hand-over/expired');
  // a packet signed with a thrown-away key has no words to compare: whoever was told its passphrase judges it
  if (state !== 'confirmed' && state !== 'one-time') throw new AppError('partner-key/not-confirmed');
  return incoming;
}

/**
 * Answers a packet: acknowledged, declined with a reason, in progress, done with a note. A declined packet loses its content here.
 *
 * @throws {AppError} incoming/not-found, incoming/already-answered, partner-key/changed, file/cancelled, file/not-written
 */
export async function answerIncoming(session: Session, answer: Answer, call: CallContext): Promise<{ readonly files: WrittenFile[] }> {
  const incoming = session.read((db) => answerable(db, answer, session.today()));
  return withReply(session, { incoming, answer, call }, (db, stamp) => {
    answerable(db, answer, session.today());
    noteIncoming(db, stamp, { id: answer.id, kind: answer.status, note: answer.note, noticeId: null, code: null, on: null });
  });
}

interface Reply { readonly incoming: IncomingPacket; readonly answer: Answer; readonly call: CallContext }

async function withReply(session: Session, { incoming, answer, call }: Reply, work: (db: WritableRegister, stamp: Stamp) => void): Promise<{ readonly files: WrittenFile[] }> {
  const sealFor = incoming.manifest.sender.sealKey;
  if (!answer.toFile || sealFor === null) {
    session.write(work);
    return { files: [] };
  }
  const folder = await chosenFolder(call);
  const { signer } = await ownKeys(session);
  const { packetId, packetDigest } = incoming.manifest;
  const replyId = session.createIdentifier();
  const bytes = await sealMessage({ kind: 'reply', replyId, packetId, packetDigest, status: answer.status, note: answer.note }, sealFor, { signer, at: session.clock.now() });
  const file: FileToWrite = { name: `reply_${packetId.slice(0, 8)}_${answer.status}.age`, format: 'age', bytes };
  return { files: writeWithRecord(folder, [file], () => { session.write(work); }) };
}

/** Says that a notice about a packet was read and followed. @throws {AppError} incoming/not-found, reply/already-taken, partner-key/changed */
export async function acknowledgeNotice(
  session: Session, given: { readonly noticeId: string; readonly note: string | null; readonly toFile: boolean; readonly incoming: readonly IncomingPacket[] }, call: CallContext,
): Promise<{ readonly files: WrittenFile[] }> {
  const { noticeId, note, incoming } = given;
  const [first] = incoming;
  if (first === undefined) throw new AppError('incoming/not-found');
  if (session.read((db) => knownSender(db, first.manifest.sender).state) === 'changed') throw new AppError('partner-key/changed');
  const work = (db: WritableRegister, stamp: Stamp): void => {
    for (const { id } of incoming) noteIncoming(db, stamp, { id, kind: 'notice-acknowledged', note, noticeId, code: null, on: session.today() });
  };
  const sealFor = first.manifest.sender.sealKey;
  if (!given.toFile || sealFor === null) {
    session.write(work);
    return { files: [] };
  }
  const folder = await chosenFolder(call);
  const { signer } = await ownKeys(session);
  const bytes = await sealMessage({ kind: 'notice-acknowledgement', noticeId, on: session.today(), note }, sealFor, { signer, at: session.clock.now() });
  return { files: writeWithRecord(folder, [{ name: `notice_${noticeId.slice(0, 8)}_acknowledged.age`, format: 'age', bytes }], () => { session.write(work); }) };
}

/**
 * Takes a packet into a draft case: a transfer keeps its own code unless it is taken. Nothing counts as screened, and
 * nothing is in the case until a person has looked at the draft and saved it.
 *
 * @throws {AppError} incoming/not-found, incoming/already-answered, hand-over/expired, partner-key/changed,
 * partner-key/not-confirmed, file/cancelled, file/not-written
 */
export async function acceptIncoming(session: Session, given: { readonly answer: Answer; readonly printing: Printing }, call: CallContext): Promise<Accepted> {
  const { answer, printing } = given;
  const incoming = session.read((db) => answerable(db, answer, session.today()));
  const { packet } = incoming;
  if (packet === null) throw new AppError('incoming/already-answered');
  const made = { caseId: session.createIdentifier(), caseCode: '', ownCode: false, noted: 0 };
  const { files } = await withReply(session, { incoming, answer, call }, (db, stamp) => {
    answerable(db, answer, session.today());
    Object.assign(made, draftCase(session, { db, stamp, id: made.caseId }, { packet, printing }));
    assignCase(db, stamp, { id: incoming.id, caseId: made.caseId });
    noteIncoming(db, stamp, { id: incoming.id, kind: 'accepted', note: answer.note, noticeId: null, code: null, on: null });
  });
  return { ...made, files };
}

interface NewCase { readonly db: WritableRegister; readonly stamp: Stamp; readonly id: string }

function draftCase(session: Session, { db, stamp, id }: NewCase, { packet, printing }: { readonly packet: Packet; readonly printing: Printing }): Pick<Accepted, 'caseCode' | 'ownCode' | 'noted'> {
  const brought = packet.purpose === 'case-transfer' ? caseCodeSchema.safeParse(packet.caseCode).data ?? null : null;
  const ownCode = brought !== null && loadCaseByCode(db, brought) === null;
  const caseCode = ownCode ? brought : nextCode(session, db);
  insertCase(db, stamp, { id, caseCode, record: { registeredOn: session.today(), status: 'open' } });
  const made = incomingDraft(packet);
  saveDraft(db, stamp, { caseId: id, basedOn: 1, draft: withOrigin(session, { made, packet, printing, keepsCode: ownCode }) });
  return { caseCode, ownCode, noted: made.noted.length };
}

interface Origin { readonly made: IncomingDraft; readonly packet: Packet; readonly printing: Printing; readonly keepsCode: boolean }

/** The draft with whoever is in as its worker, the sender's code among the other numbers, and a note of what no field can hold. */
function withOrigin(session: Session, { made, packet, printing, keepsCode }: Origin): { readonly [key: string]: Json } {
  const { draft, noted } = made;
  const lines = [
    `${packet.agency?.name ?? ''} · ${packet.packetId.slice(0, 8).toUpperCase()} · ${packet.reasonText}`.trim(),
    ...noted.map(({ path, value }) => `${labelFor(path, printing)}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
  ];
  const note = { writtenOn: session.today(), author: session.person().name, text: lines.join('\n') };
  const others = listOf(draft['externalIds']);
  const numbers = keepsCode || packet.caseCode === null ? others : [...others, { type: 'sender-case-code', value: packet.caseCode }];
  const notes = listOf(draft['notes']);
  const worker = Object.fromEntries(Object.entries(workerOf(session)).filter(([, value]) => value !== null));
  return { registeredOn: session.today(), ...draft, status: 'open', worker, ...(numbers.length === 0 ? {} : { externalIds: numbers }), notes: [...notes, note] };
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value as readonly Json[] : []);

function labelFor(path: string, printing: Printing): string {
  return lookupField(path) === null ? path : labelOf(path, printing);
}

/** Free texts of a packet, with the record they are screened against. */
export function freeTextsOf(packet: Packet): { readonly record: ReturnType<typeof caseRecordSchema.parse>; readonly texts: readonly { readonly path: string; readonly text: string }[] } {
  const parsed = caseRecordSchema.safeParse(incomingDraft(packet).draft);
  const texts = packet.fields.flatMap(({ path, value }) => (lookupField(path)?.freeText === true && typeof value === 'string' ? [{ path, text: value }] : []));
  return { record: parsed.data ?? {}, texts };
}
