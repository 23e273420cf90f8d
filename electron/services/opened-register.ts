import type { Agency, Person } from '../../shared/ipc/channels/register-channels.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { appendAuditEvent, signEntriesAs } from '../store/audit-log.ts';
import { createKeyFile, repairKeyFile, type KeyFileOptions } from '../store/key-file.ts';
import { closeRegister, openRegister, readTransaction, writeTransaction, type Register } from '../store/open-register.ts';
import { listPeople, loadPersonOfSlot, savePerson, type StoredPerson } from '../store/people-repository.ts';
import { completeExchange, exchangeDataKey, type ExchangePlace } from '../store/exchange-data-key.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { loadSetting, saveSetting } from '../store/settings-repository.ts';
import { unlockWithSecret, type UnlockSecret } from '../store/unlock-secret.ts';
import { destroyKeys, keyFor, type UnlockedKeys } from '../store/unlocked-keys.ts';
import type { Clock } from '../system/clock.ts';
import type { CreateIdentifier } from '../system/identifiers.ts';
import { lockRegister, type RegisterLock } from '../system/register-lock.ts';
import { APPLICATION_VERSION } from './application-version.ts';
import { hasRegister, prepareFolder, publishRegister, type RegisterFiles } from './register-files.ts';
import type { SessionSigning } from './session-signing.ts';

/** A register that is open, and who opened it. Ends with `closeOpened`. */
export interface OpenedRegister {
  readonly register: Register;
  readonly keys: UnlockedKeys;
  readonly lock: RegisterLock;
  readonly person: StoredPerson;
  /** Null until the first entry of whoever came in has been written. */
  readonly signing: SessionSigning | null;
  readonly agency: Agency;
  readonly language: 'uk' | 'en';
  readonly idleMinutes: number;
  /** Whether the whole program ends with a lock, so that nothing stays in its memory. */
  readonly quitOnLock: boolean;
  readonly recoveryConfirmed: boolean;
  /** The recovery key as printed, while it may still be shown; null otherwise. */
  readonly recoveryGroups: readonly string[] | null;
}

/** Told what is done next and how much is behind (0 to 1, null when unknown); throws `task/cancelled` to stop there. */
export type ReportStep = (phase: string, fraction: number | null) => void;

/** What opening and making a register needs from around it. */
export interface OpeningContext {
  readonly files: RegisterFiles;
  readonly clock: Clock;
  readonly createIdentifier: CreateIdentifier;
  /** SECURITY: empty in the product; tests that cannot wait give a cheap cost. */
  readonly keyOptions: KeyFileOptions;
}

/** Whose register it is to be. */
export interface NewRegister {
  readonly agency: Agency;
  readonly person: Omit<Person, 'id' | 'role'>;
  readonly passphrase: string;
  readonly language: 'uk' | 'en';
}

/** Minutes without a person at the keyboard before the register locks itself, unless set otherwise (1 to 15). */
const DEFAULT_IDLE_MINUTES = 5;
/** The part of making a register that its keys take. */
const KEYS_SHARE = 0.9;

/**
 * Makes a register and leaves it open for its first person, the focal point. Until everything about it is durable it has
 * no name; an interrupted creation leaves nothing that could be taken for a register.
 *
 * @throws {AppError} register/exists, register/in-use, register/read-only, file/not-written, task/cancelled from `report`
 */
export async function createOpened(context: OpeningContext, made: NewRegister, report: ReportStep): Promise<OpenedRegister> {
  const { files, clock } = context;
  const keyOptions: KeyFileOptions = { ...context.keyOptions, onStep: (step, fraction) => { report(step, fraction === null ? null : fraction * KEYS_SHARE); } };
  prepareFolder(files, clock.now());
  const lock = lockRegister(files.directory);
  try {
    const { keys, recoveryGroups } = await createKeyFile(files.directory, made.passphrase, keyOptions);
    try {
      report('creating-register', KEYS_SHARE);
      const person: StoredPerson = { ...made.person, id: context.createIdentifier(), role: 'focal-point', keySlot: keys.slotId };
      fillUnfinished(context, { keys, made, person });
      publishRegister(files);
      return {
        register: openDatabase(context, keys, { path: files.database, create: false }), keys, lock, person, signing: null, agency: made.agency,
        language: made.language, idleMinutes: DEFAULT_IDLE_MINUTES, quitOnLock: false, recoveryConfirmed: false, recoveryGroups,
      };
    } catch (failure) {
      destroyKeys(keys);
      throw failure;
    }
  } catch (failure) {
    lock.release();
    throw failure;
  }
}

function fillUnfinished(
  context: OpeningContext, filled: { readonly keys: UnlockedKeys; readonly made: NewRegister; readonly person: StoredPerson },
): void {
  const { keys, made, person } = filled;
  const register = openDatabase(context, keys, { path: context.files.unfinished, create: true });
  try {
    writeTransaction(register, (db) => {
      const stamp = { at: context.clock.now(), by: person.id };
      savePerson(db, stamp, person);
      saveSetting(db, stamp, { name: 'agency', value: made.agency });
      saveSetting(db, stamp, { name: 'language', value: made.language });
      appendAuditEvent(db, stamp, { action: 'register.created', caseId: null });
    });
  } finally {
    closeRegister(register);
  }
}

