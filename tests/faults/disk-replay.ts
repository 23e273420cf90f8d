import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One change of the watched folder, as the shim wrote it down. */
export interface DiskChange {
  readonly kind: 'O' | 'C' | 'W' | 'T' | 'S' | 'R' | 'U' | 'M';
  readonly handle: number;
  readonly offset: number;
  readonly bytes: Buffer;
}

const HEAD = 21;

/** Reads the shim's log. */
export function readDiskLog(log: Buffer): readonly DiskChange[] {
  const changes: DiskChange[] = [];
  for (let at = 0; at < log.length;) {
    const length = Number(log.readBigInt64LE(at + 13));
    changes.push({
      kind: String.fromCharCode(log.readUInt8(at)) as DiskChange['kind'], handle: log.readInt32LE(at + 1),
      offset: Number(log.readBigInt64LE(at + 5)), bytes: log.subarray(at + HEAD, at + HEAD + length),
    });
    at += HEAD + length;
  }
  return changes;
}

type Edit = { readonly offset: number; readonly bytes: Buffer } | { readonly length: number };
type Renaming = { readonly name: string; readonly node: Node | null };
interface File { readonly kind: 'file'; durable: Buffer; pending: Edit[] }
interface Folder { readonly kind: 'folder'; readonly durable: Map<string, Node>; readonly current: Map<string, Node>; pending: (readonly Renaming[])[] }
type Node = File | Folder;

/** Chooses what of the unflushed reached the disk: numbers from 0 (with) to 1 (without), a new one each time. */
export type Chance = () => number;

/**
 * A disk as a computer sees it that may lose power: what was flushed is there; of what was written since, any part may be,
 * in pieces of 512 bytes and in any order; names of one folder change in their order. A flush of a file does not flush its
 * name. Harder than any journaling file system.
 */
export interface SimulatedDisk {
  readonly apply: (change: DiskChange) => void;
  /** Lays what a power cut at this moment leaves into an empty folder. */
  readonly cut: (into: string, chance: Chance) => void;
}

const SECTOR = 512;

/** An empty disk for the folder `root`. */
export function simulateDisk(root: string): SimulatedDisk {
  const top = newFolder();
  const handles = new Map<number, Node>();
  const folderOf = (path: string): Folder => {
    const parts = path.slice(root.length).split('/').filter((part) => part !== '');
    return parts.reduce<Folder>((folder, part) => asFolder(folder.current.get(part)), top);
  };
  const nodeAt = (path: string): Node | undefined => (path === root ? top : folderOf(dirname(path)).current.get(nameOf(path)));
  const name = (path: string, node: Node | null): void => { rename(folderOf(dirname(path)), [{ name: nameOf(path), node }]); };
  const apply = (change: DiskChange): void => {
    const text = change.bytes;
    if (change.kind === 'O') handles.set(change.handle, opened(text.toString(), change.offset));
    if (change.kind === 'C') handles.delete(change.handle);
    if (change.kind === 'M') name(text.toString(), newFolder());
    if (change.kind === 'U') name(text.toString(), null);
    if (change.kind === 'R') renamed(text.toString());
    if (change.kind === 'W') asFile(handles.get(change.handle)).pending.push({ offset: change.offset, bytes: text });
    if (change.kind === 'T') asFile(handles.get(change.handle)).pending.push({ length: change.offset });
    if (change.kind === 'S') flush(handles.get(change.handle));
  };
  const opened = (path: string, flags: number): Node => {
    if ((flags & 1) !== 0) name(path, { kind: 'file', durable: Buffer.alloc(0), pending: [] });
    const node = nodeAt(path);
    if (node === undefined) throw new Error('replay/unknown-file');
    if ((flags & 2) !== 0) asFile(node).pending.push({ length: 0 });
    return node;
  };
  const renamed = (both: string): void => {
    const [from = '', to = ''] = both.split('\0');
    if (dirname(from) !== dirname(to)) throw new Error('replay/rename-between-folders');
    rename(folderOf(dirname(from)), [{ name: nameOf(to), node: nodeAt(from) ?? null }, { name: nameOf(from), node: null }]);
  };
  return { apply, cut: (into, chance) => { layFolder(top, into, chance); } };
}

