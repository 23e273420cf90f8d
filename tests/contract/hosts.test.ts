import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRouter, type RoutedApplication } from '../../electron/ipc/router.ts';
import type { Handlers } from '../../electron/services/handlers.ts';
import { PREVIEW_ORIGIN } from '../../electron/preview/open-page.ts';
import { PAGE_ORIGIN } from '../../electron/shell/security-settings.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { failureSchema, type Role } from '../../shared/ipc/channel.ts';
import { contract, type ChannelName } from '../../shared/ipc/contract.ts';
import { openBridgeHost, openInProcessHost, openIpcHost, PLACES, type ContractHost, type OpenContractHost } from '../support/hosts.ts';
import { startBrowser } from '../support/register-page.ts';

const CASE = '00000000-0000-4000-8000-000000000001';
/** Said by a handler that fails; nothing of it may cross. */
const SECRET = 'Марія Прикладна +380670000001 /home/worker/register.db';

/** An application whose handlers are planted, so that every outcome of the border can be brought about. */
interface Planted { readonly application: RoutedApplication; readonly called: string[]; role: Role | null }

function plantApplication(): Planted {
  const called: string[] = [];
  const planted: Partial<Handlers> = {
    'passphrase.assess': () => ({ score: 3, acceptable: true, advice: 'none' }),
    'place.name': () => ({ name: 'Львів', within: [] }),
    // an output with a field too many: the border must not let it out
    'case.discardDraft': () => ({ leaked: SECRET }) as unknown as Record<string, never>,
    'case.history': () => { throw new Error(SECRET); },
    'case.show': () => { throw new AppError('case/not-found', { line: 7 }); },
    'case.create': () => ({ id: CASE, caseCode: 'OBR-LV-26-0001', revision: 0 }),
  };
  const handlers = new Proxy(planted, {
    get: (target, name: string) => {
      called.push(name);
      return target[name as ChannelName] ?? ((): never => { throw new Error(`unplanted ${name}`); });
    },
  }) as Handlers;
  const state: Planted = {
    called, role: 'case-worker',
    application: {
      handlers, trustedOrigins: [PREVIEW_ORIGIN, PAGE_ORIGIN], role: () => state.role, finishTask: () => undefined, reportIncident: () => 'incident-1',
      callContext: () => ({ chooseFolder: () => Promise.resolve(null), progress: () => undefined }),
    },
  };
  return state;
}

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(async () => { await browser.close(); });

const HOSTS: Readonly<Record<string, OpenContractHost>> = {
  'in-process router': openInProcessHost,
  'Electron ipcMain': openIpcHost,
  'browser bridge': (dispatch) => openBridgeHost(browser, dispatch),
};

const refusal = (code: string, incident: string | null = null): unknown => ({ ok: false, error: { code, params: {}, incident } });

describe.each(Object.entries(HOSTS))('%s', (_name, open) => {
  let host: ContractHost;
  let planted: Planted;
  beforeAll(async () => {
    planted = plantApplication();
    host = await open(createRouter(planted.application));
  });
  afterAll(async () => { await host.close(); });

  const call = async (channel: string, payload: unknown, place: (typeof PLACES)[number] = 'own page'): Promise<unknown> => {
    planted.called.length = 0;
    const invoke = await host.invoke(place);
    return invoke(channel, payload);
  };

  test('answers with the parsed value when all is well', async () => {
    expect(await call('place.name', { code: 'UA46' })).toEqual({ ok: true, value: { name: 'Львів', within: [] } });
  });

  test.each(['case.unknown', '', ' place.name', 'Place.name', 'constructor', '__proto__', 'hasOwnProperty', 'toString', 'prototype', 'place', 'place.name.x'])(
    'refuses channel %j when the contract does not name it', async (channel) => {
      expect(await call(channel, {})).toEqual(refusal('channel/unknown'));
      expect(planted.called).toEqual([]);
    },
  );

  test.each(PLACES.filter((place) => place !== 'own page'))('refuses every channel when the caller is: %s', async (place) => {
    for (const channel of ['app.status', 'place.name', 'case.create', 'register.unlock']) {
      expect(await call(channel, {}, place)).toEqual(refusal('channel/forbidden-sender'));
    }
    expect(planted.called).toEqual([]);
  });

  test.each([
    // one row for each way an input can be wrong
    ['an extra key', { code: 'UA46', extra: 1 }], ['a missing key', {}], ['a wrong type', { code: 46 }], ['null', null], ['a list', []], ['text', 'UA46'],
    ['a text too long', { code: 'U'.repeat(41) }], ['an own __proto__', JSON.parse('{"code":"UA46","__proto__":{"x":1}}') as unknown],
  ])('refuses the input when it is %s', async (_what, payload) => {
    expect(await call('place.name', payload)).toEqual(refusal('input/invalid'));
    expect(planted.called).toEqual([]);
  });

  test('refuses the input when it is larger than any form', async () => {
    expect(await call('passphrase.assess', { passphrase: 'x'.repeat(4_100_000) })).toEqual(refusal('input/too-large'));
  });

  test('answers register/locked on every channel but the open ones when nobody is in', async () => {
    planted.role = null;
    const answers = await Promise.all(['case.create', 'case.discardDraft'].map((channel) => call(channel, channel === 'case.create' ? {} : { id: CASE })));
    expect(answers).toEqual([refusal('register/locked'), refusal('register/locked')]);
    expect(planted.called).toEqual([]);
    expect(await call('passphrase.assess', { passphrase: 'x' })).toMatchObject({ ok: true });
    planted.role = 'case-worker';
  });

  test('answers channel/forbidden-role when the role may not', async () => {
    planted.role = 'reviewer';
    expect(await call('case.create', {})).toEqual(refusal('channel/forbidden-role'));
    expect(planted.called).toEqual([]);
    planted.role = 'case-worker';
  });

  test('lets nothing out that the output schema does not name', async () => {
    expect(await call('case.discardDraft', { id: CASE })).toEqual(refusal('internal/unexpected', 'incident-1'));
  });

  test('tells a code and an incident and nothing else when a handler fails', async () => {
    const answer = await call('case.history', { id: CASE });
    expect(answer).toEqual(refusal('internal/unexpected', 'incident-1'));
    expect(failureSchema.safeParse(answer).success).toBe(true);
    expect(JSON.stringify(answer)).not.toMatch(/Марія|380|home|register\.db|stack|Error/u);
  });

  test('tells the code and its numbers when a person can act on it', async () => {
    expect(await call('case.show', { id: CASE })).toEqual({ ok: false, error: { code: 'case/not-found', params: { line: 7 }, incident: null } });
  });
});

test('every channel that is not meant for the locked state says so', () => {
  const open = Object.entries(contract).filter(([, { access }]) => access === 'open').map(([name]) => name);
  expect(open.sort()).toEqual([
    'app.setLanguage', 'app.status', 'backup.restore', 'passphrase.assess', 'passphrase.suggest', 'place.oblasts', 'register.create', 'register.lock', 'register.unlock', 'task.cancel', 'task.progress',
  ]);
});
