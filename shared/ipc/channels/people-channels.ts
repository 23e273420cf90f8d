import { z } from 'zod';
import { channel, nothing, ROLES, taskId } from '../channel.ts';
import { newPassphraseSchema, personSchema } from './register-channels.ts';

const focalPoint = ['focal-point'] as const;
const id = z.string().min(1).max(64);
const facts = personSchema.omit({ id: true });

const colleague = personSchema.extend({
  /** false: left, or has no passphrase of their own; the name stays where it stands in the history */ canUnlock: z.boolean(),
  isSelf: z.boolean(),
});
export type Colleague = z.infer<typeof colleague>;

export const peopleChannels = {
  'people.list': channel({ access: 'unlocked', input: nothing, output: z.strictObject({ people: z.array(colleague), roles: z.array(z.enum(ROLES)) }) }),
  /** the passphrase is chosen by the colleague at this keyboard */
  'people.add': channel({
    access: 'unlocked', roles: focalPoint, input: z.strictObject({ person: facts, passphrase: newPassphraseSchema, taskId }), output: z.strictObject({ id }),
  }),
  'people.change': channel({ access: 'unlocked', roles: focalPoint, input: z.strictObject({ id, person: facts }), output: nothing }),
  /** for a colleague who forgot theirs, or comes back; what they had opens nothing any more */
  'people.givePassphrase': channel({
    access: 'unlocked', roles: focalPoint, input: z.strictObject({ id, passphrase: newPassphraseSchema, taskId }), output: nothing,
  }),
  /** what the log knows of backups made since the person was added: all of them, the newest days, and how many days more */
  'people.copies': channel({
    access: 'unlocked', roles: focalPoint, input: z.strictObject({ id }), output: z.strictObject({ count: z.int(), days: z.array(z.iso.date()).max(5), moreDays: z.int() }),
  }),
  /** takes the slot away and exchanges the data key on a copy, because whoever leaves knew the old one */
  'people.remove': channel({ access: 'unlocked', roles: focalPoint, input: z.strictObject({ id, taskId }), output: nothing }),
} as const;
