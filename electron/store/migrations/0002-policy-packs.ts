/**
 * Schema 2: the policy packs a register has known, the keys it trusts, and every change of the pack in force. The
 * newest change names the pack in force; without any, the shipped pack decides. All three are history: nothing is
 * changed or deleted, so that the rules behind an old disclosure can always be read.
 * INVARIANT: a released migration never changes; a test holds its hash.
 */
const TABLES = `
CREATE TABLE policy_packs (
  digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 71 AND digest GLOB 'sha256:*'),
  id TEXT NOT NULL, version TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('shipped','imported','overlay','extended')),
  parent TEXT REFERENCES policy_packs (digest),
  data TEXT NOT NULL CHECK (json_valid(data)), source TEXT CHECK (source IS NULL OR json_valid(source)),
  added_at TEXT NOT NULL, added_by TEXT REFERENCES people (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_keys (
  sequence INTEGER NOT NULL PRIMARY KEY, public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  trusted_at TEXT NOT NULL, trusted_by TEXT REFERENCES people (id)
) STRICT;

CREATE TABLE policy_changes (
  sequence INTEGER NOT NULL PRIMARY KEY, digest TEXT NOT NULL REFERENCES policy_packs (digest),
  kind TEXT NOT NULL CHECK (kind IN ('imported','overlay','extended','reinstated')),
  reason TEXT NOT NULL CHECK (length(reason) > 0), at TEXT NOT NULL, by TEXT REFERENCES people (id)
) STRICT;
`;

const HISTORY = ['policy_packs', 'policy_keys', 'policy_changes'] as const;

function guards(): string {
  return HISTORY.map((table) => `
CREATE TRIGGER ${table}_stay BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;`).join('');
}

/** Packs, trusted keys and changes of the pack in force. */
export const policyPacks = {
  version: 2,
  name: '0002-policy-packs',
  up: (execute: (sql: string) => void): void => {
    execute(TABLES);
    execute(guards());
  },
} as const;
