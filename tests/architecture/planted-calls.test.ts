import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantCopy, type PlantedCopy } from '../support/planted-copy.ts';
import { runTool } from '../support/run-tool.ts';

interface Plant { readonly rule: string; readonly text: string; /** where it must be caught */ readonly room?: string; readonly extension?: string }

const call = (text: string): Plant => ({ rule: 'no-restricted-syntax', text });

/** Seeded violations of the forbidden calls and of the sizes and habits of the house. */
const PLANTS: Readonly<Record<string, Plant>> = {
  'openExternal': call("declare const shell: { openExternal: (u: string) => void };\nshell.openExternal('x');"),
  'openExternal by key': call("declare const shell: Record<string, (u: string) => void>;\nshell['openExternal']?.('x');"),
  'openPath': call("declare const shell: { openPath: (u: string) => void };\nshell.openPath('x');"),
  'openPath taken apart': call('declare const shell: { openPath: unknown };\nexport const { openPath } = shell;'),
  'executeJavaScript': call("declare const contents: { executeJavaScript: (u: string) => void };\ncontents.executeJavaScript('x');"),
  'sendSync': call("declare const ipc: { sendSync: (u: string) => void };\nipc.sendSync('x');"),
  'innerHTML': call("declare const element: { innerHTML: string };\nelement.innerHTML = 'x';"),
  'innerHTML by key': call("declare const element: Record<string, string>;\nelement['innerHTML'] = 'x';"),
  'innerHTML by template': call('declare const element: Record<string, string>;\nelement[`innerHTML`] = `x`;'),
  'outerHTML': call("declare const element: { outerHTML: string };\nelement.outerHTML = 'x';"),
  'insertAdjacentHTML': call("declare const element: { insertAdjacentHTML: (a: string, b: string) => void };\nelement.insertAdjacentHTML('x', 'y');"),
  'dangerouslySetInnerHTML': { ...call("export const X = (): unknown => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;"), room: 'renderer', extension: 'tsx' },
  'document.write': { ...call("document.write('x');"), room: 'renderer' },
  'document.cookie': { ...call("document.cookie = 'x';"), room: 'renderer' },
  'localStorage': { ...call("localStorage.setItem('a', 'b');"), room: 'renderer' },
  'indexedDB': { ...call("export const x = indexedDB.open('a');"), room: 'renderer' },
  'webview': { ...call('export const X = (): unknown => <webview />;'), room: 'renderer', extension: 'tsx' },
  'eval': call("export const x: unknown = eval('1');"),
  'new Function': call("export const x: unknown = new Function('return 1');"),
  'Function': call("export const x: unknown = Function('return 1');"),
  'fetch': { ...call("void fetch('x');"), room: 'renderer' },
  'window.fetch': { ...call("void window.fetch('x');"), room: 'renderer' },
  'globalThis.fetch': { ...call("void globalThis.fetch('x');"), room: 'renderer' },
  'WebSocket': { ...call("export const x = new WebSocket('x');"), room: 'renderer' },
  'XMLHttpRequest': { ...call('export const x = new XMLHttpRequest();'), room: 'renderer' },
  'sendBeacon': { ...call("navigator.sendBeacon('x');"), room: 'renderer' },
  'http module': call("import { request } from 'node:http';\nexport const x = request;"),
  'net module': call("import { connect } from 'net';\nexport const x = connect;"),
  'http address': call("export const x = 'http://example.org/';"),
  'https address in a template': call("export const x = (a: string): string => `https://${a}`;"),
  'serialize': call("declare const db: { serialize: () => unknown };\nexport const x = db.serialize();"),
  'backup': call("declare const db: { backup: (p: string) => unknown };\nexport const x = db.backup('p');"),
  'ATTACH': call("declare const db: { exec: (q: string) => void };\ndb.exec(\"ATTACH 'x' AS y KEY ''\");"),
  'rekey': call("declare const db: { pragma: (q: string) => void };\ndb.pragma('rekey = 1');"),
  'loadExtension': call("declare const db: { loadExtension: (p: string) => void };\ndb.loadExtension('x');"),
  'chacha20': call("declare const crypto: { createCipheriv: (n: string) => unknown };\nexport const x = crypto.createCipheriv('chacha20-poly1305');"),
  'aes-ccm': call("export const x = 'aes-256-ccm';"),
  'crypto.argon2': call("declare const crypto: { argon2Sync: (n: string) => unknown };\nexport const x = crypto.argon2Sync('argon2id');"),
  'argon2 by name': call("import { argon2Sync } from 'node:crypto';\nexport const x = argon2Sync;"),
  'console': call("declare const console: { log: (t: string) => void };\nconsole.log('x');"),
  'crashReporter': call('declare const electron: { crashReporter: { start: () => void } };\nelectron.crashReporter.start();'),
  'safeStorage': call('declare const electron: { safeStorage: unknown };\nexport const x = electron.safeStorage;'),
  'addRecentDocument': call("declare const app: { addRecentDocument: (p: string) => void };\napp.addRecentDocument('x');"),
  'enum': { rule: 'no-restricted-syntax', text: "export enum X { a = 'a' }" },
  'any': { rule: '@typescript-eslint/no-explicit-any', text: 'export const x: any = 1;' },
  'non-null assertion': { rule: '@typescript-eslint/no-non-null-assertion', text: 'export const x = (a: string | null): string => a!;' },
  'floating promise': { rule: '@typescript-eslint/no-floating-promises', text: 'export const x = (a: Promise<void>): void => { a; };' },
  'long file': { rule: 'max-lines', text: Array.from({ length: 301 }, (_, index) => `export const x${String(index)} = 1;`).join('\n') },
  'long function': { rule: 'max-lines-per-function', text: `export function x(): number[] {\nreturn [\n${'1,\n'.repeat(41)}];\n}` },
  'many parameters': { rule: 'max-params', text: 'export const x = (a: number, b: number, c: number, d: number): number => a + b + c + d;' },
  'suppression without a reason': { rule: 'house/suppression-needs-reason', text: '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const x: any = 1;' },
  'suppression with a short reason': { rule: 'house/suppression-needs-reason', text: '// eslint-disable-next-line @typescript-eslint/no-explicit-any -- needed\nexport const x: any = 1;' },
  'biome suppression without a reason': { rule: 'house/suppression-needs-reason', text: '// biome-ignore lint/style/useConst\nexport const x = 1;' },
  'ts-ignore': { rule: '@typescript-eslint/ban-ts-comment', text: "// @ts-ignore because it is so very needed\nexport const x: number = 'a';" },
  'unneeded suppression': { rule: 'null', text: '// eslint-disable-next-line no-alert -- there is no alert in here at all\nexport const x = 1;' },
};

