import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Beginnings that all canaries share, so that one search finds any of them. Cyrillic and Latin; nothing else holds them. */
export const CANARY_STEMS = ['Канаркожовтокрил', 'Canaryquelbrzwx'] as const;
const EACH = 20;

/** Forty words that stand nowhere but in the register: twenty in each alphabet. */
export const CANARIES: readonly string[] = CANARY_STEMS.flatMap((stem) => Array.from({ length: EACH }, (_, index) => `${stem}${String(1000 + index * 37)}`));

function utf16BigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** Base64 of a text at each of the three places it can begin in a group, without the symbols its neighbours share. */
function base64Forms(text: Buffer): readonly Buffer[] {
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), text]).toString('base64').replaceAll('=', '');
    return Buffer.from(encoded.slice(offset === 0 ? 0 : offset + 1, -2));
  });
}

/** A stem in every form it could lie on a disk in. */
export function formsOf(stem: string): readonly Buffer[] {
  const plain = [Buffer.from(stem, 'utf8'), Buffer.from(stem, 'utf16le'), utf16BigEndian(stem), Buffer.from(stem.toLowerCase(), 'utf8'), Buffer.from(stem.toUpperCase(), 'utf8')];
  const [utf8] = plain;
  if (utf8 === undefined) return plain;
  return [...plain, ...base64Forms(utf8), Buffer.from(utf8.toString('hex')), Buffer.from(utf8.toString('hex').toUpperCase())];
}

const FORMS = CANARY_STEMS.flatMap((stem) => formsOf(stem));

/** Whether any canary lies in some bytes, in any form. */
export function holdsCanary(bytes: Buffer): boolean {
  return FORMS.some((form) => bytes.includes(form));
}

function readOrEmpty(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0); // gone in the meantime, or not a file
  }
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/** What a process has open as files, the deleted ones too. Linux only. */
function openFilesOf(pid: number): readonly { readonly path: string; readonly name: string }[] {
  const folder = `/proc/${String(pid)}/fd`;
  return readdirSync(folder).flatMap((name) => {
    try {
      const target = readlinkSync(join(folder, name));
      return target.startsWith('/') && !target.startsWith('/dev/') ? [{ path: join(folder, name), name: target }] : [];
    } catch {
      return [];
    }
  });
}

/** Every file below the folders and every file the process has open that holds a canary; and how many bytes were read. */
export function scanForCanaries(folders: readonly string[], pid: number | null): { readonly hits: readonly string[]; readonly bytes: number } {
  const files = [...folders.flatMap(filesBelow).map((path) => ({ path, name: path })), ...(pid === null ? [] : openFilesOf(pid))];
  let bytes = 0;
  const hits = files.filter((file) => {
    const content = readOrEmpty(file.path);
    bytes += content.length;
    return holdsCanary(content);
  }).map((file) => file.name);
  return { hits, bytes };
}
