import type { Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** Consents and restrictions of one child. */
export interface ConsentPage {
  readonly startConsent: () => Promise<void>;
  readonly tick: (label: string) => Promise<void>;
  readonly answer: (group: string, option: string) => Promise<void>;
  readonly choose: (label: string, option: string) => Promise<void>;
  readonly record: () => Promise<void>;
  /** Waits for a consent that holds. */
  readonly waitForConsentInForce: () => Promise<void>;
  /** Opens the paper the family signs, waits for its pages, closes it. */
  readonly lookAtDocument: () => Promise<number>;
  readonly restrictField: (field: string, by: string) => Promise<void>;
  readonly toFile: () => Promise<void>;
}

/** @param page the window, with the consents of a case open */
export function consentPage(page: Page, language: PageLanguage): ConsentPage {
  const say = inLanguage(language);
  const main = page.getByRole('main');
  return {
    startConsent: async () => { await main.getByRole('button', { name: say('Записати згоду', 'Record a consent'), exact: true }).click(); },
    tick: async (label) => { await main.locator('label').filter({ hasText: label }).first().click(); },
    answer: async (group, option) => { await main.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click(); },
    choose: async (label, option) => {
      await main.getByRole('button', { name: label }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    record: async () => { await main.getByRole('button', { name: say('Записати згоду', 'Record the consent'), exact: true }).click(); },
    waitForConsentInForce: async () => { await main.getByText(say('чинна', 'in force'), { exact: true }).waitFor(); },
    lookAtDocument: async () => {
      await main.getByRole('button', { name: say('Показати документ', 'Show the document') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('img').first().waitFor();
      const pages = await dialog.getByRole('img').count();
      await page.keyboard.press('Escape');
      return pages;
    },
    restrictField: async (field, by) => {
      await main.getByRole('button', { name: say('Записати прохання', 'Record a request') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(by, { exact: true }).click();
      await dialog.getByRole('combobox', { name: say('Поле', 'Field') }).fill(field);
      await page.getByRole('option', { name: field, exact: true }).first().click();
      await dialog.getByRole('button', { name: say('Записати прохання', 'Record the request') }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
    toFile: async () => { await main.getByRole('button', { name: say('Картка', 'File'), exact: true }).click(); },
  };
}
