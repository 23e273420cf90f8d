import { caseRecordSchema } from '../../shared/domain/case-record.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { isForbidding } from '../../shared/retention/closing.ts';
import { RETENTION_KINDS, type RetentionProblem } from '../../shared/retention/retention-codes.ts';
import { mayKeepUntil, reviewStanding } from '../../shared/retention/review.ts';
import { COOLING_DAYS, DEFAULT_TERMS, isCoolingAllowed, isTermAllowed } from '../../shared/retention/schedule.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { loadCase, updateCase } from '../store/case-repository.ts';
import { countPastProofs, listDestructions } from '../store/destruction-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { endHold, insertDecision, insertHold, listClosedFiles, listDecidedCases, listDecisions, listHeldCases, listHolds, loadFile, type FileFacts } from '../store/retention-repository.ts';
import { saveSetting } from '../store/settings-repository.ts';
import { obstaclesOf, staysOf, type Acting } from './destruction-facts.ts';
import type { Handler, Handlers } from './handlers.ts';
import { closedOn, concernsOf, dueOf, isErasureGranted, loadTerms, markOf, owedAnswers, rowOf, type AskedAt } from './retention-facts.ts';
import { pastIncidents, pastRequests } from './retention-past.ts';
import type { Session } from './session.ts';

type RetentionHandlers = Pick<Handlers,
  'retention.list' | 'retention.show' | 'retention.close' | 'retention.keep' | 'retention.mark' | 'retention.unmark' | 'retention.hold' | 'retention.release' | 'retention.schedule' | 'retention.setSchedule'>;

/** Keeping files: what is due for review, what holds it, what was decided. Nothing here removes anything. */
export function createRetentionHandlers(session: Session): RetentionHandlers {
  return {
    'retention.list': () => session.read((db) => list(db, askedAt(session))),
    'retention.show': (input) => show(session, input),
    'retention.close': (input) => close(session, input),
    'retention.keep': ({ id, until, reason, note }) => decide(session, id, (_db, file) => {
      if (closedOn(file) === null) refuse('held');
      if (!mayKeepUntil(until, session.today())) refuse('until');
      return { kind: 'keep', until, reason, note };
    }),
    'retention.mark': (input) => mark(session, input),
    'retention.unmark': ({ id, note }) => decide(session, id, (db, file) => {
      if (markOf(file, listDecisions(db, id), loadTerms(db)) === null) refuse('not-marked');
      return { kind: 'unmarked', until: null, reason: null, note };
    }),
    'retention.hold': ({ id, reason, note, until }) => {
      if (until !== null && until < session.today()) refuse('until');
      const holdId = session.createIdentifier();
      session.write((db, stamp) => { insertHold(db, stamp, { id: holdId, caseId: id, reason, note, until }); });
      return {};
    },
    'retention.release': ({ holdId, reason }) => {
      session.write((db, stamp) => { endHold(db, stamp, { id: holdId, reason }); });
      return {};
    },
    'retention.schedule': () => session.read(schedule),
    'retention.setSchedule': (input) => setSchedule(session, input),
  };
}

/** @throws {AppError} always */
export function refuse(problem: RetentionProblem): never {
  throw new AppError('retention/refused', { problem });
}

/** The moment of the session's clock, and its day in Kyiv. */
export function askedAt(session: Session): AskedAt {
  return { now: session.clock.now(), today: session.today() };
}

function list(db: ReadableRegister, at: AskedAt): ReturnType<Handler<'retention.list'>> {
  const terms = loadTerms(db);
  const held = listHeldCases(db);
  const decided = listDecidedCases(db);
  const concerns = (file: FileFacts): boolean => {
    if (held.has(file.id)) return true;
    const decisions = decided.has(file.id) ? listDecisions(db, file.id) : [];
    const due = dueOf(file, decisions, terms);
    return markOf(file, decisions, terms) !== null || (due !== null && reviewStanding(due, at.today) !== 'later');
  };
  const asked = { ...at, owed: owedAnswers(db) };
  const rows = listClosedFiles(db).filter(concerns).map((file) => rowOf(db, file, asked));
  return {
    rows: rows.toSorted((one, other) => (one.due?.on ?? '').localeCompare(other.due?.on ?? '')),
    past: { requests: pastRequests(db, at.today).length, proofs: countPastProofs(db, at.today), incidents: pastIncidents(db, at.today).length },
    unfinished: listDestructions(db).filter(({ finishedOn }) => finishedOn === null).length,
  };
}

