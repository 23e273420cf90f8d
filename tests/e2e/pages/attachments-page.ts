import type { Locator, Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** The files beside one case. */
export interface AttachmentsPage {
  /** Opens the case's section of files. */
  readonly open: () => Promise<void>;
  readonly begin: () => Promise<void>;
  readonly choose: (file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }) => Promise<void>;
  readonly title: (words: string) => Promise<void>;
  readonly keep: () => Promise<void>;
  /** The lines of the list, each with its title first. */
  readonly rows: () => Promise<readonly string[]>;
  readonly row: (title: string) => Locator;
  /** Presses one of the buttons of a row: look at, change, save, remove. */
  readonly press: (button: string, title: string) => Promise<void>;
  readonly dialog: Locator;
}

/** @param page the window, with a case open */
export function attachmentsPage(page: Page, language: PageLanguage): AttachmentsPage {
  const say = inLanguage(language);
  const main = page.getByRole('main');
  const list = main.getByRole('list', { name: say('Файли справи', 'Files of the case') });
  const row = (title: string): Locator => list.getByRole('listitem').filter({ hasText: title });
  return {
    open: async () => { await main.getByRole('navigation', { name: say('Розділи картки', 'Sections of the file') }).getByRole('button', { name: say(/^Файли/u, /^Files/u) }).click(); },
    begin: async () => { await main.getByRole('button', { name: say('Додати файл', 'Add a file') }).click(); },
    choose: async (file) => {
      const chooser = page.waitForEvent('filechooser');
      await main.getByRole('button', { name: say(/^Вибрати/u, /^Choose/u) }).first().press('Enter');
      await (await chooser).setFiles(file);
      await main.getByRole('status').filter({ hasText: say(/Файл вибрано/u, /File chosen/u) }).waitFor();
    },
    title: async (words) => { await main.getByLabel(say('Що це', 'What it is'), { exact: true }).fill(words); },
    keep: async () => { await main.getByRole('button', { name: say('Зберегти у справі', 'Keep in the case') }).click(); },
    rows: () => list.getByRole('listitem').allInnerTexts(),
    row,
    press: async (button, title) => { await row(title).getByRole('button', { name: button }).click(); },
    dialog: page.getByRole('dialog').or(page.getByRole('alertdialog')),
  };
}
