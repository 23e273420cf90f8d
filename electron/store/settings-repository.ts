import type { KeptPlan } from '../../shared/evacuation/plan.ts';
import type { ConsentGuide } from '../../shared/consent/guide/guide-schema.ts';
import type { DrillDelay } from '../../shared/ipc/channels/backup-channels.ts';
import type { Agency } from '../../shared/ipc/channels/register-channels.ts';
import type { ChosenTerms } from '../../shared/retention/schedule.ts';
import { appendAuditEvent } from './audit-log.ts';
import { canonicalJson } from './canonical-json.ts';
import { textOf, type ReadableRegister, type Stamp, type WritableRegister } from './register-handle.ts';
import type { UnlockSecret } from './unlock-secret.ts';

/** Everything the register remembers about itself. */
export interface Settings {
  readonly agency: Agency;
  readonly language: 'uk' | 'en';
  readonly idleMinutes: number;
  /** Whether the program ends with a lock. */
  readonly quitOnLock: boolean;
  /** ISO moment at which two groups of the recovery key were typed back; null until then. */
  readonly recoveryConfirmedAt: string | null;
  /** The newest generation of the key file ever seen; an older file is a file put back. */
  readonly keyGeneration: number;
  /** The newest backup that was verified by reading it back: ISO moment and the checkpoint of the audit chain it holds. */
  readonly lastBackup: { readonly at: string; readonly checkpoint: string };
  /** The agency's own words for the conversation before consent, one a language. */
  readonly consentGuides: readonly ConsentGuide[];
  /** The last time somebody opened a backup of this register with a secret they typed, and with which. */
  readonly lastDrill: { readonly at: string; readonly kind: UnlockSecret['kind'] };
  /** When somebody last put the drill off, and why. */
  readonly drillPostponed: { readonly at: string; readonly reason: DrillDelay };
  /** The agency's plan for leaving in a hurry, and when somebody last said that it holds. */
  readonly evacuationPlan: KeptPlan;
  /** The printed shares that open the register now: when they were made, their slot, how many there are and how many open. */
  readonly shares: { readonly at: string; readonly slotId: string; readonly threshold: number; readonly total: number } | null;
  /** The agency's own terms of keeping. */
  readonly retentionTerms: ChosenTerms;
}
export type SettingName = keyof Settings;

const CODE_OF: Readonly<Record<SettingName, string>> = {
  agency: 'agency', language: 'language', idleMinutes: 'idleMinutes', quitOnLock: 'quitOnLock', recoveryConfirmedAt: 'recoveryConfirmedAt', keyGeneration: 'keyGeneration',
  lastBackup: 'lastBackup', consentGuides: 'consentGuides', evacuationPlan: 'evacuationPlan', lastDrill: 'lastDrill', drillPostponed: 'drillPostponed', shares: 'shares', retentionTerms: 'retentionTerms',
};

/** A setting, or null when it was never set. */
export function loadSetting<Name extends SettingName>(db: ReadableRegister, name: Name): Settings[Name] | null {
  const row = db.get('SELECT value FROM settings WHERE key = $name', { name });
  return row === undefined ? null : JSON.parse(textOf(row, 'value')) as Settings[Name]; // INVARIANT: saveSetting is the only writer
}

function putSetting(db: WritableRegister, setting: { readonly name: SettingName; readonly value: unknown }): void {
  db.run('INSERT INTO settings (key, value) VALUES ($name, $value) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    { name: setting.name, value: canonicalJson(setting.value) });
}

/** Sets a setting. */
export function saveSetting<Name extends SettingName>(
  db: WritableRegister, stamp: Stamp, setting: { readonly name: Name; readonly value: Settings[Name] },
): void {
  putSetting(db, setting);
  appendAuditEvent(db, stamp, { action: 'setting.changed', caseId: null, fields: [CODE_OF[setting.name]] });
}

/**
 * Remembers the generation of a key file that opened the register or was just written, and answers the newest one ever
 * seen. Greater than the one given means: an older key file was put back, with secrets that were taken away since.
 * Nobody is kept out over it; the caller's own entry in the log stands for the change.
 */
export function rememberKeyGeneration(db: WritableRegister, generation: number): number {
  const newest = Math.max(loadSetting(db, 'keyGeneration') ?? 0, generation);
  putSetting(db, { name: 'keyGeneration', value: newest });
  return newest;
}

/** Remembers that a backup was opened with a typed secret, and says so in the log. */
export function rememberDrill(db: WritableRegister, stamp: Stamp, kind: Settings['lastDrill']['kind']): void {
  putSetting(db, { name: 'lastDrill', value: { at: stamp.at, kind } });
  appendAuditEvent(db, stamp, { action: 'backup.tried', caseId: null, reason: kind });
}

/** Remembers that the drill was put off, and says so in the log. */
export function rememberDrillPostponed(db: WritableRegister, stamp: Stamp, reason: DrillDelay): void {
  putSetting(db, { name: 'drillPostponed', value: { at: stamp.at, reason } });
  appendAuditEvent(db, stamp, { action: 'drill.postponed', caseId: null, reason });
}

/** Remembers printed shares that open from now on, or that none do, and says so in the log. */
export function rememberShares(db: WritableRegister, stamp: Stamp, made: Settings['shares']): void {
  putSetting(db, { name: 'shares', value: made });
  appendAuditEvent(db, stamp, { action: made === null ? 'shares.revoked' : 'shares.made', caseId: null });
}

/** Remembers a backup that was verified, and says so in the log. */
export function rememberBackup(db: WritableRegister, stamp: Stamp, made: Settings['lastBackup']): void {
  putSetting(db, { name: 'lastBackup', value: made });
  appendAuditEvent(db, stamp, { action: 'backup.created', caseId: null });
}
