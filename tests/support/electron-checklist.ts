import { FUSES } from '../../build/fuses.mjs';
import type { Observed } from './electron-observed.ts';

/** One item of Electron's own security checklist: what it asks, what of the program holds it, and a violation to be caught. */
export interface ChecklistItem {
  readonly number: number;
  /** the heading in Electron's `docs/tutorial/security.md` */ readonly asks: string;
  readonly holds: (seen: Observed) => boolean;
  readonly violated: (seen: Observed) => Observed;
}

const preference = (name: string, wanted: boolean): Pick<ChecklistItem, 'holds' | 'violated'> => ({
  holds: ({ preferences }) => preferences[name] === wanted,
  violated: (seen) => ({ ...seen, preferences: { ...seen.preferences, [name]: !wanted } }),
});
const without = (seen: Observed, event: string): Observed => ({ ...seen, stopped: seen.stopped.filter((name) => name !== event) });
const directive = (policy: string, name: string): string => policy.split('; ').find((one) => one.startsWith(`${name} `))?.slice(name.length + 1) ?? '';

/** All twenty, in the order of the list (read at its state of August 2026). */
export const ELECTRON_CHECKLIST: readonly ChecklistItem[] = [
  {
    number: 1, asks: 'Only load secure content', holds: ({ loaded, letThrough }) => loaded.length > 0 && loaded.every((url) => url.startsWith('app://bundle/')) && letThrough.length === 0,
    violated: (seen) => ({ ...seen, letThrough: ['http://127.0.0.1/'] }),
  },
  {
    number: 2, asks: 'Do not enable Node.js integration for remote content',
    holds: ({ preferences }) => ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'].every((name) => preferences[name] === false),
    violated: (seen) => ({ ...seen, preferences: { ...seen.preferences, nodeIntegrationInWorker: true } }),
  },
  { number: 3, asks: 'Enable context isolation', ...preference('contextIsolation', true) },
  {
    number: 4, asks: 'Enable process sandboxing', holds: ({ preferences, sandboxBeforeReady }) => preferences['sandbox'] === true && sandboxBeforeReady,
    violated: (seen) => ({ ...seen, sandboxBeforeReady: false }),
  },
  {
    number: 5, asks: 'Handle session permission requests from remote content', holds: ({ permissionAnswers }) => permissionAnswers.length >= 8 && permissionAnswers.every((answer) => answer === false),
    violated: (seen) => ({ ...seen, permissionAnswers: [...seen.permissionAnswers.slice(1), true] }),
  },
  { number: 6, asks: 'Do not disable webSecurity', ...preference('webSecurity', true) },
  {
    number: 7, asks: 'Define a Content Security Policy',
    holds: ({ policy }) => directive(policy, 'default-src') === "'none'" && directive(policy, 'script-src') === "'self'" && directive(policy, 'connect-src') === "'none'" && !/unsafe|https?:|\*/u.test(policy),
    violated: (seen) => ({ ...seen, policy: seen.policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'") }),
  },
  { number: 8, asks: 'Do not enable allowRunningInsecureContent', ...preference('allowRunningInsecureContent', false) },
  { number: 9, asks: 'Do not enable experimental features', ...preference('experimentalFeatures', false) },
  {
    number: 10, asks: 'Do not use enableBlinkFeatures', holds: ({ preferences, calls }) => !('enableBlinkFeatures' in preferences) && calls.length > 0,
    violated: (seen) => ({ ...seen, preferences: { ...seen.preferences, enableBlinkFeatures: 'PreciseMemoryInfo' } }),
  },
  { number: 11, asks: 'Do not use allowpopups for WebViews', ...preference('webviewTag', false) },
  { number: 12, asks: 'Verify WebView options before creation', holds: ({ stopped }) => stopped.includes('will-attach-webview'), violated: (seen) => without(seen, 'will-attach-webview') },
  {
    number: 13, asks: 'Disable or limit navigation', holds: ({ stopped }) => ['will-navigate', 'will-frame-navigate', 'will-redirect'].every((event) => stopped.includes(event)),
    violated: (seen) => without(seen, 'will-frame-navigate'),
  },
  {
    number: 14, asks: 'Disable or limit creation of new windows', holds: ({ windowAnswer, windows }) => JSON.stringify(windowAnswer) === '{"action":"deny"}' && windows.length === 1,
    violated: (seen) => ({ ...seen, windowAnswer: { action: 'allow' } }),
  },
  {
    number: 15, asks: 'Do not use shell.openExternal with untrusted content',
    holds: ({ forbidden, calls }) => ['openExternal', 'openPath'].every((name) => forbidden.includes(name) && !calls.some((call) => call.endsWith(name))),
    violated: (seen) => ({ ...seen, calls: [...seen.calls, 'shell.openExternal'] }),
  },
  {
    // GHSA-9f4c-93c8-jc8g and CVE-2026-70604 are mended from 41 and 42 on; 43 ends in January 2027
    number: 16, asks: 'Use a current version of Electron', holds: ({ electronVersion }) => /^\d+\.\d+\.\d+$/u.test(electronVersion) && Number(electronVersion.split('.')[0]) >= 45,
    violated: (seen) => ({ ...seen, electronVersion: '43.9.0' }),
  },
  { number: 17, asks: 'Validate the sender of all IPC messages', holds: ({ answered }) => answered.length === 0, violated: (seen) => ({ ...seen, answered: ['inner frame'] }) },
  {
    number: 18, asks: 'Avoid the file:// protocol and prefer custom protocols',
    holds: ({ loaded, schemes }) => loaded.every((url) => url.startsWith('app:')) && JSON.stringify(schemes) === '[{"scheme":"app","privileges":{"standard":true,"secure":true}}]',
    violated: (seen) => ({ ...seen, schemes: [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }] }),
  },
  {
    number: 19, asks: 'Check which fuses you can change', holds: ({ fuses }) => Object.keys(FUSES_AGREED).length === FUSES.length && Object.entries(FUSES_AGREED).every(([name, on]) => fuses[name] === on),
    violated: (seen) => ({ ...seen, fuses: { ...seen.fuses, RunAsNode: true } }),
  },
  {
    number: 20, asks: 'Do not expose Electron APIs to untrusted web content',
    holds: ({ exposed }) => exposed.length === 1 && exposed.every(({ name, members, frozen, eventCrosses }) => name === 'oberih' && members.join() === 'invoke' && frozen && !eventCrosses),
    violated: (seen) => ({ ...seen, exposed: seen.exposed.map((one) => ({ ...one, members: [...one.members, 'on'] })) }),
  },
];

/** The nine fuses as they have to be, written down a second time, each with why. */
export const FUSES_AGREED: Readonly<Record<string, boolean>> = {
  /** else the program is a Node that runs anything */ RunAsNode: false,
  /** harmless: there are no cookies */ EnableCookieEncryption: true,
  /** else NODE_OPTIONS loads code into the program */ EnableNodeOptionsEnvironmentVariable: false,
  /** else --inspect and SIGUSR1 open a debugger */ EnableNodeCliInspectArguments: false,
  /** the archive is what was built (Windows, macOS) */ EnableEmbeddedAsarIntegrityValidation: true,
  /** a folder `app` beside the archive is not run */ OnlyLoadAppFromAsar: true,
  /** with it on, a snapshot file is code that nothing checks */ LoadBrowserProcessSpecificV8Snapshot: false,
  /** nothing is loaded from file:// */ GrantFileProtocolExtraPrivileges: false,
  /** out-of-bounds in WebAssembly (the key derivation) stops at the memory's end */ WasmTrapHandlers: true,
};
