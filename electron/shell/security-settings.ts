import type { BrowserWindowConstructorOptions, CustomScheme, WebPreferences } from 'electron';

/** Where the page lives in Electron. The host is fixed and means nothing outside the program. */
export const PAGE_SCHEME = 'app';
export const PAGE_ORIGIN = `${PAGE_SCHEME}://bundle`;

/**
 * SECURITY: the scheme is standard and secure and nothing more. No fetch, no CORS, no service worker, no CSP bypass, no
 * code cache: each of them once made pages of such a scheme readable or left traces on disk.
 */
export const PAGE_SCHEMES: readonly CustomScheme[] = [{ scheme: PAGE_SCHEME, privileges: { standard: true, secure: true } }];

/** The session keeps everything in memory: a name without `persist:`, and no cache. */
export const SESSION_PARTITION = 'register';

/** SECURITY: every window gets exactly these; the window factory adds only the preload and the session. */
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  webgl: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  safeDialogs: true,
  disableHtmlFullscreenWindowResize: true,
  autoplayPolicy: 'user-gesture-required',
  v8CacheOptions: 'none',
} as const satisfies WebPreferences;

/** The title never names a child, a case or an agency: it is shown in task bars, switchers and screen shares. */
export const WINDOW_OPTIONS = {
  title: 'Oberih',
  width: 1280,
  height: 800,
  minWidth: 720,
  minHeight: 560,
  show: false,
  autoHideMenuBar: true,
  backgroundColor: '#f4f6f8',
} as const satisfies BrowserWindowConstructorOptions;

/** Chromium switches set before the application is ready: no network, no trace on disk. */
export const CHROMIUM_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['no-pings'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-http-cache'],
  ['disk-cache-size', '1'],
  ['disable-gpu-shader-disk-cache'],
  ['disable-breakpad'],
];

/** A proxy that nothing listens on: should a request ever slip through, it ends here. */
export const CLOSED_PROXY = { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '' } as const;

/** SECURITY: fuses do not cover Chromium's own switches; an installed copy refuses to start with any of these. */
const REFUSED_SWITCHES = [
  'remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins', 'inspect', 'inspect-brk', 'inspect-port', 'inspect-wait', 'debug-port',
  'js-flags', 'load-extension', 'disable-extensions-except', 'no-sandbox', 'disable-web-security', 'disable-site-isolation-trials',
  'allow-file-access-from-files', 'user-data-dir', 'proxy-server', 'host-rules', 'enable-logging', 'log-file', 'log-net-log', 'net-log-capture-mode',
  'single-process', 'in-process-gpu', 'renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher', 'ssl-key-log-file', 'ignore-certificate-errors',
];

/** The refused switches among the arguments of a start, by name; also written with one dash, a slash or capital letters. */
export function refusedArguments(args: readonly string[]): readonly string[] {
  const names = args.map((argument) => /^(?:--?|\/)(?<name>[A-Za-z-]+)/u.exec(argument)?.groups?.['name']?.toLowerCase());
  return REFUSED_SWITCHES.filter((refused) => names.includes(refused));
}
