import { z } from 'zod';
import { caseCode } from '../../domain/values.ts';
import { channel, languageSchema, nothing, pagesSchema, taskId, writtenFileSchema } from '../channel.ts';

/** How a state of the log last left the computer, and how long ago. */
const anchorSchema = z.strictObject({ at: z.string(), kind: z.enum(['packet', 'hand-over', 'backup', 'note', 'sheet']), days: z.int().min(0) });

/** A key that signs entries: whose, since when, the words that stand for it. */
const logKeySchema = z.strictObject({
  person: z.string().nullable(), /** `paper`: of the printed recovery key or shares */ holder: z.enum(['person', 'paper']), at: z.string(),
  words: z.array(z.string()), isOwn: z.boolean(), /** false: another key of the same person took its place */ isInForce: z.boolean(),
});

/** What became of an earlier point that was brought. */
const pointSchema = z.strictObject({
  /** `contained`: the log had that state and has only grown since; the others are no proof or an alarm */
  outcome: z.enum(['contained', 'changed', 'shorter', 'other-log', 'unknown', 'unreadable']),
  size: z.int().nullable(), /** when the last entry of that state was written */ at: z.string().nullable(),
  /** whether the signature on it is of a key of this log; null: it has none, or the log does not reach so far */ vouched: z.boolean().nullable(),
});
export type AuditPoint = z.infer<typeof pointSchema>;

const verificationSchema = z.strictObject({
  ok: z.boolean(), entries: z.int(), brokenAt: z.int().nullable(),
  fault: z.enum(['chain', 'seal', 'signature', 'own-key', 'head', 'point']).nullable(),
  /** the state as a signed line, and the eight words that stand for it */ checkpoint: z.string(), words: z.array(z.string()),
  counts: z.strictObject({ signed: z.int(), unsigned: z.int(), before: z.int() }),
  keys: z.array(logKeySchema), point: pointSchema.nullable(), anchor: anchorSchema.nullable(),
  /** when the register was last put back from a backup; states between that backup and this moment are honestly gone */ restoredAt: z.string().nullable(),
});
export type AuditVerificationShown = z.infer<typeof verificationSchema>;

/** A point of a partner's log that came with a packet. */
const witnessSchema = z.strictObject({
  agency: z.string().nullable(), origin: z.string(), size: z.int(), receivedAt: z.string(), checkpoint: z.string(), words: z.array(z.string()),
  /** another point of the same log, as long, says something else: one of the two logs was changed */ isContradicted: z.boolean(),
});

export const auditChannels = {
  /** reads the whole log; with `point` (a line, a note, words, a point of an earlier version) also says whether the log has only grown since */
  'audit.verify': channel({
    access: 'unlocked', input: z.strictObject({ point: z.string().min(1).max(16_384).optional(), taskId }), output: verificationSchema,
  }),
  /** how long the log is, and when a state of it last left the computer; `due` after 30 days */
  'audit.status': channel({ access: 'unlocked', input: nothing, output: z.strictObject({ entries: z.int(), anchor: anchorSchema.nullable(), due: z.boolean() }) }),
  /** the state of the log on one page */
  'audit.sheet': channel({ access: 'unlocked', input: z.strictObject({ language: languageSchema }), output: pagesSchema }),
  /** that the sheet was printed: from then on a copy of the state is on paper */
  'audit.printed': channel({ access: 'unlocked', input: nothing, output: nothing }),
  /** the state as a note of three lines with its signature, and as the sheet */
  'audit.saveNote': channel({ access: 'unlocked', input: z.strictObject({ language: languageSchema }), output: z.strictObject({ files: z.array(writtenFileSchema) }) }),
  /** the whole log for whoever reviews it: entries, state, public keys; names of people and cases are not in it */
  'audit.export': channel({ access: 'unlocked', input: z.strictObject({ taskId }), output: z.strictObject({ files: z.array(writtenFileSchema), entries: z.int() }) }),
  /** what partners' logs were when their packets came */
  'audit.witnesses': channel({ access: 'unlocked', input: nothing, output: z.strictObject({ witnesses: z.array(witnessSchema) }) }),
  'audit.list': channel({
    access: 'unlocked', input: z.strictObject({ caseId: z.string().max(64).nullable(), offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    output: z.strictObject({
      total: z.int(),
      entries: z.array(z.strictObject({
        sequence: z.int(), at: z.string(), person: z.string().nullable(), action: z.string(), caseCode: caseCode.nullable(),
        fields: z.array(z.string()), reason: z.string().nullable(),
      })),
    }),
  }),
} as const;
