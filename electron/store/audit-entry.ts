import { createHmac, hash, type KeyObject } from 'node:crypto';
import type { HashBytes } from '../../shared/audit/merkle.ts';

/** SHA-256 as the hash tree wants it. */
export const sha256: HashBytes = (bytes) => hash('sha256', bytes, 'buffer');

/** The `prev` of the first entry. */
export const FIRST_PREVIOUS = '0'.repeat(64);
/** The first schema whose log has signatures and a tree; an earlier one (an old backup, a file about to be migrated) is read and continued in its own form. */
export const SIGNED_SCHEMA = 9;
const HASH_BYTES = 32;

/**
 * What an entry of version 2 is as a leaf of the tree: its canonical text, a line end, and its signature in Base64 (nothing
 * where there is none). An entry of version 1 is its text alone.
 */
export function leafText(body: string, signature: string): string {
  return `${body}\n${signature}`;
}

/** SHA-256, in hex, over one zero byte and the leaf: the hash of RFC 6962, so that an entry can never be mistaken for a node. */
export function leafHashHex(leaf: string): string {
  return hash('sha256', `\0${leaf}`, 'hex');
}

/** Seal of one entry, in hex, over its hash in hex: who has no key of the register cannot make one for a changed entry. */
export function entrySeal(auditKey: Uint8Array | KeyObject, digest: string): string {
  return createHmac('sha256', auditKey).update('entry').update(digest, 'hex').digest('hex');
}

/** What the seal of the head covers. */
export interface SealedHead {
  readonly sequence: number;
  readonly digest: Uint8Array;
  /** The summits of the tree; none in a head from before there was one. */
  readonly summits: Uint8Array | null;
}

/** Seal of the head: the newest entry's number and hash, and the summits of the tree. */
export function headSeal(auditKey: Uint8Array, { sequence, digest, summits }: SealedHead): Buffer {
  return createHmac('sha256', auditKey).update(`head:${String(sequence)}:`).update(digest).update(summits ?? new Uint8Array(0)).digest();
}

/** Summits as they are stored: one after the other. */
export function joinSummits(summits: readonly Uint8Array[]): Buffer {
  return Buffer.concat(summits);
}

/** Summits from how they are stored. */
export function partSummits(stored: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: stored.length / HASH_BYTES }, (_, index) => stored.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES));
}

/** The name of a register's log in checkpoints: ten digits that follow from its key for seals and say nothing about it. */
export function originOf(auditKey: Uint8Array): string {
  return `oberih/${createHmac('sha256', auditKey).update('origin').digest('hex').slice(0, 10).toUpperCase()}`;
}
