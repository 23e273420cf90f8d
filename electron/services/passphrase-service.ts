import { assessPassphrase, suggestPassphrase } from '../system/passphrase.ts';
import type { Handlers } from './handlers.ts';

/** Help with choosing a passphrase; what is typed is judged and forgotten. */
export function createPassphraseHandlers(): Pick<Handlers, 'passphrase.suggest' | 'passphrase.assess'> {
  return {
    'passphrase.suggest': ({ language }) => ({ ...suggestPassphrase(language) }),
    'passphrase.assess': ({ passphrase }) => ({ ...assessPassphrase(passphrase) }),
  };
}
