/**
 * Schema 5: the register of requests. A request keeps its number for good; it may name a case or none, and outlives the
 * case it was about. Its history is never changed. An open request cannot be deleted: what is deleted later, after the
 * term for keeping it, is an answered one.
 * INVARIANT: a released migration never changes; a test holds its hash.
 */
const TABLES = `
CREATE TABLE request_counters (year INTEGER NOT NULL PRIMARY KEY, last INTEGER NOT NULL CHECK (last > 0)) STRICT;

CREATE TABLE requests (
  number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, register_number TEXT NOT NULL UNIQUE,
  case_number INTEGER REFERENCES cases (number) ON DELETE SET NULL,
  state TEXT NOT NULL CHECK (state IN ('received','checked','examined','decided','answered','dropped')),
  received_on TEXT NOT NULL, due_on TEXT NOT NULL,
  record TEXT NOT NULL CHECK (json_valid(record)), recorded_at TEXT NOT NULL, recorded_by TEXT REFERENCES people (id)
) STRICT;
CREATE INDEX requests_by_due ON requests (state, due_on, number);
CREATE INDEX requests_of_case ON requests (case_number, number) WHERE case_number IS NOT NULL;

CREATE TABLE request_events (
  request_number INTEGER NOT NULL REFERENCES requests (number) ON DELETE CASCADE, sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('recorded','linked','unlinked','checked','examined','postponed','decided','answered','dropped')),
  at TEXT NOT NULL, by TEXT REFERENCES people (id), code TEXT, detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (request_number, sequence)
) STRICT, WITHOUT ROWID;
`;

const GUARDS = `
CREATE TRIGGER request_events_stay BEFORE UPDATE ON request_events BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER request_events_kept BEFORE DELETE ON request_events
  WHEN EXISTS (SELECT 1 FROM requests WHERE number = old.request_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER requests_kept BEFORE DELETE ON requests
  WHEN old.state NOT IN ('answered','dropped') BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER requests_stay BEFORE UPDATE ON requests
  WHEN new.number IS NOT old.number OR new.id IS NOT old.id OR new.register_number IS NOT old.register_number
    OR new.received_on IS NOT old.received_on OR new.recorded_at IS NOT old.recorded_at OR new.recorded_by IS NOT old.recorded_by
  BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
`;

/** Requests, their numbers and their history. */
export const requests = {
  version: 5,
  name: '0005-requests',
  up: (execute: (sql: string) => void): void => {
    execute(TABLES);
    execute(GUARDS);
  },
} as const;
