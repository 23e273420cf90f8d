import { canonicalJson } from '../digest/canonical-json.ts';
import { utf8Bytes } from '../digest/utf8.ts';
import { parsePacket } from '../packet/build-packet.ts';
import type { Packet } from '../packet/packet-schema.ts';
import { beginsWith, joinFiles, takeApart, type ContainedFile } from './container.ts';
import { readManifest, sealedForOf, type Manifest, type PacketManifest } from './manifest.ts';
import { readSigningKey, SIGNATURE_FIRST_LINE, signatureFile, signingKeyFile, signingKeyText, verifySignatureFile, type SignatureTools, type SigningKey } from './minisign.ts';
import { textOfUtf8 } from './text-bytes.ts';

/** Whoever signs: the public half, a function that holds the secret half, and the primitives. */
export interface Signer { readonly key: SigningKey; readonly sign: (bytes: Uint8Array) => Uint8Array; readonly tools: SignatureTools }

/** A packet as it goes into a hand-over file. */
export interface PacketContent { readonly packet: Packet; readonly pdf: Uint8Array }

/** Why a decrypted file is not taken. `not-for-you`: it was sealed for somebody else and passed on. */
export type BundleProblem = 'not-ours' | 'newer-version' | 'signature' | 'damaged' | 'not-for-you';

/** What stands in a file whose signature, sizes and digests all fit. */
export interface OpenedBundle {
  readonly ok: true; readonly manifest: Manifest; readonly signer: SigningKey;
  /** null in a message */ readonly content: (PacketContent & { readonly packetBytes: Uint8Array }) | null;
}
export type BundleReading = OpenedBundle | { readonly ok: false; readonly problem: BundleProblem };

const KEY = 'sender.pub';
const MANIFEST = 'manifest.json';
const SIGNATURE = 'manifest.json.minisig';
const MESSAGE_FILES = [KEY, MANIFEST, SIGNATURE] as const;
const PACKET_FILES = [...MESSAGE_FILES, 'packet.json', 'packet.pdf'] as const;
/** The most the key, the manifest and the signature may take together, in bytes. */
const LARGEST_HEAD = 256 << 10;

/** The signed comment repeats what the manifest is about, readable beside the signature. */
const commentOf = (manifest: Manifest): string => `oberih ${manifest.kind} ${'packetId' in manifest ? manifest.packetId : manifest.noticeId}`;

/** The file list of a packet's manifest. */
export function fileListOf({ packet, pdf }: PacketContent, tools: Pick<SignatureTools, 'sha256'>): PacketManifest['files'] {
  const packetBytes = utf8Bytes(canonicalJson(packet));
  return [
    { name: 'packet.json', size: packetBytes.length, digest: `sha256:${tools.sha256(packetBytes)}` },
    { name: 'packet.pdf', size: pdf.length, digest: `sha256:${tools.sha256(pdf)}` },
  ];
}

/**
 * The plain content of a hand-over file: the signing key, the manifest, its minisign signature and, for a packet, its
 * JSON and PDF. Must be sealed before it leaves.
 */
export function makeBundle(manifest: Manifest, signer: Signer, content: PacketContent | null): Uint8Array {
  const written = utf8Bytes(canonicalJson(manifest));
  const files: ContainedFile[] = [
    { name: KEY, bytes: utf8Bytes(signingKeyFile(signer.key)) }, { name: MANIFEST, bytes: written },
    { name: SIGNATURE, bytes: utf8Bytes(signatureFile(written, signer, commentOf(manifest))) },
  ];
  if (content !== null) files.push({ name: 'packet.json', bytes: utf8Bytes(canonicalJson(content.packet)) }, { name: 'packet.pdf', bytes: content.pdf });
  return joinFiles(files);
}

/**
 * Reads decrypted content. Nothing of it is interpreted before the signature over it fits: key, signature, manifest,
 * then sizes and digests, then the packet.
 *
 * @param openedWith the age key that opened the file, or null for a passphrase: must be what the manifest was sealed for
 */
