import { chmodSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../system/make-folder.ts';

/** The surroundings that say where a person's data belongs. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The folder the register lives in, by the convention of the system. `OBERIH_DATA` names another (tests, a second copy).
 * SECURITY: local, never roaming, never Documents: those are copied to servers and clouds.
 */
export function dataDirectory({ platform, environment, home }: Surroundings): string {
  const chosen = environment['OBERIH_DATA'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32') return path.win32.join(environment['LOCALAPPDATA'] ?? path.win32.join(home, 'AppData', 'Local'), 'Oberih');
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Oberih');
  const dataHome = environment['XDG_DATA_HOME'];
  // the convention ignores a relative path
  const base = dataHome?.startsWith('/') === true ? dataHome : path.posix.join(home, '.local', 'share');
  return path.posix.join(base, 'oberih');
}

/** Makes the folder, readable by its owner alone, and returns it. */
export function ensurePrivateDirectory(folder: string): string {
  makeFolder(folder, 0o700);
  if (process.platform !== 'win32') chmodSync(folder, 0o700);
  return folder;
}
