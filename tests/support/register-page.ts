import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { DocumentTools } from '../../electron/services/document-tools.ts';
import { launchHeadlessBrowser } from '../../electron/preview/launch-browser.ts';
import { openRegisterPage, prepareContext, type PageRecords } from '../../electron/preview/open-page.ts';
import { loadPageFiles } from '../../electron/shell/page-files.ts';
import { findTestBrowser, NO_BROWSER, PROJECT } from './browser.ts';
import { testApplication, type HandClock, type TestApplication } from './cheap-application.ts';

/** The real page over the real application: an encrypted register in a temporary folder, in a headless browser. */
export interface RegisterPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The application behind the page; `must` calls a channel without clicking there. */
  readonly app: TestApplication;
  /** Where files go that are saved from the page. */
  readonly exports: string;
  readonly records: PageRecords;
  /** Opens one more window on the same register. */
  readonly openAnother: () => Promise<Page>;
  /** Closes everything; fails when the page asked for anything foreign or broke its policy. */
  readonly close: () => Promise<void>;
}

export interface RegisterPageOptions {
  readonly clock?: HandClock;
  readonly browser?: BrowserContextOptions;
  /** Draws the papers; the product's own unless given. */
  readonly tools?: DocumentTools;
  /** Runs before the page opens: create the register, add cases. */
  readonly prepare?: (app: TestApplication) => Promise<void>;
}

/** Starts the test browser. One for each test file: `beforeAll` and `afterAll`. @throws Error where there is none */
export async function startBrowser(): Promise<Browser> {
  const executable = await findTestBrowser();
  if (executable === null) throw new Error(NO_BROWSER);
  return launchHeadlessBrowser(executable);
}

/** The laptop the product is made for. */
const SCREEN = { width: 1366, height: 768 };

/** Opens the register's page (built before by the global setup) in a context of its own. */
export async function openRegister(browser: Browser, options: RegisterPageOptions = {}): Promise<RegisterPage> {
  // the folder is known only once the application has been made
  const place = { exports: '' };
  const app = testApplication({ chooseFolder: () => Promise.resolve(place.exports), ...(options.clock === undefined ? {} : { clock: options.clock }), ...(options.tools === undefined ? {} : { tools: options.tools }) });
  place.exports = path.join(app.directory, '..', 'exports');
  mkdirSync(place.exports, { recursive: true });
  await options.prepare?.(app);
  const context = await browser.newContext({ viewport: SCREEN, locale: 'uk-UA', timezoneId: 'Europe/Kyiv', reducedMotion: 'reduce', serviceWorkers: 'block', ...options.browser });
  context.setDefaultTimeout(10_000);
  const records = await prepareContext(context, loadPageFiles(path.join(PROJECT, 'dist', 'renderer')), app.dispatch);
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(app.clock.now()));
    return openRegisterPage(context, page);
  };
  // as the hosts of the product do: after a lock the page begins anew
  app.application.onLock(() => { void Promise.allSettled(context.pages().map((page) => page.reload())); });
  return {
    context, app, exports: place.exports, records, page: await open(), openAnother: open,
    close: async () => {
      await context.close();
      app.dispose();
      const trouble = [...records.strayRequests, ...records.violations];
      if (trouble.length > 0) throw new Error(`the page broke its isolation: ${trouble.join(' | ')}`);
    },
  };
}