function show(session: Session, { id }: Parameters<Handler<'retention.show'>>[0]): ReturnType<Handler<'retention.show'>> {
  const at = askedAt(session);
  const acting: Acting = { personId: session.person().id, ...at };
  return session.write((db, stamp) => {
    const stored = loadCase(db, id);
    if (stored === null) throw new AppError('case/not-found');
    appendAuditEvent(db, stamp, { action: 'retention.read', caseId: id });
    const file = loadFile(db, id);
    const concerns = concernsOf(db, stored, { at, reason: null });
    const { obstacles, needsTwo } = obstaclesOf(db, file, acting);
    const { backups, stays } = staysOf(db, file, at);
    return {
      row: rowOf(db, file, at), revision: file.revision, erasureGranted: isErasureGranted(db, id), obstacles: [...obstacles], needsTwo, concerns: [...concerns],
      lostConcern: concernsOf(db, stored, { at, reason: 'lost-contact' }).find((concern) => !concerns.includes(concern)) ?? null,
      holds: listHolds(db, id).map(({ caseId: _case, ...hold }) => ({ ...hold, isOver: hold.ended !== null || (hold.until !== null && hold.until < at.today) })),
      decisions: listDecisions(db, id).map(({ kind, at: moment, person, until, reason, note }) => ({ kind, at: moment, person, until, reason, note })).toReversed(),
      backups: [...backups], stays,
    };
  });
}

/**
 * Closes a file through its own checks.
 *
 * @throws {AppError} case/not-found; retention/refused: a concern forbids it or was not confirmed, or the file changed since
 */
function close(session: Session, input: Parameters<Handler<'retention.close'>>[0]): { revision: number } {
  const at = askedAt(session);
  return session.write((db, stamp) => {
    const stored = loadCase(db, input.id);
    if (stored === null) throw new AppError('case/not-found');
    const concerns = concernsOf(db, stored, { at, reason: input.reason });
    if (concerns.some((concern) => isForbidding(concern) || !input.confirmed.includes(concern))) refuse('concern');
    const { transferredTo: _before, ...closure } = stored.record.closure ?? {};
    const record = caseRecordSchema.parse({
      ...stored.record, status: input.reason === 'transferred' ? 'transferred' : 'closed',
      closure: { ...closure, reason: input.reason, date: at.today, outcome: input.outcome, ...(input.transferredTo === null ? {} : { transferredTo: input.transferredTo }) },
    });
    const saved = updateCase(db, stamp, { id: input.id, revision: input.revision, record });
    if (saved.outcome === 'conflict') refuse('changed');
    return { revision: saved.revision };
  });
}

type Decision = Omit<Parameters<typeof insertDecision>[2], 'caseId'>;

function decide(session: Session, caseId: string, decision: (db: ReadableRegister, file: FileFacts) => Decision): Record<string, never> {
  session.write((db, stamp) => { insertDecision(db, stamp, { ...decision(db, loadFile(db, caseId)), caseId }); });
  return {};
}

/** @throws {AppError} case/not-found; retention/refused: marked already, not due, no such request, or something holds it */
function mark(session: Session, { id, ground, note }: Parameters<Handler<'retention.mark'>>[0]): { earliest: string } {
  const acting: Acting = { personId: session.person().id, ground, ...askedAt(session) };
  decide(session, id, (db, file) => {
    if (markOf(file, listDecisions(db, id), loadTerms(db)) !== null) refuse('already-marked');
    const first = obstaclesOf(db, file, acting).obstacles.find((obstacle) => obstacle === 'held' || obstacle === 'not-due');
    if (first !== undefined) refuse(first);
    return { kind: 'marked', until: null, reason: ground, note };
  });
  return session.read((db) => ({ earliest: markOf(loadFile(db, id), listDecisions(db, id), loadTerms(db))?.earliest ?? acting.today }));
}

function schedule(db: ReadableRegister): ReturnType<Handler<'retention.schedule'>> {
  const { years, coolingDays } = loadTerms(db);
  return {
    terms: RETENTION_KINDS.map((kind) => {
      const { years: usual, least, most, source } = DEFAULT_TERMS[kind];
      return { kind, years: years[kind], usual, least, most, source };
    }),
    cooling: { days: coolingDays, usual: COOLING_DAYS.days, least: COOLING_DAYS.least, most: COOLING_DAYS.most },
  };
}

/** @throws {AppError} retention/refused when a term is outside its limits */
function setSchedule(session: Session, { years, coolingDays }: Parameters<Handler<'retention.setSchedule'>>[0]): Record<string, never> {
  const isAllowed = isCoolingAllowed(coolingDays) && RETENTION_KINDS.every((kind) => years[kind] === undefined || isTermAllowed(kind, years[kind]));
  if (!isAllowed) refuse('period');
  session.write((db, stamp) => { saveSetting(db, stamp, { name: 'retentionTerms', value: { years, coolingDays } }); });
  return {};
}
