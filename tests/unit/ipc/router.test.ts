import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelNames, LARGEST_PAYLOAD } from '../../../electron/ipc/router.ts';
import { createRouter, type Sender } from '../../../electron/ipc/router.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { failureSchema } from '../../../shared/ipc/channel.ts';
import { createRegister, ORIGIN, testApplication, type TestApplication } from '../../support/cheap-application.ts';
import { sampleInputs } from '../../support/sample-inputs.ts';

let test: TestApplication;
beforeAll(() => { test = testApplication(); });
afterAll(() => { test.dispose(); });

const OURS: Sender = { frame: 'main', origin: ORIGIN };
const ask = async (channel: string, payload: unknown, sender: Sender = OURS): Promise<string> => {
  const answer = await test.dispatch(channel, payload, sender);
  return answer.ok ? 'ok' : failureSchema.parse(answer).error.code;
};

describe('router', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'case', 'case.list ', 'CASE.LIST', 'handlers', 'case.__proto__'])(
    'knows no channel %j', async (channel) => {
      expect(await ask(channel, {})).toBe('channel/unknown');
    });

  it.each<Sender>([
    { frame: 'sub', origin: ORIGIN }, // a frame inside our page
    { frame: 'main', origin: '' }, // a page without an address yet
    { frame: 'main', origin: 'null' }, // an opaque origin: sandboxed frame, data: page
    { frame: 'main', origin: 'about:blank' },
    { frame: 'main', origin: 'file://' },
    { frame: 'main', origin: `${ORIGIN}.example.org` }, // begins like ours
    { frame: 'main', origin: `${ORIGIN}:443` },
    { frame: 'main', origin: ORIGIN.toUpperCase() },
    { frame: 'main', origin: 'http://register.invalid' },
  ])('refuses %j on every channel', async (sender) => {
    const answers = await Promise.all(channelNames().map((channel) => ask(channel, {}, sender)));
    expect(new Set(answers)).toEqual(new Set(['channel/forbidden-sender']));
  });

  it('lets nobody in when no origin is trusted', async () => {
    const closed = createRouter({ ...test.application, trustedOrigins: [] });
    for (const origin of ['', ORIGIN]) {
      expect(await closed('app.status', {}, { frame: 'main', origin })).toMatchObject({ ok: false, error: { code: 'channel/forbidden-sender' } });
    }
  });

  it.each([
    ['undefined', undefined], ['null', null], ['a list', []], ['a text', 'x'], ['a function', () => 1], ['a BigInt', 1n],
    ['an unknown member', { extra: 1 }], ['a member __proto__', JSON.parse('{"__proto__": {"x": 1}}')],
    ['a throwing getter', Object.defineProperty({}, 'x', { enumerable: true, get: () => { throw new Error('trap'); } })],
    ['a cycle', ((): unknown => { const cycle: Record<string, unknown> = {}; cycle['self'] = cycle; return cycle; })()],
    ['a member toJSON', { toJSON: () => { throw new Error('trap'); } }],
  ])('answers input/invalid to %s', async (_name, payload) => {
    expect(await ask('app.status', payload)).toBe('input/invalid');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('answers input/invalid to nesting beyond the stack, and input/too-large beyond the cap', async () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 200_000; depth += 1) deep = [deep];
    expect(await ask('case.check', { record: { deep } })).toBe('input/invalid');
    expect(await ask('case.check', { record: JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`) as unknown })).toMatch(/^(input\/invalid|register\/locked)$/);
    expect(await ask('case.check', { record: { text: 'x'.repeat(LARGEST_PAYLOAD) } })).toBe('input/too-large');
  });

  it('answers register/locked on every channel that needs the register, while it is missing and while it is locked', async () => {
    const guarded = channelNames().filter((name) => contract[name].access === 'unlocked');
    expect(guarded.length).toBeGreaterThan(30);
    const inputs = sampleInputs();
    const answers = (): Promise<readonly string[]> => Promise.all(guarded.map(async (name) => `${name} ${await ask(name, inputs.get(name))}`));
    const expected = guarded.map((name) => `${name} register/locked`);
    expect(await answers()).toEqual(expected);
    await createRegister(test);
    await test.must('register.lock', {});
    expect(await answers()).toEqual(expected);
  });

  it('asks for the role of whoever is in', async () => {
    const reviewer = createRouter({ ...test.application, role: () => 'reviewer' });
    const inputs = sampleInputs();
    const limited = channelNames().filter((name) => contract[name].roles !== undefined);
    const answers = await Promise.all(limited.map((name) => reviewer(name, inputs.get(name), OURS)));
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual(limited.map(() => 'channel/forbidden-role'));
  });

  it('tells a bug by an incident id alone, and logs it without its message', async () => {
    const log: string[] = [];
    const broken = createRouter({
      ...test.application, handlers: { ...test.application.handlers, 'app.status': () => { throw new Error('Марія Ковальчук /home/somebody'); } },
      reportIncident: (channel, failure) => { log.push(channel); return test.application.reportIncident(channel, failure); },
    });
    const answer = failureSchema.parse(await broken('app.status', {}, OURS));
    expect([answer.error.code, answer.error.params, answer.error.incident?.length, log]).toEqual(['internal/unexpected', {}, 36, ['app.status']]);
    const lines = test.log.filter((line) => line.includes(answer.error.incident ?? '?')).join('\n');
    expect(lines).not.toBe('');
    expect(lines).not.toMatch(/Марія|Ковальчук|home|somebody/u);
  });

  it('lets nothing out that the contract does not state', async () => {
    const status = await test.must('app.status', {});
    const leaking = createRouter({
      ...test.application, handlers: { ...test.application.handlers, 'app.status': () => ({ ...status, key: 'secret' }) },
    });
    const answer = await leaking('app.status', {}, OURS);
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal/unexpected' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('never rejects and never answers outside the envelope, whatever comes in', async () => {
    await fc.assert(fc.asyncProperty(
      fc.oneof(fc.constantFrom(...channelNames().filter((name) => name !== 'register.create')), fc.string()), fc.anything(),
      async (channel, payload) => {
        const answer = await test.dispatch(channel, payload, OURS);
        expect(answer.ok || failureSchema.safeParse(answer).success).toBe(true);
        // only `{}` is a right input of an open channel here; nothing else may be a bug
        if (!answer.ok) expect(answer.error.code).not.toBe('internal/unexpected');
      },
    ), { numRuns: 1000 });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
