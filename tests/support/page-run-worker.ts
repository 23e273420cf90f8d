/**
 * A run of the page in a browser with a profile of its own, to be watched from outside: `page-run-worker.ts PROFILE [leak]`.
 * Canaries are put into the register and typed into the page. With `leak`, the page keeps one: the control.
 */
import path from 'node:path';
import { chromium } from 'playwright-core';
import { openRegisterPage, prepareContext } from '../../electron/preview/open-page.ts';
import { browserSwitches, canSandbox } from '../../electron/preview/launch-browser.ts';
import { loadPageFiles } from '../../electron/shell/page-files.ts';
import { CANARIES } from '../faults/canaries.ts';
import { findTestBrowser, NO_BROWSER, PROJECT } from './browser.ts';
import { createRegister, testApplication } from './cheap-application.ts';

const [profile = '', leak] = process.argv.slice(2);
const executablePath = await findTestBrowser();
if (executablePath === null) throw new Error(NO_BROWSER);
const app = testApplication();
await createRegister(app);
const [surname = '', givenName = '', note = '', typed = ''] = CANARIES;
await app.must('case.create', { record: { child: { surname, givenName }, notes: [{ text: note }] } });
const context = await chromium.launchPersistentContext(profile, {
  executablePath, headless: true, chromiumSandbox: canSandbox(), serviceWorkers: 'block', acceptDownloads: false, args: [...browserSwitches(true)],
});
const records = await prepareContext(context, loadPageFiles(path.join(PROJECT, 'dist', 'renderer')), app.dispatch);
const page = await openRegisterPage(context, context.pages()[0]);
const main = page.getByRole('main');
await page.getByRole('banner').getByRole('navigation').getByRole('button').nth(1).click();
await main.getByRole('rowheader').getByRole('button').first().click();
await main.getByRole('textbox').first().fill(typed);
// long enough for the draft to be kept and for the browser to write what it writes
await page.waitForTimeout(1500);
if (leak === 'leak') await page.evaluate((text) => { (globalThis as unknown as { localStorage: { setItem: (key: string, value: string) => void } }).localStorage.setItem('x', text); }, surname);
const shown = await page.evaluate('document.body.innerText');
await context.close();
app.dispose();
process.stdout.write(`${JSON.stringify({ shown: typeof shown === 'string' && CANARIES.some((canary) => shown.includes(canary)), stray: records.strayRequests.length, violations: records.violations.length })}\n`);
