import { listRecipients, saveRecipient } from '../store/recipient-repository.ts';
import type { Handlers } from './handlers.ts';
import type { Session } from './session.ts';

/** The directory of agencies and people that may receive something. */
export function createRecipientHandlers(session: Session): Pick<Handlers, 'recipient.list' | 'recipient.save'> {
  return {
    'recipient.list': () => ({ recipients: session.read((db) => [...listRecipients(db)]) }),
    'recipient.save': ({ recipient }) => {
      session.write((db, stamp) => { saveRecipient(db, stamp, recipient); });
      return {};
    },
  };
}
