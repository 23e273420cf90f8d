import { utf8Bytes } from '../digest/utf8.ts';
import { base64Of, bytesOfBase64, isSameBytes } from './text-bytes.ts';

/** The primitives a host lends: this room has none of its own. */
export interface SignatureTools {
  /** BLAKE2b with 64 bytes of output (RFC 7693). */
  readonly blake2b512: (bytes: Uint8Array) => Uint8Array;
  /** 64 hex digits. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** Whether a 64-byte Ed25519 signature fits; false for a malformed key or signature, never a throw. */
  readonly isSignedBy: (bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) => boolean;
}

/** A public signing key as minisign writes it: 56 Base64 symbols over `Ed`, an 8-byte key number and the 32-byte key. */
export interface SigningKey { readonly number: Uint8Array; readonly key: Uint8Array }

const KEY_BYTES = 42;
const SIGNATURE_BYTES = 74;
const GLOBAL_BYTES = 64;
const LEGACY = [0x45, 0x64] as const;
const PREHASHED = [0x45, 0x44] as const;
const UNTRUSTED = 'untrusted comment: ';
/** The first line of every signature file of ours: the one line no signature covers. */
export const SIGNATURE_FIRST_LINE = `${UNTRUSTED}signature from an Oberih signing key`;
const TRUSTED = 'trusted comment: ';
/** The longest comment taken, in code units. */
const LONGEST_COMMENT = 1024;

/** The text of a public key: the second line of a minisign key file. */
export function signingKeyText({ number, key }: SigningKey): string {
  return base64Of(Uint8Array.of(...LEGACY, ...number, ...key));
}

/**
 * Reads the text of a public key.
 *
 * INVARIANT: the key number of our keys is the beginning of the key's own digest, so that a key with a typing error is no key.
 *
 * @returns null for anything else
 */
export function readSigningKey(text: string, tools: SignatureTools): SigningKey | null {
  const bytes = bytesOfBase64(text);
  if (bytes?.length !== KEY_BYTES || !isSameBytes(bytes.subarray(0, 2), Uint8Array.from(LEGACY))) return null;
  const [number, key] = [bytes.slice(2, 10), bytes.slice(10)];
  return isSameBytes(number, keyNumberOf(key, tools)) ? { number, key } : null;
}

/** The number a key of ours carries: the first 8 bytes of the digest of its 32 bytes. */
export function keyNumberOf(key: Uint8Array, tools: Pick<SignatureTools, 'sha256'>): Uint8Array {
  const hex = tools.sha256(key);
  return Uint8Array.from({ length: 8 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

/** A key number the way minisign prints it. */
function keyNumberText(number: Uint8Array): string {
  return [...number].reverse().map((byte) => byte.toString(16).padStart(2, '0')).join('').toUpperCase();
}

/** A whole minisign key file. */
export function signingKeyFile(key: SigningKey): string {
  return `${UNTRUSTED}minisign public key ${keyNumberText(key.number)}\n${signingKeyText(key)}\n`;
}

/** Makes a signature file over bytes: prehashed, with a trusted comment that is signed as well. */
export function signatureFile(
  bytes: Uint8Array, signer: { readonly key: SigningKey; readonly sign: (bytes: Uint8Array) => Uint8Array; readonly tools: SignatureTools }, trustedComment: string,
): string {
  const signature = signer.sign(signer.tools.blake2b512(bytes));
  const global = signer.sign(Uint8Array.of(...signature, ...utf8Bytes(trustedComment)));
  const line = base64Of(Uint8Array.of(...PREHASHED, ...signer.key.number, ...signature));
  return `${SIGNATURE_FIRST_LINE}\n${line}\n${TRUSTED}${trustedComment}\n${base64Of(global)}\n`;
}

/**
 * Checks a signature file against bytes and a key: the file's signature, the key number and the signed comment.
 *
 * SECURITY: only the prehashed algorithm is taken, and only a file of exactly four lines.
 *
 * @returns the trusted comment; null when anything does not fit
 */
export function verifySignatureFile(bytes: Uint8Array, file: string, { key, tools }: { readonly key: SigningKey; readonly tools: SignatureTools }): string | null {
  const lines = file.split('\n');
  const [untrusted = '', body = '', comment = '', last = '', end] = lines;
  if (lines.length !== 5 || end !== '' || !untrusted.startsWith(UNTRUSTED) || !comment.startsWith(TRUSTED)) return null;
  if (untrusted.length > LONGEST_COMMENT || comment.length > LONGEST_COMMENT) return null;
  const [signed, global] = [bytesOfBase64(body), bytesOfBase64(last)];
  if (signed?.length !== SIGNATURE_BYTES || global?.length !== GLOBAL_BYTES) return null;
  const signature = signed.subarray(10);
  if (!isSameBytes(signed.subarray(0, 10), Uint8Array.of(...PREHASHED, ...key.number))) return null;
  const trusted = comment.slice(TRUSTED.length);
  const fits = tools.isSignedBy(tools.blake2b512(bytes), signature, key.key)
    && tools.isSignedBy(Uint8Array.of(...signature, ...utf8Bytes(trusted)), global, key.key);
  return fits ? trusted : null;
}
