import { canonicalJson, digestOf } from '../digest/canonical-json.ts';
import type { Category } from '../policy/codes.ts';
import { problemOfEvent, foldConsent } from './consent-life.ts';
import { buildWholeRecord } from './linked-record.ts';
import { linkedExportSchema, wholeRecordSchema, type WholeRecord } from './linked-schema.ts';

/** A record that was read, or null for one that cannot be trusted to say what its history says. */
export type ReadRecord = WholeRecord | null;

/** The records of an export, each read for itself; null where the document itself is none of ours. */
export function readLinkedExport(document: unknown): readonly ReadRecord[] | null {
  const graph = typeof document === 'object' && document !== null && '@graph' in document ? document['@graph'] : null;
  const frame = linkedExportSchema.safeParse({ ...(document as object | null), '@graph': [] });
  if (!frame.success || !Array.isArray(graph)) return null;
  return graph.map(readWholeRecord);
}

/**
 * Reads one record strictly: shape, digest, a history that could have happened, and that the linked data is what the
 * history makes. So nobody can change what it says to other programs and keep what it says to us, or the other way round.
 */
export function readWholeRecord(value: unknown): ReadRecord {
  const parsed = wholeRecordSchema.safeParse(value);
  if (!parsed.success) return null;
  const record = parsed.data;
  const { 'oberih:digest': digest, ...body } = record;
  if (digestOf(body) !== digest || !couldHaveHappened(record)) return null;
  return canonicalJson(rebuilt(record)) === canonicalJson(record) ? record : null;
}

function couldHaveHappened({ 'dct:identifier': id, 'oberih:history': history }: WholeRecord): boolean {
  const events = history.map(({ event }) => event);
  const [first, ...rest] = events;
  if (first?.kind !== 'recorded' || first.record.id !== id || first.on !== first.record.givenOn) return false;
  if (first.record.withdrawals.length > 0 || first.record.usedOn !== null) return false;
  return rest.every((event, at) => {
    const problem = problemOfEvent({ life: foldConsent(events.slice(0, at + 1)), today: '9999-12-31' }, event);
    // registers of the first two schemas let a consent be withdrawn and used whatever its state
    return problem === null || (problem !== 'before-given' && (event.kind === 'used' || event.kind === 'withdrawn'));
  });
}

/** The same record made from its own history; what only the exporting register knew (names, table) is taken from it. */
function rebuilt(record: WholeRecord): WholeRecord {
  const controller = record['dpv:hasDataController'];
  const [contact = '', ...contacts] = controller['dpv:hasContact'];
  const categories = new Map(record['dpv:hasProcess'].map((process) => [process['dpv:hasPurpose']['dct:identifier'], process['dpv:hasPersonalData'].map((data): Category => data['dct:identifier'])]));
  const names = record['dpv:hasProcess'].flatMap((process) => process['dpv:hasRecipient']).flatMap(({ 'dct:identifier': id, 'dpv:hasName': name }): [string, string][] =>
    name === undefined ? [] : [[id.split(' ')[0] ?? id, name]]);
  return buildWholeRecord({
    caseCode: record['dpv:hasDataSubject']['dct:identifier'], isAdult: record['dpv:hasDataSubject']['@type'] === 'dpv:DataSubject',
    agency: { id: controller['dct:identifier'], name: controller['dpv:hasName'], address: controller['dpv:hasAddress'], contacts: [contact, ...contacts] },
    recipientNames: new Map(names), categories: (purpose) => categories.get(purpose) ?? [], history: record['oberih:history'],
  });
}
