import type { Locator, Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** The register of requests, and one of them. */
export interface RequestsPage {
  /** The words of each line, what is due first at the top. */
  readonly rows: () => Promise<readonly string[]>;
  readonly begin: () => Promise<void>;
  readonly type: (label: string | RegExp, value: string) => Promise<void>;
  readonly choose: (label: string | RegExp, option: string) => Promise<void>;
  readonly answer: (group: string | RegExp, option: string) => Promise<void>;
  readonly tick: (label: string | RegExp) => Promise<void>;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly mistakes: () => Promise<readonly string[]>;
  readonly open: (number: string) => Promise<void>;
  /** A numbered step of the open request. */
  readonly step: (number: 1 | 2 | 3 | 4 | 5) => Locator;
  /** Waits for a short confirmation at the foot of the window. */
  readonly waitFor: (words: string | RegExp) => Promise<void>;
  readonly letter: Locator;
}

/** @param page the window, with the register of requests open */
export function requestsPage(page: Page, language: PageLanguage): RequestsPage {
  const say = inLanguage(language);
  const main = page.getByRole('main');
  const table = main.getByRole('table', { name: say('Звернення', 'Requests'), exact: true });
  const names = { 1: ['Хто звертається', 'Who is asking'], 2: ['Про кого', 'About whom'], 3: ['Правила', 'Rules'], 4: ['Рішення', 'Decision'], 5: ['Лист', 'Letter'] } as const;
  return {
    rows: async () => {
      await table.waitFor();
      return table.locator('tbody tr').allInnerTexts();
    },
    begin: async () => { await main.getByRole('button', { name: say('Записати звернення', 'Write down a request') }).click(); },
    type: async (label, value) => {
      const field = page.getByLabel(label, { exact: typeof label === 'string' });
      await field.fill(value);
      await field.press('Tab');
    },
    choose: async (label, option) => {
      await page.getByRole('button', { name: label }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    answer: async (group, option) => { await page.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click(); },
    tick: async (label) => { await page.getByText(label, { exact: true }).click(); },
    press: async (name) => { await page.getByRole('button', { name, exact: typeof name === 'string' }).click(); },
    mistakes: async () => {
      await page.getByRole('alert').first().waitFor();
      return page.getByRole('alert').getByRole('button').allInnerTexts();
    },
    open: async (number) => {
      await table.getByRole('button', { name: say(`Відкрити звернення ${number}`, `Open request ${number}`) }).click();
      await main.getByRole('heading', { level: 1, name: say(`Звернення ${number}`, `Request ${number}`) }).waitFor();
    },
    step: (number) => main.getByRole('region', { name: `${String(number)}. ${say(names[number][0], names[number][1])}`, exact: true }),
    waitFor: async (words) => { await page.getByRole('status').filter({ hasText: words }).first().waitFor(); },
    letter: page.getByRole('dialog', { name: say('Лист', 'Letter') }),
  };
}
