import type { Locator, Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** Consents and restrictions of one child. */
export interface ConsentPage {
  readonly startConsent: () => Promise<void>;
  readonly tick: (label: string) => Promise<void>;
  readonly answer: (group: string, option: string) => Promise<void>;
  /** How somebody agreed, once they have. */
  readonly method: (who: 'representative' | 'child', option: string) => Promise<void>;
  readonly choose: (label: string, option: string) => Promise<void>;
  readonly type: (label: string, value: string) => Promise<void>;
  /** Ticks every point of the conversation as explained, to the adult and to the child. */
  readonly explainAll: () => Promise<void>;
  readonly record: () => Promise<void>;
  /** What stands between the form and a consent: the lines of the summary. */
  readonly problems: () => Promise<readonly string[]>;
  /** Waits for a consent that holds. */
  readonly waitForConsentInForce: () => Promise<void>;
  /** Opens the papers of the consent, waits for the pages, closes them. */
  readonly lookAtDocument: () => Promise<number>;
  readonly restrictField: (field: string, by: string) => Promise<void>;
  readonly withdrawal: () => WithdrawalDialog;
  /** How the consents stand, newest first: the word and the sentence. */
  readonly standings: () => Promise<readonly string[]>;
  /** Opens the history of the first consent and reads it. */
  readonly history: () => Promise<readonly string[]>;
  /** The recipients that have to be told: one text each. */
  readonly notices: () => Promise<readonly string[]>;
  readonly acknowledge: (recipient: string, whom: string) => Promise<void>;
  readonly toFile: () => Promise<void>;
}

/** Taking consent back. */
interface WithdrawalDialog {
  readonly open: () => Promise<void>;
  readonly onlyService: (service: string) => Promise<void>;
  /** What it says will happen. */
  readonly preview: () => Promise<string>;
  readonly confirm: () => Promise<void>;
}

/** @param page the window, with the consents of a case open */
export function consentPage(page: Page, language: PageLanguage): ConsentPage {
  return { ...writing(page, language), ...reading(page, language) };
}

function writing(page: Page, language: PageLanguage): Pick<ConsentPage, 'startConsent' | 'tick' | 'answer' | 'method' | 'choose' | 'type' | 'explainAll' | 'record' | 'problems' | 'restrictField' | 'toFile'> {
  const say = inLanguage(language);
  const main = page.getByRole('main');
  return {
    startConsent: async () => { await main.getByRole('button', { name: say('Записати згоду', 'Record a consent'), exact: true }).click(); },
    tick: async (label) => { await main.locator('label').filter({ hasText: label }).first().click(); },
    answer: async (group, option) => { await main.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click(); },
    method: async (who, option) => {
      const groups = main.getByRole('radiogroup', { name: say('Як погодилися', 'How they agreed') });
      await (who === 'representative' ? groups.first() : groups.last()).locator('label').filter({ hasText: option }).click();
    },
    choose: async (label, option) => {
      await main.getByRole('button', { name: label }).click();
      await page.getByRole('option', { name: option }).first().click();
    },
    type: async (label, value) => {
      const field = main.getByRole('textbox', { name: label });
      await field.fill(value);
      await field.press('Tab');
    },
    explainAll: async () => {
      for (const group of await main.getByRole('group', { name: say('Пояснили', 'Explained'), exact: true }).all()) {
        for (const point of await group.locator('label').all()) await point.click();
      }
    },
    record: async () => { await main.getByRole('button', { name: say('Записати згоду', 'Record the consent'), exact: true }).click(); },
    problems: async () => main.getByRole('alert').getByRole('listitem').allInnerTexts(),
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

function reading(page: Page, language: PageLanguage): Pick<ConsentPage, 'waitForConsentInForce' | 'lookAtDocument' | 'withdrawal' | 'standings' | 'history' | 'notices' | 'acknowledge'> {
  const say = inLanguage(language);
  const main = page.getByRole('main');
  const list = main.getByRole('region', { name: say('Записані згоди й відмови', 'Recorded consents and refusals') });
  const notices = main.getByRole('region', { name: say('Кого треба повідомити', 'Who has to be told') });
  const press = async (within: Locator, name: string): Promise<void> => { await within.getByRole('button', { name, exact: true }).click(); };
  return {
    waitForConsentInForce: async () => { await main.getByText(say('чинна', 'in force'), { exact: true }).waitFor(); },
    lookAtDocument: async () => {
      await list.getByRole('button', { name: say('Документи', 'Documents') }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('img').first().waitFor();
      const pages = await dialog.getByRole('img').count();
      await page.keyboard.press('Escape');
      return pages;
    },
    withdrawal: () => withdrawalDialog(page, language),
    standings: async () => {
      await list.getByRole('listitem').first().waitFor();
      return Promise.all((await list.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) }).all()).map(async (card) => card.locator('p').first().innerText()));
    },
    history: async () => {
      await list.getByText(say(/^Історія/, /^History/)).first().click();
      return list.locator('details').first().getByRole('listitem').allInnerTexts();
    },
    notices: async () => {
      await notices.getByRole('listitem').first().waitFor();
      return notices.getByRole('listitem').allInnerTexts();
    },
    acknowledge: async (recipient, whom) => {
      await press(notices, say(`Відкрити: ${recipient}`, `Open: ${recipient}`));
      const dialog = page.getByRole('dialog', { name: recipient });
      await dialog.getByText(say('Підтвердили, що отримали', 'They confirmed that they have it'), { exact: true }).click();
      await dialog.getByRole('textbox', { name: say('З ким говорили', 'Who you spoke to') }).fill(whom);
      await press(dialog, say('Записати', 'Record'));
      await dialog.waitFor({ state: 'hidden' });
    },
  };
}

function withdrawalDialog(page: Page, language: PageLanguage): WithdrawalDialog {
  const say = inLanguage(language);
  const dialog = page.getByRole('dialog', { name: say('Відкликати згоду', 'Withdraw the consent') });
  return {
    open: async () => { await page.getByRole('main').getByRole('button', { name: say('Відкликати', 'Withdraw'), exact: true }).first().click(); },
    onlyService: async (service) => {
      await dialog.getByText(say('Лише деякі послуги', 'Some services only'), { exact: true }).click();
      await dialog.locator('label').filter({ hasText: service }).click();
    },
    preview: async () => {
      const box = dialog.getByRole('status');
      await box.getByRole('heading', { name: say('Від цього дня не передаємо', 'From that day we no longer tell') }).waitFor();
      return box.innerText();
    },
    confirm: async () => {
      await dialog.getByRole('button', { name: say('Відкликати', 'Withdraw'), exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
  };
}
