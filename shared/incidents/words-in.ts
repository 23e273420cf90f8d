import type { WordingLanguage } from '../wording/words.ts';
import { incidentWordsEn } from './incident-words-en.ts';
import { incidentWordsUk } from './incident-words-uk.ts';
import type { IncidentWords } from './incident-words.ts';

/** The words of incidents in one language. */
export const incidentWordsIn = (language: WordingLanguage): IncidentWords => (language === 'uk' ? incidentWordsUk : incidentWordsEn);
