import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { lookupField } from '../../shared/domain/field-catalogue.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import { findLeaks, type ExaminedPart, type WithheldValue } from '../../shared/packet/find-leaks.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import type { Decision } from '../../shared/policy/decision.ts';
import type { JsonObject } from '../../shared/policy/json-reading.ts';
import { applyDecision } from '../../shared/redaction/apply-decision.ts';
import { listLeaves } from '../../shared/policy/leaves.ts';
import { packetForm } from '../documents/packet-form.ts';
import { labelOf, type Printing } from '../documents/printed-values.ts';
import { readPdfTexts, type PdfTexts } from '../documents/pdf-text.ts';
import { compiledCase } from './screening-case.ts';
import { findOpenStretch, type LeavingText, type ToldTexts } from './screening-document.ts';

/** A packet as it is about to leave, with the case it was made from. */
export interface LeavingPacket {
  readonly record: JsonObject;
  readonly decision: Decision; readonly packet: Packet; readonly printing: Printing;
  /** not yet encrypted */ readonly pdf: Uint8Array;
  /** texts beside the PDF: JSON, ledger, names of files */ readonly beside: readonly ExaminedPart[];
  /** words in the reason or a cleared text that a person has said name nobody */ readonly dismissed: readonly string[];
  /** the case as it is screened against: the record itself where it holds no cleared texts */ readonly screenedAgainst: CaseRecord | JsonObject;
  /** whoever asked answers for the sentences (a bare request, no register): only what the case knows for sure is sought in them */ readonly vouched?: boolean;
}

/**
 * The last look: takes the text out of the finished PDF again and searches it, the JSON, the ledger and the file names
 * for every value of the case that was not decided to leave, in its own spelling; then screens all of it against the case,
 * so that inflected, romanised and misspelt names, and people and numbers the case does not know, are found as well.
 *
 * @throws {AppError} referral/leak-found with the kind and the place (for pages: page and section), never the value
 */
export async function examinePacket(leaving: LeavingPacket): Promise<void> {
  const texts = await readPdfTexts(leaving.pdf);
  const parts: ExaminedPart[] = [
    ...texts.pages.map((text, index) => ({ place: 'pdf-text', page: index + 1, text })),
    { place: 'pdf-text', text: texts.pages.join('\n') }, { place: 'pdf-structure', text: texts.strings.join('\n'), codes: true },
    { place: 'pdf-stream', text: texts.streams.join('\n'), codes: true, numbers: true },
    { place: 'json', text: canonicalJson(leaving.packet), codes: true }, ...leaving.beside,
  ];
  const [leak] = findLeaks({ withheld: withheldValues(leaving), ...toldTexts(leaving), parts });
  if (leak !== undefined) throw new AppError('referral/leak-found', { field: leak.path, place: leak.place, page: leak.page ?? 0, section: 0, kind: 'value' });
  const open = findOpenStretch(compiledCase(leaving.screenedAgainst), leavingTexts(leaving, texts), toldByDecision(leaving));
  if (open !== undefined) throw new AppError('referral/leak-found', { ...open, field: '', place: open.section > 0 ? 'pdf-section' : open.place });
}

/** Everything that leaves, as texts for the screener. */
function leavingTexts({ packet, beside }: LeavingPacket, texts: PdfTexts): readonly LeavingText[] {
  const { fields, reasonText, recipient, agency, issuedBy, consent, documentReference } = packet;
  const strings = [...new Set(texts.strings)];
  const spoken = strings.filter((text) => /[а-яіїєґ]|\p{L}\s+\p{L}/iu.test(text));
  return [
    ...texts.pages.map((text, index) => ({ place: 'pdf-text', page: index + 1, text })),
    { place: 'pdf-structure', page: 0, text: spoken.join('\n') }, { place: 'pdf-structure', page: 0, text: strings.join('\n'), codes: true },
    { place: 'pdf-stream', page: 0, text: texts.streams.filter(isReadable).join('\n'), codes: true },
    { place: 'json', page: 0, text: [fields.map(({ value }) => value), reasonText, recipient, agency, issuedBy, consent, documentReference ?? ''].flatMap(textsOf).join('\n') },
    ...beside.map(({ place, text }) => ({ place, page: 0, text: text.replaceAll('_', ' '), codes: place !== 'file-name' })),
  ];
}

