import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, digestOf } from '../../shared/digest/canonical-json.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import { buildLedger, buildPacket } from '../../shared/packet/build-packet.ts';
import type { Ledger } from '../../shared/packet/ledger.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import type { Decision } from '../../shared/policy/decision.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import { readMoment } from '../../shared/policy/kyiv-day.ts';
import type { PolicyPack } from '../../shared/policy/pack.ts';
import { sealHandOver } from '../documents/hand-over.ts';
import { createPlaceNames } from '../documents/place-names.ts';
import { assertPdfPassword } from '../documents/pdf-password.ts';
import { protectPdf } from '../documents/protect-pdf.ts';
import { renderPacket } from '../documents/render-packet.ts';
import { createTypesetter, type Typesetter } from '../documents/typesetter.ts';
import type { PlaceName } from '../documents/printed-values.ts';
import { wordingIn } from '../documents/wording/wording-in.ts';
import { prepareFile, type PreparedFile } from '../system/durable-file.ts';
import { contentOf, readFramedRequest, UNKNOWN_PARTIES, type KnownParties } from './packet-decision.ts';
import { examinePacket } from './packet-examination.ts';
import { withoutMarks } from './screening-case.ts';

/** How and where a packet made from one request is written. */
export interface PacketFileOptions {
  readonly language: Language;
  /** an existing folder */ readonly directory: string;
  /** locks `packet.pdf` (AES-256, revision 6) */ readonly password?: string;
  /** an age key (`age1…`): also writes `packet.age` */ readonly ageRecipient?: string;
  readonly parties?: KnownParties;
  /** shared by callers that write many packets; made when absent */ readonly typesetter?: Typesetter;
  readonly placeName?: PlaceName;
  readonly pack?: PolicyPack;
}

/** What came of it: the files by name, or the refusal. */
export type PacketFilesOutcome =
  | { readonly written: true; readonly files: readonly string[]; readonly decision: Decision; readonly packet: Packet; readonly ledger: Ledger; /** marks in the reason that were replaced, since nobody could be asked */ readonly marksReplaced: number }
  | { readonly written: false; readonly decision: Decision };

/**
 * Decides one policy request and writes `packet.pdf`, `packet.json`, `ledger.json` and, for a key, `packet.age`. A
 * decision other than permit writes nothing. The packet number follows from the content and the request's moment, so
 * the same request gives the same files (but for encryption).
 *
 * @throws {AppError} input/invalid, referral/glyph-missing, referral/leak-found, recipient/invalid, file/not-written; in
 * each case no file stands under its name
 */
export async function packetFromRequest(request: unknown, options: PacketFileOptions): Promise<PacketFilesOutcome> {
  const decision = evaluate(request, options.pack ?? defaultPack);
  if (decision.effect !== 'permit') return { written: false, decision };
  if (options.password !== undefined) assertPdfPassword(options.password);
  const framed = readFramedRequest(request);
  // Nobody can be asked here: every mark in the reason becomes a token, so that no name leaves in a sentence.
  const reasonText = withoutMarks(framed.case, framed.request.reasonText);
  const decided = contentOf(decision, { ...framed, request: { ...framed.request, reasonText } }, options.parties ?? UNKNOWN_PARTIES);
  const issuedAt = new Date(readMoment(framed.now) ?? 0).toISOString();
  const packetId = digestOf({ digest: decided.digest, issuedAt }).slice('sha256:'.length, 'sha256:'.length + 32);
  const packet = buildPacket(decided, { packetId, issuedAt, audit: null });
  const ledger = buildLedger(packet, decided, decision);
  const printing = { wording: wordingIn(options.language), placeName: options.placeName ?? createPlaceNames() };
  const pdf = renderPacket(options.typesetter ?? createTypesetter(), packet, printing).pdf();
  await examinePacket({
    record: framed.case, decision, packet, printing, pdf, dismissed: [], screenedAgainst: framed.case, vouched: true,
    beside: [{ place: 'ledger', text: canonicalJson(ledger), codes: true }],
  });
  const contents = await fileContents({ packet, ledger, pdf }, options);
  // a file of an earlier packet beside this one could be handed over for it
  if (options.ageRecipient === undefined) rmSync(join(options.directory, 'packet.age'), { force: true });
  writeTogether(options.directory, contents);
  return { written: true, files: contents.map(([name]) => name), decision, packet, ledger, marksReplaced: tokensIn(reasonText) - tokensIn(framed.request.reasonText) };
}

const tokensIn = (text: string): number => text.split('[…]').length - 1;

interface Made { readonly packet: Packet; readonly ledger: Ledger; readonly pdf: Uint8Array }

async function fileContents({ packet, ledger, pdf }: Made, options: PacketFileOptions): Promise<readonly (readonly [string, Uint8Array])[]> {
  const contents: [string, Uint8Array][] = [
    ['packet.pdf', options.password === undefined ? pdf : await protectPdf(pdf, options.password)],
    ['packet.json', Buffer.from(`${canonicalJson(packet)}\n`)], ['ledger.json', Buffer.from(`${canonicalJson(ledger)}\n`)],
  ];
  if (options.ageRecipient !== undefined) contents.push(['packet.age', await sealHandOver({ packet, pdf, lock: { recipient: options.ageRecipient }, from: null })]);
  return contents;
}

/** Every file is on the disk before the first gets its name. */
function writeTogether(directory: string, contents: readonly (readonly [string, Uint8Array])[]): void {
  const prepared: PreparedFile[] = [];
  try {
    for (const [name, bytes] of contents) prepared.push(prepareFile(join(directory, name), bytes));
    for (const file of prepared) file.commit();
  } finally {
    for (const file of prepared) file.discard();
  }
}
