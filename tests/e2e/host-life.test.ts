import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserSwitches, canSandbox } from '../../electron/preview/launch-browser.ts';
import { openRegisterPage, prepareContext } from '../../electron/preview/open-page.ts';
import { loadPageFiles } from '../../electron/shell/page-files.ts';
import { accessibilityFaults } from '../support/axe.ts';
import { findTestBrowser, PROJECT } from '../support/browser.ts';
import { createRegister, testApplication } from '../support/cheap-application.ts';
import { openRegister, startBrowser } from '../support/register-page.ts';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

test.each(['light', 'dark'] as const)('the first run opens without a fault when the system is %s', async (colorScheme) => {
  const register = await openRegister(browser, { browser: { colorScheme } });
  await register.page.getByRole('heading').first().waitFor();
  expect(await accessibilityFaults(register.page)).toEqual([]);
  await register.close();
});

test('the accessibility check catches a planted fault', async () => {
  const register = await openRegister(browser);
  await register.page.getByRole('heading').first().waitFor();
  await register.page.evaluate(() => { document.body.append(document.createElement('button')); });
  expect((await accessibilityFaults(register.page)).join()).toContain('button-name');
  await register.close();
});

test('the page begins anew with nothing in it when the register locks by itself', async () => {
  const register = await openRegister(browser, { prepare: async (app) => { await createRegister(app); } });
  await register.page.evaluate(() => { Object.assign(globalThis, { decrypted: 'x' }); });
  register.app.application.lock('suspend');
  await expect.poll(() => register.page.evaluate('typeof globalThis.decrypted').catch(() => 'between pages'), { timeout: 2000 }).toBe('undefined');
  expect(await register.app.call('case.list', { query: '', sort: 'updated', offset: 0, limit: 1 })).toMatchObject({ ok: false, error: { code: 'register/locked' } });
  await register.close();
});

test('nothing that was typed or shown is on the disk when the browser has closed', async () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'oberih-profile-'));
  const app = testApplication();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findTestBrowser() ?? '', headless: true, chromiumSandbox: canSandbox(), serviceWorkers: 'block', args: [...browserSwitches(true)],
  });
  await prepareContext(context, loadPageFiles(path.join(PROJECT, 'dist', 'renderer')), app.dispatch);
  const page = await openRegisterPage(context, context.pages()[0]);
  const field = page.getByRole('textbox').first();
  await field.fill('Канарка Вигадана 8c1f');
  await field.press('Tab');
  await page.evaluate(() => { document.title = 'Oberih'; });
  await context.close();
  const written = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const holding = (text: string): string[] => written.filter((file) => {
    const bytes = readFileSync(file);
    return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
  });
  expect(written.length).toBeGreaterThan(5);
  expect(holding('Канарка Вигадана 8c1f')).toEqual([]);
  // the search itself works: the browser does keep its own settings there
  expect(holding('profile').length).toBeGreaterThan(0);
  app.dispose();
  rmSync(profile, { recursive: true });
});
