import { readdirSync, readFileSync, realpathSync, statfsSync } from 'node:fs';

/** Whether the disk under a folder is encrypted; `unknown` where the system does not say without asking an administrator. */
export type DiskEncryption = 'encrypted' | 'open' | 'unknown';

/** Bytes that can still be written on the disk of a folder; null when the system does not say. */
export function freeBytes(directory: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(directory);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/**
 * Linux: follows the folder's mount to its block device; a device mapper named `CRYPT-…` means LUKS. What is stacked (LVM,
 * RAID) is as encrypted as everything under it. A plain partition is open; an overlay, a network and every other system
 * answer `unknown` rather than a guess.
 */
export function diskEncryption(directory: string, mounts = '/proc/self/mountinfo', blocks = '/sys/dev/block'): DiskEncryption {
  if (process.platform !== 'linux') return 'unknown';
  try {
    const device = deviceOf(realpathSync(directory), readFileSync(mounts, 'utf8'));
    if (device === null || device.startsWith('0:')) return 'unknown';
    return encryptionOf(`${blocks}/${device}`, DEEPEST_STACK);
  } catch {
    return 'unknown';
  }
}

/** Mappers upon mappers: no real computer has as many. */
const DEEPEST_STACK = 8;

function encryptionOf(device: string, depth: number): DiskEncryption {
  const name = mapperOf(device);
  if (name?.startsWith('CRYPT-') === true) return 'encrypted';
  const below = depth === 0 ? [] : devicesBelow(device);
  if (below.length === 0) return name === null ? 'open' : 'unknown';
  const found = below.map((under) => encryptionOf(`${device}/slaves/${under}`, depth - 1));
  if (found.every((one) => one === 'encrypted')) return 'encrypted';
  return found.includes('open') ? 'open' : 'unknown';
}

function devicesBelow(device: string): readonly string[] {
  try {
    return readdirSync(`${device}/slaves`);
  } catch {
    return [];
  }
}

function mapperOf(device: string): string | null {
  try {
    return readFileSync(`${device}/dm/uuid`, 'utf8');
  } catch {
    return null;
  }
}

/** `major:minor` of the mount that holds a path: the longest mount point that begins it. */
function deviceOf(path: string, mounts: string): string | null {
  const entries = mounts.split('\n').map((line) => line.split(' ')).filter((fields) => fields.length > 4);
  const holding = entries.filter(([, , , , point = '']) => path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`));
  const [nearest] = holding.toSorted((left, right) => (right[4] ?? '').length - (left[4] ?? '').length);
  return nearest?.[2] ?? null;
}
