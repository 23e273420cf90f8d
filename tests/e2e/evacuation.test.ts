import { cpSync, readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { createRegister, PASSPHRASE } from '../support/cheap-application.ts';
import { keyboard } from '../support/keyboard.ts';
import { inventCase } from '../support/register-cases.ts';
import { openRegister, startBrowser, type RegisterPage } from '../support/register-page.ts';
import { evacuationPage, type EvacuationPage } from './pages/evacuation-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { shellPage } from './pages/shell-page.ts';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

async function withRegister(language: PageLanguage, work: (register: RegisterPage, evacuation: EvacuationPage) => Promise<void>): Promise<void> {
  const register = await openRegister(browser, { prepare: async (app) => {
    await createRegister(app);
    await app.must('app.setLanguage', { language });
    await app.must('case.create', { record: inventCase(1) });
  } });
  try {
    await shellPage(register.page, language).arrive();
    await work(register, evacuationPage(register.page, language));
  } finally {
    await register.close();
  }
}

const ownFiles = ({ app }: RegisterPage): readonly string[] => readdirSync(app.directory).filter((name) => /^register\.(?:db|keys)/u.test(name));

describe.each<PageLanguage>(['uk', 'en'])('leaving, in %s', (language) => {
  const say = inLanguage(language);

  it('makes a plan, prints it, and asks for its review when the months are over', async () => {
    await withRegister(language, async ({ page, app }, evacuation) => {
      await page.getByText(say(/Плану виїзду ще немає/u, /no evacuation plan yet/u)).waitFor();
      await evacuation.openFromToday();
      expect(await accessibilityFaults(page)).toEqual([]);
      const keys = keyboard(page);
      await keys.activate(say('Скласти план', 'Make a plan'));
      await keys.fill(say('Хто вирішує, що час їхати', 'Who decides that it is time'), 'Олена Наглядова');
      await page.getByRole('button', { name: say(/^Прибрати: 5\./u, /^Remove: 5\./u) }).press('Enter');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: say('Зберегти план', 'Save the plan') }).press('Enter');
      await page.getByText('Олена Наглядова').waitFor();
      expect((await app.must('evacuation.plan', {})).plan).toMatchObject({ decides: 'Олена Наглядова', things: [{ what: 'laptop' }, { what: 'stick' }, { what: 'second-stick' }, { what: 'recovery-sheet' }] });
      await page.evaluate(() => { Object.assign(window, { printed: 0, print: () => { Object.assign(window, { printed: document.querySelectorAll('#print img').length }); } }); });
      await evacuation.press(say('Надрукувати план', 'Print the plan'));
      await expect.poll(() => page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
    });
  });

  it('destroys nothing without a backup that opens, and everything once it is confirmed twice; elsewhere it opens', async () => {
    await withRegister(language, async (register, evacuation) => {
      const { page, exports, app } = register;
      await evacuation.openFromToday();
      await evacuation.press(say('Піти звідси…', 'Leave this place…'));
      expect(await accessibilityFaults(page)).toEqual([]);
      await evacuation.copy('не та фраза зовсім не та фраза');
      await evacuation.dialog.getByRole('alert').waitFor();
      expect([readdirSync(exports), ownFiles(register).length > 2]).toEqual([[], true]);
      await evacuation.copy(PASSPHRASE);
      await evacuation.copied.waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await evacuation.destroy('ні');
      await evacuation.dialog.getByText(say('Введіть слово ЗНИЩИТИ', 'Type the word DESTROY'), { exact: true }).waitFor();
      await evacuation.destroy(say('знищити', 'destroy'));
      await evacuation.dialog.getByText(say(/Підтвердьте, що копія лежить на тому самому диску/u, /Confirm that the backup lies on the same disk/u)).waitFor();
      expect(app.application.session.state()).toBe('unlocked');
      await evacuation.acceptSameDisk();
      await evacuation.destroy(say('знищити', 'destroy'));
      await page.getByRole('button', { name: say('Відновити з резервної копії', 'Restore from a backup') }).waitFor();
      expect([ownFiles(register), app.application.session.state()]).toEqual([[], 'missing']);
      const second = await openRegister(browser, { prepare: async (other) => { await other.must('app.setLanguage', { language }); } });
      try {
        cpSync(exports, second.exports, { recursive: true });
        await second.page.getByRole('button', { name: say('Відновити з резервної копії', 'Restore from a backup') }).press('Enter');
        await second.page.getByText(say('Якщо ноутбук зник', 'If the laptop has disappeared')).waitFor();
        expect(await accessibilityFaults(second.page)).toEqual([]);
        const secret = second.page.getByRole('textbox', { name: say('Парольна фраза', 'Passphrase') });
        await secret.fill(PASSPHRASE);
        await secret.press('Enter');
        await shellPage(second.page, language).arrive();
        expect((await second.app.must('case.list', { query: '', sort: 'updated', offset: 0, limit: 10 })).total).toBe(1);
      } finally {
        await second.close();
      }
    });
  });

  it('is tried by keyboard, and can be given up at both steps', async () => {
    await withRegister(language, async (register, evacuation) => {
      const { page } = register;
      const keys = keyboard(page);
      await shellPage(page, language).takeFromPalette(say('Виїзд', 'Evacuation'));
      await keys.activate(say('Піти звідси…', 'Leave this place…'));
      await keys.activate(say('Скасувати', 'Cancel'));
      await evacuation.dialog.waitFor({ state: 'detached' });
      await keys.activate(say('Піти звідси…', 'Leave this place…'));
      // the choice between phrase and key carries the same word; the field is the next stop
      await keys.reach(say('Парольна фраза', 'Passphrase'));
      await keys.press('Tab');
      await keys.type(PASSPHRASE);
      await keys.press('Enter');
      await evacuation.copied.waitFor();
      await keys.press('Escape');
      await keys.activate(say('Лишити реєстр', 'Keep the register'));
      await evacuation.dialog.waitFor({ state: 'detached' });
      expect(ownFiles(register).length).toBeGreaterThan(2);
    });
  });

  it('opens a backup as a drill from the settings', async () => {
    await withRegister(language, async ({ page, app }) => {
      await app.must('backup.create', {});
      await shellPage(page, language).go('settings');
      await page.getByRole('main').getByRole('button', { name: say(/^Копії і стан/u, /^Backups/u) }).click();
      await page.getByRole('button', { name: say('Відкрити копію на пробу', 'Open a backup as a drill') }).click();
      expect(await accessibilityFaults(page)).toEqual([]);
      const secret = page.getByRole('dialog').getByRole('textbox', { name: say('Парольна фраза', 'Passphrase') });
      await secret.fill(PASSPHRASE);
      await secret.press('Enter');
      await page.getByText(say('Копія відкрилася.', 'The backup opened.'), { exact: false }).waitFor();
      expect((await app.must('backup.status', {})).triedAt).not.toBeNull();
    });
  });
});