function openDatabase(context: OpeningContext, keys: UnlockedKeys, file: { readonly path: string; readonly create: boolean }): Register {
  const lent = { database: keyFor(keys, 'db'), audit: keyFor(keys, 'audit-mac') };
  try {
    return openRegister({ ...file, keys: lent, clock: context.clock, applicationVersion: APPLICATION_VERSION });
  } finally {
    lent.database.fill(0);
    lent.audit.fill(0);
  }
}

/**
 * Opens the register of a folder.
 *
 * @throws {AppError} register/missing, register/wrong-secret, register/keys-damaged, shares/… for papers, register/in-use, register/damaged,
 * register/newer-version, task/cancelled from `report`
 */
export async function unlockOpened(context: OpeningContext, secret: UnlockSecret, report: ReportStep): Promise<OpenedRegister> {
  const { files } = context;
  if (!hasRegister(files)) throw new AppError('register/missing');
  const lock = lockRegister(files.directory);
  try {
    const keys = completeExchange(placeOf(context), await openKeys(context, secret, report));
    try {
      report('opening-register', null);
      const register = openDatabase(context, keys, { path: files.database, create: false });
      return { register, keys, lock, signing: null, recoveryGroups: null, ...readTransaction(register, (db) => factsOf(db, keys, secret.kind)) };
    } catch (failure) {
      destroyKeys(keys);
      throw failure;
    }
  } catch (failure) {
    lock.release();
    throw failure;
  }
}

/** Where the exchange of a data key happens. */
function placeOf({ files, clock, keyOptions }: OpeningContext): ExchangePlace {
  return { directory: files.directory, databasePath: files.database, clock, applicationVersion: APPLICATION_VERSION, keyOptions };
}

/**
 * Exchanges the data key of an open register, so that the key slots named open nothing any more, also not with a copy of
 * the old key. Answers the register as it is open afterwards; the one given is closed.
 *
 * @throws {AppError} register/keys-damaged, register/disk-full, file/not-written; the register given is still open then,
 * unless it says `register/locked` from now on, and then unlocking finishes the exchange
 */
export function exchangeOpened(context: OpeningContext, opened: OpenedRegister, without: readonly string[]): OpenedRegister {
  const keys = exchangeDataKey(placeOf(context), opened, without);
  destroyKeys(opened.keys);
  const register = openDatabase(context, keys, { path: context.files.database, create: false });
  readTransaction(register, (db) => { signEntriesAs(db, opened.signing?.audit ?? null); });
  return { ...opened, keys, register };
}

/** Opens the keys and mends a key file of which one copy is missing or damaged. */
async function openKeys(context: OpeningContext, secret: UnlockSecret, report: ReportStep): Promise<UnlockedKeys> {
  const { files } = context;
  const keyOptions: KeyFileOptions = { ...context.keyOptions, onStep: report };
  const keys = await unlockWithSecret(files.directory, secret, keyOptions);
  if (!keys.needsRepair) return keys;
  try {
    const repaired = repairKeyFile(files.directory, keys, keyOptions);
    destroyKeys(keys);
    return repaired;
  } catch {
    // a folder that cannot be written now is no reason to keep somebody out: the other copy has opened
    return keys;
  }
}

type Facts = Pick<OpenedRegister, 'person' | 'agency' | 'language' | 'idleMinutes' | 'quitOnLock' | 'recoveryConfirmed'>;

function factsOf(db: ReadableRegister, keys: UnlockedKeys, opened: UnlockSecret['kind']): Facts {
  const agency = loadSetting(db, 'agency');
  // the printed key and shares have no owner: whoever holds it acts for the focal point
  const owner = loadPersonOfSlot(db, keys.slotId);
  // SECURITY: a passphrase whose person was never written down (the program was killed in between) opens as nobody, least of all as the focal point
  if (owner === null && opened === 'passphrase') throw new AppError('register/wrong-secret');
  const person = owner ?? listPeople(db).find((someone) => someone.role === 'focal-point');
  if (agency === null || person === undefined) throw new AppError('register/damaged');
  return {
    agency, person, language: loadSetting(db, 'language') ?? 'uk', idleMinutes: loadSetting(db, 'idleMinutes') ?? DEFAULT_IDLE_MINUTES,
    quitOnLock: loadSetting(db, 'quitOnLock') ?? false,
    recoveryConfirmed: loadSetting(db, 'recoveryConfirmedAt') !== null,
  };
}

/** Closes the file, zeroes every key and lets the folder go. Never throws. */
export function closeOpened(opened: OpenedRegister): void {
  for (const step of [() => { closeRegister(opened.register); }, () => { destroyKeys(opened.keys); }, () => { opened.signing?.end(); }, opened.lock.release]) {
    try {
      step();
    } catch {
      // one step that fails must not keep the others from being done
    }
  }
}
