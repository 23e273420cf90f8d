import { hash } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Language } from '../../shared/ipc/channel.ts';
import { postponementProblem } from '../../shared/requests/due-date.ts';
import { answerLetter, postponementLetter, requestLetterSchema, type RequestLetter } from '../../shared/requests/letter-model.ts';
import { decisionProblem } from '../../shared/requests/outcomes.ts';
import type { RequestDecision, RequestRecord } from '../../shared/requests/request-record.ts';
import { requestTable } from '../../shared/requests/request-table.ts';
import { requestWordsIn } from '../../shared/requests/words-in.ts';
import { requestLetterForm } from '../documents/request-letter.ts';
import type { SetDocument } from '../documents/typesetter.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { listConsents } from '../store/consent-repository.ts';
import type { ReadableRegister, Stamp, WritableRegister } from '../store/register-handle.ts';
import { listRequestEvents, listRequests, updateRequest, type StoredRequest } from '../store/request-repository.ts';
import { writeFileDurably } from '../system/durable-file.ts';
import type { DocumentTools } from './document-tools.ts';
import type { CallContext, Handler, Handlers } from './handlers.ts';
import { correctedPaths, openCorrectionNotices } from './request-correction.ts';
import { examineRequest, optionsOf, packetsFor } from './request-policy.ts';
import { examiningNow, knownRequest, openRequest } from './request-service.ts';
import type { Session } from './session.ts';

type AnswerHandlers = Pick<Handlers, 'request.postpone' | 'request.decide' | 'request.letter' | 'request.saveLetter' | 'request.answer' | 'request.export'>;
type DecideInput = Parameters<Handler<'request.decide'>>[0];
type LetterInput = Parameters<Handler<'request.letter'>>[0];

/** Deciding a request, answering it in writing, and the table for oversight. */
export function createRequestAnswerHandlers(session: Session, tools: DocumentTools): AnswerHandlers {
  return {
    'request.postpone': (input) => postpone(session, input),
    'request.decide': (input) => {
      session.write((db, stamp) => { decide(session, { db, stamp }, input); });
      return {};
    },
    'request.letter': (input) => ({ pages: [...setLetter(session, tools, { input, action: 'request.letterRead' }).document.pages()] }),
    'request.saveLetter': (input, call) => saveLetter(session, tools, { input, call }),
    'request.answer': (input) => answer(session, tools, input),
    'request.export': (input, call) => exportTable(session, input, call),
  };
}

/** @throws {AppError} request/not-found, request/invalid with the rule that is broken */
function postpone(session: Session, { id, until, reason, language }: Parameters<Handler<'request.postpone'>>[0]): Record<string, never> {
  const { name, position } = session.person();
  session.write((db, stamp) => {
    const { request } = openRequest(db, id);
    const postponement = { on: session.today(), until, reason, official: name, position };
    const problem = postponementProblem(request, postponement);
    if (problem !== null) throw new AppError('request/invalid', { problem: `postponement-${problem}` });
    const next = { ...request, postponement };
    updateRequest(db, stamp, { request: next, event: { kind: 'postponed', code: reason, detail: { letter: postponementLetter(next, frameOf(session, language)) } } });
  });
  return {};
}

/**
 * Decides a request if the policy, asked again now, leaves that way open.
 *
 * @throws {AppError} request/not-found, request/invalid with what is missing or not allowed
 */
function decide(session: Session, { db, stamp }: { readonly db: WritableRegister; readonly stamp: Stamp }, input: DecideInput): void {
  const stored = openRequest(db, input.id);
  const verdict = examineRequest(db, stored, examiningNow(session));
  const packet = packetsFor(db, stored).find(({ disclosure }) => disclosure.id === input.disclosureId)?.disclosure ?? null;
  if (input.disclosureId !== null && packet === null) throw new AppError('request/invalid', { problem: 'packet-missing' });
  const problem = decisionProblem(optionsOf(stored, verdict), { outcome: input.outcome, reasons: input.reasons, hasPacket: packet !== null });
  if (problem !== null) throw new AppError('request/invalid', { problem });
  const isGranted = input.outcome === 'granted' || input.outcome === 'partly-granted';
  if (isGranted) assertDone(db, stored, input);
  const { name, position } = session.person();
  const decision: RequestDecision = {
    outcome: input.outcome, reasons: input.reasons, note: input.note, on: session.today(), official: name, position, verdict,
    disclosure: packet === null ? null : { id: packet.id, packetId: packet.packetId },
  };
  const noticeIds = isGranted && stored.request.kind === 'correction' ? openCorrectionNotices(session, { db, stamp }, { stored, corrected: input.corrected }) : [];
  updateRequest(db, stamp, {
    request: { ...stored.request, state: 'decided', decision },
    event: { kind: 'decided', code: input.outcome, detail: { reasons: input.reasons, disclosureId: packet?.id ?? null, noticeIds } },
  });
}

/** What the letter will say has happened must have happened first. @throws {AppError} request/invalid */
function assertDone(db: ReadableRegister, stored: StoredRequest, { corrected }: DecideInput): void {
  if (stored.request.kind === 'withdrawal') assertWithdrawn(db, stored);
  if (stored.request.kind !== 'correction') return;
  const changed = correctedPaths(db, stored);
  if (corrected.length === 0 || corrected.some((path) => !changed.includes(path))) throw new AppError('request/invalid', { problem: 'correction-not-recorded' });
}

