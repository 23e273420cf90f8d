import { z } from 'zod';
import { CATEGORIES, EFFECTS, FIELD_ACTIONS, OBLIGATIONS, REASONS } from './codes.ts';

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Identity of the pack that decided; every packet and log entry repeats it. */
export const policyStampSchema = z.strictObject({ id: z.string(), version: z.string(), digest: z.string() });
export type PolicyStamp = z.infer<typeof policyStampSchema>;

/** What happens to one path of the case. `category` is null for a path outside the catalogue. */
const fieldDecisionSchema = z.strictObject({
  path: z.string(),
  category: z.enum(CATEGORIES).nullable(),
  action: z.enum(FIELD_ACTIONS),
  operator: z.string().nullable(),
  value: z.json(),
  reason: z.enum(REASONS),
  rule: z.string(),
});
export type FieldDecision = z.infer<typeof fieldDecisionSchema>;

/** The answer of `evaluate`: see the decision contract. `fields` lists each valued path of the case exactly once. */
export const decisionSchema = z.strictObject({
  effect: z.enum(EFFECTS),
  policy: policyStampSchema,
  determining: z.array(z.string()),
  reasons: z.array(z.enum(REASONS)),
  fields: z.array(fieldDecisionSchema),
  obligations: z.array(z.enum(OBLIGATIONS)),
  errors: z.array(z.strictObject({ rule: z.string(), code: z.string() })),
});
export type Decision = z.infer<typeof decisionSchema>;
