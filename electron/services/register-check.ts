import { checkIntegrity } from '../store/open-register.ts';
import { verifyAudit, type AuditVerification } from '../store/audit-verification.ts';
import { countRows, schemaVersion, type RegisterCounts } from '../store/register-counts.ts';
import { wordList } from '../system/passphrase.ts';
import type { RegisterSession } from './register-session.ts';

/** How sound an open register is; numbers and codes only. */
export interface RegisterHealth {
  readonly ok: boolean;
  /** How many faults the database's own check of every page and index names; 0 when it is sound. */
  readonly integrityProblems: number;
  readonly schema: number;
  readonly audit: AuditVerification;
  readonly counts: RegisterCounts;
}

/**
 * Checks every page of the file, the schema's version and the whole audit chain, and that the chain still passes through
 * earlier checkpoints.
 *
 * @throws {AppError} register/locked
 */
export function checkRegister(session: RegisterSession, checkpoints: readonly string[] = []): RegisterHealth {
  const integrityProblems = checkIntegrity(session.opened().register).length;
  const found = session.read((db) => ({ schema: schemaVersion(db), audit: verifyAudit(db, { points: checkpoints, lists: [wordList('uk'), wordList('en')] }), counts: countRows(db) }));
  return { ok: integrityProblems === 0 && found.audit.ok, integrityProblems, ...found };
}
