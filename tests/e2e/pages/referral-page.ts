import type { Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** What the decision says about one line. */
export interface DecisionLine { readonly label: string; readonly value: string; readonly decision: string; readonly reason: string }

/** The wizard from «why» to «issued». */
export interface ReferralPage {
  readonly choosePurpose: (purpose: string) => Promise<void>;
  readonly chooseRecipient: (name: string) => Promise<void>;
  readonly chooseService: (service: string) => Promise<void>;
  /** Answers a question of the second step by its label. */
  readonly answer: (question: string | RegExp, option: string) => Promise<void>;
  /** Types the reason and waits until it has been checked. */
  readonly writeReason: (text: string) => Promise<void>;
  readonly stateNeed: (label: string, why: string) => Promise<void>;
  readonly next: () => Promise<void>;
  readonly back: () => Promise<void>;
  /** The counts as they stand above the table. */
  readonly counts: () => Promise<readonly string[]>;
  readonly lines: () => Promise<readonly DecisionLine[]>;
  /** Opens «why» of a line and gives its words. */
  readonly why: (label: string) => Promise<string>;
  /** The reason of a refusal, in large letters. */
  readonly refusal: () => Promise<string>;
  /** Opens the large view, gives its words, closes it. */
  readonly familyWords: () => Promise<string>;
  /** Waits for the pictures of the pages and counts them. */
  readonly pages: () => Promise<number>;
  readonly chooseFormats: (formats: readonly ('print' | 'pdf' | 'json')[]) => Promise<void>;
  /** Issues and waits for the packet's number. */
  readonly issue: () => Promise<string>;
  readonly toLog: () => Promise<void>;
}

const FORMATS = { print: ['Надрукувати', 'Print'], pdf: ['Зберегти PDF', 'Save a PDF'], json: ['Зберегти файл даних (JSON)', 'Save a data file (JSON)'] } as const;

/** @param page the window, with a referral open */
export function referralPage(page: Page, language: PageLanguage): ReferralPage {
  return { ...answers(page, language), ...decision(page, language), ...issuing(page, language) };
}

type Answers = Pick<ReferralPage, 'choosePurpose' | 'chooseRecipient' | 'chooseService' | 'answer' | 'writeReason' | 'stateNeed' | 'next' | 'back'>;

function answers(page: Page, language: PageLanguage): Answers {
  const say = inLanguage(language);
  const main = page.getByRole('main');
  const press = async (name: string): Promise<void> => { await main.getByRole('button', { name, exact: true }).click(); };
  const purposes = main.getByRole('radiogroup', { name: say('Навіщо передати відомості?', 'Why is information to be shared?') });
  return {
    choosePurpose: async (purpose) => {
      const option = purposes.locator('label').filter({ hasText: purpose });
      if (await option.count() === 0) await press(say('Показати всі цілі', 'Show all purposes'));
      await option.first().click();
    },
    chooseRecipient: async (name) => { await main.getByRole('radiogroup', { name: say('Кому?', 'To whom?') }).locator('label').filter({ hasText: name }).click(); },
    chooseService: async (service) => {
      await main.getByRole('button', { name: say(/Яка послуга потрібна/, /Which service is needed/) }).click();
      await page.getByRole('option', { name: service, exact: true }).click();
    },
    answer: async (question, option) => { await main.getByRole('radiogroup', { name: question }).getByText(option, { exact: true }).click(); },
    writeReason: async (text) => {
      await main.getByLabel(say('Чому дитині потрібна ця допомога?', 'Why does the child need this help?')).fill(text);
      await main.getByRole('status').filter({ hasText: say(/Лишил|Нічого не знайдено/, /left|Nothing was found/) }).waitFor();
    },
    stateNeed: async (label, why) => {
      const opener = main.getByRole('button', { name: say(/^Можна додати/, /can be added$/) });
      if (await opener.count() > 0) await opener.click();
      await main.getByText(label, { exact: true }).click();
      await main.getByLabel(say(`Навіщо це отримувачеві: «${label}»`, `Why the recipient needs “${label}”`)).fill(why);
    },
    next: () => press(say('Далі', 'Continue')),
    back: () => press(say('Назад', 'Back')),
  };
}

function decision(page: Page, language: PageLanguage): Pick<ReferralPage, 'counts' | 'lines' | 'why' | 'refusal' | 'familyWords'> {
  const say = inLanguage(language);
  const main = page.getByRole('main');
  const table = main.getByRole('table', { name: say('Рішення щодо кожної відомості', 'Decision on every item') });
  return {
    counts: async () => main.getByRole('group', { name: say('Показати', 'Show'), exact: true }).getByRole('button').allInnerTexts(),
    lines: async () => {
      await table.waitFor();
      const rows = await table.locator('tr[data-action]').all();
      return Promise.all(rows.map(async (row) => {
        const [label = '', value = '', word = '', reason = ''] = await row.locator('th, td').allInnerTexts();
        return { label, value, decision: word, reason };
      }));
    },
    why: async (label) => {
      const button = table.getByRole('button', { name: say(`Чому? ${label}`, `Why? ${label}`), exact: true });
      await button.click();
      return page.locator(`[id="${await button.getAttribute('aria-controls') ?? ''}"]`).innerText();
    },
    refusal: async () => main.getByRole('status').filter({ has: page.getByRole('heading', { level: 3 }) }).innerText(),
    familyWords: async () => {
      await main.getByRole('button', { name: say('Показати родині', 'Show the family') }).click();
      const sheet = page.getByRole('dialog', { name: say('Що ми розкажемо', 'What we will tell') });
      const words = await sheet.innerText();
      await sheet.getByRole('button', { name: say('Закрити', 'Close') }).click();
      return words;
    },
  };
}

function issuing(page: Page, language: PageLanguage): Pick<ReferralPage, 'pages' | 'chooseFormats' | 'issue' | 'toLog'> {
  const say = inLanguage(language);
  const main = page.getByRole('main');
  return {
    pages: async () => {
      const pictures = main.getByRole('region', { name: say('Сторінки, які отримає адресат', 'The pages the recipient will get') }).getByRole('img');
      await pictures.first().waitFor();
      return pictures.count();
    },
    chooseFormats: async (formats) => {
      for (const [format, [ukrainian, english]] of Object.entries(FORMATS)) {
        const box = main.getByRole('checkbox', { name: say(ukrainian, english) });
        const isWanted = formats.some((wanted) => wanted === format);
        if (await box.isChecked() !== isWanted) await main.locator('label').filter({ hasText: say(ukrainian, english) }).click();
      }
    },
    issue: async () => {
      await main.getByRole('button', { name: say('Видати', 'Issue'), exact: true }).click();
      await main.getByRole('heading', { name: say('Пакет видано', 'The packet has been issued') }).waitFor();
      return main.locator('dd').first().innerText();
    },
    toLog: async () => { await main.getByRole('button', { name: say('До журналу передання', 'To the disclosure log') }).click(); },
  };
}
