import type { Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** Making the register, step by step. */
export interface FirstRunPage {
  readonly arrive: () => Promise<void>;
  readonly fillAgency: (agency: { readonly name: string; readonly code: string; readonly oblast: string }) => Promise<void>;
  readonly fillPerson: (person: { readonly name: string; readonly position: string }) => Promise<void>;
  readonly next: () => Promise<void>;
  /** The mistakes listed above the form; waits until there are some. */
  readonly mistakes: () => Promise<readonly string[]>;
  /** The generated words that are shown. */
  readonly suggestion: () => Promise<string>;
  readonly chooseOwnPhrase: (phrase: string) => Promise<void>;
  /** What is said below a phrase of one's own. */
  readonly strength: () => Promise<string>;
  readonly repeatPhrase: (phrase: string) => Promise<void>;
  readonly create: () => Promise<void>;
  /** The groups of the recovery key, in order. */
  readonly recoveryGroups: () => Promise<readonly string[]>;
  readonly haveSheet: () => Promise<void>;
  /** Types the groups that are asked for. */
  readonly retype: (groups: readonly string[]) => Promise<void>;
  readonly check: () => Promise<void>;
}

/** @param page the window, where there is no register yet */
export function firstRunPage(page: Page, language: PageLanguage): FirstRunPage {
  const say = inLanguage(language);
  const form = page.getByRole('main');
  const press = (uk: string, en: string) => async (): Promise<void> => { await form.getByRole('button', { name: say(uk, en), exact: true }).click(); };
  const type = async (label: string | RegExp, value: string): Promise<void> => { await form.getByRole('textbox', { name: label }).fill(value); };
  const groups = form.getByRole('list', { name: say('Ключ відновлення', 'Recovery key') });
  return {
    arrive: async () => { await page.getByRole('heading', { level: 1, name: say('Ваша організація', 'Your agency') }).waitFor(); },
    fillAgency: async ({ name, code, oblast }) => {
      await type(say('Повна назва', 'Full name'), name);
      await form.getByRole('combobox', { name: say('Область', 'Oblast') }).fill(oblast);
      await page.getByRole('option').first().click();
      await type(say('Скорочення латиницею', 'Short code in Latin letters'), code);
    },
    fillPerson: async ({ name, position }) => {
      await type(say('Прізвище, ім’я, по батькові', 'Full name'), name);
      await type(say('Посада', 'Position'), position);
    },
    next: press('Далі', 'Next'),
    mistakes: async () => {
      const listed = form.getByRole('alert').getByRole('button');
      await listed.first().waitFor();
      return listed.allTextContents();
    },
    suggestion: async () => {
      const words = form.getByRole('status').filter({ hasText: /\p{L}+ \p{L}+ \p{L}+/u }).first();
      await words.waitFor();
      return await words.textContent() ?? '';
    },
    chooseOwnPhrase: async (phrase) => {
      await form.getByText(say('Власна фраза', 'A phrase of your own'), { exact: true }).click();
      await form.getByLabel(say('Парольна фраза', 'Passphrase'), { exact: true }).fill(phrase);
    },
    strength: async () => {
      const said = form.getByRole('status').filter({ hasText: say('Надійність', 'Strength') });
      await said.waitFor();
      return await said.textContent() ?? '';
    },
    repeatPhrase: async (phrase) => { await form.getByLabel(say('Введіть фразу ще раз', 'Type the phrase again')).fill(phrase); },
    create: press('Створити реєстр', 'Create the register'),
    recoveryGroups: async () => {
      await groups.waitFor();
      const lines = await groups.getByRole('listitem').allTextContents();
      return lines.map((line, index) => line.slice(String(index + 1).length));
    },
    haveSheet: press('Аркуш у мене, далі', 'I have the sheet, continue'),
    retype: async (known) => {
      const fields = form.getByRole('textbox', { name: say(/^Група \d+$/u, /^Group \d+$/u) });
      await fields.first().waitFor();
      for (const field of await fields.all()) {
        const place = Number(/(\d+)$/u.exec(await field.getAttribute('id') ?? '')?.[1]);
        await field.fill(known[place] ?? '');
      }
    },
    check: press('Перевірити', 'Check'),
  };
}
