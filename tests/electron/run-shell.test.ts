import { expect, test } from 'vitest';
import path from 'node:path';
import { WEB_PREFERENCES, WINDOW_OPTIONS } from '../../electron/shell/security-settings.ts';
import { recordingObject } from '../support/electron-recorder.ts';
import { startRecordedShell as start } from '../support/recorded-shell.ts';

test('start-up closes every door before the page loads', async () => {
  const { names } = await start();
  const order = [
    'app.requestSingleInstanceLock', 'app.enableSandbox', 'app.disableHardwareAcceleration', 'protocol.registerSchemesAsPrivileged', 'app.on:session-created', 'app.on:web-contents-created',
    'app.whenReady', 'session.setPermissionRequestHandler', 'session.setProxy', 'session.protocol.handle', 'new BrowserWindow', 'window.setContentProtection',
    'ipcMain.handle', 'window.loadURL',
  ];
  const positions = order.map((name) => names().indexOf(name));
  expect(positions).not.toContain(-1);
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
});

test('the one window has exactly the agreed options', async () => {
  const { argsOf, objects, calls } = await start({ packaged: true });
  expect(calls.filter(({ name }) => name === 'new BrowserWindow')).toHaveLength(1);
  expect(argsOf('new BrowserWindow')).toEqual([{
    ...WINDOW_OPTIONS, webPreferences: { ...WEB_PREFERENCES, session: objects.session, preload: '/program/preload.cjs', devTools: false },
  }]);
  expect(argsOf('window.setContentProtection')).toEqual([true]);
  expect(argsOf('window.loadURL')).toEqual(['app://bundle/index.html']);
});

test('the session is in memory and keeps Chromium inside the data folder', async () => {
  const { argsOf, calls } = await start();
  expect(argsOf('electron.session.fromPartition')).toEqual(['register', { cache: false }]);
  const inside = path.join('/data', 'chromium');
  expect(calls.filter(({ name }) => name === 'app.setPath').map(({ args }) => args)).toEqual([
    ['userData', inside], ['sessionData', inside], ['crashDumps', path.join(inside, 'none')],
  ]);
});

test('a second copy gives way and brings the first one forward', async () => {
  expect((await start({ alone: false })).names()).toEqual(['app.setPath', 'app.requestSingleInstanceLock', 'app.quit']);
  const first = await start();
  first.objects.app.emit('second-instance');
  expect(first.names().slice(-2)).toEqual(['window.restore', 'window.focus']);
});

test('an installed copy does not start when an argument would open it', async () => {
  expect((await start({ packaged: true, args: ['--inspect'] })).names()).toEqual(['app.exit']);
  expect((await start({ packaged: false, args: ['--inspect'] })).names()).toContain('window.loadURL');
});

test('navigation, windows and views are refused in every contents that comes to be', async () => {
  const { objects, argsOf } = await start();
  objects.app.emit('web-contents-created', {}, objects.contents);
  let prevented = 0;
  const event = { preventDefault: (): void => { prevented += 1; } };
  const guarded = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];
  for (const name of guarded) objects.contents.emit(name, event);
  expect(prevented).toBe(guarded.length);
  const [answer] = argsOf('contents.setWindowOpenHandler') as [() => unknown];
  expect(answer()).toEqual({ action: 'deny' });
});

test('a session nobody meant to create is guarded like the own one, and the own one once', async () => {
  const { objects, names, calls } = await start();
  const before = names().filter((name) => name.startsWith('session.')).length;
  objects.app.emit('session-created', objects.session);
  expect(names().filter((name) => name.startsWith('session.')).length).toBe(before);
  const stranger = recordingObject('stranger', calls, { webRequest: recordingObject('stranger.webRequest', calls), setProxy: () => Promise.resolve() });
  objects.app.emit('session-created', stranger);
  expect(names()).toEqual(expect.arrayContaining(['stranger.setPermissionRequestHandler', 'stranger.setPermissionCheckHandler', 'stranger.webRequest.onBeforeRequest', 'stranger.setProxy']));
});

test('every permission and device is refused', async () => {
  const { argsOf, objects } = await start();
  const answers: unknown[] = [];
  const note = (answer: unknown): void => { answers.push(answer); };
  const [request] = argsOf('session.setPermissionRequestHandler') as [(contents: unknown, permission: string, answer: (ok: unknown) => void) => void];
  for (const permission of ['media', 'clipboard-read', 'geolocation', 'notifications', 'openExternal', 'fileSystem', 'unknown']) request({}, permission, note);
  expect(answers).toEqual(Array(7).fill(false));
  for (const handler of ['setPermissionCheckHandler', 'setDevicePermissionHandler']) expect((argsOf(`session.${handler}`) as [() => unknown])[0]()).toBe(false);
  answers.length = 0;
  (argsOf('session.setDisplayMediaRequestHandler') as [(request: unknown, answer: (ok: unknown) => void) => void])[0]({}, note);
  (argsOf('session.setBluetoothPairingHandler') as [(details: unknown, answer: (ok: unknown) => void) => void])[0]({}, note);
  const event = { preventDefault: (): void => { note('prevented'); } };
  objects.session.emit('select-usb-device', event, {}, note);
  objects.session.emit('select-hid-device', event, {}, note);
  objects.session.emit('select-serial-port', event, [], {}, note);
  objects.session.emit('will-download', event);
  expect(answers).toEqual([{}, { confirmed: false }, 'prevented', undefined, 'prevented', undefined, 'prevented', '', 'prevented']);
});

