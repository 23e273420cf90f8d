import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { CertificateRow } from '../../shared/ipc/channels/retention-channels.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { clearRequests, destroyCase, finishDestructions, listDestructions, nextYearNumber, removePastProofs } from '../store/destruction-repository.ts';
import { removeIncidents } from '../store/incident-repository.ts';
import { copyPathBefore } from '../store/migration-runner.ts';
import { compactRegister } from '../store/open-register.ts';
import { loadPerson } from '../store/people-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { listDecisions, loadFile, type FileFacts } from '../store/retention-repository.ts';
import { synchroniseFolderOf } from '../system/durable-file.ts';
import { backupDays, cardsOfOnly, obstaclesOf, proofsOf, type Acting } from './destruction-facts.ts';
import type { CallContext, Handler, Handlers } from './handlers.ts';
import { registerFiles } from './register-files.ts';
import type { RegisterServiceContext } from './register-service.ts';
import { closedOn, dueOf, loadTerms, markOf } from './retention-facts.ts';
import { pastIncidents, pastRequests } from './retention-past.ts';
import { askedAt, refuse } from './retention-service.ts';

type DestructionHandlers = Pick<Handlers, 'retention.destroy' | 'retention.finish' | 'retention.clear'>;
type DestructionContext = Pick<RegisterServiceContext, 'session' | 'directory'>;

/** What removes for good: a marked file, and what is past its term. There is no way back from any of it. */
export function createDestructionHandlers(context: DestructionContext): DestructionHandlers {
  return {
    'retention.destroy': (input, call) => destroy(context, input, call),
    'retention.finish': async (_input, call) => ({ finished: await clearUp(context, call) }),
    'retention.clear': async ({ what }, call) => {
      const cleared = clear(context, what);
      await clearUp(context, call);
      return { cleared };
    },
  };
}

/**
 * Carries out what was marked: everything is checked once more, in the change that removes it.
 *
 * @throws {AppError} case/not-found, retention/refused with what stands in the way; afterwards, when the clearing up could
 * not be finished, register/disk-full or retention/refused, and the list then offers to finish it
 */
async function destroy(context: DestructionContext, { id, typedCode }: Parameters<Handler<'retention.destroy'>>[0], call: CallContext): Promise<CertificateRow> {
  const { session } = context;
  call.progress('removing', 0);
  await turn();
  const acting: Acting = { personId: session.person().id, ...askedAt(session) };
  const record = session.write((db, stamp) => {
    const file = loadFile(db, id);
    if (typedCode.trim().toUpperCase() !== file.caseCode) refuse('code-mismatch');
    const [obstacle] = obstaclesOf(db, file, acting).obstacles;
    if (obstacle !== undefined) refuse(obstacle);
    const number = nextYearNumber(db, 'destruction', Number(acting.today.slice(0, 4)));
    return destroyCase(db, stamp, {
      caseId: id, proofs: proofsOf(db, file, acting.today), cards: cardsOfOnly(db, id, acting.now),
      record: { ...entryOf(db, file, acting), id: session.createIdentifier(), number },
    });
  });
  await clearUp(context, call);
  return { record, finishedOn: session.today() };
}

type Entry = Omit<Parameters<typeof destroyCase>[2]['record'], 'id' | 'number'>;

function entryOf(db: ReadableRegister, file: FileFacts, { personId, today }: Acting): Entry {
  const terms = loadTerms(db);
  const decisions = listDecisions(db, file.id);
  const mark = markOf(file, decisions, terms);
  const due = dueOf(file, decisions, terms);
  const proofs = proofsOf(db, file, today);
  const actor = (id: string | null): Entry['markedBy'] => {
    const found = id === null ? null : loadPerson(db, id);
    return { name: found?.name ?? '—', position: found?.position ?? '—' };
  };
  return {
    caseCode: file.caseCode, carriedOutOn: today, ground: mark?.ground ?? 'term-over', rule: due?.rule ?? null, closedOn: closedOn(file), dueOn: due?.on ?? null,
    markedBy: actor(mark?.personId ?? null), carriedOutBy: actor(personId), isByTwo: mark?.personId !== personId,
    keptDisclosures: proofs.filter(({ kind }) => kind === 'disclosure').length, keptConsents: proofs.filter(({ kind }) => kind === 'consent').length,
    proofsUntil: proofs.map(({ until }) => until).sort().at(-1) ?? null, backups: [...backupDays(db, file)],
  };
}

/**
 * Clears what removed rows leave behind: writes the file anew, empties the journal, and deletes the copies this program
 * kept before it changed the schema, since they still hold everything.
 */
async function clearUp({ session, directory }: DestructionContext, call: CallContext): Promise<number> {
  call.progress('compacting', 0.3);
  await turn();
  if (!compactRegister(session.opened().register)) refuse('not-compacted');
  call.progress('clearing-copies', 0.9);
  await turn();
  removeCopiesBefore(registerFiles(directory).database);
  return session.write((db, stamp) => finishDestructions(db, stamp, session.today()));
}

/** @throws {AppError} file/not-written when a copy cannot be deleted */
function removeCopiesBefore(database: string): void {
  const beginning = basename(copyPathBefore(database, 0)).slice(0, -1);
  try {
    for (const name of readdirSync(dirname(database))) if (name.startsWith(beginning)) rmSync(join(dirname(database), name));
    synchroniseFolderOf(database);
  } catch {
    throw new AppError('file/not-written');
  }
}

function clear({ session }: DestructionContext, what: 'requests' | 'proofs' | 'incidents'): number {
  const today = session.today();
  return session.write((db, stamp) => {
    if (what === 'proofs') return removePastProofs(db, stamp, today);
    if (what === 'requests') {
      const requests = pastRequests(db, today);
      clearRequests(db, stamp, requests);
      return requests.length;
    }
    const incidents = pastIncidents(db, today);
    removeIncidents(db, stamp, incidents.map(({ id }) => id));
    return incidents.length;
  });
}

/** The entry of one destruction. @throws {AppError} retention/not-found */
export function certificateOf(db: ReadableRegister, id: string): CertificateRow {
  const found = listDestructions(db).find(({ record }) => record.id === id);
  if (found === undefined) throw new AppError('retention/not-found');
  return found;
}
