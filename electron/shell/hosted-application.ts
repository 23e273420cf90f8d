import type { Dispatch } from '../ipc/router.ts';
import { createRouter } from '../ipc/router.ts';
import type { Application } from '../services/application.ts';
import type { EndedSession, LockReason } from '../services/register-session.ts';

/** The application as a window sees it, in Electron and in the browser preview alike. */
export interface HostedApplication {
  readonly dispatch: Dispatch;
  /** Locks at once: the register closes and its keys are zeroed. Harmless when nothing is open. */
  readonly lock: (reason: LockReason) => void;
  /** Seconds without input until the lock; null while locked. */
  readonly idleLimit: () => number | null;
  /** Calls `listener` after each lock, whatever locked: a person, the idle time, the host. */
  readonly onLock: (listener: (ended: EndedSession) => void) => void;
}

/** Puts the router in front of the application. */
export function hostApplication(application: Application): HostedApplication {
  return {
    dispatch: createRouter(application),
    lock: application.lock,
    onLock: application.onLock,
    idleLimit: () => (application.session.state() === 'unlocked' ? application.session.opened().idleMinutes * 60 : null),
  };
}
