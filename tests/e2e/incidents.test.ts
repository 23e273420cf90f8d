import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { createRegister, type TestApplication } from '../support/cheap-application.ts';
import { buildIncidentDraft } from '../support/incident-builder.ts';
import { keyboard } from '../support/keyboard.ts';
import { openRegister, startBrowser, type RegisterPage } from '../support/register-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { retentionPage } from './pages/retention-page.ts';
import { shellPage } from './pages/shell-page.ts';

const LANGUAGES: readonly PageLanguage[] = ['uk', 'en'];
let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

async function withRegister(language: PageLanguage, before: (app: TestApplication) => Promise<unknown>, work: (register: RegisterPage) => Promise<void>): Promise<void> {
  const prepare = async (app: TestApplication): Promise<void> => {
    await app.must('app.setLanguage', { language });
    await createRegister(app);
    await app.must('app.setLanguage', { language });
    await before(app);
  };
  const register = await openRegister(browser, { prepare });
  try {
    await work(register);
  } finally {
    await register.close();
  }
}

async function openFromSettings(page: Page, say: (uk: string, en: string) => string, section: readonly [string, string], button: readonly [string, string]): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: say('Налаштування', 'Settings'), exact: true }).click();
  await page.getByRole('main').getByRole('navigation').getByRole('button', { name: say(...section) }).click();
  await page.getByRole('main').getByRole('button', { name: say(...button), exact: true }).click();
}

describe.each(LANGUAGES)('the register of incidents, in %s', (language) => {
  const say = inLanguage(language);

  it('is begun beside the backups, with what a lost stick means, and its clocks run at once', async () => {
    await withRegister(language, () => Promise.resolve(), async ({ page, app }) => {
      const on = retentionPage(page, language);
      await shellPage(page, language).arrive();
      await openFromSettings(page, (uk, en) => say(uk, en), ['Копії і стан', 'Backups and state'], ['Загублено флешку', 'A stick is lost']);
      await page.getByRole('heading', { level: 1, name: say('Новий інцидент', 'New incident') }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await on.type(say('О котрій виявили', 'Time of the discovery'), '25:00');
      await on.type(say(/^Коди справ/u, /^Case codes/u), 'Соломія');
      await on.press(say('Записати', 'Write down'));
      expect(await page.getByRole('alert').getByRole('button').count()).toBe(2);
      expect(await accessibilityFaults(page)).toEqual([]);
      await on.type(say('О котрій виявили', 'Time of the discovery'), '11:00');
      await on.type(say(/^Коди справ/u, /^Case codes/u), 'obr-lv-26-0007');
      await on.press(say('Записати', 'Write down'));
      await on.waitFor(say(/Інцидент 2026-0001 записано/u, /Incident 2026-0001 is written down/u));
      await on.section(say('Строки', 'Clocks')).getByText(say(/24\.11\.2026, 11:00/u, /24\.11\.2026, 11:00/u)).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      const [row] = (await app.must('incident.list', {})).rows;
      expect([row?.kind, row?.discoveredAt, row?.clocks.map(({ left }) => left)]).toEqual(['lost-medium', '2026-11-23T09:00:00.000Z', [23 * 3_600_000, 71 * 3_600_000]]);
    });
  });

  it('stands on the day’s page while somebody has not been told, asks why when it is late, and prints what is known', async () => {
    await withRegister(language, (app) => app.must('incident.record', { incident: buildIncidentDraft({ discoveredAt: '2026-11-22T08:00:00.000Z', risk: 'unlikely' }) }), async ({ page, app, exports }) => {
      const on = retentionPage(page, language);
      await shellPage(page, language).arrive();
      const today = page.getByRole('region', { name: say('Інциденти: кого ще не повідомлено', 'Incidents: who has not been told') });
      await today.getByText(say(/прострочено на 2 години/u, /2 hours overdue/u)).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await today.getByRole('button', { name: say('Інцидент 2026-0001', 'Incident 2026-0001') }).click();
      await on.press(say('Записати повідомлення', 'Write down a telling'));
      await on.choose(say(/Кого/u, /Whom/u), say('контактна особа протоколу', 'focal point of the protocol'));
      await on.type(say('Кого саме', 'Whom exactly'), 'Координаторка протоколу');
      await on.choose(say(/Як$/u, /How$/u), say('телефоном', 'by phone'));
      await on.dialog.getByRole('button', { name: say('Записати', 'Write down'), exact: true }).click();
      await on.dialog.getByText(say('Напишіть, чому із запізненням', 'Write why late')).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await on.type(say('Чому із запізненням', 'Why late'), 'Пропажу помітили вночі.');
      await on.dialog.getByRole('button', { name: say('Записати', 'Write down'), exact: true }).click();
      await on.waitFor(say('Записано', 'Written down'));
      expect((await app.must('incident.list', {})).rows[0]?.clocks.map(({ standing }) => standing)).toEqual(['late', 'running']);
      await on.press(say('Повідомлення на папері', 'Notification on paper'));
      await on.dialog.getByRole('img').first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await on.dialog.getByRole('button', { name: say('Зберегти PDF', 'Save PDF') }).click();
      await on.waitFor(new RegExp(`incident_2026-0001_authority_${language}\\.pdf`, 'u'));
      expect(readFileSync(join(exports, `incident_2026-0001_authority_${language}.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
      await on.dialog.getByRole('button', { name: say('Закрити', 'Close'), exact: true }).last().click();
      await on.press(say('Не повідомляти', 'Do not tell'));
      await on.choose(say(/Чому/u, /Why/u), say('шкода малоймовірна', 'harm is unlikely'));
      await on.dialog.getByRole('button', { name: say('Записати', 'Write down'), exact: true }).click();
      await on.section(say('Кого повідомлено', 'Who was told')).getByText(say(/не повідомляємо: шкода малоймовірна/u, /not told: harm is unlikely/u)).waitFor();
      expect(await page.getByRole('button', { name: say('Закрити інцидент', 'Close the incident') }).isDisabled()).toBe(true);
    });
  });
});

it('an incident can be written down by keyboard alone', async () => {
  await withRegister('uk', () => Promise.resolve(), async ({ page, app }) => {
    const keys = keyboard(page);
    await shellPage(page, 'uk').arrive();
    await keys.activate('Налаштування');
    await keys.activate('Зберігання й інциденти');
    await keys.activate('Журнал інцидентів');
    await keys.activate('Записати інцидент');
    await keys.pick('Що це', 'втрачено папери');
    await keys.choose('Як їх було захищено', 'невідомо');
    await keys.fill('Обставини', 'Теку з паперами забуто в автобусі.');
    await keys.activate('Записати');
    await page.getByRole('heading', { level: 1, name: 'Інцидент 2026-0001' }).waitFor();
    expect((await app.must('incident.list', {})).rows.map(({ kind, state }) => [kind, state])).toEqual([['paper-lost', 'open']]);
    const [row] = (await app.must('incident.list', {})).rows;
    const { incident } = await app.must('incident.show', { id: row?.id ?? '' });
    expect([incident.effects, incident.protection]).toEqual([['confidentiality'], 'unknown']); // what the kind means, and what was chosen
  });
});
