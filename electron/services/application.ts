import { createHandlers } from '../ipc/handlers.ts';
import type { RoutedApplication } from '../ipc/router.ts';
import { createPlaceLookup, type PlaceLookup } from '../places/place-lookup.ts';
import type { KeyFileOptions } from '../store/key-file.ts';
import { createSystemClock, type Clock } from '../system/clock.ts';
import { createIdentifier as createSystemIdentifier, type CreateIdentifier } from '../system/identifiers.ts';
import { createLog } from '../system/redacting-log.ts';
import { createClipboardGuard, type HostClipboard } from './clipboard-guard.ts';
import type { DocumentTools } from './document-tools.ts';
import { createDocuments } from './documents.ts';
import { createPacketShelf } from './hand-over-shelf.ts';
import { createLanguagePreference } from './language-preference.ts';
import { registerFiles } from './register-files.ts';
import { createRegisterSession, type EndedSession, type LockReason, type RegisterSession } from './register-session.ts';
import { createTaskRegistry, type TaskRegistry } from './task-registry.ts';
import { createUnlockThrottle } from './unlock-throttle.ts';

/** What a host (window, browser preview, terminal) gives the application it runs. */
export interface ApplicationHost {
  /** Folder of the register; made when a register is created. */
  readonly directory: string;
  /** Origins of the host's own pages. */
  readonly trustedOrigins: readonly string[];
  /** Asks for a folder to write into; null when the person changed their mind. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Takes one finished log line (JSON without a line end); it holds codes and ids only. */
  readonly writeLog: (line: string) => void;
  /** The system's clipboard; none for a host without a window. */
  readonly clipboard?: HostClipboard;
  readonly clock?: Clock;
  readonly createIdentifier?: CreateIdentifier;
  readonly places?: PlaceLookup;
  /** Fonts and templates; a packaged application names its own folders. */
  readonly tools?: DocumentTools;
  /** SECURITY: for tests that cannot wait for the key derivation; no host of the product gives it (a test proves it). */
  readonly keyOptions?: KeyFileOptions;
}

/** The application without a window: what the router asks, and what a host may do by itself. */
export interface Application extends RoutedApplication {
  readonly session: RegisterSession;
  readonly tasks: TaskRegistry;
  /** For the host's own reasons: screen locked, computer going to sleep, window closing. */
  readonly lock: (reason: LockReason) => void;
  /** Calls `listener` after each lock, whatever locked: a person, the idle time, the host. */
  readonly onLock: (listener: (ended: EndedSession) => void) => void;
}

/** Composes the application over one register folder. Nothing is read from the disk before the first call. */
export function createApplication(host: ApplicationHost): Application {
  const clock = host.clock ?? createSystemClock();
  const createIdentifier = host.createIdentifier ?? createSystemIdentifier;
  const places = host.places ?? createPlaceLookup();
  const keyOptions = host.keyOptions ?? {};
  const log = createLog(host.writeLog, clock.now);
  const tasks = createTaskRegistry();
  const language = createLanguagePreference(host.directory);
  const clipboard = createClipboardGuard(host.clipboard);
  const session = createRegisterSession({
    files: registerFiles(host.directory), clock, createIdentifier, places, keyOptions, throttle: createUnlockThrottle(host.directory, clock), onLocking: clipboard.clearIfOurs,
  });
  const shelf = createPacketShelf();
  session.onLock(shelf.clear);
  const documents = createDocuments(session, host.tools, shelf);
  return {
    session, tasks, trustedOrigins: host.trustedOrigins,
    handlers: createHandlers({ session, tasks, clipboard, places, language, directory: host.directory, keyOptions, documents: documents.handlers, renderRecoverySheet: documents.renderRecoverySheet, renderShare: documents.renderShare }),
    role: session.role,
    callContext: (task) => ({
      chooseFolder: host.chooseFolder,
      progress: (phase, fraction) => { if (task !== null) tasks.report(task, { phase, fraction }); },
    }),
    finishTask: tasks.finish,
    reportIncident: (channel, failure) => {
      const incident = log.incident(failure);
      log.note('channel.failed', { channel, incident });
      return incident;
    },
    lock: session.lock, onLock: session.onLock,
  };
}
