import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { z } from 'zod';
import { isFailure, send, type ChannelFailure } from './api.ts';
import { beforeLock } from './unsaved-work.ts';

const KEEP_AFTER_MS = 800;

/** Which form waits, of which case, and what it must look like when it comes back. */
interface KeptPlace<Work> { readonly key: string; readonly caseId: string | null; readonly schema: z.ZodType<Work> }

export interface KeptWork<Work> {
  /** Keeps the newest state of the form, a moment after the last change and at once before a lock. */
  readonly later: (work: Work) => void;
  /** Sent or discarded: nothing waits any more. */
  readonly drop: () => void;
  readonly isBroughtBack: boolean;
  readonly failure: ChannelFailure | null;
}

/**
 * Lets an unfinished form wait inside the encrypted register. `take` gets what waited, once, and answers whether the form
 * could still take it. SECURITY: not for forms that hold a secret; what does not parse strictly is dropped.
 */
export function useKeptWork<Work>({ key, caseId, schema }: KeptPlace<Work>, take: (work: Work) => boolean): KeptWork<Work> {
  const [isBroughtBack, setBroughtBack] = useState(false);
  const { later, stop, failure } = useKeeping(key, caseId);
  const drop = useCallback(() => {
    stop();
    setBroughtBack(false);
    // nothing waits, or the register has just locked: there is nothing to say about either
    send('work.drop', { key }).catch(() => undefined);
  }, [key, stop]);
  const found = useEffectEvent((json: string) => {
    const work = schema.safeParse(JSON.parse(json));
    if (!work.success) drop();
    else if (take(work.data)) setBroughtBack(true);
  });
  useEffect(() => {
    let isGone = false;
    send('work.load', { key }).then(({ work }) => { if (!isGone && work !== null) found(work); }, () => undefined);
    return () => { isGone = true; };
  }, [key]);
  return { later, drop, isBroughtBack, failure };
}

function useKeeping(key: string, caseId: string | null): { readonly later: (work: unknown) => void; readonly stop: () => void; readonly failure: ChannelFailure | null } {
  const [failure, setFailure] = useState<ChannelFailure | null>(null);
  const waiting = useRef<unknown>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
  }, []);
  const write = useCallback(async (): Promise<void> => {
    const work = waiting.current;
    stop();
    if (work === null) return;
    await send('work.keep', { key, caseId, work: JSON.stringify(work) }).then(() => { setFailure(null); }, (error: unknown) => { setFailure(isFailure(error) ? error : null); });
  }, [key, caseId, stop]);
  const later = useCallback((work: unknown) => {
    waiting.current = work;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => { void write(); }, KEEP_AFTER_MS);
  }, [write]);
  useEffect(() => () => { void write(); }, [write]);
  useEffect(() => beforeLock(write), [write]);
  return { later, stop, failure };
}

interface KeptForm<Form> extends Pick<KeptWork<Form>, 'drop' | 'isBroughtBack' | 'failure'> {
  readonly form: Form;
  readonly update: (next: (past: Form) => Form) => void;
  /** Forgets what was brought back and begins anew. */
  readonly discard: () => void;
}

/** The state of a form that waits through a lock; what waited never replaces what has been typed since. */
export function useKeptForm<Form>(place: KeptPlace<Form>, start: () => Form): KeptForm<Form> {
  const [form, setForm] = useState(start);
  const latest = useRef(form);
  const isTouched = useRef(false);
  const set = (next: Form): void => {
    latest.current = next;
    setForm(next);
  };
  const { later, drop, isBroughtBack, failure } = useKeptWork(place, (work) => {
    if (isTouched.current) return false;
    set(work);
    return true;
  });
  return {
    form, drop, isBroughtBack, failure,
    update: (next) => {
      isTouched.current = true;
      set(next(latest.current));
      later(latest.current);
    },
    discard: () => {
      drop();
      set(start());
    },
  };
}
