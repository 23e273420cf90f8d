import { lookupField } from '../../shared/domain/field-catalogue.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import { findLeaks, type ExaminedPart, type WithheldValue } from '../../shared/packet/find-leaks.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import type { Decision } from '../../shared/policy/decision.ts';
import type { JsonObject } from '../../shared/policy/json-reading.ts';
import { listLeaves } from '../../shared/policy/leaves.ts';
import { packetForm } from '../documents/packet-form.ts';
import { labelOf, type Printing } from '../documents/printed-values.ts';
import { readPdfTexts } from '../documents/pdf-text.ts';

/** A packet as it is about to leave, with the case it was made from. */
export interface LeavingPacket {
  readonly record: JsonObject;
  readonly decision: Decision; readonly packet: Packet; readonly printing: Printing;
  /** not yet encrypted */ readonly pdf: Uint8Array;
  /** texts beside the PDF: JSON, ledger, names of files */ readonly beside: readonly ExaminedPart[];
  /** words in the reason or a cleared text that a person has said name nobody */ readonly dismissed: readonly string[];
}

/**
 * The last look: takes the text out of the finished PDF again and searches it, the JSON, the ledger and the file names
 * for every value of the case that was not decided to leave.
 *
 * @throws {AppError} referral/leak-found with the path and the place, never the value
 */
export async function examinePacket(leaving: LeavingPacket): Promise<void> {
  const texts = await readPdfTexts(leaving.pdf);
  const parts: ExaminedPart[] = [
    { place: 'pdf-text', text: texts.pages.join('\n') }, { place: 'pdf-structure', text: texts.strings.join('\n'), codes: true },
    { place: 'pdf-stream', text: texts.streams.join('\n'), codes: true, numbers: true },
    { place: 'json', text: canonicalJson(leaving.packet), codes: true }, ...leaving.beside,
  ];
  const [leak] = findLeaks({ withheld: withheldValues(leaving), ...toldTexts(leaving), parts });
  if (leak !== undefined) throw new AppError('referral/leak-found', { field: leak.path, place: leak.place });
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
