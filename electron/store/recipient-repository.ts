import type { Recipient } from '../../shared/domain/consent-record.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { changedPaths } from './changed-paths.ts';
import { textOf, type ReadableRegister, type Row, type Stamp, type WritableRegister } from './register-handle.ts';
import { sortKey } from './search-folding.ts';

function recipientFrom(row: Row): Recipient {
  return JSON.parse(textOf(row, 'record')) as Recipient; // INVARIANT: only parsed recipients are stored
}

/** Adds a recipient to the directory or changes the one with the same id. */
export function saveRecipient(db: WritableRegister, stamp: Stamp, recipient: Recipient): void {
  const before = loadRecipient(db, recipient.id);
  db.run(`INSERT INTO recipients (id, sort_name, record, updated_at, updated_by) VALUES ($id, $sortName, $record, $at, $by)
    ON CONFLICT (id) DO UPDATE SET sort_name = excluded.sort_name, record = excluded.record, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
  { id: recipient.id, sortName: sortKey(recipient.name), record: canonicalJson(recipient), at: stamp.at, by: stamp.by });
  appendAuditEvent(db, stamp, { action: before === null ? 'recipient.added' : 'recipient.changed', caseId: null, fields: changedPaths(before ?? {}, recipient) });
}

/** The directory in alphabetical order, inactive recipients too. */
export function listRecipients(db: ReadableRegister): readonly Recipient[] {
  return db.all('SELECT record FROM recipients ORDER BY sort_name, id').map(recipientFrom);
}

/** The recipient with this id, or null. */
export function loadRecipient(db: ReadableRegister, id: string): Recipient | null {
  const row = db.get('SELECT record FROM recipients WHERE id = $id', { id });
  return row === undefined ? null : recipientFrom(row);
}
