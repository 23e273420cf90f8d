/**
 * Schema 7: how long things are kept, and what went wrong. Holds and decisions go with their case; the entry of a
 * destruction and the proofs that outlive a case name its code and nothing else of it. Incidents name cases by code, so
 * that they outlive them too.
 * INVARIANT: a released migration never changes; a test holds its hash.
 */
const RETENTION = `
CREATE TABLE retention_holds (
  number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (reason IN ('court','investigation','complaint','person-asked','other')), note TEXT NOT NULL CHECK (length(note) > 0), until TEXT,
  placed_at TEXT NOT NULL, placed_by TEXT REFERENCES people (id),
  ended_at TEXT, ended_by TEXT REFERENCES people (id), ended_reason TEXT,
  CHECK ((ended_at IS NULL) = (ended_reason IS NULL))
) STRICT;
CREATE INDEX retention_holds_of_case ON retention_holds (case_number, number);

CREATE TABLE retention_decisions (
  case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE, sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('keep','marked','unmarked')),
  at TEXT NOT NULL, by TEXT REFERENCES people (id), detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (case_number, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE destructions (
  number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, register_number TEXT NOT NULL UNIQUE,
  case_code TEXT NOT NULL, carried_out_on TEXT NOT NULL, record TEXT NOT NULL CHECK (json_valid(record)), finished_on TEXT
) STRICT;

CREATE TABLE retained_proofs (
  number INTEGER NOT NULL PRIMARY KEY, case_code TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('disclosure','consent')),
  happened_on TEXT NOT NULL, keep_until TEXT NOT NULL, record TEXT NOT NULL CHECK (json_valid(record))
) STRICT;
CREATE INDEX retained_proofs_by_end ON retained_proofs (keep_until);
`;

const INCIDENTS = `
CREATE TABLE numbered_years (
  kind TEXT NOT NULL CHECK (kind IN ('destruction','incident')), year INTEGER NOT NULL, last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE incidents (
  number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, register_number TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('open','closed')), discovered_at TEXT NOT NULL,
  record TEXT NOT NULL CHECK (json_valid(record)), recorded_at TEXT NOT NULL, recorded_by TEXT REFERENCES people (id)
) STRICT;
CREATE INDEX incidents_by_discovery ON incidents (state, discovered_at, number);

CREATE TABLE incident_events (
  incident_number INTEGER NOT NULL REFERENCES incidents (number) ON DELETE CASCADE, sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('recorded','changed','told','waived','closed','reopened')),
  at TEXT NOT NULL, by TEXT REFERENCES people (id), code TEXT, detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (incident_number, sequence)
) STRICT, WITHOUT ROWID;
`;

const GUARDS = `
CREATE TRIGGER retention_holds_stay BEFORE UPDATE ON retention_holds
  WHEN old.ended_at IS NOT NULL OR new.ended_at IS NULL OR new.number IS NOT old.number OR new.id IS NOT old.id OR new.case_number IS NOT old.case_number
    OR new.reason IS NOT old.reason OR new.note IS NOT old.note OR new.until IS NOT old.until OR new.placed_at IS NOT old.placed_at OR new.placed_by IS NOT old.placed_by
  BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER retention_holds_kept BEFORE DELETE ON retention_holds
  WHEN EXISTS (SELECT 1 FROM cases WHERE number = old.case_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER retention_decisions_stay BEFORE UPDATE ON retention_decisions BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER retention_decisions_kept BEFORE DELETE ON retention_decisions
  WHEN EXISTS (SELECT 1 FROM cases WHERE number = old.case_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER destructions_stay BEFORE UPDATE ON destructions
  WHEN old.finished_on IS NOT NULL OR new.finished_on IS NULL OR new.number IS NOT old.number OR new.id IS NOT old.id OR new.register_number IS NOT old.register_number
    OR new.case_code IS NOT old.case_code OR new.carried_out_on IS NOT old.carried_out_on OR new.record IS NOT old.record
  BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER destructions_kept BEFORE DELETE ON destructions BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER retained_proofs_stay BEFORE UPDATE ON retained_proofs BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER incidents_kept BEFORE DELETE ON incidents WHEN old.state <> 'closed' BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER incidents_stay BEFORE UPDATE ON incidents
  WHEN new.number IS NOT old.number OR new.id IS NOT old.id OR new.register_number IS NOT old.register_number OR new.recorded_at IS NOT old.recorded_at OR new.recorded_by IS NOT old.recorded_by
  BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER incident_events_stay BEFORE UPDATE ON incident_events BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER incident_events_kept BEFORE DELETE ON incident_events
  WHEN EXISTS (SELECT 1 FROM incidents WHERE number = old.incident_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
`;

/** Terms of keeping, destructions, proofs that outlive a case, and the register of incidents. */
export const retentionAndIncidents = {
  version: 7,
  name: '0007-retention-and-incidents',
  up: (execute: (sql: string) => void): void => {
    execute(RETENTION);
    execute(INCIDENTS);
    execute(GUARDS);
  },
} as const;
