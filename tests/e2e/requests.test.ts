import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCase } from '../support/case-builder.ts';
import { accessibilityFaults } from '../support/axe.ts';
import { createRegister, type TestApplication } from '../support/cheap-application.ts';
import { keyboard } from '../support/keyboard.ts';
import { openRegister, startBrowser, type RegisterPage } from '../support/register-page.ts';
import { buildReceived } from '../support/request-builder.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { requestsPage } from './pages/requests-page.ts';
import { shellPage } from './pages/shell-page.ts';

const LANGUAGES: readonly PageLanguage[] = ['uk', 'en'];
let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

async function withRequests(language: PageLanguage, work: (register: RegisterPage) => Promise<void>): Promise<void> {
  const prepare = async (app: TestApplication): Promise<void> => {
    await app.must('app.setLanguage', { language });
    await createRegister(app);
    await app.must('app.setLanguage', { language });
    const { caseCode: _code, ...record } = buildCase(3);
    await app.must('case.create', { record: { ...record, child: { ...record.child, surname: 'Прикладна', givenName: 'Соломія' } } });
    await app.must('request.record', { request: buildReceived({ receivedOn: '2026-10-20' }) });
    await app.must('request.record', { request: buildReceived({ receivedOn: '2026-11-20', kind: 'disclosure', requester: { kind: 'relative', name: 'Приходько Тарас' } }) });
  };
  const register = await openRegister(browser, { prepare });
  try {
    await work(register);
  } finally {
    await register.close();
  }
}

