import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { caseNumberOf } from './case-repository.ts';
import { textOf, type ReadableRegister, type Stamp, type WritableRegister } from './register-handle.ts';

/** What a supervisor answered for when they approved. */
export interface ApprovalRecord {
  readonly reason: string;
  readonly childInformed: boolean;
  readonly notInformedReason: string | null;
}

/** An approval by somebody who signed in for it. */
export interface StoredApproval {
  readonly id: string;
  readonly at: string;
  readonly approver: string;
  readonly askedBy: string;
  /** of exactly what was approved */ readonly digest: string;
  readonly record: ApprovalRecord;
}

/** What was approved: a packet about a case, or the answers to a request. */
export type ApprovedThing = { readonly kind: 'packet'; readonly caseId: string } | { readonly kind: 'request'; readonly requestId: string; readonly caseId: string | null };

const DIGEST_PREFIX = 'sha256:'.length;
/** Hexadecimal digits of the digest that stand in the log beside the approver: 128 bits. */
const DIGEST_DIGITS = 32;

/**
 * Keeps an approval and says so in the log: who approved, and the beginning of the digest of what.
 *
 * @throws {AppError} case/not-found
 */
export function insertApproval(db: WritableRegister, stamp: Stamp, approval: Omit<StoredApproval, 'at' | 'askedBy'> & { readonly of: ApprovedThing }): void {
  const { id, approver, digest, record, of: thing } = approval;
  db.run(`INSERT INTO approvals (id, at, approver, asked_by, kind, case_number, request_number, digest, record)
    VALUES ($id, $at, $approver, $askedBy, $kind, $caseNumber, (SELECT number FROM requests WHERE id = $requestId), $digest, $record)`, {
    id, at: stamp.at, approver, askedBy: stamp.by, kind: thing.kind, digest, record: canonicalJson(record),
    caseNumber: thing.kind === 'packet' ? caseNumberOf(db, thing.caseId) : null, requestId: thing.kind === 'request' ? thing.requestId : null,
  });
  appendAuditEvent(db, stamp, {
    action: 'approval.given', caseId: thing.caseId, reason: `${approver}/${digest.slice(DIGEST_PREFIX, DIGEST_PREFIX + DIGEST_DIGITS)}`,
  });
}

/** An approval of a packet about this case, or null. */
export function loadPacketApproval(db: ReadableRegister, id: string, caseId: string): StoredApproval | null {
  const row = db.get(`SELECT a.id, a.at, a.approver, a.asked_by, a.digest, a.record FROM approvals a JOIN cases c ON c.number = a.case_number
    WHERE a.id = $id AND c.id = $caseId AND a.kind = 'packet'`, { id, caseId });
  if (row === undefined) return null;
  return {
    id: textOf(row, 'id'), at: textOf(row, 'at'), approver: textOf(row, 'approver'), askedBy: textOf(row, 'asked_by'), digest: textOf(row, 'digest'),
    record: JSON.parse(textOf(row, 'record')) as ApprovalRecord, // INVARIANT: insertApproval is the only writer
  };
}
