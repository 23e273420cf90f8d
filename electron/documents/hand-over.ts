import { Encrypter } from 'age-encryption';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';

/** Who can open a hand-over file: the holder of a key, or whoever is told the passphrase. */
export type HandOverLock = { readonly recipient: string } | { readonly passphrase: string };

/**
 * `packet.age`: the packet and its PDF, encrypted and authenticated (age v1). Inside stands one JSON text
 * `{ format, formatVersion, packet, pdf }`, the PDF in Base64.
 *
 * @throws {AppError} recipient/invalid when the recipient's key is none
 */
export async function sealHandOver(packet: Packet, pdf: Uint8Array, lock: HandOverLock): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  try {
    if ('recipient' in lock) encrypter.addRecipient(lock.recipient);
    else encrypter.setPassphrase(lock.passphrase);
  } catch {
    // SECURITY: the library quotes the key it refuses.
    throw new AppError('recipient/invalid');
  }
  const content = canonicalJson({ format: 'oberih-hand-over', formatVersion: 1, packet, pdf: Buffer.from(pdf).toString('base64') });
  return encrypter.encrypt(content);
}
