import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import type { Dispatch, Sender } from '../ipc/router.ts';

/** The one Electron channel; the preload knows no other. */
export const DISPATCH_CHANNEL = 'oberih.dispatch';

/** Connects the page to the router. `mainFrame` is the window's own top frame at this moment, null without a window. */
export function hostIpc(ipcMain: Pick<IpcMain, 'handle'>, dispatch: Dispatch, mainFrame: () => WebFrameMain | null): void {
  ipcMain.handle(DISPATCH_CHANNEL, (event, channel: unknown, payload: unknown) =>
    dispatch(typeof channel === 'string' ? channel : '', payload, senderOf(event, mainFrame())));
}

/**
 * Who is calling, by what Electron itself knows. A frame that is gone, that is not the window's own top frame, or whose
 * address has no origin is nobody.
 */
function senderOf(event: Pick<IpcMainInvokeEvent, 'senderFrame'>, mainFrame: WebFrameMain | null): Sender {
  const frame = event.senderFrame;
  if (frame === null) return { frame: 'sub', origin: '' };
  return { frame: mainFrame !== null && frame === mainFrame ? 'main' : 'sub', origin: originOf(frame.url) };
}

/** Scheme and host; written by hand because a custom scheme's origin is opaque (`null`) to Node's own parser. */
function originOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, host, username, password } = new URL(url);
  return host === '' || username !== '' || password !== '' ? '' : `${protocol}//${host}`;
}
