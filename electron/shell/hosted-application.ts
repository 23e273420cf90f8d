import type { Dispatch } from '../ipc/router.ts';
import { createRouter } from '../ipc/router.ts';
import type { Application } from '../services/application.ts';
import type { LockReason } from '../services/register-session.ts';

/** The application as a window sees it, in Electron and in the browser preview alike. */
export interface HostedApplication {
  readonly dispatch: Dispatch;
  /** Locks at once: the register closes and its keys are zeroed. Harmless when nothing is open. */
  readonly lock: (reason: LockReason) => void;
  /** Seconds without input until the lock; null while locked. */
  readonly idleLimit: () => number | null;
  /** Whether somebody is in. */
  readonly isUnlocked: () => boolean;
}

/** Puts the router in front of the application. */
export function hostApplication(application: Application): HostedApplication {
  const isUnlocked = (): boolean => application.session.state() === 'unlocked';
  return {
    dispatch: createRouter(application),
    lock: application.lock,
    isUnlocked,
    idleLimit: () => (isUnlocked() ? application.session.opened().idleMinutes * 60 : null),
  };
}

/** How often a lock is looked for, in milliseconds: whoever locked, the page is gone within this and the time of a reload. */
const LOCK_POLL = 500;

export type Every = (milliseconds: number, work: () => void) => void;

/** Calls `afterLock` each time the register has locked, whatever locked it: a person, the idle time, the host. */
export function watchLocks(isUnlocked: () => boolean, every: Every, afterLock: () => void): void {
  let before = isUnlocked();
  every(LOCK_POLL, () => {
    const now = isUnlocked();
    if (before && !now) afterLock();
    before = now;
  });
}
