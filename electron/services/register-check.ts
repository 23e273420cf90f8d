import { checkIntegrity } from '../store/open-register.ts';
import { verifyAudit, type AuditVerification } from '../store/audit-verification.ts';
import { numberOf, type ReadableRegister } from '../store/register-handle.ts';
import type { RegisterSession } from './register-session.ts';

/** How sound an open register is; numbers and codes only. */
export interface RegisterHealth {
  readonly ok: boolean;
  /** What the database's own check of every page and index names; empty when it is sound. */
  readonly integrityProblems: number;
  readonly schema: number;
  readonly audit: AuditVerification;
  readonly counts: Readonly<Record<CountedTable, number>>;
}

const COUNTED = ['people', 'cases', 'case_drafts', 'consents', 'restrictions', 'recipients', 'disclosures', 'audit_events'] as const;
type CountedTable = (typeof COUNTED)[number];

/**
 * Checks every page of the file, the schema's version and the whole audit chain, and that the chain still passes through
 * earlier checkpoints.
 *
 * @throws {AppError} register/locked
 */
export function checkRegister(session: RegisterSession, checkpoints: readonly string[] = []): RegisterHealth {
  const integrityProblems = checkIntegrity(session.opened().register).length;
  const { schema, audit, counts } = session.read((db) => ({
    schema: countOf(db, 'SELECT user_version AS found FROM pragma_user_version'), audit: verifyAudit(db, checkpoints), counts: countsOf(db),
  }));
  return { ok: integrityProblems === 0 && audit.ok, integrityProblems, schema, audit, counts };
}

function countsOf(db: ReadableRegister): RegisterHealth['counts'] {
  // INVARIANT: the table names are the constants above, never input
  return Object.fromEntries(COUNTED.map((table) => [table, countOf(db, `SELECT count(*) AS found FROM ${table}`)])) as RegisterHealth['counts'];
}

function countOf(db: ReadableRegister, sql: string): number {
  const row = db.get(sql);
  return row === undefined ? 0 : numberOf(row, 'found');
}
