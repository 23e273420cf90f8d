import { z } from 'zod';
import { line, moment } from '../domain/values.ts';
import { BASES, PURPOSES, RECIPIENT_TYPES, SERVICES } from '../policy/codes.ts';
import { policyStampSchema } from '../policy/decision.ts';
import { consentStatementSchema } from './consent-statement.ts';

export const PACKET_FORMAT = 'oberih-packet';
export const PACKET_FORMAT_VERSION = 1;

const fieldPath = z.string().max(160).regex(/^[A-Za-z][A-Za-z0-9]*(\[\d+\])?(\.[A-Za-z][A-Za-z0-9]*(\[\d+\])?)*$/);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** Who hands the packet over, as printed in its head and on the reply slip. Not data about a child. */
export const packetAgencySchema = z.strictObject({
  name: line, phone: line.nullable(), email: line.nullable(), address: line.nullable(),
});
export type PacketAgency = z.infer<typeof packetAgencySchema>;

/** Who it is for. `name` is null where only an id is known. */
const packetRecipientSchema = z.strictObject({
  id: z.string().max(300), type: z.enum(RECIPIENT_TYPES), name: line.nullable(), address: line.nullable(),
});
export type PacketRecipient = z.infer<typeof packetRecipientSchema>;

/** Who signs for the agency. Null parts are left to be written by hand. */
const packetIssuerSchema = z.strictObject({ id: z.string().max(300), name: line.nullable(), position: line.nullable() });
export type PacketIssuer = z.infer<typeof packetIssuerSchema>;

/** A point of the audit log the packet was issued after: its digest, and the words read over the phone. */
const auditPointSchema = z.strictObject({ checkpoint: z.string().max(300), words: z.array(z.string().max(40)).max(24) });
export type AuditPoint = z.infer<typeof auditPointSchema>;

/** One value that was decided to leave. Neither withheld paths nor the way a value was generalised are here. */
const packetFieldSchema = z.strictObject({ path: fieldPath, value: z.json() });

/** Everything in a packet that does not depend on the moment of issue: what a preview shows and an issue must match. */
export const packetContentSchema = z.strictObject({
  caseCode: z.string().nullable(),
  purpose: z.enum(PURPOSES), service: z.enum(SERVICES).nullable(), basis: z.enum(BASES), documentReference: line.nullable(),
  recipient: packetRecipientSchema, agency: packetAgencySchema.nullable(), issuedBy: packetIssuerSchema,
  reasonText: z.string().max(4000), fields: z.array(packetFieldSchema),
  consent: consentStatementSchema, policy: policyStampSchema,
});
export type PacketContent = z.infer<typeof packetContentSchema>;

/**
 * What leaves: the only thing document templates and exports take. The brand is given by `buildPacket` and
 * `parsePacket` alone, so a raw case cannot be passed where a packet is asked for.
 */
export const packetSchema = packetContentSchema.extend({
  format: z.literal(PACKET_FORMAT), formatVersion: z.literal(PACKET_FORMAT_VERSION),
  packetId: z.string().regex(/^[0-9a-f]{32}$/), issuedAt: moment, audit: auditPointSchema.nullable(),
  /** over the canonical JSON of everything else */ digest,
}).brand<'Packet'>();
export type Packet = z.infer<typeof packetSchema>;
