import type { PowerMonitor, WebContents } from 'electron';
import type { LockReason } from '../services/register-session.ts';

/** Calls `work` again and again. */
export type Every = (milliseconds: number, work: () => void) => void;

/** How often the system's idle time is read, in milliseconds. */
const IDLE_POLL = 5000;

export interface LockTriggerParts {
  readonly powerMonitor: Pick<PowerMonitor, 'on' | 'getSystemIdleTime'>;
  /** seconds without any input after which the register locks; null while it is locked */
  readonly idleLimit: () => number | null;
  readonly lock: (reason: LockReason) => void;
  readonly every: Every;
}

/**
 * Locks when the person is gone: idle, sleep, screen lock, user switch, shutdown. Linux reports no screen lock, so there
 * the idle time has to do.
 */
export function watchLockTriggers({ powerMonitor, idleLimit, lock, every }: LockTriggerParts): void {
  powerMonitor.on('suspend', () => { lock('suspend'); });
  powerMonitor.on('lock-screen', () => { lock('suspend'); });
  powerMonitor.on('user-did-resign-active', () => { lock('suspend'); });
  powerMonitor.on('shutdown', () => { lock('exit'); });
  every(IDLE_POLL, () => {
    const limit = idleLimit();
    if (limit !== null && powerMonitor.getSystemIdleTime() >= limit) lock('idle');
  });
}

/**
 * The key for danger, Ctrl+Shift+L (Command on a Mac) whatever the layout: seen before the page sees it, so that a page
 * that hangs cannot keep the register open. What was typed in the last second may not have been kept yet.
 */
export function watchPanicKey(contents: Pick<WebContents, 'on'>, lock: () => void): void {
  contents.on('before-input-event', (event, { type, code, control, meta, shift }) => {
    if (type !== 'keyDown' || code !== 'KeyL' || !shift || !(control || meta)) return;
    event.preventDefault();
    lock();
  });
}
