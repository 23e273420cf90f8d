import { mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, closeSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FUSES, readFuses } from '../../build/fuses.mjs';
import { archiveIn, digestOf, madeUpElectron, packingArguments } from '../../build/reproduce-archive.mjs';
import { makeSbom } from '../../build/sbom.mjs';
import { PROJECT, PROJECT_TEMPORARY } from '../support/browser.ts';
import { runTool } from '../support/run-tool.ts';

/** Packs the built program around a made-up Electron, which is all that the archive's content depends on. */
const possible = process.platform === 'linux' && process.arch === 'x64';
let folder = '';
let files: readonly string[];

beforeAll(async () => {
  if (!possible) return;
  const built = process.env['OBERIH_PAGE_BUILT'] === '1' ? { status: 0 } : await runTool('vite/bin/vite.js', ['build', '--config', 'build/vite.config.ts', '--logLevel', 'error']);
  if (built.status !== 0) throw new Error('the program does not build');
  mkdirSync(PROJECT_TEMPORARY, { recursive: true });
  folder = mkdtempSync(path.join(PROJECT_TEMPORARY, 'package-'));
  const electron = madeUpElectron(path.join(folder, 'electron'));
  await pack(electron, path.join(folder, 'out'));
  files = archivedFiles(archiveIn(path.join(folder, 'out')));
}, 180_000);
afterAll(() => { if (folder !== '') rmSync(folder, { recursive: true, force: true }); });

async function pack(electron: string, output: string): Promise<void> {
  const packed = await runTool('electron-builder/cli.js', packingArguments(electron, output));
  if (packed.status !== 0) throw new Error(packed.output);
}

interface ArchiveEntry { readonly files?: Readonly<Record<string, ArchiveEntry>> }

/** The names in an asar archive: a JSON header behind four lengths of four bytes. */
function archivedFiles(archive: string): readonly string[] {
  const descriptor = openSync(archive, 'r');
  const lengths = Buffer.alloc(16);
  readSync(descriptor, lengths, 0, 16, 0);
  const header = Buffer.alloc(lengths.readUInt32LE(12));
  readSync(descriptor, header, 0, header.length, 16);
  closeSync(descriptor);
  const walk = (entry: ArchiveEntry, prefix: string): string[] =>
    Object.entries(entry.files ?? {}).flatMap(([name, child]) => (child.files === undefined ? [prefix + name] : walk(child, `${prefix}${name}/`)));
  return walk(JSON.parse(header.toString('utf8')) as ArchiveEntry, '');
}

/** Every package that travels, with the packages it needs itself. */
function productionPackages(): ReadonlySet<string> {
  const lock = JSON.parse(readFileSync(path.join(PROJECT, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, { readonly dev?: boolean }>> };
  return new Set(Object.entries(lock.packages).filter(([name, { dev }]) => name !== '' && dev !== true).map(([name]) => name.replace(/^node_modules\//u, '')));
}

test.skipIf(!possible)('the archive holds the page, the preload and the program', () => {
  expect(files).toEqual(expect.arrayContaining([
    'package.json', 'dist/renderer/index.html', 'dist/renderer/app.js', 'dist/opener/oberih-opener.html', 'dist/renderer/style.css', 'dist/preload/preload.cjs',
    'dist/program/electron/main.js', 'dist/program/electron/ipc/router.js', 'dist/program/electron/documents/templates/form.typ',
  ]));
});

test.skipIf(!possible)('the archive holds nothing but the built program and the packages it needs', () => {
  const packages = productionPackages();
  const packageOf = (file: string): string => /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(file)?.[1] ?? '';
  const strangers = files.filter((file) => file !== 'package.json' && !/^dist\/(?:program\/(?:electron|shared|_virtual)|renderer|preload|opener)\//u.test(file)
    && !packages.has(packageOf(file)));
  expect(strangers).toEqual([]);
  expect(files.filter((file) => /\.(?:ts|tsx|map|mjs\.map|d\.ts)$|(?:^|\/)(?:tests?|__tests__|preview)\//u.test(file))).toEqual([]);
});

test.skipIf(!possible)('packed again, later and elsewhere, the archive is the same byte for byte', async () => {
  for (const name of ['package.json', 'dist/renderer/app.js', 'dist/program/electron/main.js']) utimesSync(path.join(PROJECT, name), new Date(), new Date(Date.now() - 86_400_000));
  const again = path.join(folder, 'another-folder', 'out');
  await pack(madeUpElectron(path.join(folder, 'another-electron')), again);
  expect(digestOf(archiveIn(again))).toBe(digestOf(archiveIn(path.join(folder, 'out'))));
});

test.skipIf(!possible)('every package in the archive stands in the list of parts', () => {
  const listed = new Set(makeSbom().components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`)));
  const carried = new Set(files.flatMap((file) => [...file.matchAll(/(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//gu)].map((match) => match[1] ?? '')));
  expect(carried.size).toBeGreaterThan(10);
  expect([...carried].filter((name) => !listed.has(name))).toEqual([]);
});

test.skipIf(!possible)('only native code of the target travels, outside the archive where it can be loaded', () => {
  expect(files.filter((file) => file.endsWith('.node')).sort()).toEqual([
    'node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu/typst-ts-node-compiler.linux-x64-gnu.node',
    'node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node',
  ]);
  const unpacked = readdirSync(path.join(folder, 'out/linux-unpacked/resources/app.asar.unpacked'), { recursive: true }).map(String);
  expect(unpacked.filter((file) => file.endsWith('.node'))).toHaveLength(2);
  expect(unpacked.some((file) => file.endsWith('form.typ'))).toBe(true);
});

test.skipIf(!possible)('the packed binary carries the agreed fuses and two languages', () => {
  expect(readFuses(readFileSync(path.join(folder, 'out/linux-unpacked/oberih')))).toEqual([Object.fromEntries(FUSES)]);
  expect(readdirSync(path.join(folder, 'out/linux-unpacked/locales')).sort()).toEqual(['en-US.pak', 'uk.pak']);
});
