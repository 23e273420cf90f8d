import { z } from 'zod';
import { day } from '../../domain/values.ts';
import { evacuationPlanSchema } from '../../evacuation/plan.ts';
import { channel, languageSchema, nothing, pagesSchema, taskId, WRITERS, writtenFileSchema } from '../channel.ts';
import { verifiedBackupSchema } from './backup-channels.ts';
import { secretSchema } from './register-channels.ts';

const PLANNERS = ['focal-point', 'supervisor'] as const;
/** A plan as a sheet to print; `blank` leaves every line to be written by hand. */
const sheet = z.strictObject({ language: languageSchema, blank: z.boolean() });
const leaving = z.strictObject({
  /** what the second step has to name */ token: z.uuid(), backup: verifiedBackupSchema,
  /** the folder lies on the same disk as the register: whoever takes the one has the other */ sameDisk: z.boolean(),
});
export type PreparedLeaving = z.infer<typeof leaving>;

export const evacuationChannels = {
  /** `due` when there is no plan or the day to look at it again has come */
  'evacuation.plan': channel({
    access: 'unlocked', input: nothing,
    output: z.strictObject({ plan: evacuationPlanSchema.nullable(), reviewedOn: day.nullable(), dueOn: day.nullable(), due: z.boolean() }),
  }),
  'evacuation.savePlan': channel({ access: 'unlocked', roles: PLANNERS, input: z.strictObject({ plan: evacuationPlanSchema }), output: nothing }),
  /** somebody has read the plan and says that it still holds */
  'evacuation.review': channel({ access: 'unlocked', roles: PLANNERS, input: nothing, output: nothing }),
  'evacuation.sheet': channel({ access: 'unlocked', input: sheet, output: pagesSchema }),
  'evacuation.saveSheet': channel({ access: 'unlocked', input: sheet, output: z.strictObject({ files: z.array(writtenFileSchema) }) }),
  /** first step of leaving: a backup in a folder that is asked for, read back and opened with the secret; destroys nothing */
  'evacuation.prepare': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ secret: secretSchema, taskId }), output: leaving }),
  /** second step: the backup is verified once more, then the keys of this computer's register are destroyed */
  'evacuation.leave': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ token: z.uuid(), hasBackup: z.literal(true), knowsSameDisk: z.boolean() }),
    output: z.strictObject({ /** whether the file without keys could be removed too */ dataRemoved: z.boolean(), /** from the last confirmation */ milliseconds: z.int() }),
  }),
} as const;
