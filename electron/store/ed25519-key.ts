import { createPublicKey, type KeyObject } from 'node:crypto';

/** DER of `SubjectPublicKeyInfo` for Ed25519 (RFC 8410) up to the 32 bytes of the key. */
const PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** The public key of 64 hexadecimal digits. @throws Error when it is none */
export function publicKeyObject(digits: string): KeyObject {
  return createPublicKey({ key: Buffer.concat([PREFIX, Buffer.from(digits, 'hex')]), format: 'der', type: 'spki' });
}
