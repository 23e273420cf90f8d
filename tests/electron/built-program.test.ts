import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type * as RouterModule from '../../electron/ipc/router.ts';
import type * as ApplicationModule from '../../electron/services/application.ts';
import { PROJECT } from '../support/browser.ts';
import { AGENCY, ORIGIN, PASSPHRASE, PERSON } from '../support/cheap-application.ts';
import { runTool } from '../support/run-tool.ts';

const built = (file: string): string => path.join(PROJECT, 'dist', 'program', file);

beforeAll(async () => {
  if (process.env['OBERIH_PAGE_BUILT'] === '1' && existsSync(built('electron/main.js'))) return;
  const { status } = await runTool('vite/bin/vite.js', ['build', '--config', 'build/vite.config.ts', '--logLevel', 'error']);
  expect(status).toBe(0);
});

test('the built program finds its templates, fonts, word lists and threads where it is, not where its source was', async () => {
  // the files that are packed, not the TypeScript they were made from
  const { createApplication } = await import(pathToFileURL(built('electron/services/application.js')).href) as typeof ApplicationModule;
  const { createRouter } = await import(pathToFileURL(built('electron/ipc/router.js')).href) as typeof RouterModule;
  const directory = mkdtempSync(path.join(tmpdir(), 'oberih-built-'));
  const application = createApplication({
    directory: path.join(directory, 'register'), trustedOrigins: [ORIGIN], writeLog: () => undefined, chooseFolder: () => Promise.resolve(null),
    // dear enough for the thread of its own, which is one more file to be found
    keyOptions: { testCost: { memoryKiB: 16_384, iterations: 1, parallelism: 1 } },
  });
  const dispatch = createRouter(application);
  const call = (channel: string, payload: unknown): Promise<unknown> => dispatch(channel, payload, { frame: 'main', origin: ORIGIN });
  expect(await call('passphrase.suggest', { language: 'uk' })).toMatchObject({ ok: true });
  expect(await call('place.oblasts', {})).toMatchObject({ ok: true });
  expect(await call('register.create', { agency: AGENCY, person: PERSON, passphrase: PASSPHRASE, language: 'uk' })).toMatchObject({ ok: true });
  expect(await call('register.recoverySheet', { language: 'uk' })).toMatchObject({ ok: true, value: { pages: [expect.stringContaining('<svg')] } });
  application.lock('exit');
  rmSync(directory, { recursive: true });
});
