import { AppError } from '../../shared/errors/app-error.ts';
import { canonicalJson } from '../../shared/digest/canonical-json.ts';
import { dueOn, dueRuleOf, dueStanding, daysLeft, isOpen, latestPostponement } from '../../shared/requests/due-date.ts';
import { asksWhetherRelated, policyQuestionOf } from '../../shared/requests/policy-question.ts';
import { checkProblem, receivedProblem } from '../../shared/requests/request-problems.ts';
import { requestRecordSchema, type RequestQuestion, type RequestRecord } from '../../shared/requests/request-record.ts';
import type { RequestRow, ShownRequest } from '../../shared/ipc/channels/request-channels.ts';
import type { Day } from '../../shared/domain/calendar.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { loadCase } from '../store/case-repository.ts';
import type { ReadableRegister } from '../store/register-handle.ts';
import { insertRequest, linkRequest, listRequestEvents, listRequests, loadRequest, nextRequestNumber, updateRequest, type StoredRequest } from '../store/request-repository.ts';
import type { Handler, Handlers } from './handlers.ts';
import { correctedPaths } from './request-correction.ts';
import { assertAnswerable, examineRequest, optionsOf, packetsFor, type Examining } from './request-policy.ts';
import type { Session } from './session.ts';

type RegisterHandlers = Pick<Handlers, 'request.list' | 'request.show' | 'request.record' | 'request.link' | 'request.check' | 'request.examine' | 'request.drop'>;

const YEAR_LENGTH = 4;

/** The register of requests: what came, from whom, by when it has to be answered, and the steps up to the decision. */
export function createRequestHandlers(session: Session): RegisterHandlers {
  return {
    'request.list': ({ caseId }) => {
      const today = session.today();
      const listed = session.read(listRequests).filter((stored) => caseId === undefined || stored.caseId === caseId);
      return { rows: listed.map(({ request }) => rowOf(request, today)) };
    },
    'request.show': ({ id }) => show(session, id),
    'request.record': (input) => record(session, input),
    'request.link': (input) => {
      session.write((db, stamp) => {
        const { request } = openRequest(db, input.id);
        linkRequest(db, stamp, { request: afterLinking(request), caseId: input.caseId });
      });
      return {};
    },
    'request.check': (input) => check(session, input),
    'request.examine': (input) => {
      session.write((db, stamp) => {
        const stored = openRequest(db, input.id);
        if (stored.request.check === null) throw new AppError('request/invalid', { problem: 'step-missing' });
        assertAnswerable(db, stored, input.question);
        const question = { ...input.question, approval: standingApproval(stored.request, input.question) };
        const request = requestRecordSchema.parse({ ...stored.request, state: 'examined', question, decision: null });
        const verdict = examineRequest(db, { ...stored, request }, examiningNow(session));
        updateRequest(db, stamp, { request, event: { kind: 'examined', code: verdict?.effect ?? null, detail: { reasons: verdict?.reasons ?? [] } } });
      });
      return {};
    },
    'request.drop': ({ id, reason }) => {
      session.write((db, stamp) => {
        const { request } = openRequest(db, id);
        updateRequest(db, stamp, { request: { ...request, state: 'dropped', dropped: { on: session.today(), reason } }, event: { kind: 'dropped', code: null } });
      });
      return {};
    },
  };
}

/** SECURITY: an approval stands while the answers it was given for do; the page cannot bring one along. */
function standingApproval({ question }: RequestRecord, answers: RequestQuestion): RequestQuestion['approval'] {
  if (question?.approval === undefined || question.approval === null) return null;
  return canonicalJson({ ...question, approval: null }) === canonicalJson({ ...answers, approval: null }) ? question.approval : null;
}

/** The policy is asked in the name of whoever is in, now. @throws {AppError} register/locked */
export function examiningNow(session: Session): Examining {
  return { by: session.person().id, now: session.clock.now(), today: session.today() };
}

/** @throws {AppError} request/not-found */
export function knownRequest(db: ReadableRegister, id: string): StoredRequest {
  const stored = loadRequest(db, id);
  if (stored === null) throw new AppError('request/not-found');
  return stored;
}

/** A request that may still be worked on. @throws {AppError} request/not-found, request/invalid when it is closed */
export function openRequest(db: ReadableRegister, id: string): StoredRequest {
  const stored = knownRequest(db, id);
  if (!isOpen(stored.request)) throw new AppError('request/invalid', { problem: 'closed' });
  return stored;
}

