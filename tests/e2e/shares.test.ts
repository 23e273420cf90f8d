import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { createRegister } from '../support/cheap-application.ts';
import { recordShares } from '../support/recorded-shares.ts';
import { openRegister, startBrowser } from '../support/register-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { shellPage } from './pages/shell-page.ts';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect({ screen, faults: await accessibilityFaults(page) }).toEqual({ screen, faults: [] });
}

describe.each<PageLanguage>(['uk', 'en'])('key shares (%s)', (language) => {
  const say = inLanguage(language);

  it('are made, looked at, typed back and open the register together, by keyboard', async () => {
    const recorded = recordShares();
    const register = await openRegister(browser, { tools: recorded.tools, prepare: async (app) => {
      const groups = await createRegister(app);
      await app.must('register.confirmRecovery', { groups: [0, 1].map((index) => ({ index, value: groups[index] ?? '' })) });
      await app.must('app.setLanguage', { language });
    } });
    const { page, app } = register;
    const press = async (name: string): Promise<void> => { await page.getByRole('button', { name, exact: true }).press('Enter'); };
    try {
      await shellPage(page, language).arrive();
      await press(say('Налаштування', 'Settings'));
      await press(say('Ключ відновлення', 'Recovery key'));
      await page.getByRole('heading', { name: say('Частки ключа', 'Key shares') }).waitFor();
      await expectAccessible(page, 'no shares yet');
      await press(say('Створити частки', 'Make shares'));
      const papers: string[][] = [];
      for (const number of ['1', '2', '3']) papers.push(await typeBack(page, { number, language, lines: () => [...recorded.lastLines()] }));
      await page.getByText(say('Реєстр відкривають частки: 2 з 3', 'Shares open the register: 2 of 3')).waitFor();
      await expectAccessible(page, 'shares in force');
      app.application.lock('person');
      await press(say('Відкрити частками ключа', 'Open with key shares'));
      const sheet = (number: string) => page.getByRole('textbox', { name: say(`Аркуш ${number}`, `Sheet ${number}`) });
      await sheet('1').fill((papers[2] ?? []).join('\n'));
      await sheet('2').fill((papers[0] ?? []).join('\n').replace(/^./u, '0').replace(/^0000/u, '1111'));
      await sheet('2').fill(`${(papers[0] ?? []).slice(0, 4).join('\n')}\n0000 0000 0000`);
      await press(say('Розблокувати', 'Unlock'));
      await page.getByText(say('Рядок 5: тут помилка', 'Line 5: there is a mistake')).waitFor();
      await expectAccessible(page, 'unlock with shares');
      await sheet('2').fill((papers[0] ?? []).join('\n').toLowerCase());
      await press(say('Розблокувати', 'Unlock'));
      await shellPage(page, language).arrive();
      expect((await app.must('app.status', {})).state).toBe('unlocked');
    } finally {
      await register.close();
    }
  });
});

/** Opens the paper, reads its lines there and types them back; answers them. */
async function typeBack(page: Page, { number, language, lines }: { readonly number: string; readonly language: PageLanguage; readonly lines: () => string[] }): Promise<string[]> {
  const say = inLanguage(language);
  await page.getByRole('button', { name: say(`Переглянути й надрукувати частку ${number}`, `View and print share ${number}`) }).press('Enter');
  await page.getByRole('dialog').getByRole('img').first().waitFor();
  const read = lines();
  if (number === '1') await expectAccessible(page, 'a share on paper');
  await page.getByRole('dialog').getByRole('button', { name: say('Закрити', 'Close') }).last().press('Enter');
  await page.getByRole('button', { name: say(`Увести назад частку ${number}`, `Type back share ${number}`) }).press('Enter');
  for (const [index, line] of read.entries()) await page.getByRole('textbox', { name: say(`Рядок ${String(index + 1)}`, `Line ${String(index + 1)}`) }).fill(line);
  if (number === '1') await expectAccessible(page, 'a share typed back');
  await page.getByRole('button', { name: say('Перевірити', 'Check'), exact: true }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  return read;
}
