import type { Locator, Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** The screen of what comes from and goes to other agencies. */
export interface ExchangePage {
  readonly go: () => Promise<void>;
  readonly openFile: (file: string) => Promise<void>;
  readonly dialog: () => Locator;
  /** Presses a button of the topmost window. */
  readonly press: (name: string) => Promise<void>;
  /** Opens the window for a partner's card and chooses the partner. */
  readonly beginKey: (partner: string) => Promise<void>;
  /** In that window: gives the card as a file or as a picture of its code. */
  readonly giveCard: (how: 'file' | 'picture', file: string) => Promise<void>;
  /** In that window: types both keys. */
  readonly typeCard: (keys: string) => Promise<void>;
  readonly table: (which: 'received' | 'sent' | 'keys') => Locator;
  /** Opens the first line of a table. */
  readonly openFirst: (which: 'received' | 'sent') => Promise<void>;
}

/** @param page the window, with the register open */
export function exchangePage(page: Page, language: PageLanguage = 'uk'): ExchangePage {
  const say = inLanguage(language);
  const dialog = (): Locator => page.getByRole('dialog').or(page.getByRole('alertdialog')).last();
  const press = (name: string): Promise<void> => dialog().getByRole('button', { name, exact: true }).click({ timeout: 60_000 });
  const sources = { file: say('Файл картки', 'Card file'), picture: say('Знімок QR-коду', 'Picture of the QR code'), typed: say('Ввести з паперу', 'Type from paper') };
  const buttons = { file: say('Вибрати файл', 'Choose a file'), picture: say('Вибрати знімок', 'Choose a picture') };
  const names = { received: say('Отримані пакети', 'Received packets'), sent: say('Передані пакети', 'Packets handed over'), keys: say('Ключі партнерів', 'Partners’ keys') };
  const table = (which: keyof typeof names): Locator => page.getByRole('table', { name: names[which], exact: true });
  const choose = async (opener: Locator, file: string): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), opener.click()]);
    await chooser.setFiles(file);
  };
  return {
    dialog, press, table,
    go: async () => {
      const title = say('Обмін', 'Exchange');
      await page.getByRole('navigation').getByRole('button', { name: title, exact: true }).click();
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    },
    openFile: (file) => choose(page.getByRole('button', { name: say('Відкрити отриманий файл', 'Open a received file') }), file),
    beginKey: async (partner) => {
      await page.getByRole('button', { name: say('Додати ключ', 'Add a key') }).click();
      await dialog().getByRole('button', { name: say(/Партнер/u, /Partner/u) }).click();
      await page.getByRole('option', { name: partner }).click();
    },
    giveCard: async (how, file) => {
      await dialog().getByText(sources[how], { exact: true }).click();
      await choose(dialog().getByRole('button', { name: buttons[how] }), file);
    },
    typeCard: async (keys) => {
      await dialog().getByText(sources.typed, { exact: true }).click();
      await dialog().getByLabel(say('Обидва ключі', 'Both keys')).fill(keys);
    },
    openFirst: async (which) => { await table(which).getByRole('button').first().click(); },
  };
}
