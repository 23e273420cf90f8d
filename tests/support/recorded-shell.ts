import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runShell, type ElectronParts } from '../../electron/shell/run-shell.ts';
import { recordingObject, type ElectronCall } from './electron-recorder.ts';

/** The shell as it started over recorded stand-ins of Electron's objects. */
export interface Started {
  readonly calls: ElectronCall[];
  readonly names: () => string[];
  readonly argsOf: (name: string) => readonly unknown[];
  readonly objects: Record<'app' | 'window' | 'contents' | 'session' | 'powerMonitor', EventEmitter & Record<string, unknown>>;
  readonly ticks: (() => void)[];
  readonly locks: string[];
  /** what the shell wants called after a lock */
  readonly afterLock: ((ended: { readonly reason: 'idle'; readonly quits: boolean }) => void)[];
  idle: number;
}

export interface Surroundings { readonly packaged?: boolean; readonly alone?: boolean; readonly args?: readonly string[] }

/** Runs the real shell over the recorder, to the end of its start. */
export async function startRecordedShell({ packaged = false, alone = true, args = [] }: Surroundings = {}): Promise<Started> {
  const calls: ElectronCall[] = [];
  const contents = recordingObject('contents', calls, { mainFrame: { url: 'app://bundle/index.html' } });
  const session = recordingObject('session', calls, {
    protocol: recordingObject('session.protocol', calls), webRequest: recordingObject('webRequest', calls), setProxy: () => Promise.resolve(), clearData: () => Promise.resolve(),
  });
  const window = recordingObject('window', calls, { webContents: contents, isDestroyed: () => false, isMinimized: () => true, loadURL: () => Promise.resolve() });
  const app = recordingObject('app', calls, {
    isPackaged: packaged, requestSingleInstanceLock: () => alone, whenReady: () => Promise.resolve(), commandLine: recordingObject('commandLine', calls),
  });
  const started: Started = {
    calls, names: () => calls.map(({ name }) => name), argsOf: (name) => calls.find((call) => call.name === name)?.args ?? [],
    objects: { app, window, contents, session, powerMonitor: recordingObject('powerMonitor', calls, { getSystemIdleTime: () => started.idle }) },
    ticks: [], locks: [], afterLock: [], idle: 0,
  };
  const pageFolder = mkdtempSync(path.join(tmpdir(), 'oberih-shell-'));
  writeFileSync(path.join(pageFolder, 'index.html'), '<!doctype html>');
  await runShell(electronParts(started, calls), {
    args, pageFolder, preload: '/program/preload.cjs', dataFolder: '/data',
    openApplication: () => ({
      dispatch: (channel, payload, sender) => Promise.resolve({ ok: true, value: { channel, payload, sender } }),
      lock: (reason) => { started.locks.push(reason); }, idleLimit: () => 300, onLock: (listener) => { started.afterLock.push(listener); },
    }),
    every: (_milliseconds, work) => { started.ticks.push(work); },
  });
  rmSync(pageFolder, { recursive: true });
  return started;
}

function electronParts({ objects }: Started, calls: ElectronCall[]): ElectronParts {
  function windowStandIn(options: unknown): unknown {
    calls.push({ name: 'new BrowserWindow', args: [options] });
    return objects.window;
  }
  const parts = {
    app: objects.app, BrowserWindow: windowStandIn, dialog: recordingObject('dialog', calls), ipcMain: recordingObject('ipcMain', calls),
    Menu: recordingObject('Menu', calls), powerMonitor: objects.powerMonitor, protocol: recordingObject('protocol', calls),
    session: recordingObject('electron.session', calls, { fromPartition: () => objects.session }),
  };
  // The recorder answers any member; Electron's own types cannot be built without its runtime.
  return parts as unknown as ElectronParts;
}

