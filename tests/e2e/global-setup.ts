import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { findTestBrowser, NO_BROWSER, PROJECT } from '../support/browser.ts';

/** Unpacks the browser once, before any worker could do it side by side, and builds the page the tests will open. */
export default async function setup(): Promise<void> {
  const browser = await findTestBrowser();
  if (browser === null) throw new Error(NO_BROWSER);
  process.env['CHROMIUM_PATH'] = browser;
  if (process.env['OBERIH_PAGE_BUILT'] === '1' || !existsSync(path.join(PROJECT, 'renderer', 'main.tsx'))) return;
  await build({ configFile: path.join(PROJECT, 'build', 'vite.config.ts'), logLevel: 'error' });
}
