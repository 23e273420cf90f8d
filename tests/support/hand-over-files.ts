import { createSealKeys, type SealKeyPair } from '../../electron/hand-over/age-file.ts';
import { createSigningSecret, signerOver } from '../../electron/hand-over/signing.ts';
import { sealHandOver, type HandOverSigner } from '../../electron/documents/hand-over.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { decidedField, packetOf } from './packet-builder.ts';

/** A passphrase cost that a test can pay hundreds of times; the product's is 18. */
export const CHEAP_WORK_FACTOR = 4;
export const HAND_OVER_PASSPHRASE = 'барвінок криниця ліхтар пороги сторожа хмарина';

/** Somebody who signs for an agency. */
export async function handOverSigner(): Promise<HandOverSigner & { readonly keys: SealKeyPair }> {
  const keys = await createSealKeys();
  return { signer: signerOver(createSigningSecret()), sealKey: keys.recipient, agency: 'Благодійний фонд «Приклад»', person: 'Ірина Прикладна', keys };
}

/** A small packet and bytes that stand for its PDF, where no reader of PDF is asked. */
export function smallPacket(number = 1): { readonly packet: Packet; readonly pdf: Uint8Array } {
  const { packet } = packetOf([decidedField('caseCode', `OBR-LV-26-${String(number).padStart(4, '0')}`), decidedField('child.surname', 'Прикладна')]);
  return { packet, pdf: Buffer.from(`%PDF-1.7\n% ${String(number)}\n%%EOF\n`) };
}

/** A sealed hand-over file of a small packet for a key or, without one, for the passphrase. */
export async function sealedPacket(recipient: string | null, from: HandOverSigner | null): Promise<Uint8Array> {
  const lock = recipient === null ? { passphrase: HAND_OVER_PASSPHRASE } : { recipient };
  return sealHandOver({ ...smallPacket(), lock, from, workFactor: CHEAP_WORK_FACTOR });
}
