import type { Role } from '../../shared/ipc/channel.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { readDay } from '../../shared/policy/kyiv-day.ts';
import type { PlaceLookup } from '../places/place-lookup.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { readTransaction, writeTransaction } from '../store/open-register.ts';
import {
  closeOpened, createOpened, unlockOpened, type NewRegister, type OpenedRegister, type OpeningContext, type UnlockSecret,
} from './opened-register.ts';
import { hasRegister } from './register-files.ts';
import type { Session } from './session.ts';
import type { UnlockThrottle } from './unlock-throttle.ts';

/** Why a register was locked; goes to the log. */
export type LockReason = 'person' | 'idle' | 'suspend' | 'exit';

/** The session with everything that opens and ends it. Services other than the register's see only `Session`. */
export interface RegisterSession extends Session {
  readonly state: () => 'missing' | 'locked' | 'unlocked';
  readonly role: () => Role | null;
  /** The open register; @throws {AppError} register/locked */
  readonly opened: () => OpenedRegister;
  /** @throws {AppError} register/exists and what `createOpened` throws */
  readonly create: (made: NewRegister) => Promise<OpenedRegister>;
  /** @throws {AppError} register/too-many-tries, register/wrong-secret and what `unlockOpened` throws */
  readonly unlock: (secret: UnlockSecret) => Promise<OpenedRegister>;
  /** Closes the register and zeroes the keys; nothing happens when it is not open. */
  readonly lock: (reason: LockReason) => void;
  /** Replaces what is known of the open register after a change of it. */
  readonly amend: (change: Partial<Omit<OpenedRegister, 'register' | 'lock'>>) => void;
  /** Somebody is at the keyboard: the idle lock starts anew. */
  readonly touch: () => void;
  /** Seconds until the idle lock, null while locked. */
  readonly secondsToLock: () => number | null;
}

/** What the session is made of. */
export interface SessionContext extends OpeningContext {
  readonly places: PlaceLookup;
  readonly throttle: UnlockThrottle;
}

interface Live {
  opened: OpenedRegister | null;
  touchedAt: number;
  timer: NodeJS.Timeout | null;
  /** Openings wait for one another, so that two windows cannot open twice. */
  queue: Promise<unknown>;
}

/** A session over one folder; locked (or missing) at first. */
export function createRegisterSession(context: SessionContext): RegisterSession {
  const live: Live = { opened: null, touchedAt: 0, timer: null, queue: Promise.resolve() };
  const opened = (): OpenedRegister => {
    if (live.opened === null) throw new AppError('register/locked');
    return live.opened;
  };
  const lock = (reason: LockReason): void => { lockLive(context, live, reason); };
  const touch = (): void => { restartIdle(context, live, lock); };
  const begin = (next: OpenedRegister, reason: string): OpenedRegister => {
    noteUnlocking(context, next, reason);
    live.opened = next;
    touch();
    return next;
  };
  return {
    clock: context.clock, createIdentifier: context.createIdentifier, places: context.places,
    opened, lock, touch,
    person: () => personOf(opened()), agency: () => opened().agency,
    role: () => live.opened?.person.role ?? null,
    today: () => readDay(context.clock.now()) ?? '',
    read: (work) => readTransaction(opened().register, work),
    write: (work) => {
      const { register, person } = opened();
      return writeTransaction(register, (db) => work(db, { at: context.clock.now(), by: person.id }));
    },
    state: () => (live.opened !== null ? 'unlocked' : hasRegister(context.files) ? 'locked' : 'missing'),
    create: (made) => inTurn(live, async () => {
      if (live.opened !== null) throw new AppError('register/exists');
      return begin(await createOpened(context, made), 'created');
    }),
    unlock: (secret) => inTurn(live, async () => {
      if (live.opened !== null) lock('person');
      const { next, failed } = await tryUnlock(context, secret);
      return begin(next, failed === 0 ? secret.kind : `${secret.kind}-after-${String(failed)}-failed`);
    }),
    amend: (change) => { live.opened = { ...opened(), ...change }; },
    secondsToLock: () => (live.opened === null ? null : Math.max(0, Math.ceil(idleLeft(context, live, live.opened) / 1000))),
  };
}

/** INVARIANT: nobody is in without an entry that says so. */
function noteUnlocking({ clock }: SessionContext, next: OpenedRegister, reason: string): void {
  try {
    writeTransaction(next.register, (db) => {
      appendAuditEvent(db, { at: clock.now(), by: next.person.id }, { action: 'register.unlocked', caseId: null, reason });
    });
  } catch (failure) {
    closeOpened(next);
    throw failure;
  }
}

function personOf({ person }: OpenedRegister): ReturnType<Session['person']> {
  const { keySlot: _slot, ...shown } = person;
  return shown;
}

function inTurn<Result>(live: Live, work: () => Promise<Result>): Promise<Result> {
  const turn = live.queue.then(work);
  live.queue = turn.catch(() => null);
  return turn;
}

async function tryUnlock(context: SessionContext, secret: UnlockSecret): Promise<{ readonly next: OpenedRegister; readonly failed: number }> {
  context.throttle.assertMayTry();
  try {
    const next = await unlockOpened(context, secret);
    return { next, failed: context.throttle.noteSuccess() };
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'register/wrong-secret') context.throttle.noteFailure();
    throw failure;
  }
}

function lockLive(context: SessionContext, live: Live, reason: LockReason): void {
  const ending = live.opened;
  if (live.timer !== null) clearTimeout(live.timer);
  live.timer = null;
  // SECURITY: from this line on every service answers `register/locked`, whatever happens while closing
  live.opened = null;
  if (ending === null) return;
  try {
    writeTransaction(ending.register, (db) => {
      appendAuditEvent(db, { at: context.clock.now(), by: ending.person.id }, { action: 'register.locked', caseId: null, reason });
    });
  } catch {
    // a full disk must not keep the register open
  }
  closeOpened(ending);
}

const MINUTE = 60_000;

function idleLeft(context: SessionContext, live: Live, opened: OpenedRegister): number {
  return opened.idleMinutes * MINUTE - (context.clock.monotonicMilliseconds() - live.touchedAt);
}

function restartIdle(context: SessionContext, live: Live, lock: (reason: LockReason) => void): void {
  if (live.opened === null) return;
  live.touchedAt = context.clock.monotonicMilliseconds();
  if (live.timer !== null) clearTimeout(live.timer);
  live.timer = setTimeout(() => { lock('idle'); }, live.opened.idleMinutes * MINUTE);
  // the timer alone must not keep a finished terminal command alive
  live.timer.unref();
}
