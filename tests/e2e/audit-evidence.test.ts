import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { createRegister } from '../support/cheap-application.ts';
import { isInstalled } from '../support/pdf-text.ts';
import { openRegister, startBrowser } from '../support/register-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { recordPage } from './pages/record-page.ts';
import { shellPage } from './pages/shell-page.ts';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect({ screen, faults: await accessibilityFaults(page) }).toEqual({ screen, faults: [] });
}

/** The sheet as somebody photographs it: the first page of the saved PDF. */
function photograph(folder: string, sheet: string): string {
  spawnSync('pdftoppm', ['-png', '-singlefile', '-r', '110', join(folder, sheet), join(folder, 'photograph')]);
  return join(folder, 'photograph.png');
}

describe.each<PageLanguage>(['uk', 'en'])('the record of actions as evidence (%s)', (language) => {
  const say = inLanguage(language);

  it('is checked, its state saved, and compared again by words, file and picture, by keyboard', async () => {
    const register = await openRegister(browser, { prepare: async (app) => {
      await createRegister(app);
      await app.must('app.setLanguage', { language });
    } });
    const { page, app, exports } = register;
    const record = recordPage(page, language);
    try {
      await shellPage(page, language).arrive();
      await record.open();
      await page.getByText(say('Стан журналу ще не виходив із ноутбука.', 'No state of the record has left the laptop yet.'), { exact: false }).waitFor();
      const words = await record.check();
      expect(words.length).toBe(8);
      await expectAccessible(page, 'record checked');
      await record.press(say('Зберегти стан', 'Save the state'));
      await page.getByText(say('Збережено:', 'Saved:')).waitFor();
      await page.getByText(say('збережено стан журналу', 'state of the record saved'), { exact: false }).first().waitFor();
      const files = readdirSync(exports).toSorted();
      expect(files.map((name) => name.replace(/\d+/u, 'N'))).toEqual([`oberih_log_state_N.txt`, `oberih_log_state_N_${language}.pdf`]);
      await app.must('case.create', {});
      await record.compareText(words.join(' '));
      await record.expectContained();
      await record.compareFile(join(exports, files[0] ?? ''));
      await record.expectContained();
      await page.getByText(say('Підпис на ньому – ключем із цього журналу.', 'Its signature is of a key in this record.')).waitFor();
      if (isInstalled('pdftoppm')) {
        await record.compareFile(photograph(exports, files[1] ?? ''));
        await record.expectContained();
      }
      await record.compareText([...words].reverse().join(' '));
      await page.getByRole('alert').filter({ hasText: say('Таких слів журнал не мав ніколи', 'The record never had these words') }).waitFor();
      await expectAccessible(page, 'record compared');
      await record.press(say('Зберегти журнал для перевірки', 'Save the record for a reviewer'));
      await page.getByText(say('Журнал для перевіряльника збережено:', 'The record for a reviewer was saved:')).waitFor();
    } finally {
      await register.close();
    }
  });

  it('raises the alarm when the register was put back to an earlier day', async () => {
    const register = await openRegister(browser, { prepare: async (app) => {
      await createRegister(app);
      await app.must('app.setLanguage', { language });
    } });
    const { page, app } = register;
    const record = recordPage(page, language);
    try {
      const { checkpoint } = await app.must('audit.verify', {});
      await shellPage(page, language).arrive();
      await record.open();
      const later = checkpoint.replace(/\/\d+\//u, '/9999/').split('/').slice(0, 3).join('/');
      await record.compareText(later);
      const alarm = page.getByRole('alert').filter({ hasText: say('Тривога: журнал коротший, ніж був', 'Alarm: the record is shorter than it was') });
      await alarm.waitFor();
      await record.compareText(checkpoint);
      await alarm.waitFor({ state: 'detached' });
      await record.expectContained();
    } finally {
      await register.close();
    }
  });
});
