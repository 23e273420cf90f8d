import { appendAuditEvent } from './audit-log.ts';
import { numberOf, textOf, textOrNull, type ReadableRegister, type Row, type SqlParameters, type Stamp, type WritableRegister } from './register-handle.ts';
import { AppError } from '../../shared/errors/app-error.ts';

/** How a partner's key came here. */
export type PartnerKeySource = 'file' | 'picture' | 'typed' | 'packet';

/** Where a key stands: `new` until its words were compared, `retired` when it is not to be used any more. */
export type PartnerKeyState = 'new' | 'confirmed' | 'retired';

/** The two keys of somebody at a partner agency. */
export interface PartnerKey {
  readonly id: string; readonly recipientId: string; readonly sealKey: string; readonly signingKey: string;
  /** whose signature it is, as their card says; empty when the keys were typed */ readonly person: string;
  readonly source: PartnerKeySource; readonly addedAt: string;
  readonly state: PartnerKeyState; /** when it got its state */ readonly since: string; readonly confirmedBy: string | null;
}

const SELECT = `SELECT k.id, k.recipient_id, k.seal_key, k.signing_key, k.person, k.source, k.added_at,
    (SELECT kind FROM partner_key_events e WHERE e.key_number = k.number ORDER BY sequence DESC LIMIT 1) AS state,
    (SELECT at FROM partner_key_events e WHERE e.key_number = k.number ORDER BY sequence DESC LIMIT 1) AS since,
    (SELECT p.name FROM partner_key_events e JOIN people p ON p.id = e.by WHERE e.key_number = k.number AND e.kind = 'confirmed' ORDER BY sequence DESC LIMIT 1) AS confirmed_by
  FROM partner_keys k`;

function keyFrom(row: Row): PartnerKey {
  const state = textOrNull(row, 'state');
  return {
    id: textOf(row, 'id'), recipientId: textOf(row, 'recipient_id'), sealKey: textOf(row, 'seal_key'), signingKey: textOf(row, 'signing_key'),
    person: textOf(row, 'person'), source: textOf(row, 'source') as PartnerKeySource, addedAt: textOf(row, 'added_at'), // held by CHECK
    state: state === 'confirmed' || state === 'retired' ? state : 'new', since: textOrNull(row, 'since') ?? textOf(row, 'added_at'), confirmedBy: textOrNull(row, 'confirmed_by'),
  };
}

function select(db: ReadableRegister, where: string, parameters: SqlParameters): readonly PartnerKey[] {
  return db.all(`${SELECT} ${where} ORDER BY k.number DESC`, parameters).map(keyFrom);
}

/** The keys of one partner, or of all, newest first; retired ones too. */
export function listPartnerKeys(db: ReadableRegister, recipientId: string | null): readonly PartnerKey[] {
  return recipientId === null ? select(db, '', {}) : select(db, 'WHERE k.recipient_id = $recipientId', { recipientId });
}

/** Every key with this signing half, whoever it was added for. */
export function listKeysOfSigner(db: ReadableRegister, signingKey: string): readonly PartnerKey[] {
  return select(db, 'WHERE k.signing_key = $signingKey', { signingKey });
}

/** The key with this id. @throws {AppError} partner-key/not-found */
export function loadPartnerKey(db: ReadableRegister, id: string): PartnerKey {
  const [key] = select(db, 'WHERE k.id = $id', { id });
  if (key === undefined) throw new AppError('partner-key/not-found');
  return key;
}

/** Writes down a key of a partner, not yet confirmed; the same keys of the same partner are written once. Answers the id it has. */
export function insertPartnerKey(db: WritableRegister, stamp: Stamp, key: Pick<PartnerKey, 'id' | 'recipientId' | 'sealKey' | 'signingKey' | 'person' | 'source'>): string {
  const known = db.get('SELECT id FROM partner_keys WHERE recipient_id = $recipientId AND seal_key = $sealKey AND signing_key = $signingKey',
    { recipientId: key.recipientId, sealKey: key.sealKey, signingKey: key.signingKey });
  if (known !== undefined) return textOf(known, 'id');
  db.run(`INSERT INTO partner_keys (id, recipient_id, seal_key, signing_key, person, source, added_at, added_by)
    VALUES ($id, $recipientId, $sealKey, $signingKey, $person, $source, $at, $by)`, { ...key, at: stamp.at, by: stamp.by });
  appendAuditEvent(db, stamp, { action: 'partner-key.added', caseId: null, reason: key.source });
  return key.id;
}

/** Confirms or retires a key. @throws {AppError} partner-key/not-found */
export function notePartnerKey(db: WritableRegister, stamp: Stamp, change: { readonly id: string; readonly kind: 'confirmed' | 'retired' }): void {
  const row = db.get('SELECT number FROM partner_keys WHERE id = $id', { id: change.id });
  if (row === undefined) throw new AppError('partner-key/not-found');
  db.run(`INSERT INTO partner_key_events (key_number, sequence, kind, at, by)
    SELECT $number, 1 + count(*), $kind, $at, $by FROM partner_key_events WHERE key_number = $number`, { number: numberOf(row, 'number'), kind: change.kind, at: stamp.at, by: stamp.by });
  appendAuditEvent(db, stamp, { action: `partner-key.${change.kind}`, caseId: null });
}
