import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openRegisterPage, prepareContext, PREVIEW_ORIGIN, type PageRecords } from '../../electron/preview/open-page.ts';
import type { Envelope } from '../../shared/ipc/channel.ts';
import type { Sender } from '../../electron/ipc/router.ts';
import { launchHeadlessBrowser } from '../../electron/preview/launch-browser.ts';
import type { PageFile, PageFiles } from '../../electron/shell/page-files.ts';
import { findTestBrowser, NO_BROWSER } from '../support/browser.ts';

interface Attempt { readonly script?: string; readonly html?: string; /** what the report must name */ readonly directive: string }

/** Each attempt is a file of the page itself: code run through the debugger would bypass the policy. */
const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'inline script in the document': { html: '<script>globalThis.ran = true</script>', directive: 'script-src-elem inline' },
  'inline handler in the document': { html: '<img src="/index.html" onerror="globalThis.ran = true">', directive: 'script-src-attr inline' },
  'style element in the document': { html: '<style>body{color:red}</style>', directive: 'style-src-elem inline' },
  'base element in the document': { html: '<base href="https://example.org/">', directive: 'base-uri https://example.org/' },
  'script address in a link': { html: '<a href="javascript:globalThis.ran = true">x</a>', script: "setTimeout(() => document.querySelector('a').click(), 50);", directive: 'script-src-elem inline' },
  'inline script element': { script: "const s = document.createElement('script'); s.append('globalThis.ran = true'); document.body.append(s);", directive: 'require-trusted-types-for' },
  'inline event handler': { script: "const b = document.createElement('button'); b.setAttribute('onclick', 'globalThis.ran = true'); document.body.append(b); b.click();", directive: 'require-trusted-types-for' },
  'eval': { script: "eval('globalThis.ran = true');", directive: 'trusted-types' },
  'new Function': { script: "new Function('globalThis.ran = true')();", directive: 'trusted-types' },
  'timer with text': { script: "setTimeout('globalThis.ran = true', 0);", directive: 'trusted-types' },
  'innerHTML': { script: "document.body.innerHTML = '<img src=x onerror=\"globalThis.ran = true\">'; globalThis.ran = true;", directive: 'require-trusted-types-for' },
  'trusted types policy': { script: "trustedTypes.createPolicy('own', { createHTML: (x) => x }); globalThis.ran = true;", directive: 'trusted-types' },
  'style element': { script: "const s = document.createElement('style'); s.append('body{color:red}'); document.head.append(s); globalThis.ran = getComputedStyle(document.body).color === 'rgb(255, 0, 0)';", directive: 'style-src-elem' },
  'style attribute': { script: "document.body.setAttribute('style', 'color:red'); globalThis.ran = getComputedStyle(document.body).color === 'rgb(255, 0, 0)';", directive: 'style-src-attr' },
  'blob worker': { script: "new Worker(URL.createObjectURL(new Blob(['1']))); globalThis.ran = true;", directive: 'trusted-types' },
  'iframe': { script: "const f = document.createElement('iframe'); f.src = '/index.html'; document.body.append(f);", directive: 'frame-src' },
  'object in the document': { html: '<object data="/probe.js"></object>', directive: 'object-src' },
  'object': { script: "const o = document.createElement('object'); o.data = '/index.html'; document.body.append(o);", directive: 'require-trusted-types-for' },
  'form post': { script: "const f = document.createElement('form'); f.action = '/index.html'; f.method = 'post'; document.body.append(f); setTimeout(() => f.submit(), 50);", directive: 'form-action' },
  'base element': { script: "const b = document.createElement('base'); b.href = 'https://example.org/'; document.head.append(b); globalThis.ran = document.baseURI.includes('example.org');", directive: 'base-uri' },
  'fetch of the own origin': { script: "fetch('/index.html').then(() => { globalThis.ran = true; }, () => {});", directive: 'connect-src' },
  'fetch of another host': { script: "fetch('https://example.org/').then(() => { globalThis.ran = true; }, () => {});", directive: 'connect-src' },
  'beacon': { script: "navigator.sendBeacon('https://example.org/', 'x');", directive: 'connect-src' },
  'web socket': { script: "try { new WebSocket('wss://example.org/'); } catch {}", directive: 'connect-src' },
  'image of another host': { script: "const i = new Image(); i.onload = () => { globalThis.ran = true; }; i.src = 'https://example.org/x.png';", directive: 'img-src' },
  'data image': { script: "const i = new Image(); i.onload = () => { globalThis.ran = true; }; i.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';", directive: 'img-src' },
  'font of another host': { script: "const f = new FontFace('x', 'url(https://example.org/f.woff2)'); document.fonts.add(f); f.load().then(() => { globalThis.ran = true; }, () => {});", directive: 'font-src' },
};

