import type { DocumentHandlers } from '../ipc/handlers.ts';

const notYet = (): never => { throw new Error('documents/not-yet'); };

/** Holds the place of the documents until their services are joined. */
export function createPendingDocuments(): DocumentHandlers & { readonly renderRecoverySheet: () => Promise<readonly string[]> } {
  return {
    'consent.document': notYet, 'consent.save': notYet, 'referral.preview': notYet, 'referral.issue': notYet, 'referral.blank': notYet,
    'disclosure.list': notYet, 'disclosure.show': notYet, 'screening.check': notYet, 'screening.list': notYet, 'screening.clear': notYet,
    renderRecoverySheet: notYet,
  };
}
