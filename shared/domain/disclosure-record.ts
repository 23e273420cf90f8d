import { z } from 'zod';
import { BASES, PURPOSES, SERVICES, type FIELD_ACTIONS, type REASONS } from '../policy/codes.ts';
import { policyStampSchema } from '../policy/decision.ts';
import { id } from './values.ts';

/** What was decided about one path of the case: never its value. */
export type DisclosedField = Readonly<{
  path: string;
  action: (typeof FIELD_ACTIONS)[number];
  operator: string | null;
  reason: (typeof REASONS)[number];
  rule: string;
}>;

/** One packet that was issued: to whom, for what, on which basis, decided by which policy. Holds no case content. */
export const disclosureRecordSchema = z.strictObject({
  id, purpose: z.enum(PURPOSES), service: z.enum(SERVICES).nullable(), recipientId: z.string(), recipientName: z.string(),
  basis: z.array(z.enum(BASES)), consentId: z.string().nullable(), packetId: z.string(), packetDigest: z.string(),
  policy: policyStampSchema, formats: z.array(z.string()),
});
export type DisclosureRecord = z.infer<typeof disclosureRecordSchema>;
