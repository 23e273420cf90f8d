import type { Role } from '../../shared/ipc/channel.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { readDay } from '../../shared/policy/kyiv-day.ts';
import type { PlaceLookup } from '../places/place-lookup.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { isPassphraseOf } from '../store/key-file-shares.ts';
import { readTransaction, writeTransaction } from '../store/open-register.ts';
import { forgetPrivateHalf } from '../store/own-slot.ts';
import type { Stamp, WritableRegister } from '../store/register-handle.ts';
import { rememberKeyGeneration } from '../store/settings-repository.ts';
import { explainFailure } from '../store/sqlite-failure.ts';
import type { UnlockSecret } from '../store/unlock-secret.ts';
import {
  closeOpened, createOpened, exchangeOpened, unlockOpened, type NewRegister, type OpenedRegister, type OpeningContext, type ReportStep,
} from './opened-register.ts';
import { hasRegister } from './register-files.ts';
import { beginSigning, type SessionSigning } from './session-signing.ts';
import { collectGarbageSoon } from '../system/collect-garbage.ts';
import type { Session } from './session.ts';
import type { UnlockThrottle } from './unlock-throttle.ts';

/** Why a register was locked; goes to the log. */
export type LockReason = 'person' | 'panic' | 'idle' | 'suspend' | 'exit';

/** How a session ended, for whoever has to clear up after it. */
export interface EndedSession { readonly reason: LockReason; /** the whole program ends with it */ readonly quits: boolean }

/** The session with everything that opens and ends it. Services other than the register's see only `Session`. */
export interface RegisterSession extends Session {
  readonly state: () => 'missing' | 'locked' | 'unlocked';
  readonly role: () => Role | null;
  /** The open register; @throws {AppError} register/locked */
  readonly opened: () => OpenedRegister;
  /** @throws {AppError} register/exists and what `createOpened` throws */
  readonly create: (made: NewRegister, report: ReportStep) => Promise<OpenedRegister>;
  /** @throws {AppError} register/too-many-tries, register/wrong-secret and what `unlockOpened` throws */
  readonly unlock: (secret: UnlockSecret, report: ReportStep) => Promise<OpenedRegister>;
  /**
   * Holds a passphrase against the slot of somebody who signs for one thing, as slow after wrong tries as unlocking; nothing
   * is opened with it. @throws {AppError} register/too-many-tries, register/wrong-secret, register/locked
   */
  readonly confirmPassphrase: (slotId: string, passphrase: string, report: ReportStep) => Promise<void>;
  /** Closes the register and zeroes the keys; nothing happens when it is not open. */
  readonly lock: (reason: LockReason) => void;
  /** Calls `listener` after each lock, whoever asked for it, one turn later: the answer to whoever asked is on its way first. */
  readonly onLock: (listener: (ended: EndedSession) => void) => void;
  /** Replaces what is known of the open register after a change of it. */
  readonly amend: (change: Partial<Omit<OpenedRegister, 'register' | 'lock'>>) => void;
  /**
   * Exchanges the data key without the key slots named. When the register cannot be opened again it is locked, and unlocking
   * finishes the exchange. @throws {AppError} what `exchangeOpened` throws
   */
  readonly exchangeKey: (without: readonly string[]) => void;
  /** Somebody is at the keyboard: the idle lock starts anew. */
  readonly touch: () => void;
  /** Seconds until the idle lock, null while locked. */
  readonly secondsToLock: () => number | null;
}

/** What the session is made of. */
export interface SessionContext extends OpeningContext {
  readonly places: PlaceLookup;
  readonly throttle: UnlockThrottle;
  /** Called in the moment of the lock, before anything can end the program; never throws. */
  readonly onLocking?: () => void;
}

interface Live {
  opened: OpenedRegister | null;
  touchedAt: number;
  timer: NodeJS.Timeout | null;
  /** Openings wait for one another, so that two windows cannot open twice. */
  queue: Promise<unknown>;
  readonly listeners: ((ended: EndedSession) => void)[];
}

