import type { PowerMonitor } from 'electron';

/** How often the system's idle time is read, in milliseconds. */
const IDLE_POLL = 5000;

export interface LockTriggerParts {
  readonly powerMonitor: Pick<PowerMonitor, 'on' | 'getSystemIdleTime'>;
  /** seconds without any input after which the register locks; null while it is locked */
  readonly idleLimit: () => number | null;
  readonly lock: () => void;
  readonly every: (milliseconds: number, work: () => void) => void;
}

/**
 * Locks when the person is gone: idle, sleep, screen lock, user switch, shutdown. Linux reports no screen lock, so there
 * the idle time has to do.
 */
export function watchLockTriggers({ powerMonitor, idleLimit, lock, every }: LockTriggerParts): void {
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('user-did-resign-active', lock);
  powerMonitor.on('shutdown', lock);
  every(IDLE_POLL, () => {
    const limit = idleLimit();
    if (limit !== null && powerMonitor.getSystemIdleTime() >= limit) lock();
  });
}
