import { expect, test } from 'vitest';
import { menuTemplate } from '../../electron/shell/application-menu.ts';
import { dataDirectory } from '../../electron/shell/data-directory.ts';
import { CONTENT_SECURITY_POLICY, PAGE_HEADERS } from '../../electron/shell/page-headers.ts';
import { CHROMIUM_SWITCHES, PAGE_SCHEMES, refusedArguments, SESSION_PARTITION, WEB_PREFERENCES, WINDOW_OPTIONS } from '../../electron/shell/security-settings.ts';

test('web preferences are exactly the agreed ones', () => {
  expect(WEB_PREFERENCES).toEqual({
    sandbox: true, contextIsolation: true, webSecurity: true, disableDialogs: true, safeDialogs: true, disableHtmlFullscreenWindowResize: true,
    nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, allowRunningInsecureContent: false,
    experimentalFeatures: false, webviewTag: false, plugins: false, webgl: false, spellcheck: false, navigateOnDragDrop: false,
    autoplayPolicy: 'user-gesture-required', v8CacheOptions: 'none',
  });
});

test('the window says nothing about anyone in its title', () => {
  expect(WINDOW_OPTIONS.title).toBe('Oberih');
  expect(WINDOW_OPTIONS.show).toBe(false);
});

test('the page scheme is standard and secure and nothing more', () => {
  expect(PAGE_SCHEMES).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
});

test('the session keeps nothing on disk', () => {
  expect(SESSION_PARTITION.startsWith('persist:')).toBe(false);
  expect(CHROMIUM_SWITCHES.map(([name]) => name)).toEqual(expect.arrayContaining(['disable-http-cache', 'disk-cache-size', 'disable-gpu-shader-disk-cache']));
});

test('the content security policy names every directive once and opens nothing', () => {
  const directives = CONTENT_SECURITY_POLICY.split('; ').map((directive) => directive.split(' '));
  const names = directives.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['default-src', 'script-src', 'style-src', 'connect-src', 'base-uri', 'form-action', 'frame-ancestors']));
  const sources = new Set(directives.flatMap(([, ...rest]) => rest));
  expect([...sources].sort()).toEqual(["'none'", "'script'", "'self'", 'blob:']);
  expect(PAGE_HEADERS['Permissions-Policy']?.split(', ').every((power) => /^[a-z-]+=\(\)$/u.test(power))).toBe(true);
});

test.each([
  ['--remote-debugging-port=9222', 'remote-debugging-port'], ['--remote-debugging-pipe', 'remote-debugging-pipe'], ['--inspect', 'inspect'],
  ['--inspect-brk=0', 'inspect-brk'], ['--js-flags=--expose-gc', 'js-flags'], ['--load-extension=/x', 'load-extension'], ['--no-sandbox', 'no-sandbox'],
  ['--user-data-dir=/x', 'user-data-dir'], ['--enable-logging', 'enable-logging'], ['--log-net-log=/x', 'log-net-log'], ['--NO-SANDBOX', 'no-sandbox'],
  ['-no-sandbox', 'no-sandbox'], ['/no-sandbox', 'no-sandbox'], ['--proxy-server=x', 'proxy-server'],
])('start is refused when the argument is %s', (argument, name) => {
  expect(refusedArguments(['oberih', argument])).toEqual([name]);
});

test.each([[[]], [['oberih', '/home/worker/no-sandbox']], [['register', 'check', '--dir', 'D']]])('start is allowed when the arguments are %j', (args) => {
  expect(refusedArguments(args)).toEqual([]);
});

test.each([
  // each system's own convention
  ['win32', { LOCALAPPDATA: 'C:\\Users\\Леся\\AppData\\Local' }, 'C:\\Users\\Леся', 'C:\\Users\\Леся\\AppData\\Local\\Oberih'],
  ['win32', {}, 'C:\\Users\\x', 'C:\\Users\\x\\AppData\\Local\\Oberih'],
  ['darwin', {}, '/Users/x', '/Users/x/Library/Application Support/Oberih'],
  ['linux', {}, '/home/x', '/home/x/.local/share/oberih'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/home/x', '/data/oberih'],
  // a relative base is to be ignored
  ['linux', { XDG_DATA_HOME: 'data' }, '/home/x', '/home/x/.local/share/oberih'],
  // a chosen folder wins, an empty one does not
  ['linux', { OBERIH_DATA: '/elsewhere' }, '/home/x', '/elsewhere'],
  ['linux', { OBERIH_DATA: '' }, '/home/x', '/home/x/.local/share/oberih'],
] as const)('data directory on %s with %j of %s is %s', (platform, environment, home, expected) => {
  expect(dataDirectory({ platform, environment, home })).toBe(expected);
});

test.each(['win32', 'linux', 'darwin'] as const)('the menu on %s offers no reload and no developer tools', (platform) => {
  expect(menuTemplate(platform)?.map(({ role }) => role) ?? []).toEqual(platform === 'darwin' ? ['appMenu', 'editMenu', 'windowMenu'] : []);
});
