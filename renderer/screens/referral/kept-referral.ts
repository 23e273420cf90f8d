import { z } from 'zod';
import { languageSchema } from '../../../shared/ipc/channel.ts';
import { BASES, CATEGORIES, PURPOSES, SERVICES } from '../../../shared/policy/codes.ts';
import { DOCUMENT_KINDS, type ReferralDraft } from './referral-draft.ts';

export const STEPS = ['recipient', 'basis', 'reason', 'decision', 'issue'] as const;
export type Step = (typeof STEPS)[number];

/** A referral on its way: the answers and the step it stands at. */
export interface KeptReferral { readonly draft: ReferralDraft; readonly step: Step }

const approval = z.strictObject({ id: z.string(), by: z.string(), reason: z.string(), at: z.string() });
const draft = z.strictObject({
  purpose: z.enum(PURPOSES).nullable(), recipientId: z.string().nullable(), service: z.enum(SERVICES).nullable(), basis: z.enum(BASES).nullable(),
  relatedToPerpetrator: z.boolean().nullable(), assessedSafe: z.boolean().nullable(), familyIndex: z.int().nullable(), childObjects: z.boolean().nullable(),
  document: z.strictObject({ kind: z.enum(DOCUMENT_KINDS).nullable(), reference: z.string(), names: z.array(z.enum(CATEGORIES)) }),
  need: z.record(z.string(), z.string()), reasonText: z.string(), dismissed: z.array(z.strictObject({ words: z.string(), reason: z.string() })),
  approval: approval.nullable(), language: languageSchema,
});

/** What a referral that waited through a lock must look like. */
export const keptReferralSchema: z.ZodType<KeptReferral> = z.strictObject({ draft, step: z.enum(STEPS) });
