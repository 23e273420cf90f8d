/**
 * Schema 4: keys and hand-overs. Signing keys of people, the agency's own sealing keys, the keys of partners with what
 * was done about each, packets that came in, and what became of every packet that went out. All of it is history: an
 * entry is added, never changed. Secret halves never leave this encrypted file.
 * INVARIANT: a released migration never changes; a test holds its hash.
 */
const KEYS = `
CREATE TABLE person_keys (
  number INTEGER NOT NULL PRIMARY KEY, person_id TEXT NOT NULL REFERENCES people (id),
  secret BLOB NOT NULL CHECK (length(secret) = 32), public_key BLOB NOT NULL UNIQUE CHECK (length(public_key) = 32), made_at TEXT NOT NULL
) STRICT;

CREATE TABLE agency_keys (
  number INTEGER NOT NULL PRIMARY KEY, identity TEXT NOT NULL CHECK (identity GLOB 'AGE-SECRET-KEY-1*'),
  recipient TEXT NOT NULL UNIQUE CHECK (recipient GLOB 'age1*'), made_at TEXT NOT NULL, made_by TEXT REFERENCES people (id)
) STRICT;

CREATE TABLE partner_keys (
  number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, recipient_id TEXT NOT NULL REFERENCES recipients (id),
  seal_key TEXT NOT NULL, signing_key TEXT NOT NULL, person TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('file','picture','typed','packet')),
  added_at TEXT NOT NULL, added_by TEXT REFERENCES people (id), UNIQUE (recipient_id, seal_key, signing_key)
) STRICT;
CREATE INDEX partner_keys_by_signer ON partner_keys (signing_key);

CREATE TABLE partner_key_events (
  key_number INTEGER NOT NULL REFERENCES partner_keys (number), sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('confirmed','retired')), at TEXT NOT NULL, by TEXT REFERENCES people (id),
  PRIMARY KEY (key_number, sequence)
) STRICT, WITHOUT ROWID;
`;

const OUT = `
CREATE TABLE referral_events (
  disclosure_number INTEGER NOT NULL REFERENCES disclosures (number) ON DELETE CASCADE, sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('prepared','handed-over','acknowledged','accepted','declined','in-progress','done','revoked')),
  happened_on TEXT NOT NULL, at TEXT NOT NULL, by TEXT REFERENCES people (id), reply_id TEXT UNIQUE,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (disclosure_number, sequence)
) STRICT;
`;

const IN = `
CREATE TABLE incoming (
  number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, packet_id TEXT NOT NULL, signing_key TEXT NOT NULL,
  partner_id TEXT REFERENCES recipients (id), case_number INTEGER REFERENCES cases (number) ON DELETE CASCADE,
  manifest TEXT NOT NULL CHECK (json_valid(manifest)), packet TEXT CHECK (packet IS NULL OR json_valid(packet)),
  received_at TEXT NOT NULL, received_by TEXT REFERENCES people (id), UNIQUE (packet_id, signing_key)
) STRICT;

CREATE TABLE incoming_events (
  incoming_number INTEGER NOT NULL REFERENCES incoming (number) ON DELETE CASCADE, sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('received','acknowledged','accepted','declined','in-progress','done','notice','notice-acknowledged')),
  at TEXT NOT NULL, by TEXT REFERENCES people (id), notice_id TEXT, detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (incoming_number, sequence), UNIQUE (incoming_number, notice_id, kind)
) STRICT;
`;

const KEPT = ['person_keys', 'agency_keys', 'partner_keys', 'partner_key_events'] as const;

/** Keys are never changed or deleted; events go only with what they are about; a packet that came in can lose its content. */
function guards(): string {
  const kept = KEPT.map((table) => `
CREATE TRIGGER ${table}_stay BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;`).join('');
  return `${kept}
CREATE TRIGGER referral_events_stay BEFORE UPDATE ON referral_events BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER referral_events_kept BEFORE DELETE ON referral_events
  WHEN EXISTS (SELECT 1 FROM disclosures WHERE number = old.disclosure_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER incoming_events_stay BEFORE UPDATE ON incoming_events BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER incoming_events_kept BEFORE DELETE ON incoming_events
  WHEN EXISTS (SELECT 1 FROM incoming WHERE number = old.incoming_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER incoming_stay BEFORE UPDATE ON incoming
  WHEN new.number IS NOT old.number OR new.id IS NOT old.id OR new.packet_id IS NOT old.packet_id OR new.signing_key IS NOT old.signing_key
    OR new.manifest IS NOT old.manifest OR new.received_at IS NOT old.received_at OR new.received_by IS NOT old.received_by
    OR (new.packet IS NOT NULL AND new.packet IS NOT old.packet) OR (old.partner_id IS NOT NULL AND new.partner_id IS NOT old.partner_id)
    OR (old.case_number IS NOT NULL AND new.case_number IS NOT old.case_number)
  BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
`;
}

/** Signing and sealing keys, partners' keys, referrals on their way, and packets that came in. */
export const handOver = {
  version: 4,
  name: '0004-hand-over',
  up: (execute: (sql: string) => void): void => {
    execute(KEYS);
    execute(OUT);
    execute(IN);
    execute(guards());
  },
} as const;
