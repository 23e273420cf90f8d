import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { PAGE_ORIGIN, WEB_PREFERENCES, WINDOW_OPTIONS } from './security-settings.ts';

export interface MainWindowParts {
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly session: Session;
  /** absolute path of the bundled preload */
  readonly preload: string;
  /** developer tools exist only in a copy that is not installed */
  readonly developerTools: boolean;
}

/** The only place that makes a window. Nothing is loaded yet: guards and handlers come first. */
export function createMainWindow({ createWindow, session, preload, developerTools }: MainWindowParts): BrowserWindow {
  const window = createWindow({ ...WINDOW_OPTIONS, webPreferences: { ...WEB_PREFERENCES, session, preload, devTools: developerTools } });
  // SECURITY: screen capture and window thumbnails show nothing (Windows and macOS; elsewhere there is no such call).
  window.setContentProtection(true);
  if (process.platform === 'win32') window.setThumbnailClip({ x: 0, y: 0, width: 1, height: 1 });
  window.on('page-title-updated', (event) => { event.preventDefault(); });
  window.once('ready-to-show', () => { window.show(); });
  return window;
}

/** Shows the page. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${PAGE_ORIGIN}/index.html`);
}

/**
 * Replaces the page by a new process, so that nothing decrypted stays in the old one's memory, and empties the session.
 * SECURITY: hiding is not locking; the heap has to die.
 */
export async function replacePage(window: BrowserWindow, session: Pick<Session, 'clearData'>): Promise<void> {
  if (window.isDestroyed()) return;
  window.webContents.forcefullyCrashRenderer();
  await session.clearData();
  if (!window.isDestroyed()) await loadPage(window);
}
