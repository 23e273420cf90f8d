import type { DisclosedField, DisclosureRecord } from '../../shared/domain/disclosure-record.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { caseNumberOf } from './case-repository.ts';
import { numberOf, textOf, textOrNull, type ReadableRegister, type Row, type SqlParameters, type Stamp, type WritableRegister } from './register-handle.ts';

/** A disclosure as stored. `writtenAt` stays null when the files never got their names: told too much, never too little. */
export interface StoredDisclosure {
  readonly disclosure: DisclosureRecord;
  readonly caseId: string;
  readonly caseCode: string;
  readonly at: string;
  /** Name of the person, null when nobody was signed in. */
  readonly person: string | null;
  readonly writtenAt: string | null;
  readonly counts: Readonly<Record<DisclosedField['action'], number>>;
}

/**
 * Writes down a disclosure with what was decided about every path, before any file appears under its name.
 *
 * @throws {AppError} case/not-found
 */
export function insertDisclosure(
  db: WritableRegister, stamp: Stamp,
  input: { readonly caseId: string; readonly disclosure: DisclosureRecord; readonly fields: readonly DisclosedField[] },
): void {
  const { disclosure } = input;
  db.run('INSERT INTO disclosures (id, case_number, at, by, packet_id, record) VALUES ($id, $number, $at, $by, $packetId, $record)', {
    id: disclosure.id, number: caseNumberOf(db, input.caseId), at: stamp.at, by: stamp.by, packetId: disclosure.packetId,
    record: canonicalJson(disclosure),
  });
  const disclosureNumber = numberOf(db.get('SELECT number FROM disclosures WHERE id = $id', { id: disclosure.id }) ?? {}, 'number');
  input.fields.forEach((field, position) => {
    db.run(`INSERT INTO disclosure_fields (disclosure_number, position, path, action, operator, reason, rule)
      VALUES ($disclosureNumber, $position, $path, $action, $operator, $reason, $rule)`, { ...field, disclosureNumber, position });
  });
  const told = input.fields.filter((field) => field.action !== 'withhold').map((field) => field.path);
  appendAuditEvent(db, stamp, { action: 'packet.issued', caseId: input.caseId, fields: told, reason: disclosure.purpose });
}

/**
 * Marks that the files of a disclosure have got their names.
 *
 * @throws {AppError} disclosure/not-found also when it is marked already
 */
export function markDisclosureWritten(db: WritableRegister, stamp: Stamp, disclosureId: string): void {
  const row = db.get('SELECT c.id AS case_id FROM disclosures d JOIN cases c ON c.number = d.case_number WHERE d.id = $id AND d.written_at IS NULL', { id: disclosureId });
  if (row === undefined) throw new AppError('disclosure/not-found');
  db.run('UPDATE disclosures SET written_at = $at WHERE id = $id', { id: disclosureId, at: stamp.at });
  appendAuditEvent(db, stamp, { action: 'packet.written', caseId: textOf(row, 'case_id') });
}

const SELECT_DISCLOSURES = `SELECT d.record, d.at, d.written_at, p.name AS person, c.id AS case_id, c.case_code,
    count(*) FILTER (WHERE f.action = 'share') AS share, count(*) FILTER (WHERE f.action = 'generalise') AS generalise,
    count(*) FILTER (WHERE f.action = 'withhold') AS withhold
  FROM disclosures d JOIN cases c ON c.number = d.case_number LEFT JOIN people p ON p.id = d.by
    LEFT JOIN disclosure_fields f ON f.disclosure_number = d.number`;

function storedFrom(row: Row): StoredDisclosure {
  return {
    disclosure: JSON.parse(textOf(row, 'record')) as DisclosureRecord, caseId: textOf(row, 'case_id'), caseCode: textOf(row, 'case_code'),
    at: textOf(row, 'at'), person: textOrNull(row, 'person'), writtenAt: textOrNull(row, 'written_at'),
    counts: { share: numberOf(row, 'share'), generalise: numberOf(row, 'generalise'), withhold: numberOf(row, 'withhold') },
  };
}

function select(db: ReadableRegister, condition: string, parameters: SqlParameters): readonly StoredDisclosure[] {
  return db.all(`${SELECT_DISCLOSURES} ${condition} GROUP BY d.number ORDER BY d.number DESC`, parameters).map(storedFrom);
}

/** The disclosures of a case, or of all cases, newest first. */
export function listDisclosures(db: ReadableRegister, caseId: string | null): readonly StoredDisclosure[] {
  return caseId === null ? select(db, '', {}) : select(db, 'WHERE c.id = $caseId', { caseId });
}

/** One disclosure with what was decided about every path, in the order of the decision; null when there is none. */
export function loadDisclosure(
  db: ReadableRegister, id: string,
): (StoredDisclosure & { readonly fields: readonly DisclosedField[] }) | null {
  const [found] = select(db, 'WHERE d.id = $id', { id });
  if (found === undefined) return null;
  const fields = db.all(`SELECT f.path, f.action, f.operator, f.reason, f.rule FROM disclosure_fields f
    JOIN disclosures d ON d.number = f.disclosure_number WHERE d.id = $id ORDER BY f.position`, { id })
    .map((row) => ({ ...row }) as DisclosedField); // INVARIANT: the columns are the members of a decided field
  return { ...found, fields };
}
