import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { createRegister, type TestApplication } from '../support/cheap-application.ts';
import { keyboard } from '../support/keyboard.ts';
import { openRegister, startBrowser, type RegisterPage } from '../support/register-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { retentionPage } from './pages/retention-page.ts';
import { shellPage } from './pages/shell-page.ts';

const DAY = 86_400_000;
const LANGUAGES: readonly PageLanguage[] = ['uk', 'en'];
let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

interface Codes { due: string; ripe: string; open: string; openId: string }

/** A case that is due, one that may be destroyed today, and one that is open. */
async function withCases(language: PageLanguage, work: (register: RegisterPage, codes: Codes) => Promise<void>): Promise<void> {
  const codes: Codes = { due: '', ripe: '', open: '', openId: '' };
  const prepare = async (app: TestApplication): Promise<void> => {
    await app.must('app.setLanguage', { language });
    await createRegister(app);
    await app.must('app.setLanguage', { language });
    const closed = (date: string) => app.must('case.create', { record: { status: 'closed', registeredOn: '2015-01-10', child: { surname: 'Прикладна' }, closure: { reason: 'goals-met', date, outcome: 'x' } } });
    codes.due = (await closed('2019-05-10')).caseCode;
    const ripe = await closed('2018-05-10');
    codes.ripe = ripe.caseCode;
    await app.must('retention.mark', { id: ripe.id, ground: 'term-over', note: null });
    const open = await app.must('case.create', { record: { child: { surname: 'Відкрита' }, protection: { riskLevel: 'high' } } });
    [codes.open, codes.openId] = [open.caseCode, open.id];
    app.clock.pass(14 * DAY);
  };
  const register = await openRegister(browser, { prepare });
  try {
    await work(register, codes);
  } finally {
    await register.close();
  }
}

