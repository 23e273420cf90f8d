import { newestBackup } from '../backup/backup-folder.ts';
import { createBackup } from '../backup/create-backup.ts';
import { openBackup, restoreBackup } from '../backup/restore-backup.ts';
import { verifyBackup } from '../backup/verify-backup.ts';
import type { VerifiedBackupFacts } from '../../shared/ipc/channels/backup-channels.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { loadSetting, rememberBackup, rememberDrill, rememberDrillPostponed } from '../store/settings-repository.ts';
import { chosenFolder, factsOf, openingOf, readingOf, sourceOf } from './backup-parts.ts';
import { isDrillDue } from './drill-reminder.ts';
import type { Handlers } from './handlers.ts';
import { prepareFolder, registerFiles } from './register-files.ts';
import { statusOf, type RegisterServiceContext } from './register-service.ts';

type BackupHandlers = Pick<Handlers, 'backup.status' | 'backup.create' | 'backup.verify' | 'backup.postponeDrill' | 'backup.restore'>;

const DAY = 86_400_000;
/** After so many days without a verified backup the application reminds. */
const DUE_AFTER_DAYS = 7;

/** Backups to a stick and back. */
export function createBackupHandlers(context: RegisterServiceContext): BackupHandlers {
  const { session } = context;
  return {
    'backup.status': () => ({ ...statusOfBackups(context), triedAt: session.read((db) => loadSetting(db, 'lastDrill'))?.at ?? null }),
    'backup.create': async (_input, call) => {
      const folder = await chosenFolder(call);
      const made = await createBackup(folder, { ...readingOf(context), ...sourceOf(context), report: call.progress });
      const { createdAt, checkpoint } = made.content;
      session.write((db, stamp) => { rememberBackup(db, stamp, { at: createdAt, checkpoint }); });
      return { ...factsOf(made.name, made), removed: made.removed };
    },
    'backup.verify': async ({ secret }, call) => {
      const folder = await chosenFolder(call);
      call.progress('reading-back', null);
      if (secret === null) return verifiedWithOwnKeys(context, folder);
      const opened = await openBackup(folder, openingOf(context, secret, call));
      if (opened.content.registerId === session.opened().keys.registerId) session.write((db, stamp) => { rememberDrill(db, stamp, secret.kind); });
      return factsOf(opened.name, opened);
    },
    'backup.postponeDrill': ({ reason }) => {
      if (session.read((db) => isDrillDue(db, session.clock.now()))) session.write((db, stamp) => { rememberDrillPostponed(db, stamp, reason); });
      return {};
    },
    'backup.restore': async ({ secret }, call) => {
      if (session.state() !== 'missing') throw new AppError('register/exists');
      const folder = await chosenFolder(call);
      prepareFolder(registerFiles(context.directory), session.clock.now());
      await restoreBackup(folder, context.directory, openingOf(context, secret, call));
      const opened = await session.unlock(secret, call.progress);
      context.language.choose(opened.language);
      session.write((db, stamp) => { appendAuditEvent(db, stamp, { action: 'backup.restored', caseId: null }); });
      return statusOf(context);
    },
  };
}

/** How old the newest verified backup is. */
export function statusOfBackups({ session }: Pick<RegisterServiceContext, 'session'>): { at: string | null; days: number | null; due: boolean } {
  const last = session.read((db) => loadSetting(db, 'lastBackup'));
  if (last === null) return { at: null, days: null, due: true };
  const days = Math.max(0, Math.floor((Date.parse(session.clock.now()) - Date.parse(last.at)) / DAY));
  return { at: last.at, days, due: days >= DUE_AFTER_DAYS };
}

function verifiedWithOwnKeys(context: RegisterServiceContext, folder: string): VerifiedBackupFacts {
  const { name, path } = newestBackup(folder);
  return factsOf(name, verifyBackup(path, readingOf(context)));
}
