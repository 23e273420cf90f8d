import type { WordingLanguage } from '../wording/words.ts';
import { retentionWordsEn } from './retention-words-en.ts';
import { retentionWordsUk } from './retention-words-uk.ts';
import type { RetentionWords } from './retention-words.ts';

/** The words of keeping and destroying in one language. */
export const retentionWordsIn = (language: WordingLanguage): RetentionWords => (language === 'uk' ? retentionWordsUk : retentionWordsEn);
