import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_FILE_COPIES } from './key-file.ts';

/**
 * Whether both copies of the key file are there and the same. Unlocking writes a damaged one anew; what differs afterwards
 * could not be written, or was damaged since.
 */
export function keyCopiesAgree(directory: string): boolean {
  try {
    const [first, second] = KEY_FILE_COPIES.map((name) => readFileSync(join(directory, name)));
    return first !== undefined && second !== undefined && first.length > 0 && first.equals(second);
  } catch {
    return false;
  }
}
