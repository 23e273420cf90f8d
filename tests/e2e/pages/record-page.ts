import type { Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';
import { settingsPage } from './settings-page.ts';

/** The record of actions, in the settings. */
export interface RecordPage {
  readonly open: () => Promise<void>;
  /** Presses a button with the Enter key. */
  readonly press: (name: string) => Promise<void>;
  /** Checks the whole record and answers its eight words. */
  readonly check: () => Promise<readonly string[]>;
  readonly compareText: (text: string) => Promise<void>;
  readonly compareFile: (path: string) => Promise<void>;
  /** Waits for the word that the record contains what was compared. */
  readonly expectContained: () => Promise<void>;
}

/** @param page the window, unlocked */
export function recordPage(page: Page, language: PageLanguage): RecordPage {
  const say = inLanguage(language);
  const press = async (name: string): Promise<void> => { await page.getByRole('button', { name, exact: true }).press('Enter'); };
  const settings = settingsPage(page, language);
  const field = page.getByRole('textbox', { name: say('Слова або рядки', 'Words or lines') });
  return {
    press, check: settings.verifyRecord,
    open: async () => {
      await press(say('Налаштування', 'Settings'));
      await settings.openSection(say('Журнал дій', 'Record of actions'));
    },
    compareText: async (text) => {
      await field.fill(text);
      await press(say('Звірити', 'Compare'));
    },
    compareFile: async (path) => {
      await field.fill('');
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(say('Вибрати знімок або файл', 'Choose a picture or file'))]);
      await chooser.setFiles(path);
    },
    expectContained: async () => { await page.getByText(say('Журнал містить цей стан і відтоді лише зростав', 'The record contains this state and has only grown since')).waitFor(); },
  };
}
