import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { DISPATCH_CHANNEL } from '../../electron/shell/ipc-host.ts';
import { PROJECT } from '../support/browser.ts';

const lines = (file: string): number => readFileSync(path.join(PROJECT, file), 'utf8').trimEnd().split('\n').length;

let code = '';

beforeAll(async () => {
  const bundle = await build({
    configFile: false, root: PROJECT, logLevel: 'error',
    build: {
      write: false, ssr: true, minify: false,
      rolldownOptions: { input: path.join(PROJECT, 'electron/preload.ts'), external: ['electron'], output: { format: 'cjs', codeSplitting: false } },
    },
  });
  const outputs = [bundle].flat().flatMap((part) => ('output' in part ? part.output : []));
  expect(outputs).toHaveLength(1);
  code = outputs.map((output) => ('code' in output ? output.code : '')).join('');
});

interface Exposed { readonly name: string; readonly value: { readonly invoke: (channel: string, payload: unknown) => unknown } }

function runPreload(): { readonly exposed: Exposed[]; readonly sent: unknown[][]; readonly required: string[]; readonly touched: string[] } {
  const exposed: Exposed[] = [], sent: unknown[][] = [], required: string[] = [], touched: string[] = [];
  const watched = (name: string, members: object): object => new Proxy(members, { get: (target, key) => { touched.push(`${name}.${String(key)}`); return Reflect.get(target, key) as unknown; } });
  const electron = {
    contextBridge: watched('contextBridge', { exposeInMainWorld: (name: string, value: Exposed['value']) => exposed.push({ name, value }) }),
    ipcRenderer: watched('ipcRenderer', { invoke: (...args: unknown[]) => { sent.push(args); return 'answer'; } }),
  };
  const module = { exports: {} };
  runInContext(code, createContext({ require: (name: string) => { required.push(name); return electron; }, module, exports: module.exports }));
  return { exposed, sent, required, touched };
}

test('the preload exposes one frozen function and loads nothing but Electron', () => {
  const { exposed, required } = runPreload();
  expect(required).toEqual(['electron']);
  expect(exposed.map(({ name, value }) => [name, Object.keys(value), Object.isFrozen(value)])).toEqual([['oberih', ['invoke'], true]]);
});

test('the preload sends a channel and a payload on the one fixed Electron channel and returns only the answer', () => {
  const { exposed, sent, touched } = runPreload();
  expect(exposed[0]?.value.invoke('app.status', { a: 1 })).toBe('answer');
  expect(sent).toEqual([[DISPATCH_CHANNEL, 'app.status', { a: 1 }]]);
  expect(touched).toEqual(['contextBridge.exposeInMainWorld', 'ipcRenderer.invoke']);
});

test.each([['electron/preload.ts', 25], ['electron/main.ts', 60]])('%s stays within %i lines', (file, most) => {
  expect(lines(file)).toBeLessThanOrEqual(most);
});
