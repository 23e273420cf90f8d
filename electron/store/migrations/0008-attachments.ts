/**
 * Schema 8: pictures, scans, sound and texts beside a case. The bytes are sealed under a key of the case's own, so that
 * deleting one row of `attachment_keys` makes all of them unreadable at once, also where pages of the file survive; what
 * is known about an attachment stands apart from its bytes, so that a list never reads them.
 * INVARIANT: a released migration never changes; a test holds its hash.
 */
const TABLES = `
CREATE TABLE attachment_keys (
  case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE, key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;

CREATE TABLE attachments (
  number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES attachment_keys (case_id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('photo','scan','document','audio','other')),
  format TEXT NOT NULL CHECK (format IN ('jpeg','png','webp','pdf','mp3','m4a','wav','text')),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300), dated TEXT,
  size INTEGER NOT NULL CHECK (size > 0), sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  added_at TEXT NOT NULL, added_by TEXT REFERENCES people (id)
) STRICT;
CREATE INDEX attachments_of_case ON attachments (case_id, number);

CREATE TABLE attachment_contents (
  attachment_number INTEGER NOT NULL PRIMARY KEY REFERENCES attachments (number) ON DELETE CASCADE, sealed BLOB NOT NULL
) STRICT;
CREATE TRIGGER attachment_contents_stay BEFORE UPDATE ON attachment_contents BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER attachments_stay BEFORE UPDATE ON attachments
  WHEN new.number IS NOT old.number OR new.id IS NOT old.id OR new.case_id IS NOT old.case_id OR new.format IS NOT old.format
    OR new.size IS NOT old.size OR new.sha256 IS NOT old.sha256 OR new.added_at IS NOT old.added_at OR new.added_by IS NOT old.added_by
  BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
`;

/** Keys, facts and sealed bytes of attachments. */
export const attachments = {
  version: 8,
  name: '0008-attachments',
  up: (execute: (sql: string) => void): void => { execute(TABLES); },
} as const;
