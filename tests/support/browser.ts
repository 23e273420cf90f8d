import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractPackagedBrowser } from '../../electron/preview/extract-browser.ts';
import { findInstalledBrowser } from '../../electron/preview/find-browser.ts';

/** The project's root folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** The project's own temporary folder, never committed. */
export const PROJECT_TEMPORARY = path.join(PROJECT, 'build', 'tmp');

/** What the summary prints where no browser can be had. */
export const NO_BROWSER = 'no Chromium: set CHROMIUM_PATH, or install Chrome, Edge or Chromium';

/**
 * The browser tests run in: `CHROMIUM_PATH`, else the one from the npm package (the same on every Linux x64 machine), else
 * an installed one; null when there is none.
 */
export async function findTestBrowser(): Promise<string | null> {
  if (process.env['CHROMIUM_PATH'] !== undefined) return findInstalledBrowser();
  return await extractPackagedBrowser(PROJECT_TEMPORARY) ?? findInstalledBrowser();
}
