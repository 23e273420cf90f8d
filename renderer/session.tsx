import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { AppStatus } from '../shared/ipc/channels/register-channels.ts';
import { queries, send } from './api.ts';

interface Session {
  readonly status: AppStatus;
  /** Whole seconds until the idle lock. */
  readonly secondsLeft: number;
  readonly lock: () => void;
}
const SessionContext = createContext<Session | null>(null);

/** The open register: who is in, which agency, how long until it locks. Only inside the unlocked application. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('session outside the shell');
  return session;
}

const TOUCH_EVERY_MS = 15_000;

/** SECURITY: forgets every answer first, then asks the host where we are: nothing decrypted stays behind the unlock page. */
export function forgetEverything(): void {
  queries.getQueryCache().clear();
  queries.getMutationCache().clear();
  void queries.invalidateQueries();
}

/** Counts down to the idle lock and tells the host about activity, at most every fifteen seconds. */
export function SessionProvider({ status, onLocked, children }: { readonly status: AppStatus; readonly onLocked: () => void; readonly children: ReactNode }): ReactNode {
  const [deadline, setDeadline] = useState(() => Date.now() + (status.secondsToLock ?? 0) * 1000);
  const [now, setNow] = useState(() => Date.now());
  const lock = useCallback(() => {
    send('register.lock', {}).then(onLocked, onLocked);
  }, [onLocked]);
  useEffect(() => {
    setDeadline(Date.now() + (status.secondsToLock ?? 0) * 1000);
  }, [status]);
  useEffect(() => {
    const timer = setInterval(() => { setNow(Date.now()); }, 1000);
    return () => { clearInterval(timer); };
  }, []);
  useEffect(() => {
    let lastTouch = Date.now();
    const touch = (): void => {
      if (Date.now() - lastTouch < TOUCH_EVERY_MS) return;
      lastTouch = Date.now();
      send('register.touch', {}).then(
        ({ secondsToLock }) => { setDeadline(Date.now() + secondsToLock * 1000); },
        onLocked,
      );
    };
    for (const kind of ['keydown', 'pointerdown', 'wheel'] as const) window.addEventListener(kind, touch, { passive: true });
    return () => {
      for (const kind of ['keydown', 'pointerdown', 'wheel'] as const) window.removeEventListener(kind, touch);
    };
  }, [onLocked]);
  const secondsLeft = Math.max(0, Math.ceil((deadline - now) / 1000));
  useEffect(() => {
    if (secondsLeft === 0) onLocked();
  }, [secondsLeft, onLocked]);
  const value = useMemo(() => ({ status, secondsLeft, lock }), [status, secondsLeft, lock]);
  return <SessionContext value={value}>{children}</SessionContext>;
}