function record(session: Session, { request: received }: Parameters<Handler<'request.record'>>[0]): { id: string; number: string } {
  const today = session.today();
  const problem = receivedProblem(received, today);
  if (problem !== null) throw new AppError('request/invalid', { problem });
  const id = session.createIdentifier();
  const number = session.write((db, stamp) => {
    const next = nextRequestNumber(db, Number(today.slice(0, YEAR_LENGTH)));
    const request = requestRecordSchema.parse({
      ...received, id, number: next, state: 'received', check: null, question: null, postponement: null, decision: null, answer: null, dropped: null,
    });
    insertRequest(db, stamp, { request, caseId: null });
    return next;
  });
  return { id, number };
}

/** Another case is another question: what was answered about the old one no longer counts. */
function afterLinking(request: RequestRecord): RequestRecord {
  return { ...request, state: request.check === null ? 'received' : 'checked', question: null, decision: null };
}

/** @throws {AppError} request/invalid when the check does not say how, or was made on a day that cannot be */
function check(session: Session, input: Parameters<Handler<'request.check'>>[0]): Record<string, never> {
  const by = session.person().name;
  session.write((db, stamp) => {
    const { request } = openRequest(db, input.id);
    const problem = checkProblem(request, input.check, session.today());
    if (problem !== null) throw new AppError('request/invalid', { problem });
    const { identity, authority } = input.check;
    updateRequest(db, stamp, {
      request: { ...request, state: 'checked', check: { ...input.check, by }, question: null, decision: null },
      event: { kind: 'checked', code: identity.confirmed && (!authority.needed || authority.confirmed) ? 'confirmed' : 'not-confirmed', detail: { method: identity.method } },
    });
  });
  return {};
}

function rowOf(request: RequestRecord, today: Day): RequestRow {
  const { id, number, receivedOn, state, kind, requester, postponement, decision } = request;
  const due = dueOn(request);
  return {
    id, number, receivedOn, dueOn: due, daysLeft: isOpen(request) ? daysLeft(due, today) : null, standing: dueStanding(request, today), state, kind,
    requester: requester.kind, name: requester.name, organisation: requester.organisation, postponed: postponement !== null, outcome: decision?.outcome ?? null,
  };
}

function show(session: Session, id: string): ShownRequest {
  const today = session.today();
  const asking = examiningNow(session);
  return session.write((db, stamp) => {
    const stored = knownRequest(db, id);
    const { request, caseId } = stored;
    appendAuditEvent(db, stamp, { action: 'request.read', caseId });
    const asked = policyQuestionOf(request);
    const verdict = isOpen(request) ? examineRequest(db, stored, asking) : request.decision?.verdict ?? null;
    const due = dueOn(request);
    return {
      request, link: linkOf(db, stored), recordedAt: stored.recordedAt, recordedBy: stored.recordedBy,
      events: listRequestEvents(db, id).map(({ kind, at, person, code }) => ({ kind, at, person, code })),
      due: { on: due, rule: dueRuleOf(request), daysLeft: isOpen(request) ? daysLeft(due, today) : null, standing: dueStanding(request, today), postponeUntil: isOpen(request) && request.postponement === null ? latestPostponement(request) : null },
      question: { asksForMember: asked.asksForMember, asksWhetherRelated: asksWhetherRelated(asked), recipientType: asked.recipientType, purpose: asked.purpose },
      verdict, options: isOpen(request) ? optionsOf(stored, verdict).map((option) => ({ ...option, reasons: [...option.reasons] })) : [],
      packets: packetsFor(db, stored).map(({ disclosure, at }) => ({ id: disclosure.id, packetId: disclosure.packetId, at, recipientName: disclosure.recipientName })),
      changed: request.kind === 'correction' && isOpen(request) ? [...correctedPaths(db, stored)] : [],
    };
  });
}

function linkOf(db: ReadableRegister, { caseId }: StoredRequest): ShownRequest['link'] {
  const found = caseId === null ? null : loadCase(db, caseId);
  if (found === null) return null;
  const family = (found.record.family ?? []).map(({ relation }, index) => ({ index, relation: relation ?? 'other' }));
  return { caseId: found.id, caseCode: found.caseCode, family };
}
