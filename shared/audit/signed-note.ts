import { utf8Bytes } from '../digest/utf8.ts';
import { base64Of } from '../hand-over/text-bytes.ts';
import { checkpointText, noteKeyName, type Checkpoint } from './checkpoint.ts';
import type { HashBytes } from './merkle.ts';

const ED25519 = 0x01;
const NUMBER_BYTES = 4;
const DASH = '\u2014';

/** The number of a key in signature lines: the beginning of SHA-256 over name, line end, kind and key (C2SP signed-note). */
export function noteKeyNumber(name: string, publicKey: Uint8Array, sha256: HashBytes): Uint8Array {
  return sha256(Uint8Array.of(...utf8Bytes(`${name}\n`), ED25519, ...publicKey)).slice(0, NUMBER_BYTES);
}

/** What other programs verify a note with: name, number and key in one text (C2SP signed-note). */
export function verifierKeyText(name: string, publicKey: Uint8Array, sha256: HashBytes): string {
  const number = Array.from(noteKeyNumber(name, publicKey, sha256), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${name}+${number}+${base64Of(Uint8Array.of(ED25519, ...publicKey))}`;
}

/**
 * A checkpoint as a signed note: three lines, an empty one, and the signature. Programs that know C2SP tlog-checkpoint read
 * it; without a signature it is the three lines alone.
 */
export function checkpointNote(checkpoint: Checkpoint, publicKey: Uint8Array | null, sha256: HashBytes): string {
  const text = checkpointText(checkpoint);
  if (checkpoint.signature === null || publicKey === null) return text;
  const name = noteKeyName(checkpoint.origin, checkpoint.signature.keyEntry);
  const signature = base64Of(Uint8Array.of(...noteKeyNumber(name, publicKey, sha256), ...checkpoint.signature.bytes));
  return `${text}\n${DASH} ${name} ${signature}\n`;
}
