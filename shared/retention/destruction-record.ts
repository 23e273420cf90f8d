import { z } from 'zod';
import { BASES, PURPOSES, RECIPIENT_TYPES, SERVICES } from '../policy/codes.ts';
import { caseCode, day, line } from '../domain/values.ts';
import { GROUNDS, REVIEW_RULES } from './retention-codes.ts';

const count = z.int().min(0);
const actor = z.strictObject({ name: line, position: line });

/**
 * What is written down about a destroyed file: its code, who did it, how much went. Nothing of the child.
 * SECURITY: days, never moments: a moment would tie the code to the entries of the log again.
 */
export const destructionRecordSchema = z.strictObject({
  id: z.uuid(), number: z.string().regex(/^\d{4}-\d{4,6}$/), caseCode, carriedOutOn: day,
  ground: z.enum(GROUNDS), rule: z.enum(REVIEW_RULES).nullable(), closedOn: day.nullable(), dueOn: day.nullable(),
  markedBy: actor, carriedOutBy: actor, isByTwo: z.boolean(),
  /** rows removed, by table */ removed: z.record(z.string().max(60), count),
  clearedRequests: count, removedCards: count, keptDisclosures: count, keptConsents: count, /** last day any proof is kept */ proofsUntil: day.nullable(),
  /** days on which a backup was made that may still hold the file, newest first */ backups: z.array(day).max(1000),
});
export type DestructionRecord = z.infer<typeof destructionRecordSchema>;

/** That a packet about a case was issued, without saying what it told: to an institution by name, to a person by kind alone. */
export const disclosureProofSchema = z.strictObject({
  purpose: z.enum(PURPOSES), service: z.enum(SERVICES).nullable(), recipientType: z.enum(RECIPIENT_TYPES).nullable(), institution: line.nullable(),
  basis: z.array(z.enum(BASES)).max(20), packetDigest: z.string().max(100),
});

/** That a consent was given, by whom in kind, and when it ended. */
export const consentProofSchema = z.strictObject({
  givenOn: day, endedOn: day.nullable(), byRepresentative: z.boolean(), byChild: z.boolean(), purposes: z.array(z.enum(PURPOSES)).max(100), noticeVersion: line,
});
