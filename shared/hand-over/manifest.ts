import { z } from 'zod';
import { noticeContentSchema } from '../consent/notice.ts';
import { canonicalJson } from '../digest/canonical-json.ts';
import { day, id, line, moment, text } from '../domain/values.ts';
import { BASES, PURPOSES, RECIPIENT_TYPES, SERVICES } from '../policy/codes.ts';
import { policyStampSchema } from '../policy/decision.ts';
import { REPLY_STATUSES } from './states.ts';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/u);
/** An age key to seal for: X25519 only. */
export const sealKeySchema = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/u);
/** A minisign public key of the prehashed kind, checked further by `readSigningKey`. */
const signingKeySchema = z.string().regex(/^RW[A-Za-z0-9+/]{54}$/u);
const packetId = z.string().regex(/^[0-9a-f]{32}$/u);

/** Who signs. `sealKey` is where a reply can be sealed to; `oneTime` keys were made for this file alone and vouch for nobody. */
const senderSchema = z.strictObject({
  agency: line.nullable(), person: line.nullable(), signingKey: signingKeySchema, sealKey: sealKeySchema.nullable(), oneTime: z.boolean(),
});
export type HandOverSender = z.infer<typeof senderSchema>;

const FORMAT = 'oberih-hand-over';
const VERSION = 1;
const head = { format: z.literal(FORMAT), formatVersion: z.literal(VERSION), sender: senderSchema, at: moment };
/** The key a file was sealed for; null when it was locked with a passphrase. SECURITY: stops a file from being passed on as if meant for another. */
const sealedFor = sealKeySchema.nullable();

/** What a packet's signature binds: for whom, why, on which consent, until when, after which point of the log, which bytes. */
export const packetManifestSchema = z.strictObject({
  ...head, kind: z.literal('packet'),
  packetId, packetDigest: digest, purpose: z.enum(PURPOSES), service: z.enum(SERVICES).nullable(), basis: z.enum(BASES),
  recipient: z.strictObject({ id: z.string().max(300), type: z.enum(RECIPIENT_TYPES), name: line.nullable(), sealedFor }),
  consentId: z.string().max(300).nullable(), /** last day on which the packet may be acted upon */ expires: day.nullable(),
  auditCheckpoint: z.string().max(300).nullable(), policy: policyStampSchema,
  files: z.tuple([
    z.strictObject({ name: z.literal('packet.json'), size: z.int().min(1).max(64 << 20), digest }),
    z.strictObject({ name: z.literal('packet.pdf'), size: z.int().min(1).max(190 << 20), digest }),
  ]),
});
export type PacketManifest = z.infer<typeof packetManifestSchema>;

/** An answer to a packet. `replyId` is taken once. */
const replyManifestSchema = z.strictObject({
  ...head, kind: z.literal('reply'), replyId: id, packetId, packetDigest: digest, sealedFor,
  status: z.enum(REPLY_STATUSES), note: text.max(4000).nullable(),
});
export type ReplyManifest = z.infer<typeof replyManifestSchema>;

/** Word to whoever received packets: stop using them, or what was wrong. `content.packetIds` names every packet it is about. */
const noticeManifestSchema = z.strictObject({ ...head, kind: z.literal('notice'), noticeId: id, sealedFor, content: noticeContentSchema });
export type NoticeManifest = z.infer<typeof noticeManifestSchema>;

/** That a notice has been read and followed. */
const acknowledgementManifestSchema = z.strictObject({ ...head, kind: z.literal('notice-acknowledgement'), noticeId: id, sealedFor, on: day, note: text.max(4000).nullable() });
export type AcknowledgementManifest = z.infer<typeof acknowledgementManifestSchema>;

const manifestSchema = z.discriminatedUnion('kind', [packetManifestSchema, replyManifestSchema, noticeManifestSchema, acknowledgementManifestSchema]);
export type Manifest = z.infer<typeof manifestSchema>;
/** Every kind of hand-over file but the packet itself: the manifest is all of it. */
export type Message = Exclude<Manifest, PacketManifest>;

/** What is the same in every manifest of this version. */
export const MANIFEST_HEAD = { format: FORMAT, formatVersion: VERSION } as const;

/** The key a manifest names as the one it was sealed for; null for a passphrase. */
export function sealedForOf(manifest: Manifest): string | null {
  return manifest.kind === 'packet' ? manifest.recipient.sealedFor : manifest.sealedFor;
}

/**
 * Reads the text of a manifest: exactly the canonical text of a manifest of this version.
 *
 * @returns `newer` for a manifest of a later version, null for anything else that is none
 */
export function readManifest(written: string): Manifest | 'newer' | null {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return null;
  }
  const version = z.object({ format: z.literal(FORMAT), formatVersion: z.int() }).safeParse(value);
  if (version.success && version.data.formatVersion > VERSION) return 'newer';
  const parsed = manifestSchema.safeParse(value);
  return parsed.success && canonicalJson(parsed.data) === written ? parsed.data : null;
}
