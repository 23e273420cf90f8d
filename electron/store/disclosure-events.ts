import { numberOf, textOf, textOrNull, type ReadableRegister, type Row } from './register-handle.ts';

/** What the log of events says about a packet: never more than codes, paths and a keyed reference of the case. */
export interface PacketEvent {
  readonly sequence: number; readonly at: string; readonly by: string | null;
  readonly action: 'packet.issued' | 'packet.sealed' | 'packet.printed';
  readonly caseReference: string | null; readonly fields: readonly string[]; readonly reason: string | null;
}

/** A disclosure as its row says it, with what ties it to the log. */
export interface DisclosureRowFacts {
  readonly id: string; readonly at: string; readonly by: string | null; readonly caseReference: string; readonly packetId: string;
  /** the stored record, as text: a changed one need not be readable */ readonly record: string;
  readonly fields: readonly { readonly path: string; readonly action: string; readonly operator: string | null; readonly reason: string; readonly rule: string }[];
}

const EVENTS = `SELECT sequence, json_extract(body, '$.at') AS at, json_extract(body, '$.person') AS by, json_extract(body, '$.action') AS action,
    case_reference, json_extract(body, '$.fields') AS fields, json_extract(body, '$.reason') AS reason
  FROM audit_events WHERE json_extract(body, '$.action') IN ('packet.issued', 'packet.sealed', 'packet.printed')`;

/** Every event about packets, oldest first. Reads the whole log: for a check, not for a list. */
export function listPacketEvents(db: ReadableRegister): readonly PacketEvent[] {
  return db.all(`${EVENTS} ORDER BY sequence`).map(eventOf);
}

function eventOf(row: Row): PacketEvent {
  const fields: unknown = JSON.parse(textOf(row, 'fields'));
  return {
    sequence: numberOf(row, 'sequence'), at: textOf(row, 'at'), by: textOrNull(row, 'by'), action: textOf(row, 'action') as PacketEvent['action'], // INVARIANT: the three of the condition
    caseReference: textOrNull(row, 'case_reference'), fields: Array.isArray(fields) ? fields.map(String) : [], reason: textOrNull(row, 'reason'),
  };
}

/** Every disclosure with its decision list, oldest first. */
export function listDisclosureFacts(db: ReadableRegister): readonly DisclosureRowFacts[] {
  const fields = new Map<number, DisclosureRowFacts['fields'][number][]>();
  for (const row of db.all('SELECT disclosure_number, path, action, operator, reason, rule FROM disclosure_fields ORDER BY disclosure_number, position')) {
    const number = numberOf(row, 'disclosure_number');
    const list = fields.get(number) ?? [];
    list.push({ path: textOf(row, 'path'), action: textOf(row, 'action'), operator: textOrNull(row, 'operator'), reason: textOf(row, 'reason'), rule: textOf(row, 'rule') });
    fields.set(number, list);
  }
  return db.all(`SELECT d.number, d.id, d.at, d.by, d.packet_id, d.record, c.audit_reference FROM disclosures d JOIN cases c ON c.number = d.case_number ORDER BY d.number`)
    .map((row) => ({
      id: textOf(row, 'id'), at: textOf(row, 'at'), by: textOrNull(row, 'by'), caseReference: textOf(row, 'audit_reference'), packetId: textOf(row, 'packet_id'),
      record: textOf(row, 'record'), fields: fields.get(numberOf(row, 'number')) ?? [],
    }));
}

/** The log's references of all cases that are still there; entries of others belong to destroyed files. */
export const listCaseReferences = (db: ReadableRegister): ReadonlySet<string> =>
  new Set(db.all('SELECT audit_reference FROM cases').map((row) => textOf(row, 'audit_reference')));

/**
 * How many copies of each packet were printed, by packet id; a packet that was never printed is not in it.
 *
 * @param caseReference of one case (quick), or null for all (reads the whole log)
 */
export function countPrintedCopies(db: ReadableRegister, caseReference: string | null): ReadonlyMap<string, number> {
  const condition = caseReference === null ? '' : 'AND case_reference = $caseReference';
  const rows = db.all(`SELECT json_extract(body, '$.reason') AS reason FROM audit_events WHERE json_extract(body, '$.action') = 'packet.printed' ${condition}`,
    caseReference === null ? {} : { caseReference });
  const copies = new Map<string, number>();
  for (const row of rows) {
    const [packetId = '', count = '0'] = (textOrNull(row, 'reason') ?? '').split('/');
    copies.set(packetId, (copies.get(packetId) ?? 0) + Number(count));
  }
  return copies;
}