/** A session over one folder; locked (or missing) at first. */
export function createRegisterSession(context: SessionContext): RegisterSession {
  const live: Live = { opened: null, touchedAt: 0, timer: null, queue: Promise.resolve(), listeners: [] };
  const opened = (): OpenedRegister => {
    if (live.opened === null) throw new AppError('register/locked');
    return live.opened;
  };
  const lock = (reason: LockReason): void => { lockLive(context, live, reason); };
  const touch = (): void => { restartIdle(context, live, lock); };
  const begin = (next: OpenedRegister, reason: string): OpenedRegister => {
    const entered = { ...next, signing: noteUnlocking(context, next, reason) };
    live.opened = entered;
    touch();
    return entered;
  };
  return {
    clock: context.clock, createIdentifier: context.createIdentifier, places: context.places,
    opened, lock, touch, onLock: (listener) => { live.listeners.push(listener); },
    person: () => personOf(opened()), signing: () => signingOf(opened()), agency: () => opened().agency,
    role: () => live.opened?.person.role ?? null, today: () => readDay(context.clock.now()) ?? '',
    read: (work) => readTransaction(opened().register, work), write: (work) => writeAs(context, opened(), work),
    state: () => (live.opened !== null ? 'unlocked' : hasRegister(context.files) ? 'locked' : 'missing'),
    create: (made, report) => inTurn(live, async () => {
      if (live.opened !== null) throw new AppError('register/exists');
      return begin(await createOpened(context, made, report), 'created');
    }),
    unlock: (secret, report) => inTurn(live, async () => {
      if (live.opened !== null) lock('person');
      const { next, failed } = await tryUnlock(context, secret, report);
      return begin(next, failed === 0 ? secret.kind : `${secret.kind}-after-${String(failed)}-failed`);
    }),
    confirmPassphrase: (slotId, passphrase, report) => inTurn(live, () => confirmed(context, opened(), { slotId, passphrase, report })),
    exchangeKey: (without) => {
      const before = opened();
      live.opened = exchangedOrLocked(context, { before, without, lock });
    },
    amend: (change) => { live.opened = { ...opened(), ...change }; },
    secondsToLock: () => (live.opened === null ? null : Math.max(0, Math.ceil(idleLeft(context, live, live.opened) / 1000))),
  };
}

/** INVARIANT: nobody is in without a signed entry that says so; whoever came in through a key file put back gets a second one. */
function noteUnlocking({ clock }: SessionContext, next: OpenedRegister, reason: string): SessionSigning {
  try {
    return writeTransaction(next.register, (db) => {
      const stamp = { at: clock.now(), by: next.person.id };
      const signing = beginSigning(db, stamp, next);
      const { generation } = next.keys;
      const newest = rememberKeyGeneration(db, generation);
      if (generation < newest) appendAuditEvent(db, stamp, { action: 'keys.older', caseId: null, reason: `${String(generation)}-of-${String(newest)}` });
      appendAuditEvent(db, stamp, { action: 'register.unlocked', caseId: null, reason });
      return signing;
    });
  } catch (failure) {
    closeOpened(next);
    throw failure;
  } finally {
    forgetPrivateHalf(next.keys);
  }
}

function writeAs<Result>({ clock }: SessionContext, { register, person }: OpenedRegister, work: (db: WritableRegister, stamp: Stamp) => Result): Result {
  return writeTransaction(register, (db) => work(db, { at: clock.now(), by: person.id }));
}

function exchangedOrLocked(
  context: SessionContext, given: { readonly before: OpenedRegister; readonly without: readonly string[]; readonly lock: (reason: LockReason) => void },
): OpenedRegister {
  try {
    return exchangeOpened(context, given.before, given.without);
  } catch (failure) {
    if (!isOpen(given.before)) given.lock('exit');
    throw explainFailure(failure);
  }
}

function isOpen({ register }: OpenedRegister): boolean {
  try {
    readTransaction(register, () => null);
    return true;
  } catch {
    return false;
  }
}

function signingOf({ signing }: OpenedRegister): SessionSigning {
  if (signing === null) throw new AppError('register/locked');
  return signing;
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

/** What says that a secret was wrong, and slows the next try down. */
const GUESSES: ReadonlySet<string> = new Set(['register/wrong-secret', 'shares/do-not-open']);

async function tryUnlock(
  context: SessionContext, secret: UnlockSecret, report: ReportStep,
): Promise<{ readonly next: OpenedRegister; readonly failed: number }> {
  context.throttle.assertMayTry();
  try {
    const next = await unlockOpened(context, secret, report);
    return { next, failed: context.throttle.noteSuccess() };
  } catch (failure) {
    if (failure instanceof AppError && GUESSES.has(failure.code)) context.throttle.noteFailure();
    throw explainFailure(failure);
  }
}

interface Confirming { readonly slotId: string; readonly passphrase: string; readonly report: ReportStep }

async function confirmed({ throttle, files, keyOptions }: SessionContext, { keys }: OpenedRegister, { slotId, passphrase, report }: Confirming): Promise<void> {
  throttle.assertMayTry();
  if (!await isPassphraseOf(files.directory, keys, { slotId, passphrase, ...keyOptions, onStep: report })) {
    throttle.noteFailure();
    throw new AppError('register/wrong-secret');
  }
  throttle.noteSuccess();
}

function lockLive(context: SessionContext, live: Live, reason: LockReason): void {
  const ending = live.opened;
  if (live.timer !== null) clearTimeout(live.timer);
  live.timer = null;
  // SECURITY: from this line on every service answers `register/locked`, whatever happens while closing
  live.opened = null;
  if (ending === null) return;
  context.onLocking?.();
  try {
    writeTransaction(ending.register, (db) => {
      appendAuditEvent(db, { at: context.clock.now(), by: ending.person.id }, { action: 'register.locked', caseId: null, reason });
    });
  } catch {
    // a full disk must not keep the register open
  }
  closeOpened(ending);
  for (const listener of live.listeners) setImmediate(listener, { reason, quits: ending.quitOnLock });
  if (reason !== 'exit') collectGarbageSoon(); // after the listeners: what they let go of is garbage too
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
