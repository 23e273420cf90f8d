import type { Language } from '../../../shared/ipc/channel.ts';
import { enConsent } from './consent-en.ts';
import { ukConsent } from './consent-uk.ts';
import type { ConsentPaperWords } from './consent-words.ts';

/** The words of the papers of a consent in one language. */
export const consentWordsIn = (language: Language): ConsentPaperWords => (language === 'uk' ? ukConsent : enConsent);
