import type { BrowserContext, Frame, Page, Route } from 'playwright-core';
import type { Dispatch, Sender } from '../ipc/router.ts';
import { answerPageRequest, type PageFiles } from '../shell/page-files.ts';

/** Reserved by RFC 2606: it can never be a real host, and every request to it is answered from memory. */
export const PREVIEW_ORIGIN = 'https://register.invalid';

/** What the page did that it must never do; both stay empty in a healthy run. */
export interface PageRecords { readonly strayRequests: string[]; readonly violations: string[] }

const BINDING = '__oberihInvoke';
const REPORT = '__oberihViolation';

/** Runs in the page before its own scripts: the same frozen function the Electron preload gives, and a CSP listener. */
const PRELOAD = `(() => {
  const call = globalThis.${BINDING}, report = globalThis.${REPORT};
  delete globalThis.${BINDING}; delete globalThis.${REPORT};
  const invoke = async (channel, payload) => JSON.parse(await call(String(channel), JSON.stringify(payload ?? null)));
  Object.defineProperty(globalThis, 'oberih', { value: Object.freeze({ invoke }), enumerable: true });
  document.addEventListener('securitypolicyviolation', (event) => {
    report(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample);
  });
})();`;

/**
 * Prepares a browser context so that every page in it is the register's page and nothing else: files from memory with the
 * production headers, `oberih.invoke` over a binding, every other request refused and recorded.
 */
export async function prepareContext(context: BrowserContext, files: PageFiles, dispatch: Dispatch): Promise<PageRecords> {
  const records: PageRecords = { strayRequests: [], violations: [] };
  await context.route('**/*', (route) => answerRoute(route, files, records));
  await context.exposeBinding(BINDING, async ({ frame, page }, channel: string, payload: string): Promise<string> =>
    JSON.stringify(await dispatch(channel, JSON.parse(payload) as unknown, senderOf(frame, page))));
  await context.exposeBinding(REPORT, (_source, violation: string) => { records.violations.push(violation); });
  await context.addInitScript(PRELOAD);
  return records;
}

/** Opens the register's page in a prepared context. */
export async function openRegisterPage(context: BrowserContext, page?: Page): Promise<Page> {
  const opened = page ?? await context.newPage();
  await opened.goto(`${PREVIEW_ORIGIN}/index.html`);
  return opened;
}

async function answerRoute(route: Route, files: PageFiles, records: PageRecords): Promise<void> {
  const request = route.request();
  const answer = answerPageRequest(files, PREVIEW_ORIGIN, { method: request.method(), url: request.url() });
  if (answer.status !== 200) {
    records.strayRequests.push(`${request.method()} ${request.url()}`);
    await route.abort('blockedbyclient');
    return;
  }
  await route.fulfill({ status: answer.status, headers: { ...answer.headers }, body: answer.body });
}

function senderOf(frame: Frame, page: Page): Sender {
  const url = frame.url();
  return { origin: URL.canParse(url) ? new URL(url).origin : 'null', frame: frame === page.mainFrame() ? 'main' : 'sub' };
}
