import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { AppStatus } from '../shared/ipc/channels/register-channels.ts';
import { queries, send } from './api.ts';
import { writeWaitingWork } from './unsaved-work.ts';

interface Session {
  readonly status: AppStatus;
  /** Whole seconds until the idle lock. */
  readonly secondsLeft: number;
  readonly lock: () => void;
  /** Locks without waiting for anything: what waits is sent ahead and not waited for. */
  readonly panic: () => void;
}
const SessionContext = createContext<Session | null>(null);

/** The open register: who is in, which agency, how long until it locks. Only inside the unlocked application. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('session outside the shell');
  return session;
}

const TOUCH_EVERY_MS = 15_000;
const ACTIVITY = ['keydown', 'pointerdown', 'wheel'] as const;

/** SECURITY: forgets every answer, then asks the host where we are: nothing decrypted stays behind the unlock page. */
export function forgetEverything(): void {
  queries.removeQueries({ predicate: ({ queryKey: [channel] }) => channel !== 'app.status' });
  queries.getMutationCache().clear();
  void queries.invalidateQueries({ queryKey: ['app.status'] });
}

/** Tells the host that somebody is at the keyboard, at most every fifteen seconds. */
export function useActivity(isActive: boolean, onTouched?: (secondsToLock: number) => void, onLocked?: () => void): void {
  useEffect(() => {
    if (!isActive) return undefined;
    let lastTouch = performance.now();
    const touch = (): void => {
      if (performance.now() - lastTouch < TOUCH_EVERY_MS) return;
      lastTouch = performance.now();
      send('register.touch', {}).then(({ secondsToLock }) => onTouched?.(secondsToLock), () => onLocked?.());
    };
    for (const kind of ACTIVITY) window.addEventListener(kind, touch, { passive: true });
    return () => {
      for (const kind of ACTIVITY) window.removeEventListener(kind, touch);
    };
  }, [isActive, onTouched, onLocked]);
}

/** Counts down to the idle lock and tells the host about activity, at most every fifteen seconds. */
export function SessionProvider({ status, onLocked, children }: { readonly status: AppStatus; readonly onLocked: () => void; readonly children: ReactNode }): ReactNode {
  const [deadline, setDeadline] = useState(() => performance.now() + (status.secondsToLock ?? 0) * 1000);
  const [now, setNow] = useState(() => performance.now());
  const lock = useCallback(() => {
    void writeWaitingWork().then(() => send('register.lock', {})).then(onLocked, onLocked);
  }, [onLocked]);
  const panic = useCallback(() => {
    void writeWaitingWork();
    send('register.lock', { panic: true }).then(onLocked, onLocked);
  }, [onLocked]);
  const setSecondsToLock = useCallback((seconds: number) => {
    setNow(performance.now());
    setDeadline(performance.now() + seconds * 1000);
  }, []);
  useEffect(() => {
    setSecondsToLock(status.secondsToLock ?? 0);
  }, [status, setSecondsToLock]);
  useEffect(() => {
    const timer = setInterval(() => { setNow(performance.now()); }, 1000);
    return () => { clearInterval(timer); };
  }, []);
  useActivity(true, setSecondsToLock, onLocked);
  const secondsLeft = Math.max(0, Math.ceil((deadline - now) / 1000));
  useEffect(() => {
    if (secondsLeft === 0) onLocked();
  }, [secondsLeft, onLocked]);
  const value = useMemo(() => ({ status, secondsLeft, lock, panic }), [status, secondsLeft, lock, panic]);
  return <SessionContext value={value}>{children}</SessionContext>;
}
