import { chromium, type Browser } from 'playwright-core';

/**
 * Chromium is spoken to through a pipe (no port is opened) and gets no way to a network: every name is unknown and the
 * only proxy is a closed door. Pages are answered by interception before any of that matters.
 */
const OFFLINE = [
  '--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=127.0.0.1:9', '--disable-background-networking', '--no-pings',
  '--disable-component-update', '--disable-domain-reliability', '--disable-sync', '--no-first-run', '--disable-quic',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp', '--disk-cache-size=1', '--disable-breakpad',
];

/** Switches for every start. `headless` adds what makes pictures the same on every machine. */
export function browserSwitches(headless: boolean): readonly string[] {
  return headless ? [...OFFLINE, '--font-render-hinting=none', '--force-color-profile=srgb', '--hide-scrollbars'] : OFFLINE;
}

/** Chromium refuses its own sandbox for root on Linux; everyone else gets it. */
export function canSandbox(): boolean {
  return process.getuid === undefined || process.getuid() !== 0;
}

/** Starts a headless browser for tests and pictures. Where the system forbids the sandbox it says so and goes on without. */
export async function launchHeadlessBrowser(executablePath: string): Promise<Browser> {
  const options = { executablePath, headless: true, args: [...browserSwitches(true)] };
  if (!canSandbox()) return chromium.launch({ ...options, chromiumSandbox: false });
  try {
    return await chromium.launch({ ...options, chromiumSandbox: true });
  } catch {
    process.stderr.write('note: this system does not allow the Chromium sandbox; the test browser runs without it\n');
    return chromium.launch({ ...options, chromiumSandbox: false });
  }
}
