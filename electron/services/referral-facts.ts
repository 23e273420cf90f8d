import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { ConsentRecord, Recipient } from '../../shared/domain/consent-record.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { PacketRequest } from '../../shared/ipc/channels/referral-channels.ts';
import { loadCase } from '../store/case-repository.ts';
import { listDecisionConsents } from '../store/consent-repository.ts';
import { listRecipients, loadRecipient } from '../store/recipient-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { listRestrictions } from '../store/restriction-repository.ts';
import { listScreenedTexts, type ScreenedText } from '../store/screened-text-repository.ts';
import { standingClearances, withClearedTexts } from './screening-texts.ts';

/** Everything a decision about one packet is made from, read in one transaction. */
export interface ReferralFacts {
  /** the case as it stands in the register */ readonly original: CaseRecord;
  /** the request as the policy reads it, with cleared texts in place of their originals */ readonly policyRequest: PolicyRequest;
  readonly consents: readonly ConsentRecord[];
  readonly recipient: Recipient;
  /** names in the directory by id; only where a consent is told whole */ readonly recipientNames: ReadonlyMap<string, string>;
  /** words that a person said name nobody, in this request or in a cleared text */ readonly dismissed: readonly string[];
}

/** The request contract of the policy (decision contract); the policy itself reads it with suspicion. */
export interface PolicyRequest { readonly now: string; readonly case: CaseRecord; readonly request: { readonly reasonText: string; readonly [key: string]: unknown }; readonly [key: string]: unknown }

/** Who asks and when. */
export interface Asking {
  readonly by: string; readonly now: string; readonly today: string;
  /** as the policy reads it: what a supervisor signed for, or null */ readonly approval: PolicyApproval | null;
}

/** An approval in the words of the decision contract; `by` is a person of the register. */
export interface PolicyApproval {
  readonly by: string; readonly role: 'supervisor'; readonly at: string; readonly reason: string; readonly childInformed: boolean; readonly notInformedReason?: string;
}

/**
 * Loads the facts for one packet request.
 *
 * @throws {AppError} case/not-found, recipient/not-found
 */
export function loadReferralFacts(db: ReadableRegister, request: PacketRequest, asking: Asking): ReferralFacts {
  const stored = loadCase(db, request.caseId);
  if (stored === null) throw new AppError('case/not-found');
  const recipient = loadRecipient(db, request.recipientId);
  if (recipient === null || !recipient.active) throw new AppError('recipient/not-found');
  const original: CaseRecord = { ...stored.record, caseCode: stored.caseCode };
  const consents = listDecisionConsents(db, request.caseId);
  const restrictions = listRestrictions(db, request.caseId)
    .filter(({ endedOn }) => endedOn === null || endedOn > asking.today).map(({ restriction }) => restriction);
  const texts = listScreenedTexts(db, request.caseId);
  return {
    original, consents, recipient, recipientNames: namesFor(db, request), dismissed: dismissedWords(request, texts),
    policyRequest: { now: asking.now, case: recordFor(request, original, texts), consents, restrictions, request: requestPart(request, recipient, { asking, original }) },
  };
}

/**
 * SECURITY: what counts as screened is what a person has cleared here, never a mark that came with the record. A
 * supervisor gets the originals: supervisors screen (domain policy, free text).
 */
function recordFor({ purpose }: PacketRequest, original: CaseRecord, texts: readonly ScreenedText[]): CaseRecord {
  return withClearedTexts(original, purpose === 'supervision' ? [] : standingClearances(original, texts));
}

/** Supervision and the person's own copy tell every consent whole, with all its recipients. */
function namesFor(db: ReadableRegister, { purpose }: PacketRequest): ReadonlyMap<string, string> {
  return new Map(purpose === 'supervision' || purpose === 'subject-access' ? listRecipients(db).map(({ id, name }) => [id, name]) : []);
}

function dismissedWords(request: PacketRequest, texts: readonly ScreenedText[]): readonly string[] {
  return [...request.dismissed, ...texts.flatMap(({ dismissed }) => dismissed)].map(({ words }) => words);
}

function requestPart(request: PacketRequest, recipient: Recipient, { asking, original }: { readonly asking: Asking; readonly original: CaseRecord }): PolicyRequest['request'] {
  const member = request.familyIndex === null ? undefined : original.family?.[request.familyIndex];
  return {
    by: asking.by, purpose: request.purpose, service: request.service, bases: request.bases, need: request.need,
    reasonText: request.reasonText, childObjects: request.childObjects, approval: asking.approval, document: request.document,
    recipient: {
      id: recipient.id, type: recipient.type, signatory: recipient.signatory, undertaking: recipient.undertaking,
      assessedSafe: request.assessedSafe ?? recipient.assessedSafe, familyIndex: request.familyIndex,
      legalRepresentative: member?.isLegalRepresentative === true,
      // Not asked stays not answered: the policy treats a missing answer as an error, never as «no».
      ...(request.relatedToPerpetrator === null ? {} : { relatedToPerpetrator: request.relatedToPerpetrator }),
    },
  };
}
