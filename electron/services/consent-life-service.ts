import { AppError } from '../../shared/errors/app-error.ts';
import type { Handlers } from './handlers.ts';

/** The channels of the life of a consent. */
export type ConsentLifeHandlers = Pick<Handlers,
  'consent.life' | 'consent.check' | 'consent.answer' | 'consent.replace' | 'consent.end' | 'consent.previewWithdrawal'
  | 'notice.list' | 'notice.show' | 'notice.tell' | 'notice.acknowledge' | 'consent.centre' | 'consent.export' | 'consent.import'>;

/** Refuses until the life of consents is kept. */
export function createConsentLifeHandlers(): ConsentLifeHandlers {
  const refuse = (): never => { throw new AppError('channel/unknown'); };
  return {
    'consent.life': refuse, 'consent.check': refuse, 'consent.answer': refuse, 'consent.replace': refuse, 'consent.end': refuse,
    'consent.previewWithdrawal': refuse, 'notice.list': refuse, 'notice.show': refuse, 'notice.tell': refuse, 'notice.acknowledge': refuse,
    'consent.centre': refuse, 'consent.export': refuse, 'consent.import': refuse,
  };
}
