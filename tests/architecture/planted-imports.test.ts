import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantCopy, type PlantedCopy } from '../support/planted-copy.ts';
import { runTool } from '../support/run-tool.ts';

interface Plant { readonly rule: string; readonly file: string; readonly text: string }

const importing = (path: string): string => `import * as planted from '${path}';\nexport const x = planted;\n`;
const importingType = (path: string, name: string): string => `import type { ${name} } from '${path}';\nexport type X = ${name};\n`;

/** One violation for every rule, and for the rules with several ways in, one for each way. */
const PLANTS: readonly Plant[] = [
  { rule: 'shared-is-pure', file: 'shared/p-node.ts', text: importing('node:fs') },
  { rule: 'shared-is-pure', file: 'shared/p-room.ts', text: importing('../electron/services/service.ts') },
  { rule: 'shared-is-pure', file: 'shared/p-type.ts', text: importingType('../electron/shell/window.ts', 'show') },
  { rule: 'shared-is-pure', file: 'shared/p-package.ts', text: importing('react') },
  { rule: 'shared-is-pure', file: 'shared/p-package-type.ts', text: importingType('react', 'ReactNode') },
  { rule: 'renderer-only-shared', file: 'renderer/p-electron.ts', text: importing('../electron/services/service.ts') },
  { rule: 'renderer-only-shared', file: 'renderer/p-type.ts', text: importingType('../electron/shell/window.ts', 'show') },
  { rule: 'renderer-without-node', file: 'renderer/p-node.ts', text: importing('node:path') },
  { rule: 'store-not-policy', file: 'electron/store/p-policy.ts', text: importing('../../shared/policy/rule.ts') },
  { rule: 'store-not-above', file: 'electron/store/p-above.ts', text: importing('../services/service.ts') },
  { rule: 'policy-not-store', file: 'shared/policy/p-store.ts', text: importing('../../electron/store/repository.ts') },
  { rule: 'electron-only-in-shell', file: 'electron/services/p-electron.ts', text: importing('electron') },
  { rule: 'electron-only-in-shell', file: 'electron/shell/p-electron.ts', text: importing('electron') },
  { rule: 'electron-only-in-shell', file: 'tests/unit/p-electron.test.ts', text: importing('electron') },
  { rule: 'electron-types-only-in-shell', file: 'electron/services/p-type.ts', text: importingType('electron', 'App') },
  { rule: 'migrations-import-nothing', file: 'electron/store/migrations/0002-p.ts', text: importing('../../../shared/pure.ts') },
  { rule: 'migrations-import-nothing', file: 'electron/store/migrations/0003-p.ts', text: importing('node:fs') },
  { rule: 'driver-only-in-register-connection', file: 'electron/services/p-driver.ts', text: importing('better-sqlite3-multiple-ciphers') },
  { rule: 'driver-only-in-register-connection', file: 'electron/store/p-driver.ts', text: importing('better-sqlite3-multiple-ciphers') },
  { rule: 'preview-stays-out', file: 'electron/services/p-preview.ts', text: importing('../preview/preview.ts') },
  { rule: 'product-not-tests', file: 'electron/services/p-tests.ts', text: importing('../../tests/unit/pure.test.ts') },
  { rule: 'product-not-development-packages', file: 'electron/services/p-package.ts', text: importing('fast-check') },
  { rule: 'no-cycles', file: 'electron/services/p-cycle-back.ts', text: importing('./p-cycle-there.ts') },
  { rule: 'no-orphans', file: 'electron/services/p-orphan.ts', text: 'export const alone = 1;\n' },
  { rule: 'not-unresolvable', file: 'electron/services/p-missing.ts', text: importing('./nowhere.ts') },
];

interface Violation { readonly from: string; readonly rule: { readonly name: string } }

let copy: PlantedCopy;
let violations: readonly Violation[] = [];

beforeAll(async () => {
  const planted = Object.fromEntries(PLANTS.map(({ file, text }) => [file, text]));
  copy = plantCopy({ ...planted, 'electron/services/p-cycle-there.ts': importing('./p-cycle-back.ts') });
  violations = await cruise(copy.folder);
});
afterAll(() => { copy.remove(); });

async function cruise(folder: string): Promise<readonly Violation[]> {
  const args = ['--config', 'build/dependency-cruiser.cjs', '--output-type', 'json', 'shared', 'electron', 'renderer', 'tests'];
  const { output } = await runTool('dependency-cruiser/bin/dependency-cruiser.mjs', args, folder);
  const report = JSON.parse(output) as { readonly summary: { readonly violations: readonly Violation[] } };
  return report.summary.violations;
}

test.each(PLANTS)('rule $rule catches $file', ({ rule, file }) => {
  expect(violations.filter(({ from }) => from === file).map(({ rule: { name } }) => name)).toContain(rule);
});

test('nothing but the planted files is reported', () => {
  const planted = new Set([...PLANTS.map(({ file }) => file), 'electron/services/p-cycle-there.ts']);
  expect(violations.filter(({ from }) => !planted.has(from))).toEqual([]);
});

test('every rule of the configuration has a planted violation', () => {
  const configuration = createRequire(import.meta.url)('../../build/dependency-cruiser.cjs') as { readonly forbidden: readonly { readonly name: string }[] };
  expect([...new Set(PLANTS.map(({ rule }) => rule))].sort()).toEqual(configuration.forbidden.map(({ name }) => name).sort());
});
