import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/**
 * Unpacks the headless Chromium that comes inside an npm package, once per version, below `folder`, and returns its path;
 * null where the package has none for this system (it is Linux x64 only).
 * SECURITY: only the package's data is used, never its code: its start arguments switch off web security and isolation,
 * and its own unpacking trusts whatever already lies in the shared temporary folder.
 */
export async function extractPackagedBrowser(folder: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const packageFolder = path.dirname(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const archive = path.join(packageFolder, 'bin', 'chromium.br');
  if (!existsSync(archive)) return null;
  const target = path.join(folder, `chromium-${packageVersion(packageFolder)}`);
  if (existsSync(target)) return target;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Under a name of its own first: a half-written or still open file must never be executed (ETXTBSY).
  const partial = `${target}.${String(process.pid)}.partial`;
  await pipeline(createReadStream(archive), createBrotliDecompress({ chunkSize: 2 ** 21 }), createWriteStream(partial, { mode: 0o700 }));
  renameSync(partial, target);
  return target;
}

function packageVersion(packageFolder: string): string {
  const description: unknown = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  if (typeof description === 'object' && description !== null && 'version' in description && typeof description.version === 'string') return description.version;
  throw new Error('preview/browser-package-unreadable');
}
