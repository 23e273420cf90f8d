import { z } from 'zod';
import { line } from '../../domain/values.ts';
import { decisionSchema } from '../../policy/decision.ts';
import { requestRecordSchema } from '../../requests/request-record.ts';
import { channel, nothing, taskId, WRITERS } from '../channel.ts';
import { packetRequestSchema } from './referral-channels.ts';
import { newPassphraseSchema } from './register-channels.ts';

/** A supervisor who signs in over the worker's shoulder, and what they answer for. */
const signatureSchema = z.strictObject({
  approverId: z.string().min(1).max(64), passphrase: newPassphraseSchema, reason: line,
  childInformed: z.boolean(), /** why not, when the child was not told */ notInformedReason: line.nullable(),
});
export type ApprovalSignature = z.infer<typeof signatureSchema>;

export const approvalChannels = {
  /** What would be told if a supervisor approved; `digest` is what `approval.packet` must be given back. Null: it cannot be approved. */
  'approval.preview': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ request: packetRequestSchema }),
    output: z.strictObject({ decision: decisionSchema, digest: z.string().nullable() }),
  }),
  /** Approves exactly the packet with this digest; the worker's session goes on. */
  'approval.packet': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({ request: packetRequestSchema, digest: z.string().max(200), signature: signatureSchema, taskId }),
    output: z.strictObject({ id: z.uuid(), by: z.string(), at: z.string() }),
  }),
  /** Approves the answers to a request exactly as they are given here. */
  'approval.request': channel({
    access: 'unlocked', roles: WRITERS,
    input: z.strictObject({ id: z.uuid(), question: requestRecordSchema.shape.question.unwrap(), signature: signatureSchema, taskId }), output: nothing,
  }),
} as const;
