import type { Locator, Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** The list of cases. */
export interface CasesPage {
  readonly search: (typed: string) => Promise<void>;
  /** The names in sight, as they stand. */
  readonly names: () => Promise<readonly string[]>;
  /** Waits until the list counts so many cases. */
  readonly waitForCount: (count: number) => Promise<void>;
  readonly filter: (word: string) => Promise<void>;
  readonly focused: Locator;
  readonly create: () => Promise<void>;
  readonly table: Locator;
}

/** @param page the window, with the list of cases open */
export function casesPage(page: Page, language: PageLanguage): CasesPage {
  const say = inLanguage(language);
  const place = page.getByRole('main');
  const table = place.getByRole('table', { name: say('Список справ', 'List of cases') });
  return {
    table,
    focused: table.locator('button:focus'),
    search: async (typed) => { await place.getByRole('searchbox').fill(typed); },
    names: () => table.getByRole('rowheader').getByRole('button').allTextContents(),
    waitForCount: async (count) => { await place.getByRole('status').filter({ hasText: new RegExp(`^${String(count)} `, 'u') }).waitFor(); },
    filter: async (word) => { await place.getByRole('button', { name: word, exact: true }).click(); },
    create: async () => { await place.getByRole('button', { name: say('Нова справа', 'New case') }).first().click(); },
  };
}
