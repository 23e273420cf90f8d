import type { Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** Everything about consent that waits, in all cases. */
export interface ConsentCentrePage {
  readonly openFromToday: () => Promise<void>;
  /** The lines of a group, by its heading. */
  readonly group: (title: string) => Promise<readonly string[]>;
  /** Follows the first line to the place where it is done. */
  readonly openFirst: () => Promise<void>;
  readonly isQuiet: () => Promise<boolean>;
}

/** @param page the window, with the register open */
export function consentCentrePage(page: Page, language: PageLanguage): ConsentCentrePage {
  const say = inLanguage(language);
  const main = page.getByRole('main');
  return {
    openFromToday: async () => { await main.getByRole('button', { name: say('Відкрити згоди', 'Open consents') }).click(); },
    group: async (title) => {
      const section = main.getByRole('region', { name: title });
      await section.getByRole('listitem').first().waitFor();
      return section.getByRole('listitem').allInnerTexts();
    },
    openFirst: async () => { await main.getByRole('listitem').getByRole('button').first().click(); },
    isQuiet: async () => {
      await main.getByRole('heading', { name: say('Усе впорядковано', 'Everything is in order') }).waitFor();
      return true;
    },
  };
}
