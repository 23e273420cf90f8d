import type { Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** The page of a locked register. */
export interface UnlockPage {
  readonly arrive: () => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<void>;
  readonly unlockWithRecoveryKey: (key: string) => Promise<void>;
  /** What is said under the field; waits until something is. */
  readonly complaint: () => Promise<string>;
}

/** @param page the window, with the register locked */
export function unlockPage(page: Page, language: PageLanguage): UnlockPage {
  const say = inLanguage(language);
  const form = page.getByRole('main');
  const open = form.getByRole('button', { name: say('Розблокувати', 'Unlock'), exact: true });
  const secret = form.getByLabel(say('Парольна фраза', 'Passphrase'), { exact: true });
  return {
    arrive: async () => {
      await page.getByRole('heading', { level: 1, name: say('Реєстр заблоковано', 'The register is locked') }).waitFor();
      await secret.waitFor();
    },
    unlock: async (passphrase) => {
      await secret.fill(passphrase);
      await open.click();
    },
    unlockWithRecoveryKey: async (key) => {
      await form.getByRole('button', { name: say('Скористатися ключем відновлення', 'Use the recovery key') }).click();
      await form.getByLabel(say('Ключ відновлення', 'Recovery key'), { exact: true }).fill(key);
      await open.click();
    },
    complaint: async () => {
      const words = form.locator('[slot=errorMessage]');
      await words.waitFor();
      return await words.textContent() ?? '';
    },
  };
}
