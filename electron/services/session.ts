import type { Agency, Person } from '../../shared/ipc/channels/register-channels.ts';
import type { Day } from '../../shared/domain/calendar.ts';
import type { PlaceLookup } from '../places/place-lookup.ts';
import type { ReadableRegister, Stamp, WritableRegister } from '../store/register-handle.ts';
import type { Clock } from '../system/clock.ts';
import type { CreateIdentifier } from '../system/identifiers.ts';
import type { SessionSigning } from './session-signing.ts';

/**
 * What every service is handed: the open register and who works in it. Every function but `clock`, `createIdentifier`
 * and `places` throws `register/locked` while nobody is in.
 */
export interface Session {
  readonly clock: Clock;
  readonly createIdentifier: CreateIdentifier;
  readonly places: PlaceLookup;
  /** Whoever unlocked the register. @throws {AppError} register/locked */
  readonly person: () => Person;
  /** The signing key of whoever unlocked it. @throws {AppError} register/locked */
  readonly signing: () => SessionSigning;
  /** The agency the register belongs to. @throws {AppError} register/locked */
  readonly agency: () => Agency;
  /** Today in Kyiv, by the clock. */
  readonly today: () => Day;
  /** Runs `work` over one unchanging state of the register. @throws {AppError} register/locked */
  readonly read: <Result>(work: (db: ReadableRegister) => Result) => Result;
  /**
   * Runs `work` as one change; `stamp` says now and who. One operation is one call of this, with exactly one audit event.
   * @throws {AppError} register/locked, register/disk-full, register/read-only
   */
  readonly write: <Result>(work: (db: WritableRegister, stamp: Stamp) => Result) => Result;
}
