import type { Locator, Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** The keeping of cases: the list, and one case. */
export interface RetentionPage {
  /** Opens the list through the settings. */
  readonly open: () => Promise<void>;
  readonly rows: () => Promise<readonly string[]>;
  /** Opens one case of the list by its code. */
  readonly review: (code: string) => Promise<void>;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly type: (label: string | RegExp, value: string) => Promise<void>;
  readonly choose: (label: string | RegExp, option: string) => Promise<void>;
  readonly dialog: Locator;
  /** Waits for a short confirmation at the foot of the window. */
  readonly waitFor: (words: string | RegExp) => Promise<void>;
  readonly section: (name: string) => Locator;
}

/** @param page the window, unlocked */
export function retentionPage(page: Page, language: PageLanguage): RetentionPage {
  const say = inLanguage(language);
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  return {
    open: async () => {
      await page.getByRole('banner').getByRole('button', { name: say('Налаштування', 'Settings'), exact: true }).click();
      await main.getByRole('navigation').getByRole('button', { name: say('Зберігання й інциденти', 'Keeping and incidents') }).click();
      await main.getByRole('button', { name: say('Усе зберігання', 'All keeping') }).click();
      await main.getByRole('heading', { level: 1, name: say('Зберігання справ', 'Keeping of cases') }).waitFor();
    },
    rows: async () => {
      const table = main.getByRole('table', { name: say('Справи до перегляду', 'Cases to review') });
      await table.waitFor();
      return table.locator('tbody tr').allInnerTexts();
    },
    review: async (code) => {
      await main.getByRole('button', { name: say(`Відкрити справу ${code}`, `Open case ${code}`) }).click();
      await main.getByRole('heading', { level: 1, name: say(`Зберігання справи ${code}`, `Keeping of case ${code}`) }).waitFor();
    },
    press: async (name) => { await page.getByRole('button', { name, exact: typeof name === 'string' }).last().click(); },
    type: async (label, value) => {
      const field = page.getByLabel(label, { exact: typeof label === 'string' }).last();
      await field.fill(value);
      await field.press('Tab');
    },
    choose: async (label, option) => {
      await page.getByRole('button', { name: label }).last().click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    dialog,
    waitFor: async (words) => { await page.getByRole('status').filter({ hasText: words }).first().waitFor(); },
    section: (name) => main.getByRole('region', { name, exact: true }),
  };
}
