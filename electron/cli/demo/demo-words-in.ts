import { en } from './demo-words-en.ts';
import { uk } from './demo-words-uk.ts';
import type { DemoWords } from './demo-words.ts';

/** The words of a language. */
export const demoWords = (language: 'uk' | 'en'): DemoWords => (language === 'uk' ? uk : en);
