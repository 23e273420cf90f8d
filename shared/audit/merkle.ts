/**
 * The hash tree of RFC 6962, section 2: what lets one short root stand for a whole log, and lets anybody who kept an
 * earlier root see that the log has only grown. Hashes are 32 bytes; the hash function is lent by the host.
 */

/** SHA-256 of bytes, 32 bytes. */
export type HashBytes = (bytes: Uint8Array) => Uint8Array;

const HASH_BYTES = 32;
const LEAF = 0x00;
const NODE = 0x01;

/** The hash of an entry: SHA-256 over a zero byte and its bytes. */
export function leafHash(entry: Uint8Array, sha256: HashBytes): Uint8Array {
  const bytes = new Uint8Array(1 + entry.length);
  bytes[0] = LEAF;
  bytes.set(entry, 1);
  return sha256(bytes);
}

/** The hash of two neighbours: SHA-256 over a one byte and both. */
function nodeHash(left: Uint8Array, right: Uint8Array, sha256: HashBytes): Uint8Array {
  const bytes = new Uint8Array(1 + 2 * HASH_BYTES);
  bytes[0] = NODE;
  bytes.set(left, 1);
  bytes.set(right, 1 + HASH_BYTES);
  return sha256(bytes);
}

/**
 * The summits of a tree after one more leaf: the roots of the whole subtrees it is made of, largest first, one for each
 * binary one of its size.
 *
 * @param size leaves before
 */
export function withLeaf(tree: { readonly size: number; readonly summits: readonly Uint8Array[] }, leaf: Uint8Array, sha256: HashBytes): readonly Uint8Array[] {
  const summits = [...tree.summits];
  let top = leaf;
  // INVARIANT: a size has a binary one at the end for each whole subtree that the new leaf completes
  for (let rest = tree.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = summits.pop();
    if (left === undefined) throw new RangeError('audit/summits');
    top = nodeHash(left, top, sha256);
  }
  return [...summits, top];
}

/** The root over summits; of none, the hash of nothing. */
export function rootOfSummits(summits: readonly Uint8Array[], sha256: HashBytes): Uint8Array {
  let root: Uint8Array | null = null;
  for (const summit of summits.toReversed()) root = root === null ? summit : nodeHash(summit, root, sha256);
  return root ?? sha256(new Uint8Array(0));
}

/** The root over the hashes of leaves. */
export function rootOf(leaves: readonly Uint8Array[], sha256: HashBytes): Uint8Array {
  return rootOfSummits(summitsOf(leaves, sha256), sha256);
}

function summitsOf(leaves: readonly Uint8Array[], sha256: HashBytes): readonly Uint8Array[] {
  let summits: readonly Uint8Array[] = [];
  for (const [size, leaf] of leaves.entries()) summits = withLeaf({ size, summits }, leaf, sha256);
  return summits;
}

/** The largest power of two below a number greater than one. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** Hashes that lead from the leaf at `index` to the root, nearest first (RFC 6962, 2.1.1). @throws RangeError for a leaf that is not there */
export function inclusionProof(leaves: readonly Uint8Array[], index: number, sha256: HashBytes): readonly Uint8Array[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError('audit/no-such-leaf');
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split ? [...inclusionProof(left, index, sha256), rootOf(right, sha256)] : [...inclusionProof(right, index - split, sha256), rootOf(left, sha256)];
}

/** Hashes that show that the tree of the first `earlier` leaves is the beginning of this one (RFC 6962, 2.1.2). @throws RangeError */
export function consistencyProof(leaves: readonly Uint8Array[], earlier: number, sha256: HashBytes): readonly Uint8Array[] {
  if (!Number.isInteger(earlier) || earlier < 0 || earlier > leaves.length) throw new RangeError('audit/no-such-size');
  return earlier === 0 || earlier === leaves.length ? [] : subproof(leaves, { earlier, isWhole: true }, sha256);
}

function subproof(leaves: readonly Uint8Array[], part: { readonly earlier: number; readonly isWhole: boolean }, sha256: HashBytes): readonly Uint8Array[] {
  const { earlier, isWhole } = part;
  if (earlier === leaves.length) return isWhole ? [] : [rootOf(leaves, sha256)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return earlier <= split
    ? [...subproof(left, part, sha256), rootOf(right, sha256)]
    : [...subproof(right, { earlier: earlier - split, isWhole: false }, sha256), rootOf(left, sha256)];
}

/** A tree as it is known from outside: how many leaves, and its root. */
export interface TreeHead { readonly size: number; readonly root: Uint8Array }

/** Whether a proof leads from a leaf to the root of a tree (RFC 9162, 2.1.3.2). Never throws. */
export function isIncluded(
  claim: { readonly leaf: Uint8Array; readonly index: number; readonly proof: readonly Uint8Array[] }, head: TreeHead, sha256: HashBytes,
): boolean {
  const { leaf, index, proof } = claim;
  if (!isCount(index) || !isCount(head.size) || index >= head.size || !proof.every(isHash)) return false;
  let [at, last, hash] = [index, head.size - 1, leaf];
  for (const step of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(step, hash, sha256);
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, step, sha256);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSame(hash, head.root);
}

/** Whether a proof shows that one tree is the beginning of another (RFC 9162, 2.1.4.2). Never throws. */
export function isConsistent(earlier: TreeHead, later: TreeHead, given: { readonly proof: readonly Uint8Array[]; readonly sha256: HashBytes }): boolean {
  const { proof, sha256 } = given;
  if (!isCount(earlier.size) || !isCount(later.size) || earlier.size > later.size || !proof.every(isHash)) return false;
  if (earlier.size === later.size) return proof.length === 0 && isSame(earlier.root, later.root);
  if (earlier.size === 0) return proof.length === 0 && isSame(earlier.root, sha256(new Uint8Array(0)));
  const isPower = Number.isInteger(Math.log2(earlier.size));
  const [first, ...steps] = isPower ? [earlier.root, ...proof] : proof;
  return first !== undefined && walksToBoth({ earlier, later, first, steps }, sha256);
}

interface TwoWalks { readonly earlier: TreeHead; readonly later: TreeHead; readonly first: Uint8Array; readonly steps: readonly Uint8Array[] }

function walksToBoth({ earlier, later, first, steps }: TwoWalks, sha256: HashBytes): boolean {
  let [at, last] = [earlier.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)];
  let [before, after] = [first, first];
  for (const step of steps) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [before, after] = [nodeHash(step, before, sha256), nodeHash(step, after, sha256)];
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      after = nodeHash(after, step, sha256);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSame(before, earlier.root) && isSame(after, later.root);
}

const isCount = (size: number): boolean => Number.isSafeInteger(size) && size >= 0;
const isHash = (hash: Uint8Array): boolean => hash.length === HASH_BYTES;
const isSame = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, index) => byte === other[index]);
