import { appendAuditEvent } from './audit-log.ts';
import { bytesOf, textOf, type ReadableRegister, type Stamp, type WritableRegister } from './register-handle.ts';

/** The secret half of the person's newest signing key (32 bytes), or null before the first need. SECURITY: never leaves the program. */
export function loadSigningSecret(db: ReadableRegister, personId: string): Uint8Array | null {
  const row = db.get('SELECT secret FROM person_keys WHERE person_id = $personId ORDER BY number DESC LIMIT 1', { personId });
  return row === undefined ? null : Uint8Array.from(bytesOf(row, 'secret'));
}

/** Gives a person a signing key; the earlier ones stay, so that what they signed can still be checked. */
export function insertSigningKey(db: WritableRegister, stamp: Stamp, key: { readonly personId: string; readonly secret: Uint8Array; readonly publicKey: Uint8Array }): void {
  db.run('INSERT INTO person_keys (person_id, secret, public_key, made_at) VALUES ($personId, $secret, $publicKey, $at)', { ...key, at: stamp.at });
  appendAuditEvent(db, stamp, { action: 'signing-key.made', caseId: null });
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
