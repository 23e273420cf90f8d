import type { Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** The settings. */
export interface SettingsPage {
  readonly openSection: (name: string) => Promise<void>;
  readonly changePassphrase: (change: { readonly current: string; readonly next: string }) => Promise<void>;
  /** Checks the record of actions and returns the words to compare. */
  readonly verifyRecord: () => Promise<readonly string[]>;
  readonly switchTo: (language: PageLanguage) => Promise<void>;
  /** Waits until the foot of the window says so. */
  readonly waitForStatus: (text: string) => Promise<void>;
}

/** @param page the window, with the settings open */
export function settingsPage(page: Page, language: PageLanguage): SettingsPage {
  const say = inLanguage(language);
  const place = page.getByRole('main');
  const openSection = async (name: string): Promise<void> => {
    await place.getByRole('navigation', { name: say('Розділи налаштувань', 'Sections of the settings') }).getByRole('button', { name }).click();
  };
  return {
    openSection,
    changePassphrase: async ({ current, next }) => {
      await openSection(say('Блокування і фраза', 'Lock and passphrase'));
      await place.getByRole('button', { name: say('Змінити парольну фразу', 'Change the passphrase') }).click();
      await place.getByText(say('Власна фраза', 'A phrase of your own'), { exact: true }).click();
      await place.getByLabel(say('Теперішня парольна фраза', 'Present passphrase')).fill(current);
      await place.getByLabel(say('Парольна фраза', 'Passphrase'), { exact: true }).fill(next);
      await place.getByLabel(say('Введіть фразу ще раз', 'Type the phrase again')).fill(next);
      await place.getByRole('status').filter({ hasText: say('Надійність', 'Strength') }).waitFor();
      await place.getByRole('button', { name: say('Змінити фразу', 'Change the phrase') }).click();
    },
    verifyRecord: async () => {
      await openSection(say('Журнал дій', 'Record of actions'));
      await place.getByRole('button', { name: say('Перевірити журнал', 'Check the record') }).click();
      await place.getByText(say('Журнал цілий', 'The record is whole')).waitFor();
      return place.getByRole('listitem').filter({ hasNot: page.getByRole('button') }).allTextContents();
    },
    switchTo: async (wanted) => {
      await openSection(say('Мова', 'Language'));
      await place.getByText(wanted === 'uk' ? 'Українська' : 'English', { exact: true }).click();
    },
    waitForStatus: async (text) => { await page.getByRole('status').filter({ hasText: text }).waitFor(); },
  };
}
