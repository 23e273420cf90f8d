import type { Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

export interface RecipientCard {
  readonly name: string;
  readonly type: string;
  readonly signatory?: boolean;
  readonly undertaking?: boolean;
}

/** The directory of recipients. */
export interface RecipientsPage {
  /** Adds a recipient and waits until the directory shows it. Works wherever the card can be opened. */
  readonly add: (card: RecipientCard) => Promise<void>;
  readonly open: (name: string) => Promise<void>;
  readonly names: () => Promise<readonly string[]>;
  readonly search: (words: string) => Promise<void>;
}

/** @param page the window, with the directory open */
export function recipientsPage(page: Page, language: PageLanguage): RecipientsPage {
  const say = inLanguage(language);
  const main = page.getByRole('main');
  const card = page.getByRole('dialog');
  const table = main.getByRole('table', { name: say('Отримувачі', 'Recipients') });
  return {
    add: async ({ name, type, signatory = false, undertaking = false }) => {
      await main.getByRole('button', { name: say('Додати отримувача', 'Add a recipient'), exact: true }).click();
      await card.getByLabel(say('Назва', 'Name'), { exact: true }).fill(name);
      await card.getByRole('combobox', { name: say('Вид отримувача', 'Kind of recipient') }).fill(type);
      await page.getByRole('option', { name: type, exact: true }).click();
      if (signatory) await card.getByText(say('Підписав протокол про обмін інформацією', 'Signed the information-sharing protocol')).click();
      if (undertaking) await card.getByText(say('Дав письмове зобов’язання берегти таємницю', 'Gave a written undertaking of secrecy')).click();
      await card.getByRole('button', { name: say('Зберегти картку', 'Save the card') }).click();
      await card.waitFor({ state: 'detached' });
    },
    open: async (name) => { await table.getByRole('button', { name, exact: true }).click(); },
    names: async () => table.getByRole('rowheader').getByRole('button').allInnerTexts(),
    search: async (words) => { await main.getByLabel(say('Знайти за назвою, особою або телефоном', 'Find by name, person or phone')).fill(words); },
  };
}
