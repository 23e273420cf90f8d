import type { Person } from '../../shared/ipc/channels/register-channels.ts';
import { appendAuditEvent } from './audit-log.ts';
import { changedPaths } from './changed-paths.ts';
import { textOf, textOrNull, type ReadableRegister, type Row, type Stamp, type WritableRegister } from './register-handle.ts';

/** A person who works in the register, and the key slot their passphrase opens (null: none of their own). */
export interface StoredPerson extends Person {
  readonly keySlot: string | null;
}

const COLUMNS = 'id, name, position, phone, email, role, key_slot';

function personFrom(row: Row): StoredPerson {
  return {
    id: textOf(row, 'id'), name: textOf(row, 'name'), position: textOf(row, 'position'), phone: textOrNull(row, 'phone'),
    email: textOrNull(row, 'email'), role: textOf(row, 'role') as Person['role'], // held by CHECK
    keySlot: textOrNull(row, 'key_slot'),
  };
}

/** Adds a person or changes the one with the same id. */
export function savePerson(db: WritableRegister, stamp: Stamp, person: StoredPerson): void {
  const before = loadPerson(db, person.id);
  db.run(`INSERT INTO people (id, name, position, phone, email, role, key_slot, created_at)
    VALUES ($id, $name, $position, $phone, $email, $role, $keySlot, $at)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position, phone = excluded.phone, email = excluded.email,
      role = excluded.role, key_slot = excluded.key_slot`, { ...person, at: stamp.at });
  appendAuditEvent(db, stamp, { action: before === null ? 'person.added' : 'person.changed', caseId: null, fields: changedPaths(before ?? {}, person) });
}

/** Everyone, by name. */
export function listPeople(db: ReadableRegister): readonly StoredPerson[] {
  return db.all(`SELECT ${COLUMNS} FROM people ORDER BY name, id`).map(personFrom);
}

/** The person with this id, or null. */
export function loadPerson(db: ReadableRegister, id: string): StoredPerson | null {
  const row = db.get(`SELECT ${COLUMNS} FROM people WHERE id = $id`, { id });
  return row === undefined ? null : personFrom(row);
}

/** ISO moment at which the person with this id was added, or null. */
export function personSince(db: ReadableRegister, id: string): string | null {
  const row = db.get('SELECT created_at FROM people WHERE id = $id', { id });
  return row === undefined ? null : textOf(row, 'created_at');
}

/** The person whose passphrase opens this key slot, or null. */
export function loadPersonOfSlot(db: ReadableRegister, keySlot: string): StoredPerson | null {
  const row = db.get(`SELECT ${COLUMNS} FROM people WHERE key_slot = $keySlot`, { keySlot });
  return row === undefined ? null : personFrom(row);
}
