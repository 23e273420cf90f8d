import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { createBuilder } from 'vite';
import { caseRecordSchema } from '../../shared/domain/case-record.ts';
import { PROJECT } from './browser.ts';
import { createRegister, type TestApplication } from './cheap-application.ts';
import { inventCase } from './register-cases.ts';
import { openRegister, startBrowser, type RegisterPage } from './register-page.ts';

/** What a steps module gets: `export default async ({ page, app, shot }) => { … }`. */
export interface ShotSteps {
  readonly page: Page;
  readonly app: TestApplication;
  readonly register: RegisterPage;
  /** Saves the window (or the whole page) as `NAME.png`. */
  readonly shot: (name: string, whole?: boolean) => Promise<void>;
}

const USAGE = `npx node tests/support/shot.ts OUT_DIR [--steps FILE.ts] [--lang uk|en] [--dark] [--size 1366x768] [--register] [--cases N] [--no-build]
Pictures of the real page over a real register in a temporary folder. Without --steps: one picture of what opens.
--register creates and unlocks a register before the page opens; --cases adds N invented cases to it.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    steps: { type: 'string' }, lang: { type: 'string', default: 'uk' }, dark: { type: 'boolean', default: false }, size: { type: 'string', default: '1366x768' },
    register: { type: 'boolean', default: false }, cases: { type: 'string', default: '0' }, 'no-build': { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
  },
});

const [folder] = positionals;
if (folder === undefined || values.help) process.stdout.write(`${USAGE}\n`);
else await takePictures(folder);

async function takePictures(out: string): Promise<void> {
  if (!values['no-build']) await buildPage();
  mkdirSync(out, { recursive: true });
  const [width = 1366, height = 768] = values.size.split('x').map(Number);
  const browser = await startBrowser();
  const register = await openRegister(browser, { prepare, browser: { viewport: { width, height }, colorScheme: values.dark ? 'dark' : 'light' } });
  register.page.on('pageerror', (error) => { process.stderr.write(`page error: ${error.message}\n`); });
  const shot = async (name: string, whole = false): Promise<void> => {
    const file = path.join(out, `${name}.png`);
    await register.page.screenshot({ path: file, fullPage: whole });
    process.stdout.write(`${file}\n`);
  };
  try {
    await runSteps({ page: register.page, app: register.app, register, shot });
  } finally {
    await register.close();
    await browser.close();
  }
}

async function buildPage(): Promise<void> {
  const builder = await createBuilder({ configFile: path.join(PROJECT, 'build', 'vite.config.ts'), logLevel: 'error' });
  const { client } = builder.environments;
  if (client !== undefined) await builder.build(client);
}

async function prepare(app: TestApplication): Promise<void> {
  await app.must('app.setLanguage', { language: values.lang === 'en' ? 'en' : 'uk' });
  const cases = Number(values.cases);
  if (!values.register && cases === 0) return;
  await createRegister(app);
  await app.must('app.setLanguage', { language: values.lang === 'en' ? 'en' : 'uk' });
  for (let index = 0; index < cases; index += 1) {
    await app.must('case.create', { record: caseRecordSchema.omit({ caseCode: true }).parse(inventCase(index)) });
  }
}

async function runSteps(steps: ShotSteps): Promise<void> {
  if (values.steps === undefined) {
    await steps.page.waitForLoadState();
    await steps.page.locator('#root > *').first().waitFor();
    await steps.shot('opened');
    return;
  }
  const module = await import(pathToFileURL(path.resolve(values.steps)).href) as { default: (steps: ShotSteps) => Promise<void> };
  await module.default(steps);
}
