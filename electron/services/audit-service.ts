import { hash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { readCheckpointLine } from '../../shared/audit/checkpoint.ts';
import { wordsOfDigest } from '../../shared/digest/digest-words.ts';
import type { AuditPoint, AuditVerificationShown } from '../../shared/ipc/channels/audit-channels.ts';
import { lastAnchor, lastRestore, type Anchor } from '../store/audit-anchors.ts';
import { appendAuditEvent, currentLogState, listAuditEvents, momentOfEntry } from '../store/audit-log.ts';
import { beginVerification, checkpointWords, currentCheckpoint, stateWords, type AuditVerification, type PointResult, type VerificationOptions } from '../store/audit-verification.ts';
import { listPeople } from '../store/people-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { listWitnesses, type WitnessedCheckpoint } from '../store/witness-repository.ts';
import { wordList } from '../system/passphrase.ts';
import type { CallContext, Handlers } from './handlers.ts';
import type { Session } from './session.ts';

type Language = 'uk' | 'en';
type AuditHandlers = Pick<Handlers, 'audit.list' | 'audit.verify' | 'audit.status' | 'audit.witnesses'>;

const DAY = 86_400_000;
/** After so many days without a copy of its state outside the computer the application reminds. */
const ANCHOR_DUE_AFTER_DAYS = 30;

/** Reading the log of what happened in the register, and proving that it is whole. */
export function createAuditHandlers(session: Session, language: () => Language): AuditHandlers {
  return {
    'audit.list': (page) => {
      const { total, entries } = session.read((db) => listAuditEvents(db, page));
      return { total, entries: entries.map((entry) => ({ ...entry, fields: [...entry.fields] })) };
    },
    'audit.verify': async ({ point }, call) => {
      const result = await verifyLog(session, point === undefined ? {} : { points: [point] }, call);
      return shownVerification(session, result, language());
    },
    'audit.status': () => session.read((db) => ({ entries: currentLogState(db).size, ...anchorStatus(db, session.clock.now()) })),
    'audit.witnesses': () => {
      const witnesses = session.read(listWitnesses);
      return { witnesses: witnesses.map((witness) => shownWitness(witness, witnesses, language())) };
    },
  };
}

/**
 * Reads the whole log a stretch at a time, so that the window stays awake and the work can be stopped, and writes down that
 * it was found whole: the next start need not check the same signatures again.
 *
 * @throws {AppError} task/cancelled
 */
async function verifyLog(session: Session, options: VerificationOptions, call: CallContext): Promise<AuditVerification> {
  const { audit, publicKey } = session.signing();
  const total = session.read((db) => currentLogState(db).size);
  const verification = session.read((db) => beginVerification(db, {
    ...options, lists: [wordList('uk'), wordList('en')], own: { keyEntry: audit.keyEntry, publicKey },
  }));
  for (;;) {
    call.progress('reading-log', total === 0 ? null : Math.min(1, verification.done() / total));
    if (session.read((db) => verification.step(db))) break;
    await turn();
  }
  const result = verification.result();
  if (result.fault === null || result.fault === 'point') noteVerified(session, result);
  return result;
}

/** Writes into the log that its owner found it whole up to here. */
export function noteVerified(session: Session, { checkpoint }: AuditVerification): void {
  const state = readCheckpointLine(checkpoint);
  if (state === null) return;
  session.write((db, stamp) => { appendAuditEvent(db, stamp, { action: 'audit.verified', caseId: null, reason: `${String(state.size)}/${state.root}` }); });
}

/** When a state of the log last left the computer, in days, and whether it is time again. */
export function anchorStatus(db: ReadableRegister, now: string): { readonly anchor: (Anchor & { readonly days: number }) | null; readonly due: boolean } {
  const found = lastAnchor(db);
  const days = daysBetween(found?.at ?? momentOfEntry(db, 1) ?? now, now);
  return { anchor: found === null ? null : { ...found, days }, due: days > ANCHOR_DUE_AFTER_DAYS };
}

const daysBetween = (from: string, to: string): number => Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / DAY));

/** A verification as the page and the terminal show it. */
function shownVerification(session: Session, result: AuditVerification, language: Language): AuditVerificationShown {
  const own = session.signing().audit.keyEntry;
  const inForce = new Map(result.keys.map((key) => [`${key.holder} ${key.person ?? ''}`, key.entry]));
  return session.read((db) => {
    const names = new Map(listPeople(db).map(({ id, name }) => [id, name]));
    const checkpoint = currentCheckpoint(db);
    return {
      ok: result.ok, entries: result.entries, brokenAt: result.brokenAt, fault: result.fault, counts: result.counts,
      checkpoint, words: [...checkpointWords(checkpoint, wordList(language))],
      keys: result.keys.map(({ person, holder, at, publicKey, entry }) => ({
        person: person === null ? null : names.get(person) ?? person, holder, at, words: [...keyWordsOf(publicKey, language)],
        isOwn: entry === own, isInForce: inForce.get(`${holder} ${person ?? ''}`) === entry,
      })),
      point: pointOf(db, result.points[0]), anchor: anchorStatus(db, session.clock.now()).anchor, restoredAt: lastRestore(db),
    };
  });
}

function pointOf(db: ReadableRegister, point: PointResult | undefined): AuditPoint | null {
  if (point === undefined) return null;
  const at = point.outcome === 'contained' && point.size !== null ? momentOfEntry(db, point.size) : null;
  return { ...point, at };
}

/** Words that stand for a signing key, from its hexadecimal digits. */
function keyWordsOf(publicKey: string, language: Language): readonly string[] {
  return wordsOfDigest(hash('sha256', `oberih-signing-key ${publicKey}`, 'hex'), wordList(language));
}

function shownWitness(witness: WitnessedCheckpoint, all: readonly WitnessedCheckpoint[], language: Language) {
  const { agency, origin, size, receivedAt, checkpoint, root } = witness;
  const isContradicted = all.some((other) => other.origin === origin && other.size === size && other.root !== root);
  return { agency, origin, size, receivedAt, checkpoint, words: [...stateWords({ root }, wordList(language))], isContradicted };
}
