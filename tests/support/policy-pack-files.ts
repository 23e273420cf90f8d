import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { publicKeyBytes, signBytes } from '../../electron/system/pack-signature.ts';
import { signedBytes } from '../../shared/policy-pack/pack-file.ts';
import { DEFAULT_PACK_DATA } from '../../shared/policy/default-pack-data.ts';
import type { PackData } from '../../shared/policy/pack-schema.ts';

/** Data of a pack like the shipped one but for what is named. */
export type PackChanges = Partial<PackData>;

/** A later edition of the shipped pack, with the same rules unless `changes` says otherwise. */
export const laterEdition = (changes: PackChanges = {}): PackData => ({ ...DEFAULT_PACK_DATA, version: '1.1.0', ...changes });

/** The shipped table with one cell of one row changed. */
export const withCell = (rowId: string, cells: Partial<PackData['matrix'][number]['cells']>): PackChanges => ({
  matrix: DEFAULT_PACK_DATA.matrix.map((row) => (row.id === rowId ? { ...row, cells: { ...row.cells, ...cells } } : row)),
});

/** A new key of an issuer. */
export const newIssuer = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** The text of a signed file. */
export const signedFile = (pack: unknown, key: KeyObject): string => JSON.stringify({
  pack, signature: signBytes(signedBytes(pack), key).toString('base64'), publicKey: publicKeyBytes(key).toString('base64'),
});
