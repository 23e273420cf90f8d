import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantCopy, type PlantedCopy } from '../support/planted-copy.ts';
import { runTool } from '../support/run-tool.ts';

/** What shared/ must not be able to name: one file each, so that every one of them has to fail by itself. */
const OUTSIDE: Readonly<Record<string, string>> = {
  node: "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
  process: 'export const x: unknown = process.env;\n',
  buffer: "export const x: unknown = Buffer.from('x');\n",
  window: 'export const x: unknown = window.location;\n',
  document: 'export const x: unknown = document.title;\n',
  console: "export const x = (): void => { console.log('x'); };\n",
  timer: 'export const x: unknown = setTimeout(() => {}, 1);\n',
  fetch: "export const x: unknown = fetch('x');\n",
  crypto: 'export const x: unknown = crypto.randomUUID();\n',
  require: "export const x: unknown = require('node:fs');\n",
  global: 'export const x: unknown = globalThis.process;\n',
};

/** And what the compiler's strictness must not let pass anywhere. */
const STRICT: Readonly<Record<string, string>> = {
  'implicit-any': 'export function x(a): unknown { return a; }\n',
  'index-unchecked': 'export const x = (list: readonly string[]): string => list[0];\n',
  'optional-undefined': 'export const x: { a?: string } = { a: undefined };\n',
  'enum': 'export enum X { a }\n',
  'parameter-property': 'export class X { constructor(readonly a: string) {} }\n',
  'type-import': "import { Pure } from './strict-types.ts';\nexport const x: Pure = 1;\n",
  'unused': 'export function x(a: string): number { return 1; }\n',
};

let copy: PlantedCopy;
let output = '';

beforeAll(async () => {
  const plants = Object.entries({ ...OUTSIDE, ...STRICT }).map(([name, text]) => [`shared/planted-${name}.ts`, text] as const);
  copy = plantCopy({ ...Object.fromEntries(plants), 'shared/strict-types.ts': 'export type Pure = number;\n' });
  output = (await runTool('typescript/bin/tsc', ['-p', 'shared', '--noEmit'], copy.folder)).output;
});
afterAll(() => { copy.remove(); });

test.each(Object.keys({ ...OUTSIDE, ...STRICT }))('the compiler refuses shared/ when it contains planted %s', (name) => {
  expect(output).toMatch(new RegExp(`shared/planted-${name}\\.ts\\(\\d+,\\d+\\): error`, 'u'));
});

test('the compiler finds nothing wrong with the files that were not planted', () => {
  const others = output.split('\n').filter((line) => line.includes('error TS') && !line.includes('shared/planted-'));
  expect(others).toEqual([]);
});
