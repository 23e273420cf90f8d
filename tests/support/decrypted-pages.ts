import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** The layout of SQLCipher 4: pages of 4096 bytes, of which the last 80 are nonce and seal; the file begins with 16 bytes of salt. */
const PAGE = 4096;
const RESERVED = 80;
const NONCE = 16;
const SALT = 16;
const JOURNAL_HEAD = 32;
const FRAME_HEAD = 24;

function openPage(page: Buffer, key: Uint8Array, isFirst: boolean): Buffer {
  const end = PAGE - RESERVED;
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + NONCE)).setAutoPadding(false);
  return Buffer.concat([decipher.update(page.subarray(isFirst ? SALT : 0, end)), decipher.final()]);
}

/**
 * Every page of a register file in plain text, the free ones too, and every page of its journal: by the published layout
 * and the key alone, without the driver. Only for tests that search what was deleted.
 */
export function decryptedPages(path: string, key: Uint8Array): { readonly file: Buffer; readonly journal: Buffer } {
  const bytes = readFileSync(path);
  const file = Array.from({ length: bytes.length / PAGE }, (_, index) => openPage(bytes.subarray(index * PAGE, (index + 1) * PAGE), key, index === 0));
  const journal = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0);
  const frames: Buffer[] = [];
  for (let at = JOURNAL_HEAD; at + FRAME_HEAD + PAGE <= journal.length; at += FRAME_HEAD + PAGE) {
    const isFirst = journal.readUInt32BE(at) === 1;
    frames.push(openPage(journal.subarray(at + FRAME_HEAD, at + FRAME_HEAD + PAGE), key, isFirst));
  }
  return { file: Buffer.concat(file), journal: Buffer.concat(frames) };
}
