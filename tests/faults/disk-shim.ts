import { spawnSync } from 'node:child_process';
import { accessSync, closeSync, constants, mkdtempSync, openSync, readSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./disk-shim.c', import.meta.url));
const FIELDS = 5;
const FIELD_BYTES = 8;

/** A new folder in memory where there is one (a flush costs nothing there), otherwise among the temporary files. */
export function quickFolder(name: string): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return mkdtempSync(join('/dev/shm', name));
  } catch {
    return mkdtempSync(join(tmpdir(), name));
  }
}

/** Compiles the shim into a folder; answers its path, or why it cannot be used here. */
export function compileDiskShim(folder: string): { readonly path: string } | { readonly missing: string } {
  if (process.platform !== 'linux') return { missing: 'LD_PRELOAD is tried on Linux alone' };
  const path = join(folder, 'disk-shim.so');
  const { status, error } = spawnSync('cc', ['-O2', '-shared', '-fPIC', '-o', path, SOURCE, '-ldl', '-lpthread']);
  if (error !== undefined) return { missing: 'no C compiler (cc) on this computer' };
  return status === 0 ? { path } : { missing: 'the C compiler refused the shim' };
}

/** Which change of the watched folder fails, counted from 1 since `arm`; all later ones too when `lasting`. */
export interface Fault {
  readonly at: number;
  /** errno */
  readonly error: number;
  readonly lasting: boolean;
}

/** The shared block through which a process steers its own shim. */
export interface ShimControl {
  readonly arm: (fault: Fault) => void;
  /** Lets everything pass again; answers how many changes were asked for and how many failed since `arm`. */
  readonly disarm: () => { readonly asked: number; readonly failed: number };
  readonly close: () => void;
}

/** An empty block for `OBERIH_SHIM_CONTROL`. */
export function createControlFile(path: string): void {
  const descriptor = openSync(path, 'w');
  writeSync(descriptor, Buffer.alloc(FIELDS * FIELD_BYTES));
  closeSync(descriptor);
}

/** The control of the shim this process was started with; the file is mapped there, so that writing it is telling the shim. */
export function openShimControl(path: string): ShimControl {
  const descriptor = openSync(path, 'r+');
  const write = (numbers: readonly number[]): void => {
    const block = Buffer.alloc(FIELDS * FIELD_BYTES);
    numbers.forEach((number, index) => { block.writeBigInt64LE(BigInt(number), index * FIELD_BYTES); });
    writeSync(descriptor, block, 0, block.length, 0);
  };
  return {
    arm: ({ at, error, lasting }) => { write([at, error, lasting ? 1 : 0, 0, 0]); },
    disarm: () => {
      const block = Buffer.alloc(FIELDS * FIELD_BYTES);
      readSync(descriptor, block, 0, block.length, 0);
      write([0, 0, 0, 0, 0]);
      return { asked: Number(block.readBigInt64LE(3 * FIELD_BYTES)), failed: Number(block.readBigInt64LE(4 * FIELD_BYTES)) };
    },
    close: () => { closeSync(descriptor); },
  };
}