/** What looks alike and is allowed. */
const INNOCENT: Readonly<Record<string, string>> = {
  comment: '// never innerHTML, eval or fetch; see https://example.org\nexport const x = 1;\n',
  origin: "export const x = 'https://register.invalid';\n",
  namespace: "export const x = 'http://www.w3.org/2000/svg';\n",
  words: "export const x = ['attach a photo', 'the function', 'evaluate', 'prefetch'];\n",
  suppression: '// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the package states no type for this value\nexport const x: any = 1;\n',
};

const fileOf = (name: string, { room = 'electron', extension = 'ts' }: Partial<Plant> = {}): string => `${room}/planted-${name.replaceAll(/[^A-Za-z0-9]/gu, '-')}.${extension}`;

interface FileReport { readonly filePath: string; readonly messages: readonly { readonly ruleId: string | null; readonly fatal?: boolean }[] }

let copy: PlantedCopy;
let reports: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const planted = Object.entries(PLANTS).map(([name, plant]) => [fileOf(name, plant), `${plant.text}\n`] as const);
  const innocent = Object.entries(INNOCENT).map(([name, text]) => [fileOf(`innocent ${name}`), text] as const);
  copy = plantCopy(Object.fromEntries([...planted, ...innocent]));
  const { output } = await runTool('eslint/bin/eslint.js', ['--config', 'build/eslint.config.js', '--format', 'json', 'electron', 'renderer'], copy.folder);
  const files = JSON.parse(output) as readonly FileReport[];
  reports = new Map(files.map(({ filePath, messages }) => [filePath.slice(copy.folder.length + 1).replaceAll('\\', '/'), messages.map(({ ruleId }) => String(ruleId))]));
});
afterAll(() => { copy.remove(); });

test.each(Object.entries(PLANTS))('the scan catches planted %s', (name, plant) => {
  expect(reports.get(fileOf(name, plant))).toContain(plant.rule);
});

test.each(Object.keys(INNOCENT))('the scan lets an innocent %s pass', (name) => {
  expect(reports.get(fileOf(`innocent ${name}`))).toEqual([]);
});
