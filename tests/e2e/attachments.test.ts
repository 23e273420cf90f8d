import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canariesIn, photograph, tone } from '../support/attachment-files.ts';
import { PROGRESSIVE_JPEG } from '../support/attachment-pictures.ts';
import { accessibilityFaults } from '../support/axe.ts';
import { createRegister } from '../support/cheap-application.ts';
import { keyboard } from '../support/keyboard.ts';
import { inventCase } from '../support/register-cases.ts';
import { openRegister, startBrowser, type RegisterPage } from '../support/register-page.ts';
import { attachmentsPage, type AttachmentsPage } from './pages/attachments-page.ts';
import { inLanguage, type PageLanguage } from './pages/page-language.ts';
import { shellPage } from './pages/shell-page.ts';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

const SURNAME = String(inventCase(1).child?.surname);

async function withCase(language: PageLanguage, work: (register: RegisterPage, files: AttachmentsPage) => Promise<void>): Promise<void> {
  const register = await openRegister(browser, { prepare: async (app) => {
    await createRegister(app);
    await app.must('app.setLanguage', { language });
    await app.must('case.create', { record: { ...inventCase(1), status: 'open' } });
  } });
  const say = inLanguage(language);
  try {
    await shellPage(register.page, language).arrive();
    await register.page.getByRole('banner').getByRole('button', { name: say('Справи', 'Cases'), exact: true }).click();
    await register.page.getByRole('main').getByRole('table').getByRole('rowheader').getByRole('button').first().click();
    const files = attachmentsPage(register.page, language);
    await files.open();
    await work(register, files);
  } finally {
    await register.close();
  }
}

/** Whether the picture in the dialog has been drawn, and how wide it is. */
async function drawnWidth(page: Page): Promise<number> {
  const picture = page.getByRole('dialog').getByRole('img');
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  return picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
}

describe.each<PageLanguage>(['uk', 'en'])('files of a case, in %s', (language) => {
  const say = inLanguage(language);

  it('are added clean, seen, heard, read, saved outside and removed', async () => {
    await withCase(language, async ({ page, app, exports }, files) => {
      await page.getByRole('heading', { name: say('Файлів ще немає', 'No files yet') }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await files.begin();
      await files.keep();
      await page.getByText(say('Напишіть, що це', 'Write what it is'), { exact: true }).waitFor();
      await files.choose({ name: `${SURNAME}-IMG_0001.jpg`, mimeType: 'image/jpeg', buffer: photograph(PROGRESSIVE_JPEG) });
      expect(await accessibilityFaults(page)).toEqual([]);
      await files.title(`рука, ${SURNAME}`);
      await files.keep();
      await page.getByRole('alert').filter({ hasText: SURNAME }).waitFor();
      await files.title('рука');
      await files.keep();
      await files.row('рука').waitFor();
      await files.press(say('Переглянути', 'Look at'), 'рука');
      // which is up: a photo on its side is shown upright, so its sides change places
      expect(await drawnWidth(page)).toBe(32);
      expect(await accessibilityFaults(page)).toEqual([]);
      await files.dialog.getByRole('button', { name: say('Закрити', 'Close') }).last().click();
      await files.press(say('Зберегти назовні', 'Save outside'), 'рука');
      await files.dialog.getByText(say('незашифрованим', 'unencrypted'), { exact: false }).first().waitFor();
      expect(readdirSync(exports)).toEqual([]);
      await files.dialog.getByRole('button', { name: say('Зберегти незашифрованим', 'Save unencrypted') }).click();
      await files.dialog.getByText(say(/Збережено як/u, /Saved as/u)).waitFor();
      const [saved = ''] = readdirSync(exports);
      expect([saved.includes(SURNAME), canariesIn(readFileSync(join(exports, saved)))]).toEqual([false, []]);
      await files.dialog.getByRole('button', { name: say('Закрити', 'Close') }).last().click();
      await files.press(say('Прибрати', 'Remove'), 'рука');
      await page.getByRole('alertdialog').getByRole('button', { name: say('Лишити', 'Keep') }).click();
      expect(await files.rows()).toHaveLength(1);
      await files.press(say('Прибрати', 'Remove'), 'рука');
      await page.getByRole('alertdialog').getByRole('button', { name: say('Прибрати назавжди', 'Remove for good') }).click();
      await files.row('рука').waitFor({ state: 'detached' });
      const audit = app.application.session.read((db) => db.column("SELECT json_extract(body, '$.action') FROM audit_events").map(String).filter((action) => action.startsWith('attachment.')));
      expect(audit).toEqual(['attachment.added', 'attachment.read', 'attachment.saved', 'attachment.removed']);
    });
  });

  it('that are sound or text are heard and read here, a PDF only outside, anything else is refused in words', async () => {
    await withCase(language, async ({ page }, files) => {
      const add = async (file: Parameters<AttachmentsPage['choose']>[0], title: string): Promise<void> => {
        await files.begin();
        await files.choose(file);
        await files.title(title);
        await files.keep();
      };
      await add({ name: 'x.exe', mimeType: 'text/plain', buffer: Buffer.from('MZ\0\u0001\u0002') }, 'щось');
      await page.getByRole('alert').filter({ hasText: say('Цей файл не можна додати', 'This file cannot be added') }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await files.choose({ name: 'a.wav', mimeType: 'audio/wav', buffer: tone() });
      await files.keep();
      await files.row('щось').waitFor();
      await files.press(say('Переглянути', 'Look at'), 'щось');
      await files.dialog.getByRole('button', { name: say('Слухати', 'Listen') }).click();
      await files.dialog.getByText(say(/Звучить, 1 секунда/u, /Playing, 1 second/u)).waitFor();
      await files.dialog.getByRole('button', { name: say('Зупинити', 'Stop') }).click();
      await files.dialog.getByRole('button', { name: say('Закрити', 'Close') }).last().click();
      await add({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Перший рядок\n<b>не розмітка</b>') }, 'лист зі школи');
      await files.row('лист зі школи').waitFor();
      await files.press(say('Переглянути', 'Look at'), 'лист зі школи');
      await files.dialog.getByText('<b>не розмітка</b>').waitFor();
      await page.keyboard.press('Escape');
    });
  });

  it('can be added and looked at with the keyboard alone', async () => {
    await withCase(language, async ({ page }, files) => {
      const keys = keyboard(page);
      await keys.activate(say('Додати файл', 'Add a file'));
      const chooser = page.waitForEvent('filechooser');
      await keys.activate(say('Вибрати файл', 'Choose a file'));
      await (await chooser).setFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Лист від школи') });
      await keys.fill(say('Що це', 'What it is'), 'довідка');
      await keys.pick(say('Вид', 'Kind'), say('документ', 'document'));
      await keys.activate(say('Зберегти у справі', 'Keep in the case'));
      await files.row('довідка').waitFor();
      await keys.activate(say('Переглянути: довідка', 'Look at: довідка'));
      await files.dialog.getByText('Лист від школи').waitFor();
      await keys.press('Escape');
      await files.dialog.waitFor({ state: 'detached' });
    });
  });
});