/** One unit of noise in so many still is text. */
const MOST_NOISE = 100;

/** Fonts and pictures hold no sentences; what they might hold word for word was searched already. */
function isReadable(stream: string): boolean {
  const noise = (stream.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g) ?? []).length;
  return /[a-zа-яіїєґ]{3}/iu.test(stream) && noise <= stream.length / MOST_NOISE;
}

/**
 * What the decision lets go, as texts. SECURITY: a value of the packet counts only when the decision holds the same value
 * at the same path, and sentences of people excuse nothing: they were cleared, so nothing in them may stand open.
 */
function toldByDecision({ packet, printing, dismissed, decision, vouched }: LeavingPacket): ToldTexts {
  const decided = new Map(applyDecision(decision).fields.map(({ path, value }) => [path, JSON.stringify(value)]));
  const fields = packet.fields.filter(({ path, value }) => decided.get(path) === JSON.stringify(value));
  const isSentence = (path: string): boolean => packet.purpose !== 'supervision' && lookupField(path)?.freeText === true;
  const sentences = [packet.reasonText, ...fields.filter(({ path }) => isSentence(path)).flatMap(({ value }) => textsOf(value))];
  const quiet: Packet = { ...packet, reasonText: '', documentReference: null, fields: fields.filter(({ path }) => !isSentence(path)) };
  const labels = packet.fields.map(({ path }) => labelOf(path, printing));
  const { recipient, agency, issuedBy, policy, consent } = packet;
  return {
    told: [packetForm(quiet, printing), printing.wording.form, labels, quiet.fields.map(({ value }) => value), recipient, agency, issuedBy, policy, consent, dismissed].flatMap(textsOf),
    references: [packet.documentReference ?? ''],
    vouched: vouched === true ? sentences : [],
  };
}

/** Everything of the case that may not leave as it is: withheld paths, and the exact values behind generalised ones. */
function withheldValues({ record, decision }: LeavingPacket): readonly WithheldValue[] {
  const shared = new Set(decision.fields.filter(({ action }) => action === 'share').map(({ path }) => path));
  return listLeaves(record).filter(({ path }) => !shared.has(path)).map(({ path, value }) => {
    const entry = lookupField(path);
    return { path, value, identifies: entry === null || entry.identification === 'D' || entry.freeText };
  });
}

/** What may be told: decided values and the words of the form; sentences of people excuse only what identifies nobody. */
function toldTexts({ packet, printing, dismissed, decision }: LeavingPacket): { readonly told: readonly string[]; readonly sentences: readonly string[] } {
  const isSentence = (path: string): boolean => packet.purpose !== 'supervision' && lookupField(path)?.freeText === true;
  const sentences = [packet.reasonText, ...packet.fields.filter(({ path }) => isSentence(path)).flatMap(({ value }) => textsOf(value))];
  const quiet: Packet = { ...packet, reasonText: '', fields: packet.fields.filter(({ path }) => !isSentence(path)) };
  const printed = textsOf(packetForm(quiet, printing));
  const labels = packet.fields.map(({ path }) => labelOf(path, printing));
  const carried = quiet.fields.flatMap(({ value }) => textsOf(value));
  const { recipient, agency, issuedBy, policy, documentReference } = packet;
  const frame = [recipient, agency, issuedBy, policy, packet.consent, documentReference ?? ''].flatMap(textsOf);
  return { told: [...printed, ...labels, ...carried, ...frame, ...dismissed, ...decision.determining], sentences };
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
