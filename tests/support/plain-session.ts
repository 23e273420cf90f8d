import type { BackupSource } from '../../electron/backup/create-backup.ts';
import type { BackupOpening } from '../../electron/backup/restore-backup.ts';
import type { CallContext } from '../../electron/services/handlers.ts';
import { createPlaceLookup } from '../../electron/places/place-lookup.ts';
import { registerFiles } from '../../electron/services/register-files.ts';
import { createRegisterSession, type RegisterSession } from '../../electron/services/register-session.ts';
import type { RegisterServiceContext } from '../../electron/services/register-service.ts';
import { createUnlockThrottle } from '../../electron/services/unlock-throttle.ts';
import { createSystemClock } from '../../electron/system/clock.ts';
import { createIdentifier } from '../../electron/system/identifiers.ts';
import { CHEAP } from './cheap-key-cost.ts';

const OWN_PASSPHRASE = 'криниця вітрило барвінок сторожа ліхтар пороги хмарина';
/** What opens every register of these tests. */
export const OWN_SECRET = { kind: 'passphrase', passphrase: OWN_PASSPHRASE } as const;
const VERSION = '0.0.0-fault';
const silent = (): void => undefined;

/** A register with its session and nothing else: for processes that start hundreds of times. */
export interface PlainRegister {
  readonly session: RegisterSession;
  readonly context: RegisterServiceContext;
  readonly create: () => Promise<void>;
  readonly unlock: () => Promise<void>;
  /** What a backup of the open register is made of. */
  readonly source: () => BackupSource;
}

/** A session over a folder, with the cheap keys of tests. */
export function plainRegister(directory: string): PlainRegister {
  const clock = createSystemClock();
  const files = registerFiles(directory);
  const session = createRegisterSession({ files, clock, createIdentifier, places: createPlaceLookup(), keyOptions: CHEAP, throttle: createUnlockThrottle(directory, clock) });
  const person = { name: 'Ірина Прикладна', position: 'соціальна працівниця', phone: null, email: null };
  const agency = { name: 'Фонд «Приклад»', code: 'OBR', oblastCode: 'UA46000000000026241', phone: null, email: null, address: null };
  return {
    session,
    context: { session, directory, keyOptions: CHEAP, language: { current: () => 'uk', choose: silent }, renderRecoverySheet: () => Promise.resolve([]) },
    create: async () => { await session.create({ agency, person, passphrase: OWN_PASSPHRASE, language: 'uk' }, silent); },
    unlock: async () => { await session.unlock(OWN_SECRET, silent); },
    source: () => ({ register: session.opened().register, keys: session.opened().keys, clock, applicationVersion: VERSION, directory, databasePath: files.database, keyOptions: CHEAP, report: silent }),
  };
}

/** What opening a backup needs in tests. */
export function plainOpening(): BackupOpening {
  return { clock: createSystemClock(), applicationVersion: VERSION, keyOptions: CHEAP, secret: OWN_SECRET };
}

/** A call whose dialog answers a folder. */
export function callInto(folder: string, progress: CallContext['progress'] = silent): CallContext {
  return { chooseFolder: () => Promise.resolve(folder), progress };
}
