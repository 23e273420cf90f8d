/**
 * Schema 9: the log as evidence. An entry carries the signature of whoever was signed in; the head keeps the summits of the
 * hash tree over all entries, so that its root costs no reading of the log. The secret half of a person's signing key has a
 * place where it stands sealed to the key slot of its owner. Points of partners' logs that came with their packets are kept
 * as a witness.
 * INVARIANT: a released migration never changes; a test holds its hash.
 */
const KEYS = `
ALTER TABLE person_keys ADD COLUMN holder TEXT NOT NULL DEFAULT 'person' CHECK (holder IN ('person','paper'));
ALTER TABLE person_keys ADD COLUMN entry INTEGER;
CREATE TABLE person_key_seals (
  key_number INTEGER NOT NULL REFERENCES person_keys (number), slot_key BLOB NOT NULL CHECK (length(slot_key) = 32),
  sealed BLOB NOT NULL, PRIMARY KEY (key_number, slot_key)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER person_key_seals_stay BEFORE UPDATE ON person_key_seals BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER person_key_seals_kept BEFORE DELETE ON person_key_seals BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
`;

const LOG = `
ALTER TABLE audit_events ADD COLUMN signature BLOB CHECK (signature IS NULL OR length(signature) = 64);
ALTER TABLE audit_head ADD COLUMN summits BLOB;
CREATE INDEX audit_events_left ON audit_events (sequence) WHERE json_extract(body, '$.action') IN ('packet.printed','referral.status','backup.created','checkpoint.saved','checkpoint.printed');
CREATE INDEX audit_events_verified ON audit_events (sequence) WHERE json_extract(body, '$.action') = 'audit.verified';
CREATE INDEX audit_events_keys ON audit_events (sequence) WHERE json_extract(body, '$.action') = 'signing-key.made';
CREATE INDEX audit_events_restored ON audit_events (sequence) WHERE json_extract(body, '$.action') = 'backup.restored';
`;

const WITNESS = `
CREATE TABLE witnessed_checkpoints (
  number INTEGER NOT NULL PRIMARY KEY, origin TEXT NOT NULL, size INTEGER NOT NULL CHECK (size >= 0),
  root TEXT NOT NULL CHECK (length(root) = 64), checkpoint TEXT NOT NULL, agency TEXT, signing_key TEXT NOT NULL,
  received_at TEXT NOT NULL, UNIQUE (signing_key, origin, size, root)
) STRICT;
CREATE TRIGGER witnessed_checkpoints_stay BEFORE UPDATE ON witnessed_checkpoints BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER witnessed_checkpoints_kept BEFORE DELETE ON witnessed_checkpoints BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
`;

/** Signatures of the log, the tree over it, sealed signing keys, and partners' points as a witness. */
export const auditSignatures = {
  version: 9,
  name: '0009-audit-signatures',
  up: (execute: (sql: string) => void): void => {
    execute(KEYS);
    execute(LOG);
    execute(WITNESS);
  },
} as const;
