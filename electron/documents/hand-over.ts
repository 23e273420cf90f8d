import { fileListOf, makeBundle, packetPartOf, type Signer } from '../../shared/hand-over/bundle.ts';
import { MANIFEST_HEAD, type PacketManifest } from '../../shared/hand-over/manifest.ts';
import { signingKeyText } from '../../shared/hand-over/minisign.ts';
import type { Packet } from '../../shared/packet/packet-schema.ts';
import { sealBytes, type AgeLock } from '../hand-over/age-file.ts';
import { createSigningSecret, signerOver } from '../hand-over/signing.ts';
import { signatureTools } from '../hand-over/signature-tools.ts';

/** Who can open a hand-over file: the holder of a key, or whoever is told the passphrase. */
export type HandOverLock = AgeLock;

/** Who signs a packet for the agency, and where an answer can be sealed to. */
export interface HandOverSigner { readonly signer: Signer; readonly sealKey: string; readonly agency: string; readonly person: string }

/** What is handed over. `from` null: nobody's register stands behind it, so a key made for this file alone signs. */
export interface HandOver {
  readonly packet: Packet; readonly pdf: Uint8Array; readonly lock: HandOverLock; readonly from: HandOverSigner | null;
  /** log2 of the passphrase's cost; for tests alone */ readonly workFactor?: number;
}

/**
 * `packet.age`: signing key, signed manifest, packet and PDF as a `tar` stream, encrypted and authenticated (age v1).
 * Anyone with the key can take it apart: `age -d packet.age | tar -x`, then `minisign -V -p sender.pub -m manifest.json`.
 *
 * @throws {AppError} recipient/invalid when the recipient's key is none
 */
export async function sealHandOver({ packet, pdf, lock, from, workFactor }: HandOver): Promise<Uint8Array> {
  const signer = from?.signer ?? signerOver(createSigningSecret());
  const manifest: PacketManifest = {
    ...MANIFEST_HEAD, kind: 'packet', at: packet.issuedAt,
    sender: {
      agency: from?.agency ?? packet.agency?.name ?? null, person: from?.person ?? packet.issuedBy.name, signingKey: signingKeyText(signer.key),
      sealKey: from?.sealKey ?? null, oneTime: from === null,
    },
    ...packetPartOf(packet, 'recipient' in lock ? lock.recipient : null),
    files: fileListOf({ packet, pdf }, signatureTools),
  };
  return sealBytes(makeBundle(manifest, signer, { packet, pdf }), lock, workFactor);
}
