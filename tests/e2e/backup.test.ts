import { cpSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { createRegister, PASSPHRASE } from '../support/cheap-application.ts';
import { inventCase } from '../support/register-cases.ts';
import { openRegister, startBrowser } from '../support/register-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { shellPage } from './pages/shell-page.ts';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect({ screen, faults: await accessibilityFaults(page) }).toEqual({ screen, faults: [] });
}

describe.each<PageLanguage>(['uk', 'en'])('a laptop that is gone (%s)', (language) => {
  const say = inLanguage(language);

  it('comes back from the stick on another one, by keyboard', async () => {
    const first = await openRegister(browser, { prepare: async (app) => {
      await createRegister(app);
      await app.must('app.setLanguage', { language });
      await app.must('case.create', { record: inventCase(1) });
    } });
    const second = await openRegister(browser, { prepare: async (app) => { await app.must('app.setLanguage', { language }); } });
    try {
      await shellPage(first.page, language).arrive();
      const { page } = first;
      await page.getByText(say('Немає резервної копії', 'There is no backup'), { exact: false }).first().waitFor();
      await page.getByRole('button', { name: say('Відкрити налаштування', 'Open settings') }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: say('Зробити копію', 'Make a backup') }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(say('Копію записано й перевірено.', 'The backup is written and verified.'), { exact: false }).waitFor();
      await page.getByText(say('Немає резервної копії', 'There is no backup'), { exact: true }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: say('Перевірити копію на флешці', 'Verify a backup on a stick') }).press('Enter');
      await page.getByText(say('Копія ціла й відкривається.', 'The backup is whole and opens.')).waitFor();
      await expectAccessible(page, 'backup');
      cpSync(first.exports, second.exports, { recursive: true });
      await restoreThere(second.page, language);
      expect(second.app.application.session.state()).toBe('unlocked');
      expect((await second.app.must('case.list', { query: '', statuses: ['open'], sort: 'due', offset: 0, limit: 10 })).total).toBe(1);
    } finally {
      await Promise.all([first.close(), second.close()]);
    }
  });
});

async function restoreThere(page: Page, language: PageLanguage): Promise<void> {
  const say = inLanguage(language);
  await page.getByRole('button', { name: say('Відновити з резервної копії', 'Restore from a backup') }).press('Enter');
  await page.getByRole('heading', { name: say('Відновлення з резервної копії', 'Restore from a backup') }).waitFor();
  await expectAccessible(page, 'restore');
  const secret = page.getByRole('textbox', { name: say('Парольна фраза', 'Passphrase') });
  await secret.fill('не та фраза зовсім не та фраза');
  await secret.press('Enter');
  await page.getByRole('alert').waitFor();
  await secret.fill(PASSPHRASE);
  await secret.press('Enter');
  await shellPage(page, language).arrive();
}
