import type { Dispatch } from '../ipc/router.ts';

/** What a host lends the application: the dialogs that only a host can show. */
export interface HostDialogs {
  /** Asks for a folder to write into; null when the person changed their mind. */
  readonly chooseFolder: () => Promise<string | null>;
}

/** The application as a host sees it, whichever host it is. */
export interface HostedApplication {
  readonly dispatch: Dispatch;
  /** Locks at once: the register closes and its keys are zeroed. Harmless when nothing is open. */
  readonly lock: () => void;
  /** Seconds without input until the lock; null while locked. */
  readonly idleLimit: () => number | null;
  /** Calls `listener` after every lock, whoever asked for it. */
  readonly onLock: (listener: () => void) => void;
}
