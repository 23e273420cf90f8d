import { z } from 'zod';
import { channel, nothing, WRITERS } from '../channel.ts';

/** Longest work that is kept, in UTF-16 code units of its JSON. */
const LONGEST_WORK = 65_536;
/** which form, and of what: `referral` and the id of the case, `request`, `incident` */
const key = z.string().min(1).max(100);

/**
 * Unfinished forms that wait through a lock, each for whoever began it. The work is JSON of the page's own shape: the page
 * parses what comes back strictly and drops what does not fit. SECURITY: no form that holds a secret may use it.
 */
export const workChannels = {
  'work.keep': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ key, caseId: z.uuid().nullable(), work: z.string().max(LONGEST_WORK) }), output: nothing,
  }),
  'work.load': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ key }), output: z.strictObject({ work: z.string().nullable() }) }),
  'work.drop': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ key }), output: nothing }),
} as const;
