import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import { buildLedger, buildPacket, decidingConsentId, type DecidedContent } from '../../shared/packet/build-packet.ts';
import type { Ledger } from '../../shared/packet/ledger.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import type { JsonObject } from '../../shared/policy/json-reading.ts';
import { packetFileName } from '../documents/file-names.ts';
import { renderPacket } from '../documents/render-packet.ts';
import type { SetDocument } from '../documents/typesetter.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { currentCheckpoint, checkpointWords } from '../store/audit-verification.ts';
import { canonicalJson as storedText } from '../store/canonical-json.ts';
import { markConsentUsed } from '../store/consent-repository.ts';
import { insertDisclosure, markDisclosureWritten } from '../store/disclosure-repository.ts';
import type { ReadableRegister, Stamp, WritableRegister } from '../store/register-handle.ts';
import { prepareFile, type PreparedFile } from '../system/durable-file.ts';
import { wordList } from '../system/passphrase.ts';
import { disclosureSeal } from './disclosure-verification.ts';
import type { DocumentTools } from './document-tools.ts';
import type { CallContext, Handler } from './handlers.ts';
import type { PacketShelf } from './hand-over-shelf.ts';
import { examinePacket } from './packet-examination.ts';
import { keepShippedPack } from './policy-in-force.ts';
import { decideReferral, type DecidedReferral } from './referral-decision.ts';
import type { Session } from './session.ts';

type IssueInput = Parameters<Handler<'referral.issue'>>[0];
type IssueOutput = Awaited<ReturnType<Handler<'referral.issue'>>>;
type WrittenFile = IssueOutput['files'][number];

/** What issuing needs from around it. */
export interface IssueContext { readonly session: Session; readonly tools: DocumentTools; readonly shelf: PacketShelf }

interface ReadyReferral extends DecidedReferral { readonly decided: DecidedContent }
interface Made { readonly referral: ReadyReferral; readonly packet: Packet; readonly ledger: Ledger; readonly document: SetDocument }
interface Waiting { readonly file: WrittenFile; readonly prepared: PreparedFile }

/**
 * Issues a packet: recomputes everything from the register, compares it with what the person saw, sets the document,
 * searches it for leaks, puts the files on the disk under temporary names, writes the disclosure, and only then gives
 * the files their names.
 *
 * INVARIANT: no file stands under its name without a disclosure row. A failure after the row can only report too much.
 *
 * @throws {AppError} file/cancelled, case/not-found, recipient/not-found, referral/not-permitted,
 * referral/needs-approval, referral/unscreened-text, referral/changed-since-preview, referral/glyph-missing,
 * referral/leak-found, file/not-written
 */
export async function issueReferral(context: IssueContext, input: IssueInput, call: CallContext): Promise<IssueOutput> {
  const { session, tools } = context;
  const folder = input.formats.some((format) => format === 'pdf' || format === 'json') ? await chosenFolder(call) : null;
  call.progress('deciding', 0);
  const asked = askedNow(session);
  const referral = session.read((db) => readyReferral(db, input, asked));
  const made = makePacket(context, { input, referral, issuedAt: asked.now });
  call.progress('checking', 0.5);
  await examine(made, input, tools);
  call.progress('writing', 0.8);
  const waiting = folder === null ? [] : prepareFiles(folder, made, input.formats);
  try {
    const disclosureId = session.write((db, stamp) => writeDown(db, stamp, { input, made, asked, disclosureId: session.createIdentifier() }));
    for (const { prepared } of waiting) prepared.commit();
    session.write((db, stamp) => { markDisclosureWritten(db, stamp, disclosureId); });
    context.shelf.put(disclosureId, { packet: made.packet, pdf: made.document.pdf() });
    return {
      disclosureId, packetId: made.packet.packetId, files: waiting.map(({ file }) => file),
      pages: input.formats.includes('print') ? [...made.document.pages()] : [],
    };
  } finally {
    for (const { prepared } of waiting) prepared.discard();
  }
}

type Asked = Parameters<typeof decideReferral>[2];

const askedNow = (session: Session): Asked => ({ person: session.person(), agency: session.agency(), now: session.clock.now(), today: session.today() });

async function chosenFolder(call: CallContext): Promise<string> {
  const folder = await call.chooseFolder();
  if (folder === null) throw new AppError('file/cancelled');
  return folder;
}

