import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../support/browser.ts';

/** A real Electron: named by `ELECTRON_BIN`, or unpacked in node_modules. The package is never loaded: that would download. */
function electronRuntime(): string | null {
  const named = process.env['ELECTRON_BIN'];
  if (named !== undefined && named !== '') return named;
  const folder = path.join(PROJECT, 'node_modules', 'electron');
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = path.join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

const runtime = electronRuntime();
const MAIN = path.join(PROJECT, 'dist', 'program', 'electron', 'main.js');

describe.skipIf(runtime === null)(`real runtime${runtime === null ? ' (no Electron runtime: set ELECTRON_BIN or run npx install-electron)' : ''}`, () => {
  let app: ElectronApplication;
  let data = '';

  beforeAll(async () => {
    data = mkdtempSync(path.join(tmpdir(), 'oberih-smoke-'));
    app = await _electron.launch({ executablePath: runtime ?? '', args: [MAIN], cwd: PROJECT, env: { ...process.env, OBERIH_DATA: data } });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  });

  test('the page opens from its own scheme and sees nothing of Node or Electron', async () => {
    const page = await app.firstWindow();
    await page.waitForFunction('document.readyState === "complete"');
    expect(page.url()).toBe('app://bundle/index.html');
    expect(await page.evaluate('[typeof require, typeof process, typeof module, typeof Buffer, Object.keys(oberih).join()]')).toEqual(['undefined', 'undefined', 'undefined', 'undefined', 'invoke']);
  });

  test('the border answers, with the register driver and the documents loaded in Electron itself', async () => {
    const page = await app.firstWindow();
    expect(await page.evaluate("oberih.invoke('app.status', {})")).toMatchObject({ ok: true, value: { state: 'missing' } });
    const agency = { name: 'Приклад', code: 'OBR', oblastCode: 'UA46000000000026241', phone: null, email: null, address: null };
    const person = { name: 'Олена Приклад', position: 'фахівчиня', phone: null, email: null };
    const created = await page.evaluate((input) => (globalThis as unknown as { oberih: { invoke: (name: string, value: unknown) => Promise<unknown> } }).oberih.invoke('register.create', input),
      { agency, person, passphrase: 'криниця вітрило барвінок сторожа ліхтар пороги хмарина', language: 'uk' });
    expect(created).toMatchObject({ ok: true });
    expect(await page.evaluate("oberih.invoke('register.recoverySheet', { language: 'uk' })")).toMatchObject({ ok: true });
  });

  test('the policy of the scheme is in force: no fetch, no inline script, no way out', async () => {
    const page = await app.firstWindow();
    expect(await page.evaluate("fetch('https://example.org/').then(() => 'reached', () => 'refused')")).toBe('refused');
    expect(await page.evaluate("fetch('app://bundle/app.js').then(() => 'reached', () => 'refused')")).toBe('refused');
    expect(await page.evaluate("window.open('https://example.org/') === null")).toBe(true);
  });

  test('every window is sandboxed and isolated', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) =>
      // in the runtime, but not in its types
      BrowserWindow.getAllWindows().map(({ webContents }) => (webContents as unknown as { getLastWebPreferences: () => unknown }).getLastWebPreferences()));
    expect(preferences).toMatchObject([{ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true }]);
  });

  test('nothing typed is found on the disk afterwards', () => {
    const found = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .filter((entry) => readFileSync(path.join(entry.parentPath, entry.name)).includes('Олена Приклад')).map(({ name }) => name);
    expect(found).toEqual([]);
  });

  test('a second copy ends by itself', async () => {
    const status = await new Promise((resolve) => {
      const second = spawn(runtime ?? '', [MAIN], { env: { ...process.env, OBERIH_DATA: data }, stdio: 'ignore' });
      second.once('exit', resolve);
    });
    expect(status).toBe(0);
  });
});