describe.each(LANGUAGES)('the keeping of cases, in %s', (language) => {
  const say = inLanguage(language);

  it('shows what is due on the day’s page and in the list, holds a case, and keeps it longer', async () => {
    await withCases(language, async ({ page }, { due }) => {
      const shell = shellPage(page, language);
      const retention = retentionPage(page, language);
      await shell.arrive();
      await page.getByRole('region', { name: say('Справи, які час переглянути', 'Cases due for review') }).getByText(due).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await retention.open();
      expect((await retention.rows()).length).toBe(2);
      expect(await accessibilityFaults(page)).toEqual([]);
      await retention.review(due);
      expect(await accessibilityFaults(page)).toEqual([]);
      await retention.press(say('Утримати справу', 'Hold the case'));
      await retention.choose(say(/Чому/u, /Why/u), say('справа в суді', 'court case'));
      await retention.type(say('Подробиці', 'Details'), '461/1234/26');
      expect(await accessibilityFaults(page)).toEqual([]);
      await retention.dialog.getByRole('button', { name: say('Утримати', 'Hold'), exact: true }).click();
      await retention.waitFor(say('Справу утримано', 'The case is held'));
      await page.getByText(say('Спершу має зникнути все, що утримує справу.', 'First everything that holds the case has to go.')).waitFor();
      expect(await page.getByRole('button', { name: say('Позначити до знищення', 'Mark for destruction') }).count()).toBe(0);
      await retention.press(say('Зняти утримання', 'End the hold'));
      await retention.type(say('Чому знімаємо', 'Why it ends'), 'вирішено');
      await retention.dialog.getByRole('button', { name: say('Зняти утримання', 'End the hold') }).click();
      await retention.waitFor(say('Утримання знято', 'The hold has ended'));
      await retention.press(say('Зберігати далі', 'Keep longer'));
      await retention.type(say('До якого дня', 'Until which day'), '01.06.2027');
      await retention.choose(say(/Чому/u, /Why/u), say('можливі скарги або позови', 'complaints or claims are possible'));
      await retention.dialog.getByRole('button', { name: say('Зберігати', 'Keep'), exact: true }).click();
      await retention.waitFor(say('Рішення записано', 'The decision is recorded'));
      await retention.press(say('До зберігання справ', 'To the keeping of cases'));
      expect((await retention.rows()).length).toBe(1);
    });
  });

  it('destroys a marked case on its code alone, and gives a certificate of it', async () => {
    await withCases(language, async ({ page, app, exports }, { ripe }) => {
      const retention = retentionPage(page, language);
      await shellPage(page, language).arrive();
      await retention.open();
      await retention.review(ripe);
      await retention.press(say('Знищити справу', 'Destroy the case'));
      await retention.type(say('Код справи', 'Case code'), 'OBR-LV-26-9999');
      await retention.press(say('Знищити назавжди', 'Destroy for good'));
      await retention.dialog.getByText(say('Код не збігається', 'The code does not match')).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await retention.type(say('Код справи', 'Case code'), ripe.toLowerCase());
      await retention.press(say('Знищити назавжди', 'Destroy for good'));
      await retention.waitFor(say(/Справу знищено\. Акт 2026-0001/u, /The case is destroyed\. Certificate 2026-0001/u));
      await retention.press(say('Показати акт 2026-0001', 'Show certificate 2026-0001'));
      await retention.dialog.getByRole('img').first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await retention.dialog.getByRole('button', { name: say('Зберегти PDF', 'Save PDF') }).click();
      await retention.waitFor(new RegExp(`certificate_2026-0001_${language}\\.pdf`, 'u'));
      expect(readFileSync(join(exports, `certificate_2026-0001_${language}.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
      expect((await app.must('case.list', { query: '', sort: 'code', offset: 0, limit: 10 })).rows.map(({ caseCode }) => caseCode)).not.toContain(ripe);
    });
  });

  it('closes a case only after every concern was confirmed, and changes the terms within their limits', async () => {
    await withCases(language, async ({ page, app }, { open, openId }) => {
      const retention = retentionPage(page, language);
      await shellPage(page, language).arrive();
      await page.getByRole('banner').getByRole('button', { name: say('Справи', 'Cases'), exact: true }).click();
      await page.getByRole('row').filter({ hasText: open }).getByRole('button', { name: 'Відкрита' }).click();
      await page.getByRole('heading', { level: 1, name: 'Відкрита' }).waitFor();
      await page.getByRole('navigation', { name: say('Розділи картки', 'Sections of the file') }).getByRole('button', { name: say(/Закриття і зберігання/u, /Closing and keeping/u) }).click();
      await retention.press(say('Закрити або переглянути строк', 'Close, or see the term'));
      await retention.press(say('Закрити справу', 'Close the case'));
      expect(await page.getByRole('alert').getByRole('button').count()).toBe(3);
      expect(await accessibilityFaults(page)).toEqual([]);
      await retention.choose(say(/Чому закриваємо/u, /Why it is closed/u), say('цілі досягнуто', 'goals met'));
      await retention.type(say('Чим закінчилося', 'How it ended'), 'Дитина в безпеці.');
      await page.getByText(say('Рівень ризику досі високий.', 'The risk level is still high.')).click();
      await retention.press(say('Закрити справу', 'Close the case'));
      await retention.waitFor(say('Справу закрито', 'The case is closed'));
      expect((await app.must('case.show', { id: openId })).record.status).toBe('closed');
      await retention.press(say('До зберігання справ', 'To the keeping of cases'));
      await retention.press(say('Змінити строки', 'Change the terms'));
      const years = page.getByLabel(say('Років: закрита справа', 'Years: closed case'));
      await years.fill('26');
      expect(await page.getByRole('button', { name: say('Зберегти строки', 'Save the terms') }).isDisabled()).toBe(true);
      await years.fill('7');
      expect(await accessibilityFaults(page)).toEqual([]);
      await retention.press(say('Зберегти строки', 'Save the terms'));
      await retention.waitFor(say('Строки збережено', 'Terms saved'));
      expect((await app.must('retention.schedule', {})).terms.find(({ kind }) => kind === 'case-closed')?.years).toBe(7);
    });
  });
});

it('a case can be marked and the mark taken off by keyboard alone', async () => {
  await withCases('uk', async ({ page, app }, { due }) => {
    const keys = keyboard(page);
    await shellPage(page, 'uk').arrive();
    await keys.activate('Налаштування');
    await keys.activate('Зберігання й інциденти');
    await keys.activate('Усе зберігання');
    await keys.activate(`Відкрити справу ${due}`);
    await page.getByRole('heading', { level: 1, name: `Зберігання справи ${due}` }).waitFor();
    await keys.activate('Позначити до знищення');
    await keys.activate(/^Позначити$/u);
    await page.getByRole('status').filter({ hasText: /Позначено/u }).waitFor();
    await keys.activate('Зняти позначку');
    await keys.fill('Чому знімаємо', 'Ще потрібна');
    await keys.activate('Зняти позначку');
    await page.getByRole('status').filter({ hasText: 'Позначку знято' }).waitFor();
    expect((await app.must('retention.list', {})).rows.find(({ caseCode }) => caseCode === due)?.mark).toBeNull();
  });
});
