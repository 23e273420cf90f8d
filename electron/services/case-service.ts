import type { CaseRow } from '../../shared/ipc/channels/case-channels.ts';
import { checkCase } from '../../shared/domain/check-case.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { summariseConsents } from '../../shared/domain/consent-state.ts';
import { keepScreening } from '../../shared/domain/keep-screening.ts';
import { normalisePhone } from '../../shared/domain/phone-number.ts';
import { workerSchema } from '../../shared/domain/person-schemas.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { completedYears } from '../../shared/policy/age.ts';
import type { Json } from '../../shared/policy/decision.ts';
import { oblastAbbreviation } from '../places/oblasts.ts';
import { appendAuditEvent } from '../store/audit-log.ts';
import { listCases, type CaseListRow } from '../store/case-list.ts';
import { insertCase, listCaseRevisions, loadCase, loadCaseByCode, nextCaseCode, updateCase, type StoredCase } from '../store/case-repository.ts';
import { listConsentsOfCases, type StoredConsent } from '../store/consent-repository.ts';
import { discardDraft, loadDraft, saveDraft } from '../store/draft-repository.ts';
import type { WritableRegister } from '../store/register-handle.ts';
import type { Handler, Handlers } from './handlers.ts';
import type { Session } from './session.ts';

type CaseHandlers = Pick<Handlers,
  'case.list' | 'case.create' | 'case.show' | 'case.save' | 'case.check' | 'case.saveDraft' | 'case.discardDraft' | 'case.history'>;

// INVARIANT: only parsed drafts are stored, so a stored one is what the channel carries
type Draft = Parameters<Handler<'case.saveDraft'>>[0]['draft'];

/** Largest draft kept, in UTF-16 code units of its JSON. */
const LARGEST_DRAFT = 2_000_000;

/** The use cases of the case list and the case editor. Each change and each reading of a case is one audit event. */
export function createCaseHandlers(session: Session): CaseHandlers {
  return {
    'case.list': (input) => listRows(session, input),
    'case.create': (input) => createCase(session, {
      registeredOn: session.today(), status: 'open', worker: workerOf(session), ...input.record, caseCode: undefined,
    }),
    'case.show': ({ id }) => showCase(session, id),
    'case.save': (input) => saveCase(session, input),
    'case.check': ({ record }) => ({ issues: [...checkCase(record, checkContext(session)).issues] }),
    'case.saveDraft': ({ id, revision, draft }) => {
      if (JSON.stringify(draft).length > LARGEST_DRAFT) throw new AppError('input/too-large');
      return session.write((db, stamp) => {
        saveDraft(db, stamp, { caseId: id, basedOn: revision, draft });
        return { savedAt: stamp.at };
      });
    },
    'case.discardDraft': ({ id }) => {
      session.write((db, stamp) => { discardDraft(db, stamp, id); });
      return {};
    },
    'case.history': ({ id }) => ({
      entries: session.read((db) => listCaseRevisions(db, id)).map((entry) => ({ ...entry, paths: [...entry.paths] })),
    }),
  };
}

/**
 * Stores a new case: with its own code if it brings one, else with the next free one. What it claims to have been
 * screened stays a claim: referrals ask the register's own record of screened texts.
 *
 * @throws {AppError} case/invalid with the first blocking path and its code; case/code-taken; register/locked
 */
export function createCase(
  session: Session, form: { readonly [key: string]: unknown },
): CreatedCase {
  // JSON in, JSON out: drops members that are `undefined`
  const given = JSON.parse(JSON.stringify(form)) as { readonly [key: string]: Json };
  const { record, issues } = checkCase(given, checkContext(session));
  if (record === null) {
    const first = issues.find((issue) => issue.level === 'block');
    throw new AppError('case/invalid', { path: first?.path ?? '', issue: first?.code ?? 'invalid' });
  }
  const id = session.createIdentifier();
  return session.write((db, stamp) => {
    const caseCode = record.caseCode ?? nextCode(session, db);
    return { id, caseCode, ...insertCase(db, stamp, { id, caseCode, record }) };
  });
}

/** A case that is durably stored. */
export interface CreatedCase {
  readonly id: string;
  readonly caseCode: string;
  readonly revision: number;
}

/** What is doubtful about a record without keeping it from being stored: a number whose control digit is wrong, a strange age. */
export function caseDoubts(session: Session, form: { readonly [key: string]: unknown }): readonly { readonly path: string; readonly code: string }[] {
  const given = JSON.parse(JSON.stringify(form)) as { readonly [key: string]: Json };
  return checkCase(given, checkContext(session)).issues.filter(({ level }) => level !== 'block').map(({ path, code }) => ({ path, code }));
}

