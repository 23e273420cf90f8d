/**
 * Schema 3: the whole life of a consent. `consent_events` knows more kinds and is the only truth: the copy of the record
 * that stood beside it goes. A restriction also keeps who asked that it end. Notices tell a recipient that something was
 * withdrawn, called back or wrong; what was done about one is history.
 * INVARIANT: a released migration never changes; a test holds its hash.
 */
const CONSENTS = `
CREATE TABLE consent_life (
  consent_number INTEGER NOT NULL REFERENCES consents (number) ON DELETE CASCADE, sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('recorded','answered','deferred','withdrawn','used','superseded','terminated','invalidated')),
  at TEXT NOT NULL, by TEXT REFERENCES people (id), detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (consent_number, sequence)
) STRICT;
INSERT INTO consent_life (consent_number, sequence, kind, at, by, detail)
  SELECT consent_number, sequence, kind, at, by, detail FROM consent_events ORDER BY consent_number, sequence;
DROP TABLE consent_events;
ALTER TABLE consent_life RENAME TO consent_events;
ALTER TABLE consents DROP COLUMN record;

CREATE TRIGGER consent_events_stay BEFORE UPDATE ON consent_events BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER consent_events_kept BEFORE DELETE ON consent_events
  WHEN EXISTS (SELECT 1 FROM consents WHERE number = old.consent_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER consents_stay BEFORE UPDATE ON consents BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER consents_kept BEFORE DELETE ON consents
  WHEN EXISTS (SELECT 1 FROM cases WHERE number = old.case_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
`;

const RESTRICTIONS = `
ALTER TABLE restrictions ADD COLUMN ended_asked_by TEXT CHECK (ended_asked_by IS NULL OR json_valid(ended_asked_by));
CREATE TRIGGER restrictions_stay BEFORE UPDATE ON restrictions
  WHEN old.ended_at IS NOT NULL OR new.ended_at IS NULL OR new.number IS NOT old.number OR new.id IS NOT old.id OR new.case_number IS NOT old.case_number
    OR new.record IS NOT old.record OR new.recorded_at IS NOT old.recorded_at OR new.recorded_by IS NOT old.recorded_by
  BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER restrictions_kept BEFORE DELETE ON restrictions
  WHEN EXISTS (SELECT 1 FROM cases WHERE number = old.case_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
`;

const NOTICES = `
CREATE TABLE notices (
  number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('withdrawal','revocation','correction')),
  recipient_id TEXT NOT NULL, recipient_name TEXT NOT NULL, consent_id TEXT,
  content TEXT NOT NULL CHECK (json_valid(content)), disclosures TEXT NOT NULL CHECK (json_valid(disclosures)),
  created_at TEXT NOT NULL, created_by TEXT REFERENCES people (id), due_at TEXT NOT NULL
) STRICT;
CREATE INDEX notices_of_case ON notices (case_number, number);

CREATE TABLE notice_events (
  notice_number INTEGER NOT NULL REFERENCES notices (number) ON DELETE CASCADE, sequence INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('opened','prepared','told','not-reached','acknowledged')),
  at TEXT NOT NULL, by TEXT REFERENCES people (id), detail TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (notice_number, sequence)
) STRICT;
CREATE INDEX notice_events_acknowledged ON notice_events (notice_number) WHERE kind = 'acknowledged';

CREATE TRIGGER notices_stay BEFORE UPDATE ON notices BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER notices_kept BEFORE DELETE ON notices
  WHEN EXISTS (SELECT 1 FROM cases WHERE number = old.case_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER notice_events_stay BEFORE UPDATE ON notice_events BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
CREATE TRIGGER notice_events_kept BEFORE DELETE ON notice_events
  WHEN EXISTS (SELECT 1 FROM notices WHERE number = old.notice_number) BEGIN SELECT RAISE(ABORT, 'store/append-only'); END;
`;

/** Consent events of every kind, who ended a restriction, and notices. */
export const consentLife = {
  version: 3,
  name: '0003-consent-life',
  up: (execute: (sql: string) => void): void => {
    execute(CONSENTS);
    execute(RESTRICTIONS);
    execute(NOTICES);
  },
} as const;
