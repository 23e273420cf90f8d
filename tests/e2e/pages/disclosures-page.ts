import type { Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** The log of who was told what: of one case, or of all. */
export interface DisclosuresPage {
  /** The words of each row, newest first. */
  readonly rows: () => Promise<readonly string[]>;
  /** Opens the newest entry and gives its words. */
  readonly openNewest: () => Promise<string>;
  /** What the open entry says about one line: the decision and the reason. */
  readonly decisionOn: (label: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** @param page the window, with the log open */
export function disclosuresPage(page: Page, language: PageLanguage): DisclosuresPage {
  const say = inLanguage(language);
  const table = page.getByRole('main').getByRole('table', { name: say('Передання', 'Disclosures'), exact: true });
  const entry = page.getByRole('dialog', { name: say('Запис журналу', 'Log entry') });
  return {
    rows: async () => {
      await table.waitFor();
      return table.locator('tbody tr').allInnerTexts();
    },
    openNewest: async () => {
      await table.getByRole('button').first().click();
      await entry.getByRole('table').waitFor();
      return entry.innerText();
    },
    decisionOn: async (label) => entry.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) }).innerText(),
    close: async () => { await entry.getByRole('button', { name: say('Закрити', 'Close') }).last().click(); },
  };
}
