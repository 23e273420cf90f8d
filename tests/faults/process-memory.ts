import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const BLOCK = 4 * 1024 * 1024;

/** What is looked for: a name and the bytes. */
export interface Needle {
  readonly name: string;
  readonly bytes: Buffer;
}

/** How often each needle was found in what a process can write to, and how much that was. */
export interface MemorySearch {
  readonly found: Readonly<Record<string, number>>;
  readonly bytes: number;
}

/** Searches the memory of another process; null where the system does not permit it. Linux only. */
export function searchMemory(pid: number, needles: readonly Needle[]): MemorySearch | null {
  let memory: number;
  try {
    memory = openSync(`/proc/${String(pid)}/mem`, 'r');
  } catch {
    return null;
  }
  const found: Record<string, number> = Object.fromEntries(needles.map(({ name }) => [name, 0]));
  const longest = Math.max(...needles.map((needle) => needle.bytes.length));
  let bytes = 0;
  try {
    for (const { from, to } of writableRegions(pid)) bytes += searchRegion(memory, { from, to, longest }, (block) => { count(block, needles, found); });
  } finally {
    closeSync(memory);
  }
  return bytes === 0 ? null : { found, bytes };
}

function writableRegions(pid: number): readonly { readonly from: number; readonly to: number }[] {
  return readFileSync(`/proc/${String(pid)}/maps`, 'utf8').split('\n').flatMap((line) => {
    const match = /^([0-9a-f]+)-([0-9a-f]+) rw/u.exec(line);
    return match === null ? [] : [{ from: Number.parseInt(match[1] ?? '0', 16), to: Number.parseInt(match[2] ?? '0', 16) }];
  });
}

function searchRegion(memory: number, region: { readonly from: number; readonly to: number; readonly longest: number }, look: (block: Buffer) => void): number {
  let total = 0;
  const block = Buffer.alloc(BLOCK);
  for (let at = region.from; at < region.to; at += BLOCK - region.longest) {
    const length = readOrNothing(memory, block.subarray(0, Math.min(BLOCK, region.to - at)), at);
    if (length === 0) break;
    look(block.subarray(0, length));
    total += length;
    if (at + BLOCK >= region.to) break;
  }
  return total;
}

function readOrNothing(memory: number, into: Buffer, at: number): number {
  try {
    return readSync(memory, into, 0, into.length, at);
  } catch {
    return 0; // reserved and never touched
  }
}

function count(block: Buffer, needles: readonly Needle[], found: Record<string, number>): void {
  for (const { name, bytes } of needles) {
    for (let at = block.indexOf(bytes); at >= 0; at = block.indexOf(bytes, at + 1)) found[name] = (found[name] ?? 0) + 1;
  }
}
