import { z } from 'zod';
import { channel, nothing, taskId, WRITERS } from '../channel.ts';
import { secretSchema, statusSchema } from './register-channels.ts';

/** A backup that was read back whole. */
export const verifiedBackupSchema = z.strictObject({
  /** folder name on the stick; says when and of which register, nobody's name */ name: z.string(),
  /** ISO moment it was made */ at: z.string(),
  cases: z.int(), /** entries of the audit chain */ entries: z.int(), /** bytes of the encrypted copy */ size: z.int(),
});
export type VerifiedBackupFacts = z.infer<typeof verifiedBackupSchema>;

/** Why a drill is put off. */
export const DRILL_DELAYS = ['away', 'no-stick', 'later'] as const;
export type DrillDelay = (typeof DRILL_DELAYS)[number];

export const backupChannels = {
  /** `days` since the newest verified backup, null when there is none; `due` when there is none or it is old */
  'backup.status': channel({
    access: 'unlocked', input: nothing,
    output: z.strictObject({ at: z.string().nullable(), days: z.int().nullable(), due: z.boolean(), /** when a backup was last opened with a secret somebody typed */ triedAt: z.string().nullable() }),
  }),
  /** the folder (a stick) is asked for; the copy is encrypted, read back, and never overwrites an earlier one */
  'backup.create': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ taskId }), output: verifiedBackupSchema.extend({ /** oldest copies removed */ removed: z.int() }),
  }),
  /** reads the newest backup in a folder back; without a secret, with the keys of the open register */
  'backup.verify': channel({ access: 'unlocked', input: z.strictObject({ secret: secretSchema.nullable(), taskId }), output: verifiedBackupSchema }),
  /** no reminder of the drill for 30 days; logged with the reason, and nothing happens while none is due */
  'backup.postponeDrill': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ reason: z.enum(DRILL_DELAYS) }), output: nothing }),
  /** on a computer without a register: the newest backup in a folder, verified before anything gets its name */
  'backup.restore': channel({ access: 'open', input: z.strictObject({ secret: secretSchema, taskId }), output: statusSchema }),
} as const;
