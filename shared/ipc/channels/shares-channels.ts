import { z } from 'zod';
import { FEWEST_SHARES, MOST_SHARES, SHARE_LINES } from '../../recovery/paper-share.ts';
import { channel, languageSchema, nothing, pagesSchema, taskId } from '../channel.ts';

const focalPoint = ['focal-point'] as const;
const count = z.int().min(FEWEST_SHARES).max(MOST_SHARES);
const number = z.int().min(1).max(MOST_SHARES);
/** How many papers there are, and how many of them open. */
const split = { threshold: count, total: count };

/** Printed shares: papers of which some together open the register when passphrase and recovery key are gone. */
export const sharesChannels = {
  'shares.status': channel({
    access: 'unlocked', roles: focalPoint, input: nothing,
    output: z.strictObject({
      /** what opens now; its numbers are null when they were lost on the way */ inForce: z.strictObject({ madeAt: z.string().nullable(), threshold: count.nullable(), total: count.nullable() }).nullable(),
      /** made and not yet all typed back: these open nothing */ pending: z.strictObject({ ...split, confirmed: z.array(number) }).nullable(),
    }),
  }),
  /** makes papers that open nothing until every one was typed back; those made before and not finished are forgotten */
  'shares.begin': channel({ access: 'unlocked', roles: focalPoint, input: z.strictObject(split), output: nothing }),
  /** one paper as pages to print; only until all were typed back */
  'shares.sheet': channel({ access: 'unlocked', roles: focalPoint, input: z.strictObject({ number, language: languageSchema }), output: pagesSchema }),
  /** one paper typed back; with the last one the papers begin to open and those before them end */
  'shares.confirm': channel({
    access: 'unlocked', roles: focalPoint, input: z.strictObject({ number, lines: z.array(z.string().max(64)).length(SHARE_LINES) }),
    output: z.strictObject({ /** 1 to 5; null when every line is right */ wrongLine: z.int().min(1).max(SHARE_LINES).nullable(), isDone: z.boolean() }),
  }),
  'shares.cancel': channel({ access: 'unlocked', roles: focalPoint, input: nothing, output: nothing }),
  /** takes the papers' slot away and exchanges the data key on a copy */
  'shares.revoke': channel({ access: 'unlocked', roles: focalPoint, input: z.strictObject({ taskId }), output: nothing }),
} as const;
