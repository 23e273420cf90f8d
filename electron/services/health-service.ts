import { setImmediate as turn } from 'node:timers/promises';
import type { HealthCode, HealthFinding } from '../../shared/ipc/channels/health-channels.ts';
import { lastAuditMoment, listAuditEvents } from '../store/audit-log.ts';
import { verifyAudit } from '../store/audit-verification.ts';
import { checkIntegrity } from '../store/open-register.ts';
import { diskEncryption, freeBytes } from '../system/disk-state.ts';
import { statusOfBackups } from './backup-service.ts';
import type { Handlers } from './handlers.ts';
import type { RegisterServiceContext } from './register-service.ts';

type HealthContext = Pick<RegisterServiceContext, 'session' | 'directory'>;

/** Below this much room a backup or a large edit may not fit: 200 MB. */
const LITTLE_SPACE = 200_000_000;
/** The unlocking itself has just been written; older than that by this much means that the clock went back. */
const CLOCK_TOLERANCE_MILLISECONDS = 120_000;
/** How far back an unlocking with an older key file is still worth a word. */
const RECENT_ENTRIES = 50;

const WEIGHTS: Readonly<Record<HealthCode, HealthFinding['weight']>> = {
  'pages-damaged': 'danger', 'log-broken': 'danger', 'keys-older': 'caution', 'clock-backwards': 'caution', 'little-space': 'caution',
  'backup-missing': 'caution', 'backup-old': 'caution', 'disk-open': 'note', 'disk-unknown': 'note',
};

/** The check that every start makes: the file, the log, the keys, the clock, the disk, the backups. Changes nothing. */
export function createHealthHandlers(context: HealthContext): Pick<Handlers, 'health.check'> {
  const { session, directory } = context;
  return {
    'health.check': async (_input, call) => {
      const begun = session.clock.monotonicMilliseconds();
      call.progress('reading-pages', null);
      const codes: HealthCode[] = [];
      if (hasDamagedPages(context)) codes.push('pages-damaged');
      await turn();
      call.progress('reading-log', null);
      const audit = session.read((db) => verifyAudit(db));
      if (!audit.ok) codes.push('log-broken');
      codes.push(...aroundRegister(context), ...diskFindings(directory), ...backupFindings(context));
      return {
        findings: codes.map((code) => ({ code, weight: WEIGHTS[code] })), entries: audit.entries,
        milliseconds: session.clock.monotonicMilliseconds() - begun,
      };
    },
  };
}

function hasDamagedPages({ session }: HealthContext): boolean {
  try {
    return checkIntegrity(session.opened().register, 'quick').length > 0;
  } catch {
    return true;
  }
}

function aroundRegister({ session }: HealthContext): readonly HealthCode[] {
  const { last, recent } = session.read((db) => ({
    last: lastAuditMoment(db), recent: listAuditEvents(db, { caseId: null, offset: 0, limit: RECENT_ENTRIES }).entries,
  }));
  const ahead = last !== null && Date.parse(last) - Date.parse(session.clock.now()) > CLOCK_TOLERANCE_MILLISECONDS;
  return [
    ...(recent.some(({ action }) => action === 'keys.older') ? ['keys-older' as const] : []),
    ...(ahead || wentBack(recent.map(({ at }) => at)) ? ['clock-backwards' as const] : []),
  ];
}

/** Moments of the log, newest first: one that is earlier than the one written before it. */
function wentBack(moments: readonly string[]): boolean {
  return moments.some((moment, index) => {
    const before = moments[index + 1];
    return before !== undefined && Date.parse(before) - Date.parse(moment) > CLOCK_TOLERANCE_MILLISECONDS;
  });
}

function diskFindings(directory: string): readonly HealthCode[] {
  const free = freeBytes(directory);
  const encryption = diskEncryption(directory);
  return [
    ...(free !== null && free < LITTLE_SPACE ? ['little-space' as const] : []),
    ...(encryption === 'open' ? ['disk-open' as const] : encryption === 'unknown' ? ['disk-unknown' as const] : []),
  ];
}

function backupFindings(context: HealthContext): readonly HealthCode[] {
  const { at, due } = statusOfBackups(context);
  return at === null ? ['backup-missing'] : due ? ['backup-old'] : [];
}
