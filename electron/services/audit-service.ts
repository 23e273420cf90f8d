import { listAuditEvents } from '../store/audit-log.ts';
import type { Handlers } from './handlers.ts';
import type { Session } from './session.ts';

/** Reading the log of what happened in the register. */
export function createAuditHandlers(session: Session): Pick<Handlers, 'audit.list'> {
  return {
    'audit.list': (page) => {
      const { total, entries } = session.read((db) => listAuditEvents(db, page));
      return { total, entries: entries.map((entry) => ({ ...entry, fields: [...entry.fields] })) };
    },
  };
}
