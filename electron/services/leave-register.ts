import { randomUUID } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import type { PreparedLeaving } from '../../shared/ipc/channels/evacuation-channels.ts';
import { createBackup } from '../backup/create-backup.ts';
import { openBackup } from '../backup/restore-backup.ts';
import { verifyBackup } from '../backup/verify-backup.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { destroyRegister, prepareDestruction, type DestroyedRegister } from '../store/destroy-register.ts';
import { bytesOf, type ReadableRegister } from '../store/register-handle.ts';
import { rememberBackup } from '../store/settings-repository.ts';
import { unlockWithSecret, type UnlockSecret } from '../store/unlock-secret.ts';
import { destroyKeys } from '../store/unlocked-keys.ts';
import { chosenFolder, factsOf, openingOf, readingOf, sourceOf } from './backup-parts.ts';
import type { CallContext } from './handlers.ts';
import type { RegisterServiceContext } from './register-service.ts';

/** A backup that is good, and the state of the register it was made of. */
interface Prepared { readonly token: string; readonly path: string; readonly head: string; readonly sameDisk: boolean; readonly at: number }

/** Leaving in two steps; what the first has prepared is kept until the register locks. */
export interface Leaving {
  readonly prepare: (secret: UnlockSecret, call: CallContext) => Promise<PreparedLeaving>;
  readonly leave: (confirmed: { readonly token: string; readonly knowsSameDisk: boolean }) => DestroyedRegister;
  readonly forget: () => void;
}

/** Longer than it takes to read a question and to look for the stick. */
const VALID_MILLISECONDS = 15 * 60_000;

/** INVARIANT: nothing is destroyed that a verified backup, opened with a secret somebody has just typed, does not hold. */
export function createLeaving(context: RegisterServiceContext): Leaving {
  let prepared: Prepared | null = null;
  return {
    forget: () => { prepared = null; },
    prepare: async (secret, call) => {
      prepared = null;
      const { shown, ...made } = await prepare(context, secret, call);
      prepared = made;
      return shown;
    },
    leave: ({ token, knowsSameDisk }) => {
      const given = prepared;
      prepared = null;
      if (given?.token !== token || context.session.clock.monotonicMilliseconds() - given.at > VALID_MILLISECONDS) throw new AppError('evacuation/not-prepared');
      return leave(context, given, knowsSameDisk);
    },
  };
}

/** @throws {AppError} register/wrong-secret before anything is written, evacuation/same-place, and what making a backup throws */
async function prepare(context: RegisterServiceContext, secret: UnlockSecret, call: CallContext): Promise<Prepared & { readonly shown: PreparedLeaving }> {
  const { session } = context;
  call.progress('checking-passphrase', null);
  await assertOpens(context, secret);
  const folder = await chosenFolder(call);
  assertElsewhere(folder, context.directory);
  session.write((db, stamp) => { appendAuditEvent(db, stamp, { action: 'evacuation.prepared', caseId: null }); });
  const made = await createBackup(folder, { ...readingOf(context), ...sourceOf(context), report: call.progress });
  const path = join(folder, made.name);
  call.progress('deriving-key', null);
  const opened = await openBackup(path, openingOf(context, secret, call));
  if (opened.content.checkpoint !== made.content.checkpoint) throw new AppError('backup/damaged');
  session.write((db, stamp) => { rememberBackup(db, stamp, { at: made.content.createdAt, checkpoint: made.content.checkpoint }); });
  const [token, sameDisk] = [randomUUID(), isOnSameDisk(folder, context.directory)];
  return {
    token, path, sameDisk, head: session.read(headOf), at: session.clock.monotonicMilliseconds(),
    shown: { token, sameDisk, backup: factsOf(made.name, made) },
  };
}

/** The secret opens this register: else the backup would be one that nobody here can open. */
async function assertOpens({ directory, keyOptions }: RegisterServiceContext, secret: UnlockSecret): Promise<void> {
  destroyKeys(await unlockWithSecret(directory, secret, keyOptions));
}

/** SECURITY: a backup inside the folder that is about to be emptied is none. */
function assertElsewhere(folder: string, directory: string): void {
  const [chosen, own] = [realpathSync(folder), realpathSync(directory)];
  if (chosen === own || chosen.startsWith(own + sep)) throw new AppError('evacuation/same-place');
}

function isOnSameDisk(folder: string, directory: string): boolean {
  return statSync(folder).dev === statSync(directory).dev;
}

/** The newest entry of the log: every change of the register makes another. */
function headOf(db: ReadableRegister): string {
  const row = db.get('SELECT hash FROM audit_head');
  return row === undefined ? '' : Buffer.from(bytesOf(row, 'hash')).toString('hex');
}

/**
 * @throws {AppError} evacuation/changed when anything was written since the backup, evacuation/same-disk, backup/missing,
 * backup/damaged: nothing is destroyed then; evacuation/not-destroyed
 */
function leave(context: RegisterServiceContext, given: Prepared, knowsSameDisk: boolean): DestroyedRegister {
  const { session, directory } = context;
  if (given.sameDisk && !knowsSameDisk) throw new AppError('evacuation/same-disk');
  if (session.read(headOf) !== given.head) throw new AppError('evacuation/changed');
  verifyBackup(given.path, readingOf(context));
  prepareDestruction(directory);
  session.lock('exit');
  return destroyRegister(directory);
}
