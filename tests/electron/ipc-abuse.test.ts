import type { IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelNames, createRouter, LARGEST_PAYLOAD, MOST_WAITING } from '../../electron/ipc/router.ts';
import type { Handlers } from '../../electron/services/handlers.ts';
import { hostIpc } from '../../electron/shell/ipc-host.ts';
import { PAGE_ORIGIN } from '../../electron/shell/security-settings.ts';
import { failureSchema, ROLES, type Role } from '../../shared/ipc/channel.ts';
import { contract, type ChannelName } from '../../shared/ipc/contract.ts';
import { createRegister, testApplication, type TestApplication } from '../support/cheap-application.ts';
import { reportHeld, trials } from '../support/held.ts';
import { pollutions, wrongInputs } from '../support/ipc-abuse.ts';
import { inputSchema, kindOf, otherValidator, positionsOf, sampleOf, type JsonSchema } from '../support/schema-samples.ts';

const CHANNELS = channelNames();
/** Wrong inputs tried on each channel. */
const WRONG = trials('OBERIH_IPC_MUTATIONS', 200);
const CLEAN = prototypeMembers();

let test: TestApplication;
let main: WebFrameMain;
let handle: (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<unknown>;
/** Channels whose handler was reached. */
const reached: ChannelName[] = [];
const state: { role: Role | null; mainFrame: WebFrameMain | null } = { role: 'focal-point', mainFrame: null };

// Electron's classes cannot be made without its runtime: the host compares frames and reads their address, nothing else.
const frameAt = (url: string): WebFrameMain => ({ url } as unknown as WebFrameMain);
const eventFrom = (senderFrame: WebFrameMain | null): IpcMainInvokeEvent => ({ senderFrame } as unknown as IpcMainInvokeEvent);

beforeAll(async () => {
  test = testApplication();
  await createRegister(test);
  const handlers = new Proxy({}, { get: (_target, name: string) => () => { reached.push(name as ChannelName); throw new Error('reached'); } }) as Handlers;
  const dispatch = createRouter({ ...test.application, handlers, role: () => state.role, trustedOrigins: [PAGE_ORIGIN] });
  main = frameAt(`${PAGE_ORIGIN}/index.html`);
  hostIpc({ handle: (_name, listener) => { handle = listener as typeof handle; } }, dispatch, () => state.mainFrame);
});
afterAll(() => { test.dispose(); });

/** What one call is answered; `reached` when a handler was. */
async function codeOf(name: string, payload: unknown, frame: WebFrameMain | null = main): Promise<string> {
  const before = reached.length;
  const answer = await handle(eventFrom(frame), name, payload);
  return reached.length > before ? 'reached' : failureSchema.parse(answer).error.code;
}

/** Tries every channel and counts what was answered otherwise than expected. */
async function refuseAll(what: string, expected: readonly string[], tries: readonly (readonly [name: string, payload: unknown, frame?: WebFrameMain | null])[]): Promise<void> {
  const wrong: string[] = [];
  for (const [name, payload, frame] of tries) {
    const code = await codeOf(name, payload, frame);
    if (!expected.includes(code)) wrong.push(`${name} ${code}`);
  }
  expect(reportHeld(`ipc abuse, ${what}`, tries.length, wrong.length), wrong.slice(0, 20).join('; ')).toBe(true);
  expect(tries.length).toBeGreaterThan(0);
}

const right = (name: ChannelName): unknown => sampleOf(inputSchema(name));

describe('abuse of the border', () => {
  it('reaches the handler of every channel when all is well: the control', async () => {
    Object.assign(state, { role: 'focal-point', mainFrame: main });
    const codes: string[] = [];
    for (const name of CHANNELS) {
      const { roles } = contract[name] as { readonly roles?: readonly Role[] };
      state.role = roles?.[0] ?? 'focal-point';
      codes.push(`${name} ${await codeOf(name, right(name))}`);
    }
    expect(codes).toEqual(CHANNELS.map((name) => `${name} reached`));
    state.role = 'focal-point';
  });

  it('is refused from every frame that is not the window’s own top frame', async () => {
    Object.assign(state, { role: 'focal-point', mainFrame: main });
    const frames = [frameAt(`${PAGE_ORIGIN}/index.html`), frameAt(`${PAGE_ORIGIN}/`), frameAt('about:srcdoc'), frameAt('about:blank'), null];
    await refuseAll('wrong frame', ['channel/forbidden-sender'], CHANNELS.flatMap((name) => frames.map((frame) => [name, right(name), frame] as const)));
    state.mainFrame = null;
    await refuseAll('no window', ['channel/forbidden-sender'], CHANNELS.map((name) => [name, right(name), main] as const));
  });

  it('is refused from every other origin, also in the window’s own top frame', async () => {
    const urls = [
      'https://bundle/index.html', 'http://bundle/', 'app://bundle.example.org/', 'app://bundl/', 'app://bundle:80/', 'app://user@bundle/', 'app://user:x@bundle/', 'APP://other/', 'app:///index.html', 'app:bundle',
      'file:///index.html', 'data:text/html,app://bundle', 'blob:app://bundle/1', 'about:blank', 'about:srcdoc', 'javascript:1', 'devtools://devtools/', 'chrome://gpu/', 'view-source:app://bundle/', 'https://app//bundle', '', 'not an address', 'app://bundle%00.example.org/', 'app://xn--bundle-x/',
    ];
    const wrong: string[] = [];
    for (const url of urls) {
      const frame = frameAt(url);
      state.mainFrame = frame;
      for (const name of CHANNELS) if (await codeOf(name, right(name), frame) !== 'channel/forbidden-sender') wrong.push(`${name} ${url}`);
    }
    expect(reportHeld('ipc abuse, wrong origin', urls.length * CHANNELS.length, wrong.length), wrong.join('; ')).toBe(true);
    state.mainFrame = main;
  });

  it('is refused on every channel that is not open while nobody is in', async () => {
    Object.assign(state, { role: null, mainFrame: main });
    await refuseAll('locked', ['register/locked'], CHANNELS.filter((name) => contract[name].access === 'unlocked').map((name) => [name, right(name)] as const));
  });

  it('is refused to every role a channel does not name', async () => {
    for (const role of ROLES) {
      state.role = role;
      const closed = CHANNELS.filter((name) => {
        const { roles } = contract[name] as { readonly roles?: readonly Role[] };
        return roles !== undefined && !roles.includes(role);
      });
      if (closed.length > 0) await refuseAll(`role ${role}`, ['channel/forbidden-role'], closed.map((name) => [name, right(name)] as const));
    }
    state.role = 'focal-point';
  });

  it.each([...CHANNELS])('%s refuses every mutation of its input', async (name) => {
    const schema = inputSchema(name);
    const isRight = otherValidator(schema);
    expect(isRight(right(name)), 'the sample is right for the other validator too').toBe(true);
    const mutations = wrongInputs(schema, isRight, WRONG);
    const taken: string[] = [];
    for (const { what, payload } of mutations) {
      const code = await codeOf(name, payload);
      if (!['input/invalid', 'input/too-large'].includes(code)) taken.push(`${what}: ${code}`);
    }
    expect(mutations.length).toBe(WRONG);
    expect(taken).toEqual([]);
  });

  it('is refused when an argument is enormous or nested beyond any form', async () => {
    const enormous = 'x'.repeat(10_000_000);
    const deep = JSON.parse(`${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`) as unknown;
    // refused before the channel's own schema is asked: a part of the channels stands for all in the test run
    const someChannels = CHANNELS.filter((_name, index) => WRONG > 200 || index % 12 === 0);
    let deeper: unknown = 1;
    for (let depth = 0; depth < 300_000; depth += 1) deeper = { a: deeper };
    const list = Array.from({ length: 1_100_000 }, () => 'x');
    await refuseAll('10 MB', ['input/too-large'], CHANNELS.map((name) => [name, { id: enormous }] as const));
    await refuseAll('nested', ['input/invalid'], someChannels.flatMap((name) => [[name, deep], [name, deeper], [name, { id: deep }]] as const));
    await refuseAll('a million entries', ['input/too-large'], someChannels.map((name) => [name, { list }] as const));
    expect(enormous.length).toBeGreaterThan(LARGEST_PAYLOAD);
  });

  it('is refused for a channel that does not exist or is no text', async () => {
    const names: readonly unknown[] = ['__proto__', 'constructor', 'case.list\0', ' case.list', 'CASE.LIST', 'case.list.constructor', '', null, undefined, 1, {}, ['case.list'], { toString: () => 'case.list' }];
    await refuseAll('unknown channel', ['channel/unknown'], names.map((name) => [name as string, {}] as const));
  });

  it('leaves every prototype as it was', () => {
    expect(prototypeMembers()).toEqual(CLEAN);
    expect(reached).toHaveLength(CHANNELS.length);
  });
});

describe('the readers behind the border', () => {
  it('are not polluted by any text that tries it', async () => {
    const texts = pollutions();
    expect(texts.length).toBeGreaterThanOrEqual(200);
    const { id } = await test.must('case.create', {});
    const send = (name: ChannelName, payload: unknown): Promise<unknown> => test.dispatch(name, payload, { frame: 'main', origin: 'https://register.invalid' });
    for (const text of texts) {
      const value = JSON.parse(text) as unknown;
      await send('policy.import', { text });
      await send('guide.take', { text });
      await send('consent.import', { text, passphrase: null });
      await send('policy.selfCheck', { scenarios: text, pack: text });
      await send('incoming.open', { file: Buffer.from(text).toString('base64'), passphrase: null });
      await send('case.check', { record: value });
      await send('case.save', { id, revision: 0, record: value });
      await send('case.saveDraft', { id, revision: 0, draft: value });
      for (const name of ['app.status', 'case.list', 'referral.preview', 'request.record'] as const) await send(name, value);
    }
    const changed = JSON.stringify(prototypeMembers()) !== JSON.stringify(CLEAN);
    expect(reportHeld('prototype pollution, texts through every reader', texts.length, changed ? 1 : 0)).toBe(true);
    const draft = (await test.must('case.show', { id })).draft?.draft;
    expect(Object.getPrototypeOf(draft ?? {})).toBe(Object.prototype);
  });

  it('would be seen to be polluted: the control', () => {
    const merge = (into: Record<string, unknown>, from: object): void => {
      for (const [key, value] of Object.entries(from)) {
        if (typeof value !== 'object' || value === null) into[key] = value;
        else merge(into[key] as Record<string, unknown>, value as Record<string, unknown>);
      }
    };
    merge({}, JSON.parse('{"__proto__":{"polluted":"yes"}}') as object);
    const seen = JSON.stringify(prototypeMembers()) !== JSON.stringify(CLEAN);
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect([seen, prototypeMembers()]).toEqual([true, CLEAN]);
  });
});

it('a flood of calls is refused while others still wait, and not afterwards', async () => {
  const open: (() => void)[] = [];
  const handlers = new Proxy({}, { get: () => () => new Promise((_resolve, reject) => { open.push(() => { reject(new Error('over')); }); }) }) as Handlers;
  const dispatch = createRouter({ ...test.application, handlers, role: () => 'focal-point', trustedOrigins: [PAGE_ORIGIN] });
  const ask = (): Promise<unknown> => dispatch('task.cancel', right('task.cancel'), { frame: 'main', origin: PAGE_ORIGIN });
  const waiting = Array.from({ length: MOST_WAITING }, ask);
  expect(await ask()).toMatchObject({ ok: false, error: { code: 'channel/busy' } });
  expect(open).toHaveLength(MOST_WAITING);
  for (const end of open) end();
  await Promise.all(waiting);
  void ask();
  expect(open).toHaveLength(MOST_WAITING + 1);
});

it('every text and list of every input has a largest length', () => {
  const endless = CHANNELS.flatMap((name) => positionsOf(inputSchema(name)).filter(({ schema }) => isEndless(schema)).map(({ path }) => `${name} ${path.join('.')}`));
  expect(endless).toEqual([]);
  expect([{ type: 'string' }, { type: 'array' }, { type: 'string', pattern: '^a+$' }, { type: 'string', pattern: '^\\+\\d{8,15}$' }].map(isEndless)).toEqual([true, true, true, false]);
});

function isEndless(schema: JsonSchema): boolean {
  const kind = kindOf(schema);
  if (kind === 'array') return schema.maxItems === undefined;
  if (kind !== 'string' || schema.maxLength !== undefined || schema.enum !== undefined || schema.const !== undefined) return false;
  if (['uuid', 'date', 'date-time'].includes(schema.format ?? '')) return false;
  return schema.pattern === undefined || /[+*]|,\}/u.test(schema.pattern.replaceAll(/\\./gu, ''));
}

function prototypeMembers(): readonly (readonly string[])[] {
  return [Object, Array, Function, String, Number, Boolean, Map, Set, Promise, Error, RegExp, Date].map((kind) => Object.getOwnPropertyNames(kind.prototype).sort());
}
