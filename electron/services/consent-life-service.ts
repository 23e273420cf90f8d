import type { ConsentEvent, Withdrawn } from '../../shared/consent/consent-event.ts';
import { foldConsentOn, problemOfEvent } from '../../shared/consent/consent-life.ts';
import { holdsOn } from '../../shared/consent/centre.ts';
import { hasTierChanged } from '../../shared/consent/check-capture.ts';
import { problemOfRenewal } from '../../shared/consent/renewal.ts';
import type { CaptureProblem } from '../../shared/consent/standing-schema.ts';
import { besideOthers } from '../../shared/consent/consent-beside-others.ts';
import { standingOn } from '../../shared/consent/standing.ts';
import { effectOfWithdrawal, otherBases, type Allowed, type Received } from '../../shared/consent/withdrawal.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { appendConsentEvent, insertConsent, type StoredConsent } from '../store/consent-repository.ts';
import { listRestrictions, type StoredRestriction } from '../store/restriction-repository.ts';
import { caseConsents, consentOf, loadCaseOfConsents, withdrawalDebts, type CaseOfConsents } from './consent-case.ts';
import { assertRecordable, newConsent, problemsOf } from './consent-service.ts';
import type { Handler, Handlers } from './handlers.ts';
import { requiredAgreement } from './required-agreement.ts';
import type { Session } from './session.ts';

/** The channels of the life of a consent. */
type ConsentLifeHandlers = Pick<Handlers, 'consent.life' | 'consent.check' | 'consent.answer' | 'consent.replace' | 'consent.end' | 'consent.previewWithdrawal'>;
type Output<Name extends keyof ConsentLifeHandlers> = Awaited<ReturnType<Handler<Name>>>;
type LifeRow = Output<'consent.life'>['consents'][number];

/** Everything that happens to a consent after it was first written down, and looking at it on any day. */
export function createConsentLifeHandlers(session: Session): ConsentLifeHandlers {
  return {
    'consent.life': ({ caseId, on }) => lifeOfCase(session, caseId, on ?? session.today()),
    'consent.check': (input) => check(session, input),
    'consent.answer': (input) => answer(session, input),
    'consent.replace': (input) => replace(session, input),
    'consent.end': ({ caseId, consentId, on, how, reason }) => {
      session.write((db, stamp) => {
        consentOf(loadCaseOfConsents(db, caseId), consentId);
        appendConsentEvent(db, stamp, { consentId, event: { kind: how, on, reason }, today: session.today() });
      });
      return {};
    },
    'consent.previewWithdrawal': (input) => previewWithdrawal(session, input),
  };
}

/** @throws {AppError} case/not-found */
function lifeOfCase(session: Session, caseId: string, day: string): Output<'consent.life'> {
  const { found, restrictions } = session.write((db, stamp) => {
    const read = { found: loadCaseOfConsents(db, caseId), restrictions: listRestrictions(db, caseId) };
    appendAuditEvent(db, stamp, { action: 'consent.read', caseId });
    return read;
  });
  return {
    day, consents: found.consents.flatMap((stored) => lifeRow(stored, found, day)),
    restrictions: restrictions.map((stored) => restrictionRow(stored, day)),
  };
}

/** A consent by a day; none for a day before it was taken down. The history is told whole, whatever the day. */
function lifeRow({ consent, events, recordedAt, recordedBy }: StoredConsent, found: CaseOfConsents, day: string): readonly LifeRow[] {
  const told = events.map(({ event }) => event);
  const life = foldConsentOn(told, day);
  const standing = standingOn(told, day, found);
  if (life === null || standing === null) return [];
  const lives = found.consents.flatMap((other) => foldConsentOn(other.events.map(({ event }) => event), day) ?? []);
  const before = found.consents.find((other) => other.life.followedBy?.by === consent.id);
  const link = before?.life.followedBy ?? null;
  return [{
    consent: life.record, capture: life.capture, standing: besideOthers(standing, { life, lives, facts: found }), recordedAt, recordedBy, events: [...events],
    follows: before === undefined || link === null ? null : { consentId: before.consent.id, how: link.how, on: link.on },
    followedBy: life.followedBy === null ? null : { consentId: life.followedBy.by, how: life.followedBy.how, on: life.followedBy.on },
  }];
}

function restrictionRow({ restriction, recordedAt, recordedBy, endedAt, endedOn, endedBy, endedReason, endedAskedBy }: StoredRestriction, day: string): Output<'consent.life'>['restrictions'][number] {
  return {
    restriction, recordedAt, recordedBy, holds: holdsOn(restriction, endedOn, day),
    ended: endedAt === null || endedOn === null ? null : { on: endedOn, at: endedAt, by: endedBy, reason: endedReason, askedBy: endedAskedBy },
  };
}

