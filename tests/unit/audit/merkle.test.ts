import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistencyProof, inclusionProof, isConsistent, isIncluded, leafHash, rootOf, rootOfSummits, withLeaf, type HashBytes } from '../../../shared/audit/merkle.ts';
import { reportHeld, trials } from '../../support/held.ts';

const sha256: HashBytes = (bytes) => createHash('sha256').update(bytes).digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The leaves and roots that implementations of Certificate Transparency test themselves with. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const hashed = (leaves: readonly string[]): readonly Uint8Array[] => leaves.map((leaf) => leafHash(Buffer.from(leaf, 'hex'), sha256));

/** The tree as a picture of rows, each half as long as the one below; the last of an odd row goes up as it is. */
function naiveRoot(leaves: readonly Uint8Array[]): string {
  if (leaves.length === 0) return createHash('sha256').digest('hex');
  let row = leaves.map(hex);
  while (row.length > 1) {
    const above: string[] = [];
    for (let at = 0; at < row.length; at += 2) {
      const [left, right] = [row[at] ?? '', row[at + 1]];
      above.push(right === undefined ? left : createHash('sha256').update(`01${left}${right}`, 'hex').digest('hex'));
    }
    row = above;
  }
  return row[0] ?? '';
}

const someLeaves = (most: number): fc.Arbitrary<readonly Uint8Array[]> =>
  fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: most }).map((entries) => entries.map((entry) => leafHash(entry, sha256)));
const head = (leaves: readonly Uint8Array[], size: number): { readonly size: number; readonly root: Uint8Array } => ({ size, root: rootOf(leaves.slice(0, size), sha256) });

describe('the hash tree', () => {
  it('has the roots of the known vectors, at every size', () => {
    expect(hex(rootOf([], sha256))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(LEAVES.map((_, at) => hex(rootOf(hashed(LEAVES.slice(0, at + 1)), sha256)))).toEqual(ROOTS);
  });

  it('has the proofs of the known vectors', () => {
    const leaves = hashed(LEAVES);
    expect(inclusionProof(leaves, 0, sha256).map(hex)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(consistencyProof(leaves, 6, sha256).map(hex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('is the naive tree for any leaves, and grows leaf by leaf to the same root', () => {
    fc.assert(fc.property(someLeaves(70), (leaves) => {
      let summits: readonly Uint8Array[] = [];
      for (const [size, leaf] of leaves.entries()) summits = withLeaf({ size, summits }, leaf, sha256);
      expect([hex(rootOf(leaves, sha256)), hex(rootOfSummits(summits, sha256))]).toEqual([naiveRoot(leaves), naiveRoot(leaves)]);
    }), { numRuns: trials('OBERIH_TREES', 200) });
  });

  it('proves every leaf and every earlier size, and nothing else', () => {
    const tried = { proofs: 0, forged: 0, failed: 0 };
    const note = (isRight: boolean, kind: 'proofs' | 'forged'): void => { tried[kind] += 1; if (!isRight) tried.failed += 1; };
    fc.assert(fc.property(someLeaves(40), fc.nat(), fc.nat(), (leaves, one, other) => {
      const [index, earlier] = [one % leaves.length, other % (leaves.length + 1)];
      const [now, then, leaf] = [head(leaves, leaves.length), head(leaves, earlier), leaves[index] ?? new Uint8Array(32)];
      const [inside, grown] = [inclusionProof(leaves, index, sha256), consistencyProof(leaves, earlier, sha256)];
      note(isIncluded({ leaf, index, proof: inside }, now, sha256), 'proofs');
      note(isConsistent(then, now, { proof: grown, sha256 }), 'proofs');
      const otherLeaf = leafHash(Buffer.from('another entry'), sha256);
      note(!isIncluded({ leaf: otherLeaf, index, proof: inside }, now, sha256), 'forged');
      note(!isIncluded({ leaf, index: leaves.length, proof: inside }, now, sha256), 'forged');
      note(!isIncluded({ leaf, index, proof: [...inside, leaf] }, now, sha256), 'forged');
      if (earlier === 0) return;
      const changed = head(leaves.map((hash, at) => (at === earlier - 1 ? otherLeaf : hash)), earlier);
      note(!isConsistent(changed, now, { proof: grown, sha256 }), 'forged');
      note(!isConsistent(now, then, { proof: grown, sha256 }) || earlier === leaves.length, 'forged');
      note(!isConsistent(then, now, { proof: [...grown, otherLeaf], sha256 }), 'forged');
    }), { numRuns: trials('OBERIH_TREES', 200) });
    reportHeld('proofs of the hash tree', tried.proofs + tried.forged, tried.failed);
    expect(tried.failed).toBe(0);
  });

  it('refuses a leaf or a size that is not there', () => {
    const leaves = hashed(LEAVES);
    expect(() => inclusionProof(leaves, 8, sha256)).toThrow('audit/no-such-leaf');
    expect(() => consistencyProof(leaves, 9, sha256)).toThrow('audit/no-such-size');
    expect(isConsistent(head(leaves, 0), head(leaves, 8), { proof: [], sha256 })).toBe(true);
    expect(isIncluded({ leaf: new Uint8Array(32), index: 0.5, proof: [] }, head(leaves, 8), sha256)).toBe(false);
  });
});
