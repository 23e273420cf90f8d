import { numberOf, type ReadableRegister } from './register-handle.ts';

const COUNTED = ['people', 'cases', 'case_drafts', 'consents', 'restrictions', 'recipients', 'disclosures', 'audit_events'] as const;

/** How many rows the tables hold that stand for something a person knows. */
export type RegisterCounts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** Counts the rows. */
export function countRows(db: ReadableRegister): RegisterCounts {
  // INVARIANT: the table names are the constants above, never input
  return Object.fromEntries(COUNTED.map((table) => [table, countOf(db, `SELECT count(*) AS found FROM ${table}`)])) as RegisterCounts;
}

/** The version of the schema the register is at. */
export function schemaVersion(db: ReadableRegister): number {
  return countOf(db, 'SELECT user_version AS found FROM pragma_user_version');
}

function countOf(db: ReadableRegister, sql: string): number {
  const row = db.get(sql);
  return row === undefined ? 0 : numberOf(row, 'found');
}