function newFolder(): Folder { return { kind: 'folder', durable: new Map(), current: new Map(), pending: [] }; }

function nameOf(path: string): string { return path.slice(path.lastIndexOf('/') + 1); }

function asFolder(node: Node | undefined): Folder {
  if (node?.kind !== 'folder') throw new Error('replay/no-folder');
  return node;
}

function asFile(node: Node | undefined): File {
  if (node?.kind !== 'file') throw new Error('replay/no-file');
  return node;
}

function rename(folder: Folder, change: readonly Renaming[]): void {
  applyNames(folder.current, change);
  folder.pending.push(change);
}

function applyNames(names: Map<string, Node>, change: readonly Renaming[]): void {
  for (const { name, node } of change) if (node === null) names.delete(name); else names.set(name, node);
}

function flush(node: Node | undefined): void {
  if (node === undefined) throw new Error('replay/flush-of-nothing');
  if (node.kind === 'file') {
    node.durable = allOf(node.durable, node.pending);
  } else {
    for (const change of node.pending) applyNames(node.durable, change);
  }
  node.pending = [];
}

function edited(content: Buffer, edit: Edit): Buffer {
  if ('length' in edit) return edit.length <= content.length ? content.subarray(0, edit.length) : Buffer.concat([content, Buffer.alloc(edit.length - content.length)]);
  const end = edit.offset + edit.bytes.length;
  const large = end <= content.length ? content : Buffer.concat([content, Buffer.alloc(end - content.length)]);
  edit.bytes.copy(large, edit.offset);
  return large;
}

/** All edits in their order; room for them is made once where none of them cuts. */
function allOf(content: Buffer, edits: readonly Edit[]): Buffer {
  const ends = edits.map((edit) => ('length' in edit ? Number.NaN : edit.offset + edit.bytes.length));
  const longest = Math.max(content.length, ...ends);
  const roomy = longest > content.length ? edited(content, { length: longest }) : content;
  return edits.reduce(edited, roomy);
}

function layFolder(folder: Folder, into: string, chance: Chance): void {
  mkdirSync(into, { recursive: true });
  const names = new Map(folder.durable);
  const kept = Math.round(chance() * folder.pending.length);
  for (const change of folder.pending.slice(0, kept)) applyNames(names, change);
  for (const [name, node] of names) {
    if (node.kind === 'folder') layFolder(node, join(into, name), chance);
    else writeFileSync(join(into, name), contentAfterCut(node, chance), { mode: 0o600 });
  }
}

/** How likely an unflushed write is there: sometimes nothing is, sometimes everything, mostly some. */
const LIKELIHOODS = [0, 0.1, 0.5, 0.9, 1];

function contentAfterCut(file: File, chance: Chance): Buffer {
  const likely = LIKELIHOODS[Math.floor(chance() * LIKELIHOODS.length)] ?? 0.5;
  let content: Buffer = Buffer.from(file.durable);
  for (const edit of file.pending) {
    if (chance() < likely) content = chance() < 0.2 ? torn(content, edit, chance) : edited(content, edit);
    else if ('bytes' in edit && chance() < 0.1) content = edited(content, { length: Math.max(content.length, edit.offset + edit.bytes.length) }); // longer, and nothing in it
  }
  return content;
}

/** A write of which some sectors arrived. */
function torn(content: Buffer, edit: Edit, chance: Chance): Buffer {
  if ('length' in edit) return content;
  let result = content;
  for (let at = edit.offset; at < edit.offset + edit.bytes.length;) {
    const end = Math.min((Math.floor(at / SECTOR) + 1) * SECTOR, edit.offset + edit.bytes.length);
    if (chance() < 0.5) result = edited(result, { offset: at, bytes: edit.bytes.subarray(at - edit.offset, end - edit.offset) });
    at = end;
  }
  return result;
}
