import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { wordsOfDigest } from '../../shared/digest/digest-words.ts';
import { wordList } from './passphrase.ts';

/** DER of `SubjectPublicKeyInfo` for Ed25519 (RFC 8410) up to the 32 bytes of the key. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** The Ed25519 public key of 32 bytes; null when it is none. */
function publicKeyOf(bytes: Uint8Array): KeyObject | null {
  if (bytes.length !== 32) return null;
  try {
    return createPublicKey({ key: Buffer.concat([SPKI_PREFIX, bytes]), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

/** Whether `signature` was made over `bytes` with the secret half of `publicKey` (32 bytes). Never throws. */
export function isSignedBy(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  const key = publicKeyOf(publicKey);
  if (key === null || signature.length !== 64) return false;
  try {
    return verify(null, bytes, key, signature);
  } catch {
    return false;
  }
}

/** Signs bytes with an Ed25519 secret key. @throws Error when the key is of another kind */
export function signBytes(bytes: Uint8Array, secretKey: KeyObject): Buffer {
  if (secretKey.asymmetricKeyType !== 'ed25519') throw new Error('policy/key-kind');
  return sign(null, bytes, secretKey);
}

/** The 32 bytes of a public key, or of the public half of a secret key. */
export function publicKeyBytes(key: KeyObject): Buffer {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return half.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length);
}

/** Eight words (88 bits) that stand for a public key: two people compare them by telephone. */
export function fingerprintWords(publicKey: Uint8Array, language: 'uk' | 'en'): readonly string[] {
  return wordsOfDigest(createHash('sha256').update('oberih-policy-key').update(publicKey).digest('hex'), wordList(language));
}
