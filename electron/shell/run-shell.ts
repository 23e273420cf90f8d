import path from 'node:path';
import type { App, BrowserWindow, Dialog, IpcMain, Menu, PowerMonitor, Protocol, Session } from 'electron';
import { menuTemplate } from './application-menu.ts';
import { guardAllContents, guardSession } from './guard-contents.ts';
import type { HostedApplication } from './hosted-application.ts';
import { hostIpc } from './ipc-host.ts';
import { watchLockTriggers, watchPanicKey, type Every } from './lock-triggers.ts';
import { createMainWindow, loadPage, replacePage } from './main-window.ts';
import { loadPageFiles } from './page-files.ts';
import { servePage } from './page-protocol.ts';
import { CHROMIUM_SWITCHES, PAGE_SCHEMES, refusedArguments, SESSION_PARTITION } from './security-settings.ts';

/** Electron's objects, handed in so that nothing here loads Electron. */
export interface ElectronParts {
  readonly app: App;
  readonly BrowserWindow: typeof BrowserWindow;
  readonly dialog: Dialog;
  readonly ipcMain: IpcMain;
  readonly Menu: typeof Menu;
  readonly powerMonitor: PowerMonitor;
  readonly protocol: Protocol;
  readonly session: { readonly fromPartition: (partition: string, options: { cache: boolean }) => Session };
}

export interface ShellPlan {
  readonly args: readonly string[];
  /** the built page and preload */
  readonly pageFolder: string;
  readonly preload: string;
  /** where Chromium may keep the few files it insists on */
  readonly dataFolder: string;
  readonly openApplication: (dialogs: { readonly chooseFolder: () => Promise<string | null> }) => HostedApplication;
  readonly every: Every;
}

/**
 * The life of the window, in the order that keeps it safe: refuse dangerous arguments, be alone, close every door of
 * Chromium, and only then be ready, guard the session, connect the page and load it.
 */
export async function runShell(electron: ElectronParts, plan: ShellPlan): Promise<void> {
  const { app } = electron;
  if (app.isPackaged && refusedArguments(plan.args).length > 0) {
    app.exit(1);
    return;
  }
  // the lock is kept here: one copy for each data folder
  app.setPath('userData', path.join(plan.dataFolder, 'chromium'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  prepareChromium(electron, plan.dataFolder);
  await app.whenReady();
  await openWindow(electron, plan);
}

function prepareChromium({ app, protocol }: ElectronParts, dataFolder: string): void {
  // SECURITY: before the application is ready, so that no window can forget it.
  app.enableSandbox();
  app.disableHardwareAcceleration();
  for (const [name, value] of CHROMIUM_SWITCHES) app.commandLine.appendSwitch(name, value ?? '');
  const chromiumFolder = path.join(dataFolder, 'chromium');
  app.setPath('sessionData', chromiumFolder);
  app.setPath('crashDumps', path.join(chromiumFolder, 'none'));
  protocol.registerSchemesAsPrivileged([...PAGE_SCHEMES]);
  guardAllContents(app);
}

async function openWindow(electron: ElectronParts, plan: ShellPlan): Promise<void> {
  const { app, dialog, ipcMain, Menu: menus, powerMonitor } = electron;
  const template = menuTemplate(process.platform);
  menus.setApplicationMenu(template === null ? null : menus.buildFromTemplate(template));
  const session = electron.session.fromPartition(SESSION_PARTITION, { cache: false });
  await guardSession(session);
  // the scheme is served to this session alone
  servePage(session.protocol, loadPageFiles(plan.pageFolder));
  const window = createMainWindow({
    createWindow: (options) => new electron.BrowserWindow(options), session, preload: plan.preload, developerTools: !app.isPackaged,
  });
  const application = plan.openApplication({ chooseFolder: () => chooseFolder(dialog, window) });
  hostIpc(ipcMain, application.dispatch, () => (window.isDestroyed() ? null : window.webContents.mainFrame));
  application.onLock(({ quits }) => {
    if (quits) app.quit();
    else void replacePage(window, session);
  });
  watchPanicKey(window.webContents, () => { application.lock('panic'); });
  watchLockTriggers({ powerMonitor, idleLimit: application.idleLimit, lock: application.lock, every: plan.every });
  app.on('second-instance', () => { focus(window); });
  app.on('window-all-closed', () => { app.quit(); });
  window.on('closed', () => { application.lock('exit'); });
  await loadPage(window);
}

async function chooseFolder(dialog: Dialog, window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] });
  return canceled ? null : filePaths[0] ?? null;
}

function focus(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
