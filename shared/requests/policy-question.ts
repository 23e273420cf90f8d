import type { Basis, Purpose, RecipientType } from '../policy/codes.ts';
import type { ReceivedRequest, RequestQuestion } from './request-record.ts';

/** A request in the words of the policy: for what, to whom, on which basis, with which paper. */
export interface PolicyQuestion {
  readonly purpose: Purpose;
  readonly recipientType: RecipientType;
  readonly bases: readonly Basis[];
  readonly document: { readonly kind: string; readonly reference: string; readonly names: readonly string[] } | null;
  /** whether the requester has to be found in the family of the child */ readonly asksForMember: boolean;
}

/** Papers the policy reads; any other counts as none there. */
const POLICY_DOCUMENTS: ReadonlySet<string> = new Set(['court-ruling', 'investigating-judge-ruling', 'written-request']);

const RELATIVE = { purpose: 'relative-request', recipientType: 'relative', bases: ['legal-duty'] } as const;
const OWN = { purpose: 'subject-access', recipientType: 'data-subject', bases: ['legal-duty'] } as const;

/**
 * What the policy is asked about a request. Every request about a child is put to it, not only those for data: whoever
 * may not be told anything may not be told either that there is something to correct or to erase.
 *
 * A lawyer asks in the place of the one they act for. The table knows no lawyer of anybody else: such a request is put
 * as that of a relative who cannot be matched, which the policy refuses without confirming or denying.
 */
export function policyQuestionOf(request: Pick<ReceivedRequest, 'requester' | 'document'>): PolicyQuestion {
  const { document } = request;
  const kept = document !== null && POLICY_DOCUMENTS.has(document.kind) ? { kind: document.kind, reference: document.reference, names: document.names } : null;
  const pair = pairOf(request.requester);
  const isRelative = pair.purpose === 'relative-request';
  return { ...pair, document: kept, asksForMember: isRelative && !(request.requester.kind === 'lawyer' && request.requester.actsFor === 'other') };
}

function pairOf({ kind, actsFor }: ReceivedRequest['requester']): Pick<PolicyQuestion, 'purpose' | 'recipientType' | 'bases'> {
  switch (kind) {
    case 'child': return OWN;
    case 'representative': case 'relative': return RELATIVE;
    case 'lawyer': return actsFor === 'child' ? OWN : RELATIVE;
    case 'police': case 'court': return { purpose: 'legal-request', recipientType: 'law-enforcement', bases: ['legal-duty'] };
    case 'oversight': return { purpose: 'oversight', recipientType: 'oversight-body', bases: ['legal-duty'] };
    case 'donor': return { purpose: 'donor-report', recipientType: 'donor', bases: ['legitimate-interest'] };
    case 'media': return { purpose: 'public-communication', recipientType: 'public', bases: ['legitimate-interest'] };
  }
}

/** The answers a question starts with: nothing claimed, nothing approved. */
export const UNANSWERED: RequestQuestion = { recipientId: null, familyIndex: null, relatedToPerpetrator: null, childObjects: false, approval: null };

/** Who is told nothing about one child whatever they answer: they are not asked. */
const NEVER_TOLD: ReadonlySet<RecipientType> = new Set(['donor', 'public']);

/** Whether it has to be asked if the requester is, or is related to, an alleged perpetrator. */
export function asksWhetherRelated({ recipientType }: Pick<PolicyQuestion, 'recipientType'>): boolean {
  return recipientType !== 'data-subject' && !NEVER_TOLD.has(recipientType);
}
