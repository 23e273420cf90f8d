import { setImmediate as turn } from 'node:timers/promises';
import type { HealthCode, HealthFinding } from '../../shared/ipc/channels/health-channels.ts';
import { currentLogState, lastAuditMoment, listAuditEvents } from '../store/audit-log.ts';
import { lastOwnVerification } from '../store/audit-anchors.ts';
import { verifyAudit, type AuditVerification } from '../store/audit-verification.ts';
import { anchorStatus, noteVerified } from './audit-service.ts';
import { keyCopiesAgree } from '../store/key-copies.ts';
import { checkIntegrity } from '../store/open-register.ts';
import { diskEncryption, freeBytes } from '../system/disk-state.ts';
import { statusOfBackups } from './backup-service.ts';
import { isDrillDue } from './drill-reminder.ts';
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
  'pages-damaged': 'danger', 'log-broken': 'danger', 'keys-older': 'caution', 'keys-copy': 'caution', 'clock-backwards': 'caution', 'little-space': 'caution',
  'backup-missing': 'caution', 'backup-old': 'caution', 'drill-due': 'caution', 'disk-open': 'note', 'disk-unknown': 'note', 'anchor-old': 'caution', 'signatures-unread': 'note',
};

/** The check that every start makes: the file, the log, the keys, the clock, the disk, the backups. Writes at most that the log was found whole. */
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
      const { audit, unread } = checkLog(context);
      if (!audit.ok) codes.push('log-broken');
      if (unread) codes.push('signatures-unread');
      if (session.read((db) => anchorStatus(db, session.clock.now())).due) codes.push('anchor-old');
      if (!keyCopiesAgree(directory)) codes.push('keys-copy');
      codes.push(...aroundRegister(context), ...diskFindings(directory), ...backupFindings(context));
      return {
        findings: codes.map((code) => ({ code, weight: WEIGHTS[code] })), entries: audit.entries,
        milliseconds: session.clock.monotonicMilliseconds() - begun,
      };
    },
  };
}

/** Signatures that one start checks at most: less than half a second of them. */
const MOST_SIGNATURES = 3_000;
/** So many new signatures are worth an entry that says they were checked. */
const WORTH_NOTING = 1_000;

/**
 * The tree over the whole log and its head; chain, seals and signatures since the last verification that whoever is in wrote
 * into the log with their own key, and whose root the log must still have. SECURITY: the word of a colleague, who could have changed what
 * they say they read, saves nobody the reading.
 */
function checkLog({ session }: HealthContext): { readonly audit: AuditVerification; readonly unread: boolean } {
  const { audit: { keyEntry }, publicKey } = session.signing();
  const { audit, unread, fresh } = session.read((db) => {
    const { size } = currentLogState(db);
    const known = lastOwnVerification(db, keyEntry);
    const signaturesAfter = Math.max(known?.size ?? 0, size - MOST_SIGNATURES);
    return { audit: verifyAudit(db, { known, signaturesAfter, own: { keyEntry, publicKey } }), unread: signaturesAfter > (known?.size ?? 0), fresh: size - (known?.size ?? 0) };
  });
  if (audit.ok && !unread && fresh >= WORTH_NOTING) noteVerified(session, audit);
  return { audit, unread };
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
  const { session } = context;
  return [
    ...(at === null ? ['backup-missing' as const] : due ? ['backup-old' as const] : []),
    ...(session.read((db) => isDrillDue(db, session.clock.now())) ? ['drill-due' as const] : []),
  ];
}
