import { z } from 'zod';
import { EFFECTS, FIELD_ACTIONS, OBLIGATIONS, REASONS, type FieldAction } from '../policy/codes.ts';
import { policyStampSchema } from '../policy/decision.ts';
import { ledgerEntrySchema } from '../redaction/apply-decision.ts';

const counts = z.strictObject({ share: z.int(), generalise: z.int(), withhold: z.int() });

/** `ledger.json`: what happened to every path of the case, by what and why. No value of the case stands in it. */
export const ledgerSchema = z.strictObject({
  format: z.literal('oberih-ledger'), formatVersion: z.literal(1),
  packetId: z.string(), packetDigest: z.string(), issuedAt: z.string(), policy: policyStampSchema,
  effect: z.enum(EFFECTS), determining: z.array(z.string()), reasons: z.array(z.enum(REASONS)),
  obligations: z.array(z.enum(OBLIGATIONS)), counts, entries: z.array(ledgerEntrySchema),
});
export type Ledger = z.infer<typeof ledgerSchema>;

/** How many paths were shared, generalised and withheld. */
export function countActions(entries: readonly { readonly action: FieldAction }[]): Ledger['counts'] {
  const total = { share: 0, generalise: 0, withhold: 0 };
  for (const action of FIELD_ACTIONS) total[action] = entries.filter((entry) => entry.action === action).length;
  return total;
}
