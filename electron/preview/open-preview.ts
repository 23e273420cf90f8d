import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext } from 'playwright-core';
import { createApplication } from '../services/application.ts';
import { dataDirectory, ensurePrivateDirectory } from '../shell/data-directory.ts';
import { hostApplication, type HostedApplication } from '../shell/hosted-application.ts';
import { logFile } from '../shell/log-file.ts';
import { loadPageFiles } from '../shell/page-files.ts';
import { browserSwitches, canSandbox } from './launch-browser.ts';
import { openRegisterPage, prepareContext, PREVIEW_ORIGIN } from './open-page.ts';

/**
 * Opens the register's page in a window of an installed browser, over the same router and services as in Electron, and
 * returns when the window is closed. Files that are saved go to `exports` in the data folder: a page has no folder dialog.
 */
export async function openPreview(executablePath: string): Promise<void> {
  const directory = ensurePrivateDirectory(dataDirectory({ platform: process.platform, environment: process.env, home: homedir() }));
  const exports = path.join(directory, 'exports');
  const hosted = hostApplication(createApplication({
    directory, trustedOrigins: [PREVIEW_ORIGIN], writeLog: logFile(directory),
    chooseFolder: () => {
      mkdirSync(exports, { recursive: true, mode: 0o700 });
      return Promise.resolve(exports);
    },
  }));
  process.stdout.write(`Oberih, browser preview. Register and saved files: ${directory}\n`);
  // SECURITY: a profile of its own, for the owner alone, gone when the window closes
  const profile = mkdtempSync(path.join(tmpdir(), 'oberih-preview-'));
  try {
    await runWindow(executablePath, profile, hosted);
  } finally {
    hosted.lock('exit');
    rmSync(profile, { recursive: true, force: true });
  }
}

async function runWindow(executablePath: string, profile: string, hosted: HostedApplication): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath, headless: false, chromiumSandbox: canSandbox(), viewport: null, serviceWorkers: 'block', acceptDownloads: false,
    args: [...browserSwitches(false), `--app=${PREVIEW_ORIGIN}/index.html`], ignoreDefaultArgs: ['--enable-automation'],
  });
  const closed = new Promise<void>((resolve) => { context.once('close', () => { resolve(); }); });
  await prepareContext(context, loadPageFiles(fileURLToPath(new URL('../../dist/renderer', import.meta.url))), hosted.dispatch);
  const page = await openRegisterPage(context, context.pages()[0]);
  page.once('close', () => { void context.close(); });
  hosted.onLock(({ quits }) => { void (quits ? context.close() : replacePage(context)); });
  await closed;
}

/** As in Electron: after a lock the page begins anew, with nothing decrypted left in it. */
async function replacePage(context: BrowserContext): Promise<void> {
  await Promise.allSettled(context.pages().map((page) => page.goto(`${PREVIEW_ORIGIN}/index.html`)));
}
