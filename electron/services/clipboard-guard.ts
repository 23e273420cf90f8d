import { createHash } from 'node:crypto';

/** The system's clipboard as a host lends it. */
export interface HostClipboard { readonly readText: () => Promise<string>; readonly clear: () => void }

/** Clears what was copied from our page, and nothing that somebody copied elsewhere. */
export interface ClipboardGuard {
  /** Something was just copied from our page. */
  readonly noteOurs: () => void;
  /** Clears the clipboard if it still holds what we noted. Never throws. */
  readonly clearIfOurs: () => void;
}

/** Ours stays no longer than this many milliseconds, also without a lock. */
const LONGEST_STAY = 60_000;

const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A guard over the host's clipboard; a host without one (the terminal) has nothing to clear. SECURITY: only a digest is kept. */
export function createClipboardGuard(clipboard: HostClipboard | undefined): ClipboardGuard {
  const noted: { digest: string | null; timer: NodeJS.Timeout | null } = { digest: null, timer: null };
  const clearIfOurs = (): void => {
    if (noted.timer !== null) clearTimeout(noted.timer);
    const { digest } = noted;
    noted.digest = null;
    noted.timer = null;
    if (clipboard === undefined || digest === null) return;
    // a clipboard that does not answer must not hold up the lock
    clipboard.readText().then((text) => { if (digestOf(text) === digest) clipboard.clear(); }).catch(() => undefined);
  };
  return {
    clearIfOurs,
    noteOurs: () => {
      if (clipboard === undefined) return;
      if (noted.timer !== null) clearTimeout(noted.timer);
      clipboard.readText().then((text) => { noted.digest = text === '' ? null : digestOf(text); }).catch(() => undefined);
      noted.timer = setTimeout(clearIfOurs, LONGEST_STAY);
      noted.timer.unref();
    },
  };
}
