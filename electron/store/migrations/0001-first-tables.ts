/**
 * Schema 1. Every table is STRICT; history tables refuse UPDATE and DELETE by trigger (a guard against accidents: who
 * holds the key can still rewrite the file, which is what the audit chain is for).
 *
 * `cases` is kept narrow so that lists never read a record; the record itself lives in `case_records`.
 * INVARIANT: a released migration never changes; a test holds its hash.
 */
const TABLES = `
CREATE TABLE settings (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, position TEXT NOT NULL, phone TEXT, email TEXT,
  role TEXT NOT NULL CHECK (role IN ('focal-point','supervisor','case-worker','reviewer')),
  key_slot TEXT UNIQUE, created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE case_counters (prefix TEXT NOT NULL PRIMARY KEY, last INTEGER NOT NULL CHECK (last > 0)) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
  number INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_code TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  status TEXT NOT NULL CHECK (status IN ('open','closed','transferred','duplicate')),
  risk TEXT CHECK (risk IN ('high','medium','low')),
  risk_order INTEGER NOT NULL,
  name TEXT NOT NULL, sort_name TEXT NOT NULL,
  sex TEXT, dob TEXT, dob_estimated INTEGER NOT NULL CHECK (dob_estimated IN (0,1)),
  place_code TEXT, registered_on TEXT NOT NULL, next_due TEXT,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT REFERENCES people (id),
  audit_salt BLOB NOT NULL CHECK (length(audit_salt) = 16), audit_reference TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX cases_by_updated ON cases (updated_at DESC, number DESC, status, risk);
CREATE INDEX cases_by_registered ON cases (registered_on DESC, number DESC, status, risk);
CREATE INDEX cases_by_name ON cases (sort_name, number, status, risk);
CREATE INDEX cases_by_code ON cases (case_code, number, status, risk);
CREATE INDEX cases_by_due ON cases (next_due IS NULL, next_due, number, status, risk);
CREATE INDEX cases_by_risk ON cases (risk_order, number, status, risk);

CREATE TABLE case_records (
  case_number INTEGER NOT NULL PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE,
  record TEXT NOT NULL CHECK (json_valid(record))
) STRICT;

CREATE TABLE case_revisions (
  case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE, revision INTEGER NOT NULL,
  at TEXT NOT NULL, by TEXT REFERENCES people (id), paths TEXT NOT NULL CHECK (json_valid(paths)),
  previous TEXT CHECK (previous IS NULL OR json_valid(previous)),
  PRIMARY KEY (case_number, revision)
) STRICT;

CREATE TABLE case_drafts (
  case_number INTEGER NOT NULL PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE,
  based_on INTEGER NOT NULL, saved_at TEXT NOT NULL, saved_by TEXT REFERENCES people (id),
  draft TEXT NOT NULL CHECK (json_valid(draft))
) STRICT;

CREATE VIRTUAL TABLE case_search USING fts5(names, codes, phones, facets, content='', contentless_delete=1, prefix='1 2 3 4', detail=column, tokenize='ascii');

CREATE TABLE consents (
  number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
  record TEXT NOT NULL CHECK (json_valid(record)), recorded_at TEXT NOT NULL, recorded_by TEXT REFERENCES people (id)
) STRICT;
CREATE INDEX consents_of_case ON consents (case_number, number);

CREATE TABLE consent_events (
  consent_number INTEGER NOT NULL REFERENCES consents (number) ON DELETE CASCADE, sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('recorded','withdrawn','used')),
  at TEXT NOT NULL, by TEXT REFERENCES people (id), detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (consent_number, sequence)
) STRICT;

CREATE TABLE restrictions (
  number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
  record TEXT NOT NULL CHECK (json_valid(record)), recorded_at TEXT NOT NULL, recorded_by TEXT REFERENCES people (id),
  ended_at TEXT, ended_on TEXT, ended_by TEXT REFERENCES people (id), ended_reason TEXT,
  CHECK ((ended_at IS NULL) = (ended_on IS NULL))
) STRICT;
CREATE INDEX restrictions_of_case ON restrictions (case_number, number);

CREATE TABLE recipients (
  id TEXT NOT NULL PRIMARY KEY, sort_name TEXT NOT NULL, record TEXT NOT NULL CHECK (json_valid(record)),
  updated_at TEXT NOT NULL, updated_by TEXT REFERENCES people (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE screened_texts (
  case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE, path TEXT NOT NULL,
  original_digest TEXT NOT NULL, cleared TEXT NOT NULL, cleared_by TEXT REFERENCES people (id), cleared_at TEXT NOT NULL,
  dismissed TEXT NOT NULL CHECK (json_valid(dismissed)),
  PRIMARY KEY (case_number, path)
) STRICT;

CREATE TABLE disclosures (
  number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
  at TEXT NOT NULL, by TEXT REFERENCES people (id), packet_id TEXT NOT NULL UNIQUE,
  record TEXT NOT NULL CHECK (json_valid(record)), written_at TEXT
) STRICT;
CREATE INDEX disclosures_of_case ON disclosures (case_number, number);

CREATE TABLE disclosure_fields (
  disclosure_number INTEGER NOT NULL REFERENCES disclosures (number) ON DELETE CASCADE, position INTEGER NOT NULL,
  path TEXT NOT NULL, action TEXT NOT NULL CHECK (action IN ('share','generalise','withhold')),
  operator TEXT, reason TEXT NOT NULL, rule TEXT NOT NULL,
  PRIMARY KEY (disclosure_number, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_events (
  sequence INTEGER NOT NULL PRIMARY KEY, body TEXT NOT NULL CHECK (json_valid(body)),
  hash BLOB NOT NULL CHECK (length(hash) = 32), mac BLOB NOT NULL CHECK (length(mac) = 32),
  case_reference TEXT GENERATED ALWAYS AS (json_extract(body, '$.case')) VIRTUAL
) STRICT;
CREATE INDEX audit_events_of_case ON audit_events (case_reference, sequence) WHERE case_reference IS NOT NULL;
CREATE TABLE audit_head (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), sequence INTEGER NOT NULL, hash BLOB NOT NULL, mac BLOB NOT NULL
) STRICT;
`;

