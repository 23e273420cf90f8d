import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerPageRequest, loadPageFiles, type PageFiles } from '../../electron/shell/page-files.ts';
import { PAGE_HEADERS } from '../../electron/shell/page-headers.ts';
import { PAGE_ORIGIN } from '../../electron/shell/security-settings.ts';

const FILES: PageFiles = new Map(['/index.html', '/app.js', '/fonts/noto.woff2'].map((name) => [name, { bytes: Buffer.from(name), contentType: 'text/plain' }]));
const SERVED = new Set(['/', ...FILES.keys()].map((name) => `${PAGE_ORIGIN}${name}`));

const ask = (url: string, method = 'GET'): number => answerPageRequest(FILES, PAGE_ORIGIN, { method, url }).status;

test.each([...SERVED])('page request %s is answered with the policy headers when the file is known', (url) => {
  const { status, headers } = answerPageRequest(FILES, PAGE_ORIGIN, { method: 'GET', url });
  expect(status).toBe(200);
  expect(headers).toMatchObject(PAGE_HEADERS);
});

test.each([
  `${PAGE_ORIGIN}/../index.html`, `${PAGE_ORIGIN}/fonts/../index.html`, `${PAGE_ORIGIN}/fonts%2Fnoto.woff2`, `${PAGE_ORIGIN}/%2e%2e/index.html`,
  `${PAGE_ORIGIN}/index.html?x=1`, `${PAGE_ORIGIN}/index.html#x`, `${PAGE_ORIGIN}//index.html`, `${PAGE_ORIGIN}/INDEX.HTML`, `${PAGE_ORIGIN}/index.html/`,
  `${PAGE_ORIGIN}/index.html%00.js`, `${PAGE_ORIGIN}/index.html\0`, `${PAGE_ORIGIN}\\index.html`, PAGE_ORIGIN, `${PAGE_ORIGIN}:80/index.html`,
  'app://other/index.html', 'app://bundle.example.org/index.html', 'app://user@bundle/index.html', 'APP://bundle/index.html', 'file:///etc/passwd',
  'https://example.org/index.html', 'app:///index.html', 'app:bundle/index.html', '', '/index.html', `${PAGE_ORIGIN}/__proto__`, `${PAGE_ORIGIN}/constructor`,
  `${PAGE_ORIGIN}/fonts`, `${PAGE_ORIGIN}/fonts/`, `${PAGE_ORIGIN}/.`, ` ${PAGE_ORIGIN}/index.html`,
])('page request %j is refused when it is not exactly a known file', (url) => {
  expect(ask(url)).toBe(404);
});

test.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'get', ''])('page request is refused when its method is %j', (method) => {
  expect(ask(`${PAGE_ORIGIN}/index.html`, method)).toBe(405);
});

test('page request serves nothing but known files when 2,000 addresses are tried', () => {
  const piece = fc.constantFrom('index.html', 'app.js', 'fonts', 'noto.woff2', '..', '.', '', '%2e%2e', '%2f', '\\', '\0', '?', '#', ';', 'C:', 'etc/passwd', '%00', 'ї');
  const address = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string().map((text) => `${PAGE_ORIGIN}/${text}`),
    fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `${PAGE_ORIGIN}/${pieces.join('/')}`),
  );
  fc.assert(fc.property(address, (url) => { expect(ask(url)).toBe(SERVED.has(url) ? 200 : 404); }), { numRuns: 2000 });
});

function folderWith(names: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'oberih-page-'));
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), name);
  }
  return folder;
}

test('page files are the folder and nothing else when it is well formed', () => {
  const folder = folderWith(['index.html', 'app.js', 'fonts/noto.woff2']);
  expect([...loadPageFiles(folder).keys()].sort()).toEqual(['/app.js', '/fonts/noto.woff2', '/index.html']);
  rmSync(folder, { recursive: true });
});

test.each([[['index.html', 'app.js.map'], 'page/unknown-file-type'], [['app.js'], 'page/missing']] as const)(
  'page files are refused when the folder holds %j', (names, code) => {
    const folder = folderWith(names);
    expect(() => loadPageFiles(folder)).toThrow(code);
    rmSync(folder, { recursive: true });
  },
);
