/**
 * Schema 6: what a supervisor approved by signing in, and unfinished work of a person that waits for them. An approval
 * names the digest of what was approved, is never changed, and goes with the case or the request it was about.
 * INVARIANT: a released migration never changes; a test holds its hash.
 */
const TABLES = `
CREATE TABLE approvals (
  id TEXT NOT NULL PRIMARY KEY, at TEXT NOT NULL,
  approver TEXT NOT NULL REFERENCES people (id), asked_by TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL CHECK (kind IN ('packet','request')),
  case_number INTEGER REFERENCES cases (number) ON DELETE CASCADE,
  request_number INTEGER REFERENCES requests (number) ON DELETE CASCADE,
  digest TEXT NOT NULL, record TEXT NOT NULL CHECK (json_valid(record)),
  CHECK (approver <> asked_by), CHECK ((kind = 'packet') = (case_number IS NOT NULL)), CHECK ((kind = 'request') = (request_number IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX approvals_of_case ON approvals (case_number) WHERE case_number IS NOT NULL;
CREATE INDEX approvals_of_request ON approvals (request_number) WHERE request_number IS NOT NULL;

CREATE TABLE kept_work (
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE, key TEXT NOT NULL,
  case_number INTEGER REFERENCES cases (number) ON DELETE CASCADE,
  saved_at TEXT NOT NULL, work TEXT NOT NULL CHECK (json_valid(work)),
  PRIMARY KEY (person, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_work_of_case ON kept_work (case_number) WHERE case_number IS NOT NULL;
`;

const GUARDS = `
CREATE TRIGGER approvals_stay BEFORE UPDATE ON approvals BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER approvals_kept BEFORE DELETE ON approvals
  WHEN EXISTS (SELECT 1 FROM cases WHERE number = old.case_number) OR EXISTS (SELECT 1 FROM requests WHERE number = old.request_number)
  BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
`;

/** Approvals by signing in, and work that waits through a lock. */
export const approvalsAndKeptWork = {
  version: 6,
  name: '0006-approvals-and-kept-work',
  up: (execute: (sql: string) => void): void => {
    execute(TABLES);
    execute(GUARDS);
  },
} as const;
