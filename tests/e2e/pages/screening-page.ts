import type { Page } from 'playwright-core';
import { inLanguage, type PageLanguage } from './page-language.ts';

/** Marks in a text, wherever one is screened: in the reason of a referral and among the texts of a case. */
export interface ScreeningPage {
  /** The marked words that still stand, in the order of the text. */
  readonly marks: () => Promise<readonly string[]>;
  readonly replace: (words: string) => Promise<void>;
  readonly replaceAll: () => Promise<void>;
  readonly dismiss: (words: string, reason: string) => Promise<void>;
  /** Selects words in the text and marks them. */
  readonly markByHand: (words: string) => Promise<void>;
  readonly waitUntilSettled: () => Promise<void>;
  /** Opens one text of the case. */
  readonly open: (label: RegExp | string) => Promise<void>;
  /** Confirms that the open text names nobody, and waits until that has been stored. */
  readonly clear: () => Promise<void>;
}

/** @param page the window, with a text that is being screened */
export function screeningPage(page: Page, language: PageLanguage): ScreeningPage {
  const say = inLanguage(language);
  const main = page.getByRole('main');
  const replaces = main.getByRole('button', { name: say(/^Замінити → /, /^Replace → /) });
  const shown = main.getByRole('button', { name: say(/^Показати «/, /^Show “/) });
  return {
    marks: async () => shown.allInnerTexts(),
    replace: async (words) => { await replaces.and(main.getByRole('button', { name: words })).first().click(); },
    replaceAll: async () => {
      for (let left = await replaces.count(); left > 0; left = await replaces.count()) await replaces.first().click();
    },
    dismiss: async (words, reason) => {
      await main.getByRole('button', { name: say(`Нікого не називає: «${words}»`, `Names nobody: “${words}”`) }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(say('Причина', 'Reason')).fill(reason);
      await dialog.getByRole('button', { name: say('Лишити в тексті', 'Leave it in the text') }).click();
    },
    markByHand: async (words) => {
      const field = main.getByRole('textbox').first();
      const text = await field.inputValue();
      const start = text.indexOf(words);
      await field.focus();
      await page.keyboard.press('ControlOrMeta+Home');
      for (let step = 0; step < start; step += 1) await page.keyboard.press('ArrowRight');
      for (let step = 0; step < words.length; step += 1) await page.keyboard.press('Shift+ArrowRight');
      await main.getByRole('button', { name: say('Позначити виділене', 'Mark the selection') }).click();
    },
    waitUntilSettled: async () => { await main.getByRole('status').filter({ hasText: say('Нічого не знайдено', 'Nothing was found') }).waitFor(); },
    open: async (label) => { await main.getByRole('navigation', { name: say('Тексти справи', 'Texts of the case') }).getByRole('button', { name: label }).click(); },
    clear: async () => {
      await main.getByRole('button', { name: say('Підтвердити: тут нікого не названо', 'Confirm: nobody is named here') }).click();
      await page.getByRole('status').filter({ hasText: say('Текст перевірено', 'The text is screened') }).first().waitFor();
    },
  };
}
