import { setImmediate as turn } from 'node:timers/promises';
import type { Person } from '../../shared/ipc/channels/register-channels.ts';
import { ROLES } from '../../shared/ipc/channel.ts';
import type { ChannelOutput } from '../../shared/ipc/contract.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { readDay } from '../../shared/policy/kyiv-day.ts';
import { addPassphraseSlot, replacePassphrase } from '../store/key-file.ts';
import { listPeople, loadPerson, personSince, savePerson, type StoredPerson } from '../store/people-repository.ts';
import { backupsSince } from '../store/retention-repository.ts';
import { rememberKeyGeneration } from '../store/settings-repository.ts';
import { destroyKeys } from '../store/unlocked-keys.ts';
import { assessPassphrase } from '../system/passphrase.ts';
import type { CallContext, Handlers } from './handlers.ts';
import { resealOwnKey, type RegisterServiceContext } from './register-service.ts';

type PeopleHandlers = Pick<Handlers, 'people.list' | 'people.add' | 'people.change' | 'people.givePassphrase' | 'people.copies' | 'people.remove'>;
type PeopleContext = Pick<RegisterServiceContext, 'session' | 'directory' | 'keyOptions'>;

/** Who may open the register, and as what. */
export function createPeopleHandlers(context: PeopleContext): PeopleHandlers {
  const { session } = context;
  return {
    'people.list': () => {
      const self = session.person().id;
      const people = session.read(listPeople).map(({ keySlot, ...person }) => ({ ...person, canUnlock: keySlot !== null, isSelf: person.id === self }));
      return { people, roles: [...ROLES] };
    },
    'people.add': async ({ person, passphrase }, call) => {
      const id = session.createIdentifier();
      await giveSlot(context, { ...person, id, keySlot: null }, { passphrase, call });
      return { id };
    },
    'people.change': ({ id, person }) => {
      const before = stored(context, id);
      if (person.role !== before.role) assertFocalPointRemains(context, before);
      const changed = { ...before, ...person };
      session.write((db, stamp) => { savePerson(db, stamp, changed); });
      if (id === session.opened().person.id) session.amend({ person: changed });
      return {};
    },
    'people.givePassphrase': async ({ id, passphrase }, call) => {
      await giveSlot(context, stored(context, id), { passphrase, call });
      return {};
    },
    'people.copies': ({ id }) => copiesKnown(context, id),
    'people.remove': async ({ id }, call) => {
      await removePerson(context, stored(context, id), call);
      return {};
    },
  };
}

function stored({ session }: PeopleContext, id: string): StoredPerson {
  const found = session.read((db) => loadPerson(db, id));
  if (found === null) throw new AppError('person/not-found');
  return found;
}

/** Days of backups that are told one by one; of the rest, how many. */
const TOLD_DAYS = 5;

/** The backups made since a person was added: whoever could open one then opens that copy still. */
function copiesKnown({ session }: PeopleContext, id: string): ChannelOutput<'people.copies'> {
  const moments = session.read((db) => {
    const since = personSince(db, id);
    return since === null ? null : backupsSince(db, since);
  });
  if (moments === null) throw new AppError('person/not-found');
  const days = [...new Set(moments.map((at) => readDay(at) ?? at.slice(0, 10)))].sort().toReversed();
  return { count: moments.length, days: days.slice(0, TOLD_DAYS), moreDays: Math.max(0, days.length - TOLD_DAYS) };
}

/** INVARIANT: somebody can always unlock as the focal point; otherwise nobody could let people in or out. */
function assertFocalPointRemains({ session }: PeopleContext, leaving: Pick<Person, 'id'>): void {
  const others = session.read(listPeople).filter(({ id, role, keySlot }) => id !== leaving.id && role === 'focal-point' && keySlot !== null);
  if (others.length === 0) throw new AppError('person/last-focal-point');
}

/**
 * A slot of their own for a person, new or in place of the one they had; both steps are one for whoever reads the log. The
 * key file comes first: a slot nobody points at opens as the focal point's printed key does not, so it is taken back
 * when the register cannot be written.
 */
async function giveSlot(context: PeopleContext, person: StoredPerson, given: { readonly passphrase: string; readonly call: CallContext }): Promise<void> {
  const { session, directory, keyOptions } = context;
  if (!assessPassphrase(given.passphrase).acceptable) throw new AppError('register/weak-passphrase');
  const before = session.opened().keys;
  const options = { passphrase: given.passphrase, ...keyOptions, onStep: given.call.progress };
  const { keys, slotId } = person.keySlot === null
    ? await addPassphraseSlot(directory, before, options)
    : await replacePassphrase(directory, before, {
      ...options, slotId: person.keySlot, ...(person.id === session.person().id ? { beforeWriting: (slotKey: Uint8Array) => { resealOwnKey(session, slotKey); } } : {}),
    });
  destroyKeys(before);
  session.amend({ keys });
  session.write((db, stamp) => {
    rememberKeyGeneration(db, keys.generation);
    savePerson(db, stamp, { ...person, keySlot: slotId });
  });
}

/** The name stays in the history; the way in goes, and with it every copy of the old data key becomes useless for what comes. */
async function removePerson(context: PeopleContext, person: StoredPerson, call: CallContext): Promise<void> {
  const { session } = context;
  if (person.id === session.opened().person.id) throw new AppError('person/is-self');
  if (person.keySlot === null) throw new AppError('person/not-found');
  assertFocalPointRemains(context, person);
  call.progress('exchanging-key', null);
  await turn();
  session.exchangeKey([person.keySlot]);
  session.write((db, stamp) => {
    rememberKeyGeneration(db, session.opened().keys.generation);
    savePerson(db, stamp, { ...person, keySlot: null });
  });
}
