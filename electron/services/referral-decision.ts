import type { PacketRequest } from '../../shared/ipc/channels/referral-channels.ts';
import type { Agency, Person } from '../../shared/ipc/channels/register-channels.ts';
import type { DecidedContent } from '../../shared/packet/build-packet.ts';
import type { Decision } from '../../shared/policy/decision.ts';
import { evaluate } from '../../shared/policy/evaluate.ts';
import type { PolicyPack } from '../../shared/policy/pack.ts';
import type { Finding } from '../../shared/screening/types.ts';
import { loadPacketApproval, type StoredApproval } from '../store/approval-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { contentOf, readFramedRequest } from './packet-decision.ts';
import { policyInForce } from './policy-in-force.ts';
import { loadReferralFacts, type Asking, type PolicyApproval, type ReferralFacts } from './referral-facts.ts';
import { openMarks } from './screening-case.ts';

/** A packet request decided on the facts of the register. */
export interface DecidedReferral {
  readonly facts: ReferralFacts;
  readonly decision: Decision;
  /** the pack in force, which decided */ readonly pack: PolicyPack;
  /** null unless the decision permits */ readonly decided: DecidedContent | null;
  /** marks in the reason text that still stand */ readonly marks: readonly Finding[];
}

/** Who hands over. */
export interface HandingOver { readonly person: Person; readonly agency: Agency }

/**
 * Reads the facts, decides and puts the decided values into a packet's content. The one road to a packet: preview and
 * issue both walk it.
 *
 * @throws {AppError} case/not-found, recipient/not-found
 */
export function decideReferral(db: ReadableRegister, request: PacketRequest, from: AskedBy): DecidedReferral {
  const signed = request.approval === null ? null : loadPacketApproval(db, request.approval.id, request.caseId);
  if (signed !== null && signed.askedBy === from.person.id) {
    const approved = decideWith(db, request, { ...from, approval: policyApproval(signed) });
    // SECURITY: an approval counts for exactly what was approved; for anything else there is none
    if (approved.decided?.digest === signed.digest) return approved;
  }
  return decideWith(db, request, { ...from, approval: null });
}

/** Who asks, for whom, and when. */
export type AskedBy = HandingOver & Pick<Asking, 'now' | 'today'>;

const NOBODY = 'approval-to-come';

/**
 * What the decision would be with an approval; nothing that leaves says who gives it or why, so the digest is the same then.
 *
 * @throws {AppError} case/not-found, recipient/not-found
 */
export function decideAsApproved(db: ReadableRegister, request: PacketRequest, from: AskedBy): DecidedReferral {
  return decideWith(db, request, { ...from, approval: { by: NOBODY, role: 'supervisor', at: from.now, reason: NOBODY, childInformed: true } });
}

function policyApproval({ approver, at, record }: StoredApproval): PolicyApproval {
  const { reason, childInformed, notInformedReason } = record;
  return { by: approver, role: 'supervisor', at, reason, childInformed, ...(notInformedReason === null ? {} : { notInformedReason }) };
}

function decideWith(db: ReadableRegister, request: PacketRequest, from: AskedBy & { readonly approval: PolicyApproval | null }): DecidedReferral {
  const facts = loadReferralFacts(db, request, { by: from.person.id, now: from.now, today: from.today, approval: from.approval });
  const pack = policyInForce(db);
  const decision = evaluate(facts.policyRequest, pack);
  const marks = openMarks(facts.original, request.reasonText, facts.dismissed);
  const decided = decision.effect === 'permit' ? contentOf(decision, readFramedRequest(facts.policyRequest), partiesOf(facts, from)) : null;
  return { facts, decision, pack, decided, marks };
}

function partiesOf({ recipient, recipientNames }: ReferralFacts, { person, agency }: HandingOver): Parameters<typeof contentOf>[2] {
  return {
    agency: { name: agency.name, phone: agency.phone, email: agency.email, address: agency.address },
    issuedBy: { name: person.name, position: person.position },
    recipient: { name: recipient.name, address: recipient.address }, recipientNames,
  };
}

/** Paths that are withheld for want of a stated need and would open with one. */
export function openablePaths({ facts: { policyRequest }, decision, pack }: Pick<DecidedReferral, 'facts' | 'decision' | 'pack'>): readonly string[] {
  const closed = decision.fields.filter(({ action, reason }) => action === 'withhold' && reason === 'WH_NOT_NEEDED').map(({ path }) => path);
  if (decision.effect !== 'permit' || closed.length === 0) return [];
  const need = Object.fromEntries(closed.map((path) => [path, 'a stated need']));
  const asked = evaluate({ ...policyRequest, request: { ...policyRequest.request, need } }, pack);
  const opened = new Set(asked.fields.filter(({ action }) => action !== 'withhold').map(({ path }) => path));
  return asked.effect === 'permit' ? closed.filter((path) => opened.has(path)) : [];
}
