import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, powerMonitor, protocol, session } from 'electron';
import { createApplication } from './services/application.ts';
import { dataDirectory, ensurePrivateDirectory } from './shell/data-directory.ts';
import { hostApplication } from './shell/hosted-application.ts';
import { logFile } from './shell/log-file.ts';
import { runShell } from './shell/run-shell.ts';
import { PAGE_ORIGIN } from './shell/security-settings.ts';

/** The built files: this module is `program/electron/main.js` beside `renderer/` and `preload/`. */
const built = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const directory = ensurePrivateDirectory(dataDirectory({ platform: process.platform, environment: process.env, home: homedir() }));

await runShell({ app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session }, {
  args: process.argv.slice(1),
  pageFolder: built('renderer'),
  preload: built('preload/preload.cjs'),
  dataFolder: directory,
  every: (milliseconds, work) => { setInterval(work, milliseconds); },
  openApplication: ({ chooseFolder }) => hostApplication(createApplication({
    directory, chooseFolder, trustedOrigins: [PAGE_ORIGIN], writeLog: logFile(directory),
    clipboard: { readText: () => clipboard.readText(), clear: () => { clipboard.clear(); } },
  })),
});