function assertWithdrawn(db: ReadableRegister, { request, caseId }: StoredRequest): void {
  const consents = caseId === null ? [] : listConsents(db, caseId);
  const isDone = consents.some(({ life }) => life.withdrawn.some(({ on }) => on >= request.receivedOn));
  if (!isDone) throw new AppError('request/invalid', { problem: 'withdrawal-not-recorded' });
}

function frameOf(session: Session, language: Language): { readonly agency: RequestLetter['agency']; readonly language: Language } {
  const { name, phone, email, address } = session.agency();
  return { agency: { name, phone, email, address }, language };
}

interface SetLetter { readonly request: RequestRecord; readonly letter: RequestLetter; readonly document: SetDocument }

/**
 * The letter as it was sent or, before that, as it would be sent. Reading it is written to the log.
 *
 * @throws {AppError} request/not-found, request/invalid when there is nothing to answer yet, referral/glyph-missing
 */
function setLetter(session: Session, tools: DocumentTools, { input, action }: { readonly input: LetterInput; readonly action: 'request.letterRead' | 'request.letterSaved' }): SetLetter {
  const { request, letter } = session.write((db, stamp) => {
    const stored = knownRequest(db, input.id);
    const written = letterOf(db, stored, { input, frame: frameOf(session, input.language) });
    appendAuditEvent(db, stamp, { action, caseId: stored.caseId, reason: written.kind });
    return { request: stored.request, letter: written };
  });
  return { request, letter, document: typeset(tools, letter) };
}

function typeset(tools: DocumentTools, letter: RequestLetter): SetDocument {
  return tools.typesetter().set(requestLetterForm(letter, tools.printing(letter.language).wording));
}

function letterOf(db: ReadableRegister, { request }: StoredRequest, { input, frame }: { readonly input: LetterInput; readonly frame: ReturnType<typeof frameOf> }): RequestLetter {
  const sent = sentLetter(db, request.id, input.letter === 'answer' ? 'answered' : 'postponed');
  const letter = sent ?? (input.letter === 'answer' ? answerLetter(request, frame) : null);
  if (letter === null) throw new AppError('request/invalid', { problem: 'step-missing' });
  // a notice that has not gone out yet may still be wanted in the other language; an answer that was sent stays as it was
  return input.letter === 'postponement' ? { ...letter, language: input.language } : letter;
}

function sentLetter(db: ReadableRegister, id: string, kind: 'answered' | 'postponed'): RequestLetter | null {
  const event = listRequestEvents(db, id).find((entry) => entry.kind === kind);
  const detail = event?.detail;
  if (typeof detail !== 'object' || detail === null || !('letter' in detail)) return null;
  return requestLetterSchema.parse(detail.letter);
}

/** @throws {AppError} file/cancelled, request/not-found, request/invalid, file/not-written */
async function saveLetter(session: Session, tools: DocumentTools, { input, call }: { readonly input: LetterInput; readonly call: CallContext }): Promise<Awaited<ReturnType<Handler<'request.saveLetter'>>>> {
  const folder = await call.chooseFolder();
  if (folder === null) throw new AppError('file/cancelled');
  const { request, document } = setLetter(session, tools, { input, action: 'request.letterSaved' });
  // SECURITY: the number of the request, never a name, and nothing that tells the outcome.
  const name = `request_${request.number}_${input.letter}.pdf`;
  writeFileDurably(join(folder, name), document.pdf());
  return { files: [{ name, format: 'pdf' as const }] };
}

/**
 * Closes a request with the letter that went out.
 *
 * @throws {AppError} request/not-found, request/invalid before the decision or with a day that cannot be, referral/glyph-missing
 */
function answer(session: Session, tools: DocumentTools, { id, on, by, language }: Parameters<Handler<'request.answer'>>[0]): Record<string, never> {
  session.write((db, stamp) => {
    const { request } = openRequest(db, id);
    const letter = answerLetter(request, frameOf(session, language));
    if (letter === null) throw new AppError('request/invalid', { problem: 'step-missing' });
    if (on > session.today() || on < letter.writtenOn) throw new AppError('request/invalid', { problem: 'answer-day' });
    const digest = `sha256:${hash('sha256', typeset(tools, letter).pdf(), 'hex')}`;
    updateRequest(db, stamp, { request: { ...request, state: 'answered', answer: { on, by, language, digest } }, event: { kind: 'answered', code: letter.kind, detail: { letter } } });
  });
  return {};
}

/** @throws {AppError} file/cancelled, file/not-written */
async function exportTable(session: Session, { from, to, language }: Parameters<Handler<'request.export'>>[0], call: CallContext): Promise<{ name: string; rows: number }> {
  const folder = await call.chooseFolder();
  if (folder === null) throw new AppError('file/cancelled');
  const requests = session.write((db, stamp) => {
    appendAuditEvent(db, stamp, { action: 'request.exported', caseId: null });
    return listRequests(db).map(({ request }) => request).filter(({ receivedOn }) => (from === null || receivedOn >= from) && (to === null || receivedOn <= to))
      .sort((first, second) => first.number.localeCompare(second.number));
  });
  const name = `requests_${session.today()}.csv`;
  writeFileDurably(join(folder, name), Buffer.from(`\u{feff}${requestTable(requests, requestWordsIn(language))}`));
  return { name, rows: requests.length };
}
