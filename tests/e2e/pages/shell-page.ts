import type { Locator, Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

export type RailPlace = 'today' | 'cases' | 'consents' | 'disclosures' | 'recipients' | 'settings';

const PLACES: Readonly<Record<RailPlace, readonly [uk: string, en: string]>> = {
  today: ['Сьогодні', 'Today'], cases: ['Справи', 'Cases'], consents: ['Згоди', 'Consents'], disclosures: ['Передання', 'Disclosures'], recipients: ['Отримувачі', 'Recipients'], settings: ['Налаштування', 'Settings'],
};

/** The window of the open register: the rail, the lock, the palette, help. */
export interface ShellPage {
  readonly arrive: () => Promise<void>;
  readonly go: (place: RailPlace) => Promise<void>;
  readonly heading: Locator;
  readonly lock: () => Promise<void>;
  /** Opens the palette by its keys, types, and takes what is found first. */
  readonly takeFromPalette: (typed: string) => Promise<void>;
  /** Opens help by its key and returns its title; closes it again. */
  readonly readHelp: () => Promise<string>;
}

/** @param page the window, with the register open */
export function shellPage(page: Page, language: PageLanguage): ShellPage {
  const say = inLanguage(language);
  const rail = page.getByRole('banner');
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  return {
    heading,
    arrive: async () => { await rail.getByRole('navigation', { name: say('Розділи', 'Sections') }).waitFor(); },
    go: async (place) => {
      await rail.getByRole('button', { name: say(...PLACES[place]), exact: true }).click();
      await heading.waitFor();
    },
    lock: async () => { await rail.getByRole('button', { name: say(/^Заблокувати реєстр/u, /^Lock the register/u) }).click(); },
    takeFromPalette: async (typed) => {
      await page.keyboard.press('Control+k');
      const palette = page.getByRole('dialog', { name: say('Знайти справу або дію', 'Find a case or an action') });
      await palette.getByRole('textbox').or(palette.getByRole('searchbox')).or(palette.getByRole('combobox')).first().fill(typed);
      await palette.getByRole('option', { name: new RegExp(typed, 'iu') }).first().waitFor();
      await page.keyboard.press('Enter');
    },
    readHelp: async () => {
      await page.keyboard.press('F1');
      const help = page.getByRole('dialog').getByRole('heading', { level: 2 });
      await help.waitFor();
      const title = await help.textContent() ?? '';
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
      return title;
    },
  };
}
