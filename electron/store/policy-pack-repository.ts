import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { bytesOf, textOf, textOrNull, type ReadableRegister, type Row, type Stamp, type WritableRegister } from './register-handle.ts';

/** Where a kept pack came from. */
export type PackOrigin = 'shipped' | 'imported' | 'overlay' | 'extended';
/** What put a pack in force. */
export type PackChangeKind = 'imported' | 'overlay' | 'extended' | 'reinstated';

/** A pack as kept: `data` is its JSON text. The store neither reads nor judges it. */
export interface KeptPack {
  /** `sha256:` and 64 hex digits */ readonly digest: string;
  readonly id: string;
  readonly version: string;
  readonly origin: PackOrigin;
  /** the pack that an overlay or extension was made from */ readonly parent: string | null;
  readonly data: string;
}

/** What a person did to the pack in force. */
export interface PackChange {
  readonly digest: string;
  readonly id: string;
  readonly version: string;
  readonly kind: PackChangeKind;
  readonly reason: string;
  readonly at: string;
  /** name of the person */ readonly person: string | null;
}

/** A key whose packs are trusted: the 32 bytes of an Ed25519 public key. */
export interface TrustedKey { readonly publicKey: Uint8Array; readonly trustedAt: string }

/** What {@link keepPack} needs: `data` and `source` as JSON values; `source` is the file an overlay or signed pack came in. */
export type NewPack = Omit<KeptPack, 'data'> & { readonly data: unknown; readonly source: unknown };

const PACK_COLUMNS = 'p.digest, p.id, p.version, p.origin, p.parent, p.data';

/** Keeps a pack for good; one that is kept already stays as it is. Puts nothing in force and logs nothing by itself. */
export function keepPack(db: WritableRegister, stamp: Stamp, pack: NewPack): void {
  db.run(`INSERT INTO policy_packs (digest, id, version, origin, parent, data, source, added_at, added_by)
    VALUES ($digest, $id, $version, $origin, $parent, $data, $source, $at, $by) ON CONFLICT (digest) DO NOTHING`, {
    digest: pack.digest, id: pack.id, version: pack.version, origin: pack.origin, parent: pack.parent, data: canonicalJson(pack.data),
    source: pack.source === null ? null : canonicalJson(pack.source), at: stamp.at, by: stamp.by,
  });
}

/** Puts a kept pack in force from now on, for a reason that is kept beside it. Logs `policy.imported`, `policy.overlay`, `policy.extended` or `policy.reinstated`. */
export function putPackInForce(db: WritableRegister, stamp: Stamp, change: Pick<PackChange, 'digest' | 'kind' | 'reason'>): void {
  db.run('INSERT INTO policy_changes (digest, kind, reason, at, by) VALUES ($digest, $kind, $reason, $at, $by)', { ...change, at: stamp.at, by: stamp.by });
  // the log holds codes only: the reason itself stays in the table
  appendAuditEvent(db, stamp, { action: `policy.${change.kind}`, caseId: null, reason: `sha256/${change.digest.slice('sha256:'.length, 'sha256:'.length + 16)}` });
}

/** The pack in force; null while the shipped pack has never been replaced. */
export function loadPackInForce(db: ReadableRegister): KeptPack | null {
  const row = db.get(`SELECT ${PACK_COLUMNS} FROM policy_changes c JOIN policy_packs p ON p.digest = c.digest ORDER BY c.sequence DESC LIMIT 1`);
  return row === undefined ? null : packFrom(row);
}

/** The digest of the pack in force, without its data. */
export function loadDigestInForce(db: ReadableRegister): string | null {
  const row = db.get('SELECT digest FROM policy_changes ORDER BY sequence DESC LIMIT 1');
  return row === undefined ? null : textOf(row, 'digest');
}

/** A kept pack, or null. */
export function loadPack(db: ReadableRegister, digest: string): KeptPack | null {
  const row = db.get(`SELECT ${PACK_COLUMNS} FROM policy_packs p WHERE p.digest = $digest`, { digest });
  return row === undefined ? null : packFrom(row);
}

/** Every kept pack, the newest first. */
export function listPacks(db: ReadableRegister): readonly KeptPack[] {
  return db.all(`SELECT ${PACK_COLUMNS} FROM policy_packs p ORDER BY p.added_at DESC, p.digest`).map(packFrom);
}

/** Every change of the pack in force, the newest first. */
export function listPackChanges(db: ReadableRegister): readonly PackChange[] {
  return db.all(`SELECT c.digest, p.id, p.version, c.kind, c.reason, c.at, w.name AS person FROM policy_changes c
    JOIN policy_packs p ON p.digest = c.digest LEFT JOIN people w ON w.id = c.by ORDER BY c.sequence DESC`).map((row) => ({
    digest: textOf(row, 'digest'), id: textOf(row, 'id'), version: textOf(row, 'version'), reason: textOf(row, 'reason'), at: textOf(row, 'at'),
    kind: textOf(row, 'kind') as PackChangeKind, // INVARIANT: the column's check allows nothing else
    person: textOrNull(row, 'person'),
  }));
}

/** Trusts a key from now on instead of the one before. */
export function trustPackKey(db: WritableRegister, stamp: Stamp, publicKey: Uint8Array): void {
  db.run('INSERT INTO policy_keys (public_key, trusted_at, trusted_by) VALUES ($publicKey, $at, $by)', { publicKey, at: stamp.at, by: stamp.by });
}

/** The key that is trusted now, or null. */
export function loadTrustedKey(db: ReadableRegister): TrustedKey | null {
  const row = db.get('SELECT public_key, trusted_at FROM policy_keys ORDER BY sequence DESC LIMIT 1');
  return row === undefined ? null : { publicKey: bytesOf(row, 'public_key'), trustedAt: textOf(row, 'trusted_at') };
}

function packFrom(row: Row): KeptPack {
  return {
    digest: textOf(row, 'digest'), id: textOf(row, 'id'), version: textOf(row, 'version'), parent: textOrNull(row, 'parent'), data: textOf(row, 'data'),
    origin: textOf(row, 'origin') as PackOrigin, // INVARIANT: the column's check allows nothing else
  };
}
