import type { App, Session, WebContents } from 'electron';
import { CLOSED_PROXY, PAGE_ORIGIN } from './security-settings.ts';

/** Sessions that have their guards: the program's own is guarded by hand, and met again when Electron tells of it. */
const guarded = new WeakSet<Session>();

/** Everything a page could ask the session for is refused, and everything it could load but its own files is cancelled. */
export async function guardSession(session: Session): Promise<void> {
  if (guarded.has(session)) return;
  guarded.add(session);
  // SECURITY: deny is the whole list; there is no permission this program needs.
  session.setPermissionRequestHandler((_contents, _permission, answer) => { answer(false); });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => { answer({}); });
  session.setBluetoothPairingHandler((_details, answer) => { answer({ confirmed: false }); });
  session.on('select-usb-device', (event, _details, choose) => { event.preventDefault(); choose(); });
  session.on('select-hid-device', (event, _details, choose) => { event.preventDefault(); choose(); });
  session.on('select-serial-port', (event, ...[, , choose]) => { event.preventDefault(); choose(''); });
  session.on('will-download', (event) => { event.preventDefault(); });
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, answer) => { answer({ cancel: !isOwnAddress(details.url) }); });
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${PAGE_ORIGIN}/`);
  await session.setProxy(CLOSED_PROXY);
}

/** Own files and images made in memory by the own page; nothing else is ever loaded. */
function isOwnAddress(url: string): boolean {
  return url.startsWith(`${PAGE_ORIGIN}/`) || url.startsWith(`blob:${PAGE_ORIGIN}/`);
}

/** Guards every session and every web contents that ever comes to be, also ones nobody meant to create. */
export function guardAllContents(app: Pick<App, 'on'>): void {
  app.on('session-created', (session) => { void guardSession(session); });
  app.on('web-contents-created', (_event, contents) => { guardContents(contents); });
}

/** SECURITY: the page stays where it is: no navigation, no redirect, no new window, no embedded view. */
function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => { event.preventDefault(); });
  contents.on('will-frame-navigate', (event) => { event.preventDefault(); });
  contents.on('will-redirect', (event) => { event.preventDefault(); });
  contents.on('will-attach-webview', (event) => { event.preventDefault(); });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
