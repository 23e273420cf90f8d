import { PIECE_BYTES } from '../../../shared/attachments/attachment-formats.ts';
import { send } from '../../api.ts';

/** Characters made at once: the function takes them as arguments. */
const AT_ONCE = 8192;

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE) parts.push(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)));
  return btoa(parts.join(''));
}

/** The bytes a channel answered as Base64. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

/** Passes a file on in pieces that fit through the border; answers the id under which it waits. @throws {ChannelFailure} */
export async function passOn(file: Blob): Promise<string> {
  const transfer = crypto.randomUUID();
  const of = Math.max(1, Math.ceil(file.size / PIECE_BYTES));
  for (let piece = 0; piece < of; piece += 1) {
    const bytes = new Uint8Array(await file.slice(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES).arrayBuffer());
    await send('attachment.put', { transfer, piece, of, bytes: base64Of(bytes) });
  }
  return transfer;
}
