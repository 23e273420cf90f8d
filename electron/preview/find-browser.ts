import { existsSync } from 'node:fs';
import path from 'node:path';

/** The parts of the surroundings a search looks at; tests hand in their own. */
export interface BrowserSearch {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
}

const LINUX_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser'];
const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'];
const WINDOWS_FILES = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];

/** Where the browsers of this system would be, most wanted first. `CHROMIUM_PATH` is taken alone when it is set. */
function browserCandidates({ platform, environment }: Omit<BrowserSearch, 'exists'>): readonly string[] {
  const chosen = environment['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return [chosen];
  if (platform === 'darwin') return MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    return roots.flatMap((root) => WINDOWS_FILES.map((file) => path.win32.join(root, file)));
  }
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/** The first installed Chromium-family browser, or null. Nothing is started and nothing is downloaded. */
export function findInstalledBrowser(search: BrowserSearch = { platform: process.platform, environment: process.env, exists: existsSync }): string | null {
  return browserCandidates(search).find((file) => search.exists(file)) ?? null;
}