/** @throws {AppError} case/not-found */
function check(session: Session, { caseId, consent: typed, capture }: Parameters<Handler<'consent.check'>>[0]): Output<'consent.check'> {
  const today = session.today();
  const found = session.read((db) => loadCaseOfConsents(db, caseId));
  return {
    problems: problemsOf(found, { consent: newConsent(session, typed), capture }, today),
    estimated: found.record.child?.dobEstimated ?? false, tier: requiredAgreement(found.record, today, found.pack).tier,
  };
}

/**
 * @throws {AppError} case/not-found, consent/not-found; consent/invalid, also with `tier-changed` where the person has
 * grown into another age since the consent was given: they are asked anew then, with a consent of its own
 */
function answer(session: Session, { caseId, consentId, on, answer: given }: Parameters<Handler<'consent.answer'>>[0]): Record<string, never> {
  session.write((db, stamp) => {
    const found = loadCaseOfConsents(db, caseId);
    const { consent } = consentOf(found, consentId);
    const event: ConsentEvent = given.kind === 'deferred' ? { ...given, on } : { ...given, on, id: session.createIdentifier() };
    const isAgreed = consent.state === 'given' || consent.state === 'renewed';
    if (event.kind === 'answered' && isAgreed && hasTierChanged(found, consent.givenOn, on)) throw new AppError('consent/invalid', { problem: 'tier-changed' });
    appendConsentEvent(db, stamp, { consentId, event, today: session.today() });
  });
  return {};
}

/**
 * Records the consent that takes another's place. Where the person asked did not agree, the other one stays in its place
 * and the refusal stands beside it.
 *
 * @throws {AppError} case/not-found, consent/not-found, consent/invalid
 */
function replace(session: Session, { caseId, consentId, how, consent: typed, capture }: Parameters<Handler<'consent.replace'>>[0]): { id: string; problems: CaptureProblem[] } {
  const today = session.today();
  const consent = newConsent(session, typed);
  return session.write((db, stamp) => {
    const found = loadCaseOfConsents(db, caseId);
    const old = consentOf(found, consentId);
    const problems = problemsOf(found, { consent, capture }, today);
    assertRecordable(problems);
    const event = { kind: 'superseded', on: consent.givenOn, how, by: consent.id } as const;
    const isAgreed = consent.state === 'given' || consent.state === 'renewed';
    const problem = problemOfEvent({ life: old.life, today }, event) ?? (how === 'renewal' && consent.state !== 'refused' ? problemOfRenewal(old.life, consent) : null);
    if (problem !== null) throw new AppError('consent/invalid', { problem });
    insertConsent(db, stamp, { caseId, consent, capture: capture ?? null });
    if (isAgreed) appendConsentEvent(db, stamp, { consentId, event, today });
    return { id: consent.id, problems };
  });
}

/** @throws {AppError} case/not-found, consent/not-found, consent/invalid for a withdrawal that could not be written down */
function previewWithdrawal(session: Session, { caseId, consentId, on, services, recipients }: Parameters<Handler<'consent.previewWithdrawal'>>[0]): Output<'consent.previewWithdrawal'> {
  const today = session.today();
  const withdrawal: Withdrawn = { kind: 'withdrawn', on, id: session.createIdentifier(), services, recipients, reason: '-' };
  return session.read((db) => {
    const found = loadCaseOfConsents(db, caseId);
    const { life } = consentOf(found, consentId);
    const problem = problemOfEvent({ life, today }, withdrawal);
    if (problem !== null) throw new AppError('consent/invalid', { problem });
    const { stops, remains } = effectOfWithdrawal(caseConsents(db, found, today), consentId, withdrawal);
    const debts = withdrawalDebts(db, found, { ...withdrawal, consentId, now: session.clock.now() });
    return {
      stops: allowances(stops), remains: allowances(remains), otherBases: otherBases(life.record, found.pack).map(({ purpose, bases }) => ({ purpose, bases: [...bases] })),
      toTell: debts.toTell.map(receivedRow), onOtherBasis: debts.onOtherBasis.map(receivedRow),
    };
  });
}

type Allowance = Output<'consent.previewWithdrawal'>['stops'][number];

function allowances(allowed: readonly Allowed[]): Allowance[] {
  return [...Map.groupBy(allowed, ({ purpose, recipientId }) => `${purpose} ${recipientId}`).values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    return [{ purpose: first.purpose, recipientId: first.recipientId, recipientName: first.recipientName, services: list.flatMap(({ service }) => service ?? []) }];
  });
}

function receivedRow({ recipientId, recipientName, disclosures, lastAt }: Received): Output<'consent.previewWithdrawal'>['toTell'][number] {
  return {
    recipientId, recipientName, lastAt, disclosureIds: disclosures.map(({ disclosure }) => disclosure.id),
    purposes: [...new Set(disclosures.map(({ disclosure }) => disclosure.purpose))],
    services: [...new Set(disclosures.flatMap(({ disclosure }) => disclosure.service ?? []))],
  };
}
