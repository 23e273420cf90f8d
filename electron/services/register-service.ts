import type { AppStatus, Person } from '../../shared/ipc/channels/register-channels.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { defaultPack } from '../../shared/policy/default-pack.ts';
import { readSymbols } from '../../shared/recovery/paper-symbols.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { replacePassphrase, replaceRecoveryKey, type KeyFileOptions } from '../store/key-file.ts';
import { savePerson } from '../store/people-repository.ts';
import { loadSetting, rememberKeyGeneration, saveSetting } from '../store/settings-repository.ts';
import { insertKeySeal } from '../store/signing-key-repository.ts';
import { unlockWithSecret, type UnlockSecret } from '../store/unlock-secret.ts';
import { destroyKeys } from '../store/unlocked-keys.ts';
import { assessPassphrase } from '../system/passphrase.ts';
import { APPLICATION_VERSION } from './application-version.ts';
import type { CallContext, Handler, Handlers } from './handlers.ts';
import { policyInForce } from './policy-in-force.ts';
import type { LanguagePreference } from './language-preference.ts';
import type { RegisterSession } from './register-session.ts';

type RegisterHandlers = Pick<Handlers,
  'app.status' | 'app.setLanguage' | 'register.create' | 'register.unlock' | 'register.lock' | 'register.touch' | 'register.confirmRecovery'
  | 'register.recoverySheet' | 'register.changePassphrase' | 'register.updateAgency' | 'register.setIdleMinutes' | 'register.setQuitOnLock'>;

/** The recovery sheet's content; drawn by the documents. */
export interface RecoverySheet {
  readonly groups: readonly string[];
  readonly fingerprint: string;
  readonly agencyName: string;
  readonly personName: string;
  readonly madeOn: string;
  readonly language: 'uk' | 'en';
}

/** What the register's use cases need beside the session. */
export interface RegisterServiceContext {
  readonly session: RegisterSession;
  readonly directory: string;
  readonly language: LanguagePreference;
  readonly keyOptions: KeyFileOptions;
  /** Draws the recovery sheet as SVG pages. */
  readonly renderRecoverySheet: (sheet: RecoverySheet) => Promise<readonly string[]>;
}

/** Making, opening, locking and naming the register. */
export function createRegisterHandlers(context: RegisterServiceContext): RegisterHandlers {
  return { ...createEntryHandlers(context), ...createSettingHandlers(context) };
}

type EntryHandlers = Pick<RegisterHandlers, 'app.status' | 'register.create' | 'register.unlock' | 'register.lock' | 'register.touch'>;

function createEntryHandlers(context: RegisterServiceContext): EntryHandlers {
  const { session, language } = context;
  const status = (): AppStatus => statusOf(context);
  return {
    'app.status': status,
    'register.create': async ({ agency, person, passphrase, language: chosen }, call) => {
      assertStrong(passphrase);
      if (session.state() !== 'missing') throw new AppError('register/exists');
      const opened = await session.create({ agency, person, passphrase, language: chosen }, call.progress);
      language.choose(chosen);
      return { recoveryGroups: [...opened.recoveryGroups ?? []], fingerprint: opened.keys.fingerprint };
    },
    'register.unlock': async ({ secret }, call) => {
      const opened = await session.unlock(secret, call.progress);
      language.choose(opened.language);
      return status();
    },
    'register.lock': ({ panic }) => {
      session.lock(panic === true ? 'panic' : 'person');
      return status();
    },
    'register.touch': () => {
      session.touch();
      return { secondsToLock: session.secondsToLock() ?? 0 };
    },
  };
}

function createSettingHandlers(context: RegisterServiceContext): Omit<RegisterHandlers, keyof EntryHandlers> {
  const { session, language } = context;
  return {
    'app.setLanguage': (input) => {
      language.choose(input.language);
      if (session.state() !== 'unlocked' || session.opened().language === input.language) return {};
      session.write((db, stamp) => { saveSetting(db, stamp, { name: 'language', value: input.language }); });
      session.amend({ language: input.language });
      return {};
    },
    'register.recoverySheet': ({ language: sheetLanguage }) => recoverySheet(context, sheetLanguage),
    'register.confirmRecovery': ({ groups }) => confirmRecovery(session, groups),
    'register.changePassphrase': (input, call) => changePassphrase(context, input, call),
    'register.updateAgency': (input) => updateAgency(session, input, () => statusOf(context)),
    'register.setIdleMinutes': ({ minutes }) => {
      session.write((db, stamp) => { saveSetting(db, stamp, { name: 'idleMinutes', value: minutes }); });
      session.amend({ idleMinutes: minutes });
      session.touch();
      return {};
    },
    'register.setQuitOnLock': ({ quits }) => {
      session.write((db, stamp) => { saveSetting(db, stamp, { name: 'quitOnLock', value: quits }); });
      session.amend({ quitOnLock: quits });
      return {};
    },
  };
}

