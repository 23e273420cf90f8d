import type { Language } from '../../../shared/ipc/channel.ts';
import { en } from './en.ts';
import { uk } from './uk.ts';
import type { Wording } from './wording.ts';

/** The words of the documents in one language. */
export const wordingIn = (language: Language): Wording => (language === 'uk' ? uk : en);