test.each([
  ['app://bundle/app.js', false], ['blob:app://bundle/1', false], ['https://example.org/', true], ['http://127.0.0.1/', true], ['file:///etc/passwd', true],
  ['app://other/', true], ['blob:https://example.org/1', true], ['data:text/html,x', true], ['devtools://devtools/x', true], ['wss://example.org/', true],
])('request %s is cancelled: %s', async (url, cancelled) => {
  const { argsOf } = await start();
  const [filter, decide] = argsOf('webRequest.onBeforeRequest') as [unknown, (details: { url: string }, answer: (value: unknown) => void) => void];
  expect(filter).toEqual({ urls: ['<all_urls>'] });
  const answers: unknown[] = [];
  decide({ url }, (answer) => { answers.push(answer); });
  expect(answers).toEqual([{ cancel: cancelled }]);
});

test('no spell-checker, no crash report and no network proxy is left on', async () => {
  const { argsOf, names } = await start();
  expect(argsOf('session.setSpellCheckerEnabled')).toEqual([false]);
  expect(argsOf('session.setSpellCheckerDictionaryDownloadURL')).toEqual(['app://bundle/']);
  expect(argsOf('session.setProxy')).toEqual([{ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '' }]);
  expect(names().filter((name) => /crashReporter|addRecentDocument|setAsDefaultProtocolClient|openExternal/u.test(name))).toEqual([]);
});

test.each([
  ['suspend', 'suspend'], ['lock-screen', 'suspend'], ['user-did-resign-active', 'suspend'], ['shutdown', 'exit'],
])('the register locks when the system says %s', async (event, reason) => {
  const started = await start();
  started.objects.powerMonitor.emit(event);
  expect(started.locks).toEqual([reason]);
});

test('the register locks when nobody has touched the computer for the agreed time, and not before', async () => {
  const started = await start();
  started.idle = 299;
  for (const tick of started.ticks) tick();
  expect(started.locks).toEqual([]);
  started.idle = 300;
  for (const tick of started.ticks) tick();
  expect(started.locks).toEqual(['idle']);
});

test('the register locks when the window closes', async () => {
  const started = await start();
  started.objects.window.emit('closed');
  expect(started.locks).toEqual(['exit']);
});

test('the page is replaced by a new process when the register has locked', async () => {
  const started = await start();
  started.calls.length = 0;
  for (const tick of started.ticks) tick();
  expect(started.names()).not.toContain('contents.forcefullyCrashRenderer');
  for (const listener of started.afterLock) listener({ reason: 'idle', quits: false });
  await Promise.resolve();
  await Promise.resolve();
  expect(started.names().filter((name) => !/isDestroyed|getSystemIdleTime/u.test(name))).toEqual(['contents.forcefullyCrashRenderer', 'session.clearData', 'window.loadURL']);
});

test('the program ends with the register where the agency wants that, and no page comes back', async () => {
  const started = await start();
  started.calls.length = 0;
  for (const listener of started.afterLock) listener({ reason: 'idle', quits: true });
  await Promise.resolve();
  expect(started.names().filter((name) => !/isDestroyed/u.test(name))).toEqual(['app.quit']);
});

test.each([
  // the keys for danger, on every layout; and what only looks like them
  [{ type: 'keyDown', code: 'KeyL', control: true, meta: false, shift: true }, ['panic']],
  [{ type: 'keyDown', code: 'KeyL', control: false, meta: true, shift: true }, ['panic']],
  [{ type: 'keyUp', code: 'KeyL', control: true, meta: false, shift: true }, []],
  [{ type: 'keyDown', code: 'KeyL', control: true, meta: false, shift: false }, []],
  [{ type: 'keyDown', code: 'KeyK', control: true, meta: false, shift: true }, []],
])('the register locks before the page knows of the keys %j: %j', async (input, locks) => {
  const started = await start();
  let prevented = 0;
  started.objects.contents.emit('before-input-event', { preventDefault: () => { prevented += 1; } }, input);
  expect([started.locks, prevented]).toEqual([locks, locks.length]);
});

test('a case never reaches the title', async () => {
  const { objects } = await start();
  let prevented = false;
  objects.window.emit('page-title-updated', { preventDefault: () => { prevented = true; } });
  expect(prevented).toBe(true);
});