let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  const path = await findTestBrowser();
  if (path === null) throw new Error(NO_BROWSER);
  browser = await launchHeadlessBrowser(path);
});
afterAll(async () => { await browser.close(); });

async function openProbe(script: string, html = ''): Promise<{ page: Page; records: PageRecords }> {
  context = await browser.newContext({ serviceWorkers: 'block' });
  const records = await prepareContext(context, probeFiles(script, html), echo);
  const page = await openRegisterPage(context);
  await page.waitForFunction('document.readyState === "complete" && globalThis.started === true');
  return { page, records };
}

function probeFiles(script: string, html: string): PageFiles {
  const file = (text: string, contentType: string): PageFile => ({ bytes: Buffer.from(text), contentType });
  return new Map([
    ['/index.html', file(`<!doctype html><html lang="uk"><head><script defer src="./probe.js"></script>${html}</head><body>x</body></html>`, 'text/html; charset=utf-8')],
    ['/probe.js', file(`globalThis.started = true;\n${script}`, 'text/javascript; charset=utf-8')],
  ]);
}

function echo(channel: string, payload: unknown, sender: Sender): Promise<Envelope<unknown>> {
  return Promise.resolve({ ok: true, value: { channel, payload, sender } });
}

test.for(Object.entries(ATTEMPTS))('page policy blocks %s when a script of the page tries it', async ([, { script = '', html, directive }]) => {
  const { page, records } = await openProbe(script, html);
  await expect.poll(() => records.violations.length).toBeGreaterThan(0);
  expect(await page.evaluate('globalThis.ran === true')).toBe(false);
  expect(records.violations.join('\n')).toContain(directive);
  expect(records.strayRequests).toEqual([]);
  await context.close();
});

test('page reports nothing when it does nothing wrong', async () => {
  const { page, records } = await openProbe("document.body.append('Обріг');");
  expect(await page.evaluate('document.body.textContent')).toContain('Обріг');
  expect(records).toEqual({ strayRequests: [], violations: [] });
  await context.close();
});

test('a stray request is refused and recorded when the page asks for a file that is not its own', async () => {
  const { records } = await openProbe("const i = new Image(); i.src = './missing.png';");
  await expect.poll(() => records.strayRequests).toEqual([`GET ${PREVIEW_ORIGIN}/missing.png`]);
  await context.close();
});

test('leaving the page is refused and recorded when a script or a refresh tries it', async () => {
  const byScript = await openProbe("setTimeout(() => { location.href = 'https://example.org/'; }, 500);");
  await expect.poll(() => byScript.records.strayRequests, { timeout: 10_000 }).toEqual(['GET https://example.org/']);
  await context.close();
  const byRefresh = await openProbe('', '<meta http-equiv="refresh" content="1;url=https://example.org/">');
  await expect.poll(() => byRefresh.records.strayRequests, { timeout: 10_000 }).toEqual(['GET https://example.org/']);
  await context.close();
});

test('the page gets one frozen function and the host sees who calls it', async () => {
  const { page } = await openProbe("globalThis.answer = oberih.invoke('app.status', { a: [1, 'ї', null] });");
  expect(await page.evaluate('globalThis.answer')).toEqual({
    ok: true, value: { channel: 'app.status', payload: { a: [1, 'ї', null] }, sender: { origin: PREVIEW_ORIGIN, frame: 'main' } },
  });
  expect(await page.evaluate('[Object.keys(oberih), Object.isFrozen(oberih), Object.getOwnPropertyDescriptor(globalThis, "oberih").writable]'))
    .toEqual([['invoke'], true, false]);
  expect(await page.evaluate('Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith("__oberih"))')).toEqual([]);
  await context.close();
});
