import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { createRegister } from '../support/cheap-application.ts';
import { openRegister, startBrowser } from '../support/register-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { shellPage } from './pages/shell-page.ts';

const COLLEAGUE = 'Марія Новенька';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect({ screen, faults: await accessibilityFaults(page) }).toEqual({ screen, faults: [] });
}

describe.each<PageLanguage>(['uk', 'en'])('a colleague (%s)', (language) => {
  const say = inLanguage(language);

  it('is let in with generated words, opens the register as a case worker, and is removed, by keyboard', async () => {
    const register = await openRegister(browser, { prepare: async (app) => {
      await createRegister(app);
      await app.must('app.setLanguage', { language });
    } });
    const { page, app } = register;
    const press = async (name: string | RegExp): Promise<void> => { await page.getByRole('button', { name, exact: true }).press('Enter'); };
    try {
      await shellPage(page, language).arrive();
      await press(say('Налаштування', 'Settings'));
      await press(say('Люди й ролі', 'People and roles'));
      await page.getByRole('heading', { name: say('Хто працює з реєстром', 'Who works with the register') }).waitFor();
      await expectAccessible(page, 'people');
      const passphrase = await addColleague(page, language);
      expect((await app.must('people.list', {})).people.map(({ name, role }) => [name, role])).toContainEqual([COLLEAGUE, 'case-worker']);
      const row = page.getByRole('row', { name: new RegExp(COLLEAGUE, 'u') });
      await row.getByText(say('розблоковує своєю фразою', 'unlocks with their own passphrase')).waitFor();
      await press(new RegExp(say('Прибрати доступ: ', 'Remove access: '), 'u'));
      const question = page.getByRole('alertdialog');
      await question.waitFor();
      await expectAccessible(page, 'remove a person');
      await question.getByRole('button', { name: say('Прибрати доступ', 'Remove access') }).press('Enter');
      await row.getByText(say('доступу немає', 'no access')).waitFor();
      app.application.lock('person');
      const refused = await app.call('register.unlock', { secret: { kind: 'passphrase', passphrase } });
      expect(refused.ok ? 'opened' : refused.error.code).toBe('register/wrong-secret');
    } finally {
      await register.close();
    }
  });
});

/** Answers the generated words that were typed. */
async function addColleague(page: Page, language: PageLanguage): Promise<string> {
  const say = inLanguage(language);
  await page.getByRole('button', { name: say('Додати людину', 'Add a person') }).press('Enter');
  await page.getByRole('button', { name: say('Зберегти', 'Save'), exact: true }).press('Enter');
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: say('Прізвище, ім’я, по батькові', 'Full name') }).fill(COLLEAGUE);
  await page.getByRole('textbox', { name: say('Посада', 'Position') }).fill('психологиня');
  const words = page.locator('output').first();
  await page.waitForFunction(() => (document.querySelector('output')?.textContent ?? '') !== '');
  const passphrase = await words.textContent() ?? '';
  await page.locator('#passphrase-repeat').fill(passphrase);
  await expectAccessible(page, 'add a person');
  await page.getByRole('button', { name: say('Зберегти', 'Save'), exact: true }).press('Enter');
  await page.getByRole('row', { name: new RegExp(COLLEAGUE, 'u') }).waitFor();
  return passphrase;
}
