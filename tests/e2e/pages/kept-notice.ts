import type { Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** What a form says when unfinished work has come back to it. */
export interface KeptNoticeOnPage {
  readonly arrive: () => Promise<void>;
  readonly isShown: () => Promise<boolean>;
  /** Discards the work from the keyboard and waits until the notice is gone. */
  readonly discard: () => Promise<void>;
}

/** @param page the window, with a form open */
export function keptNotice(page: Page, language: PageLanguage): KeptNoticeOnPage {
  const say = inLanguage(language);
  const words = page.getByRole('main').getByText(say('Повернено незавершену роботу.', 'Unfinished work was brought back.'));
  return {
    arrive: async () => { await words.waitFor(); },
    isShown: async () => await words.count() > 0,
    discard: async () => {
      await page.getByRole('main').getByRole('button', { name: say('Відкинути її', 'Discard it') }).press('Enter');
      await words.waitFor({ state: 'detached' });
    },
  };
}
