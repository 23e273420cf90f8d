import { AppError } from '../../shared/errors/app-error.ts';
import { digestOf } from '../../shared/digest/canonical-json.ts';
import type { ApprovalSignature } from '../../shared/ipc/channels/approval-channels.ts';
import type { ChannelOutput } from '../../shared/ipc/contract.ts';
import { requestRecordSchema, type RequestQuestion } from '../../shared/requests/request-record.ts';
import { insertApproval } from '../store/approval-repository.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { loadPerson, type StoredPerson } from '../store/people-repository.ts';
import { updateRequest } from '../store/request-repository.ts';
import type { CallContext, Handler, Handlers } from './handlers.ts';
import { decideAsApproved, decideReferral, type DecidedReferral } from './referral-decision.ts';
import { assertAnswerable, examineRequest } from './request-policy.ts';
import { examiningNow, openRequest } from './request-service.ts';
import type { RegisterSession } from './register-session.ts';

type ApprovalHandlers = Pick<Handlers, 'approval.preview' | 'approval.packet' | 'approval.request'>;

/**
 * A supervisor approves over the worker's shoulder: they sign in for this one thing, and the worker's session goes on.
 *
 * SECURITY: what is approved is named by its digest and computed anew here; the page can neither claim an approval nor
 * carry one over to something else. Whether an approval counts is for the policy alone.
 */
export function createApprovalHandlers(session: RegisterSession): ApprovalHandlers {
  return {
    'approval.preview': ({ request }) => {
      const { decision, decided, marks } = session.write((db, stamp) => {
        const referral = decideAsApproved(db, request, askedNow(session));
        appendAuditEvent(db, stamp, { action: 'referral.previewed', caseId: request.caseId, reason: request.purpose });
        return referral;
      });
      return { decision: structuredClone(decision), digest: decided === null || marks.length > 0 ? null : decided.digest };
    },
    'approval.packet': (input, call) => approvePacket(session, input, call),
    'approval.request': async ({ id, question, signature }, call) => {
      session.read((db) => { openRequest(db, id); });
      const approver = await signedIn(session, signature, call);
      approveQuestion(session, { id, question, signature, approver });
      return {};
    },
  };
}

const askedNow = (session: RegisterSession): Parameters<typeof decideReferral>[2] =>
  ({ person: session.person(), agency: session.agency(), now: session.clock.now(), today: session.today() });

/** @throws {AppError} approval/not-asked, approval/changed and what signing in throws */
async function approvePacket(session: RegisterSession, { request, digest, signature }: Parameters<Handler<'approval.packet'>>[0], call: CallContext): Promise<ChannelOutput<'approval.packet'>> {
  const asked = { ...request, approval: null };
  session.read((db) => { assertSame(decideReferral(db, asked, askedNow(session)), decideAsApproved(db, asked, askedNow(session)), digest); });
  const approver = await signedIn(session, signature, call);
  const id = session.createIdentifier();
  return session.write((db, stamp) => {
    // while the passphrase was held against its slot, the case may have changed
    assertSame(decideReferral(db, asked, askedNow(session)), decideAsApproved(db, asked, askedNow(session)), digest);
    insertApproval(db, stamp, { id, approver: approver.id, digest, record: recordOf(signature), of: { kind: 'packet', caseId: request.caseId } });
    return { id, by: approver.name, at: stamp.at };
  });
}

function assertSame({ decision }: DecidedReferral, { decided, marks }: DecidedReferral, digest: string): void {
  if (decision.effect !== 'needs-approval' || decided === null) throw new AppError('approval/not-asked');
  if (marks.length > 0) throw new AppError('referral/unscreened-text');
  if (decided.digest !== digest) throw new AppError('approval/changed');
}

function recordOf({ reason, childInformed, notInformedReason }: ApprovalSignature) {
  if (!childInformed && notInformedReason === null) throw new AppError('input/invalid');
  return { reason, childInformed, notInformedReason: childInformed ? null : notInformedReason };
}

/**
 * Whoever signs is who they say: a supervisor with a passphrase of their own, and not the one who asks.
 *
 * @throws {AppError} approval/own-act, approval/not-supervisor, register/wrong-secret, register/too-many-tries
 */
async function signedIn(session: RegisterSession, signature: ApprovalSignature, call: CallContext): Promise<StoredPerson> {
  recordOf(signature);
  const approver = session.read((db) => loadPerson(db, signature.approverId));
  if (approver?.id === session.person().id) throw new AppError('approval/own-act');
  if (approver?.role !== 'supervisor' || approver.keySlot === null) throw new AppError('approval/not-supervisor');
  try {
    await session.confirmPassphrase(approver.keySlot, signature.passphrase, call.progress);
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'register/wrong-secret') {
      session.write((db, stamp) => { appendAuditEvent(db, stamp, { action: 'approval.refused', caseId: null, reason: approver.id }); });
    }
    throw failure;
  }
  return approver;
}

/** The digest of a question is over its answers and whom it is about: another answer is another question. */
function questionDigest(asked: { readonly requestId: string; readonly caseId: string | null; readonly question: RequestQuestion }): string {
  const { approval: _approval, ...answers } = asked.question;
  return digestOf({ requestId: asked.requestId, caseId: asked.caseId, answers });
}

interface ApprovedQuestion { readonly id: string; readonly question: RequestQuestion; readonly signature: ApprovalSignature; readonly approver: StoredPerson }

function approveQuestion(session: RegisterSession, { id, question, signature, approver }: ApprovedQuestion): void {
  const { reason, childInformed, notInformedReason } = recordOf(signature);
  session.write((db, stamp) => {
    const stored = openRequest(db, id);
    if (stored.request.check === null) throw new AppError('request/invalid', { problem: 'step-missing' });
    assertAnswerable(db, stored, question);
    const plain = { ...question, approval: null };
    if (examineRequest(db, { ...stored, request: { ...stored.request, question: plain } }, examiningNow(session))?.effect !== 'needs-approval') throw new AppError('approval/not-asked');
    const approval = { by: approver.id, role: 'supervisor' as const, at: stamp.at, reason, childInformed, ...(notInformedReason === null ? {} : { notInformedReason }) };
    const request = requestRecordSchema.parse({ ...stored.request, state: 'examined', question: { ...plain, approval }, decision: null });
    const verdict = examineRequest(db, { ...stored, request }, examiningNow(session));
    insertApproval(db, stamp, {
      id: session.createIdentifier(), approver: approver.id, record: { reason, childInformed, notInformedReason },
      digest: questionDigest({ requestId: id, caseId: stored.caseId, question: plain }), of: { kind: 'request', requestId: id, caseId: stored.caseId },
    });
    updateRequest(db, stamp, { request, event: { kind: 'examined', code: verdict?.effect ?? null, detail: { reasons: verdict?.reasons ?? [] } } });
  });
}
