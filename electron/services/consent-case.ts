import type { StandingFacts } from '../../shared/consent/standing.ts';
import { chainOf, onOtherBasis, servicesToTell, toTell, type CaseConsents, type Received, type WithdrawalReach } from '../../shared/consent/withdrawal.ts';
import type { Withdrawn } from '../../shared/consent/consent-event.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { loadCase } from '../store/case-repository.ts';
import { listConsents, type StoredConsent } from '../store/consent-repository.ts';
import { listDisclosures } from '../store/disclosure-repository.ts';
import { listNotices } from '../store/notice-repository.ts';
import { listRecipients } from '../store/recipient-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { policyInForce } from './policy-in-force.ts';

/** A case with its consents and what they are judged by. */
export interface CaseOfConsents extends StandingFacts { readonly caseId: string; readonly caseCode: string; readonly consents: readonly StoredConsent[] }

/** @throws {AppError} case/not-found */
export function loadCaseOfConsents(db: ReadableRegister, caseId: string): CaseOfConsents {
  const stored = loadCase(db, caseId);
  if (stored === null) throw new AppError('case/not-found');
  return { caseId, caseCode: stored.caseCode, record: stored.record, pack: policyInForce(db), consents: listConsents(db, caseId) };
}

/** One consent of this very case. @throws {AppError} consent/not-found */
export function consentOf({ consents }: CaseOfConsents, consentId: string): StoredConsent {
  const found = consents.find(({ consent }) => consent.id === consentId);
  if (found === undefined) throw new AppError('consent/not-found');
  return found;
}

/** The consents as the policy's rule is asked about all of them at once. */
export function caseConsents(db: ReadableRegister, found: CaseOfConsents, today: string): CaseConsents {
  return {
    record: found.record, pack: found.pack, recipients: listRecipients(db), today,
    consents: found.consents.map(({ consent, events }) => ({ id: consent.id, events: events.map(({ event }) => event) })),
  };
}

/** Who has to be told of a withdrawal, what to tell each, and who received something on another basis. */
export interface WithdrawalDebts {
  readonly toTell: readonly (Received & { readonly tell: ReturnType<typeof servicesToTell> })[];
  readonly onOtherBasis: readonly Received[];
}

/** Reads the disclosure log and the notices of the case. */
export function withdrawalDebts(db: ReadableRegister, found: CaseOfConsents, withdrawal: Pick<Withdrawn, 'services' | 'recipients'> & { readonly consentId: string; readonly now: string }): WithdrawalDebts {
  const disclosures = listDisclosures(db, found.caseId).map(({ disclosure, at }) => ({ disclosure, at }));
  const reach: WithdrawalReach = {
    life: consentOf(found, withdrawal.consentId).life, disclosures, recipients: listRecipients(db),
    chain: chainOf(withdrawal.consentId, found.consents.map(({ consent, life }) => ({ id: consent.id, life }))),
    notices: listNotices(db, { caseId: found.caseId, openOnly: false }, withdrawal.now),
  };
  return {
    toTell: toTell(reach, withdrawal).map((received) => ({ ...received, tell: servicesToTell(received, withdrawal) })),
    onOtherBasis: onOtherBasis(disclosures),
  };
}

