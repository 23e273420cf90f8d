import { AppError } from '../../shared/errors/app-error.ts';
import type { DisclosureRow } from '../../shared/ipc/channels/referral-channels.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { listDisclosures, loadDisclosure, type StoredDisclosure } from '../store/disclosure-repository.ts';
import type { Handlers } from './handlers.ts';
import type { Session } from './session.ts';

/** The log of who was told what. Values are never in it. */
export function createDisclosureHandlers(session: Session): Pick<Handlers, 'disclosure.list' | 'disclosure.show'> {
  return {
    'disclosure.list': ({ caseId }) => {
      const rows = session.write((db, stamp) => {
        appendAuditEvent(db, stamp, { action: 'disclosure.read', caseId });
        return listDisclosures(db, caseId);
      });
      return { rows: rows.map(rowOf) };
    },
    'disclosure.show': ({ id }) => {
      const found = session.write((db, stamp) => {
        const disclosure = loadDisclosure(db, id);
        if (disclosure === null) throw new AppError('disclosure/not-found');
        appendAuditEvent(db, stamp, { action: 'disclosure.read', caseId: disclosure.caseId });
        return disclosure;
      });
      return { row: rowOf(found), fields: [...found.fields] };
    },
  };
}

function rowOf({ disclosure, at, caseCode, person, counts }: StoredDisclosure): DisclosureRow {
  const { id, purpose, service, recipientId, recipientName, basis, consentId, packetId, packetDigest, policy, formats } = disclosure;
  return {
    id, at, caseCode, purpose, service, recipientId, recipientName, basis, consentId, packetId, packetDigest, policy, person: person ?? '',
    formats, counts: { share: counts.share, generalise: counts.generalise, withhold: counts.withhold },
  };
}
