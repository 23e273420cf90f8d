import { AppError } from '../../shared/errors/app-error.ts';
import type { Handlers } from './handlers.ts';
import type { Session } from './session.ts';

/** Machine-readable consent records out of the register and into it. */
export function createConsentExchangeHandlers(session: Session): Pick<Handlers, 'consent.export' | 'consent.import'> {
  return {
    'consent.export': () => { session.person(); throw new AppError('file/cancelled'); },
    'consent.import': () => { session.person(); throw new AppError('consent/record-invalid'); },
  };
}
