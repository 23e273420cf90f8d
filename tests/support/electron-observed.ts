import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { FORBIDDEN_EVERYWHERE } from '../../build/forbidden-calls.js';
import { FUSES, readFuses, SENTINEL, setFuses } from '../../build/fuses.mjs';
import { hostIpc } from '../../electron/shell/ipc-host.ts';
import { PAGE_HEADERS } from '../../electron/shell/page-headers.ts';
import { PROJECT } from './browser.ts';
import { startRecordedShell, type Started } from './recorded-shell.ts';

/** What the installed program was seen to do at its start, reduced to what the official list asks about. */
export interface Observed {
  /** options of the windows that were made */ readonly windows: readonly Readonly<Record<string, unknown>>[];
  readonly preferences: Readonly<Record<string, unknown>>;
  readonly sandboxBeforeReady: boolean;
  readonly loaded: readonly string[];
  readonly schemes: readonly { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> }[];
  /** addresses that were let through, of the foreign ones that were tried */ readonly letThrough: readonly string[];
  readonly permissionAnswers: readonly unknown[];
  readonly policy: string;
  /** events of a contents that were stopped */ readonly stopped: readonly string[];
  readonly windowAnswer: unknown;
  /** names the scan of the syntax tree refuses */ readonly forbidden: readonly string[];
  readonly calls: readonly string[];
  readonly electronVersion: string;
  /** senders that were answered, of the foreign ones that were tried */ readonly answered: readonly string[];
  readonly fuses: Readonly<Record<string, boolean>>;
  readonly exposed: readonly { readonly name: string; readonly members: readonly string[]; readonly frozen: boolean; readonly eventCrosses: boolean }[];
}

const FOREIGN = ['http://127.0.0.1/', 'https://example.org/', 'file:///etc/hosts', 'data:text/html,x', 'ws://example.org/', 'ftp://example.org/', 'app://other/index.html', 'blob:https://example.org/1', 'chrome://gpu'];
const NAVIGATION = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];

/** Starts the shell as an installed copy over recorded objects and looks at everything the list names. */
export async function observeProgram(): Promise<Observed> {
  const started = await startRecordedShell({ packaged: true });
  const windows = argumentsOf(started, 'new BrowserWindow').map(([options]) => options as Record<string, unknown>);
  const names = started.names();
  return {
    windows, preferences: (windows[0]?.['webPreferences'] ?? {}) as Record<string, unknown>,
    sandboxBeforeReady: names.indexOf('app.enableSandbox') !== -1 && names.indexOf('app.enableSandbox') < names.indexOf('app.whenReady'),
    loaded: argumentsOf(started, 'window.loadURL').map(([url]) => String(url)),
    schemes: argumentsOf(started, 'protocol.registerSchemesAsPrivileged').flatMap(([schemes]) => schemes as Observed['schemes']),
    letThrough: letThrough(started), permissionAnswers: permissionAnswers(started), policy: PAGE_HEADERS['Content-Security-Policy'] ?? '',
    ...navigation(started),
    forbidden: forbiddenNames(), calls: names, electronVersion: installedElectron(), answered: await answeredSenders(), fuses: writtenFuses(), exposed: exposedByPreload(),
  };
}

function argumentsOf({ calls }: Started, wanted: string): readonly (readonly unknown[])[] {
  return calls.filter(({ name }) => name === wanted).map(({ args }) => args);
}

function letThrough(started: Started): readonly string[] {
  const [, decide] = started.argsOf('webRequest.onBeforeRequest') as [unknown, (details: { readonly url: string }, answer: (value: { readonly cancel: boolean }) => void) => void];
  const passed: string[] = [];
  for (const url of FOREIGN) decide({ url }, ({ cancel }) => { if (!cancel) passed.push(url); });
  return passed;
}

function permissionAnswers(started: Started): readonly unknown[] {
  const answers: unknown[] = [];
  const [request] = started.argsOf('session.setPermissionRequestHandler') as [(contents: unknown, permission: string, answer: (ok: unknown) => void) => void];
  for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read', 'unknown']) request({}, permission, (answer) => { answers.push(answer); });
  for (const handler of ['setPermissionCheckHandler', 'setDevicePermissionHandler']) answers.push((started.argsOf(`session.${handler}`) as [() => unknown])[0]());
  return answers;
}

function navigation(started: Started): Pick<Observed, 'stopped' | 'windowAnswer'> {
  const stopped: string[] = [];
  started.objects.app.emit('web-contents-created', {}, started.objects.contents);
  for (const name of NAVIGATION) started.objects.contents.emit(name, { preventDefault: () => { stopped.push(name); } });
  const [answer] = started.argsOf('contents.setWindowOpenHandler') as [() => unknown];
  return { stopped, windowAnswer: answer() };
}

function forbiddenNames(): readonly string[] {
  return FORBIDDEN_EVERYWHERE.flatMap(({ selector }: { readonly selector: string }) => /Identifier\[name="(?<name>\w+)"\]/u.exec(selector)?.groups?.['name'] ?? []);
}

function installedElectron(): string {
  const { devDependencies } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { readonly devDependencies: Readonly<Record<string, string>> };
  return devDependencies['electron'] ?? '';
}

async function answeredSenders(): Promise<readonly string[]> {
  // Electron's classes cannot be made without its runtime: the host compares frames and reads their address.
  const frame = (url: string): WebFrameMain => ({ url } as unknown as WebFrameMain);
  const main = frame('app://bundle/index.html');
  const senders: readonly (readonly [string, WebFrameMain | null])[] = [['inner frame', frame('app://bundle/index.html')], ['other page', frame('https://example.org/')], ['gone', null]];
  let handler: ((event: IpcMainInvokeEvent, ...args: unknown[]) => unknown) | undefined;
  hostIpc({ handle: (_name, listener) => { handler = listener; } }, (_channel, _payload, sender) => Promise.resolve({ ok: true, value: sender.frame === 'main' && sender.origin === 'app://bundle' }), () => main);
  const answers = await Promise.all(senders.map(([, senderFrame]) => handler?.({ senderFrame } as unknown as IpcMainInvokeEvent, 'app.status', {})));
  return senders.filter((_sender, index) => (answers[index] as { readonly value?: unknown } | undefined)?.value !== false).map(([name]) => name);
}

function writtenFuses(): Readonly<Record<string, boolean>> {
  const binary = Buffer.concat([Buffer.alloc(64, 'x'), Buffer.from(SENTINEL), Buffer.from([1, FUSES.length]), Buffer.from('1'.repeat(FUSES.length)), Buffer.alloc(64, 'x')]);
  setFuses(binary);
  return readFuses(binary)[0] ?? {};
}

function exposedByPreload(): Observed['exposed'] {
  const source = stripTypeScriptTypes(readFileSync(path.join(PROJECT, 'electron/preload.ts'), 'utf8')).replace(/^import .*$/mu, '');
  const exposed: { name: string; value: Readonly<Record<string, (...args: unknown[]) => unknown>> }[] = [];
  const sent: unknown[][] = [];
  runInContext(source, createContext({
    contextBridge: { exposeInMainWorld: (name: string, value: (typeof exposed)[number]['value']) => { exposed.push({ name, value }); } },
    ipcRenderer: { invoke: (...args: unknown[]) => { sent.push(args); return 'answer'; } },
  }));
  return exposed.map(({ name, value }) => {
    const answers = Object.values(value).map((member) => member('x', 1));
    return { name, members: Object.keys(value), frozen: Object.isFrozen(value), eventCrosses: answers.some((answer) => answer !== 'answer') || sent.some((args) => args[0] !== 'oberih.dispatch') };
  });
}