/** The case with this code, read and logged as any reading. @throws {AppError} case/not-found, register/locked */
export function showCaseByCode(session: Session, caseCode: string): CaseRecord {
  return session.write((db, stamp) => {
    const found = loadCaseByCode(db, caseCode);
    if (found === null) throw new AppError('case/not-found');
    appendAuditEvent(db, stamp, { action: 'case.read', caseId: found.id });
    return found.record;
  });
}

/** A page of the case codes in their order, nothing else of any case. */
export function listCaseCodes(session: Session, page: { readonly offset: number; readonly limit: number }): readonly string[] {
  return session.read((db) => listCases(db, { query: '', sort: 'code', ...page }).rows.map((row) => row.caseCode));
}

/** The next free code of the agency. */
export function nextCode(session: Session, db: WritableRegister): string {
  const { code, oblastCode } = session.agency();
  return nextCaseCode(db, {
    agencyCode: code, oblastAbbreviation: oblastAbbreviation(oblastCode) ?? 'UA', year: Number(session.today().slice(0, 4)),
  });
}

/** Whoever is in, as the worker of a new case; a phone or address that a case could not hold is left out. */
export function workerOf(session: Session): { readonly [key: string]: Json } {
  const person = session.person();
  const held = workerSchema.pick({ phone: true, email: true });
  const written = { phone: normalisePhone(person.phone ?? ''), email: person.email ?? '' };
  const fits = (field: 'phone' | 'email'): string | null => (held.safeParse({ [field]: written[field] }).success ? written[field] : null);
  return { name: person.name, role: person.position, agency: session.agency().name, phone: fits('phone'), email: fits('email') };
}

function checkContext(session: Session): Parameters<typeof checkCase>[1] {
  return { today: session.today(), isKnownPlace: (code) => session.places.find(code) !== null };
}

function showCase(session: Session, id: string): ReturnType<Handler<'case.show'>> {
  const { stored, draft } = session.write((db, stamp) => {
    const found = loadCase(db, id);
    if (found === null) throw new AppError('case/not-found');
    appendAuditEvent(db, stamp, { action: 'case.read', caseId: id });
    return { stored: found, draft: loadDraft(db, id) };
  });
  return {
    id, revision: stored.revision, record: stored.record, updatedAt: stored.updatedAt, updatedBy: stored.updatedBy,
    draft: draft === null ? null : { basedOn: draft.basedOn, savedAt: draft.savedAt, draft: draft.draft as Draft },
    ...ageOf(stored.record.child?.dob ?? null, stored.record.child?.dobEstimated ?? false, session.today()),
  };
}

function ageOf(dob: string | null, estimated: boolean, today: string): { readonly ageYears: number | null; readonly ageEstimated: boolean } {
  return { ageYears: dob === null ? null : completedYears(dob, today), ageEstimated: estimated };
}

function saveCase(
  session: Session, input: { readonly id: string; readonly revision: number; readonly record: { readonly [key: string]: Json } },
): ReturnType<Handler<'case.save'>> {
  const { record, issues } = checkCase(input.record, checkContext(session));
  if (record === null) return { outcome: 'invalid', issues: [...issues] };
  const outcome = session.write((db, stamp) => {
    const stored = loadCase(db, input.id);
    if (stored === null) throw new AppError('case/not-found');
    return updateCase(db, stamp, { id: input.id, revision: input.revision, record: keepScreening(stored.record, record) });
  });
  if (outcome.outcome === 'saved') return { outcome: 'saved', revision: outcome.revision, warnings: [...issues] };
  return conflictWith(outcome.theirs, outcome.paths);
}

function conflictWith(theirs: StoredCase, paths: readonly string[]): ReturnType<Handler<'case.save'>> {
  return {
    outcome: 'conflict', revision: theirs.revision, record: theirs.record, changedBy: theirs.updatedBy,
    changedAt: theirs.updatedAt, paths: [...paths],
  };
}

type ListInput = Parameters<Handler<'case.list'>>[0];

function listRows(session: Session, input: ListInput): { total: number; rows: CaseRow[] } {
  const today = session.today();
  const { page, consents } = session.read((db) => {
    const found = listCases(db, input);
    return { page: found, consents: listConsentsOfCases(db, found.rows.map((row) => row.id)) };
  });
  return { total: page.total, rows: page.rows.map((row) => rowOf(session, row, { today, consents: consents.get(row.id) ?? [] })) };
}

function rowOf(session: Session, row: CaseListRow, around: { readonly today: string; readonly consents: readonly StoredConsent[] }): CaseRow {
  const { dob, dobEstimated, ...shown } = row;
  return {
    ...shown, ...ageOf(dob, dobEstimated, around.today),
    placeName: row.placeCode === null ? null : session.places.find(row.placeCode)?.name ?? null,
    consent: summariseConsents(around.consents.map((stored) => stored.consent), around.today),
  };
}

