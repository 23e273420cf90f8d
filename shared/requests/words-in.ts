import type { WordingLanguage } from '../wording/words.ts';
import { requestWordsEn } from './request-words-en.ts';
import { requestWordsUk } from './request-words-uk.ts';
import type { RequestWords } from './request-words.ts';

/** The words of requests in one language. */
export const requestWordsIn = (language: WordingLanguage): RequestWords => (language === 'uk' ? requestWordsUk : requestWordsEn);
