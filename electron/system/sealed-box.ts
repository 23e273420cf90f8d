import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { deriveSubkey } from './key-derivation.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
/** DER up to the 32 bytes of an X25519 key (RFC 8410). */
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** A key pair for receiving sealed bytes; 32 bytes each. The caller zeroes `privateKey`. */
export interface BoxKeys {
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

/** Makes an X25519 key pair. */
export function createBoxKeys(): BoxKeys {
  const pair = generateKeyPairSync('x25519');
  const [publicDer, privateDer] = [pair.publicKey.export({ format: 'der', type: 'spki' }), pair.privateKey.export({ format: 'der', type: 'pkcs8' })];
  const privateKey = Buffer.from(privateDer.subarray(PRIVATE_PREFIX.length));
  privateDer.fill(0);
  return { publicKey: Buffer.from(publicDer.subarray(PUBLIC_PREFIX.length)), privateKey };
}

/** Encrypts with AES-256-GCM under a key used only once or with random nonces; answers nonce, text and tag in one. */
export function sealWith(key: Uint8Array, plain: Uint8Array, bound: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** What `sealWith` sealed. @throws Error when key, bound data or bytes are not those */
export function openWith(key: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)), decipher.final()]);
}

/** Bytes that `sealWith` adds. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;
/** Bytes that `sealTo` adds. */
export const BOX_BYTES = KEY_BYTES + SEAL_BYTES;

function agreedKey(own: KeyObject, other: KeyObject, transcript: Uint8Array): Buffer {
  const agreed = diffieHellman({ privateKey: own, publicKey: other });
  try {
    return deriveSubkey(agreed, transcript, 'oberih/box/v1');
  } finally {
    agreed.fill(0);
  }
}

function publicKeyFrom(bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, bytes]), format: 'der', type: 'spki' });
}

/** Seals to a public key: an ephemeral X25519 key, HKDF over both public keys, AES-256-GCM. Whoever seals cannot open it. */
export function sealTo(publicKey: Uint8Array, plain: Uint8Array, bound: Uint8Array): Buffer {
  const ephemeral = generateKeyPairSync('x25519');
  const ephemeralBytes = ephemeral.publicKey.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length);
  const key = agreedKey(ephemeral.privateKey, publicKeyFrom(publicKey), Buffer.concat([ephemeralBytes, publicKey]));
  try {
    return Buffer.concat([ephemeralBytes, sealWith(key, plain, bound)]);
  } finally {
    key.fill(0);
  }
}

/** Opens what was sealed to `keys.publicKey`. @throws Error when it was not, or was altered */
export function openBox(keys: BoxKeys, sealed: Uint8Array, bound: Uint8Array): Buffer {
  const ephemeralBytes = sealed.subarray(0, KEY_BYTES);
  const der = Buffer.concat([PRIVATE_PREFIX, keys.privateKey]);
  const own = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  const key = agreedKey(own, publicKeyFrom(ephemeralBytes), Buffer.concat([ephemeralBytes, keys.publicKey]));
  try {
    return openWith(key, sealed.subarray(KEY_BYTES), bound);
  } finally {
    key.fill(0);
  }
}