/** The state of the application as every screen shows it; says nothing about a register that is locked. */
export function statusOf({ session, language }: Pick<RegisterServiceContext, 'session' | 'language'>): AppStatus {
  const state = session.state();
  const { id, version, digest, reviewOn } = state === 'unlocked' ? session.read(policyInForce) : defaultPack;
  const opened = state === 'unlocked' ? session.opened() : null;
  return {
    state, language: language.current(), version: APPLICATION_VERSION,
    agency: opened?.agency ?? null, person: opened === null ? null : session.person(),
    policy: { id, version, digest, reviewDate: reviewOn },
    secondsToLock: session.secondsToLock(), idleMinutes: opened?.idleMinutes ?? null, quitOnLock: opened?.quitOnLock ?? false, recoveryPending: opened !== null && !opened.recoveryConfirmed,
  };
}

function assertStrong(passphrase: string): void {
  if (!assessPassphrase(passphrase).acceptable) throw new AppError('register/weak-passphrase');
}

/** After a restart the unconfirmed key is not known any more: a new one takes its place, and the old opens nothing. */
async function recoverySheet(context: RegisterServiceContext, language: 'uk' | 'en'): Promise<{ pages: string[] }> {
  const { session } = context;
  const { recoveryConfirmed, recoveryGroups, keys, agency, person } = session.opened();
  if (recoveryConfirmed) throw new AppError('register/recovery-mismatch');
  const groups = recoveryGroups ?? await renewRecoveryKey(context);
  return { pages: [...await context.renderRecoverySheet({
    groups, fingerprint: keys.fingerprint, agencyName: agency.name, personName: person.name, madeOn: session.today(), language,
  })] };
}

async function renewRecoveryKey({ session, directory, keyOptions }: RegisterServiceContext): Promise<readonly string[]> {
  const before = session.opened().keys;
  const { keys, recoveryGroups } = await replaceRecoveryKey(directory, before, keyOptions);
  destroyKeys(before);
  session.amend({ keys, recoveryGroups });
  noteKeyChange(session, 'recovery.replaced');
  return recoveryGroups;
}

function noteKeyChange(session: RegisterSession, action: string): void {
  session.write((db, stamp) => {
    rememberKeyGeneration(db, session.opened().keys.generation);
    appendAuditEvent(db, stamp, { action, caseId: null });
  });
}

type Retyped = Parameters<Handler<'register.confirmRecovery'>>[0]['groups'];

function confirmRecovery(session: RegisterSession, retyped: Retyped): { confirmed: boolean } {
  const { recoveryGroups } = session.opened();
  const places = new Set(retyped.map((group) => group.index));
  const right = recoveryGroups !== null && places.size >= 2
    && retyped.every(({ index, value }) => recoveryGroups[index] !== undefined && readSymbols(value) === recoveryGroups[index]);
  if (!right) return { confirmed: false };
  session.write((db, stamp) => { saveSetting(db, stamp, { name: 'recoveryConfirmedAt', value: stamp.at }); });
  session.amend({ recoveryConfirmed: true, recoveryGroups: null });
  return { confirmed: true };
}

type Change = { readonly current: UnlockSecret; readonly next: string };

/** @throws {AppError} register/weak-passphrase, register/wrong-secret when `current` opens nothing */
async function changePassphrase(context: RegisterServiceContext, { current, next }: Change, call: CallContext): Promise<Record<string, never>> {
  const { session, directory, keyOptions } = context;
  assertStrong(next);
  const { person } = session.opened();
  if (person.keySlot === null) throw new AppError('register/keys-damaged');
  call.progress('checking-passphrase', null);
  const given = await unlockWithSecret(directory, current, keyOptions);
  destroyKeys(given);
  // SECURITY: a colleague's passphrase must not change that of whoever left their session open
  if (current.kind === 'passphrase' && given.slotId !== person.keySlot) throw new AppError('register/wrong-secret');
  const before = session.opened().keys;
  const { keys } = await replacePassphrase(directory, before, {
    slotId: person.keySlot, passphrase: next, ...keyOptions, onStep: call.progress, beforeWriting: (slotKey) => { resealOwnKey(session, slotKey); },
  });
  destroyKeys(before);
  session.amend({ keys });
  noteKeyChange(session, 'passphrase.changed');
  return {};
}

/** The signing key goes along to the new slot of its owner; whoever came in with a paper cannot take it along and gets another. */
export function resealOwnKey(session: RegisterSession, slotKey: Uint8Array): void {
  const { audit, holder, sealFor } = session.signing();
  if (holder === 'person') session.write((db, stamp) => { insertKeySeal(db, stamp, { keyEntry: audit.keyEntry, seal: sealFor(slotKey) }); });
}

type Naming = Parameters<Handler<'register.updateAgency'>>[0];

/** Writes what differs, each as its own entry of the log; the agency's letters and oblast count from the next case code on. */
function updateAgency(session: RegisterSession, { agency, person }: Naming, status: () => AppStatus): AppStatus {
  const before = session.opened();
  const changed = { ...before.person, ...person };
  session.write((db, stamp) => {
    if (JSON.stringify(loadSetting(db, 'agency')) !== JSON.stringify(sorted(agency))) saveSetting(db, stamp, { name: 'agency', value: agency });
    if (!isSamePerson(before.person, changed)) savePerson(db, stamp, changed);
  });
  session.amend({ agency, person: changed });
  return status();
}

function sorted(value: object): unknown {
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function isSamePerson(left: Person, right: Person): boolean {
  return left.name === right.name && left.position === right.position && left.phone === right.phone && left.email === right.email;
}
