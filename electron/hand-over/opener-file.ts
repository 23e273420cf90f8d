import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the opener lies: beside the built program, or in `dist/` of a checkout that was built. */
const PLACES = ['../../../opener/oberih-opener.html', '../../dist/opener/oberih-opener.html'];

/** The name it gets beside a packet. */
export const OPENER_NAME = 'oberih-opener.html';

/** The page that opens a packet in any browser without a network; null in a checkout that was not built. */
export function loadOpener(): Uint8Array | null {
  const found = openerPath();
  return found === null ? null : readFileSync(found);
}

/** Whether there is an opener to give. */
export const hasOpener = (): boolean => openerPath() !== null;

function openerPath(): string | null {
  return PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path)) ?? null;
}
