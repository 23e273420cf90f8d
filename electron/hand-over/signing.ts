import { createPrivateKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Signer } from '../../shared/hand-over/bundle.ts';
import { keyNumberOf } from '../../shared/hand-over/minisign.ts';
import { publicKeyBytes, signBytes } from '../system/pack-signature.ts';
import { signatureTools } from './signature-tools.ts';

/** DER of a PKCS #8 Ed25519 key (RFC 8410) up to its 32 secret bytes. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const SECRET_BYTES = 32;

/** The secret half of a new Ed25519 signing key: 32 random bytes. The caller keeps them in the register alone. */
export function createSigningSecret(): Uint8Array {
  return randomBytes(SECRET_BYTES);
}

/** The signer over a secret half; what signs keeps a copy of it as long as it is referred to. @throws RangeError when it is not 32 bytes */
export function signerOver(secret: Uint8Array): Signer {
  const secretKey = secretKeyOf(secret);
  const key = Uint8Array.from(publicKeyBytes(secretKey));
  return { key: { key, number: keyNumberOf(key, signatureTools) }, sign: (bytes) => signBytes(bytes, secretKey), tools: signatureTools };
}

function secretKeyOf(secret: Uint8Array): KeyObject {
  if (secret.length !== SECRET_BYTES) throw new RangeError('hand-over/secret-length');
  const der = Buffer.concat([PKCS8_PREFIX, secret]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}
