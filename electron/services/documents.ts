import { recoveryForm } from '../documents/recovery-form.ts';
import { sharesForm } from '../documents/shares-form.ts';
import { createAuditDocumentHandlers, type AuditDocumentHandlers } from './audit-document-service.ts';
import { createConsentDocumentHandlers } from './consent-document-service.ts';
import { createDisclosureHandlers } from './disclosure-service.ts';
import { createEvacuationSheetHandlers, type EvacuationSheetHandlers } from './evacuation-sheet-service.ts';
import { createDocumentTools, type DocumentTools } from './document-tools.ts';
import type { Handlers } from './handlers.ts';
import { createAllHandOverHandlers, type HandOverHandlers } from './hand-over-handlers.ts';
import { createPacketShelf, type PacketShelf } from './hand-over-shelf.ts';
import { createReferralHandlers } from './referral-service.ts';
import type { RecoverySheet } from './register-service.ts';
import { createRequestAnswerHandlers } from './request-answer-service.ts';
import { createRetentionDocumentHandlers, type RetentionDocumentHandlers } from './retention-document-service.ts';
import { createScreeningHandlers } from './screening-service.ts';
import type { Session } from './session.ts';
import type { RenderShare } from './shares-service.ts';
import { createWallSheetHandlers } from './wall-sheet-service.ts';

type DocumentHandlers = Pick<Handlers,
  'consent.document' | 'consent.save' | 'consent.blankPack' | 'consent.saveBlankPack' | 'referral.preview' | 'referral.issue' | 'referral.blank' | 'disclosure.list' | 'disclosure.show'
  | 'disclosure.printed' | 'disclosure.export' | 'disclosure.answer' | 'disclosure.verify'
  | 'screening.check' | 'screening.list' | 'screening.clear' | 'policy.wallSheet' | 'policy.saveWallSheet'
  | 'request.postpone' | 'request.decide' | 'request.letter' | 'request.saveLetter' | 'request.answer' | 'request.export'> & EvacuationSheetHandlers & HandOverHandlers & AuditDocumentHandlers & RetentionDocumentHandlers;

/** Everything that decides, draws and writes documents, and draws the papers that open the register. */
export function createDocuments(
  session: Session, tools: DocumentTools = createDocumentTools(), shelf: PacketShelf = createPacketShelf(),
): { readonly handlers: DocumentHandlers; readonly renderRecoverySheet: (sheet: RecoverySheet) => Promise<readonly string[]>; readonly renderShare: RenderShare } {
  return {
    handlers: {
      ...createConsentDocumentHandlers(session, tools), ...createReferralHandlers(session, tools, shelf),
      ...createDisclosureHandlers(session, tools), ...createScreeningHandlers(session), ...createWallSheetHandlers(session, tools),
      ...createAuditDocumentHandlers(session, tools), ...createRequestAnswerHandlers(session, tools), ...createRetentionDocumentHandlers(session, tools), ...createAllHandOverHandlers(session, tools, shelf), ...createEvacuationSheetHandlers(session, tools),
    },
    renderRecoverySheet: (sheet) => {
      const { groups, fingerprint, agencyName, madeOn, language } = sheet;
      const form = recoveryForm({ groups, fingerprint, agency: agencyName, createdOn: madeOn }, tools.printing(language).wording);
      return Promise.resolve(tools.typesetter().set(form).pages());
    },
    renderShare: (sheet, language) => tools.typesetter().set(sharesForm(sheet, tools.printing(language).wording)).pages(),
  };
}
