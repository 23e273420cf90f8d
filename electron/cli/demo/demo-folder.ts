import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '../../../shared/errors/app-error.ts';
import { makeFolder } from '../../system/make-folder.ts';

/** The file that marks a folder as one the demonstration made. */
export const DEMO_MARK = '.oberih-demo';
const DEMO_ENTRIES = ['register', 'packet', 'consent', 'keys.txt', DEMO_MARK] as const;

/** Where the demonstration writes. */
export interface DemoFolder {
  readonly root: string;
  readonly register: string;
  readonly packet: string;
  readonly consent: string;
  readonly keys: string;
}

/**
 * Makes the folder ready. What an earlier demonstration made in it is replaced; a folder that holds anything else, or
 * anything that no demonstration made, is left alone.
 *
 * @throws {AppError} file/not-written
 */
export function prepareDemoFolder(out: string): DemoFolder {
  const root = resolve(out);
  const folder = { root, register: join(root, 'register'), packet: join(root, 'packet'), consent: join(root, 'consent'), keys: join(root, 'keys.txt') };
  if (existsSync(root) && !mayReplace(root)) throw new AppError('file/not-written', { reason: 'folder-not-empty' });
  try {
    for (const entry of DEMO_ENTRIES) rmSync(join(root, entry), { recursive: true, force: true });
    for (const made of [root, folder.packet, folder.consent]) makeFolder(made);
    writeFileSync(join(root, DEMO_MARK), 'Made by `oberih demo`; replaced by the next one.\n');
  } catch {
    throw new AppError('file/not-written');
  }
  return folder;
}

function mayReplace(root: string): boolean {
  if (!statSync(root).isDirectory()) return false;
  const held = readdirSync(root);
  if (held.length === 0) return true;
  return held.includes(DEMO_MARK) && held.every((name) => (DEMO_ENTRIES as readonly string[]).includes(name));
}