export function readBundle(plain: Uint8Array, openedWith: string | null, tools: SignatureTools): BundleReading {
  const refuse = (problem: BundleProblem): BundleReading => ({ ok: false, problem });
  if (!beginsWith(plain, KEY)) return refuse('not-ours');
  const files = takeApart(plain, PACKET_FILES) ?? takeApart(plain, MESSAGE_FILES);
  const [key, manifestFile, signature, packetFile, pdfFile] = files ?? [];
  if (key === undefined || manifestFile === undefined || signature === undefined) return refuse('damaged');
  if (key.bytes.length + manifestFile.bytes.length + signature.bytes.length > LARGEST_HEAD) return refuse('damaged');
  const signer = signerOf(key.bytes, tools);
  const signatureText = textOfUtf8(signature.bytes) ?? '';
  const isOurs = signer !== null && signatureText.startsWith(`${SIGNATURE_FIRST_LINE}\n`);
  const comment = isOurs ? verifySignatureFile(manifestFile.bytes, signatureText, { key: signer, tools }) : null;
  if (signer === null || comment === null) return refuse('signature');
  const manifest = readManifest(textOfUtf8(manifestFile.bytes) ?? '');
  if (manifest === null || manifest === 'newer') return refuse(manifest === null ? 'damaged' : 'newer-version');
  if (manifest.sender.signingKey !== signingKeyText(signer) || comment !== commentOf(manifest)) return refuse('signature');
  if (sealedForOf(manifest) !== openedWith) return refuse('not-for-you');
  if (manifest.kind !== 'packet') return packetFile === undefined ? { ok: true, manifest, signer, content: null } : refuse('damaged');
  const content = packetFile === undefined || pdfFile === undefined ? null : contentOf(manifest, [packetFile, pdfFile], tools);
  return content === null ? refuse('damaged') : { ok: true, manifest, signer, content };
}

function signerOf(file: Uint8Array, tools: SignatureTools): SigningKey | null {
  const text = textOfUtf8(file);
  const key = text === null ? null : readSigningKey(text.split('\n')[1] ?? '', tools);
  return key !== null && signingKeyFile(key) === text ? key : null;
}

/** The packet, if its files are the listed ones and it says of itself what the manifest says. */
function contentOf(manifest: PacketManifest, files: readonly [ContainedFile, ContainedFile], tools: SignatureTools): OpenedBundle['content'] {
  const fits = files.every(({ name, bytes }, at) => {
    const listed = manifest.files[at];
    return listed?.name === name && listed.size === bytes.length && listed.digest === `sha256:${tools.sha256(bytes)}`;
  });
  if (!fits) return null;
  const [{ bytes: packetBytes }, { bytes: pdf }] = files;
  const packet = packetIn(packetBytes);
  if (packet === null || !isSamePacket(manifest, packet)) return null;
  return { packet, pdf, packetBytes };
}

function packetIn(bytes: Uint8Array): Packet | null {
  const text = textOfUtf8(bytes);
  if (text === null) return null;
  try {
    const packet = parsePacket(JSON.parse(text));
    return packet !== null && canonicalJson(packet) === text ? packet : null;
  } catch {
    return null;
  }
}

function isSamePacket(manifest: PacketManifest, packet: Packet): boolean {
  const { recipient } = packet;
  return manifest.packetId === packet.packetId && manifest.packetDigest === packet.digest && manifest.purpose === packet.purpose
    && manifest.service === packet.service && manifest.basis === packet.basis && manifest.recipient.id === recipient.id
    && manifest.recipient.type === recipient.type && manifest.recipient.name === recipient.name
    && manifest.auditCheckpoint === (packet.audit?.checkpoint ?? null) && manifest.policy.digest === packet.policy.digest;
}

/** The packet's part of a manifest: all that does not depend on who seals it. */
export function packetPartOf(packet: Packet, sealedFor: string | null): Pick<PacketManifest, 'packetId' | 'packetDigest' | 'purpose' | 'service' | 'basis' | 'recipient' | 'consentId' | 'expires' | 'auditCheckpoint' | 'policy'> {
  const { id, type, name } = packet.recipient;
  const consent = packet.consent.kind === 'statement' ? packet.consent : null;
  return {
    packetId: packet.packetId, packetDigest: packet.digest, purpose: packet.purpose, service: packet.service, basis: packet.basis,
    recipient: { id, type, name, sealedFor }, consentId: consent?.consentId ?? null, expires: consent?.validUntil ?? null,
    auditCheckpoint: packet.audit?.checkpoint ?? null, policy: packet.policy,
  };
}