describe.each(LANGUAGES)('the register of requests, in %s', (language) => {
  const say = inLanguage(language);

  it('shows on the day’s page and in the list what is late, and writes down another', async () => {
    await withRequests(language, async ({ page, app }) => {
      const shell = shellPage(page, language);
      const requests = requestsPage(page, language);
      await shell.arrive();
      await page.getByRole('region', { name: say('Звернення, на які треба відповісти', 'Requests that wait for an answer') }).getByText(say(/прострочено на 4 дні/u, /4 days late/u)).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('banner').getByRole('button', { name: say('Звернення', 'Requests'), exact: true }).click();
      expect((await requests.rows()).map((row) => /2026-\d{4}/u.exec(row)?.[0])).toEqual(['2026-0001', '2026-0002']);
      expect(await accessibilityFaults(page)).toEqual([]);
      await requests.begin();
      await requests.press(say('Записати', 'Write down'));
      expect(await requests.mistakes()).toHaveLength(4);
      expect(await accessibilityFaults(page)).toEqual([]);
      await requests.choose(say(/Хто це/u, /Who it is/u), say('суд', 'court'));
      await requests.type(say('Прізвище, ім’я', 'Surname, given name'), 'Суддя Прикладний');
      await requests.answer(say('Чого просять', 'What is wanted'), say('надання відомостей', 'information about a child'));
      await requests.type(say('Зміст звернення', 'What the request says'), 'Ухвала про надання відомостей');
      await requests.tick(say('До звернення додано документ', 'A document came with it'));
      await requests.choose(say(/Який документ/u, /Which document/u), say('рішення чи ухвала суду', 'court ruling'));
      await requests.type(say('Номер документа', 'Number of the document'), '461/1234/26');
      await requests.type(say(/^Відповісти до/u, /^Answer by/u), '27.11.2026');
      await page.getByText(say(/Відповісти треба до 27\.11\.2026: день, названий у документі/u, /An answer is due by 27\.11\.2026: the day the document names/u)).waitFor();
      await requests.press(say('Записати', 'Write down'));
      await requests.waitFor(say(/Звернення 2026-0003 записано/u, /Request 2026-0003 is written down/u));
      expect((await app.must('request.list', {})).rows.map(({ number, dueOn }) => [number, dueOn])).toEqual([['2026-0001', '2026-11-19'], ['2026-0003', '2026-11-27'], ['2026-0002', '2026-12-20']]);
    });
  });

  it('leads from the check through the rules to a letter that neither confirms nor denies', async () => {
    await withRequests(language, async ({ page, app, exports }) => {
      const shell = shellPage(page, language);
      const requests = requestsPage(page, language);
      await shell.arrive();
      await page.getByRole('banner').getByRole('button', { name: say('Звернення', 'Requests'), exact: true }).click();
      await requests.open('2026-0002');
      await requests.step(2).getByText(say('Спершу перевірте, хто звертається.', 'First check who is asking.')).waitFor();
      await requests.answer(say('Чи підтверджено, хто це', 'Is it confirmed who this is'), say('Підтверджено', 'Confirmed'));
      await requests.choose(say(/Як перевірено/u, /How it was checked/u), say('знаємо цю людину особисто', 'known to us in person'));
      await requests.answer(say('Чи підтверджено право звертатися', 'Is the right to ask confirmed'), say('Підтверджено', 'Confirmed'));
      await requests.type(say('Який документ показано', 'Which document was shown'), 'свідоцтво');
      await requests.press(say('Записати перевірку', 'Record the check'));
      await requests.waitFor(say('Перевірку записано', 'The check is recorded'));
      await requests.step(2).getByRole('button', { name: say('Знайти справу', 'Find the case') }).click();
      await page.getByRole('searchbox', { name: say('Знайти справу', 'Find the case') }).fill('Прикладна');
      await page.getByRole('button', { name: say(/^Ця справа/u, /^This case/u) }).first().click();
      await requests.waitFor(say('Справу зазначено', 'The case is noted'));
      // to the case, to its requests alone, and back to this one
      await requests.step(2).getByRole('button', { name: say('Відкрити справу', 'Open the case') }).click();
      await page.getByRole('main').getByRole('button', { name: say('Звернення', 'Requests'), exact: true }).click();
      expect((await requests.rows()).map((row) => /2026-\d{4}/u.exec(row)?.[0])).toEqual(['2026-0002']);
      expect(await accessibilityFaults(page)).toEqual([]);
      await requests.open('2026-0002');
      await requests.answer(say(/кривдник/u, /perpetrator/u), say('ні', 'no'));
      await requests.press(say('Застосувати правила', 'Apply the rules'));
      await requests.step(3).getByText(say(/Не підтверджуйте й не заперечуйте/u, /Neither confirm nor deny/u)).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await requests.press(say('Записати рішення', 'Record the decision'));
      await requests.waitFor(say('Рішення записано', 'The decision is recorded'));
      await requests.press(say('Показати лист', 'Show the letter'));
      await requests.letter.getByRole('img').first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await requests.letter.getByRole('button', { name: say('Зберегти PDF', 'Save PDF') }).click();
      await requests.waitFor(/request_2026-0002_answer\.pdf/u);
      await requests.letter.getByRole('button', { name: say('Закрити', 'Close') }).last().click();
      await requests.press(say('Позначити надісланим', 'Mark as sent'));
      await requests.waitFor(say('Звернення закрито', 'The request is closed'));
      expect(readFileSync(join(exports, 'request_2026-0002_answer.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
      await requests.press(say('До звернень', 'To the requests'));
      await requests.press(say('Зберегти таблицю', 'Save the table'));
      await requests.waitFor(/requests_2026-11-23\.csv/u);
      expect(readFileSync(join(exports, readdirSync(exports).find((name) => name.endsWith('.csv')) ?? ''), 'utf8')).not.toMatch(/Приходько|Прикладна|OBR-LV/u);
      expect((await app.must('request.list', {})).rows.map(({ number, standing }) => [number, standing])).toEqual([['2026-0001', 'overdue'], ['2026-0002', 'closed']]);
    });
  });

  it('postpones a relative’s answer with a written notice, and never one about own data', async () => {
    await withRequests(language, async ({ page }) => {
      const shell = shellPage(page, language);
      const requests = requestsPage(page, language);
      await shell.arrive();
      await page.getByRole('banner').getByRole('button', { name: say('Звернення', 'Requests'), exact: true }).click();
      await requests.open('2026-0001');
      expect(await page.getByRole('button', { name: say('Відстрочити відповідь', 'Postpone the answer') }).count()).toBe(0);
      await requests.press(say('До звернень', 'To the requests'));
      await requests.open('2026-0002');
      await requests.press(say('Відстрочити відповідь', 'Postpone the answer'));
      await requests.choose(say(/Чому/u, /Why/u), say('одночасно надійшло багато звернень', 'many requests came at once'));
      await page.getByRole('dialog').getByRole('button', { name: say('Відстрочити', 'Postpone'), exact: true }).click();
      await requests.waitFor(say(/Відстрочено до 04\.01\.2027/u, /Postponed until 04\.01\.2027/u));
      await requests.press(say('Показати повідомлення', 'Show the notice'));
      await page.getByRole('dialog').getByRole('img').first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });
});

it('a request can be written down and checked by keyboard alone', async () => {
  await withRequests('uk', async ({ page, app }) => {
    const keys = keyboard(page);
    await shellPage(page, 'uk').arrive();
    await keys.activate('Звернення');
    await keys.activate('Записати звернення');
    await keys.pick('Хто це', 'медіа');
    await keys.fill('Прізвище, ім’я', 'Журналіст Прикладний');
    await keys.choose('Чого просять', 'надання відомостей');
    await keys.fill('Зміст звернення', 'Просимо назвати дитину');
    await keys.activate('Записати');
    await page.getByRole('heading', { level: 1, name: 'Звернення 2026-0003' }).waitFor();
    await keys.choose('Чи підтверджено, хто це', 'Підтверджено');
    await keys.pick('Як перевірено', 'офіційний бланк');
    await keys.activate('Записати перевірку');
    await page.getByRole('status').filter({ hasText: 'Перевірку записано' }).waitFor();
    expect((await app.must('request.list', {})).rows.find(({ number }) => number === '2026-0003')?.state).toBe('checked');
  });
});
