import { hash } from 'node:crypto';
import { blake2b } from '@noble/hashes/blake2.js';
import type { SignatureTools } from '../../shared/hand-over/minisign.ts';
import { isSignedBy } from '../system/pack-signature.ts';

/** The primitives of this side. BLAKE2b comes from a library: Electron's own crypto has none. */
export const signatureTools: SignatureTools = {
  blake2b512: (bytes) => blake2b(bytes, { dkLen: 64 }),
  sha256: (bytes) => hash('sha256', bytes, 'hex'),
  isSignedBy,
};
