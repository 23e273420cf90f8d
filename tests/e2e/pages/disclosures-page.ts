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
  readonly ofRecipient: (name: string) => Promise<void>;
  /** Saves what is shown as a table for a spreadsheet. */ readonly saveTable: () => Promise<void>;
  /** Holds the log against the log of events and gives what was said. */ readonly compare: () => Promise<string>;
  /** Opens the answer to "who has my data" of the case shown and waits for its pages. */ readonly answerChild: () => Promise<void>;
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
    ofRecipient: async (name) => {
      await page.getByRole('main').getByRole('button', { name: say(/Кому$/u, /To whom$/u) }).click();
      await page.getByRole('option', { name }).click();
    },
    saveTable: async () => {
      await page.getByRole('main').getByRole('button', { name: say('Зберегти таблицю (CSV)', 'Save a table (CSV)') }).click();
      await page.getByRole('main').getByText(say(/^Збережено/u, /^Saved/u)).waitFor();
    },
    compare: async () => {
      await page.getByRole('main').getByRole('button', { name: say('Звірити з журналом подій', 'Compare with the log of events') }).click();
      const dialog = page.getByRole('dialog', { name: say('Звірка журналу', 'Comparison of the log') });
      await dialog.waitFor();
      return dialog.innerText();
    },
    answerChild: async () => {
      await page.getByRole('main').getByRole('button', { name: say('Відповідь дитині: хто має мої дані', 'Answer to the child: who has my data') }).click();
      await page.getByRole('dialog').getByRole('img').first().waitFor();
    },
    close: async () => { await entry.getByRole('button', { name: say('Закрити', 'Close') }).last().click(); },
  };
}
