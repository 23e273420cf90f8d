import type { Locator, Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** Leaving in a hurry, and the plan for it. */
export interface EvacuationPage {
  readonly openFromToday: () => Promise<void>;
  /** First step: types the secret and makes the backup. */
  readonly copy: (passphrase: string) => Promise<void>;
  /** Second step: types the word and destroys. */
  readonly destroy: (word: string) => Promise<void>;
  readonly acceptSameDisk: () => Promise<void>;
  readonly copied: Locator;
  readonly dialog: Locator;
  readonly press: (button: string | RegExp) => Promise<void>;
}

/** @param page the window, with the register open */
export function evacuationPage(page: Page, language: PageLanguage): EvacuationPage {
  const say = inLanguage(language);
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  return {
    dialog,
    openFromToday: async () => { await page.getByRole('main').getByRole('button', { name: say('Відкрити виїзд', 'Open evacuation') }).click(); },
    copy: async (passphrase) => {
      const field = dialog.getByRole('textbox', { name: say('Парольна фраза', 'Passphrase') });
      await field.fill(passphrase);
      await dialog.getByRole('button', { name: say('Вибрати флешку й зробити копію', 'Choose the stick and make the backup') }).press('Enter');
    },
    copied: dialog.getByText(say(/Копію записано, перечитано й відкрито/u, /written, read back and opened/u)),
    destroy: async (word) => {
      await dialog.getByRole('textbox').fill(word);
      await dialog.getByRole('button', { name: say('Знищити реєстр тут', 'Destroy the register here') }).press('Enter');
    },
    acceptSameDisk: async () => { await dialog.getByText(say(/Знаю\. Копію перенесу/u, /I know\. I will move/u)).click(); },
    press: async (button) => { await page.getByRole('main').getByRole('button', { name: button }).click(); },
  };
}
