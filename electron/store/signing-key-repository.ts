import { appendAuditEvent, appendKeyIntroduction } from './audit-log.ts';
import type { KeySeal, NewSigningKey } from './audit-signer.ts';
import { bytesOf, numberOf, textOf, type ReadableRegister, type Stamp, type WritableRegister } from './register-handle.ts';

/** A signing key as its owner's slot can open it. */
export interface SealedSigningKey {
  readonly keyEntry: number;
  readonly publicKey: Uint8Array;
  readonly sealed: Uint8Array;
}

/** Whose key, and the public half of the slot that shall open it. */
export interface KeyOwner {
  readonly personId: string;
  readonly holder: NewSigningKey['holder'];
  readonly slotKey: Uint8Array;
}

/** The newest signing key of a person, if it was sealed to this slot; null for none, and for one this slot cannot open. */
export function loadSealedKey(db: ReadableRegister, { personId, holder, slotKey }: KeyOwner): SealedSigningKey | null {
  const row = db.get(`SELECT k.entry, k.public_key, s.sealed FROM person_keys k LEFT JOIN person_key_seals s ON s.key_number = k.number AND s.slot_key = $slotKey
    WHERE k.person_id = $personId AND k.holder = $holder AND k.entry IS NOT NULL ORDER BY k.number DESC LIMIT 1`, { personId, holder, slotKey });
  if (row === undefined || row['sealed'] === null) return null;
  return { keyEntry: numberOf(row, 'entry'), publicKey: bytesOf(row, 'public_key'), sealed: bytesOf(row, 'sealed') };
}

/**
 * Gives a person a signing key; the earlier ones stay, so that what they signed can still be checked. Answers the entry of
 * the log that introduces it. SECURITY: the secret half stands here only sealed to its owner's slot: a colleague who holds
 * the register's key cannot open it.
 */
export function insertSigningKey(db: WritableRegister, stamp: Stamp, key: NewSigningKey): number {
  const entry = appendKeyIntroduction(db, stamp, key);
  db.run('INSERT INTO person_keys (person_id, public_key, made_at, holder, entry) VALUES ($personId, $publicKey, $at, $holder, $entry)',
    { personId: key.personId, publicKey: key.publicKey, at: stamp.at, holder: key.holder, entry });
  putSeal(db, entry, key.seal);
  return entry;
}

/** Seals a signing key to another slot of its owner too: before a new passphrase takes the place of the old. */
export function insertKeySeal(db: WritableRegister, stamp: Stamp, added: { readonly keyEntry: number; readonly seal: KeySeal }): void {
  putSeal(db, added.keyEntry, added.seal);
  appendAuditEvent(db, stamp, { action: 'signing-key.sealed', caseId: null });
}

function putSeal(db: WritableRegister, entry: number, { slotKey, sealed }: KeySeal): void {
  db.run('INSERT INTO person_key_seals (key_number, slot_key, sealed) SELECT number, $slotKey, $sealed FROM person_keys WHERE entry = $entry', { entry, slotKey, sealed });
}

/** A pair of sealing keys of the agency: partners seal for `recipient`, `identity` opens. SECURITY: `identity` never leaves the program. */
export interface AgencyKeys { readonly identity: string; readonly recipient: string }

/** The agency's sealing keys, newest first: the newest is given to partners, the others still open what was sealed before. */
export function listAgencyKeys(db: ReadableRegister): readonly AgencyKeys[] {
  return db.all('SELECT identity, recipient FROM agency_keys ORDER BY number DESC').map((row) => ({ identity: textOf(row, 'identity'), recipient: textOf(row, 'recipient') }));
}

/** Gives the agency a new pair of sealing keys. */
export function insertAgencyKeys(db: WritableRegister, stamp: Stamp, keys: AgencyKeys): void {
  db.run('INSERT INTO agency_keys (identity, recipient, made_at, made_by) VALUES ($identity, $recipient, $at, $by)', { ...keys, at: stamp.at, by: stamp.by });
  appendAuditEvent(db, stamp, { action: 'agency-key.made', caseId: null });
}