/** The referral as it stands now, if it may be issued and is still what the person saw. */
function readyReferral(db: ReadableRegister, { request, digest }: IssueInput, asked: Asked): ReadyReferral {
  const { decided, ...rest } = decideReferral(db, request, asked);
  if (rest.decision.effect === 'needs-approval') throw new AppError('referral/needs-approval');
  if (decided === null) throw new AppError('referral/not-permitted');
  if (rest.marks.length > 0) throw new AppError('referral/unscreened-text');
  if (decided.digest !== digest) throw new AppError('referral/changed-since-preview');
  return { decided, ...rest };
}

function makePacket({ session, tools }: IssueContext, { input, referral, issuedAt }: { readonly input: IssueInput; readonly referral: ReadyReferral; readonly issuedAt: string }): Made {
  const { language } = input.request;
  const checkpoint = session.read((db) => currentCheckpoint(db));
  const audit = { checkpoint, words: [...checkpointWords(checkpoint, wordList(language))] };
  const packet = buildPacket(referral.decided, { packetId: session.createIdentifier().replaceAll('-', ''), issuedAt, audit });
  const document = renderPacket(tools.typesetter(), packet, tools.printing(language));
  return { referral, packet, ledger: buildLedger(packet, referral.decided, referral.decision), document };
}

async function examine({ referral, packet, ledger, document }: Made, { request }: IssueInput, tools: DocumentTools): Promise<void> {
  await examinePacket({
    record: JSON.parse(JSON.stringify(referral.facts.policyRequest.case)) as JsonObject,
    decision: referral.decision, packet, printing: tools.printing(request.language), pdf: document.pdf(), dismissed: referral.facts.dismissed, screenedAgainst: referral.facts.original,
    beside: [{ place: 'ledger', text: canonicalJson(ledger), codes: true }, { place: 'file-name', text: packetFileName(packet), codes: true }],
  });
}

function prepareFiles(folder: string, { packet, document }: Made, formats: IssueInput['formats']): readonly Waiting[] {
  const waiting: Waiting[] = [];
  try {
    for (const format of ['pdf', 'json'] as const) {
      if (!formats.includes(format)) continue;
      const name = `${packetFileName(packet)}.${format}`;
      const bytes = format === 'pdf' ? document.pdf() : Buffer.from(`${canonicalJson(packet)}\n`);
      waiting.push({ file: { name, format }, prepared: prepareFile(join(folder, name), bytes) });
    }
    return waiting;
  } catch (failure) {
    for (const { prepared } of waiting) prepared.discard();
    throw failure;
  }
}

/** Writes the disclosure with its decision list, if the register still says what the packet says. */
function writeDown(
  db: WritableRegister, stamp: Stamp, entry: { readonly input: IssueInput; readonly made: Made; readonly asked: Asked; readonly disclosureId: string },
): string {
  const { input, made, asked, disclosureId } = entry;
  const { packet, referral } = made;
  readyReferral(db, input, asked);
  // what decided stays readable, also after the app ships other rules
  keepShippedPack(db, stamp);
  const consentId = decidingConsentId(referral.decision);
  const disclosure = {
    id: disclosureId, purpose: packet.purpose, service: packet.service, recipientId: packet.recipient.id,
    recipientName: packet.recipient.name ?? packet.recipient.id, basis: [packet.basis], consentId, packetId: packet.packetId,
    packetDigest: packet.digest, policy: packet.policy, formats: [...input.formats],
  };
  const fields = referral.decided.ledger.map(({ path, action, operator, reason, rule }) => ({ path, action, operator, reason, rule }));
  insertDisclosure(db, stamp, { caseId: input.request.caseId, disclosure, fields });
  // the whole row under the seal of the log: recipient, basis, consent, packet digest, decision list (decision 0072)
  appendAuditEvent(db, stamp, { action: 'packet.sealed', caseId: input.request.caseId, reason: disclosureSeal(packet.packetId, { record: storedText(disclosure), fields }) });
  const consent = referral.facts.consents.find(({ id }) => id === consentId);
  if (consent?.oneOff === true) markConsentUsed(db, stamp, { consentId: consent.id, day: asked.today });
  return disclosureId;
}
