import type { PlaceLookup } from '../places/place-lookup.ts';
import { createApprovalHandlers } from '../services/approval-service.ts';
import { createAttachmentHandlers } from '../services/attachment-service.ts';
import type { AuditDocumentHandlers } from '../services/audit-document-service.ts';
import { createAuditHandlers } from '../services/audit-service.ts';
import { createBackupHandlers } from '../services/backup-service.ts';
import { createCaseHandlers } from '../services/case-service.ts';
import type { ClipboardGuard } from '../services/clipboard-guard.ts';
import { createConsentCentreHandlers } from '../services/consent-centre-service.ts';
import { createConsentExchangeHandlers } from '../services/consent-exchange-service.ts';
import { createConsentLifeHandlers } from '../services/consent-life-service.ts';
import { createConsentHandlers } from '../services/consent-service.ts';
import { createEvacuationHandlers } from '../services/evacuation-service.ts';
import type { EvacuationSheetHandlers } from '../services/evacuation-sheet-service.ts';
import { createGuideHandlers } from '../services/guide-service.ts';
import { createDestructionHandlers } from '../services/destruction-service.ts';
import type { HandOverHandlers } from '../services/hand-over-handlers.ts';
import type { Handlers } from '../services/handlers.ts';
import { createHealthHandlers } from '../services/health-service.ts';
import { createIncidentHandlers } from '../services/incident-service.ts';
import { createNoticeHandlers } from '../services/notice-service.ts';
import { createPassphraseHandlers } from '../services/passphrase-service.ts';
import { createPeopleHandlers } from '../services/people-service.ts';
import { createPlaceHandlers } from '../services/place-service.ts';
import { createPolicyChangeHandlers } from '../services/policy-change-service.ts';
import { createPolicyCheckHandlers } from '../services/policy-check-service.ts';
import { createPolicyHandlers } from '../services/policy-service.ts';
import { createRecipientHandlers } from '../services/recipient-service.ts';
import { createRegisterHandlers, type RegisterServiceContext } from '../services/register-service.ts';
import { createRequestHandlers } from '../services/request-service.ts';
import type { RetentionDocumentHandlers } from '../services/retention-document-service.ts';
import { createRetentionHandlers } from '../services/retention-service.ts';
import { createSharesHandlers, type SharesContext } from '../services/shares-service.ts';
import type { TaskRegistry } from '../services/task-registry.ts';
import { createTaskHandlers } from '../services/task-service.ts';
import { createWorkHandlers } from '../services/work-service.ts';

/** What the services are made of. */
export interface HandlersContext extends RegisterServiceContext, SharesContext {
  readonly tasks: TaskRegistry;
  readonly clipboard: ClipboardGuard;
  readonly places: PlaceLookup;
  /** Everything that decides, draws and writes documents. */
  readonly documents: DocumentHandlers;
}

/** The channels that end in a document or in its log. */
export type DocumentHandlers = Pick<Handlers,
  'consent.document' | 'consent.save' | 'consent.blankPack' | 'consent.saveBlankPack' | 'referral.preview' | 'referral.issue' | 'referral.blank' | 'disclosure.list' | 'disclosure.show'
  | 'disclosure.printed' | 'disclosure.export' | 'disclosure.answer' | 'disclosure.verify'
  | 'screening.check' | 'screening.list' | 'screening.clear' | 'policy.wallSheet' | 'policy.saveWallSheet'
  | 'request.postpone' | 'request.decide' | 'request.letter' | 'request.saveLetter' | 'request.answer' | 'request.export'> & EvacuationSheetHandlers & HandOverHandlers & AuditDocumentHandlers & RetentionDocumentHandlers;

/** Joins the services: every channel of the contract has exactly one handler, which the type proves. */
export function createHandlers(context: HandlersContext): Handlers {
  const { session, tasks, places, language } = context;
  return {
    ...createRegisterHandlers(context),
    ...createBackupHandlers(context),
    ...createEvacuationHandlers(context),
    ...createHealthHandlers(context),
    ...createPeopleHandlers(context),
    ...createSharesHandlers(context),
    ...createPassphraseHandlers(),
    ...createAuditHandlers(session, language.current),
    ...createTaskHandlers(tasks),
    ...createCaseHandlers(session),
    ...createAttachmentHandlers(session),
    ...createApprovalHandlers(session),
    'app.copied': () => {
      context.clipboard.noteOurs();
      return {};
    },
    ...createPlaceHandlers(places),
    ...createConsentHandlers(session),
    ...createConsentLifeHandlers(session),
    ...createConsentCentreHandlers(session),
    ...createConsentExchangeHandlers(session),
    ...createGuideHandlers(session),
    ...createNoticeHandlers(session),
    ...createRecipientHandlers(session),
    ...createRequestHandlers(session),
    ...createRetentionHandlers(session),
    ...createDestructionHandlers(context),
    ...createIncidentHandlers(session),
    ...createPolicyHandlers(session),
    ...createPolicyChangeHandlers(session),
    ...createPolicyCheckHandlers(session),
    ...createWorkHandlers(session),
    ...context.documents,
  };
}
