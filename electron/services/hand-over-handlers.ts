import type { handOverChannels } from '../../shared/ipc/channels/hand-over-channels.ts';
import type { DocumentTools } from './document-tools.ts';
import type { Handlers } from './handlers.ts';
import { createKeyCardHandlers } from './hand-over-card-service.ts';
import { createHandOverHandlers } from './hand-over-service.ts';
import type { PacketShelf } from './hand-over-shelf.ts';
import { createIncomingHandlers } from './incoming-service.ts';
import { createPartnerKeyHandlers } from './partner-key-service.ts';
import { createReferralStatusHandlers } from './referral-status-service.ts';
import type { Session } from './session.ts';

/** Every channel of keys, hand-overs, incoming packets and the standing of referrals. */
export type HandOverHandlers = Pick<Handlers, keyof typeof handOverChannels>;

/** Joins them; `shelf` holds what was just issued. */
export function createAllHandOverHandlers(session: Session, tools: DocumentTools, shelf: PacketShelf): HandOverHandlers {
  return {
    ...createKeyCardHandlers(session, tools), ...createPartnerKeyHandlers(session), ...createHandOverHandlers(session, shelf),
    ...createIncomingHandlers(session, tools), ...createReferralStatusHandlers(session),
  };
}
