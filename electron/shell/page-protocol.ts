import type { Protocol } from 'electron';
import { answerPageRequest, type PageFiles } from './page-files.ts';
import { PAGE_ORIGIN, PAGE_SCHEME } from './security-settings.ts';

/** Serves the page from memory under its own scheme. */
export function servePage(protocol: Pick<Protocol, 'handle'>, files: PageFiles): void {
  protocol.handle(PAGE_SCHEME, (request) => {
    const { status, headers, body } = answerPageRequest(files, PAGE_ORIGIN, request);
    return new Response(new Uint8Array(body), { status, headers: { ...headers } });
  });
}
