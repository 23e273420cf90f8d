#!/usr/bin/env node
// Opens the application from a checkout: in Electron where its runtime is present, otherwise in an installed browser.
// Plain JavaScript, so that any Node can read it. Nothing is ever downloaded.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) stop(`Потрібен Node.js 24, а це ${process.versions.node}. Запустіть так: npm ci && npm start`, `Node.js 24 is needed and this is ${process.versions.node}. Run it as: npm ci && npm start`);

const { createBuilder } = await import('vite');
await (await createBuilder({ configFile: path.join(root, 'build/vite.config.ts'), logLevel: 'error' })).buildApp();

const electron = electronRuntime();
if (electron !== null) process.exitCode = await runElectron(electron);
else await runBrowser();

/** The Electron binary: named by ELECTRON_BIN, or unpacked in node_modules. Never by loading the package: that would download. */
function electronRuntime() {
  const named = process.env['ELECTRON_BIN'];
  if (named) return existsSync(named) ? named : stop('ELECTRON_BIN не вказує на файл.', 'ELECTRON_BIN names no file.');
  const folder = path.join(root, 'node_modules/electron');
  const pathFile = path.join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = path.join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

function runElectron(binary) {
  return new Promise((resolve) => {
    const child = spawn(binary, [path.join(root, 'dist/program/electron/main.js')], { cwd: root, stdio: 'inherit' });
    child.once('error', () => resolve(1));
    child.once('exit', (status) => resolve(status ?? 1));
  });
}

async function runBrowser() {
  const { findInstalledBrowser } = await import('./preview/find-browser.ts');
  const browser = findInstalledBrowser();
  if (browser === null) stop('Немає ні середовища Electron, ні браузера. Виконайте `npx install-electron`, або встановіть Chrome, Edge чи Chromium, або вкажіть CHROMIUM_PATH.', 'No Electron runtime and no browser. Run `npx install-electron`, or install Chrome, Edge or Chromium, or set CHROMIUM_PATH.');
  const needsDisplay = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
  if (needsDisplay) stop('Немає екрана, щоб відкрити вікно. Те саме можна зробити в терміналі: npm run --silent oberih -- --help', 'There is no display to open a window on. The same work can be done in the terminal: npm run --silent oberih -- --help');
  const { openPreview } = await import('./preview/open-preview.ts');
  await openPreview(browser);
}

function stop(ukrainian, english) {
  process.stderr.write(`oberih: ${ukrainian}\noberih: ${english}\n`);
  process.exit(1);
}
