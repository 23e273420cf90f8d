import { z } from 'zod';
import { policyStampSchema } from '../../policy/decision.ts';
import { line, placeCode } from '../../domain/values.ts';
import { MOST_SHARES, SHARE_LINES } from '../../recovery/paper-share.ts';
import { channel, languageSchema, nothing, pagesSchema, ROLES, taskId, WRITERS } from '../channel.ts';

export const newPassphraseSchema = z.string().min(1).max(1024);
export const secretSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: newPassphraseSchema }),
  z.strictObject({ kind: z.literal('recovery-key'), recoveryKey: z.string().min(1).max(200) }),
  /** printed shares as typed, each paper as its lines */
  z.strictObject({ kind: z.literal('shares'), shares: z.array(z.array(z.string().max(64)).max(SHARE_LINES)).min(1).max(MOST_SHARES) }),
]);

const agencySchema = z.strictObject({
  name: line, /** two to five Latin capitals that begin every case code */ code: z.string().regex(/^[A-Z]{2,5}$/),
  oblastCode: placeCode, phone: line.nullable(), email: line.nullable(), address: line.nullable(),
});
export type Agency = z.infer<typeof agencySchema>;

export const personSchema = z.strictObject({
  id: z.string(), name: line, position: line, phone: line.nullable(), email: line.nullable(), role: z.enum(ROLES),
});
export type Person = z.infer<typeof personSchema>;

export const statusSchema = z.strictObject({
  state: z.enum(['missing', 'locked', 'unlocked']),
  language: languageSchema, version: z.string(),
  agency: agencySchema.nullable(), person: personSchema.nullable(),
  policy: policyStampSchema.extend({ reviewDate: z.string() }),
  /** seconds until the idle lock; null while locked */ secondsToLock: z.number().nullable(),
  /** minutes without a touch until the register locks itself; null while locked */ idleMinutes: z.int().nullable(),
  /** whether the whole program ends with a lock */ quitOnLock: z.boolean(),
  /** true until two groups of the recovery key were typed back */ recoveryPending: z.boolean(),
});
export type AppStatus = z.infer<typeof statusSchema>;

export const registerChannels = {
  'app.status': channel({ access: 'open', input: nothing, output: statusSchema }),
  'app.setLanguage': channel({ access: 'open', input: z.strictObject({ language: languageSchema }), output: nothing }),
  'passphrase.suggest': channel({
    access: 'open', input: z.strictObject({ language: languageSchema }),
    output: z.strictObject({ passphrase: z.string(), bits: z.number() }),
  }),
  'passphrase.assess': channel({
    access: 'open', input: z.strictObject({ passphrase: z.string().max(1024) }),
    /** score 0 to 4; only an acceptable passphrase is taken; advice codes are explained by the renderer */
    output: z.strictObject({
      score: z.int().min(0).max(4), acceptable: z.boolean(),
      advice: z.enum(['none', 'too-short', 'common', 'repeats', 'sequence', 'add-words']),
    }),
  }),
  'register.create': channel({
    access: 'open',
    input: z.strictObject({
      agency: agencySchema, person: personSchema.omit({ id: true, role: true }), passphrase: newPassphraseSchema, language: languageSchema, taskId,
    }),
    /** shown and printed once: groups of four symbols; afterwards only the re-typed check is kept */
    output: z.strictObject({ recoveryGroups: z.array(z.string()), fingerprint: z.string() }),
  }),
  /** the recovery sheet as pages to print; only until the recovery key has been confirmed */
  'register.recoverySheet': channel({ access: 'unlocked', roles: ['focal-point'], input: z.strictObject({ language: languageSchema }), output: pagesSchema }),
  'register.confirmRecovery': channel({
    access: 'unlocked', roles: ['focal-point'],
    input: z.strictObject({ groups: z.array(z.strictObject({ index: z.int().min(0).max(63), value: z.string().max(16) })).min(2).max(4) }),
    output: z.strictObject({ confirmed: z.boolean() }),
  }),
  'register.unlock': channel({ access: 'open', input: z.strictObject({ secret: secretSchema, taskId }), output: statusSchema }),
  'register.lock': channel({ access: 'open', input: z.strictObject({ /** the key for danger: locked at once, and the log says so */ panic: z.boolean().optional() }), output: statusSchema }),
  'register.touch': channel({ access: 'unlocked', input: nothing, output: z.strictObject({ secondsToLock: z.number() }) }),
  'register.changePassphrase': channel({
    access: 'unlocked', input: z.strictObject({ current: secretSchema, next: newPassphraseSchema, taskId }), output: nothing,
  }),
  'register.updateAgency': channel({
    access: 'unlocked', roles: ['focal-point'],
    input: z.strictObject({ agency: agencySchema, person: personSchema.omit({ id: true, role: true }) }), output: statusSchema,
  }),
  'register.setIdleMinutes': channel({
    access: 'unlocked', roles: WRITERS, input: z.strictObject({ minutes: z.int().min(1).max(15) }), output: nothing,
  }),
  'register.setQuitOnLock': channel({ access: 'unlocked', roles: WRITERS, input: z.strictObject({ quits: z.boolean() }), output: nothing }),
  /** something of ours is on the clipboard: the lock clears it while it is still there */
  'app.copied': channel({ access: 'unlocked', input: nothing, output: nothing }),
  'task.progress': channel({
    access: 'open', input: z.strictObject({ taskId: z.uuid() }),
    /** `fraction` 0 to 1, null when it cannot be known; `phase` is a code the renderer words */
    output: z.strictObject({ known: z.boolean(), phase: z.string(), fraction: z.number().nullable(), finished: z.boolean() }),
  }),
  'task.cancel': channel({ access: 'open', input: z.strictObject({ taskId: z.uuid() }), output: nothing }),
} as const;
