import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantCopy, type PlantedCopy } from '../support/planted-copy.ts';
import { runTool } from '../support/run-tool.ts';

/** The forbidden calls again, written so that a plain look for a name would miss them. */
const PLANTS: Readonly<Record<string, string>> = {
  'fetch by key': "void globalThis['fetch']('x');",
  'fetch by template': 'void window[`fetch`](`x`);',
  'fetch under another name': "const get = fetch;\nexport const x = get('x');",
  'fetch taken apart': "const { fetch: get } = globalThis;\nexport const x = get('x');",
  'fetch by reflection': "export const x: unknown = Reflect.get(globalThis, 'fetch');",
  'eval indirect': "export const x: unknown = (0, eval)('1');",
  'eval by key': "export const x: unknown = globalThis['eval']('1');",
  'function constructor': "export const x: unknown = (() => 1).constructor('return 1');",
  'async function constructor': 'const Made = Object.getPrototypeOf(async () => 1).constructor;\nexport const x: unknown = new Made();',
  'timer with text': "setTimeout('x', 1);",
  'vm': "import { runInThisContext } from 'node:vm';\nexport const x: unknown = runInThisContext('1');",
  'network by require': "declare const require: (n: string) => unknown;\nexport const x = require('node:http');",
  'network by import call': "export const x = import('node:https');",
  'network by built-in': "export const x: unknown = process.getBuiltinModule('node:net');",
  'network by process binding': "declare const process: { binding: (n: string) => unknown };\nexport const x = process.binding('tcp_wrap');",
  'network by re-export': "export { connect } from 'node:tls';",
  'network by undici': "import { request } from 'undici';\nexport const x = request;",
  'inspector': "import { open } from 'node:inspector';\nexport const x = open;",
  'shell of Electron': "import { shell } from 'electron';\nexport const x = shell;",
  'remote': 'declare const electron: { remote: unknown };\nexport const x = electron.remote;',
  'renderer listener': "declare const ipcRenderer: { on: (c: string, l: () => void) => void };\nipcRenderer.on('x', () => undefined);",
  'renderer send': "declare const ipcRenderer: { send: (c: string) => void };\nipcRenderer.send('x');",
  'main listener': "declare const ipcMain: { on: (c: string, l: () => void) => void };\nipcMain.on('x', () => undefined);",
  'start drag': "declare const contents: { startDrag: (i: object) => void };\ncontents.startDrag({});",
  'print to a file': "declare const contents: { printToPDF: (i: object) => void };\ncontents.printToPDF({});",
  'document.write by key': "document['write']('x');",
  'html range': "document.createRange().createContextualFragment('x');",
  'html parser': "export const x = new DOMParser().parseFromString('x', 'text/html');",
  'worker': "export const x = new Worker('x.js');",
  'shared worker': "export const x = new SharedWorker('x.js');",
  'service worker': "void navigator.serviceWorker.register('x.js');",
  'javascript address': "export const x = 'javascript:void 0';",
  'websocket by key': "export const x = new window['WebSocket']('x');",
  'peer connection': 'export const x = new RTCPeerConnection();',
  'popup': "window.open('x');",
  'location': "location.href = 'x';",
  'caches': "void caches.open('x');",
  'child process': "import { exec } from 'node:child_process';\nexport const x = exec;",
  'console by key': "globalThis['console']['log']('x');",
  'plain attach': 'export const x = (db: { exec: (q: string) => void }): void => { db.exec("attach database \'x\' as y"); };',
  'rekey in capitals': 'export const x = "PRAGMA REKEY = 1";',
};

/** What looks alike and is allowed. */
const INNOCENT: Readonly<Record<string, string>> = {
  'prefetching words': "export const x = ['fetching', 'evaluate', 'remotely', 'location of the child', 'javascript'];\n",
  'own member': 'export const x = (place: { location: string }): string => place.location;\n',
};

const fileOf = (name: string): string => `electron/evasion-${name.replaceAll(/[^A-Za-z0-9]/gu, '-')}.ts`;
interface FileReport { readonly filePath: string; readonly messages: readonly { readonly ruleId: string | null }[] }

let copy: PlantedCopy;
let reports: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  copy = plantCopy(Object.fromEntries(Object.entries({ ...PLANTS, ...INNOCENT }).map(([name, text]) => [fileOf(name), `${text}\n`])));
  const { output } = await runTool('eslint/bin/eslint.js', ['--config', 'build/eslint.config.js', '--format', 'json', 'electron/evasion-*'], copy.folder);
  const files = JSON.parse(output) as readonly FileReport[];
  reports = new Map(files.map(({ filePath, messages }) => [filePath.slice(copy.folder.length + 1).replaceAll('\\', '/'), messages.map(({ ruleId }) => String(ruleId))]));
});
afterAll(() => { copy.remove(); });

test.each(Object.keys(PLANTS))('the scan catches a forbidden call written as: %s', (name) => {
  expect(reports.get(fileOf(name))).toContain('no-restricted-syntax');
});

test.each(Object.keys(INNOCENT))('the scan lets innocent %s pass', (name) => {
  expect(reports.get(fileOf(name))).toEqual([]);
});
