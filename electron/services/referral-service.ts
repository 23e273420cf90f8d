import { buildPacket } from '../../shared/packet/build-packet.ts';
import type { PacketAgency } from '../../shared/packet/packet-schema.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { blankForm } from '../documents/blank-form.ts';
import { blankRequest } from '../documents/blank-request.ts';
import { renderPacket } from '../documents/render-packet.ts';
import type { DocumentTools } from './document-tools.ts';
import type { Handler, Handlers } from './handlers.ts';
import type { PacketShelf } from './hand-over-shelf.ts';
import { decideReferral, openablePaths, type DecidedReferral } from './referral-decision.ts';
import { issueReferral } from './referral-issue.ts';
import type { Session } from './session.ts';

type ReferralHandlers = Pick<Handlers, 'referral.preview' | 'referral.issue' | 'referral.blank'>;
type PreviewInput = Parameters<Handler<'referral.preview'>>[0];

/** The number a preview shows: no packet has it, so a preview can never be taken for an issued packet. */
const NO_PACKET = '0'.repeat(32);

/** Referring a child: see what would be told and why, then issue exactly that. */
export function createReferralHandlers(session: Session, tools: DocumentTools, shelf: PacketShelf): ReferralHandlers {
  return {
    'referral.preview': (input) => preview(session, tools, input),
    'referral.issue': (input, call) => issueReferral({ session, tools, shelf }, input, call),
    'referral.blank': ({ language, document }) => {
      const { wording } = tools.printing(language);
      const frame = { agency: agencyOf(session), printedAt: session.clock.now() };
      const form = document === 'request' ? blankRequest(wording, frame) : blankForm(document ?? 'service-referral', wording, frame);
      return { pages: [...tools.typesetter().set(form).pages()] };
    },
  };
}

function agencyOf(session: Session): PacketAgency {
  const { name, phone, email, address } = session.agency();
  return { name, phone, email, address };
}

/**
 * Decides without issuing. The digest is given only when the packet could be issued as it stands.
 *
 * @throws {AppError} case/not-found, recipient/not-found, referral/glyph-missing
 */
function preview(session: Session, tools: DocumentTools, { request, render }: PreviewInput): ReturnType<Handler<'referral.preview'>> {
  const now = session.clock.now();
  const asked = { person: session.person(), agency: session.agency(), now, today: session.today() };
  const referral = session.write((db, stamp) => {
    const decided = decideReferral(db, request, asked);
    appendAuditEvent(db, stamp, { action: 'referral.previewed', caseId: request.caseId, reason: request.purpose });
    return decided;
  });
  const { decision, decided, marks } = referral;
  return {
    decision: structuredClone(decision),
    digest: decided === null || marks.length > 0 ? null : decided.digest,
    pages: render ? previewPages(referral, now, { tools, language: request.language }) : [],
    openable: [...openablePaths(referral)], reasonFindings: [...marks],
  };
}

function previewPages(
  { decided }: DecidedReferral, issuedAt: string, { tools, language }: { readonly tools: DocumentTools; readonly language: PreviewInput['request']['language'] },
): string[] {
  if (decided === null) return [];
  const packet = buildPacket(decided, { packetId: NO_PACKET, issuedAt, audit: null });
  return [...renderPacket(tools.typesetter(), packet, tools.printing(language)).pages()];
}
