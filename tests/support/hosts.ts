import type { IpcMainInvokeEvent, WebFrameMain } from 'electron';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Dispatch } from '../../electron/ipc/router.ts';
import { openRegisterPage, prepareContext, PREVIEW_ORIGIN } from '../../electron/preview/open-page.ts';
import { hostIpc } from '../../electron/shell/ipc-host.ts';
import type { PageFile, PageFiles } from '../../electron/shell/page-files.ts';
import { PAGE_ORIGIN } from '../../electron/shell/security-settings.ts';
import type { Invoke } from '../../shared/ipc/client.ts';

/** Where a call comes from: our own page, or somewhere that must get no answer. */
export const PLACES = ['own page', 'frame inside our page', 'other origin', 'blank page'] as const;
export type Place = (typeof PLACES)[number];

/** A host under the contract: the same border reached in its own way. */
export interface ContractHost {
  /** the origin its own page has */
  readonly origin: string;
  readonly invoke: (place: Place) => Promise<Invoke>;
  readonly close: () => Promise<void>;
}

export type OpenContractHost = (dispatch: Dispatch) => Promise<ContractHost>;

/** The router itself, called as the terminal does; the place is only claimed. */
export function openInProcessHost(dispatch: Dispatch): Promise<ContractHost> {
  const senders = {
    'own page': { frame: 'main', origin: PREVIEW_ORIGIN }, 'frame inside our page': { frame: 'sub', origin: PREVIEW_ORIGIN },
    'other origin': { frame: 'main', origin: 'https://example.org' }, 'blank page': { frame: 'main', origin: 'null' },
  } as const;
  return Promise.resolve({
    origin: PREVIEW_ORIGIN,
    invoke: (place) => Promise.resolve((channel, payload) => dispatch(channel, payload, senders[place])),
    close: () => Promise.resolve(),
  });
}

/** The shell's own connection, with a stand-in for `ipcMain` that clones what crosses as the real one does. */
export function openIpcHost(dispatch: Dispatch): Promise<ContractHost> {
  // the shell compares frames and reads their address; Electron's class cannot be made outside its runtime
  const frame = (url: string): WebFrameMain => ({ url } as unknown as WebFrameMain);
  const mainFrame = frame(`${PAGE_ORIGIN}/index.html`);
  const frames: Record<Place, WebFrameMain> = {
    'own page': mainFrame, 'frame inside our page': frame(`${PAGE_ORIGIN}/index.html`), 'other origin': frame('https://example.org/'), 'blank page': frame('about:blank'),
  };
  let handler: ((event: IpcMainInvokeEvent, ...args: unknown[]) => unknown) | null = null;
  hostIpc({ handle: (_name, listener) => { handler = listener; } }, dispatch, () => mainFrame);
  return Promise.resolve({
    origin: PAGE_ORIGIN,
    invoke: (place) => Promise.resolve(async (channel, payload) => {
      const event = { senderFrame: frames[place] } as IpcMainInvokeEvent;
      return structuredClone(await handler?.(event, structuredClone(channel), structuredClone(payload)));
    }),
    close: () => Promise.resolve(),
  });
}

/** The browser preview's connection, in a real browser. */
export async function openBridgeHost(browser: Browser, dispatch: Dispatch): Promise<ContractHost> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await prepareContext(context, BRIDGE_FILES, dispatch);
  return {
    origin: PREVIEW_ORIGIN,
    invoke: async (place) => bridgeInvoke(await openPlace(context, place), place === 'frame inside our page'),
    close: () => context.close(),
  };
}

const html = (text: string): PageFile => ({ bytes: Buffer.from(text), contentType: 'text/html; charset=utf-8' });
const BRIDGE_FILES: PageFiles = new Map([['/index.html', html('<!doctype html><title>x</title>')], ['/inner.html', html('<!doctype html><title>y</title>')]]);

async function openPlace(context: BrowserContext, place: Place): Promise<Page> {
  if (place === 'own page') return openRegisterPage(context);
  const page = await context.newPage();
  const body = place === 'frame inside our page' ? '<iframe src="/inner.html"></iframe>' : 'x';
  // served here without our policy, as a page would be that somehow got into the window
  const from = place === 'other origin' ? 'https://example.org' : PREVIEW_ORIGIN;
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: route.request().url().endsWith('inner.html') ? 'inner' : body }));
  await page.goto(place === 'blank page' ? 'about:blank' : `${from}/planted.html`);
  return page;
}

function bridgeInvoke(page: Page, inFrame: boolean): Invoke {
  return async (channel, payload) => {
    const frame = inFrame ? page.frames()[1] : page.mainFrame();
    if (frame === undefined) throw new Error('the frame did not load');
    return frame.evaluate<unknown, readonly [string, string]>(
      ([name, text]) => (globalThis as unknown as { oberih: { invoke: Invoke } }).oberih.invoke(name, JSON.parse(text) as unknown),
      // as text: the debugger would drop an own `__proto__` on the way
      [channel, JSON.stringify(payload)],
    );
  };
}
