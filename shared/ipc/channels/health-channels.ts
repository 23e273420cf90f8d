import { z } from 'zod';
import { channel, taskId } from '../channel.ts';

/** What can be wrong with a register or its surroundings; the screen says of each what to do. */
const HEALTH_CODES = [
  'pages-damaged', 'log-broken', 'keys-older', 'keys-copy', 'clock-backwards', 'little-space', 'backup-missing', 'backup-old', 'drill-due', 'disk-open', 'disk-unknown', 'anchor-old', 'signatures-unread',
] as const;
export type HealthCode = (typeof HEALTH_CODES)[number];

const finding = z.strictObject({
  code: z.enum(HEALTH_CODES),
  /** `danger`: data may be lost or was changed; `caution`: act soon; `note`: good to know */
  weight: z.enum(['danger', 'caution', 'note']),
});
export type HealthFinding = z.infer<typeof finding>;

export const healthChannels = {
  /** asked once after each unlocking, and again from the settings */
  'health.check': channel({
    access: 'unlocked', input: z.strictObject({ taskId }),
    output: z.strictObject({ findings: z.array(finding), /** entries of the log that were read */ entries: z.int(), milliseconds: z.int() }),
  }),
} as const;
