import type { Outcome, RefusalReason, RequestKind } from './request-codes.ts';
import type { RequestRecord, RequestVerdict } from './request-record.ts';

/** One way to end a request: `reasons` are those its letter may give, `asksForPacket` that it needs an issued packet. */
export interface OutcomeOption { readonly outcome: Outcome; readonly reasons: readonly RefusalReason[]; readonly asksForPacket: boolean }

/** What is known when a request is decided. `verdict` is null until the policy has been asked. */
export interface OutcomeFacts { readonly verdict: RequestVerdict | null; readonly hasCase: boolean }

/** Reasons that say nothing about whether the register knows anybody. */
const SILENT_REASONS: readonly RefusalReason[] = ['document-missing', 'no-legal-basis', 'not-our-matter'];

/** Reasons for those who are entitled: they already know that there is a file. */
const ENTITLED_REASONS: Readonly<Record<RequestKind, readonly RefusalReason[]>> = {
  access: ['others-data', 'child-safety'], disclosure: ['others-data', 'child-safety', 'no-legal-basis'], correction: ['data-correct', 'others-data'],
  objection: ['needed-for-protection', 'kept-by-law'], erasure: ['kept-by-law', 'needed-for-protection'], withdrawal: [], complaint: ['unfounded', 'not-our-matter'],
};

const without = (outcome: Outcome, reasons: readonly RefusalReason[] = []): OutcomeOption => ({ outcome, reasons, asksForPacket: false });
const NEITHER = without('neither');

/**
 * The ways a request may end now; empty while a step is missing. The policy decides who is entitled, and everybody else
 * gets an answer that is the same whether or not the register knows the child.
 *
 * SECURITY: where the policy obliges to neither confirm nor deny, nothing else is offered.
 */
export function outcomeOptions(request: Pick<RequestRecord, 'kind' | 'requester' | 'check'>, { verdict, hasCase }: OutcomeFacts): readonly OutcomeOption[] {
  const { check, kind } = request;
  if (check === null) return [];
  if (!check.identity.confirmed) return [without('refused', ['identity-not-confirmed']), NEITHER];
  if (check.authority.needed && !check.authority.confirmed) return [without('refused', ['authority-not-confirmed']), NEITHER];
  if (kind === 'complaint') return [without('granted'), without('partly-granted', ENTITLED_REASONS.complaint), without('refused', ENTITLED_REASONS.complaint)];
  if (verdict === null) return [];
  if (verdict.effect === 'needs-approval') return [NEITHER];
  if (verdict.effect === 'deny') return deniedOptions(request, verdict);
  if (!hasCase) return request.requester.kind === 'oversight' ? [without('granted'), without('nothing-held')] : [without('nothing-held')];
  return entitledOptions(kind);
}

function deniedOptions({ kind, requester }: Pick<RequestRecord, 'kind' | 'requester'>, verdict: RequestVerdict): readonly OutcomeOption[] {
  const isAboutData = kind === 'access' || kind === 'disclosure';
  if (!isAboutData || verdict.obligations.includes('NEITHER_CONFIRM_NOR_DENY')) return [NEITHER];
  if (requester.kind === 'donor') return [without('refused', ['totals-only'])];
  if (requester.kind === 'media') return [without('refused', ['never-public'])];
  return [without('refused', SILENT_REASONS)];
}

function entitledOptions(kind: RequestKind): readonly OutcomeOption[] {
  const reasons = ENTITLED_REASONS[kind];
  if (kind === 'withdrawal') return [without('granted')];
  if (kind !== 'access' && kind !== 'disclosure') return [without('granted'), without('partly-granted', reasons), without('refused', reasons)];
  return [{ outcome: 'granted', reasons: [], asksForPacket: true }, { outcome: 'partly-granted', reasons, asksForPacket: true }];
}

/** Why a decision cannot be taken so; null when it can. */
export type DecisionProblem = 'step-missing' | 'outcome-not-allowed' | 'reason-missing' | 'reason-not-allowed' | 'packet-missing';

/** Whether a chosen outcome is one of those that stand open, with reasons its letter may give. */
export function decisionProblem(
  options: readonly OutcomeOption[], chosen: { readonly outcome: Outcome; readonly reasons: readonly RefusalReason[]; readonly hasPacket: boolean },
): DecisionProblem | null {
  if (options.length === 0) return 'step-missing';
  const option = options.find(({ outcome }) => outcome === chosen.outcome);
  if (option === undefined) return 'outcome-not-allowed';
  if (chosen.reasons.some((reason) => !option.reasons.includes(reason))) return 'reason-not-allowed';
  if (option.reasons.length > 0 && chosen.reasons.length === 0) return 'reason-missing';
  return option.asksForPacket && !chosen.hasPacket ? 'packet-missing' : null;
}