const HISTORY = ['case_revisions', 'consent_events', 'audit_events', 'disclosure_fields'] as const;

function historyGuards(): string {
  return HISTORY.map((table) => `
CREATE TRIGGER ${table}_stay BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;`).join('');
}

const NEVER_DELETED = `
CREATE TRIGGER audit_events_kept BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER case_revisions_kept BEFORE DELETE ON case_revisions
  WHEN EXISTS (SELECT 1 FROM cases WHERE number = old.case_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER consent_events_kept BEFORE DELETE ON consent_events
  WHEN EXISTS (SELECT 1 FROM consents WHERE number = old.consent_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER disclosures_kept BEFORE DELETE ON disclosures
  WHEN EXISTS (SELECT 1 FROM cases WHERE number = old.case_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER disclosures_stay BEFORE UPDATE ON disclosures
  WHEN old.written_at IS NOT NULL OR new.id IS NOT old.id OR new.case_number IS NOT old.case_number OR new.at IS NOT old.at
    OR new.by IS NOT old.by OR new.packet_id IS NOT old.packet_id OR new.record IS NOT old.record
  BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER disclosure_fields_kept BEFORE DELETE ON disclosure_fields
  WHEN EXISTS (SELECT 1 FROM disclosures WHERE number = old.disclosure_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
`;

/** The first schema of the register. */
export const firstTables = {
  version: 1,
  name: '0001-first-tables',
  up: (execute: (sql: string) => void): void => {
    execute(TABLES);
    execute(historyGuards());
    execute(NEVER_DELETED);
  },
} as const;
