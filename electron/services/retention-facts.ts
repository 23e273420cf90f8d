import type { Day } from '../../shared/domain/calendar.ts';
import { isInForce } from '../../shared/domain/consent-state.ts';
import type { ReviewRow } from '../../shared/ipc/channels/retention-channels.ts';
import { readDay } from '../../shared/policy/kyiv-day.ts';
import { closingConcerns, type ClosingFacts } from '../../shared/retention/closing.ts';
import type { ClosingConcern, Ground } from '../../shared/retention/retention-codes.ts';
import { earliestDestruction, reviewDue, reviewStanding, type ReviewDue } from '../../shared/retention/review.ts';
import { NOTHING_CHOSEN, termsInForce, type TermsInForce } from '../../shared/retention/schedule.ts';
import type { StoredCase } from '../store/case-repository.ts';
import { nextDueDay } from '../store/case-projection.ts';
import { listConsents } from '../store/consent-repository.ts';
import { loadDraft } from '../store/draft-repository.ts';
import { openIncidentsOfCase } from '../store/incident-repository.ts';
import { listIncoming } from '../store/incoming-repository.ts';
import { listNotices } from '../store/notice-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { listRequests, openRequestsOfCase } from '../store/request-repository.ts';
import { listDecisions, listHolds, type FileFacts, type KeepingDecision } from '../store/retention-repository.ts';
import { loadSetting } from '../store/settings-repository.ts';
import { openReferralsOfCase } from './referral-status-service.ts';

/** When the question is asked; for many files at once also what is owed to senders, so that it is read once. */
export interface AskedAt { readonly now: string; readonly today: Day; readonly owed?: ReadonlyMap<string, readonly string[]> }

/** The agency's terms, or the default ones. */
export function loadTerms(db: ReadableRegister): TermsInForce {
  return termsInForce(loadSetting(db, 'retentionTerms') ?? NOTHING_CHOSEN);
}

/** The day a file was closed; null while it is open. A file closed without a date was closed when it was last changed. */
export function closedOn({ status, closureDate, updatedAt }: FileFacts): Day | null {
  return status === 'open' ? null : closureDate ?? readDay(updatedAt) ?? updatedAt.slice(0, 10);
}

/** When a file is due; a review of an earlier closing does not count for this one. */
export function dueOf(file: FileFacts, decisions: readonly KeepingDecision[], terms: TermsInForce): ReviewDue | null {
  const closed = closedOn(file);
  const kept = decisions.findLast(({ kind, at }) => kind === 'keep' && closed !== null && (readDay(at) ?? '') >= closed);
  return reviewDue({ ...file, closedOn: closed, keptUntil: kept?.until ?? null }, terms);
}

/** A file that is marked for destruction: by whom, why, and when it may be carried out. */
export interface Mark { readonly on: Day; readonly person: string | null; readonly personId: string | null; readonly ground: Ground; readonly earliest: Day }

/** INVARIANT: a mark counts only for the file as it was: any change of it since, and it has to be marked again. */
export function markOf({ revision }: FileFacts, decisions: readonly KeepingDecision[], terms: TermsInForce): Mark | null {
  const last = decisions.at(-1);
  if (last?.kind !== 'marked' || last.revision !== revision) return null;
  const on = readDay(last.at) ?? last.at.slice(0, 10);
  const ground: Ground = last.reason === 'erasure-granted' ? 'erasure-granted' : 'term-over';
  return { on, person: last.person, personId: last.personId, ground, earliest: earliestDestruction(on, terms) };
}

type Held = ReviewRow['holds'][number];

/** Everything that keeps a file from being destroyed now. */
export function holdsOf(db: ReadableRegister, { id, caseCode, status }: FileFacts, at: AskedAt): readonly Held[] {
  const shortly = (packetId: string): string => `${packetId.slice(0, 4)}-${packetId.slice(4, 8)}`;
  return [
    ...(status === 'open' ? [{ kind: 'case-open' as const, reference: null }] : []),
    ...openRequestsOfCase(db, id).map(({ number }) => ({ kind: 'request-open' as const, reference: number })),
    ...listNotices(db, { caseId: id, openOnly: true }, at.now).map(({ recipientId }) => ({ kind: 'notice-open' as const, reference: recipientId })),
    ...openReferralsOfCase(db, id, at).map((packetId) => ({ kind: 'referral-open' as const, reference: shortly(packetId) })),
    ...((at.owed ?? owedAnswers(db)).get(id) ?? []).map((packetId) => ({ kind: 'incoming-open' as const, reference: shortly(packetId) })),
    ...openIncidentsOfCase(db, caseCode).map((number) => ({ kind: 'incident-open' as const, reference: number })),
    ...listHolds(db, id).filter(({ ended, until }) => ended === null && (until === null || until >= at.today)).map((hold) => ({ kind: 'person' as const, reference: hold.id })),
  ];
}

/** Packet numbers of the accepted packets whose sender still waits for the last word, by case. */
export function owedAnswers(db: ReadableRegister): ReadonlyMap<string, readonly string[]> {
  const owed = listIncoming(db).filter(({ caseId, events }) => caseId !== null && owesAnswer(events.map(({ kind }) => kind)));
  return new Map([...Map.groupBy(owed, ({ caseId }) => caseId ?? '')].map(([caseId, packets]) => [caseId, packets.map(({ manifest }) => manifest.packetId)]));
}

function owesAnswer(kinds: readonly string[]): boolean {
  return kinds.some((kind) => kind === 'accepted' || kind === 'in-progress') && !kinds.includes('done') && !kinds.includes('declined');
}

/** Whether somebody's request that everything be erased was granted. A part granted is carried out in the file itself. */
export function isErasureGranted(db: ReadableRegister, caseId: string): boolean {
  return listRequests(db).some((stored) => stored.caseId === caseId && stored.request.kind === 'erasure' && stored.request.state === 'answered' && stored.request.decision?.outcome === 'granted');
}

/** The line of a file in the review list. */
export function rowOf(db: ReadableRegister, file: FileFacts, at: AskedAt): ReviewRow {
  const terms = loadTerms(db);
  const decisions = listDecisions(db, file.id);
  const due = dueOf(file, decisions, terms);
  const mark = markOf(file, decisions, terms);
  return {
    id: file.id, caseCode: file.caseCode, status: file.status, closedOn: closedOn(file), due: due === null ? null : { ...due, standing: reviewStanding(due, at.today) },
    holds: [...holdsOf(db, file, at)],
    mark: mark === null ? null : { on: mark.on, person: mark.person, ground: mark.ground, earliest: mark.earliest, isRipe: at.today >= mark.earliest },
  };
}

/** What speaks against closing a file now, for a reason that may not be chosen yet. */
export function concernsOf(db: ReadableRegister, { id, record }: StoredCase, { at, reason }: { readonly at: AskedAt; readonly reason: string | null }): readonly ClosingConcern[] {
  const seen = (record.followUps ?? []).filter(({ childSeen, date }) => childSeen === true && date !== undefined).map(({ date }) => date ?? '').sort();
  const facts: ClosingFacts = {
    status: record.status ?? 'open', reason, hasDraft: loadDraft(db, id) !== null,
    openRequests: openRequestsOfCase(db, id).length, openNotices: listNotices(db, { caseId: id, openOnly: true }, at.now).length,
    openReferrals: openReferralsOfCase(db, id, at).length, consentsInForce: listConsents(db, id).filter(({ consent }) => isInForce(consent, at.today)).length,
    nextStep: nextDueDay(record), risk: record.protection?.riskLevel ?? null, lastContact: seen.at(-1) ?? null,
  };
  return closingConcerns(facts, at.today);
}
