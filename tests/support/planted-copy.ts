import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT, PROJECT_TEMPORARY } from './browser.ts';

/** A small project with the real configuration and planted files, for showing that each net catches what it should. */
export interface PlantedCopy {
  readonly folder: string;
  readonly remove: () => void;
}

/** What the planted files may import: one small file per room, so that only the plant can be at fault. */
const SKELETON: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'planted', private: true, type: 'module', dependencies: { zod: '*', 'better-sqlite3-multiple-ciphers': '*' }, devDependencies: { electron: '*', 'fast-check': '*' } }),
  'shared/pure.ts': 'export const pure = 1;\n',
  'shared/policy/rule.ts': "import { pure } from '../pure.ts';\nexport const rule = pure;\n",
  'electron/store/register-connection.ts': "import Database from 'better-sqlite3-multiple-ciphers';\nimport { pure } from '../../shared/pure.ts';\nexport const open = (): unknown => [Database, pure];\n",
  'electron/store/repository.ts': "import { open } from './register-connection.ts';\nexport const load = open;\n",
  'electron/services/service.ts': "import { load } from '../store/repository.ts';\nimport { rule } from '../../shared/policy/rule.ts';\nexport const serve = (): unknown => [load(), rule];\n",
  'electron/shell/window.ts': "import type { BrowserWindow } from 'electron';\nimport { serve } from '../services/service.ts';\nexport const show = (window: BrowserWindow): unknown => [window, serve()];\n",
  'electron/preview/preview.ts': "import { serve } from '../services/service.ts';\nexport const preview = serve;\n",
  'electron/main.ts': "import { app } from 'electron';\nimport { show } from './shell/window.ts';\nexport const main = [app, show];\n",
  'renderer/page.ts': "import { pure } from '../shared/pure.ts';\nexport const page = pure;\n",
  'tests/unit/pure.test.ts': "import { pure } from '../../shared/pure.ts';\nexport const tested = pure;\n",
};

/**
 * Writes the skeleton, the real tool configuration and the planted files into a folder of its own below the project's
 * temporary one, where packages are found by walking up. The real tree is never touched.
 */
export function plantCopy(planted: Readonly<Record<string, string>>): PlantedCopy {
  mkdirSync(PROJECT_TEMPORARY, { recursive: true });
  const folder = mkdtempSync(path.join(PROJECT_TEMPORARY, 'planted-'));
  for (const room of ['shared', 'electron', 'renderer', 'tests']) copyFromProject(folder, `${room}/tsconfig.json`);
  for (const file of ['tsconfig.base.json', 'eslint.config.js', 'house-rules.js', 'forbidden-calls.js', 'dependency-cruiser.cjs']) copyFromProject(folder, `build/${file}`);
  for (const [name, text] of Object.entries({ ...SKELETON, ...planted })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return { folder, remove: () => { rmSync(folder, { recursive: true }); } };
}

function copyFromProject(folder: string, file: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  cpSync(path.join(PROJECT, file), path.join(folder, file));
}
