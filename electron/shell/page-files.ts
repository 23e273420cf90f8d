import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PAGE_HEADERS } from './page-headers.ts';

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'], ['.js', 'text/javascript; charset=utf-8'], ['.css', 'text/css; charset=utf-8'],
  ['.woff2', 'font/woff2'], ['.svg', 'image/svg+xml'], ['.png', 'image/png'], ['.ico', 'image/x-icon'],
]);

export interface PageFile { readonly bytes: Buffer; readonly contentType: string }
/** The page's files by URL path (`/index.html`), all in memory: the allow-list and the content are one thing. */
export type PageFiles = ReadonlyMap<string, PageFile>;

export interface PageAnswer {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Reads the built page into memory.
 * @throws {Error} `page/unknown-file-type` when the folder holds a file the page has no use for, `page/missing` without an index.
 */
export function loadPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const contentType = CONTENT_TYPES.get(path.extname(entry.name));
    if (contentType === undefined) throw new Error('page/unknown-file-type');
    const file = path.join(entry.parentPath, entry.name);
    const urlPath = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    files.set(urlPath, { bytes: readFileSync(file), contentType });
  }
  if (!files.has('/index.html')) throw new Error('page/missing');
  return files;
}

/**
 * Answers one request of the page. A pure function of its arguments.
 * SECURITY: a file is served only when the URL, character for character, is the origin and a known path: nothing is
 * decoded, joined or resolved, so `..`, encoded slashes, queries, ports, users and other hosts have nothing to act on.
 */
export function answerPageRequest(files: PageFiles, origin: string, request: { readonly method: string; readonly url: string }): PageAnswer {
  if (request.method !== 'GET') return refuse(405);
  if (!request.url.startsWith(`${origin}/`)) return refuse(404);
  const asked = request.url.slice(origin.length);
  const file = files.get(asked === '/' ? '/index.html' : asked);
  if (file === undefined) return refuse(404);
  return { status: 200, headers: { ...PAGE_HEADERS, 'Content-Type': file.contentType }, body: file.bytes };
}

function refuse(status: 404 | 405): PageAnswer {
  return { status, headers: { ...PAGE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }, body: Buffer.alloc(0) };
}
